/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BhEndsLayout:
 *
 * Lays out two children: a text that wraps at the start of the line and a short
 * word at its end; the word goes below where it would leave the text less room
 * than it takes itself.
 */
#define BH_TYPE_ENDS_LAYOUT (bh_ends_layout_get_type ())
G_DECLARE_FINAL_TYPE (BhEndsLayout, bh_ends_layout, BH, ENDS_LAYOUT, GtkLayoutManager)

G_END_DECLS
