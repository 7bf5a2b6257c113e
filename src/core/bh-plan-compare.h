/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan-figures.h"

G_BEGIN_DECLS

#define BH_COMPARE_MAX_PLANS 4

/**
 * BhComparedFigure:
 * @figure: what is compared
 * @same: whether every plan has the same value
 * @values: (array): for each plan, its value, or NULL where there is nothing to be said
 */
typedef struct {
  const BhPlanFigure *figure;
  gboolean            same;
  char               *values[BH_COMPARE_MAX_PLANS];
} BhComparedFigure;

/* (transfer full) (element-type BhComparedFigure): in the order of the figures; without those that
 * no plan has anything to say to. @n_plans is at most BH_COMPARE_MAX_PLANS. */
GArray *bh_plan_compare (BhPack        *pack,
                         BhPlan *const *plans,
                         guint          n_plans,
                         BhDate         today);

G_END_DECLS
