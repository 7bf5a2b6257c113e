/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* The verdicts of every wallet. A row activates check.show-goal. */
#define BH_TYPE_VERDICTS_VIEW (bh_verdicts_view_get_type ())
G_DECLARE_FINAL_TYPE (BhVerdictsView, bh_verdicts_view, BH, VERDICTS_VIEW, AdwBin)

void bh_verdicts_view_update (BhVerdictsView  *self,
                              const BhOutlook *outlook);
/* Puts the keyboard on the row of @goal, or on the first one. */
void bh_verdicts_view_focus  (BhVerdictsView  *self,
                              const BhGoal    *goal);

G_END_DECLS
