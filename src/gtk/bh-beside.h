/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BhBeside:
 *
 * A picture beside a heading and a text where both have room, else between them.
 *
 * Properties: "head", the heading; "side", the picture, which may be hidden;
 * "main", the text; "side-width" and "main-width", the least width in which the
 * picture and the text are comfortable beside each other, in pixels (that of
 * the text grows with the text size); "spacing" between them.
 */
#define BH_TYPE_BESIDE (bh_beside_get_type ())
G_DECLARE_FINAL_TYPE (BhBeside, bh_beside, BH, BESIDE, GtkWidget)

G_END_DECLS
