/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* The requirements of a goal by the four factors of the popular article, with what it says of
 * each and whether that holds. */
#define BH_TYPE_FACTORS_VIEW (bh_factors_view_get_type ())
G_DECLARE_FINAL_TYPE (BhFactorsView, bh_factors_view, BH, FACTORS_VIEW, AdwBin)

void bh_factors_view_set_goal (BhFactorsView   *self,
                               const BhGoal    *goal,
                               const BhOutlook *outlook);
void bh_factors_view_update   (BhFactorsView   *self,
                               const BhOutlook *outlook);

G_END_DECLS
