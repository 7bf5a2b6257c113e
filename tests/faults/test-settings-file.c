/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold of the file of settings:
 * - Disk full, or a folder that cannot be written: the old file stays whole, what was changed stays
 *   in force, the reason is told, nothing is left over, and it is written once there is room.
 * - Two programs at once: what the one changes is never taken back by the other.
 * - A newer version, or a person by hand: what is not understood (keys, types, values, profiles) is
 *   passed over and kept.
 * - A file that can be read in part only: it is kept beside before a new one is written. */

#define G_LOG_DOMAIN "test-settings-file"

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "bh-profiles.h"
#include "bh-session.h"
#include "bh-settings.h"
#include "bh-settings-file.h"

#define SOME_ID "0f8fad5b-d9cb-469f-a165-70867728950e"
#define SOME_PATH BH_SETTINGS_PATH "profiles/" SOME_ID "/"

typedef struct {
  char             *directory;
  char             *path;
  GSettingsBackend *backend;
  GSettings        *root;
  GSettings        *mine;
} Fixture;

static GSettings *
root_of (GSettingsBackend *backend)
{
  return g_settings_new_with_backend (BH_SETTINGS_SCHEMA, backend);
}

static GSettings *
profile_of (GSettingsBackend *backend)
{
  return g_settings_new_with_backend_and_path (BH_PROFILE_SCHEMA, backend, SOME_PATH);
}

