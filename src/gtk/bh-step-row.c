/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-step-row"

#include "config.h"

#include "bh-step-row.h"

#include <glib/gi18n.h>

#include "bh-guide-progress.h"

struct _BhStepRow {
  AdwActionRow parent_instance;

  GtkLabel *number;
  GtkImage *tick;

  const BhStep *step;
};

G_DEFINE_FINAL_TYPE (BhStepRow, bh_step_row, ADW_TYPE_ACTION_ROW)

static void
bh_step_row_class_init (BhStepRowClass *klass)
{
}

static void
bh_step_row_init (BhStepRow *self)
{
  GtkWidget *prefix = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *next = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", "go-next-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  self->number = GTK_LABEL (gtk_label_new (NULL));
  self->tick = g_object_new (GTK_TYPE_IMAGE,
                             "icon-name", "object-select-symbolic",
                             "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             NULL);
  gtk_label_set_width_chars (self->number, 2);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->tick), "accent");
  gtk_widget_add_css_class (prefix, "step-number");
  gtk_widget_set_hexpand (prefix, FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self->tick), GTK_ALIGN_CENTER);
  gtk_widget_set_hexpand (GTK_WIDGET (self->tick), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->number), TRUE);
  gtk_box_append (GTK_BOX (prefix), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (prefix), GTK_WIDGET (self->tick));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), prefix);
  gtk_widget_add_css_class (next, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), next);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

GtkWidget *
bh_step_row_new (const BhStep *step)
{
  BhStepRow *self = g_object_new (BH_TYPE_STEP_ROW, "title", bh_text (&step->title), NULL);

  self->step = step;
  return GTK_WIDGET (self);
}

const BhStep *
bh_step_row_get_step (BhStepRow *self)
{
  return self->step;
}

/* What is said under the title: that it is done, or so already; or its case, where it is not certain
 * that it applies; or how long it takes. */
static char *
describe (BhStepRow  *self,
          BhSession  *session,
          BhStepState state)
{
  const char *time = bh_text (&self->step->time);
  char *reason;

  if (state == BH_STEP_DONE)
    return g_strdup (_("Done"));
  reason = bh_session_step_reason (session, self->step);
  return reason != NULL ? reason : g_strdup (time != NULL ? time : "");
}

/**
 * bh_step_row_refresh:
 * @number: its place among the steps that apply
 *
 * Brings the row up to date; it hides itself while the step does not apply.
 *
 * Returns: whether it is shown
 */
gboolean
bh_step_row_refresh (BhStepRow *self,
                     BhSession *session,
                     guint      number)
{
  BhStepState state = bh_session_step_state (session, self->step);
  gboolean done = state == BH_STEP_DONE || state == BH_STEP_ALREADY;
  g_autofree char *place = g_strdup_printf ("%u", number);
  g_autofree char *subtitle = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), state != BH_STEP_SKIPPED);
  if (state == BH_STEP_SKIPPED)
    return FALSE;
  subtitle = describe (self, session, state);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_label_set_text (self->number, place);
  gtk_widget_set_visible (GTK_WIDGET (self->number), !done);
  gtk_widget_set_visible (GTK_WIDGET (self->tick), done);
  return TRUE;
}
