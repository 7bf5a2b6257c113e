/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhGuideOverview:
 *
 * All steps of a guide in short: those that apply, ticked where they are done,
 * and, folded away, those that do not. A step is opened by "guide.show-step".
 */
#define BH_TYPE_GUIDE_OVERVIEW (bh_guide_overview_get_type ())
G_DECLARE_FINAL_TYPE (BhGuideOverview, bh_guide_overview, BH, GUIDE_OVERVIEW, AdwBin)

void bh_guide_overview_show    (BhGuideOverview *self,
                                BhSession       *session,
                                const BhGuide   *guide);
void bh_guide_overview_refresh (BhGuideOverview *self);

G_END_DECLS
