/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-table"

#include "config.h"

#include "bh-plan-table.h"

#include "bh-attention.h"
#include "bh-column-settings.h"
#include "bh-plan-columns.h"
#include "bh-plan-csv.h"
#include "bh-plan-orders.h"
#include "bh-plan-table-private.h"

static guint chosen_signal, opened_signal, changed_signal;

G_DEFINE_FINAL_TYPE (BhPlanTable, bh_plan_table, ADW_TYPE_BIN)

static void
on_selected (BhPlanTable *self)
{
  BhPlan *plan = gtk_single_selection_get_selected_item (self->selection);

  if (plan != NULL && g_set_object (&self->plan, plan))
    g_signal_emit (self, chosen_signal, 0);
}

static void
on_activate (BhPlanTable *self,
             guint        position)
{
  gtk_single_selection_set_selected (self->selection, position);
  on_selected (self);
  g_signal_emit (self, opened_signal, 0);
}

/* What stands in place of the table, when first there is no plan to show. */
static void
build_empty (BhPlanTable *self)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_stack_get_child_by_name (self->stack, "empty") != NULL)
    return;
  builder = gtk_builder_new_from_resource ("/io/github/baohao/Baohao/no-plans.ui");
  gtk_stack_add_named (self->stack, GTK_WIDGET (gtk_builder_get_object (builder, "page")), "empty");
}

static void
show_plans (BhPlanTable *self)
{
  gboolean empty = bh_plan_table_get_n_plans (self) == 0;

  if (empty)
    build_empty (self);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "plans");
  g_signal_emit (self, changed_signal, 0);
}

/* Another order and another choice are read from the top. A plan that was filtered out and is back
 * again is selected again. */
static void
on_plans_changed (BhPlanTable *self)
{
  show_plans (self);
  bh_plan_table_scroll_later (self, BH_SCROLL_TO_TOP);
  if (self->plan != NULL && gtk_single_selection_get_selected_item (self->selection) != self->plan)
    bh_plan_table_select_plan (self);
}

