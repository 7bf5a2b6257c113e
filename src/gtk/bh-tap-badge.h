/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-palette.h"

G_BEGIN_DECLS

/* The number of a tap in its ring, as it stands on the drawn phone. */
#define BH_TYPE_TAP_BADGE (bh_tap_badge_get_type ())
G_DECLARE_FINAL_TYPE (BhTapBadge, bh_tap_badge, BH, TAP_BADGE, GtkWidget)

GtkWidget *bh_tap_badge_new (guint  number,
                             BhTint tint);

G_END_DECLS
