/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plans-page"

#include "config.h"

#include "bh-plans-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-after-paint.h"
#include "bh-compare-page.h"
#include "bh-line-layout.h"
#include "bh-plan-details.h"
#include "bh-plan-filter-bar.h"
#include "bh-plan-filter.h"
#include "bh-plan-fits.h"
#include "bh-plan-orders.h"
#include "bh-plan-table.h"
#include "bh-save-file.h"
#include "bh-split.h"

struct _BhPlansPage {
  AdwBin parent_instance;

  GtkStack        *stack;
  BhComparePage   *compare; /* NULL until plans are first compared */
  GtkRevealer     *compare_revealer;
  GtkLabel        *compare_text;
  BhSplit         *split;
  BhPlanFilterBar *bar;
  BhPlanTable     *table;
  GtkLabel        *count;
  AdwBin          *end;
  BhPlanDetails   *details; /* NULL until a plan is first shown */

  BhSession    *session;
  BhPlanFits   *fits; /* NULL until the page is first shown */
  BhPlanCosts  *costs;
  GListStore   *comparison;
  BhPlanFilter *filter;
  guint         focus_source;
  gboolean      drawn; /* whether the details no longer have to wait */
};

static void bh_plans_page_iface_init (BhPageInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhPlansPage, bh_plans_page, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (BH_TYPE_PAGE, bh_plans_page_iface_init))

static gboolean
shows_only_details (BhPlansPage *self)
{
  return bh_split_get_collapsed (self->split) && bh_split_get_show_end (self->split);
}

static gboolean
shows_comparison (BhPlansPage *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "compare");
}

static void
build_details (BhPlansPage *self)
{
  if (self->details != NULL)
    return;
  self->details = g_object_new (BH_TYPE_PLAN_DETAILS, NULL);
  bh_plan_details_set_fits (self->details, self->fits, self->costs, self->comparison);
  bh_plan_details_set_collapsed (self->details, bh_split_get_collapsed (self->split));
  adw_bin_set_child (self->end, GTK_WIDGET (self->details));
}

/* Details that nobody sees are not built. */
static void
show_details (BhPlansPage *self)
{
  BhPlan *plan = bh_plan_table_get_plan (self->table);

  if (plan == NULL ||
      (bh_split_get_collapsed (self->split) && !bh_split_get_show_end (self->split)))
    return;
  build_details (self);
  bh_plan_details_set_plan (self->details, plan);
}

static void
on_plan_chosen (BhPlansPage *self)
{
  if (self->drawn)
    show_details (self);
}

static void
adapt (BhPlansPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plans.back",
                                 shows_only_details (self) || shows_comparison (self));
  if (self->details != NULL)
    bh_plan_details_set_collapsed (self->details, bh_split_get_collapsed (self->split));
  show_details (self);
}

static void
on_collapsed (BhPlansPage *self)
{
  if (self->fits != NULL)
    adapt (self);
}

/* The keyboard follows to what is shown, once it is. */
static gboolean
on_time_to_focus (gpointer user_data)
{
  BhPlansPage *self = BH_PLANS_PAGE (user_data);

  self->focus_source = 0;
  if (shows_only_details (self))
    gtk_widget_child_focus (GTK_WIDGET (self->end), GTK_DIR_TAB_FORWARD);
  else if (bh_split_get_collapsed (self->split))
    bh_plan_table_focus (self->table);
  return G_SOURCE_REMOVE;
}

static void
set_show_details (BhPlansPage *self,
                  gboolean     show)
{
  /* Else it would be moved, and lists scrolled to it, in the middle of giving out sizes. */
  if (bh_split_get_collapsed (self->split))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  bh_split_set_show_end (self->split, show);
  adapt (self);
  if (self->focus_source == 0)
    self->focus_source = g_timeout_add (50, on_time_to_focus, self);
}

static void
on_plan_opened (BhPlansPage *self)
{
  if (bh_split_get_collapsed (self->split))
    set_show_details (self, TRUE);
}

/* Nobody waits for the charts who does not compare. */
static void
build_comparison (BhPlansPage *self)
{
  if (self->compare != NULL)
    return;
  self->compare = g_object_new (BH_TYPE_COMPARE_PAGE, NULL);
  bh_compare_page_set_model (self->compare, self->session, self->comparison, self->costs);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->compare), "compare");
}

static void
show_comparison (BhPlansPage *self,
                 gboolean     show)
{
  if (show)
    build_comparison (self);
  gtk_stack_set_visible_child_name (self->stack, show ? "compare" : "browse");
  adapt (self);
  if (show)
    bh_compare_page_focus (self->compare);
  else
    bh_plan_table_focus (self->table);
}

