/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* What to use instead, where a goal is No or not certain; hides itself elsewhere. */
#define BH_TYPE_FALLBACKS_VIEW (bh_fallbacks_view_get_type ())
G_DECLARE_FINAL_TYPE (BhFallbacksView, bh_fallbacks_view, BH, FALLBACKS_VIEW, AdwBin)

void bh_fallbacks_view_update (BhFallbacksView *self,
                               const BhOutlook *outlook,
                               const BhGoal    *goal);

G_END_DECLS
