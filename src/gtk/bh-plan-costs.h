/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-cost.h"
#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhPlanCosts:
 *
 * What each plan costs the person in use, worked out when it is asked for and
 * kept until the use of the line or the day changes. "changed" is emitted then.
 */
#define BH_TYPE_PLAN_COSTS (bh_plan_costs_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanCosts, bh_plan_costs, BH, PLAN_COSTS, GObject)

BhPlanCosts     *bh_plan_costs_new         (BhSession   *session);
const BhTariffs *bh_plan_costs_get_tariffs (BhPlanCosts *self);
const BhCostUse *bh_plan_costs_get_use     (BhPlanCosts *self);
/* Saves it in the profile in use; without one it is kept until the program ends. */
void             bh_plan_costs_set_use     (BhPlanCosts     *self,
                                            const BhCostUse *use);
/* Without the arithmetic; valid until "changed" is emitted again. */
const BhCost    *bh_plan_costs_get         (BhPlanCosts *self,
                                            BhPlan      *plan);
/* (transfer full): "12 months · 3 GB · 60 minutes". */
char            *bh_plan_costs_describe    (BhPlanCosts *self);

G_END_DECLS