static void
on_compare (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  show_comparison (BH_PLANS_PAGE (widget), TRUE);
}

static void
on_compare_close (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  show_comparison (BH_PLANS_PAGE (widget), FALSE);
}

static void
on_back (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);

  if (shows_comparison (self))
    show_comparison (self, FALSE);
  else
    set_show_details (self, FALSE);
}

/* How many there are and how they are ordered; where there is little room, the order is told on
 * request. */
static void
on_table_changed (BhPlansPage *self)
{
  guint n_plans = bh_plan_table_get_n_plans (self->table);
  gboolean narrow = bh_plan_table_get_narrow (self->table);
  g_autofree char *rule = bh_plan_table_describe_order (self->table);
  g_autofree char *count = g_strdup_printf (ngettext ("%u plan", "%u plans", n_plans), n_plans);
  /* Translators: how many plans there are, and a sentence */
  g_autofree char *text = g_strdup_printf (_("%s. %s"), count, rule);

  gtk_label_set_label (self->count, narrow ? count : text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), narrow ? rule : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_plans > 0);
  bh_plan_filter_bar_set_narrow (self->bar, narrow);
}

static void
on_comparison_changed (BhPlansPage *self)
{
  guint n_plans = g_list_model_get_n_items (G_LIST_MODEL (self->comparison));
  g_autofree char *text =
    g_strdup_printf (ngettext ("%u plan to compare", "%u plans to compare", n_plans), n_plans);

  gtk_label_set_label (self->compare_text, text);
  gtk_revealer_set_reveal_child (self->compare_revealer, n_plans > 0);
}

static void
on_compare_clear (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  g_list_store_remove_all (BH_PLANS_PAGE (widget)->comparison);
}

static void
on_compare_remove (GtkWidget  *widget,
                   const char *action,
                   GVariant   *parameter)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);
  BhPlan *plan = bh_pack_plan (bh_session_get_pack (self->session),
                               g_variant_get_string (parameter, NULL));

  if (plan != NULL)
    bh_comparison_set (self->comparison, plan, FALSE);
}

static void
on_drawn (GtkWidget *widget)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);

  self->drawn = TRUE;
  adapt (self);
}

/* At a start the place of the page has a size already, so that it is known whether there is room
 * for the details. Otherwise that is known when the table has been drawn. */
static void
add_details (BhPlansPage *self)
{
  GtkWidget *place = gtk_widget_get_parent (GTK_WIDGET (self));
  int width = place != NULL ? gtk_widget_get_width (place) : 0;

  if (self->drawn)
    return;
  if (width > 0) {
    bh_split_expect_width (self->split, width);
    on_drawn (GTK_WIDGET (self));
  } else {
    bh_after_paint (GTK_WIDGET (self), on_drawn);
  }
}

static void
on_clear_filters (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  bh_plan_filter_clear (BH_PLANS_PAGE (widget)->filter);
}

static void
on_order (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  bh_plan_table_set_order (BH_PLANS_PAGE (widget)->table, g_variant_get_string (parameter, NULL));
}

static void
on_export (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  char *csv = bh_plan_table_to_csv (BH_PLANS_PAGE (widget)->table);
  g_autoptr (GBytes) bytes = g_bytes_new_take (csv, strlen (csv));

  bh_save_file_choose (widget, _("Export Plans"), "baohao-plans.csv", bytes);
}

