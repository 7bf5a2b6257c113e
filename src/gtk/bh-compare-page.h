/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-comparison.h"
#include "bh-plan-costs.h"

G_BEGIN_DECLS

/* Plans side by side, what they cost over time, and who is cheapest for which use. The button
 * back does "plans.compare-close". */
#define BH_TYPE_COMPARE_PAGE (bh_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (BhComparePage, bh_compare_page, BH, COMPARE_PAGE, AdwBin)

void bh_compare_page_set_model (BhComparePage *self,
                                BhSession     *session,
                                GListStore    *comparison,
                                BhPlanCosts   *costs);
/* Puts the keyboard on what comes first. */
void bh_compare_page_focus     (BhComparePage *self);

G_END_DECLS
