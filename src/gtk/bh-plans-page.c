/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plans-page"

#include "config.h"

#include "bh-plans-page.h"

#include <glib/gi18n.h>

#include "bh-adaptive-bin.h"
#include "bh-plan-columns.h"
#include "bh-plan-details.h"
#include "bh-plan-filter-bar.h"
#include "bh-plan-filter.h"
#include "bh-plan-fits.h"
#include "bh-plan-order.h"
#include "bh-split.h"

struct _BhPlansPage {
  AdwBin parent_instance;

  BhSplit           *split;
  BhPlanFilterBar   *bar;
  GtkStack          *stack;
  BhAdaptiveBin     *bin;
  GtkScrolledWindow *table_scroller;
  GtkScrolledWindow *list_scroller;
  GtkColumnView     *table;
  GtkListView       *list;
  GtkLabel          *count;
  BhPlanDetails     *details;

  GtkColumnViewColumn *columns[BH_N_PLAN_COLUMNS]; /* borrowed from the table */

  BhSession          *session;
  BhPlanFits         *fits; /* NULL until the page is first shown; so are those below */
  BhPlanFilter       *filter;
  BhPlanOrder        *order;
  GListModel         *plans; /* filtered and sorted */
  GtkSliceListModel  *slice; /* those that have got a row */
  GtkSingleSelection *selection;
  GtkNoSelection     *plain; /* where a tap opens the details, nothing stays selected */
  BhPlan             *shown; /* whose details are or would be shown */
  guint               tick;
  guint               ticks_to_scroll; /* until the chosen row has a place to scroll to; 0: none */
  guint               adapt_source;
};

G_DEFINE_FINAL_TYPE (BhPlansPage, bh_plans_page, ADW_TYPE_BIN)

/* The orders that are offered where there are no headers. */
static const struct {
  const char   *id;
  const char   *title;
  BhPlanColumn  column;
  GtkSortType   direction;
} orders[] = {
  { "keep", N_("Lowest Price to Keep"), BH_PLAN_COLUMN_KEEP, GTK_SORT_ASCENDING },
  { "brand", N_("Brand"), BH_PLAN_COLUMN_PLAN, GTK_SORT_ASCENDING },
  { "data", N_("Most Data"), BH_PLAN_COLUMN_DATA, GTK_SORT_DESCENDING },
  { "codes", N_("Codes Abroad"), BH_PLAN_COLUMN_SMS_ABROAD, GTK_SORT_ASCENDING },
  { "fit", N_("Works for Me"), BH_PLAN_COLUMN_FIT, GTK_SORT_ASCENDING },
  { "as-of", N_("Newest Figures"), BH_PLAN_COLUMN_AS_OF, GTK_SORT_DESCENDING },
};

/* A list makes a row for each of its items at once, and that takes time: the first page of them
 * is enough for the first picture, the others follow bit by bit. */
#define FIRST_ROWS 16
#define MORE_ROWS 8

static void
select_plan (BhPlansPage *self,
             guint        position)
{
  guint size = gtk_slice_list_model_get_size (self->slice);

  if (position != GTK_INVALID_LIST_POSITION && position >= size)
    gtk_slice_list_model_set_size (self->slice, position + FIRST_ROWS);
  gtk_single_selection_set_selected (self->selection, position);
}

static guint
find_plan (BhPlansPage *self,
           BhPlan      *plan)
{
  guint n_plans = g_list_model_get_n_items (self->plans);

  for (guint i = 0; i < n_plans; i++) {
    g_autoptr (BhPlan) other = g_list_model_get_item (self->plans, i);

    if (other == plan)
      return i;
  }
  return GTK_INVALID_LIST_POSITION;
}

/* Details that nobody sees are not built. */
static void
show_details (BhPlansPage *self)
{
  if (self->shown != NULL &&
      (!bh_split_get_collapsed (self->split) || bh_split_get_show_end (self->split)))
    bh_plan_details_set_plan (self->details, self->shown);
}

static void
update_back (BhPlansPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plans.back",
                                 bh_split_get_collapsed (self->split) &&
                                   bh_split_get_show_end (self->split));
}

/* How many there are and how they are ordered; where there is little room, the order is told on request. */
static void
show_count (BhPlansPage *self)
{
  guint n_plans = g_list_model_get_n_items (self->plans);
  const char *rule = _("Keep: the monthly cost of the number alone. Equals: by Keep, then brand, then id.");
  g_autofree char *count = g_strdup_printf (ngettext ("%u plan", "%u plans", n_plans), n_plans);
  /* Translators: how many plans there are, and a sentence */
  g_autofree char *text = g_strdup_printf (_("%s. %s"), count, rule);
  gboolean narrow = bh_adaptive_bin_get_narrow (self->bin);

  gtk_label_set_label (self->count, narrow ? count : text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), narrow ? rule : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_plans > 0);
  gtk_stack_set_visible_child_name (self->stack, n_plans > 0 ? "plans" : "empty");
}

