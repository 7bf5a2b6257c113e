/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-costs.h"
#include "bh-plan-filter.h"
#include "bh-plan-fits.h"

G_BEGIN_DECLS

/**
 * BhPlanTable:
 *
 * The plans that pass a filter: as a table, or as a list where a table has no
 * room. "plan-chosen" is emitted when another plan is chosen, "plan-opened"
 * when it was clicked or Enter was pressed, "changed" when there are other plans, another order
 * or another shape.
 */
#define BH_TYPE_PLAN_TABLE (bh_plan_table_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanTable, bh_plan_table, BH, PLAN_TABLE, AdwBin)

void          bh_plan_table_set_filter       (BhPlanTable  *self,
                                              BhPlanFits   *fits,
                                              BhPlanCosts  *costs,
                                              BhPlanFilter *filter);
gboolean      bh_plan_table_get_narrow       (BhPlanTable  *self);
guint         bh_plan_table_get_n_plans      (BhPlanTable  *self);
/* (transfer full): how the plans are sorted, in a sentence. */
char         *bh_plan_table_describe_order   (BhPlanTable  *self);
/* (transfer full): the columns and the plans that are shown, in this order, as RFC 4180 has it. */
char         *bh_plan_table_to_csv           (BhPlanTable  *self);
/* (nullable): the plan chosen last; the filter may hide it by now. */
BhPlan       *bh_plan_table_get_plan         (BhPlanTable  *self);
/* Chooses @plan, or the first where it is NULL or hidden. */
void          bh_plan_table_choose           (BhPlanTable  *self,
                                              BhPlan       *plan);
void          bh_plan_table_scroll_to_plan   (BhPlanTable  *self);
void          bh_plan_table_focus            (BhPlanTable  *self);

/* @id: of bh-plan-orders.h; any other changes nothing */
void          bh_plan_table_set_order        (BhPlanTable  *self,
                                              const char   *id);
/* The columns to show, as a menu whose actions @widget gets. */
GMenuModel   *bh_plan_table_new_columns      (BhPlanTable  *self,
                                              GtkWidget    *widget);

G_END_DECLS
