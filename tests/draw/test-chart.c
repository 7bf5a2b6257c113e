/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Charts of the plans that ship: nothing outside, numbers and letters where they belong,
 * colours apart. */

#include <math.h>
#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "bh-chart.h"
#include "bh-pack.h"
#include "bh-palette.h"
#include "bh-series.h"
#include "draw-fixture.h"

#define DATE "2026-11-22T00:00:00Z"
#define OPAQUE 0xff000000u
/* Around a chart, to see what is drawn outside of it; and inside its edge, where nothing is. */
#define OUTSIDE 24
#define EMPTY_EDGE 6
#define CORNER 28

static BhPack *pack;
static BhTariffs *tariffs;
static BhCostCurves *few, *many;
static BhWinnerMap *months_map, *minutes_map, *one_map, *nobody_map;

static const double widths[] = { 240, 300, 340, 480, 655, 656, 657, 900, 1600 };

static GPtrArray *
plans_of (const char *const *ids)
{
  GPtrArray *plans = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++) {
    BhPlan *plan = bh_pack_plan (pack, ids[i]);

    g_assert_nonnull (plan);
    g_ptr_array_add (plans, plan);
  }
  return plans;
}

static BhCostCurves *
curves_of (const char *const *ids,
           guint              months)
{
  g_autoptr (GPtrArray) plans = plans_of (ids);
  BhCostUse use = { .months = months, .gb = 3, .call_minutes = BH_COST_CALL_MINUTES,
                    .start = { 2026, 11, 22 } };

  return bh_cost_curves_new (tariffs, plans, &use);
}

static BhWinnerMap *
map_of (GPtrArray *candidates,
        BhAcross   across)
{
  BhCostUse use = { .months = 60, .call_minutes = BH_COST_CALL_MINUTES, .start = { 2026, 11, 22 } };
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (across, use.months);

  return bh_winner_map_new (tariffs, candidates, &use, across, rows, columns);
}

/* Plans of every kind: of which not all is known, that end, whose lines lie close together. */
static void
set_up (void)
{
  static const char *const few_ids[] = { "povo2-base", "rakuten-saikyo-3gb", "linemo-best-3gb",
                                         "iijmio-voice-5gb", NULL };
  static const char *const many_ids[] = { "povo2-base", "airalo-japan-unlimited", "ym-simple3-s",
                                          "calendar-3gb-1y", "ahamo-30gb", "mobal-short-30d",
                                          "nihontsushin-290", "mineo-mysoku-standard", NULL };
  static const char *const one_id[] = { "rakuten-saikyo-3gb", NULL };
  static const char *const none[] = { NULL };
  BhDate today = { 2026, 11, 22 };
  g_autoptr (GPtrArray) all = bh_winner_candidates (bh_pack_plans (pack), today);
  g_autoptr (GPtrArray) one = plans_of (one_id);
  g_autoptr (GPtrArray) nobody = plans_of (none);

  few = curves_of (few_ids, 36);
  many = curves_of (many_ids, 60);
  months_map = map_of (all, BH_ACROSS_MONTHS);
  minutes_map = map_of (all, BH_ACROSS_MINUTES);
  one_map = map_of (one, BH_ACROSS_MONTHS);
  nobody_map = map_of (nobody, BH_ACROSS_MONTHS);
}

static void
tear_down (void)
{
  bh_cost_curves_free (few);
  bh_cost_curves_free (many);
  bh_winner_map_free (months_map);
  bh_winner_map_free (minutes_map);
  bh_winner_map_free (one_map);
  bh_winner_map_free (nobody_map);
}

#define N_CHARTS 6

static BhChartSpec
chart (guint     index,
       BhPalette palette,
       double    width)
{
  const BhCostCurves *curves[N_CHARTS] = { few, many };
  const BhWinnerMap *maps[N_CHARTS] = { NULL, NULL, months_map, minutes_map, one_map, nobody_map };

  return (BhChartSpec) { .curves = curves[index], .map = maps[index], .palette = palette,
                         .width = width };
}

/* The chart with room around it. */
static cairo_surface_t *
render (const BhChartSpec *spec,
        int               *width,
        int               *height)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double w, h;

  bh_chart_get_size (spec, &w, &h);
  *width = (int) ceil (w);
  *height = (int) h;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, *width + 2 * OUTSIDE,
                                        *height + 2 * OUTSIDE);
  cr = cairo_create (surface);
  cairo_translate (cr, OUTSIDE, OUTSIDE);
  bh_chart_draw (spec, cr, *width, *height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface,
          int              x,
          int              y)
{
  return fixture_pixel (surface, x + OUTSIDE, y + OUTSIDE);
}

