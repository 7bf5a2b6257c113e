/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-row"

#include "config.h"

#include "bh-plan-row.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-line-layout.h"
#include "bh-plan-cell.h"
#include "bh-verdict-label.h"
#include "bh-words.h"

struct _BhPlanRow {
  GtkBox parent_instance;

  GtkLabel       *plan;
  GtkLabel       *figures;
  GtkLabel       *keep;
  BhVerdictLabel *fit;
};

G_DEFINE_FINAL_TYPE (BhPlanRow, bh_plan_row, GTK_TYPE_BOX)

static void
bh_plan_row_class_init (BhPlanRowClass *klass)
{
}

static void
bh_plan_row_init (BhPlanRow *self)
{
  GtkWidget *line = bh_line_new (12);
  GtkWidget *end = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->plan = GTK_LABEL (bh_plan_cell_new ());
  self->keep = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);
  self->fit = g_object_new (BH_TYPE_VERDICT_LABEL, "halign", GTK_ALIGN_END, NULL);
  self->figures = GTK_LABEL (bh_label_new (NULL, "plan-figures"));
  gtk_label_set_natural_wrap_mode (self->figures, GTK_NATURAL_WRAP_INHERIT);
  gtk_widget_set_hexpand (GTK_WIDGET (self->plan), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->keep), "numeric");
  gtk_widget_set_valign (end, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (end), GTK_WIDGET (self->keep));
  gtk_box_append (GTK_BOX (end), GTK_WIDGET (self->fit));
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->plan));
  gtk_box_append (GTK_BOX (line), end);
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->figures));
}

GtkWidget *
bh_plan_row_new (void)
{
  return g_object_new (BH_TYPE_PLAN_ROW, NULL);
}

static char *
describe_figures (BhPlan *plan)
{
  g_autofree char *data = bh_format_data (plan->data_gb);
  const char *codes = bh_word_sms_abroad (plan->sms_abroad->state);

  /* Translators: data a month, and whether SMS codes arrive abroad: “20 GB · Codes abroad: On” */
  return g_strdup_printf (_("%s · Codes abroad: %s"), data, codes);
}

void
bh_plan_row_show (BhPlanRow  *self,
                  BhPlan     *plan,
                  BhPlanFits *fits)
{
  g_autofree char *keep = bh_format_yen (plan->keep->jpy_per_month);
  g_autofree char *figures = describe_figures (plan);

  bh_plan_cell_show (self->plan, plan, bh_plan_fits_get_session (fits));
  gtk_label_set_label (self->keep, keep);
  gtk_label_set_label (self->figures, figures);
  bh_verdict_label_set_verdict (self->fit, bh_plan_fits_get (fits, plan)->overall, FALSE);
}
