/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What other programs ask of the application over the bus leads to the right page, and what they
 * should not ask leads nowhere.
 *
 * usage: test-launch PROGRAM DESKTOP-ENTRY
 */

#define G_LOG_DOMAIN "test-launch"

#include "config.h"

#include <string.h>

#include "bh-handbook-contents.h"
#include "bh-handbook-hits.h"
#include "bh-handbook-page.h"
#include "bh-publishers.h"
#include "bh-words.h"
#include "caller.h"

#define PATIENCE_MS 20000

static const char *program;
static const char *desktop_entry;

static void
test_bad_calls (BhCaller     *caller,
                gconstpointer data)
{
  static const char *const names[] = { "open-hit", "search", "show-view", "compare-plans", "nothing" };

  bh_caller_ask_well (caller, "show-view", "check");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (GError) error = bh_caller_ask (caller, names[i], g_variant_new_int32 (1));

    g_assert_nonnull (error);
  }
  g_assert_cmpstr (bh_caller_view (caller), ==, "check");
}

/* The launcher's actions, and the command line that does the same where there is no bus to start it. */

static void
test_actions (BhCaller     *caller,
              gconstpointer data)
{
  GtkWidget *page;

  bh_caller_ask_well (caller, "check-eligibility", NULL);
  g_assert_cmpstr (bh_caller_view (caller), ==, "check");
  bh_caller_ask_well (caller, "compare-plans", NULL);
  g_assert_cmpstr (bh_caller_view (caller), ==, "plans");
  bh_caller_ask_well (caller, "show-dates", NULL);
  g_assert_cmpstr (bh_caller_view (caller), ==, "guides");
  bh_caller_ask_well (caller, "find-error", NULL);
  g_assert_cmpstr (bh_caller_view (caller), ==, "handbook");
  page = bh_caller_find_type (caller->window, BH_TYPE_HANDBOOK_CONTENTS);
  g_assert_true (bh_handbook_contents_in_section (BH_HANDBOOK_CONTENTS (page)));
}

static gboolean
has_text (GtkWidget  *widget,
          const char *text)
{
  gboolean has = bh_caller_says (widget, text);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && !has;
       child = gtk_widget_get_next_sibling (child))
    has = has_text (child, text);
  return has;
}

/* (nullable): a window beside the main one, which newer toolkits have none of. */
static GtkWidget *
other_window (BhCaller *caller)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

    if (window != caller->window && gtk_widget_get_visible (window))
      return window;
  }
  return NULL;
}

/* Everybody is named whose pages the knowledge rests on. */
static void
test_about (BhCaller     *caller,
            gconstpointer data)
{
  GtkWidget *about;
  const char *nick;

  bh_caller_ask_well (caller, "about", NULL);
  about = other_window (caller);
  for (guint i = 0; (nick = bh_word_nick (BH_WORDS_SOURCE_CLASS, i)) != NULL; i++) {
    g_auto (GStrv) publishers = bh_publishers (bh_caller_pack (caller), nick);

    for (guint j = 0; publishers[j] != NULL; j++)
      g_assert_true (has_text (about != NULL ? about : caller->window, publishers[j]));
  }
  if (about != NULL)
    gtk_window_destroy (GTK_WINDOW (about));
}

static void
test_search (BhCaller     *caller,
             gconstpointer data)
{
  GtkWidget *entry;

  bh_caller_ask_well (caller, "search", "实名 认证");
  g_assert_cmpstr (bh_caller_view (caller), ==, "handbook");
  entry = bh_caller_find_type (bh_caller_find_type (caller->window, BH_TYPE_HANDBOOK_PAGE), GTK_TYPE_SEARCH_ENTRY);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "实名 认证");
  while (bh_caller_find_type (caller->window, BH_TYPE_HANDBOOK_HITS) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
on_ended (GObject      *process,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_finish (G_SUBPROCESS (process), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* Runs the program a second time; returns its exit status. */
static int
run_program (const char *argument)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program, argument, NULL);
  gboolean ended = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_async (process, NULL, on_ended, &ended);
  while (!ended)
    g_main_context_iteration (NULL, TRUE);
  return g_subprocess_get_exit_status (process);
}

/* What a program asks for over the bus may arrive after its end. */
static void
comes_to (BhCaller   *caller,
          const char *view)
{
  for (guint waited = 0; waited < PATIENCE_MS && strcmp (bh_caller_view (caller), view) != 0; waited++) {
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_usleep (1000);
  }
  g_assert_cmpstr (bh_caller_view (caller), ==, view);
}

static void
test_command_line (BhCaller     *caller,
                   gconstpointer data)
{
  static const char *const views[] = { "check", "guides", "handbook", "plans" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    g_autofree char *argument = g_strconcat ("--view=", views[i], NULL);

    g_assert_cmpint (run_program (argument), ==, 0);
    comes_to (caller, views[i]);
  }
  g_assert_cmpint (run_program ("--view=nothing"), ==, 2);
  g_assert_cmpstr (bh_caller_view (caller), ==, "plans");
  g_assert_cmpint (run_program ("--find-error"), ==, 0);
  comes_to (caller, "handbook");
  bh_caller_ask_well (caller, "show-view", "check");
  g_assert_cmpint (run_program ("--search=povo"), ==, 0);
  comes_to (caller, "handbook");
}

/* Every action that the launcher offers is one of the application; and where the launcher runs the
 * program instead, the same is shown. */
static void
test_desktop_entry (BhCaller     *caller,
                    gconstpointer data)
{
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) names = NULL;
  gsize n_names;

  g_key_file_load_from_file (entry, desktop_entry, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (g_key_file_get_boolean (entry, "Desktop Entry", "DBusActivatable", NULL));
  names = g_key_file_get_string_list (entry, "Desktop Entry", "Actions", &n_names, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_names, ==, 3);
  for (guint i = 0; i < n_names; i++) {
    g_autofree char *group = g_strconcat ("Desktop Action ", names[i], NULL);
    g_autofree char *exec = g_key_file_get_string (entry, group, "Exec", &error);
    g_autofree char *view = NULL;

    g_assert_no_error (error);
    g_assert_true (g_str_has_prefix (exec, "baohao --"));
    bh_caller_ask_well (caller, "show-view", "guides");
    bh_caller_ask_well (caller, names[i], NULL);
    view = g_strdup (bh_caller_view (caller));
    g_assert_cmpstr (view, !=, "guides");
    bh_caller_ask_well (caller, "show-view", "guides");
    g_assert_cmpint (run_program (exec + strlen ("baohao ")), ==, 0);
    comes_to (caller, view);
  }
}

int
main (int    argc,
      char **argv)
{
  static const BhCallerTest tests[] = {
    { "/launch/bad-calls", test_bad_calls },
    { "/launch/actions", test_actions },
    { "/launch/about", test_about },
    { "/launch/search", test_search },
    { "/launch/command-line", test_command_line },
    { "/launch/desktop-entry", test_desktop_entry },
  };

  g_assert (argc > 2);
  program = argv[1];
  desktop_entry = argv[2];
  return bh_caller_main (&argc, &argv, tests, G_N_ELEMENTS (tests));
}