/* Only what is seen has rows: each of them costs. */
static void
attach_models (BhPlansPage *self)
{
  gboolean narrow = bh_adaptive_bin_get_narrow (self->bin);

  gtk_column_view_set_model (self->table, narrow ? NULL : GTK_SELECTION_MODEL (self->selection));
  gtk_list_view_set_model (self->list, narrow ? GTK_SELECTION_MODEL (self->plain) : NULL);
}

static void
adapt (BhPlansPage *self)
{
  gboolean collapsed = bh_split_get_collapsed (self->split);

  bh_plan_details_set_collapsed (self->details, collapsed);
  gtk_column_view_set_single_click_activate (self->table, collapsed);
  bh_plan_filter_bar_set_narrow (self->bar, bh_adaptive_bin_get_narrow (self->bin));
  attach_models (self);
  show_count (self);
  update_back (self);
  show_details (self);
}

static gboolean
on_time_to_adapt (gpointer user_data)
{
  BhPlansPage *self = user_data;

  self->adapt_source = 0;
  adapt (self);
  return G_SOURCE_REMOVE;
}

/* What has no room any more is told while sizes are given out; until that is over, none may change. */
static void
on_room_changed (BhPlansPage *self)
{
  if (self->adapt_source == 0)
    self->adapt_source = g_idle_add_full (G_PRIORITY_HIGH, on_time_to_adapt, self, NULL);
}

static void
push_details (BhPlansPage *self)
{
  bh_split_set_show_end (self->split, TRUE);
  update_back (self);
  show_details (self);
  if (bh_split_get_collapsed (self->split))
    gtk_widget_child_focus (GTK_WIDGET (self->details), GTK_DIR_TAB_FORWARD);
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);

  bh_split_set_show_end (self->split, FALSE);
  update_back (self);
  gtk_widget_grab_focus (bh_adaptive_bin_get_narrow (self->bin) ? GTK_WIDGET (self->list)
                                                                : GTK_WIDGET (self->table));
}

static void
on_activate (BhPlansPage *self,
             guint        position)
{
  gtk_single_selection_set_selected (self->selection, position);
  push_details (self);
}

static void
on_selected (BhPlansPage *self)
{
  BhPlan *plan = gtk_single_selection_get_selected_item (self->selection);

  if (plan == NULL)
    return;
  g_set_object (&self->shown, plan);
  show_details (self);
}

/* Another order and another choice are read from the top. A plan that was filtered out and is back
 * again is selected again. */
static void
on_plans_changed (BhPlansPage *self)
{
  show_count (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->table_scroller), 0);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->list_scroller), 0);
  if (self->shown != NULL && gtk_single_selection_get_selected_item (self->selection) != self->shown)
    select_plan (self, find_plan (self, self->shown));
}

static void
on_clear_filters (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);

  bh_plan_filter_clear (self->filter);
}

static void
on_order (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    if (g_str_equal (orders[i].id, id))
      gtk_column_view_sort_by_column (self->table, self->columns[orders[i].column],
                                      orders[i].direction);
  }
}

static GMenuModel *
new_orders_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autofree char *action = g_strdup_printf ("plans.order::%s", orders[i].id);

    g_menu_append (menu, _(orders[i].title), action);
  }
  return G_MENU_MODEL (menu);
}

static void
set_widths (BhPlansPage *self)
{
  int width = bh_plan_columns_set_widths (self->table, self->columns);

  gtk_scrolled_window_set_min_content_width (self->table_scroller, width);
}

/* Every column but the first can be hidden. */
static GMenuModel *
new_columns_menu (BhPlansPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = BH_PLAN_COLUMN_PLAN + 1; i < BH_N_PLAN_COLUMNS; i++) {
    g_autofree char *name = g_strdup_printf ("column-%u", i);
    g_autofree char *action = g_strdup_printf ("columns.%s", name);
    g_autoptr (GPropertyAction) visible = g_property_action_new (name, self->columns[i], "visible");

    g_signal_connect_object (self->columns[i], "notify::visible", G_CALLBACK (set_widths), self,
                             G_CONNECT_SWAPPED);
    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (visible));
    g_menu_append (menu, gtk_column_view_column_get_title (self->columns[i]), action);
  }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (group));
  return G_MENU_MODEL (menu);
}

static void
build_models (BhPlansPage *self)
{
  GListModel *plans = g_object_ref (bh_pack_plans (bh_session_get_pack (self->session)));
  GtkFilterListModel *filtered;

  self->fits = bh_plan_fits_new (self->session);
  self->filter = bh_plan_filter_new (self->session);
  self->order = bh_plan_order_new (self->fits);
  filtered = gtk_filter_list_model_new (plans, g_object_ref (GTK_FILTER (self->filter)));
  self->plans = G_LIST_MODEL (
    gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (GTK_SORTER (self->order))));
  self->slice = gtk_slice_list_model_new (g_object_ref (self->plans), 0, FIRST_ROWS);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->slice)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
