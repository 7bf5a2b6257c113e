/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles from a file, in the window: what is shown before, that only what is chosen is taken over
 * and can be taken back, that a bad file changes nothing; and what a removal leaves. */

#define G_LOG_DOMAIN "test-profile-files"

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "bh-open-file.h"
#include "bh-profile-button.h"
#include "bh-profile-dialog.h"
#include "bh-profile-files.h"
#include "scenes.h"
#include "scratch.h"

#define NEW_ID "0f8fad5b-d9cb-469f-a165-70867728950e"
#define PATIENCE 200

static const BhDate today = { 2026, 11, 22 };
static char *directory;

typedef struct {
  BhSession *session;
  GtkWidget *window;
  char      *id; /* of the one who is there from the beginning */
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const BhScene scene = { "plans", "win.show-view", "plans" };

  fixture->session = bh_scenes_session (today);
  bh_scenes_add_person (fixture->session);
  fixture->id = g_strdup (bh_profile_get_id (bh_session_get_profile (fixture->session)));
  fixture->window = bh_scene_present (&scene, fixture->session, 360, 640);
}

static void
iterate (void)
{
  g_usleep (5000);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  BhProfile *profile;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  iterate ();
  while ((profile = bh_session_get_profile (fixture->session)) != NULL)
    bh_profiles_remove (bh_session_get_profiles (fixture->session), profile);
  bh_profiles_sweep (bh_session_get_profiles (fixture->session));
  /* With GTK 4.18 a window that is destroyed below a toast stays alive, and the session with it;
   * what holds it is not known. */
  if (gtk_get_minor_version () < 10)
    g_assert_finalize_object (fixture->session);
  else
    g_object_unref (fixture->session);
  g_free (fixture->id);
}

static BhProfiles *
profiles_of (Fixture *fixture)
{
  return bh_session_get_profiles (fixture->session);
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (profiles_of (fixture)));
}

static GtkWidget *
overlay_of (Fixture *fixture)
{
  return bh_scene_find (fixture->window, ADW_TYPE_TOAST_OVERLAY);
}

static GtkWidget *
stack_of (Fixture *fixture)
{
  return bh_scene_find (overlay_of (fixture), GTK_TYPE_STACK);
}

/* The window over the fixture's, once there is one. */
static GtkWindow *
wait_for_dialog (Fixture *fixture)
{
  for (guint i = 0; i < PATIENCE; i++) {
    GListModel *windows = gtk_window_get_toplevels ();
    guint n = g_list_model_get_n_items (windows);

    for (guint j = 0; j < n; j++) {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, j);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        return window;
    }
    iterate ();
  }
  g_assert_not_reached ();
}

