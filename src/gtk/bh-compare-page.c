/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-compare-page"

#include "config.h"

#include "bh-compare-page.h"

#include "bh-compare-table.h"
#include "bh-cost-charts.h"
#include "bh-line-layout.h"
#include "bh-use-button.h"

struct _BhComparePage {
  AdwBin parent_instance;

  GtkWidget      *back;
  BhUseButton    *use;
  GtkWidget      *hint;
  BhCompareTable *table;
  BhCostCharts   *charts;

  BhSession    *session;
  GListStore   *comparison;
  BhPlanCosts  *costs;
  gboolean      outdated; /* something has changed since it was last shown */
};

G_DEFINE_FINAL_TYPE (BhComparePage, bh_compare_page, ADW_TYPE_BIN)

/* What is not seen is brought up to date when it is. */
static void
update (BhComparePage *self)
{
  self->outdated = TRUE;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->outdated = FALSE;
  gtk_widget_set_visible (self->hint, g_list_model_get_n_items (G_LIST_MODEL (self->comparison)) < 2);
  bh_compare_table_show (self->table, self->session, self->comparison, self->costs);
  bh_cost_charts_show (self->charts, self->session, self->comparison, self->costs);
}

static void
bh_compare_page_map (GtkWidget *widget)
{
  BhComparePage *self = BH_COMPARE_PAGE (widget);

  GTK_WIDGET_CLASS (bh_compare_page_parent_class)->map (widget);

  if (self->outdated)
    update (self);
}

static void
bh_compare_page_dispose (GObject *object)
{
  BhComparePage *self = BH_COMPARE_PAGE (object);

  g_clear_object (&self->session);
  g_clear_object (&self->comparison);
  g_clear_object (&self->costs);

  G_OBJECT_CLASS (bh_compare_page_parent_class)->dispose (object);
}

static void
bh_compare_page_class_init (BhComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_compare_page_dispose;
  widget_class->map = bh_compare_page_map;

  g_type_ensure (BH_TYPE_COMPARE_TABLE);
  g_type_ensure (BH_TYPE_COST_CHARTS);
  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_USE_BUTTON);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhComparePage, back);
  gtk_widget_class_bind_template_child (widget_class, BhComparePage, use);
  gtk_widget_class_bind_template_child (widget_class, BhComparePage, hint);
  gtk_widget_class_bind_template_child (widget_class, BhComparePage, table);
  gtk_widget_class_bind_template_child (widget_class, BhComparePage, charts);
}

static void
bh_compare_page_init (BhComparePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
bh_compare_page_set_model (BhComparePage *self,
                           BhSession     *session,
                           GListStore    *comparison,
                           BhPlanCosts   *costs)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->comparison = g_object_ref (comparison);
  self->costs = g_object_ref (costs);
  bh_use_button_set_costs (self->use, costs);
  g_signal_connect_object (comparison, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (costs, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

void
bh_compare_page_focus (BhComparePage *self)
{
  gtk_widget_grab_focus (self->back);
}
