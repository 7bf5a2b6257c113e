/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhGuideView:
 *
 * One guide: its steps one at a time, all of them in short, or its end.
 *
 * Actions: "guide.show-step" (the id of a step of this guide), "guide.back",
 * "guide.next", "guide.finish-step" (done, then next) and "guide.leave".
 */
#define BH_TYPE_GUIDE_VIEW (bh_guide_view_get_type ())
G_DECLARE_FINAL_TYPE (BhGuideView, bh_guide_view, BH, GUIDE_VIEW, AdwBin)

void           bh_guide_view_open      (BhGuideView   *self,
                                        BhSession     *session,
                                        const BhGuide *guide,
                                        const BhStep  *step);
const BhGuide *bh_guide_view_get_guide (BhGuideView   *self);
void           bh_guide_view_set_alone (BhGuideView   *self,
                                        gboolean       alone);
void           bh_guide_view_refresh   (BhGuideView   *self);

G_END_DECLS
