/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-fallbacks-view"

#include "config.h"

#include "bh-fallbacks-view.h"

#include <glib/gi18n.h>

#include "bh-child.h"
#include "bh-evidence-button.h"
#include "bh-fallback.h"
#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-link-row.h"
#include "bh-words.h"

struct _BhFallbacksView {
  AdwBin parent_instance;

  GtkBox *box;
};

G_DEFINE_FINAL_TYPE (BhFallbacksView, bh_fallbacks_view, ADW_TYPE_BIN)

/* The same goal of the other wallet: its verdict is its evidence. */
static GtkWidget *
new_other_wallet_row (const BhOutlook  *outlook,
                      const BhFallback *fallback)
{
  const BhGoal *goal = fallback->instead;
  /* Translators: a wallet, and the verdict on the same goal there: “Alipay: Yes” */
  g_autofree char *title = g_strdup_printf (C_("answer", "%s: %s"), bh_text (&goal->wallet->name),
                                            bh_outlook_verdict_word (outlook, goal));

  return bh_link_row_new (title, bh_text (&fallback->text), "check.show-goal", goal->id);
}

static GtkWidget *
new_foot (const BhFallback *fallback,
          BhDate            today)
{
  GtkWidget *foot = bh_line_new (6);
  GtkWidget *evidence = bh_evidence_button_new (&fallback->evidence, today);

  gtk_widget_set_hexpand (evidence, TRUE);
  gtk_widget_add_css_class (foot, "requirement-foot");
  gtk_box_append (GTK_BOX (foot), evidence);
  if (fallback->see != NULL) {
    GtkWidget *more = gtk_button_new_with_label (_("Read More"));

    gtk_widget_set_tooltip_text (more, bh_text (&fallback->see->title));
    gtk_widget_add_css_class (more, "flat");
    gtk_widget_add_css_class (more, "more");
    gtk_actionable_set_action_target (GTK_ACTIONABLE (more), "s", fallback->see->id);
    gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "win.show-article");
    gtk_box_append (GTK_BOX (foot), more);
  }
  return foot;
}

static GtkWidget *
new_row (const BhOutlook  *outlook,
         const BhFallback *fallback)
{
  GtkWidget *row, *box;

  if (fallback->instead != NULL)
    return new_other_wallet_row (outlook, fallback);
  row = gtk_list_box_row_new ();
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_add_css_class (box, "fallback");
  gtk_box_append (GTK_BOX (box), bh_label_new (bh_text (&fallback->words), NULL));
  gtk_box_append (GTK_BOX (box), bh_label_new (bh_text (&fallback->text), "reason"));
  gtk_box_append (GTK_BOX (box), new_foot (fallback, outlook->today));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, bh_text (&fallback->words),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, bh_text (&fallback->text),
                                  -1);
  return row;
}

static void
add_list (BhFallbacksView *self,
          const BhOutlook *outlook,
          const GPtrArray *fallbacks)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What Works Instead"), -1);
  for (guint i = 0; i < fallbacks->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), new_row (outlook, fallbacks->pdata[i]));
  gtk_box_append (self->box, list);
}

static void
bh_fallbacks_view_class_init (BhFallbacksViewClass *klass)
{
}

static void
bh_fallbacks_view_init (BhFallbacksView *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

void
bh_fallbacks_view_update (BhFallbacksView *self,
                          const BhOutlook *outlook,
                          const BhGoal    *goal)
{
  BhVerdict verdict = outlook->check->verdicts[goal->index];
  g_autoptr (GPtrArray) fallbacks = NULL;
  GtkWidget *heading;

  gtk_widget_set_visible (GTK_WIDGET (self),
                          verdict == BH_VERDICT_NO || verdict == BH_VERDICT_UNKNOWN);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  bh_box_clear (self->box);
  heading = bh_label_new (_("What Works Instead"), "title-4");
  gtk_box_append (self->box, heading);
  fallbacks = bh_check_fallbacks (outlook->pack, &outlook->situation->knowledge, outlook->check, outlook->today,
                                  goal);
  if (fallbacks->len > 0)
    add_list (self, outlook, fallbacks);
  else
    gtk_box_append (self->box, bh_label_new (_("Nothing that is certain to work is known here."),
                                             "dim-label"));
}