/* --- Places ----------------------------------------------------------------- */

static gboolean
is_in (int    x,
       int    y,
       int    width,
       int    height,
       double inset)
{
  return x >= inset && y >= inset && x < width - inset && y < height - inset;
}

static gboolean
is_corner (int x,
           int y,
           int width,
           int height)
{
  return MIN (x, width - 1 - x) < CORNER && MIN (y, height - 1 - y) < CORNER;
}

/* Nothing outside of the card, and nothing on its edge. */
static void
check_inside (const BhChartSpec *spec)
{
  guint32 card = OPAQUE | bh_palette_colors (spec->palette, BH_TINT_NEUTRAL)->card;
  int width, height;
  cairo_surface_t *surface = render (spec, &width, &height);

  for (int y = -OUTSIDE; y < height + OUTSIDE; y++) {
    for (int x = -OUTSIDE; x < width + OUTSIDE; x++) {
      if (!is_in (x, y, width, height, 0))
        g_assert_cmphex (pixel_at (surface, x, y), ==, 0);
      else if (is_in (x, y, width, height, 2) && !is_in (x, y, width, height, EMPTY_EDGE) &&
               !is_corner (x, y, width, height))
        g_assert_cmphex (pixel_at (surface, x, y), ==, card);
    }
  }
  cairo_surface_destroy (surface);
}

static void
test_inside (void)
{
  for (guint i = 0; i < N_CHARTS; i++) {
    for (guint k = 0; k < G_N_ELEMENTS (widths); k++) {
      BhChartSpec spec = chart (i, (i + k) % BH_N_PALETTES, widths[k]);

      check_inside (&spec);
      spec.text_scale = 2;
      check_inside (&spec);
    }
  }
}

/* Larger text takes more room, but never makes a chart wider. */
static void
test_text_scale (void)
{
  for (guint i = 0; i < N_CHARTS; i++) {
    BhChartSpec spec = chart (i, BH_PALETTE_LIGHT, 640);
    double width, height, large_width, large_height;

    bh_chart_get_size (&spec, &width, &height);
    spec.text_scale = 1.5;
    bh_chart_get_size (&spec, &large_width, &large_height);
    g_assert_cmpfloat (width, ==, 640);
    g_assert_cmpfloat (large_width, ==, 640);
    g_assert_cmpfloat (large_height, >, height);
  }
}

/* --- Numbers and letters ---------------------------------------------------------------- */

static gboolean
is_color (guint32 pixel,
          BhColor color)
{
  return pixel == (OPAQUE | color);
}

/* Pixels of the colour in a part of the picture. */
static guint
count (cairo_surface_t *surface,
       BhColor          color,
       int              left,
       int              top,
       int              right,
       int              bottom)
{
  guint n = 0;

  for (int y = top; y < bottom; y++) {
    for (int x = left; x < right; x++)
      n += is_color (pixel_at (surface, x, y), color);
  }
  return n;
}

static guint
distance (guint32 pixel,
          BhColor color)
{
  guint sum = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    sum += ABS ((int) ((pixel >> shift) & 0xff) - (int) ((color >> shift) & 0xff));
  return sum;
}

/* Pixels nearer to the colour of words than to those of a series. The edge of a thin figure mixes
 * with its ground, and hardly a point of it may have its full colour. */
static guint
count_words (cairo_surface_t *surface,
             BhColor          text,
             const BhSeries  *series,
             int              left,
             int              top,
             int              right,
             int              bottom)
{
  guint n = 0;

  for (int y = top; y < bottom; y++) {
    for (int x = left; x < right; x++) {
      guint32 pixel = pixel_at (surface, x, y);
      guint near = distance (pixel, text);

      n += near < distance (pixel, series->fill) && near < distance (pixel, series->line);
    }
  }
  return n;
}

/* The places that the ground of a series fills: each has words on it. */
static guint
count_badges (cairo_surface_t  *surface,
              const BhChartSpec *spec,
              guint             series,
              int               width,
              int               height)
{
  const BhSeries *colors = bh_series_colors (spec->palette, series);
  BhColor text = bh_palette_colors (spec->palette, BH_TINT_NEUTRAL)->text;
  guint n = 0;
  int last = -100;

  for (int y = 0; y + 18 < height; y++) {
    for (int x = 0; x + 18 < width && y > last + 18; x++) {
      if (!is_color (pixel_at (surface, x, y), colors->fill))
        continue;
      g_assert_cmpuint (count_words (surface, text, colors, x - 3, y + 2, x + 9, y + 14), >=, 4);
      last = y;
      n++;
    }
  }
  return n;
}