static void
open_again (Fixture *fixture)
{
  g_clear_object (&fixture->mine);
  g_clear_object (&fixture->root);
  g_clear_object (&fixture->backend);
  fixture->backend = bh_settings_file_new (fixture->path, NULL);
  fixture->root = root_of (fixture->backend);
  fixture->mine = profile_of (fixture->backend);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->directory = g_dir_make_tmp ("baohao-faults-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->directory, "keyfile", NULL);
  open_again (fixture);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->directory, 0, NULL);
  const char *name;

  g_clear_object (&fixture->mine);
  g_clear_object (&fixture->root);
  g_assert_finalize_object (fixture->backend);
  while ((name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (fixture->directory, name, NULL);

    g_unlink (path);
  }
  g_rmdir (fixture->directory);
  g_free (fixture->directory);
  g_free (fixture->path);
}

static char *
content (Fixture    *fixture,
         const char *name)
{
  g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
set_content (Fixture    *fixture,
             const char *text)
{
  g_assert_true (g_file_set_contents (fixture->path, text, -1, NULL));
  open_again (fixture);
}

static void
assert_label (GSettings  *settings,
              const char *expected)
{
  g_autofree char *label = g_settings_get_string (settings, "label");

  g_assert_cmpstr (label, ==, expected);
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

static void
set_long_label (GSettings *settings)
{
  g_autofree char *label = g_strnfill (20000, 'x');

  g_settings_set_string (settings, "label", label);
}

static void
test_full_disk (Fixture      *fixture,
                gconstpointer data)
{
  BhSettingsFile *file = BH_SETTINGS_FILE (fixture->backend);
  g_autofree char *before = NULL, *during = NULL, *begun = NULL, *after = NULL, *label = NULL;

  g_settings_set_string (fixture->mine, "label", "Lin");
  before = content (fixture, "keyfile");
  g_assert_null (bh_settings_file_get_problem (file));

  limit_files (4096);
  set_long_label (fixture->mine);
  limit_files (RLIM_INFINITY);
  during = content (fixture, "keyfile");
  g_assert_cmpstr (during, ==, before);
  begun = content (fixture, ".keyfile.baohao");
  g_assert_null (begun);
  g_assert_nonnull (bh_settings_file_get_problem (file));
  label = g_settings_get_string (fixture->mine, "label");
  g_assert_cmpuint (strlen (label), ==, 20000);

  g_settings_set_string (fixture->root, "view", "check");
  g_assert_null (bh_settings_file_get_problem (file));
  after = content (fixture, "keyfile");
  g_assert_nonnull (strstr (after, label));
  g_assert_nonnull (strstr (after, "view='check'"));
}

/* What has waited for room does not undo what another program has written meanwhile. */
static void
test_waiting (Fixture      *fixture,
              gconstpointer data)
{
  g_autoptr (GSettingsBackend) other = NULL;
  g_autoptr (GSettings) theirs = NULL;
  g_autofree char *label = NULL;

  g_settings_set_string (fixture->mine, "plan", "mine");
  other = bh_settings_file_new (fixture->path, NULL);
  theirs = profile_of (other);
  limit_files (512);
  set_long_label (fixture->mine);
  limit_files (RLIM_INFINITY);
  g_settings_set_string (theirs, "plan", "theirs");
  g_settings_set_string (fixture->root, "view", "check");

  open_again (fixture);
  label = g_settings_get_string (fixture->mine, "label");
  g_assert_cmpuint (strlen (label), ==, 20000);
  g_clear_pointer (&label, g_free);
  label = g_settings_get_string (fixture->mine, "plan");
  g_assert_cmpstr (label, ==, "theirs");
}

/* As a folder that cannot be written, one that cannot be: there is a file in its place. */
static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->path, "below", "keyfile", NULL);
  g_autoptr (GSettingsBackend) backend = NULL;
  g_autoptr (GSettings) settings = NULL;

  g_settings_set_string (fixture->root, "view", "check");
  backend = bh_settings_file_new (path, NULL);
  settings = profile_of (backend);
  g_settings_set_string (settings, "label", "Lin");
  assert_label (settings, "Lin");
  g_assert_nonnull (bh_settings_file_get_problem (BH_SETTINGS_FILE (backend)));
}

/* Neither has been told of what the other wrote, which GLib does a moment later. */
static void
test_two_programs (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (GSettingsBackend) other = bh_settings_file_new (fixture->path, NULL);
  g_autoptr (GSettings) theirs = profile_of (other);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  static const char *const keys[] = { "label", "plan", "activated", "leaving", "ends", "extra" };
  g_autofree char *last[G_N_ELEMENTS (keys)] = { NULL };

  for (guint i = 0; i < 200; i++) {
    guint key = g_rand_int (random) % G_N_ELEMENTS (keys);

    g_free (last[key]);
    last[key] = g_strdup_printf ("%u", i);
    g_settings_set_string (g_rand_boolean (random) ? theirs : fixture->mine, keys[key], last[key]);
  }
  open_again (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++) {
    g_autofree char *found = g_settings_get_string (fixture->mine, keys[i]);

    g_assert_cmpstr (found, ==, last[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    g_free (g_steal_pointer (&last[i]));
}

/* The other program's changes appear by themselves. */
static void
test_told (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GSettingsBackend) other = bh_settings_file_new (fixture->path, NULL);
  g_autoptr (GSettings) theirs = profile_of (other);
  g_autofree char *label = NULL;

  g_settings_set_string (theirs, "label", "Lin");
  for (guint i = 0; i < 1000 && g_strcmp0 (label, "Lin") != 0; i++) {
    while (g_main_context_iteration (NULL, FALSE))
      ;
    g_usleep (5000);
    g_free (label);
    label = g_settings_get_string (fixture->mine, "label");
  }
  g_assert_cmpstr (label, ==, "Lin");
}

static const char newer[] =
  "# by hand\n"
  "[io/github/baohao/Baohao]\n"
  "profile-ids=['" SOME_ID "', 'profile of the future']\n"
  "current-profile=uint32 7\n"
  "view='view-of-the-future'\n"
  "window-width='wide'\n"
  "window-height=-5\n"
  "plan-columns=<'future'>\n"
  "key-of-the-future={'a': <1>}\n"
  "\n"
  "[io/github/baohao/Baohao/profiles/" SOME_ID "]\n"
  "label=Lin\n"
  "answers={'line.state': ['on-the-moon'], 'future.fact': ['x']}\n"
  "plan='plan-of-the-future'\n"
  "leaving='2027-02-30'\n"
  "use-months=uint32 4000000000\n"
  "use-gb='much'\n"
  "phone-language='klingon'\n"
  "favourites=7\n"
  "key-of-the-future=@ay []\n"
  "\n"
  "[another/program]\n"
  "key=1\n";

/* Each line, the one that is changed aside, is there afterwards. */
static void
test_newer_version (Fixture      *fixture,
                    gconstpointer data)
{
  g_autofree char *after = NULL;
  g_auto (GStrv) lines = g_strsplit (newer, "\n", -1);
  g_autofree char *view = NULL;

  set_content (fixture, newer);
  assert_label (fixture->mine, "Lin");
  g_assert_cmpint (g_settings_get_int (fixture->root, "window-width"), ==, 1000);
  g_assert_cmpint (g_settings_get_int (fixture->root, "window-height"), ==, 700);
  g_assert_cmpuint (g_settings_get_uint (fixture->mine, "use-months"), ==, 12);
  g_assert_cmpfloat (g_settings_get_double (fixture->mine, "use-gb"), ==, 0);
  g_settings_set_string (fixture->mine, "label", "Wang");

  after = content (fixture, "keyfile");
  for (guint i = 0; lines[i] != NULL; i++) {
    if (strcmp (lines[i], "label=Lin") != 0)
      g_assert_nonnull (strstr (after, lines[i]));
  }
  g_assert_nonnull (strstr (after, "label='Wang'"));
  g_assert_null (strstr (after, "Lin"));
}

static void
test_damaged (Fixture      *fixture,
              gconstpointer data)
{
  static const char *const damaged[] = {
    "[io/github/baohao/Baohao]\nview='check'\n[io/github/bao",
    "\1\2\3",
    "view='check'\n",
    "[io/github/baohao/Baohao]\nview='check'\nno key at all\nplan-sort='data'\n",
    "\xff\xfe[\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++) {
    g_autofree char *untouched = NULL, *aside = NULL, *after = NULL;

    set_content (fixture, damaged[i]);
    untouched = content (fixture, "keyfile");
    g_assert_cmpstr (untouched, ==, damaged[i]);
    g_settings_set_string (fixture->mine, "label", "Lin");
    aside = content (fixture, "keyfile.damaged");
    g_assert_cmpstr (aside, ==, damaged[i]);
    after = content (fixture, "keyfile");
    g_assert_nonnull (strstr (after, "label='Lin'"));
    open_again (fixture);
    assert_label (fixture->mine, "Lin");
  }
}

/* Somebody else's, or a folder: it is not ours to replace. */
static void
test_unreadable (Fixture      *fixture,
                 gconstpointer data)
{
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  open_again (fixture);
  g_settings_set_string (fixture->mine, "label", "Lin");
  assert_label (fixture->mine, "Lin");
  g_assert_nonnull (bh_settings_file_get_problem (BH_SETTINGS_FILE (fixture->backend)));
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_DIR));
  g_rmdir (fixture->path);
}

/* Deleted by hand while the program runs: nothing of what it knows is lost. */
static void
test_deleted (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *after = NULL;

  g_settings_set_string (fixture->mine, "plan", "povo2-base");
  g_unlink (fixture->path);
  g_settings_set_string (fixture->mine, "label", "Lin");
  after = content (fixture, "keyfile");
  g_assert_nonnull (strstr (after, "plan='povo2-base'"));
}

/* For nobody else to read; and what is reset is gone, the name of its group included. */
static void
test_private (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *after = NULL;
  GStatBuf status;

  g_settings_set_string (fixture->mine, "label", "Lin");
  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_settings_reset (fixture->mine, "label");
  after = content (fixture, "keyfile");
  g_assert_null (strstr (after, SOME_ID));
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *name;
    void      (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/settings-file/full-disk", test_full_disk },
    { "/settings-file/waiting", test_waiting },
    { "/settings-file/no-folder", test_no_folder },
    { "/settings-file/two-programs", test_two_programs },
    { "/settings-file/told", test_told },
    { "/settings-file/newer-version", test_newer_version },
    { "/settings-file/damaged", test_damaged },
    { "/settings-file/unreadable", test_unreadable },
    { "/settings-file/deleted", test_deleted },
    { "/settings-file/private", test_private },
  };

  signal (SIGXFSZ, SIG_IGN);
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
