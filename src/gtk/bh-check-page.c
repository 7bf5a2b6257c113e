/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-check-page"

#include "config.h"

#include "bh-check-page.h"

#include <glib/gi18n.h>

#include "bh-focus.h"
#include "bh-goal-details.h"
#include "bh-line-layout.h"
#include "bh-outlook.h"
#include "bh-questions-pane.h"
#include "bh-split.h"
#include "bh-undo-toast.h"
#include "bh-verdicts-view.h"

struct _BhCheckPage {
  AdwBin parent_instance;

  GtkRevealer     *trial_revealer;
  GtkLabel        *trial_text;
  GtkWidget       *keep;
  BhSplit         *split;
  BhQuestionsPane *questions;
  GtkWidget       *bar;
  GtkWidget       *see_verdicts;
  GtkLabel        *count;
  GtkWidget       *separator;
  GtkWidget       *back_bar;
  GtkWidget       *back;
  GtkStack        *pane;
  BhVerdictsView  *verdicts;
  BhGoalDetails   *details;

  BhSession    *session;
  BhTrial      *trial; /* what is tried out, or NULL */
  BhProfile    *tried; /* (owned): for whom */
  gboolean      outdated; /* something has changed since it was last shown */
  const BhGoal *goal;     /* the one whose details are shown, or NULL */
  guint         arranging; /* source id */
};

enum {
  PROP_0,
  PROP_WHAT_IF,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void bh_check_page_iface_init (BhPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhCheckPage, bh_check_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (BH_TYPE_PAGE, bh_check_page_iface_init))

static void
update_count (BhCheckPage     *self,
              const BhOutlook *outlook)
{
  g_autofree char *count = bh_outlook_count (outlook);

  gtk_label_set_label (self->count, count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->see_verdicts),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count,
                                  -1);
}

static void
update_trial_bar (BhCheckPage *self)
{
  gtk_revealer_set_reveal_child (self->trial_revealer, self->trial != NULL);
  if (self->trial == NULL)
    return;
  gtk_widget_set_sensitive (self->keep, self->trial->changed != 0);
  if (self->trial->changed == 0) {
    gtk_label_set_label (self->trial_text, _("Change any answer to see which verdicts change."));
  } else {
    guint n_flips = bh_trial_count_flips (self->trial, self->session);
    g_autofree char *text = g_strdup_printf (
      ngettext ("%u verdict changes.", "%u verdicts change.", n_flips), n_flips);

    gtk_label_set_label (self->trial_text, n_flips > 0 ? text : _("No verdict changes."));
  }
}

/* A trial belongs to one person, and follows what is saved meanwhile. */
static void
update_trial (BhCheckPage *self)
{
  if (self->trial == NULL)
    return;
  if (bh_session_get_profile (self->session) == self->tried) {
    bh_trial_update (self->trial, self->session);
    return;
  }
  if (self->trial->changed != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                                _("Trying out has ended; nothing was saved"));
  g_clear_pointer (&self->trial, bh_trial_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHAT_IF]);
}

/* What is not seen is brought up to date when it is. */
static void
update (BhCheckPage *self)
{
  BhOutlook outlook;

  self->outdated = TRUE;
  update_trial (self);
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)) || bh_session_get_profile (self->session) == NULL)
    return;
  self->outdated = FALSE;
  outlook = bh_outlook_of_trial (self->session, self->trial);
  update_trial_bar (self);
  bh_questions_pane_update (self->questions, self->session, self->trial);
  bh_verdicts_view_update (self->verdicts, &outlook);
  update_count (self, &outlook);
  if (self->goal != NULL)
    bh_goal_details_update (self->details, &outlook);
}

/* There is a way back from the details, and from the verdicts where they cover the questions. */
static void
arrange (BhCheckPage *self)
{
  gboolean collapsed = bh_split_get_collapsed (self->split);

  gtk_widget_set_visible (self->bar, collapsed);
  gtk_widget_set_visible (self->separator, !collapsed);
  gtk_widget_set_visible (self->back_bar, collapsed || self->goal != NULL);
}

static gboolean
on_arrange (gpointer user_data)
{
  BhCheckPage *self = BH_CHECK_PAGE (user_data);

  self->arranging = 0;
  arrange (self);
  return G_SOURCE_REMOVE;
}

/* Comes while sizes are given out, when nothing may be shown that has none yet. */
static void
on_collapsed (BhCheckPage *self)
{
  if (self->arranging == 0)
    self->arranging = g_idle_add_full (G_PRIORITY_HIGH, on_arrange, self, NULL);
}

