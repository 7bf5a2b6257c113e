/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-timeline.h"

G_BEGIN_DECLS

/* One day of the timeline: what is to be done by when, and, opened, why and how. */
#define BH_TYPE_TIMELINE_ROW (bh_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (BhTimelineRow, bh_timeline_row, BH, TIMELINE_ROW, GtkListBoxRow)

GtkWidget  *bh_timeline_row_new          (BhSession             *session,
                                          const BhTimelineEntry *entry);
/* The same entry on another day, or in another state. */
void        bh_timeline_row_update       (BhTimelineRow         *self,
                                          const BhTimelineEntry *entry);
/* The id of the entry. */
const char *bh_timeline_row_get_id       (BhTimelineRow         *self);
gboolean    bh_timeline_row_get_expanded (BhTimelineRow         *self);
void        bh_timeline_row_set_expanded (BhTimelineRow         *self,
                                          gboolean               expanded);

G_END_DECLS
