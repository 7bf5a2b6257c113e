/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-plan-column.h"

G_BEGIN_DECLS

/**
 * BhPlanOrder:
 *
 * The order of plans by one column; "changed" is emitted when it is another. What is not known comes last in both
 * directions; equals are put in order by the price to keep the number, then
 * by brand, then by id.
 */
#define BH_TYPE_PLAN_ORDER (bh_plan_order_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanOrder, bh_plan_order, BH, PLAN_ORDER, GObject)

BhPlanOrder *bh_plan_order_new               (BhPlanFits    *fits,
                                              BhPlanCosts   *costs);
/* @plans: of BhPlan */
void         bh_plan_order_sort              (BhPlanOrder   *self,
                                              GPtrArray     *plans);
/* The sorter to give to the column of a column view. */
GtkSorter   *bh_plan_order_get_column_sorter (BhPlanOrder   *self,
                                              BhPlanColumn   column);
void         bh_plan_order_follow            (BhPlanOrder   *self,
                                              GtkColumnView *view);
BhPlanColumn bh_plan_order_get_column        (BhPlanOrder   *self);
gboolean     bh_plan_order_get_descending    (BhPlanOrder   *self);

G_END_DECLS