static void
show_overview (BhCheckPage *self)
{
  const BhGoal *goal = g_steal_pointer (&self->goal);

  gtk_stack_set_visible_child_name (self->pane, "overview");
  arrange (self);
  bh_verdicts_view_focus (self->verdicts, goal);
}

static void
show_goal (BhCheckPage  *self,
           const BhGoal *goal)
{
  BhOutlook outlook = bh_outlook_of_trial (self->session, self->trial);

  self->goal = goal;
  bh_goal_details_set_goal (self->details, goal, &outlook);
  gtk_stack_set_visible_child_name (self->pane, "goal");
  arrange (self);
  bh_split_set_show_end (self->split, TRUE);
  gtk_widget_grab_focus (self->back);
}

static void
on_show_goal (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  BhCheckPage *self = BH_CHECK_PAGE (widget);
  const BhGoal *goal = bh_pack_goal (bh_session_get_pack (self->session),
                                     g_variant_get_string (parameter, NULL));

  if (goal != NULL)
    show_goal (self, goal);
}

static void
begin_trial (BhCheckPage *self)
{
  if (self->trial != NULL || bh_session_get_profile (self->session) == NULL)
    return;
  self->trial = bh_trial_new (self->session);
  g_set_object (&self->tried, bh_session_get_profile (self->session));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHAT_IF]);
}

static void
end_trial (BhCheckPage *self)
{
  if (self->trial == NULL)
    return;
  g_clear_pointer (&self->trial, bh_trial_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHAT_IF]);
  update (self);
}

/* The answers that were given before those that were kept. */
typedef struct {
  BhPack     *pack;
  BhProfile  *profile;
  guint64     changed;
  BhKnowledge answers;
} Kept;

static void
kept_free (gpointer data)
{
  Kept *kept = data;

  g_object_unref (kept->pack);
  g_object_unref (kept->profile);
  g_free (kept);
}

static void
undo_keep (gpointer data)
{
  Kept *kept = data;
  const GPtrArray *facts = bh_pack_facts (kept->pack);

  for (guint i = 0; i < facts->len; i++) {
    if (kept->changed & (G_GUINT64_CONSTANT (1) << i))
      bh_profile_set_answer (kept->profile, facts->pdata[i], kept->answers.sets[i]);
  }
}

static Kept *
kept_new (BhSession     *session,
          const BhTrial *trial)
{
  Kept *kept = g_new0 (Kept, 1);

  kept->pack = g_object_ref (bh_session_get_pack (session));
  kept->profile = g_object_ref (bh_session_get_profile (session));
  kept->changed = trial->changed;
  kept->answers = bh_session_get_situation (session)->answers;
  return kept;
}

/* The answers are saved one by one, and each is followed by an update. */
static void
on_keep_clicked (BhCheckPage *self)
{
  g_autoptr (BhTrial) trial = g_steal_pointer (&self->trial);
  Kept *kept = kept_new (self->session, trial);

  bh_trial_keep (trial, self->session);
  bh_undo_toast_show (GTK_WIDGET (self), _("Answers saved"), undo_keep, kept, kept_free);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHAT_IF]);
  update (self);
}

static void
on_answered (BhCheckPage *self,
             guint        index,
             guint64      values)
{
  const BhFact *fact = bh_pack_facts (bh_session_get_pack (self->session))->pdata[index];

  if (self->trial == NULL) {
    bh_profile_set_answer (bh_session_get_profile (self->session), fact, values);
    return;
  }
  bh_trial_answer (self->trial, self->session, fact, values);
  update (self);
}

/* Tries the way of that number, of those that the goal shown has. */
static void
on_try_way (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  BhCheckPage *self = BH_CHECK_PAGE (widget);
  const BhWay *way = bh_goal_details_get_way (self->details, g_variant_get_uint32 (parameter));

  if (way == NULL)
    return;
  begin_trial (self);
  bh_trial_take_way (self->trial, self->session, way);
  show_overview (self);
  update (self);
}

static gboolean
go_back (BhCheckPage *self)
{
  if (self->goal != NULL) {
    show_overview (self);
    return TRUE;
  }
  if (!bh_split_get_collapsed (self->split) || !bh_split_get_show_end (self->split))
    return FALSE;
  bh_split_set_show_end (self->split, FALSE);
  gtk_widget_grab_focus (self->see_verdicts);
  return TRUE;
}

static gboolean
on_back_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  return go_back (BH_CHECK_PAGE (widget));
}

static void
on_back_clicked (BhCheckPage *self)
{
  go_back (self);
}

