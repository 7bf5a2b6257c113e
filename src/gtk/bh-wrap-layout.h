/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts children beside each other at their natural width, and what has no room into the next line. */
#define BH_TYPE_WRAP_LAYOUT (bh_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (BhWrapLayout, bh_wrap_layout, BH, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
