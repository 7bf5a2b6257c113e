/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-timeline.h"

G_BEGIN_DECLS

/* The days of a timeline in groups: what is near, what comes later, what may not matter, and what
 * is done. What was opened stays open, and the keyboard stays where it was. */
#define BH_TYPE_TIMELINE_VIEW (bh_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (BhTimelineView, bh_timeline_view, BH, TIMELINE_VIEW, AdwBin)

void bh_timeline_view_update (BhTimelineView *self,
                              BhSession      *session,
                              const GArray   *timeline);

G_END_DECLS
