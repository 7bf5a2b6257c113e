/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-plan-fits.h"

G_BEGIN_DECLS

/* What the table of plans can be sorted by: its columns. */
typedef enum {
  BH_PLAN_COLUMN_PLAN,
  BH_PLAN_COLUMN_KEEP,
  BH_PLAN_COLUMN_DATA,
  BH_PLAN_COLUMN_SERVICE,
  BH_PLAN_COLUMN_SMS_ABROAD,
  BH_PLAN_COLUMN_ESIM,
  BH_PLAN_COLUMN_DOCUMENTS,
  BH_PLAN_COLUMN_NETWORK,
  BH_PLAN_COLUMN_FIT,
  BH_PLAN_COLUMN_AS_OF,
  BH_N_PLAN_COLUMNS,
} BhPlanColumn;

/**
 * BhPlanOrder:
 *
 * The order of plans by one column. What is not known comes last in both
 * directions; equals are put in order by the price to keep the number, then
 * by brand, then by id.
 */
#define BH_TYPE_PLAN_ORDER (bh_plan_order_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanOrder, bh_plan_order, BH, PLAN_ORDER, GtkSorter)

BhPlanOrder *bh_plan_order_new               (BhPlanFits    *fits);
/* The sorter to give to the column of a column view. */
GtkSorter   *bh_plan_order_get_column_sorter (BhPlanOrder   *self,
                                              BhPlanColumn   column);
void         bh_plan_order_follow            (BhPlanOrder   *self,
                                              GtkColumnView *view);

G_END_DECLS
