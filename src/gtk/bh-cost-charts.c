/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-cost-charts"

#include "config.h"

#include "bh-cost-charts.h"

#include <glib/gi18n.h>

#include "bh-chart-twin.h"
#include "bh-chart-view.h"
#include "bh-line-layout.h"


struct _BhCostCharts {
  AdwBin parent_instance;

  GtkWidget       *curves_section;
  BhChartView     *curves_chart;
  GtkExpander     *curves_table;
  BhChartView     *map_chart;
  GtkExpander     *map_table;
  GtkToggleButton *by_minutes;

  BhSession    *session;
  BhPlanCosts  *costs;
  BhCostCurves *curves; /* (nullable): belongs to its chart, as the map does */
  BhWinnerMap  *map;
};

G_DEFINE_FINAL_TYPE (BhCostCharts, bh_cost_charts, ADW_TYPE_BIN)

/* A table is made when somebody opens it: a map has many cells. */
static void
fill_table (GtkExpander  *expander,
            BhChartTable *table)
{
  GtkWidget *twin = table != NULL ? bh_chart_twin_new (table) : NULL;

  if (twin != NULL)
    gtk_widget_set_margin_top (twin, 9);
  gtk_expander_set_child (expander, twin);
  g_clear_pointer (&table, bh_chart_table_free);
}

static void
fill_tables (BhCostCharts *self)
{
  gboolean curves = gtk_expander_get_expanded (self->curves_table) && self->curves != NULL;
  gboolean map = gtk_expander_get_expanded (self->map_table) && self->map != NULL;

  fill_table (self->curves_table, curves ? bh_cost_curves_table (self->curves) : NULL);
  fill_table (self->map_table, map ? bh_winner_map_table (self->map) : NULL);
}

static void
show_curves (BhCostCharts *self,
             GListStore   *comparison)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  BhPlan *compared[BH_COMPARE_MAX_PLANS];
  guint n_plans = bh_comparison_get (comparison, compared);

  for (guint i = 0; i < n_plans; i++)
    g_ptr_array_add (plans, compared[i]);
  gtk_widget_set_visible (self->curves_section, n_plans > 0);
  self->curves = NULL;
  if (n_plans == 0)
    return;
  self->curves = bh_cost_curves_new (bh_plan_costs_get_tariffs (self->costs), plans,
                                     bh_plan_costs_get_use (self->costs));
  bh_chart_view_show_curves (self->curves_chart, self->curves);
}

static void
show_map (BhCostCharts *self)
{
  BhAcross across =
    gtk_toggle_button_get_active (self->by_minutes) ? BH_ACROSS_MINUTES : BH_ACROSS_MONTHS;
  const BhCostUse *use = bh_plan_costs_get_use (self->costs);
  g_autoptr (GPtrArray) candidates =
    bh_winner_candidates (bh_pack_plans (bh_session_get_pack (self->session)),
                          bh_session_get_today (self->session));
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (across, use->months);

  self->map = bh_winner_map_new (bh_plan_costs_get_tariffs (self->costs), candidates, use, across,
                                 rows, columns);
  bh_chart_view_show_map (self->map_chart, self->map);
}

static void
on_across_changed (BhCostCharts *self)
{
  if (self->session == NULL)
    return;
  show_map (self);
  fill_tables (self);
}

static void
on_save_response (GtkNativeDialog *dialog,
                  int              response,
                  BhChartView     *chart)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  path = g_file_get_path (file);
  if (path != NULL && bh_chart_view_save (chart, path, &error))
    gtk_widget_activate_action (GTK_WIDGET (chart), "win.toast", "s", _("Picture saved"));
  else
    gtk_widget_activate_action (GTK_WIDGET (chart), "win.toast", "s",
                                error != NULL ? error->message
                                              : _("A picture can only be saved on this computer"));
}

/* The file's name says whether it is to be a PNG or a PDF. */
static void
save (BhChartView *chart,
      const char  *name)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (chart));
  g_autoptr (GtkFileChooserNative) dialog =
    gtk_file_chooser_native_new (_("Save Picture"), GTK_WINDOW (root), GTK_FILE_CHOOSER_ACTION_SAVE,
                                 _("_Save"), NULL);
  g_autoptr (GtkFileFilter) pictures = gtk_file_filter_new ();

  gtk_file_filter_set_name (pictures, _("PNG and PDF"));
  gtk_file_filter_add_pattern (pictures, "*.png");
  gtk_file_filter_add_pattern (pictures, "*.pdf");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), pictures);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_save_response), chart, 0);
  /* It stays as long as the chart, or until the next one. */
  g_object_set_data_full (G_OBJECT (chart), "dialog", g_object_ref (dialog), g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
on_save_curves (BhCostCharts *self)
{
  save (self->curves_chart, "baohao-cost.png");
}

static void
on_save_map (BhCostCharts *self)
{
  save (self->map_chart, "baohao-cheapest.png");
}

static void
bh_cost_charts_dispose (GObject *object)
{
  BhCostCharts *self = BH_COST_CHARTS (object);

  g_clear_object (&self->session);
  g_clear_object (&self->costs);

  G_OBJECT_CLASS (bh_cost_charts_parent_class)->dispose (object);
}

static void
bh_cost_charts_class_init (BhCostChartsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_cost_charts_dispose;

  g_type_ensure (BH_TYPE_CHART_VIEW);
  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-cost-charts.ui");
  gtk_widget_class_bind_template_child (widget_class, BhCostCharts, curves_section);
  gtk_widget_class_bind_template_child (widget_class, BhCostCharts, curves_chart);
  gtk_widget_class_bind_template_child (widget_class, BhCostCharts, curves_table);
  gtk_widget_class_bind_template_child (widget_class, BhCostCharts, map_chart);
  gtk_widget_class_bind_template_child (widget_class, BhCostCharts, map_table);
  gtk_widget_class_bind_template_child (widget_class, BhCostCharts, by_minutes);
  gtk_widget_class_bind_template_callback (widget_class, fill_tables);
  gtk_widget_class_bind_template_callback (widget_class, on_across_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_save_curves);
  gtk_widget_class_bind_template_callback (widget_class, on_save_map);
}

static void
bh_cost_charts_init (BhCostCharts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_cost_charts_show (BhCostCharts *self,
                     BhSession    *session,
                     GListStore   *comparison,
                     BhPlanCosts  *costs)
{
  g_set_object (&self->session, session);
  g_set_object (&self->costs, costs);
  show_curves (self, comparison);
  show_map (self);
  fill_tables (self);
}
