/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-filter.h"
#include "bh-plan-fits.h"

G_BEGIN_DECLS

/**
 * BhPlanTable:
 *
 * The plans that pass a filter: as a table, or as a list where a table has no
 * room. "plan-chosen" is emitted when another plan is chosen, "plan-opened"
 * when it was clicked or Enter was pressed, "changed" when there are other plans or another
 * shape.
 */
#define BH_TYPE_PLAN_TABLE (bh_plan_table_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanTable, bh_plan_table, BH, PLAN_TABLE, AdwBin)

void          bh_plan_table_set_filter       (BhPlanTable  *self,
                                              BhPlanFits   *fits,
                                              BhPlanFilter *filter);
gboolean      bh_plan_table_get_narrow       (BhPlanTable  *self);
guint         bh_plan_table_get_n_plans      (BhPlanTable  *self);
/* (nullable): the plan chosen last; the filter may hide it by now. */
BhPlan       *bh_plan_table_get_plan         (BhPlanTable  *self);
/* Chooses @plan, or the first where it is NULL or hidden. */
void          bh_plan_table_choose           (BhPlanTable  *self,
                                              BhPlan       *plan);
void          bh_plan_table_scroll_to_plan   (BhPlanTable  *self);
void          bh_plan_table_focus            (BhPlanTable  *self);

/* What the order can be, as a menu of "plans.order", and what that does. */
GMenuModel   *bh_plan_table_new_orders       (void);
void          bh_plan_table_set_order        (BhPlanTable  *self,
                                              const char   *id);
/* The columns to show, as a menu whose actions @widget gets. */
GMenuModel   *bh_plan_table_new_columns      (BhPlanTable  *self,
                                              GtkWidget    *widget);

G_END_DECLS
