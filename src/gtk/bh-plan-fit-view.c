/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-fit-view"

#include "config.h"

#include "bh-plan-fit-view.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-verdict-label.h"
#include "bh-words.h"

struct _BhPlanFitView {
  AdwBin parent_instance;

  GtkListBox     *list;
  AdwActionRow   *header;
  GtkImage       *arrow;
  BhVerdictLabel *overall;
  BhVerdictLabel *verdicts[BH_PLAN_FIT_MAX_GOALS];
  BhVerdictLabel *sign_up;
  BhVerdictLabel *codes_japan;
  BhVerdictLabel *codes_abroad;
  AdwActionRow   *codes_abroad_row;
  GtkLabel       *basis;
  gboolean        expanded;

  BhPlanFits *fits;
  BhPlan     *plan;
};

G_DEFINE_FINAL_TYPE (BhPlanFitView, bh_plan_fit_view, ADW_TYPE_BIN)

static GtkWidget *
new_row (const char      *title,
         const char      *subtitle,
         BhVerdictLabel **verdict)
{
  GtkWidget *row = adw_action_row_new ();

  *verdict = g_object_new (BH_TYPE_VERDICT_LABEL, "valign", GTK_ALIGN_CENTER, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), GTK_WIDGET (*verdict));
  bh_label_stop (row);
  return row;
}

/* The rows below the first one. */
static void
show_rows (BhPlanFitView *self)
{
  GtkWidget *row = gtk_widget_get_next_sibling (GTK_WIDGET (self->header));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, self->expanded);
  gtk_image_set_from_icon_name (self->arrow,
                                self->expanded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header), GTK_ACCESSIBLE_STATE_EXPANDED,
                               self->expanded, -1);
}

static void
add_rows (BhPlanFitView   *self,
          const BhPlanFit *fit)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_append (self->list, new_row (_("May sign up"), NULL, &self->sign_up));
  gtk_list_box_append (self->list, new_row (_("Codes in Japan"), NULL, &self->codes_japan));
  self->codes_abroad_row =
    ADW_ACTION_ROW (new_row (_("Codes abroad"), NULL, &self->codes_abroad));
  gtk_list_box_append (self->list, GTK_WIDGET (self->codes_abroad_row));
  for (guint i = 0; i < fit->n_goals; i++) {
    const BhGoal *goal = fit->goals[i].goal;

    gtk_list_box_append (self->list, new_row (bh_text (&goal->title),
                                              bh_text (&goal->wallet->name), &self->verdicts[i]));
  }
  self->basis = GTK_LABEL (bh_label_new (NULL, "figure"));
  bh_label_stop (row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->basis));
  gtk_list_box_append (self->list, row);
}

static const char *
describe_basis (BhPlanFitView *self)
{
  const BhSituation *situation = bh_session_get_situation (bh_plan_fits_get_session (self->fits));

  if (situation->plan == self->plan)
    return _("This is your line: the same as in Check.");
  return _("For a line that you newly open with this plan, with your answers about yourself, the "
           "wallets, the card and the net.");
}

/* What has to be done first is said beside the Yes. */
static void
show_codes (BhPlanFitView   *self,
            const BhPlanFit *fit)
{
  BhSmsAbroad state = self->plan->sms_abroad->state;
  gboolean plain = state == BH_SMS_ABROAD_ON || state == BH_SMS_ABROAD_UNKNOWN ||
                   state == BH_SMS_ABROAD_NOT_OFFERED;

  bh_verdict_label_set_verdict (self->codes_japan, fit->codes_japan, FALSE);
  bh_verdict_label_set_verdict (self->codes_abroad, fit->codes_abroad, FALSE);
  adw_action_row_set_subtitle (self->codes_abroad_row, plain ? "" : bh_word_sms_abroad (state));
}

static void
show_parts (BhPlanFitView   *self,
            const BhPlanFit *fit)
{
  bh_verdict_label_set_verdict (self->sign_up, fit->sign_up, FALSE);
  show_codes (self, fit);
  for (guint i = 0; i < fit->n_goals; i++)
    bh_verdict_label_set_verdict (self->verdicts[i], fit->goals[i].verdict, fit->goals[i].done);
  gtk_label_set_label (self->basis, describe_basis (self));
}

/* What stands below the first row is built when somebody looks at it. */
static void
refresh (BhPlanFitView *self)
{
  const BhPlanFit *fit;

  if (self->plan == NULL)
    return;
  fit = bh_plan_fits_get (self->fits, self->plan);
  bh_verdict_label_set_verdict (self->overall, fit->overall, FALSE);
  if (self->expanded && self->basis == NULL)
    add_rows (self, fit);
  if (self->basis != NULL)
    show_parts (self, fit);
}

static void
on_header_activated (BhPlanFitView *self)
{
  self->expanded = !self->expanded;
  refresh (self);
  show_rows (self);
}

static void
bh_plan_fit_view_dispose (GObject *object)
{
  BhPlanFitView *self = BH_PLAN_FIT_VIEW (object);

  g_clear_object (&self->fits);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (bh_plan_fit_view_parent_class)->dispose (object);
}

static void
bh_plan_fit_view_class_init (BhPlanFitViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bh_plan_fit_view_dispose;
}

static void
bh_plan_fit_view_init (BhPlanFitView *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->header = ADW_ACTION_ROW (adw_action_row_new ());
  self->arrow = GTK_IMAGE (gtk_image_new ());
  self->overall = g_object_new (BH_TYPE_VERDICT_LABEL, "valign", GTK_ALIGN_CENTER, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->header), _("Works for me"));
  adw_action_row_add_suffix (self->header, GTK_WIDGET (self->overall));
  adw_action_row_add_suffix (self->header, GTK_WIDGET (self->arrow));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->header), TRUE);
  g_signal_connect_swapped (self->header, "activated", G_CALLBACK (on_header_activated), self);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_list_box_append (self->list, GTK_WIDGET (self->header));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  show_rows (self);
}

void
bh_plan_fit_view_set_fits (BhPlanFitView *self,
                           BhPlanFits    *fits)
{
  g_return_if_fail (self->fits == NULL);

  self->fits = g_object_ref (fits);
  g_signal_connect_object (fits, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
}

void
bh_plan_fit_view_set_plan (BhPlanFitView *self,
                           BhPlan        *plan)
{
  g_set_object (&self->plan, plan);
  refresh (self);
}