static GtkWindow *
open_text (Fixture    *fixture,
           const char *text)
{
  g_autofree char *path = g_build_filename (directory, "profiles.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *stack = stack_of (fixture);

  g_file_set_contents (path, text, -1, NULL);
  bh_open_file (stack, fixture->session, file);
  return wait_for_dialog (fixture);
}

/* Lin with another plan, and somebody new. */
static char *
two_profiles (Fixture *fixture)
{
  return g_strdup_printf ("{\"baohao-profiles\": 1, \"profiles\": ["
                          "{\"id\": \"%s\", \"label\": \"Lin\", \"plan\": \"linemo-best-3gb\"}, "
                          "{\"id\": \"" NEW_ID "\", \"label\": \"<Wang>\", \"plan\": \"x\"}]}",
                          fixture->id);
}

static void
click (GtkWindow  *dialog,
       const char *child)
{
  GObject *button = gtk_widget_get_template_child (GTK_WIDGET (dialog), BH_TYPE_PROFILE_DIALOG, child);

  g_assert_true (gtk_widget_get_sensitive (GTK_WIDGET (button)));
  g_signal_emit_by_name (button, "clicked");
  iterate ();
}

static char *
plan_of_lin (Fixture *fixture)
{
  return bh_profile_dup_plan (bh_profiles_find (profiles_of (fixture), fixture->id));
}

/* Only who is new is chosen at first. */
static void
test_import (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = two_profiles (fixture);
  g_autofree char *plan = NULL;
  GtkWindow *dialog = open_text (fixture, text);

  g_assert_true (BH_IS_PROFILE_DIALOG (dialog));
  g_assert_false (bh_profile_dialog_is_chosen (BH_PROFILE_DIALOG (dialog), 0));
  g_assert_true (bh_profile_dialog_is_chosen (BH_PROFILE_DIALOG (dialog), 1));
  g_assert_cmpuint (count (fixture), ==, 1);
  click (dialog, "accept");
  g_assert_cmpuint (count (fixture), ==, 2);
  plan = plan_of_lin (fixture);
  g_assert_cmpstr (plan, ==, "povo2-base");
  g_assert_cmpstr (bh_profile_get_id (bh_session_get_profile (fixture->session)), ==, fixture->id);
}

/* Who is chosen is replaced; and the toast takes everything back. */
static void
test_replace_and_undo (Fixture      *fixture,
                       gconstpointer data)
{
  g_autofree char *text = two_profiles (fixture);
  g_autofree char *plan = NULL;
  g_autofree char *again = NULL;
  GtkWindow *dialog = open_text (fixture, text);
  GtkWidget *list = bh_scene_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX);
  GtkWidget *toast;

  gtk_widget_activate (GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 0)));
  g_assert_true (bh_profile_dialog_is_chosen (BH_PROFILE_DIALOG (dialog), 0));
  click (dialog, "accept");
  plan = plan_of_lin (fixture);
  g_assert_cmpstr (plan, ==, "linemo-best-3gb");

  toast = bh_scene_find (overlay_of (fixture), g_type_from_name ("AdwToastWidget"));
  g_assert_nonnull (toast);
  g_signal_emit_by_name (bh_scene_find (toast, GTK_TYPE_BUTTON), "clicked");
  iterate ();
  again = plan_of_lin (fixture);
  g_assert_cmpstr (again, ==, "povo2-base");
  g_assert_cmpuint (count (fixture), ==, 1);
}

static void
test_cancel (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *text = two_profiles (fixture);
  GtkWindow *dialog = open_text (fixture, text);

  gtk_window_close (dialog);
  iterate ();
  g_assert_cmpuint (count (fixture), ==, 1);
}

/* With nothing chosen there is nothing to accept. */
static void
test_nothing_new (Fixture      *fixture,
                  gconstpointer data)
{
  GtkWindow *dialog = open_text (fixture, "{\"baohao-profiles\": 1, \"profiles\": []}");
  GObject *accept = gtk_widget_get_template_child (GTK_WIDGET (dialog), BH_TYPE_PROFILE_DIALOG, "accept");

  g_assert_false (gtk_widget_get_sensitive (GTK_WIDGET (accept)));
  gtk_window_close (dialog);
  iterate ();
}

/* The label that says what is wrong, wherever the dialog has it. */
static gboolean
says (GtkWidget  *widget,
      const char *words)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (says (child, words))
      return TRUE;
  }
  return FALSE;
}

static void
test_bad_file (Fixture      *fixture,
               gconstpointer data)
{
  g_autofree char *path = g_build_filename (directory, "profiles.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *stack = stack_of (fixture);
  gboolean said = FALSE;

  g_file_set_contents (path, "{\"baohao-profiles\": 1, \"profiles\": [{\"id\": 5}]}", -1, NULL);
  bh_open_file (stack, fixture->session, file);
  for (guint i = 0; i < PATIENCE && !said; i++) {
    g_autoptr (GList) windows = gtk_window_list_toplevels ();

    for (GList *l = windows; l != NULL; l = l->next)
      said |= says (l->data, "/profiles/0/id: ");
    iterate ();
  }
  g_assert_true (said);
  g_assert_cmpuint (count (fixture), ==, 1);
}

/* --- What a removal leaves --------------------------------------------------- */

static gboolean
is_kept (const char *id)
{
  g_autofree char *path = g_build_filename (directory, "glib-2.0", "settings", "keyfile", NULL);
  g_autofree char *group = g_strconcat (BH_SETTINGS_PATH + 1, "profiles/", id, NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) keys = NULL;

  g_settings_sync ();
  g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL);
  keys = g_key_file_get_keys (file, group, NULL, NULL);
  return keys != NULL && keys[0] != NULL;
}

