/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The orders of plans that are offered where there are no headers to press. */

#pragma once

#include <gtk/gtk.h>

#include "bh-plan-column.h"

G_BEGIN_DECLS

/* (transfer full): a menu of "plans.order" with the ids. */
GMenuModel  *bh_plan_orders_new_menu (void);
/* BH_N_PLAN_COLUMNS where there is no such order. */
BhPlanColumn bh_plan_orders_find     (const char  *id,
                                      GtkSortType *direction);

G_END_DECLS
