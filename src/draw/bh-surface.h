/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-screen.h"

G_BEGIN_DECLS

gboolean bh_screen_save_png (const BhScreenSpec *spec,
                             double              scale,
                             const char         *path,
                             GError            **error);
/* Draws @page, counted from 0, of @width × @height points. */
typedef void (*BhDrawPage) (gconstpointer data,
                            guint         page,
                            cairo_t      *cr,
                            double        width,
                            double        height);

gboolean bh_pdf_save        (double              width,
                             double              height,
                             const char         *title,
                             const char         *created,
                             guint               n_pages,
                             BhDrawPage          draw,
                             gconstpointer       data,
                             const char         *path,
                             GError            **error);
gboolean bh_screen_save_pdf (const BhScreenSpec *spec,
                             const char         *created,
                             const char         *path,
                             GError            **error);

G_END_DECLS