/* Only what is seen has rows: each of them costs. */
static void
attach_models (BhPlanTable *self)
{
  gboolean narrow = bh_adaptive_bin_get_narrow (self->bin);

  gtk_column_view_set_model (self->table, narrow ? NULL : GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_model (self->list, narrow ? GTK_SELECTION_MODEL (self->plain) : NULL);
}

static void
on_narrow (BhPlanTable *self)
{
  if (self->plans == NULL)
    return;
  attach_models (self);
  show_plans (self);
  bh_plan_table_scroll_later (self, BH_SCROLL_TO_PLAN);
}

static void
set_widths (BhPlanTable *self)
{
  int width = bh_plan_columns_set_widths (self->table, self->columns);

  gtk_scrolled_window_set_min_content_width (self->scroller, width);
}

static void
on_order_changed (BhPlanTable *self)
{
  bh_column_settings_set_sort (bh_plan_columns[bh_plan_order_get_column (self->order)].id,
                               bh_plan_order_get_descending (self->order));
  g_signal_emit (self, changed_signal, 0);
}

static void
on_column_visible (BhPlanTable *self)
{
  set_widths (self);
  bh_plan_columns_save (self->columns);
}

static void
build_models (BhPlanTable  *self,
              BhPlanFits   *fits,
              BhPlanFilter *filter)
{
  BhPack *pack = bh_session_get_pack (bh_plan_fits_get_session (fits));

  self->plans =
    bh_plan_list_new (bh_pack_plans (pack), filter, self->order, bh_plan_table_count_first_rows (self));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->plans)));
  self->plain = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->plans)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->plans, "changed", G_CALLBACK (on_plans_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
bh_plan_table_dispose (GObject *object)
{
  BhPlanTable *self = BH_PLAN_TABLE (object);

  g_clear_object (&self->plan);
  g_clear_object (&self->plain);
  g_clear_object (&self->selection);
  g_clear_object (&self->plans);
  g_clear_object (&self->order);
  g_clear_object (&self->costs);
  g_clear_object (&self->fits);

  G_OBJECT_CLASS (bh_plan_table_parent_class)->dispose (object);
}

static void
bh_plan_table_class_init (BhPlanTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_plan_table_dispose;

  chosen_signal = g_signal_new ("plan-chosen", BH_TYPE_PLAN_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  opened_signal = g_signal_new ("plan-opened", BH_TYPE_PLAN_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
  changed_signal = g_signal_new ("changed", BH_TYPE_PLAN_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  g_type_ensure (BH_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-plan-table.ui");
  gtk_widget_class_bind_template_child (widget_class, BhPlanTable, stack);
  gtk_widget_class_bind_template_child (widget_class, BhPlanTable, bin);
  gtk_widget_class_bind_template_child (widget_class, BhPlanTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, BhPlanTable, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, BhPlanTable, table);
  gtk_widget_class_bind_template_child (widget_class, BhPlanTable, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, bh_plan_table_on_scrolled);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);
}

static void
bh_plan_table_init (BhPlanTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  bh_attention_await (GTK_WIDGET (self), bh_plan_table_on_turned_to);
}

void
bh_plan_table_set_filter (BhPlanTable  *self,
                          BhPlanFits   *fits,
                          BhPlanCosts  *costs,
                          BhPlanFilter *filter)
{
  g_autoptr (GtkListItemFactory) rows = bh_plan_row_factory_new (fits, costs);

  g_return_if_fail (self->plans == NULL);

  self->fits = g_object_ref (fits);
  self->costs = g_object_ref (costs);
  self->order = bh_plan_order_new (fits, costs);
  build_models (self, fits, filter);
  bh_plan_columns_add (self->table, fits, costs, self->order, self->columns);
  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++)
    g_signal_connect_object (self->columns[i], "notify::visible", G_CALLBACK (on_column_visible),
                             self, G_CONNECT_SWAPPED);
  set_widths (self);
  gtk_list_view_set_factory (self->list, rows);
  attach_models (self);
  bh_plan_table_start_rows (self);
  g_signal_connect_object (self->order, "changed", G_CALLBACK (on_order_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (set_widths), self, G_CONNECT_SWAPPED);
}

gboolean
bh_plan_table_get_narrow (BhPlanTable *self)
{
  return bh_adaptive_bin_get_narrow (self->bin);
}

guint
bh_plan_table_get_n_plans (BhPlanTable *self)
{
  return bh_plan_list_get_found (self->plans)->len;
}

char *
bh_plan_table_describe_order (BhPlanTable *self)
{
  return bh_plan_column_order (bh_plan_order_get_column (self->order),
                               bh_plan_order_get_descending (self->order));
}

BhPlan *
bh_plan_table_get_plan (BhPlanTable *self)
{
  return self->plan;
}

void
bh_plan_table_choose (BhPlanTable *self,
                      BhPlan      *plan)
{
  const GPtrArray *found = bh_plan_list_get_found (self->plans);

  if (bh_plan_list_find (self->plans, plan) == GTK_INVALID_LIST_POSITION)
    plan = found->len > 0 ? found->pdata[0] : NULL;
  if (plan != NULL && g_set_object (&self->plan, plan))
    g_signal_emit (self, chosen_signal, 0);
  bh_plan_table_select_plan (self);
}

void
bh_plan_table_scroll_to_plan (BhPlanTable *self)
{
  bh_plan_table_scroll_later (self, BH_SCROLL_TO_PLAN);
}

void
bh_plan_table_focus (BhPlanTable *self)
{
  if (bh_adaptive_bin_get_narrow (self->bin))
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->table));
}

void
bh_plan_table_set_order (BhPlanTable *self,
                         const char  *id)
{
  GtkSortType direction;
  BhPlanColumn column = bh_plan_orders_find (id, &direction);

  if (column < BH_N_PLAN_COLUMNS)
    gtk_column_view_sort_by_column (self->table, self->columns[column], direction);
}

GMenuModel *
bh_plan_table_new_columns (BhPlanTable *self,
                           GtkWidget   *widget)
{
  return bh_plan_columns_new_menu (self->columns, widget);
}

char *
bh_plan_table_to_csv (BhPlanTable *self)
{
  gboolean shown[BH_N_PLAN_COLUMNS];

  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++)
    shown[i] = gtk_column_view_column_get_visible (self->columns[i]);
  return bh_plan_csv_new (bh_plan_list_get_found (self->plans), shown, self->fits, self->costs);
}
