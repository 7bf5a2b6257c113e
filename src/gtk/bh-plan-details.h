/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-comparison.h"
#include "bh-plan-costs.h"
#include "bh-plan-fits.h"

G_BEGIN_DECLS

/* All that is known of one plan. The button back does "plans.back". */
#define BH_TYPE_PLAN_DETAILS (bh_plan_details_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanDetails, bh_plan_details, BH, PLAN_DETAILS, AdwBin)

void bh_plan_details_set_fits      (BhPlanDetails *self,
                                    BhPlanFits    *fits,
                                    BhPlanCosts   *costs,
                                    GListStore    *comparison);
void bh_plan_details_set_plan      (BhPlanDetails *self,
                                    BhPlan        *plan);
/* Whether the details stand alone, and need a way back. */
void bh_plan_details_set_collapsed (BhPlanDetails *self,
                                    gboolean       collapsed);

G_END_DECLS
