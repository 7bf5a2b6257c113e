/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every scene as a real window, wide and narrow: it keeps to the size it is
 * given, shows something, can be saved, and leaves nothing behind. What is laid
 * out for much or little room follows the size, whatever it was before. */

#define G_LOG_DOMAIN "test-windows"

#include "config.h"

#include <string.h>

#include "bh-adaptive-bin.h"
#include "bh-split.h"
#include "scenes.h"

typedef struct {
  const BhScene *scene;
  int            width;
  int            height;
} Case;

static const BhDate today = { 2026, 11, 22 };

/* At least so many pixels differ from the one in the middle of the title bar. */
#define ENOUGH 2000

/* At most so much of its width is the frame around a window. */
#define FRAME 32

/* The scenes in which all is met that changes its layout. */
static const char *const resized[] = { "plans", "check", "step", "handbook", NULL };

static guint
count_drawn (GdkTexture *texture)
{
  int width = gdk_texture_get_width (texture), height = gdk_texture_get_height (texture);
  g_autofree guint32 *pixels = g_new (guint32, (gsize) width * height);
  guint drawn = 0;

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    drawn += pixels[i] != pixels[width * 10 + width / 2];
  return drawn;
}

static void
destroy (GtkWidget *window,
         BhSession *session)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
  if (bh_session_get_profile (session) != NULL) {
    g_autoptr (BhProfile) profile = g_object_ref (bh_session_get_profile (session));

    bh_profiles_remove (bh_session_get_profiles (session), profile);
    bh_profile_erase (profile);
  }
}

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (BhSession) session = bh_scenes_session (today);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GBytes) png = NULL;
  GtkWidget *window;

  if (test->scene->action != NULL)
    bh_scenes_add_person (session);
  window = bh_scene_present (test->scene, session, test->width, test->height);
  g_object_ref (window);
  g_assert_cmpint (gtk_widget_get_width (window), <=, test->width);
  g_assert_cmpint (gtk_widget_get_height (window), <=, test->height);

  texture = bh_scene_capture (window);
  g_assert_cmpuint (count_drawn (texture), >, ENOUGH);
  png = gdk_texture_save_to_png_bytes (texture);
  g_assert_cmpuint (g_bytes_get_size (png), >, 1000);

  destroy (window, session);
  g_assert_finalize_object (g_steal_pointer (&session));
}

/* A letter for each thing on the screen that has a layout for little room: whether it is in it. */
static void
append_layout (GString   *layout,
               GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (BH_IS_ADAPTIVE_BIN (widget))
    g_string_append_c (layout, bh_adaptive_bin_get_narrow (BH_ADAPTIVE_BIN (widget)) ? 'n' : 'w');
  if (BH_IS_SPLIT (widget))
    g_string_append_c (layout, bh_split_get_collapsed (BH_SPLIT (widget)) ? 'c' : 's');
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    append_layout (layout, child);
}

static char *
layout_at (GtkWidget *window,
           int        width)
{
  GString *layout = g_string_new (NULL);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  bh_scene_wait (window);
  g_assert_cmpint (gtk_widget_get_width (window), >, width - FRAME);
  g_assert_cmpint (gtk_widget_get_width (window), <=, width);
  append_layout (layout, window);
  return g_string_free (layout, FALSE);
}

/* From each width to each other, and there as if shown so at first. */
static void
test_resize (gconstpointer data)
{
  static const int widths[] = { 1000, 360, 620, 1300, 360, 1000, 620, 360, 1300, 620, 1000 };
  const BhScene *scene = data;
  g_autoptr (BhSession) session = bh_scenes_session (today);
  g_autoptr (GHashTable) at_first = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  GtkWidget *window;

  bh_scenes_add_person (session);
  for (guint i = 0; i < 4; i++) {
    window = g_object_ref (bh_scene_present (scene, session, widths[i], 700));
    g_hash_table_insert (at_first, GINT_TO_POINTER (widths[i]), layout_at (window, widths[i]));
    gtk_window_destroy (GTK_WINDOW (window));
    g_object_unref (window);
  }
  /* The first two are in the header: the name, which may fit whole anywhere, and the views. */
  g_assert_true (g_str_has_prefix (g_hash_table_lookup (at_first, GINT_TO_POINTER (1000)), "ww"));
  g_assert_cmpint (((const char *) g_hash_table_lookup (at_first, GINT_TO_POINTER (360)))[1], ==,
                   'n');

  window = g_object_ref (bh_scene_present (scene, session, widths[0], 700));
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++) {
    g_autofree char *layout = layout_at (window, widths[i]);

    g_test_message ("%d: %s", widths[i], layout);
    g_assert_cmpstr (layout, ==, g_hash_table_lookup (at_first, GINT_TO_POINTER (widths[i])));
  }
  destroy (window, session);
}

int
main (int    argc,
      char **argv)
{
  static const int sizes[][2] = { { 1000, 700 }, { 360, 640 } };

  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  for (guint i = 0; i < bh_n_scenes; i++) {
    g_autofree char *resize_path = g_strdup_printf ("/windows/%s/resize", bh_scenes[i].name);

    if (g_strv_contains (resized, bh_scenes[i].name))
      g_test_add_data_func (resize_path, &bh_scenes[i], test_resize);
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++) {
      g_autofree char *path = g_strdup_printf ("/windows/%s/%d", bh_scenes[i].name, sizes[size][0]);
      Case *test = g_new (Case, 1);

      *test = (Case) { &bh_scenes[i], sizes[size][0], sizes[size][1] };
      g_test_add_data_func_full (path, test, test_case, g_free);
    }
  }
  return g_test_run ();
}
