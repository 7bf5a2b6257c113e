/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BhSplit:
 *
 * Two children side by side where both have room, else one of them at a time.
 *
 * Properties: "start" and "end", the children; "start-width" and "end-width",
 * the least width in which each is comfortable, in pixels at normal text size
 * (they grow with the text); "collapsed" (read-only), whether one child is
 * shown at a time; "show-end", which one that is. A child with hexpand takes
 * the room that is left; without one, the end does.
 */
#define BH_TYPE_SPLIT (bh_split_get_type ())
G_DECLARE_FINAL_TYPE (BhSplit, bh_split, BH, SPLIT, GtkWidget)

gboolean bh_split_get_collapsed (BhSplit  *self);
void     bh_split_expect_width  (BhSplit  *self,
                                 int       width);
gboolean bh_split_get_show_end  (BhSplit  *self);
void     bh_split_set_show_end  (BhSplit  *self,
                                 gboolean  show_end);

G_END_DECLS