/* The window is closed while the toast still offers to undo the removal. */
static void
test_closed_after_removal (Fixture      *fixture,
                           gconstpointer data)
{
  gtk_widget_activate_action (fixture->window, "win.remove-profile", NULL);
  g_assert_cmpuint (count (fixture), ==, 0);
  g_assert_true (is_kept (fixture->id));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  for (guint i = 0; i < PATIENCE && is_kept (fixture->id); i++)
    iterate ();
  g_assert_false (is_kept (fixture->id));
  fixture->window = gtk_window_new ();
}

/* The toast goes by itself, and the window stays. */
static void
test_toast_gone_after_removal (Fixture      *fixture,
                               gconstpointer data)
{
  GtkWidget *toast, *close;

  gtk_widget_activate_action (fixture->window, "win.remove-profile", NULL);
  iterate ();
  toast = bh_scene_find (overlay_of (fixture), g_type_from_name ("AdwToastWidget"));
  close = gtk_widget_get_last_child (toast);
  while (close != NULL && !GTK_IS_BUTTON (close))
    close = gtk_widget_get_last_child (close);
  g_assert_nonnull (close);
  g_signal_emit_by_name (close, "clicked");
  for (guint i = 0; i < PATIENCE && is_kept (fixture->id); i++)
    iterate ();
  g_assert_false (is_kept (fixture->id));
}

/* (nullable): the button below @widget that asks the window for @action. */
static GtkWidget *
find_button (GtkWidget  *widget,
             const char *action)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget)) {
    GVariant *target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));

    if (target != NULL && g_variant_is_of_type (target, G_VARIANT_TYPE_STRING) &&
        g_str_equal (g_variant_get_string (target, NULL), action))
      return widget;
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_button (child, action);
  return found;
}

/* What the profile menu hands on reaches the window. */
static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  GtkWidget *button = bh_scene_find (fixture->window, BH_TYPE_PROFILE_BUTTON);
  GtkMenuButton *menu = GTK_MENU_BUTTON (adw_bin_get_child (ADW_BIN (button)));
  GtkWidget *popover;

  gtk_menu_button_popup (menu);
  popover = GTK_WIDGET (gtk_menu_button_get_popover (menu));
  for (guint i = 0; i < PATIENCE && !gtk_widget_get_mapped (popover); i++)
    iterate ();
  g_assert_nonnull (find_button (popover, "win.export-profiles"));
  g_assert_nonnull (find_button (popover, "win.import-profiles"));
  g_assert_cmpuint (count (fixture), ==, 1);
  g_signal_emit_by_name (find_button (popover, "win.remove-profile"), "clicked");
  g_assert_cmpuint (count (fixture), ==, 0);
}

#define ADD(name, func) \
  g_test_add ("/profile-files/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  int status;

  directory = bh_scratch_new_settings ();
  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();

  ADD ("import", test_import);
  ADD ("replace-and-undo", test_replace_and_undo);
  ADD ("cancel", test_cancel);
  ADD ("nothing-new", test_nothing_new);
  ADD ("bad-file", test_bad_file);
  ADD ("menu", test_menu);
  ADD ("closed-after-removal", test_closed_after_removal);
  ADD ("toast-gone-after-removal", test_toast_gone_after_removal);

  status = g_test_run ();
  bh_scratch_free (directory);
  return status;
}
