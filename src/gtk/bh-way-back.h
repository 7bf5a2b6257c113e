/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BhWayBack:
 *
 * The views that links have led away from, so that there is a way back. Who goes to another view
 * without a link does not think of going back, and the way ends.
 *
 * The signal "changed" is emitted where bh_way_back_is_open() may have changed.
 */
#define BH_TYPE_WAY_BACK (bh_way_back_get_type ())
G_DECLARE_FINAL_TYPE (BhWayBack, bh_way_back, BH, WAY_BACK, GObject)

/* @views outlives what is returned. */
BhWayBack *bh_way_back_new     (AdwViewStack *views);
/* Follows a link; FALSE if @view is shown already. */
gboolean   bh_way_back_go_to   (BhWayBack    *self,
                                GtkWidget    *view);
void       bh_way_back_return  (BhWayBack    *self);
gboolean   bh_way_back_is_open (BhWayBack    *self);

G_END_DECLS
