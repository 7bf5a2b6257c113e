/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a few plans cost the longer they are kept, and where one overtakes another. */

#pragma once

#include "bh-cost.h"

G_BEGIN_DECLS

/**
 * BhCostCurve:
 * @name: the name of the plan, without that of a step of it
 * @n_months: how many months the curve goes: as long as the total is known at least in part and
 *   the line does not end; 0: nothing can be said
 * @fit: whether the plan gives what is asked for over the whole term
 * @totals: what is paid in all when the line is kept for so many months; nothing for none
 */
typedef struct {
  BhPlan    *plan;
  char      *name;
  guint      n_months;
  BhCostFit  fit;
  BhAmount   totals[BH_COST_MAX_MONTHS + 1];
} BhCostCurve;

/**
 * BhCostCrossing:
 * @month: the first number of months for which @cheaper costs less than @dearer, where for fewer
 *   months it cost more
 * @cheaper: which curve, from 0
 * @dearer: which curve, from 0
 * @from: whether either total is known in part only, so that the place may be another
 */
typedef struct {
  guint    month;
  guint    cheaper;
  guint    dearer;
  gboolean from;
} BhCostCrossing;

/**
 * BhCostCurves:
 * @use: what the totals are for; its months are the whole term
 * @curves: (element-type BhCostCurve): in the order of the plans
 * @crossings: (element-type BhCostCrossing): by month, then by curve
 */
typedef struct {
  BhCostUse  use;
  GPtrArray *curves;
  GArray    *crossings;
} BhCostCurves;

BhCostCurves         *bh_cost_curves_new      (const BhTariffs      *tariffs,
                                               GPtrArray            *plans,
                                               const BhCostUse      *use);
void                  bh_cost_curves_free     (BhCostCurves         *self);
const BhCostCurve    *bh_cost_curves_get      (const BhCostCurves   *self,
                                               guint                 index);
const BhCostCrossing *bh_cost_curves_crossing (const BhCostCurves   *self,
                                               guint                 index);
/* Where the two lines meet: months from the start, between @month - 1 and @month. */
double                bh_cost_crossing_place  (const BhCostCurves   *self,
                                               const BhCostCrossing *crossing,
                                               double               *jpy);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhCostCurves, bh_cost_curves_free)

G_END_DECLS
