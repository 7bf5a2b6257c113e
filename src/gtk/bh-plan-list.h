/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan-filter.h"
#include "bh-plan-order.h"

G_BEGIN_DECLS

/**
 * BhPlanList:
 *
 * The plans that pass a filter, in an order. As a list model it has only the first of them, as many
 * as there are rows for: a list view makes a row for every item it is given, and that takes longer
 * than all the rest. Whatever changes, one change of items tells of it. "changed" is emitted when
 * there are other plans, or another order.
 */
#define BH_TYPE_PLAN_LIST (bh_plan_list_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanList, bh_plan_list, BH, PLAN_LIST, GObject)

/* @n_rows: for how many there are rows at first */
BhPlanList      *bh_plan_list_new       (GListModel   *plans,
                                         BhPlanFilter *filter,
                                         BhPlanOrder  *order,
                                         guint         n_rows);
/* All that pass, also those without a row; until the next change. */
const GPtrArray *bh_plan_list_get_found (BhPlanList   *self);
/* Where @plan (nullable) stands among all that pass, or GTK_INVALID_LIST_POSITION. */
guint            bh_plan_list_find      (BhPlanList   *self,
                                         BhPlan       *plan);
/* Gives rows to the first @n_rows, unless they have them. */
void             bh_plan_list_grow      (BhPlanList   *self,
                                         guint         n_rows);
/* Whether all that pass are to get a row, seen or not, and some have none yet. */
gboolean         bh_plan_list_wants_rows (BhPlanList  *self);

G_END_DECLS
