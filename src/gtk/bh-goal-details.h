/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* All about one goal: the verdict, what decides it, the ways to Yes, the guide, what else is good to know. */
#define BH_TYPE_GOAL_DETAILS (bh_goal_details_get_type ())
G_DECLARE_FINAL_TYPE (BhGoalDetails, bh_goal_details, BH, GOAL_DETAILS, AdwBin)

void bh_goal_details_set_goal (BhGoalDetails   *self,
                               const BhGoal    *goal,
                               const BhOutlook *outlook);
void bh_goal_details_update   (BhGoalDetails   *self,
                               const BhOutlook *outlook);

/* (nullable): one of the ways to the goal that are shown; valid until the next update. */
const BhWay *bh_goal_details_get_way (BhGoalDetails *self,
                                      guint          position);

G_END_DECLS