/* Each line has its number at its end; narrow, the number stands in the list as well. */
static void
test_curve_numbers (void)
{
  for (BhPalette palette = 0; palette < BH_N_PALETTES; palette++) {
    for (guint k = 0; k < 2; k++) {
      BhChartSpec spec = chart (0, palette, k == 0 ? 340 : 900);
      int width, height;
      cairo_surface_t *surface = render (&spec, &width, &height);

      for (guint i = 0; i < few->curves->len; i++)
        g_assert_cmpuint (count_badges (surface, &spec, i, width, height), ==, k == 0 ? 2 : 1);
      cairo_surface_destroy (surface);
    }
  }
}

/* The field of a map with one colour: the rows of pixels that it fills for the most part. */
static void
find_field (cairo_surface_t *surface,
            BhColor          fill,
            int              width,
            int              height,
            int              edges[4])
{
  edges[0] = width;
  edges[1] = edges[2] = edges[3] = 0;
  for (int y = 0; y < height; y++) {
    if (count (surface, fill, 0, y, width, y + 1) < (guint) width / 3)
      continue;
    edges[1] = edges[1] == 0 ? y : edges[1];
    edges[3] = y;
    for (int x = 0; x < width; x++) {
      if (is_color (pixel_at (surface, x, y), fill)) {
        edges[0] = MIN (edges[0], x);
        edges[2] = MAX (edges[2], x);
      }
    }
  }
}

/* Also where there is one colour only, each cell says who it is. */
static void
test_cell_letters (void)
{
  for (BhPalette palette = 0; palette < BH_N_PALETTES; palette++) {
    BhChartSpec spec = chart (4, palette, 340);
    BhColor text = bh_palette_colors (palette, BH_TINT_NEUTRAL)->text;
    guint rows = one_map->rows->len, columns = one_map->columns->len;
    int edges[4], width, height;
    cairo_surface_t *surface = render (&spec, &width, &height);

    g_assert_cmpuint (one_map->n_nobody, ==, 0);
    find_field (surface, bh_series_colors (palette, 0)->fill, width, height, edges);
    for (guint row = 0; row < rows; row++) {
      for (guint column = 0; column < columns; column++) {
        int left = edges[0] + (edges[2] - edges[0]) * (int) column / (int) columns;
        int top = edges[1] + (edges[3] - edges[1]) * (int) row / (int) rows;

        g_assert_cmpuint (count (surface, text, left, top,
                                 left + (edges[2] - edges[0]) / (int) columns,
                                 top + (edges[3] - edges[1]) / (int) rows), >=, 4);
      }
    }
    cairo_surface_destroy (surface);
  }
}

/* --- Colours ---------------------------------------------------------------- */

static gboolean
same_pixels (cairo_surface_t *a,
             cairo_surface_t *b)
{
  gsize length = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  return cairo_image_surface_get_height (a) == cairo_image_surface_get_height (b) &&
         cairo_image_surface_get_stride (a) == cairo_image_surface_get_stride (b) &&
         memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), length) == 0;
}

static void
test_palettes (void)
{
  for (guint i = 0; i < N_CHARTS; i++) {
    for (BhPalette palette = 1; palette < BH_N_PALETTES; palette++) {
      BhChartSpec spec = chart (i, palette, 340), light = chart (i, BH_PALETTE_LIGHT, 340);
      int width, height;
      cairo_surface_t *first = render (&light, &width, &height);
      cairo_surface_t *again = render (&light, &width, &height);
      cairo_surface_t *other = render (&spec, &width, &height);

      g_assert_true (same_pixels (first, again));
      g_assert_false (same_pixels (first, other));
      cairo_surface_destroy (first);
      cairo_surface_destroy (again);
      cairo_surface_destroy (other);
    }
  }
}

static void
test_contrast (void)
{
  for (BhPalette palette = 0; palette < BH_N_PALETTES; palette++) {
    const BhColors *colors = bh_palette_colors (palette, BH_TINT_NEUTRAL);

    for (guint i = 0; i < BH_N_SERIES; i++) {
      const BhSeries *series = bh_series_colors (palette, i);

      g_assert_cmpfloat (bh_color_contrast (series->line, colors->card), >=, 3);
      g_assert_cmpfloat (bh_color_contrast (series->fill, colors->text), >=, 7);
    }
  }
}

