/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Presents the window with every view and saves what it shows: wide and
 * narrow, light and dark. For people without a display, and for those who judge the design. */

#define G_LOG_DOMAIN "render-pages"

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "bh-locale.h"
#include "bh-session.h"
#include "bh-window.h"

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

typedef struct {
  const char *name;
  const char *action; /* NULL: the welcome */
  const char *target;
} Scene;

static const Scene scenes[] = {
  { "welcome", NULL, NULL },
  { "plans", "win.show-view", "plans" },
  { "plan", "win.show-plan", "povo2-base" },
  { "check", "win.show-view", "check" },
  { "question", "win.ask-fact", "sms.roaming" },
  { "goal", "win.ask-fact", "wechat.bind" },
  { "guides", "win.show-view", "guides" },
  { "step", "win.show-step", "wechat-card-cards" },
  { "number", "win.show-step", "wechat-account-new-number" },
  { "checklist", "win.show-step", "wechat-card-bank-number" },
  { "handbook", "win.show-view", "handbook" },
  { "failure", "win.show-article", "F14" },
  { "article", "win.show-article", "number-cheapest" },
  { "claims", "win.show-article", "claims" },
};

static void
wait_for (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add_once (milliseconds, (GSourceOnceFunc) g_main_loop_quit, loop);
  g_main_loop_run (loop);
}

static void
save (GtkWidget  *window,
      const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    g_error ("%s: the window is empty", path);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
  gdk_texture_save_to_png (texture, path);
}

/* A person in the middle of it: a student from the mainland with a line at povo. */
static void
add_person (BhSession *session)
{
  static const char *const answers[][2] = {
    { "line.state", "active" },          { "person.place", "japan" },
    { "person.document", "mainland-id" }, { "wechat.account", "plus86" },
    { "wechat.old-number", "reachable" }, { "wechat.realname", "mainland-id" },
    { "card.issued", "mainland" },        { "net.data", "good" },
  };
  BhPack *pack = bh_session_get_pack (session);
  BhProfile *profile = bh_profiles_add (bh_session_get_profiles (session), "Lin");

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++) {
    const BhFact *fact = bh_pack_fact (pack, answers[i][0]);

    for (guint value = 0; value < fact->n_values; value++) {
      if (g_str_equal (fact->values[value].id, answers[i][1]))
        bh_profile_set_answer (profile, fact, G_GUINT64_CONSTANT (1) << value);
    }
  }
  bh_profile_set_plan (profile, "povo2-base");
}

static void
render (BhSession   *session,
        const Scene *scene,
        const char  *directory,
        guint        size,
        guint        scheme)
{
  g_autofree char *name = g_strdup_printf ("%s-%s-%s-%s.png", scene->name, sizes[size].name,
                                           schemes[scheme].name, bh_lang_tag (bh_lang_get_current ()));
  g_autofree char *path = g_build_filename (directory, name, NULL);
  GtkWidget *window;

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), schemes[scheme].scheme);
  window = GTK_WIDGET (bh_window_new (NULL, session));
  gtk_window_set_default_size (GTK_WINDOW (window), sizes[size].width, sizes[size].height);
  gtk_window_present (GTK_WINDOW (window));
  if (scene->action != NULL)
    gtk_widget_activate_action (window, scene->action, "s", scene->target);
  wait_for (400);
  save (window, path);
  gtk_window_destroy (GTK_WINDOW (window));
  g_print ("%s\n", path);
}

/* The application does this by itself. */
static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/baohao/Baohao/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *directory = NULL;
  g_autofree char *only = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &directory, "Where the pictures go", "DIR" },
    { "only", 0, 0, G_OPTION_ARG_STRING, &only, "One scene", "NAME" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = NULL;
  g_autoptr (BhSession) session = NULL;

  bh_locale_init ();
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || directory == NULL) {
    g_printerr ("%s\n", error != NULL ? error->message : "--output is missing");
    return 2;
  }
  g_mkdir_with_parents (directory, 0755);
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  load_style ();
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/io/github/baohao/Baohao/icons");
  pack = bh_pack_new_from_resource (&error);
  if (pack == NULL)
    g_error ("%s", error->message);
  session = bh_session_new (pack, bh_date_today ());
  for (guint i = 0; i < G_N_ELEMENTS (scenes); i++) {
    if (i == 1)
      add_person (session);
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++) {
      for (guint scheme = 0; scheme < G_N_ELEMENTS (schemes); scheme++) {
        if (only == NULL || g_str_equal (only, scenes[i].name))
          render (session, &scenes[i], directory, size, scheme);
      }
    }
  }
  return 0;
}