static void
show_verdicts (BhCheckPage *self)
{
  bh_split_set_show_end (self->split, TRUE);
  if (self->goal != NULL)
    gtk_widget_grab_focus (self->back);
  else
    bh_verdicts_view_focus (self->verdicts, NULL);
}

/* From the questions to the verdicts and back, past everything in between. */
static gboolean
on_pane_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   user_data)
{
  BhCheckPage *self = BH_CHECK_PAGE (widget);

  if (bh_has_focus (GTK_WIDGET (self->questions))) {
    show_verdicts (self);
  } else {
    bh_split_set_show_end (self->split, FALSE);
    bh_questions_pane_focus (self->questions);
  }
  return TRUE;
}

static void
bh_check_page_map (GtkWidget *widget)
{
  BhCheckPage *self = BH_CHECK_PAGE (widget);

  GTK_WIDGET_CLASS (bh_check_page_parent_class)->map (widget);

  if (self->outdated)
    update (self);
}

static void
bh_check_page_dispose (GObject *object)
{
  BhCheckPage *self = BH_CHECK_PAGE (object);

  g_clear_handle_id (&self->arranging, g_source_remove);
  g_clear_pointer (&self->trial, bh_trial_free);
  g_clear_object (&self->tried);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_check_page_parent_class)->dispose (object);
}

static void
bh_check_page_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  BhCheckPage *self = BH_CHECK_PAGE (object);

  switch (id) {
  case PROP_WHAT_IF:
    g_value_set_boolean (value, self->trial != NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bh_check_page_set_property (GObject      *object,
                            guint         id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  BhCheckPage *self = BH_CHECK_PAGE (object);

  switch (id) {
  case PROP_WHAT_IF:
    if (g_value_get_boolean (value)) {
      begin_trial (self);
      update (self);
    } else {
      end_trial (self);
    }
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
bh_check_page_set_session (BhPage    *page,
                           BhSession *session)
{
  BhCheckPage *self = BH_CHECK_PAGE (page);

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
bh_check_page_iface_init (BhPageInterface *iface)
{
  iface->set_session = bh_check_page_set_session;
}

static void
bh_check_page_class_init (BhCheckPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_check_page_dispose;
  G_OBJECT_CLASS (klass)->get_property = bh_check_page_get_property;
  G_OBJECT_CLASS (klass)->set_property = bh_check_page_set_property;
  widget_class->map = bh_check_page_map;

  /**
   * BhCheckPage:what-if:
   *
   * Whether answers are tried out without being saved.
   */
  properties[PROP_WHAT_IF] =
    g_param_spec_boolean ("what-if", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);

  g_type_ensure (BH_TYPE_GOAL_DETAILS);
  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_QUESTIONS_PANE);
  g_type_ensure (BH_TYPE_SPLIT);
  g_type_ensure (BH_TYPE_VERDICTS_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-check-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, trial_revealer);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, trial_text);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, keep);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, split);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, questions);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, see_verdicts);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, separator);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, back_bar);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, count);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, back);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, pane);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, verdicts);
  gtk_widget_class_bind_template_child (widget_class, BhCheckPage, details);
  gtk_widget_class_bind_template_callback (widget_class, on_keep_clicked);
  gtk_widget_class_bind_template_callback (widget_class, end_trial);
  gtk_widget_class_bind_template_callback (widget_class, on_answered);
  gtk_widget_class_bind_template_callback (widget_class, on_back_clicked);
  gtk_widget_class_bind_template_callback (widget_class, show_verdicts);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed);

  gtk_widget_class_install_action (widget_class, "check.show-goal", "s", on_show_goal);
  gtk_widget_class_install_action (widget_class, "check.try-way", "u", on_try_way);
  gtk_widget_class_install_property_action (widget_class, "check.what-if", "what-if");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, on_back_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, on_pane_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, GDK_ALT_MASK, on_back_key, NULL);
}

static void
bh_check_page_init (BhCheckPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_check_page_ask_fact (BhCheckPage *self,
                        const char  *id)
{
  BhPack *pack = bh_session_get_pack (self->session);
  const BhFact *fact = bh_pack_fact (pack, id);
  const BhGoal *goal = bh_pack_goal (pack, id);

  if (bh_session_get_profile (self->session) == NULL)
    return;
  if (goal != NULL) {
    show_goal (self, goal);
  } else if (fact != NULL) {
    bh_questions_pane_update (self->questions, self->session, self->trial);
    bh_split_set_show_end (self->split, FALSE);
    bh_questions_pane_ask (self->questions, fact);
  }
}