/* A menu of how the plans are shown, with what few people look for at its end. */
static GMenuModel *
with_export (GMenuModel *menu)
{
  GMenu *whole = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (section, _("Export as CSV…"), "plans.export");
  g_menu_append_section (whole, NULL, menu);
  g_menu_append_section (whole, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (whole);
}

static void
add_menus (BhPlansPage *self)
{
  g_autoptr (GMenuModel) columns = bh_plan_table_new_columns (self->table, GTK_WIDGET (self));
  g_autoptr (GMenuModel) orders = bh_plan_orders_new_menu ();
  g_autoptr (GMenuModel) columns_menu = with_export (columns);
  g_autoptr (GMenuModel) orders_menu = with_export (orders);

  bh_plan_filter_bar_set_menus (self->bar, columns_menu, orders_menu);
}

/* Puts everything in place when the page is first shown. */
static void
build (BhPlansPage *self)
{
  if (self->fits != NULL)
    return;
  self->fits = bh_plan_fits_new (self->session);
  self->costs = bh_plan_costs_new (self->session);
  self->comparison = g_list_store_new (BH_TYPE_PLAN);
  g_signal_connect_object (self->comparison, "items-changed", G_CALLBACK (on_comparison_changed),
                           self, G_CONNECT_SWAPPED);
  self->filter = bh_plan_filter_new (self->fits);
  bh_plan_table_set_filter (self->table, self->fits, self->costs, self->filter);
  bh_plan_filter_bar_set_filter (self->bar, self->filter, bh_session_get_pack (self->session));
  add_menus (self);
  bh_plan_filter_bar_capture (self->bar, GTK_WIDGET (self->table));
  /* The person's own plan is shown first. */
  bh_plan_table_choose (self->table, bh_session_get_situation (self->session)->plan);
  on_table_changed (self);
}

static void
bh_plans_page_map (GtkWidget *widget)
{
  BhPlansPage *self = BH_PLANS_PAGE (widget);

  if (self->session != NULL) {
    build (self);
    add_details (self);
  }

  GTK_WIDGET_CLASS (bh_plans_page_parent_class)->map (widget);
}

static void
bh_plans_page_dispose (GObject *object)
{
  BhPlansPage *self = BH_PLANS_PAGE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  g_clear_object (&self->filter);
  g_clear_object (&self->comparison);
  g_clear_object (&self->costs);
  g_clear_object (&self->fits);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_plans_page_parent_class)->dispose (object);
}

static void
bh_plans_page_set_session (BhPage    *page,
                           BhSession *session)
{
  BhPlansPage *self = BH_PLANS_PAGE (page);

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
}

static gboolean
bh_plans_page_find (BhPage *page)
{
  BhPlansPage *self = BH_PLANS_PAGE (page);

  build (self);
  gtk_stack_set_visible_child_name (self->stack, "browse");
  if (shows_only_details (self))
    set_show_details (self, FALSE);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  bh_plan_filter_bar_find (self->bar);
  return TRUE;
}

static void
bh_plans_page_iface_init (BhPageInterface *iface)
{
  iface->set_session = bh_plans_page_set_session;
  iface->find = bh_plans_page_find;
}

static void
bh_plans_page_class_init (BhPlansPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_plans_page_dispose;
  widget_class->map = bh_plans_page_map;

  g_type_ensure (BH_TYPE_LINE_LAYOUT);
  g_type_ensure (BH_TYPE_PLAN_FILTER_BAR);
  g_type_ensure (BH_TYPE_PLAN_TABLE);
  g_type_ensure (BH_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/baohao/Baohao/ui/bh-plans-page.ui");
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, stack);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, compare_revealer);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, compare_text);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, split);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, bar);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, table);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, count);
  gtk_widget_class_bind_template_child (widget_class, BhPlansPage, end);
  gtk_widget_class_bind_template_callback (widget_class, on_collapsed);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_table_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_plan_chosen);

  gtk_widget_class_install_action (widget_class, "plans.back", NULL, on_back);
  gtk_widget_class_install_action (widget_class, "plans.compare", NULL, on_compare);
  gtk_widget_class_install_action (widget_class, "plans.compare-clear", NULL, on_compare_clear);
  gtk_widget_class_install_action (widget_class, "plans.compare-close", NULL, on_compare_close);
  gtk_widget_class_install_action (widget_class, "plans.compare-remove", "s", on_compare_remove);
  gtk_widget_class_install_action (widget_class, "plans.clear-filters", NULL, on_clear_filters);
  gtk_widget_class_install_action (widget_class, "plans.order", "s", on_order);
  gtk_widget_class_install_action (widget_class, "plans.export", NULL, on_export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "plans.back", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "plans.back",
                                       NULL);
}

static void
bh_plans_page_init (BhPlansPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "plans.back", FALSE);
}

/* Takes away what hides @plan. */
static void
let_through (BhPlansPage *self,
             BhPlan      *plan)
{
  GtkFilter *filter = GTK_FILTER (self->filter);

  if (!gtk_filter_match (filter, plan))
    bh_plan_filter_clear (self->filter);
  if (!gtk_filter_match (filter, plan))
    g_object_set (filter, "on-sale", FALSE, "toppings", TRUE, NULL);
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
  gtk_stack_set_visible_child_name (self->stack, "browse");
  let_through (self, plan);
  bh_plan_table_choose (self->table, plan);
  bh_plan_table_scroll_to_plan (self->table);
  set_show_details (self, TRUE);
}
