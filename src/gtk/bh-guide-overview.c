/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guide-overview"

#include "config.h"

#include "bh-guide-overview.h"

#include <glib/gi18n.h>

#include "bh-guide-notice.h"
#include "bh-guide-progress.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-step-row.h"
#include "bh-verdict-label.h"

struct _BhGuideOverview {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel          *for_label;
  BhVerdictLabel    *verdict;
  BhNotice          *notice;
  GtkButton         *resume;
  GtkLabel          *time;
  GtkWidget         *hand;
  GtkLabel          *hand_list;
  GtkWidget         *fixes;
  GtkListBox        *fix_list;
  GtkListBox        *list;
  GtkListBox        *left_out_list;
  AdwExpanderRow    *left_out;

  BhSession     *session; /* borrowed from the page */
  const BhGuide *guide;

  GPtrArray *rows;          /* BhStepRow, one for each step */
  GPtrArray *left_out_rows; /* AdwActionRow, one for each step */
};

G_DEFINE_FINAL_TYPE (BhGuideOverview, bh_guide_overview, ADW_TYPE_BIN)

static void
on_row_activated (BhGuideOverview *self,
                  GtkListBoxRow   *row)
{
  if (BH_IS_STEP_ROW (row))
    gtk_widget_activate_action (GTK_WIDGET (self), "guide.show-step", "s",
                                bh_step_row_get_step (BH_STEP_ROW (row))->id);
}

static void
on_resume_clicked (BhGuideOverview *self)
{
  BhGuideProgress progress;

  bh_guide_progress_read (&progress, self->session, self->guide);
  if (progress.next != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "guide.show-step", "s", progress.next->id);
}

static void
bh_guide_overview_dispose (GObject *object)
{
  BhGuideOverview *self = BH_GUIDE_OVERVIEW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->left_out_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (bh_guide_overview_parent_class)->dispose (object);
}

static void
bh_guide_overview_class_init (BhGuideOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_guide_overview_dispose;

  g_type_ensure (BH_TYPE_NOTICE);
  g_type_ensure (BH_TYPE_VERDICT_LABEL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-guide-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, for_label);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, verdict);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, notice);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, resume);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, time);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, hand);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, hand_list);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, fixes);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, fix_list);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, list);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, left_out_list);
  gtk_widget_class_bind_template_child (widget_class, BhGuideOverview, left_out);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_resume_clicked);
}

static void
bh_guide_overview_init (BhGuideOverview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->left_out_rows = g_ptr_array_new ();
}

/* A step that does not apply: its title, and the case it is for. */
static GtkWidget *
new_left_out_row (const BhStep *step)
{
  GtkWidget *row = adw_action_row_new ();
  const char *when = bh_text (&step->when);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), bh_text (&step->title));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (when != NULL) {
    g_autofree char *subtitle = g_strdup_printf (_("Only if: %s"), when);

    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  }
  return row;
}

static void
clear_rows (BhGuideOverview *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    gtk_list_box_remove (self->list, self->rows->pdata[i]);
    adw_expander_row_remove (self->left_out, self->left_out_rows->pdata[i]);
  }
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->left_out_rows, 0);
  adw_expander_row_set_expanded (self->left_out, FALSE);
}

/* Every step has a row in both lists, and shows in one of them: so nothing is rebuilt when answers change. */
static void
add_rows (BhGuideOverview *self)
{
  for (guint i = 0; i < self->guide->steps->len; i++) {
    GtkWidget *row = bh_step_row_new (self->guide->steps->pdata[i]);
    GtkWidget *left_out_row = new_left_out_row (self->guide->steps->pdata[i]);

    gtk_list_box_append (self->list, row);
    adw_expander_row_add_row (self->left_out, left_out_row);
    g_ptr_array_add (self->rows, row);
    g_ptr_array_add (self->left_out_rows, left_out_row);
  }
}

static void
refresh_resume (BhGuideOverview       *self,
                const BhGuideProgress *progress)
{
  gboolean can_resume = progress->next != NULL && !bh_guide_is_reached (self->session, self->guide);

  gtk_widget_set_visible (GTK_WIDGET (self->resume), can_resume);
  gtk_button_set_label (self->resume, progress->n_done == 0 ? _("_Start") : _("_Continue"));
}

static void
refresh_left_out (BhGuideOverview       *self,
                  const BhGuideProgress *progress)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u step does not apply to you",
                                                      "%u steps do not apply to you",
                                                      progress->n_left_out),
                                            progress->n_left_out);

  bh_label_expander_row (GTK_WIDGET (self->left_out), title);
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_list), progress->n_left_out > 0);
}

