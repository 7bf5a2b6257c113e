/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-fits.h"

G_BEGIN_DECLS

/* Whether a plan works for the person in use, and for which goals; follows what changes. */
#define BH_TYPE_PLAN_FIT_VIEW (bh_plan_fit_view_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanFitView, bh_plan_fit_view, BH, PLAN_FIT_VIEW, AdwBin)

void bh_plan_fit_view_set_fits (BhPlanFitView *self,
                                BhPlanFits    *fits);
void bh_plan_fit_view_set_plan (BhPlanFitView *self,
                                BhPlan        *plan);

G_END_DECLS
