/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "scenes"

#include "config.h"

#include "scenes.h"

#include <adwaita.h>

#include "bh-locale.h"
#include "bh-window.h"

#define RESOURCES "/io/github/baohao/Baohao"
#define PATIENCE_MS 20000
#define SETTLING_MS 250

const BhScene bh_scenes[] = {
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

const guint bh_n_scenes = G_N_ELEMENTS (bh_scenes);

void
bh_scenes_init (void)
{
  g_autoptr (GtkCssProvider) provider = NULL;
  GdkDisplay *display;

  bh_locale_init ();
  adw_init ();
  display = gdk_display_get_default ();
  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display), RESOURCES "/icons");
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

BhSession *
bh_scenes_session (BhDate today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_resource (&error);

  g_assert_no_error (error);
  return bh_session_new (pack, today);
}

/* A person in the middle of it: a student from the mainland with a line at povo. */
void
bh_scenes_add_person (BhSession *session)
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
wait_for (guint milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);

  g_timeout_add_once (milliseconds, (GSourceOnceFunc) g_main_loop_quit, loop);
  g_main_loop_run (loop);
}

static GskRenderNode *
snapshot (GtkWidget *window)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window),
                          gtk_widget_get_height (window));
  return gtk_snapshot_free_to_node (snapshot);
}

/* However loaded the machine is, the window has something to show before this ends. */
static void
wait_until_shown (GtkWidget *window)
{
  for (guint waited = 0; waited < PATIENCE_MS; waited += SETTLING_MS) {
    g_autoptr (GskRenderNode) node = NULL;

    wait_for (SETTLING_MS);
    node = snapshot (window);
    if (node != NULL)
      break;
  }
  wait_for (SETTLING_MS);
}

GtkWidget *
bh_scene_present (const BhScene *scene,
                  BhSession     *session,
                  int            width,
                  int            height)
{
  GtkWidget *window = GTK_WIDGET (bh_window_new (NULL, session));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  gtk_window_present (GTK_WINDOW (window));
  if (scene->action != NULL)
    gtk_widget_activate_action (window, scene->action, "s", scene->target);
  wait_until_shown (window);
  return window;
}

GdkTexture *
bh_scene_capture (GtkWidget *window)
{
  g_autoptr (GskRenderNode) node = snapshot (window);

  g_assert_nonnull (node);
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node, NULL);
}
