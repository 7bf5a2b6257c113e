/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-costs.h"

G_BEGIN_DECLS

/* What one plan costs for the use at hand: three amounts, and on request how they add up. */
#define BH_TYPE_COST_VIEW (bh_cost_view_get_type ())
G_DECLARE_FINAL_TYPE (BhCostView, bh_cost_view, BH, COST_VIEW, AdwBin)

void bh_cost_view_set_costs (BhCostView  *self,
                             BhPlanCosts *costs);
void bh_cost_view_set_plan  (BhCostView  *self,
                             BhPlan      *plan);

G_END_DECLS
