/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-screen.h"

G_BEGIN_DECLS

/* Draws @page, counted from 0, as large as @width × @height. */
typedef void (*BhDrawPage) (gconstpointer data,
                            guint         page,
                            cairo_t      *cr,
                            double        width,
                            double        height);

/* What a reader of the file lists as its contents. */
typedef struct {
  const char *title;
  guint       level; /* from 1 */
  guint       page;  /* from 0 */
  double      y;     /* in points from the top */
} BhPdfHeading;

/**
 * BhPdfInfo:
 * @title: (nullable): the title that stands in the file
 * @created: (nullable): the date of its making that stands in the file, as ISO
 *   8601 writes it ("2026-11-22T00:00:00Z"). With the same date the same pages
 *   give the same bytes. %NULL: now
 * @language: (nullable): a BCP 47 tag: that of most of the text
 * @headings: (array length=n_headings): the contents, in their order
 *
 * What a PDF file says of itself.
 */
typedef struct {
  const char         *title;
  const char         *created;
  const char         *language;
  const BhPdfHeading *headings;
  guint               n_headings;
} BhPdfInfo;

gboolean bh_png_save        (double              width,
                             double              height,
                             double              scale,
                             BhDrawPage          draw,
                             gconstpointer       data,
                             const char         *path,
                             GError            **error);
gboolean bh_pdf_save        (double              width,
                             double              height,
                             const BhPdfInfo    *info,
                             guint               n_pages,
                             BhDrawPage          draw,
                             gconstpointer       data,
                             const char         *path,
                             GError            **error);
gboolean bh_screen_save_png (const BhScreenSpec *spec,
                             double              scale,
                             const char         *path,
                             GError            **error);
gboolean bh_screen_save_pdf (const BhScreenSpec *spec,
                             const char         *created,
                             const char         *path,
                             GError            **error);

G_END_DECLS
