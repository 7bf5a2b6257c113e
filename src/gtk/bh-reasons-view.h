/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* What decides a goal: its blocks and doubts, by their state. */
#define BH_TYPE_REASONS_VIEW (bh_reasons_view_get_type ())
G_DECLARE_FINAL_TYPE (BhReasonsView, bh_reasons_view, BH, REASONS_VIEW, AdwBin)

void bh_reasons_view_set_goal (BhReasonsView   *self,
                               const BhGoal    *goal,
                               const BhOutlook *outlook);
void bh_reasons_view_update   (BhReasonsView   *self,
                               const BhOutlook *outlook);

G_END_DECLS
