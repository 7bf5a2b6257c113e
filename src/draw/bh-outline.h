/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* As pango_cairo_show_layout(), but complete in a PDF file too; for layouts without attributes. */
void bh_outline_show_layout (cairo_t     *cr,
                             PangoLayout *layout);

G_END_DECLS
