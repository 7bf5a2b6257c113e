/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every scene as a real window, wide and narrow: it keeps to the size it is
 * given, shows something, can be saved, and leaves nothing behind. */

#define G_LOG_DOMAIN "test-windows"

#include "config.h"

#include <string.h>

#include "scenes.h"

typedef struct {
  const BhScene *scene;
  int            width;
  int            height;
} Case;

static const BhDate today = { 2026, 11, 22 };

/* At least so many pixels differ from the one in the middle of the title bar. */
#define ENOUGH 2000

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

  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
  if (bh_session_get_profile (session) != NULL) {
    g_autoptr (BhProfile) profile = g_object_ref (bh_session_get_profile (session));

    bh_profiles_remove (bh_session_get_profiles (session), profile);
    bh_profile_erase (profile);
  }
  g_assert_finalize_object (g_steal_pointer (&session));
}

int
main (int    argc,
      char **argv)
{
  static const int sizes[][2] = { { 1000, 700 }, { 360, 640 } };

  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  for (guint i = 0; i < bh_n_scenes; i++) {
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++) {
      g_autofree char *path = g_strdup_printf ("/windows/%s/%d", bh_scenes[i].name, sizes[size][0]);
      Case *test = g_new (Case, 1);

      *test = (Case) { &bh_scenes[i], sizes[size][0], sizes[size][1] };
      g_test_add_data_func_full (path, test, test_case, g_free);
    }
  }
  return g_test_run ();
}
