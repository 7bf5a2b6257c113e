/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold in the window:
 * - What cannot be kept is told once, with the reason; everything works until the program is closed.
 * - A file that cannot be saved, since the disk is full or the folder cannot be written, is told by
 *   its name and the reason; the file that was there stays whole, and nothing is left beside it.
 * - The clock may jump, by years, backwards and over midnight, with the window open: it shows, and
 *   reminds of, what is true on the new day. */

#define G_LOG_DOMAIN "test-window"

#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "bh-reminder.h"
#include "bh-save-file.h"
#include "bh-settings.h"
#include "bh-unkept.h"
#include "scenes.h"
#include "scratch.h"

#define PATIENCE 400

static const BhDate today = { 2026, 11, 22 };
static char *directory; /* of what is saved; the settings stand beside it */

typedef struct {
  BhSession *session;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  static const BhScene scene = { "check", "win.show-view", "check" };

  fixture->session = bh_scenes_session (today);
  bh_scenes_add_person (fixture->session);
  fixture->window = g_object_ref (bh_scene_present (&scene, fixture->session, 700, 700));
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
  BhProfiles *profiles = bh_session_get_profiles (fixture->session);
  BhProfile *profile;

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  iterate ();
  g_object_unref (fixture->window);
  while ((profile = bh_profiles_get_current (profiles)) != NULL)
    bh_profiles_remove (profiles, profile);
  bh_profiles_sweep (profiles);
  g_object_unref (fixture->session);
}

static GtkWidget *
overlay_of (Fixture *fixture)
{
  return bh_scene_find (fixture->window, ADW_TYPE_TOAST_OVERLAY);
}

/* (nullable): the label below @widget that has @words in it. */
static GtkWidget *
find_words (GtkWidget  *widget,
            const char *words)
{
  GtkWidget *found =
    GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_words (child, words);
  return found;
}

static void
wait_for_words (Fixture    *fixture,
                const char *words)
{
  for (guint i = 0; i < PATIENCE && find_words (overlay_of (fixture), words) == NULL; i++)
    iterate ();
  g_assert_nonnull (find_words (overlay_of (fixture), words));
}

/* Every file may have so many bytes and no more: what a full disk does to one, without one. */
static void
limit_files (rlim_t bytes)
{
  struct rlimit limit;

  getrlimit (RLIMIT_FSIZE, &limit);
  limit.rlim_cur = MIN (bytes, limit.rlim_max);
  setrlimit (RLIMIT_FSIZE, &limit);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

/* --- Saving ------------------------------------------------------------------ */

static void
save (Fixture    *fixture,
      const char *path,
      gsize       size)
{
  g_autofree char *content = g_strnfill (size, 'n');
  g_autoptr (GBytes) bytes = g_bytes_new (content, size);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  bh_save_file (overlay_of (fixture), file, bytes);
}

static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (directory, "plans.csv", NULL);
  g_autofree char *text = NULL;
  guint before;

  g_file_set_contents (path, "old", -1, NULL);
  before = count_files ();
  limit_files (4096);
  save (fixture, path, 20000);
  wait_for_words (fixture, "“plans.csv” could not be saved: ");
  limit_files (RLIM_INFINITY);
  g_assert_cmpuint (count_files (), ==, before);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "old");
}

static gboolean
has_size (const char *path,
          off_t       size)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 && status.st_size == size;
}

static void
test_saved (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *path = g_build_filename (directory, "plans.csv", NULL);
  guint before;

  g_file_set_contents (path, "old", -1, NULL);
  before = count_files ();
  save (fixture, path, 20000);
  for (guint i = 0; i < PATIENCE && !has_size (path, 20000); i++)
    iterate ();
  g_assert_true (has_size (path, 20000));
  wait_for_words (fixture, "Saved");
  g_assert_cmpuint (count_files (), ==, before);
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  save (fixture, "/nowhere/plans.csv", 5);
  wait_for_words (fixture, "“plans.csv” could not be saved: No such file or directory");
}

/* --- What is not kept -------------------------------------------------------- */

