/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-surface"

#include "bh-surface.h"

#include <math.h>

#include <cairo-pdf.h>
#include <gio/gio.h>

/* The most that cairo draws into an image is 32767 pixels a side; a picture
 * of this size is already far beyond any screen. */
#define LARGEST 8192

/* Tells what went wrong with @path, and how: full disk, no such directory, … */
static gboolean
check_status (cairo_status_t status,
              const char    *path,
              GError       **error)
{
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, "%s: %s", path,
               cairo_status_to_string (status));
  return FALSE;
}

static cairo_status_t
append (void                *data,
        const unsigned char *bytes,
        unsigned int         length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The file is complete or not touched at all. */
static gboolean
save_bytes (GByteArray *bytes,
            const char *path,
            GError    **error)
{
  return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

static void
draw_at (const BhScreenSpec *spec,
         cairo_surface_t    *surface,
         double              width,
         double              height)
{
  cairo_t *cr = cairo_create (surface);

  bh_screen_draw (spec, cr, width, height);
  cairo_destroy (cr);
}

/**
 * bh_screen_save_png:
 * @scale: pixels for each point; more than 0
 * @path: the file to write; an existing one is replaced
 *
 * Writes the screen as an image on a transparent ground. Errors are those of
 * writing files, and %G_IO_ERROR_FAILED where the image cannot be made.
 *
 * Returns: whether it was written
 */
gboolean
bh_screen_save_png (const BhScreenSpec *spec,
                    double              scale,
                    const char         *path,
                    GError            **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  double width, height;

  bh_screen_get_size (spec, &width, &height);
  if (!(scale > 0 && MAX (width, height) * scale <= LARGEST)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 "%s: a picture of %g times %g points cannot be drawn %g times as large", path,
                 width, height, scale);
    return FALSE;
  }

  width = ceil (width * scale);
  height = ceil (height * scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  draw_at (spec, surface, width, height);
  status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return check_status (status, path, error) && save_bytes (bytes, path, error);
}

/**
 * bh_pdf_save:
 * @width: of a page, in points
 * @height: of a page, in points
 * @title: (nullable): the title that stands in the file
 * @created: (nullable): the date of its making that stands in the file, as ISO
 *   8601 writes it ("2026-11-22T00:00:00Z"). With the same date the same pages
 *   give the same bytes. %NULL: now
 * @draw: draws one page, counted from 0
 * @path: the file to write; an existing one is replaced
 *
 * Writes pages in curves and letters, in the oldest form of PDF that has all
 * they need. Errors are those of writing files, and %G_IO_ERROR_FAILED where
 * the pages cannot be made.
 *
 * Returns: whether the file was written, completely
 */
gboolean
bh_pdf_save (double        width,
             double        height,
             const char   *title,
             const char   *created,
             guint         n_pages,
             BhDrawPage    draw,
             gconstpointer data,
             const char   *path,
             GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  if (created != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  for (guint page = 0; page < n_pages; page++) {
    draw (data, page, cr, width, height);
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return check_status (status, path, error) && save_bytes (bytes, path, error);
}

static void
draw_screen (gconstpointer data,
             guint         page,
             cairo_t      *cr,
             double        width,
             double        height)
{
  bh_screen_draw (data, cr, width, height);
}

/* Writes the screen as one page of its natural size; see bh_pdf_save(). */
gboolean
bh_screen_save_pdf (const BhScreenSpec *spec,
                    const char         *created,
                    const char         *path,
                    GError            **error)
{
  double width, height;

  bh_screen_get_size (spec, &width, &height);
  return bh_pdf_save (width, height, bh_text (&spec->step->title), created, 1, draw_screen, spec, path,
                      error);
}
