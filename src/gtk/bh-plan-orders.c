/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-orders"

#include "config.h"

#include "bh-plan-orders.h"

#include <glib/gi18n.h>

static const struct {
  const char   *id;
  const char   *title;
  BhPlanColumn  column;
  GtkSortType   direction;
} orders[] = {
  { "keep", N_("Lowest Price to Keep"), BH_PLAN_COLUMN_KEEP, GTK_SORT_ASCENDING },
  { "cost", N_("Lowest Cost for Me"), BH_PLAN_COLUMN_COST, GTK_SORT_ASCENDING },
  { "brand", N_("Brand"), BH_PLAN_COLUMN_PLAN, GTK_SORT_ASCENDING },
  { "data", N_("Most Data"), BH_PLAN_COLUMN_DATA, GTK_SORT_DESCENDING },
  { "codes", N_("Codes Abroad"), BH_PLAN_COLUMN_SMS_ABROAD, GTK_SORT_ASCENDING },
  { "fit", N_("Works for Me"), BH_PLAN_COLUMN_FIT, GTK_SORT_ASCENDING },
  { "as-of", N_("Newest Figures"), BH_PLAN_COLUMN_AS_OF, GTK_SORT_DESCENDING },
};

GMenuModel *
bh_plan_orders_new_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    g_autofree char *action = g_strdup_printf ("plans.order::%s", orders[i].id);

    g_menu_append (menu, _(orders[i].title), action);
  }
  return G_MENU_MODEL (menu);
}

BhPlanColumn
bh_plan_orders_find (const char  *id,
                     GtkSortType *direction)
{
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    if (g_str_equal (orders[i].id, id)) {
      *direction = orders[i].direction;
      return orders[i].column;
    }
  }
  return BH_N_PLAN_COLUMNS;
}