/* The disk becomes full while the window is open. */
static void
test_unkept (Fixture      *fixture,
             gconstpointer data)
{
  BhProfile *profile = bh_session_get_profile (fixture->session);
  g_autofree char *long_label = g_strnfill (8000, 'x');
  g_autofree char *label = NULL;
  GtkWidget *toast;

  bh_unkept_watch (GTK_WINDOW (fixture->window));
  iterate ();
  g_assert_null (find_words (overlay_of (fixture), "will be lost"));

  limit_files (4096);
  bh_profile_set_label (profile, long_label);
  wait_for_words (fixture, "What you change will be lost when Baohao is closed: File too large");
  toast = find_words (overlay_of (fixture), "will be lost");
  bh_profile_set_plan (profile, "linemo-best-3gb");
  limit_files (RLIM_INFINITY);
  label = bh_profile_dup_label (profile);
  g_assert_cmpuint (strlen (label), ==, 8000);
  iterate ();
  g_assert_true (find_words (overlay_of (fixture), "will be lost") == toast);

  bh_profile_set_plan (profile, "povo2-base");
  g_assert_null (bh_settings_get_problem ());
}

/* --- The clock --------------------------------------------------------------- */

static BhDate clock_day;

static BhDate
injected_clock (void)
{
  return clock_day;
}

static void
on_remind (guint *count)
{
  (*count)++;
}

/* Every view is drawn on every day; “-3 days” would be a day counted the wrong way round. */
static void
assert_shows_day (Fixture *fixture)
{
  static const char *const views[] = { "plans", "check", "guides", "handbook" };

  for (guint i = 0; i < G_N_ELEMENTS (views); i++) {
    gtk_widget_activate_action (fixture->window, "win.show-view", "s", views[i]);
    bh_scene_wait (fixture->window);
    for (int digit = 0; digit <= 9; digit++) {
      char minus[] = { '-', (char) ('0' + digit), ' ', 'd', 'a', 'y', '\0' };

      g_assert_null (find_words (fixture->window, minus));
    }
  }
  gtk_widget_activate_action (fixture->window, "win.show-dates", NULL);
  bh_scene_wait (fixture->window);
  g_assert_null (find_words (fixture->window, "In -"));
}

static void
test_clock (Fixture      *fixture,
            gconstpointer data)
{
  static const BhDate days[] = {
    { 2026, 11, 22 }, { 2026, 11, 23 }, { 2036, 11, 23 }, { 2026, 11, 23 }, { 1970, 1, 1 },
    { 1, 1, 1 },      { 9999, 12, 31 }, { 2028, 2, 29 },  { 2038, 1, 20 },  { 2026, 11, 22 },
  };
  g_autoptr (BhReminder) reminder = bh_reminder_new (fixture->session, injected_clock);
  BhProfile *profile = bh_session_get_profile (fixture->session);
  guint reminded = 0;

  bh_profile_set_date (profile, BH_FROM_LAST_TOP_UP, bh_date_add (today, 0, -170));
  bh_profile_set_date (profile, BH_FROM_LEAVING, bh_date_add (today, 3, 0));
  g_signal_connect_swapped (reminder, "remind", G_CALLBACK (on_remind), &reminded);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    clock_day = days[i];
    bh_reminder_check (reminder);
    g_assert_cmpint (bh_date_compare (bh_session_get_today (fixture->session), clock_day), ==, 0);
    assert_shows_day (fixture);
  }
  g_assert_cmpuint (reminded, >, 0);
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *name;
    void      (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/window/full-disk", test_full_disk },
    { "/window/saved", test_saved },
    { "/window/no-folder", test_no_folder },
    { "/window/unkept", test_unkept },
    { "/window/clock", test_clock },
  };
  char *scratch = bh_scratch_new_settings ();
  int status;

  signal (SIGXFSZ, SIG_IGN);
  directory = g_build_filename (scratch, "files", NULL);
  g_mkdir (directory, 0700);
  g_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  status = g_test_run ();
  bh_scratch_free (scratch);
  g_free (directory);
  return status;
}