static void
refresh_goal (BhGuideOverview *self)
{
  const BhCheck *check = bh_session_get_check (self->session);
  const BhGoal *goal = self->guide->goal;

  gtk_widget_set_visible (GTK_WIDGET (self->verdict), goal != NULL);
  if (goal != NULL)
    bh_verdict_label_set_verdict (self->verdict, check->verdicts[goal->index], check->done[goal->index]);
  bh_guide_notice_refresh (self->notice, self->session, self->guide);
}

/* How long the steps take that are left to do. */
static void
refresh_time (BhGuideOverview   *self,
              const BhGuidePlan *plan)
{
  g_autofree char *span = bh_span_format (&plan->time);
  /* Translators: how long the open steps of a guide take together: “25 to 40 min” */
  g_autofree char *text = span != NULL ? g_strdup_printf (_("Time for your steps: %s"), span) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->time), text != NULL && plan->standing != BH_GUIDE_REACHED);
  gtk_label_set_text (self->time, text != NULL ? text : "");
}

static void
refresh_hand (BhGuideOverview   *self,
              const BhGuidePlan *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plan->at_hand->len; i++) {
    const BhFact *fact = plan->at_hand->pdata[i];

    g_string_append_printf (text, "%s• %s", i > 0 ? "\n" : "", bh_text (&fact->at_hand));
  }
  gtk_label_set_text (self->hand_list, text->str);
  gtk_widget_set_visible (self->hand, text->len > 0 && plan->next != NULL &&
                                        plan->standing != BH_GUIDE_REACHED);
}

/* What is to be fixed, and how; it leads to the step, the guide, the question or the page of the goal
 * that brings it. */
static GtkWidget *
new_fix_row (const BhGuideFix *fix)
{
  const char *words = bh_text (&fix->requirement->words);
  const char *how = bh_text (&fix->requirement->fix);
  const char *action = "win.ask-fact";
  const char *target = fix->requirement->goal->id;
  GtkWidget *row;

  if (fix->step != NULL || fix->guide != NULL) {
    action = "win.show-step";
    target = fix->step != NULL ? fix->step->id : fix->guide->id;
    how = fix->step != NULL ? bh_text (&fix->step->title) : bh_text (&fix->guide->title);
  } else if (fix->question != NULL) {
    target = fix->question->id;
    how = bh_text (&fix->question->question);
  }
  row = bh_link_row_new (words, how, action, target);
  bh_link_row_set_icon (BH_LINK_ROW (row),
                        fix->unmet ? "dialog-warning-symbolic" : "bh-unknown-symbolic");
  bh_link_row_limit_subtitle (BH_LINK_ROW (row), 3);
  return row;
}

static void
refresh_fixes (BhGuideOverview   *self,
               const BhGuidePlan *plan)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->fix_list, 0)) != NULL)
    gtk_list_box_remove (self->fix_list, GTK_WIDGET (row));
  for (guint i = 0; i < plan->fixes->len; i++)
    gtk_list_box_append (self->fix_list, new_fix_row (&g_array_index (plan->fixes, BhGuideFix, i)));
  gtk_widget_set_visible (self->fixes, plan->fixes->len > 0 && plan->standing != BH_GUIDE_REACHED);
}

/* Brings everything up to date with the session. */
void
bh_guide_overview_refresh (BhGuideOverview *self)
{
  BhGuideProgress progress;
  g_autoptr (BhGuidePlan) plan = NULL;
  guint number = 1;

  if (self->guide == NULL)
    return;
  plan = bh_session_plan_guide (self->session, self->guide);
  refresh_time (self, plan);
  refresh_hand (self, plan);
  refresh_fixes (self, plan);
  bh_guide_progress_read (&progress, self->session, self->guide);
  for (guint i = 0; i < self->rows->len; i++) {
    gboolean shown = bh_step_row_refresh (self->rows->pdata[i], self->session, number);

    gtk_widget_set_visible (self->left_out_rows->pdata[i], !shown);
    number += shown ? 1 : 0;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->list), progress.n_steps > 0);
  refresh_goal (self);
  refresh_resume (self, &progress);
  refresh_left_out (self, &progress);
}

void
bh_guide_overview_show (BhGuideOverview *self,
                        BhSession       *session,
                        const BhGuide   *guide)
{
  self->session = session;
  if (self->guide != guide) {
    self->guide = guide;
    gtk_label_set_text (self->for_label, bh_text (&guide->for_));
    clear_rows (self);
    add_rows (self);
  }
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  bh_guide_overview_refresh (self);
}