/* What is seen with all colours, and without red, green or blue: the matrices of Machado, Oliveira
 * and Fernandes (2009) for the whole loss of one, in linear RGB. */
static const double sights[][9] = {
  { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
  { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
  { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
};

static double
linear (guint channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
bend (double t)
{
  return t > 0.008856 ? cbrt (t) : 7.787 * t + 16.0 / 116;
}

/* CIE L*a*b*, D65. */
static void
see (BhColor       color,
     const double *sight,
     double       *lab)
{
  double rgb[3] = { linear (color >> 16 & 0xff), linear (color >> 8 & 0xff),
                    linear (color & 0xff) };
  double seen[3], x, y, z;

  for (int i = 0; i < 3; i++, sight += 3)
    seen[i] = CLAMP (sight[0] * rgb[0] + sight[1] * rgb[1] + sight[2] * rgb[2], 0, 1);
  x = bend ((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
  y = bend (0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
  z = bend ((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

static double
least_distance (BhColor a,
                BhColor b)
{
  double least = G_MAXDOUBLE;

  for (guint i = 0; i < G_N_ELEMENTS (sights); i++) {
    double x[3], y[3];

    see (a, sights[i], x);
    see (b, sights[i], y);
    least = MIN (least, hypot (hypot (x[0] - y[0], x[1] - y[1]), x[2] - y[2]));
  }
  return least;
}

/* A difference of about 2 can be seen side by side. */
static void
test_sights (void)
{
  for (guint palette = BH_PALETTE_LIGHT; palette <= BH_PALETTE_DARK; palette++) {
    for (guint i = 0; i < BH_N_SERIES; i++) {
      for (guint k = i + 1; k < BH_N_SERIES; k++) {
        const BhSeries *a = bh_series_colors (palette, i), *b = bh_series_colors (palette, k);

        g_assert_cmpfloat (least_distance (a->line, b->line), >=, k < 4 ? 16 : 8);
        g_assert_cmpfloat (least_distance (a->fill, b->fill), >=, k < 4 ? 8 : 4);
      }
    }
  }
}

/* --- Files ------------------------------------------------------------------ */

static GBytes *
save_pdf (const BhChartSpec *spec,
          const char        *path)
{
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  g_assert_true (bh_chart_save_pdf (spec, DATE, path, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  return g_bytes_new_take (bytes, length);
}

static gboolean
contains (GBytes     *bytes,
          const char *text)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i + strlen (text) <= length; i++) {
    if (memcmp (start + i, text, strlen (text)) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Curves and letters; the large fonts as outlines, see bh-outline.c. */
static void
test_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("baohao-chart-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "chart", NULL);

  for (guint i = 0; i < N_CHARTS; i++) {
    BhChartSpec spec = chart (i, BH_PALETTE_LIGHT, 600);
    g_autoptr (GBytes) first = save_pdf (&spec, path);
    g_autoptr (GBytes) again = save_pdf (&spec, path);
    g_autoptr (GError) error = NULL;
    cairo_surface_t *png;
    double width, height;

    g_assert_true (g_bytes_equal (first, again));
    g_assert_true (contains (first, "%PDF-"));
    g_assert_false (contains (first, "CJK"));
    g_assert_false (contains (first, "/Subtype /Image"));
    bh_chart_get_size (&spec, &width, &height);
    g_assert_true (bh_chart_save_png (&spec, 2, path, &error));
    g_assert_no_error (error);
    png = cairo_image_surface_create_from_png (path);
    g_assert_cmpint (cairo_image_surface_get_width (png), ==, 1200);
    g_assert_cmpint (cairo_image_surface_get_height (png), ==, (int) (height * 2));
    cairo_surface_destroy (png);
  }
  g_remove (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  tariffs = bh_tariffs_new (bh_pack_plans (pack));
  set_up ();
  g_test_add_func ("/draw/chart/inside", test_inside);
  g_test_add_func ("/draw/chart/text-scale", test_text_scale);
  g_test_add_func ("/draw/chart/curve-numbers", test_curve_numbers);
  g_test_add_func ("/draw/chart/cell-letters", test_cell_letters);
  g_test_add_func ("/draw/chart/palettes", test_palettes);
  g_test_add_func ("/draw/chart/contrast", test_contrast);
  g_test_add_func ("/draw/chart/sights", test_sights);
  g_test_add_func ("/draw/chart/files", test_files);
  status = g_test_run ();
  tear_down ();
  bh_tariffs_free (tariffs);
  g_object_unref (pack);
  return status;
}
