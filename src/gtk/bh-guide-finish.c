/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guide-finish"

#include "config.h"

#include "bh-guide-finish.h"

#include <glib/gi18n.h>

#include "bh-child.h"
#include "bh-guide-progress.h"
#include "bh-link-row.h"

struct _BhGuideFinish {
  AdwBin parent_instance;

  AdwStatusPage *page;
  GtkWidget     *tell;
  AdwActionRow  *question;
  GtkListBox    *next_list;

  BhSession     *session; /* borrowed from the page */
  const BhGuide *guide;
};

G_DEFINE_FINAL_TYPE (BhGuideFinish, bh_guide_finish, ADW_TYPE_BIN)

static void
bh_guide_finish_class_init (BhGuideFinishClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-guide-finish.ui");
  gtk_widget_class_bind_template_child (widget_class, BhGuideFinish, page);
  gtk_widget_class_bind_template_child (widget_class, BhGuideFinish, tell);
  gtk_widget_class_bind_template_child (widget_class, BhGuideFinish, question);
  gtk_widget_class_bind_template_child (widget_class, BhGuideFinish, next_list);
}

static void
bh_guide_finish_init (BhGuideFinish *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const BhFact *
first_fact (BhSession         *session,
            const BhCondition *condition)
{
  while (condition != NULL && condition->kind != BH_CONDITION_FACT)
    condition = condition->n_children > 0 ? &condition->children[0] : NULL;
  if (condition == NULL)
    return NULL;
  return bh_pack_facts (bh_session_get_pack (session))->pdata[condition->index];
}

/* The checker does not know what was reached until it is told. */
static void
refresh_question (BhGuideFinish *self)
{
  const BhFact *fact = first_fact (self->session, self->guide->done_when);
  gboolean asks = fact != NULL && !bh_guide_is_reached (self->session, self->guide);

  gtk_widget_set_visible (self->tell, asks);
  if (!asks)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->question), bh_text (&fact->question));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->question), "s", fact->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->question), "win.ask-fact");
}

/* The first payment is a test of everything before it. */
static const char *
describe_follower (const BhGuide *guide)
{
  if (guide->goal != NULL && g_str_has_prefix (guide->goal->name, "pay-"))
    return _("Begin with a small amount, as a test.");
  return NULL;
}

static void
show_followers (BhGuideFinish *self)
{
  const BhGuide *followers[BH_MAX_FOLLOWERS];
  guint n = bh_guide_get_followers (self->session, self->guide, followers);

  bh_list_clear (self->next_list);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->next_list, bh_link_row_new (bh_text (&followers[i]->title),
                                                           describe_follower (followers[i]),
                                                           "win.show-step", followers[i]->id));
  /* What a line and its account need by when is the same after every guide. */
  gtk_list_box_append (self->next_list, bh_link_row_new (_("Before leaving Japan"),
                                                         _("What to do by when, to keep the number"),
                                                         "win.show-dates", NULL));
}

void
bh_guide_finish_refresh (BhGuideFinish *self)
{
  if (self->guide != NULL)
    refresh_question (self);
}

void
bh_guide_finish_show (BhGuideFinish *self,
                      BhSession     *session,
                      const BhGuide *guide)
{
  g_autofree char *description = g_markup_escape_text (bh_text (&guide->title), -1);

  self->session = session;
  self->guide = guide;
  adw_status_page_set_description (self->page, description);
  show_followers (self);
  refresh_question (self);
}
