/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan-fit.h"
#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhPlanFits:
 *
 * Whether each plan would work for the person in use, worked out when it is
 * asked for and kept until the session changes. "changed" is emitted then.
 */
#define BH_TYPE_PLAN_FITS (bh_plan_fits_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanFits, bh_plan_fits, BH, PLAN_FITS, GObject)

BhPlanFits      *bh_plan_fits_new         (BhSession  *session);
BhSession       *bh_plan_fits_get_session (BhPlanFits *self);
/* Valid until "changed" is emitted again. */
const BhPlanFit *bh_plan_fits_get         (BhPlanFits *self,
                                           BhPlan     *plan);

G_END_DECLS
