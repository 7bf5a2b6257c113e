/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BhLineLayout:
 *
 * Lays out children in one line: each takes its natural width if there is room, and those that
 * expand share what is left. A child that neither fills the height nor asks for a place of its own
 * stands in the middle.
 *
 * A horizontal #GtkBox does nearly the same, but asks a text for the width that belongs to a
 * height, as does an alignment of a text other than to fill. A text that wraps answers by trying a
 * dozen widths, each time from the letters up; a box of such texts tries a dozen times a dozen.
 * Here only heights for widths are asked for.
 */
#define BH_TYPE_LINE_LAYOUT (bh_line_layout_get_type ())
G_DECLARE_FINAL_TYPE (BhLineLayout, bh_line_layout, BH, LINE_LAYOUT, GtkLayoutManager)

GtkWidget *bh_line_new (int spacing);

G_END_DECLS