list_in (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static void
scroll_to_shown (BhPlansPage *self)
{
  guint position = self->shown != NULL ? find_plan (self, self->shown) : GTK_INVALID_LIST_POSITION;
  GtkWidget *view = bh_adaptive_bin_get_narrow (self->bin) ? GTK_WIDGET (self->list)
                                                           : list_in (GTK_WIDGET (self->table));

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (view, "list.scroll-to-item", "u", position);
}

/* Work that is spread over the first frames. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);
  guint size = gtk_slice_list_model_get_size (self->slice);
  guint n_plans = g_list_model_get_n_items (bh_pack_plans (bh_session_get_pack (self->session)));

  if (self->ticks_to_scroll > 0 && --self->ticks_to_scroll == 0)
    scroll_to_shown (self);
  if (size < n_plans)
    gtk_slice_list_model_set_size (self->slice, size + MORE_ROWS);
  if (size < n_plans || self->ticks_to_scroll > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
start_ticking (BhPlansPage *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* Puts everything in place when the page is first shown. */
static void
build (BhPlansPage *self)
{
  g_autoptr (GMenuModel) columns = NULL;
  g_autoptr (GMenuModel) order_menu = new_orders_menu ();
  g_autoptr (GtkListItemFactory) rows = NULL;

  if (self->fits != NULL)
    return;
  build_models (self);
  bh_plan_columns_add (self->table, self->fits, self->order, self->columns);
  set_widths (self);
  columns = new_columns_menu (self);
  bh_plan_filter_bar_set_filter (self->bar, self->filter, bh_session_get_pack (self->session));
  bh_plan_filter_bar_set_menus (self->bar, columns, order_menu);
  bh_plan_filter_bar_capture (self->bar, GTK_WIDGET (self->stack));
  bh_plan_details_set_fits (self->details, self->fits);
  rows = bh_plan_row_factory_new (self->fits);
  gtk_list_view_set_factory (self->list, rows);
  self->plain = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->slice)));
  g_signal_connect_object (self->plans, "items-changed", G_CALLBACK (on_plans_changed), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (set_widths), self, G_CONNECT_SWAPPED);
  start_ticking (self);
}

/* The person's own plan is shown first; without one, the first of the table. */
static void
select_first (BhPlansPage *self)
{
  BhPlan *plan = bh_session_get_situation (self->session)->plan;
  guint position = plan != NULL ? find_plan (self, plan) : GTK_INVALID_LIST_POSITION;

  if (self->shown != NULL)
    return;
  select_plan (self, position != GTK_INVALID_LIST_POSITION ? position : 0);
  on_selected (self);
}

static void
bh_plans_page_map (GtkWidget *widget)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);

  if (self->session != NULL) {
    build (self);
    select_first (self);
    adapt (self);
  }

  GTK_WIDGET_CLASS (bh_plans_page_parent_class)->map (widget);
}

static void
bh_plans_page_dispose (GObject *object)
{
  BhPlansPage *self = BH_PLANS_PAGE (object);

  g_clear_handle_id (&self->adapt_source, g_source_remove);
  g_clear_object (&self->shown);
  g_clear_object (&self->selection);
  g_clear_object (&self->plain);
  g_clear_object (&self->slice);
  g_clear_object (&self->plans);
  g_clear_object (&self->order);
  g_clear_object (&self->filter);
  g_clear_object (&self->fits);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_plans_page_parent_class)->dispose (object);
}

static void
bh_plans_page_class_init (BhPlansPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_plans_page_dispose;
  widget_class->map = bh_plans_page_map;

  g_type_ensure (BH_TYPE_ADAPTIVE_BIN);
  g_type_ensure (BH_TYPE_PLAN_DETAILS);
  g_type_ensure (BH_TYPE_PLAN_FILTER_BAR);
  g_type_ensure (BH_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-plans-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, split);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, bin);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, table_scroller);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, table);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, list);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, count);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, details);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_room_changed);

  gtk_widget_class_install_action (widget_class, "plans.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "plans.clear-filters", NULL, on_clear_filters);
  gtk_widget_class_install_action (widget_class, "plans.order", "s", on_order);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "plans.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "plans.back", NULL);
}

static void
bh_plans_page_init (BhPlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_back (self);
}

void
bh_plans_page_set_session (BhPlansPage *self,
                           BhSession   *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

/**
 * bh_plans_page_show_plan:
 * @id: of a plan; any other is ignored
 *
 * Selects the plan, brings it into view and, where the details stand alone,
 * shows them. Filters that hide the plan are cleared.
 */
void
bh_plans_page_show_plan (BhPlansPage *self,
                         const char  *id)
{
  BhPlan *plan = bh_pack_plan (bh_session_get_pack (self->session), id);

  if (plan == NULL)
    return;
  build (self);
  if (!gtk_filter_match (GTK_FILTER (self->filter), plan))
    bh_plan_filter_clear (self->filter);
  if (!gtk_filter_match (GTK_FILTER (self->filter), plan))
    g_object_set (self->filter, "on-sale", FALSE, NULL);
  select_plan (self, find_plan (self, plan));
  on_selected (self);
  push_details (self);
  self->ticks_to_scroll = 3;
  start_ticking (self);
}

gboolean
bh_plans_page_find (BhPlansPage *self)
{
  if (bh_split_get_collapsed (self->split))
    bh_split_set_show_end (self->split, FALSE);
  update_back (self);
  bh_plan_filter_bar_find (self->bar);
  return TRUE;
}
