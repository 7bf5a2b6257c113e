/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-comparison.h"
#include "bh-plan-costs.h"

G_BEGIN_DECLS

/* Two pictures, each with the same as a table: what the plans that are compared cost over time,
 * and who is cheapest of all for which use. */
#define BH_TYPE_COST_CHARTS (bh_cost_charts_get_type ())
G_DECLARE_FINAL_TYPE (BhCostCharts, bh_cost_charts, BH, COST_CHARTS, AdwBin)

void bh_cost_charts_show (BhCostCharts *self,
                          BhSession    *session,
                          GListStore   *comparison,
                          BhPlanCosts  *costs);

G_END_DECLS
