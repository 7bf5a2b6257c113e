/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A chart in a window: as high as its width asks for, in colours of the desktop's style, with a
 * table beside it, and nothing left behind. */

#define G_LOG_DOMAIN "test-chart-view"

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "bh-chart-twin.h"
#include "bh-chart-view.h"
#include "bh-pack.h"
#include "scenes.h"

static BhPack *pack;
static BhTariffs *tariffs;

static const BhCostUse use = { .months = 24, .gb = 3, .call_minutes = BH_COST_CALL_MINUTES,
                               .start = { 2026, 11, 22 } };

static BhCostCurves *
new_curves (void)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();

  g_ptr_array_add (plans, bh_pack_plan (pack, "povo2-base"));
  g_ptr_array_add (plans, bh_pack_plan (pack, "iijmio-voice-5gb"));
  return bh_cost_curves_new (tariffs, plans, &use);
}

static BhWinnerMap *
new_map (void)
{
  g_autoptr (GPtrArray) candidates = bh_winner_candidates (bh_pack_plans (pack), use.start);
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (BH_ACROSS_MONTHS, 60);

  return bh_winner_map_new (tariffs, candidates, &use, BH_ACROSS_MONTHS, rows, columns);
}

static BhChartView *
new_view (gconstpointer data)
{
  BhChartView *view = g_object_ref_sink (g_object_new (BH_TYPE_CHART_VIEW, NULL));

  if (GPOINTER_TO_INT (data))
    bh_chart_view_show_map (view, new_map ());
  else
    bh_chart_view_show_curves (view, new_curves ());
  return view;
}

static int
height_for (BhChartView *view,
            int          width)
{
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, natural);
  return natural;
}

static void
test_size (gconstpointer data)
{
  BhChartView *view = new_view (data);
  int minimum, natural;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, <=, 300);
  g_assert_cmpint (natural, >, minimum);
  g_assert_cmpint (height_for (view, 340), >, 340);
  g_assert_cmpint (height_for (view, 900), <, 900);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (view)), ==,
                   GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_finalize_object (view);
}

static void
test_empty (void)
{
  BhChartView *view = g_object_ref_sink (g_object_new (BH_TYPE_CHART_VIEW, NULL));

  g_assert_cmpint (height_for (view, 340), ==, 0);
  bh_chart_view_show_curves (view, new_curves ());
  bh_chart_view_show_map (view, new_map ());
  bh_chart_view_show_curves (view, new_curves ());
  g_assert_cmpint (height_for (view, 340), >, 0);
  g_assert_finalize_object (view);
}

static guint
count_color (GdkTexture *texture,
             BhColor     color)
{
  gsize n = (gsize) gdk_texture_get_width (texture) * gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, n);
  guint count = 0;

  gdk_texture_download (texture, (guchar *) pixels, (gsize) gdk_texture_get_width (texture) * 4);
  for (gsize i = 0; i < n; i++)
    count += (pixels[i] & 0xffffff) == color;
  return count;
}

/* How much of a window with the chart has the ground that charts have in @palette. */
static guint
count_ground (gconstpointer  data,
              AdwColorScheme scheme,
              BhPalette      palette)
{
  BhChartView *view = new_view (data);
  GtkWidget *window = gtk_window_new ();
  g_autoptr (GdkTexture) texture = NULL;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (view));
  gtk_window_set_default_size (GTK_WINDOW (window), 720, 600);
  gtk_window_present (GTK_WINDOW (window));
  bh_scene_wait (window);
  texture = bh_scene_capture (window);
  g_object_unref (view);
  gtk_window_destroy (GTK_WINDOW (window));
  return count_color (texture, bh_palette_colors (palette, BH_TINT_NEUTRAL)->card);
}

static void
test_style (gconstpointer data)
{
  g_assert_cmpuint (count_ground (data, ADW_COLOR_SCHEME_FORCE_LIGHT, BH_PALETTE_LIGHT), >, 50000);
  g_assert_cmpuint (count_ground (data, ADW_COLOR_SCHEME_FORCE_DARK, BH_PALETTE_DARK), >, 50000);
  g_assert_cmpuint (count_ground (data, ADW_COLOR_SCHEME_FORCE_DARK, BH_PALETTE_LIGHT), <, 5000);
}

static void
test_save (gconstpointer data)
{
  static const struct {
    const char *name;
    const char *start;
  } kinds[] = { { "chart.png", "\x89PNG" }, { "chart.pdf", "%PDF-" } };
  g_autofree char *folder = g_dir_make_tmp ("baohao-chart-XXXXXX", NULL);
  BhChartView *view = new_view (data);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autofree char *path = g_build_filename (folder, kinds[i].name, NULL);
    g_autofree char *bytes = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (bh_chart_view_save (view, path, &error));
    g_assert_no_error (error);
    g_assert_true (g_file_get_contents (path, &bytes, NULL, &error));
    g_assert_true (g_str_has_prefix (bytes, kinds[i].start));
    g_remove (path);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_assert_finalize_object (view);
}

/* The keyboard reaches every row, and each has the words of its figures. */
static void
test_twin (void)
{
  g_autoptr (BhCostCurves) curves = new_curves ();
  g_autoptr (BhChartTable) table = bh_cost_curves_table (curves);
  GtkWidget *list = g_object_ref_sink (bh_chart_twin_new (table));
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row), n++)
    g_assert_true (gtk_widget_get_focusable (row));
  g_assert_cmpuint (n, ==, table->rows->len + table->notes->len);
  g_assert_finalize_object (list);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  tariffs = bh_tariffs_new (bh_pack_plans (pack));
  for (int map = FALSE; map <= TRUE; map++) {
    const char *kind = map ? "map" : "curves";
    const struct {
      const char   *name;
      GTestDataFunc test;
    } tests[] = { { "size", test_size }, { "style", test_style }, { "save", test_save } };

    for (guint i = 0; i < G_N_ELEMENTS (tests); i++) {
      g_autofree char *name = g_strdup_printf ("/chart-view/%s/%s", kind, tests[i].name);

      g_test_add_data_func (name, GINT_TO_POINTER (map), tests[i].test);
    }
  }
  g_test_add_func ("/chart-view/empty", test_empty);
  g_test_add_func ("/chart-view/twin", test_twin);
  status = g_test_run ();
  bh_tariffs_free (tariffs);
  g_object_unref (pack);
  return status;
}
