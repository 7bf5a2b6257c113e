/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window of shortcuts and what the program listens to name the same keys, each once. */

#define G_LOG_DOMAIN "test-shortcuts"

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "bh-application.h"
#include "bh-locale.h"
#include "bh-window.h"
#include "scenes.h"

#define RESOURCES "/io/github/baohao/Baohao"

/* The key that opens the main menu is the toolkit's, for a menu button that is the primary one. */
#define MENU_KEY "F10"

typedef struct {
  BhApplication *application;
  GHashTable    *shown; /* what the window of shortcuts names: accelerator → title or action */
  GHashTable    *bound; /* what the program listens to: accelerator → action or class */
} Fixture;

/* However it is written, a key has one name. */
static char *
normalize (const char *accel)
{
  GdkModifierType modifiers;
  guint key;

  g_assert_true (gtk_accelerator_parse (accel, &key, &modifiers));
  return gtk_accelerator_name (key, modifiers);
}

static void
add_once (GHashTable *keys,
          const char *accel,
          const char *what)
{
  char *key = normalize (accel);

  if (g_hash_table_contains (keys, key)) {
    g_test_message ("%s is “%s” and “%s”", key, (char *) g_hash_table_lookup (keys, key), what);
    g_test_fail ();
  }
  g_hash_table_replace (keys, key, g_strdup (what));
}

/* What is shown */

static void
add_shown (Fixture             *fixture,
           GtkShortcutsShortcut *shortcut)
{
  g_autofree char *title = NULL;
  g_autofree char *accelerator = NULL;
  g_auto (GStrv) accels = NULL;

  g_object_get (shortcut, "title", &title, "accelerator", &accelerator, NULL);
  g_assert_nonnull (title);
  if (accelerator == NULL || *accelerator == '\0') {
    g_test_message ("“%s” is shown without a key", title);
    g_test_fail ();
    return;
  }
  accels = g_strsplit (accelerator, " ", -1);
  for (guint i = 0; accels[i] != NULL; i++)
    add_once (fixture->shown, accels[i], title);
}

static void
collect_shown (Fixture   *fixture,
               GtkWidget *widget)
{
  /* Others are copies of them that can be searched. */
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget) &&
      gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_GROUP) != NULL) {
    add_shown (fixture, GTK_SHORTCUTS_SHORTCUT (widget));
    return;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_shown (fixture, child);
}

static void
collect_overlay (Fixture *fixture)
{
  g_autoptr (BhSession) session = bh_scenes_session ((BhDate) { 2026, 11, 22 });
  GtkWidget *window = GTK_WIDGET (bh_window_new (GTK_APPLICATION (fixture->application), session));
  g_autoptr (GList) windows = NULL;

  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_activate_action (window, "win.show-help-overlay", NULL);
  bh_scene_wait (window);
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next) {
    if (GTK_IS_SHORTCUTS_WINDOW (l->data)) {
      collect_shown (fixture, l->data);
      gtk_window_destroy (l->data);
    }
  }
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What is listened to */

static void
collect_accels (Fixture *fixture)
{
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);

  for (guint i = 0; actions[i] != NULL; i++) {
    g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, actions[i]);

    for (guint j = 0; accels[j] != NULL; j++)
      add_once (fixture->bound, accels[j], actions[i]);
  }
}

/* The keys that the class of a widget has, with those of the classes that it comes from. */
static GHashTable *
keys_of (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

    if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
      continue;
    for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++) {
      g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
      GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

      if (GTK_IS_KEYVAL_TRIGGER (trigger))
        g_hash_table_add (keys, gtk_shortcut_trigger_to_string (trigger));
    }
  }
  return keys;
}

/* The class of the toolkit that a class of ours comes from. */
static GType
foreign_type (GType type)
{
  while (g_str_has_prefix (g_type_name (type), "Bh"))
    type = g_type_parent (type);
  return type;
}

static void
collect_own (Fixture   *fixture,
             GtkWidget *widget)
{
  g_autoptr (GHashTable) keys = keys_of (widget);
  GType type = foreign_type (G_OBJECT_TYPE (widget));
  g_autoptr (GHashTable) foreign = NULL;
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (keys) > 0 && !G_TYPE_IS_ABSTRACT (type)) {
    g_autoptr (GtkWidget) parent = g_object_ref_sink (g_object_new (type, NULL));

    foreign = keys_of (parent);
    if (GTK_IS_WINDOW (parent))
      gtk_window_destroy (GTK_WINDOW (parent));
  }
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, NULL)) {
    /* To go back is the same key on every page. */
    if (foreign == NULL || !g_hash_table_contains (foreign, key))
      g_hash_table_replace (fixture->bound, normalize (key),
                            g_strdup (G_OBJECT_TYPE_NAME (widget)));
  }
}

static void
collect_bound (Fixture   *fixture,
               GtkWidget *widget)
{
  if (g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Bh"))
    collect_own (fixture, widget);
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_primary (GTK_MENU_BUTTON (widget)))
    add_once (fixture->bound, MENU_KEY, "the primary menu button");
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_bound (fixture, child);
}

/* The class that a .ui file is the template of. */
static GType
template_type (const char *file)
{
  g_autofree char *path = g_strconcat (RESOURCES "/ui/", file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autofree char *name = NULL;

  g_assert_true (g_regex_match (regex, text, 0, &match));
  name = g_match_info_fetch (match, 1);
  return gtk_builder_get_type_from_name (builder, name);
}

static void
collect_templates (Fixture *fixture)
{
  g_auto (GStrv) files =
    g_resources_enumerate_children (RESOURCES "/ui", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  for (guint i = 0; files[i] != NULL; i++) {
    g_autoptr (GtkWidget) widget =
      g_object_ref_sink (g_object_new (template_type (files[i]), NULL));

    collect_bound (fixture, widget);
    if (GTK_IS_WINDOW (widget))
      gtk_window_destroy (GTK_WINDOW (widget));
  }
}

static void
check_within (GHashTable *keys,
              GHashTable *others,
              const char *fault)
{
  GHashTableIter iter;
  gpointer key, what;

  g_assert_cmpuint (g_hash_table_size (keys), >, 0);
  g_hash_table_iter_init (&iter, keys);
  while (g_hash_table_iter_next (&iter, &key, &what)) {
    if (!g_hash_table_contains (others, key)) {
      g_test_message ("%s of “%s” is %s", (char *) key, (char *) what, fault);
      g_test_fail ();
    }
  }
}

static void
test_same_keys (void)
{
  Fixture fixture = { bh_application_new () };

  fixture.shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  fixture.bound = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_application_set_flags (G_APPLICATION (fixture.application), G_APPLICATION_NON_UNIQUE);
  g_assert_true (g_application_register (G_APPLICATION (fixture.application), NULL, NULL));

  collect_overlay (&fixture);
  collect_accels (&fixture);
  collect_templates (&fixture);
  check_within (fixture.shown, fixture.bound, "shown, but does nothing");
  check_within (fixture.bound, fixture.shown, "not shown");

  g_hash_table_unref (fixture.shown);
  g_hash_table_unref (fixture.bound);
  g_object_unref (fixture.application);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bh_locale_init ();
  g_test_add_func ("/shortcuts/same-keys", test_same_keys);
  return g_test_run ();
}
