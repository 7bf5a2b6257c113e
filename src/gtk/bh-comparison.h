/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "bh-plan-compare.h"

G_BEGIN_DECLS

/**
 * BhComparison:
 *
 * The plans that a person has put side by side, in the order in which they were
 * put: a list model of BhPlan, of at most BH_COMPARE_MAX_PLANS.
 */
#define BH_TYPE_COMPARISON (bh_comparison_get_type ())
G_DECLARE_FINAL_TYPE (BhComparison, bh_comparison, BH, COMPARISON, GObject)

BhComparison *bh_comparison_new      (void);
guint         bh_comparison_get_n    (BhComparison *self);
gboolean      bh_comparison_has      (BhComparison *self,
                                      BhPlan       *plan);
/* Adds @plan, or takes it away. FALSE where there is no room for it. */
gboolean      bh_comparison_set      (BhComparison *self,
                                      BhPlan       *plan,
                                      gboolean      has);
void          bh_comparison_clear    (BhComparison *self);
/* Fills @plans, which has room for BH_COMPARE_MAX_PLANS, with borrowed plans; returns how many. */
guint         bh_comparison_get      (BhComparison *self,
                                      BhPlan      **plans);

G_END_DECLS
