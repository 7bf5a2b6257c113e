/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-goal-details"

#include "config.h"

#include "bh-goal-details.h"

#include "bh-child.h"
#include "bh-ends-layout.h"
#include "bh-factors-view.h"
#include "bh-fallbacks-view.h"
#include "bh-reasons-view.h"
#include "bh-requirement-row.h"
#include "bh-verdict-label.h"
#include "bh-ways-view.h"

struct _BhGoalDetails {
  AdwBin parent_instance;

  GtkScrolledWindow *scroller;
  GtkLabel          *wallet;
  GtkLabel          *title;
  BhVerdictLabel    *verdict;
  GtkLabel          *before;
  GtkLabel          *reason;
  GtkButton         *guide;
  BhWaysView        *ways;
  BhFallbacksView   *fallbacks;
  GtkToggleButton   *by_factor;
  GtkStack          *groupings;
  BhReasonsView     *reasons;
  BhFactorsView     *factors;
  GtkWidget         *notes_group;
  GtkListBox        *notes;

  BhOutlook     outlook; /* as of the last update */
  const BhGoal *goal; /* borrowed from the pack */
};

G_DEFINE_FINAL_TYPE (BhGoalDetails, bh_goal_details, ADW_TYPE_BIN)

static void
update_head (BhGoalDetails   *self,
             const BhOutlook *outlook)
{
  g_autofree char *reason = bh_outlook_reason (outlook, self->goal);
  g_autofree char *before = bh_outlook_before (outlook, self->goal);

  bh_verdict_label_set_verdict (self->verdict, outlook->check->verdicts[self->goal->index],
                                outlook->check->done[self->goal->index]);
  gtk_label_set_label (self->reason, reason);
  gtk_label_set_label (self->before, before != NULL ? before : "");
  gtk_widget_set_visible (GTK_WIDGET (self->before), before != NULL);
}

static void
set_guide (BhGoalDetails *self,
           const BhGuide *guide)
{
  gtk_widget_set_visible (GTK_WIDGET (self->guide), guide != NULL);
  if (guide == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->guide), "s", guide->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->guide), "win.show-step");
}

static void
add_notes (BhGoalDetails   *self,
           const BhOutlook *outlook)
{
  bh_list_clear (self->notes);
  for (guint i = 0; i < self->goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (outlook->pack)->pdata[self->goal->first_requirement + i];

    if (requirement->effect == BH_EFFECT_NOTE)
      gtk_list_box_append (self->notes, bh_requirement_row_new (requirement, outlook->today));
  }
}

/* A note whose case is given counts as not met. */
static void
update_notes (BhGoalDetails   *self,
              const BhOutlook *outlook)
{
  gboolean any = FALSE;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->notes)); row != NULL;
       row = gtk_widget_get_next_sibling (row)) {
    const BhRequirement *note = bh_requirement_row_get_requirement (BH_REQUIREMENT_ROW (row));
    gboolean applies = bh_outlook_state (outlook, note) == BH_STATE_UNMET;

    bh_requirement_row_update (BH_REQUIREMENT_ROW (row), outlook);
    gtk_widget_set_visible (row, applies);
    any |= applies;
  }
  gtk_widget_set_visible (self->notes_group, any);
}

/* The second grouping is made when it is first asked for. */
static void
on_grouping_changed (BhGoalDetails *self)
{
  gboolean by_factor = gtk_toggle_button_get_active (self->by_factor);

  if (self->goal == NULL)
    return;
  bh_factors_view_set_goal (self->factors, by_factor ? self->goal : NULL, &self->outlook);
  gtk_stack_set_visible_child_name (self->groupings, by_factor ? "factors" : "result");
}

static void
bh_goal_details_class_init (BhGoalDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (BH_TYPE_ENDS_LAYOUT);
  g_type_ensure (BH_TYPE_FACTORS_VIEW);
  g_type_ensure (BH_TYPE_FALLBACKS_VIEW);
  g_type_ensure (BH_TYPE_REASONS_VIEW);
  g_type_ensure (BH_TYPE_VERDICT_LABEL);
  g_type_ensure (BH_TYPE_WAYS_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-goal-details.ui");
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, wallet);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, title);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, verdict);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, before);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, reason);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, guide);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, ways);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, fallbacks);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, by_factor);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, groupings);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, reasons);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, factors);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, notes_group);
  gtk_widget_class_bind_template_child (widget_class, BhGoalDetails, notes);
  gtk_widget_class_bind_template_callback (widget_class, on_grouping_changed);
}

static void
bh_goal_details_init (BhGoalDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_goal_details_set_goal (BhGoalDetails   *self,
                          const BhGoal    *goal,
                          const BhOutlook *outlook)
{
  self->goal = goal;
  gtk_label_set_label (self->wallet, bh_text (&goal->wallet->name));
  gtk_label_set_label (self->title, bh_text (&goal->title));
  set_guide (self, bh_outlook_guide (outlook, goal));
  add_notes (self, outlook);
  self->outlook = *outlook;
  bh_reasons_view_set_goal (self->reasons, goal, outlook);
  on_grouping_changed (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  bh_goal_details_update (self, outlook);
}

/* Shows what follows for the goal now; does nothing while none is shown. */
void
bh_goal_details_update (BhGoalDetails   *self,
                        const BhOutlook *outlook)
{
  if (self->goal == NULL)
    return;
  self->outlook = *outlook;
  update_head (self, outlook);
  update_notes (self, outlook);
  bh_reasons_view_update (self->reasons, outlook);
  bh_factors_view_update (self->factors, outlook);
  bh_ways_view_update (self->ways, outlook, self->goal);
  bh_fallbacks_view_update (self->fallbacks, outlook, self->goal);
}

const BhWay *
bh_goal_details_get_way (BhGoalDetails *self,
                         guint          position)
{
  return bh_ways_view_get_way (self->ways, position);
}
