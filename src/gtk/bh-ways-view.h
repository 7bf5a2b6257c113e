/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* The ways to Yes of a goal, or why there is none. */
#define BH_TYPE_WAYS_VIEW (bh_ways_view_get_type ())
G_DECLARE_FINAL_TYPE (BhWaysView, bh_ways_view, BH, WAYS_VIEW, AdwBin)

void bh_ways_view_update (BhWaysView      *self,
                          const BhOutlook *outlook,
                          const BhGoal    *goal);

/* (nullable): one of the ways shown; valid until the next update. */
const BhWay *bh_ways_view_get_way (BhWaysView *self,
                                   guint       position);

G_END_DECLS
