/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-surface"

#include "bh-surface.h"

#include <math.h>

#include <cairo-pdf.h>
#include <gio/gio.h>

#include "bh-pdf-language.h"

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

/**
 * bh_png_save:
 * @width: in points
 * @height: in points
 * @scale: pixels for each point; more than 0
 * @draw: draws the picture, as page 0
 * @path: the file to write; an existing one is replaced
 *
 * Writes a picture on a transparent ground. Errors are those of writing files,
 * %G_IO_ERROR_INVALID_ARGUMENT where the image would be empty or far too large,
 * and %G_IO_ERROR_FAILED where it cannot be made.
 *
 * Returns: whether it was written
 */
gboolean
bh_png_save (double        width,
             double        height,
             double        scale,
             BhDrawPage    draw,
             gconstpointer data,
             const char   *path,
             GError      **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (!(scale > 0 && MAX (width, height) * scale <= LARGEST)) {
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                 "%s: a picture of %g times %g points cannot be drawn %g times as large", path,
                 width, height, scale);
    return FALSE;
  }

  width = ceil (width * scale);
  height = ceil (height * scale);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cr = cairo_create (surface);
  draw (data, 0, cr, width, height);
  cairo_destroy (cr);
  status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_destroy (surface);
  return check_status (status, path, error) && save_bytes (bytes, path, error);
}

static void
describe (cairo_surface_t *surface,
          const BhPdfInfo *info)
{
  int parent = CAIRO_PDF_OUTLINE_ROOT;

  if (info->created != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, info->created);
  if (info->title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  for (guint i = 0; i < info->n_headings; i++) {
    const BhPdfHeading *heading = &info->headings[i];
    int above = heading->level > 1 ? parent : CAIRO_PDF_OUTLINE_ROOT;
    char y[G_ASCII_DTOSTR_BUF_SIZE];
    g_autofree char *place = g_strdup_printf ("page=%u pos=[0 %s]", heading->page + 1,
                                              g_ascii_formatd (y, sizeof y, "%.2f", heading->y));
    int id = cairo_pdf_surface_add_outline (surface, above, heading->title, place, 0);

    if (heading->level == 1)
      parent = id;
  }
}

/**
 * bh_pdf_save:
 * @width: of a page, in points
 * @height: of a page, in points
 * @info: what the file says of itself
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
bh_pdf_save (double            width,
             double            height,
             const BhPdfInfo  *info,
             guint             n_pages,
             BhDrawPage        draw,
             gconstpointer     data,
             const char       *path,
             GError          **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, width, height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, info);
  for (guint page = 0; page < n_pages; page++) {
    draw (data, page, cr, width, height);
    cairo_show_page (cr);
  }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (!check_status (status, path, error))
    return FALSE;
  if (info->language != NULL && !bh_pdf_set_language (bytes, info->language))
    g_warning ("cairo has changed how it writes a PDF file: the language is missing");
  return save_bytes (bytes, path, error);
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

/* Writes the screen as an image of its natural size; see bh_png_save(). */
gboolean
bh_screen_save_png (const BhScreenSpec *spec,
                    double              scale,
                    const char         *path,
                    GError            **error)
{
  double width, height;

  bh_screen_get_size (spec, &width, &height);
  return bh_png_save (width, height, scale, draw_screen, spec, path, error);
}

/* Writes the screen as one page of its natural size; see bh_pdf_save(). */
gboolean
bh_screen_save_pdf (const BhScreenSpec *spec,
                    const char         *created,
                    const char         *path,
                    GError            **error)
{
  BhPdfInfo info = { .title = bh_text (&spec->step->title), .created = created };
  double width, height;

  bh_screen_get_size (spec, &width, &height);
  return bh_pdf_save (width, height, &info, 1, draw_screen, spec, path, error);
}
