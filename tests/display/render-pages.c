/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves every scene as pictures: wide and narrow, light and dark, and as those
 * see it who need large text or high contrast. For people without a display,
 * and for those who judge the design. */

#define G_LOG_DOMAIN "render-pages"

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "scenes.h"

static const struct {
  const char *name;
  int         width;
  int         height;
} sizes[] = {
  { "wide", 1000, 700 },
  { "narrow", 360, 640 },
};

static const struct {
  const char     *name;
  AdwColorScheme  scheme;
} schemes[] = {
  { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
  { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
};

static void
render (const BhScene *scene,
        BhSession     *session,
        const char    *directory,
        guint          size,
        guint          scheme,
        int            height)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s.png", scene->name, sizes[size].name,
                                           schemes[scheme].name, bh_lang_tag (bh_lang_get_current ()));
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GdkTexture) texture = NULL;
  GtkWidget *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme].scheme);
  window = bh_scene_present (scene, session, sizes[size].width,
                             height > 0 ? height : sizes[size].height);
  texture = bh_scene_capture (window);
  if (gdk_texture_save_to_png (texture, path))
    g_print ("%s\n", path);
  else
    g_printerr ("%s could not be written\n", path);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *directory = NULL;
  g_autofree char *only = NULL;
  int height = 0;
  gboolean high_contrast = FALSE, large_text = FALSE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &directory, "Where the pictures go", "DIR" },
    { "height", 0, 0, G_OPTION_ARG_INT, &height, "Another height, to see what is scrolled", "PIXELS" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "One scene", "NAME" },
    { "high-contrast", 0, 0, G_OPTION_ARG_NONE, &high_contrast, "In high contrast", NULL },
    { "large-text", 0, 0, G_OPTION_ARG_NONE, &large_text, "With text of twice the size", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhSession) session = NULL;

  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || directory == NULL) {
    g_printerr ("%s\n", error != NULL ? error->message : "--output is missing");
    return 2;
  }
  g_mkdir_with_parents (directory, 0755);
  /* The toolkit would take it from the desktop, which is not there. */
  if (high_contrast)
    g_setenv ("ADW_DEBUG_HIGH_CONTRAST", "1", TRUE);
  bh_scenes_init ();
  if (large_text)
    bh_scenes_double_text ();
  session = bh_scenes_session (bh_date_today ());
  for (guint i = 0; i < bh_n_scenes; i++) {
    if (bh_scenes[i].action != NULL && bh_session_get_profile (session) == NULL)
      bh_scenes_add_person (session);
    if (only != NULL && !g_str_equal (only, bh_scenes[i].name))
      continue;
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++) {
      for (guint scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++)
        render (&bh_scenes[i], session, directory, size, scheme, height);
    }
  }
  return 0;
}
