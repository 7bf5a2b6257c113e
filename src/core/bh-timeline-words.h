/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the days of a timeline are called. */

#pragma once

#include "bh-timeline.h"

G_BEGIN_DECLS

/* (transfer full): "2 Dec 2026"; @date has to be full. */
char *bh_format_day               (BhDate                 date);
/* (transfer full): "in 10 days", "overdue" or "done". */
char *bh_timeline_format_distance (const BhTimelineEntry *entry);
/* (transfer full): "2 Dec 2026 · in 10 days". */
char *bh_timeline_format_when     (const BhTimelineEntry *entry);
/* (transfer full): the same, behind the name of the plan where one sets the day. */
char *bh_timeline_format_context  (const BhTimelineEntry *entry);

G_END_DECLS
