/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files: the same bytes for the same screen, and errors that name the place. */

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "bh-surface.h"
#include "draw-fixture.h"

#define DATE "2026-11-22T00:00:00Z"

typedef struct {
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("baohao-draw-XXXXXX", NULL);
  g_assert_nonnull (fixture->directory);
  fixture->path = g_build_filename (fixture->directory, "screen", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_remove (fixture->path);
  g_assert_cmpint (g_rmdir (fixture->directory), ==, 0);
  g_free (fixture->path);
  g_free (fixture->directory);
}

static GBytes *
read_bytes (const char *path)
{
  char *data = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &data, &length, NULL));
  return g_bytes_new_take (data, length);
}

static GBytes *
save_pdf (const Fixture      *fixture,
          const BhScreenSpec *spec,
          const char         *created)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bh_screen_save_pdf (spec, created, fixture->path, &error));
  g_assert_no_error (error);
  return read_bytes (fixture->path);
}

static gboolean
contains (GBytes     *bytes,
          const char *text)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (text) <= length; i++) {
    if (memcmp (data + i, text, strlen (text)) == 0)
      return TRUE;
  }
  return FALSE;
}

static void
test_pdf_same (Fixture      *fixture,
               gconstpointer data)
{
  for (guint i = 0; i <= FIXTURE_N_CASES; i++) {
    g_autoptr (BhStep) step = i < FIXTURE_N_CASES ? fixture_case (i) : fixture_full_step ();
    BhScreenSpec spec = { .step = step, .language = i % 2, .palette = i % BH_N_PALETTES,
                          .caption = TRUE };
    g_autoptr (GBytes) first = save_pdf (fixture, &spec, DATE);
    g_autoptr (GBytes) second = save_pdf (fixture, &spec, DATE);
    g_autoptr (GBytes) other = save_pdf (fixture, &spec, "2027-01-01T00:00:00Z");

    g_assert_true (contains (first, "%PDF-"));
    g_assert_true (g_bytes_equal (first, second));
    g_assert_false (g_bytes_equal (first, other));
  }
}

/* Curves and letters, no image of the page. */
static void
test_pdf_vector (Fixture      *fixture,
                 gconstpointer data)
{
  g_autoptr (BhStep) step = fixture_full_step ();
  BhScreenSpec spec = { .step = step };
  g_autoptr (GBytes) bytes = save_pdf (fixture, &spec, DATE);

  g_assert_false (contains (bytes, "/Subtype /Image"));
  g_assert_true (contains (bytes, "/FontFile"));
  g_assert_cmpuint (g_bytes_get_size (bytes), <, 400000);
}

static void
test_png_size (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (BhStep) step = fixture_case (0);
  BhScreenSpec spec = { .step = step };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  double width, height;

  bh_screen_get_size (&spec, &width, &height);
  g_assert_true (bh_screen_save_png (&spec, 1.5, fixture->path, &error));
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (fixture->path);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, (int) (width * 1.5));
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, (int) (height * 1.5));
  g_assert_cmpuint (fixture_pixel (surface, 0, 0), ==, 0);
  cairo_surface_destroy (surface);
}

static void
test_bad_scale (Fixture      *fixture,
                gconstpointer data)
{
  static const double scales[] = { 0, -1, 1e9 };
  g_autoptr (BhStep) step = fixture_case (0);
  BhScreenSpec spec = { .step = step };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_false (bh_screen_save_png (&spec, scales[i], fixture->path, &error));
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
    g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  }
}

static void
test_bad_path (Fixture      *fixture,
               gconstpointer data)
{
  g_autoptr (BhStep) step = fixture_case (0);
  BhScreenSpec spec = { .step = step };
  g_autofree char *path = g_build_filename (fixture->directory, "none", "screen", NULL);
  g_autoptr (GError) png = NULL;
  g_autoptr (GError) pdf = NULL;

  g_assert_false (bh_screen_save_png (&spec, 1, path, &png));
  g_assert_error (png, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_false (bh_screen_save_pdf (&spec, DATE, path, &pdf));
  g_assert_error (pdf, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_assert_nonnull (strstr (pdf->message, "screen"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/draw/surface/pdf-same", Fixture, NULL, set_up, test_pdf_same, tear_down);
  g_test_add ("/draw/surface/pdf-vector", Fixture, NULL, set_up, test_pdf_vector, tear_down);
  g_test_add ("/draw/surface/png-size", Fixture, NULL, set_up, test_png_size, tear_down);
  g_test_add ("/draw/surface/bad-scale", Fixture, NULL, set_up, test_bad_scale, tear_down);
  g_test_add ("/draw/surface/bad-path", Fixture, NULL, set_up, test_bad_path, tear_down);
  return g_test_run ();
}
