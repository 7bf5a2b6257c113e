/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions taken over from files: which one is used, what stays, and what is set aside. */

#define G_LOG_DOMAIN "test-pack-store"

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include "bh-pack-store.h"
#include "scratch.h"

#define RESOURCE "/io/github/baohao/Baohao/pack.json"
#define OLDER "2020-02-02"
#define NEWER "2097-01-01"
#define NEWEST "2098-01-01"

typedef struct {
  char   *scratch;
  char   *folder;
  BhPack *shipped;
} Fixture;

/* The shipped pack, closed on another day. @mark makes two of one day differ. */
static BhPack *
make_pack (const char *edition,
           gboolean    mark)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, 0, NULL);
  g_autofree char *day = bh_date_format (bh_pack_shipped_edition ());
  g_autoptr (GString) text = g_string_new_len (g_bytes_get_data (bytes, NULL),
                                               (gssize) g_bytes_get_size (bytes));
  g_autoptr (GBytes) changed = NULL;
  BhPack *pack;

  g_assert_cmpuint (g_string_replace (text, day, edition, 1), ==, 1);
  if (mark)
    g_string_append_c (text, '\n');
  changed = g_bytes_new (text->str, text->len);
  pack = bh_pack_new_from_bytes (changed, &error);
  g_assert_no_error (error);
  return pack;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->scratch = bh_scratch_new ();
  fixture->folder = g_build_filename (fixture->scratch, "config", "packs", NULL);
  fixture->shipped = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  bh_scratch_free (fixture->scratch);
  g_free (fixture->folder);
  g_object_unref (fixture->shipped);
}

static void
keep (Fixture    *fixture,
      BhPack     *pack,
      BhPack     *used)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (bh_pack_store_keep (fixture->folder, pack, used, &error));
  g_assert_no_error (error);
}

static void
expect_used (Fixture    *fixture,
             const char *choice,
             BhPack     *wanted,
             gboolean    set_aside)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  g_autoptr (BhPack) pack = bh_pack_store_load (fixture->folder, choice, &message, &error);
  g_autofree char *hash = NULL;
  g_autofree char *wanted_hash = bh_pack_hash (wanted);

  g_assert_no_error (error);
  hash = bh_pack_hash (pack);
  g_assert_cmpstr (hash, ==, wanted_hash);
  g_assert_cmpint (message != NULL, ==, set_aside);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint count = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    count++;
  return count;
}

static void
damage (const BhStoredPack *stored,
        const char         *content)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (stored->path, content, -1, &error);
  g_assert_no_error (error);
}

/* What is read from the head of the shipped pack is what the loader reads from it. */
static void
test_shipped (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *hash = bh_pack_hash (fixture->shipped);
  g_autofree char *quick = bh_pack_shipped_hash ();

  g_assert_cmpint (bh_date_compare (bh_pack_get_edition (fixture->shipped),
                                    bh_pack_shipped_edition ()), ==, 0);
  g_assert_true (bh_date_is_full (bh_pack_shipped_edition ()));
  g_assert_cmpstr (hash, ==, quick);
  expect_used (fixture, BH_EDITION_NEWEST, fixture->shipped, FALSE);
}

static void
test_newest (Fixture      *fixture,
             gconstpointer data)
{
  g_autoptr (BhPack) newer = make_pack (NEWER, FALSE);
  g_autoptr (BhPack) newest = make_pack (NEWEST, FALSE);

  keep (fixture, newest, fixture->shipped);
  keep (fixture, newer, newest);
  expect_used (fixture, BH_EDITION_NEWEST, newest, FALSE);
  expect_used (fixture, BH_EDITION_SHIPPED, fixture->shipped, FALSE);
  expect_used (fixture, "no such choice", newest, FALSE);
}

/* An edition older than the program's own waits until it is asked for. */
static void
test_older (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (BhPack) older = make_pack (OLDER, FALSE);
  g_autofree char *hash = bh_pack_hash (older);
  g_autofree char *choice = NULL;

  keep (fixture, older, fixture->shipped);
  expect_used (fixture, BH_EDITION_NEWEST, fixture->shipped, FALSE);
  expect_used (fixture, hash, older, FALSE);
  choice = bh_pack_store_choice_for (fixture->folder, older);
  g_assert_cmpstr (choice, ==, hash);
}

/* Each choice leads back to the pack that it was made for. */
static void
test_choice (Fixture      *fixture,
             gconstpointer data)
{
  static const char *const days[] = { OLDER, NEWER, NEWEST };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    for (guint j = 0; j < G_N_ELEMENTS (days); j++) {
      g_autoptr (BhPack) one = make_pack (days[i], FALSE);
      g_autoptr (BhPack) other = make_pack (days[j], TRUE);
      BhPack *const packs[] = { one, other, fixture->shipped };

      keep (fixture, one, fixture->shipped);
      keep (fixture, other, one);
      for (guint k = 0; k < G_N_ELEMENTS (packs); k++) {
        g_autofree char *choice = bh_pack_store_choice_for (fixture->folder, packs[k]);

        expect_used (fixture, choice, packs[k], FALSE);
      }
    }
  }
}

static void
test_last_good (Fixture      *fixture,
                gconstpointer data)
{
  static const char *const damages[] = { "", "{", "{\"format\":1}", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (damages); i++) {
    g_autoptr (BhPack) newer = make_pack (NEWER, FALSE);
    g_autoptr (BhPack) newest = make_pack (NEWEST, FALSE);
    g_autoptr (GPtrArray) list = NULL;

    keep (fixture, newer, fixture->shipped);
    keep (fixture, newest, newer);
    list = bh_pack_store_list (fixture->folder);
    g_assert_cmpuint (list->len, ==, 2);
    damage (list->pdata[0], damages[i]);
    expect_used (fixture, BH_EDITION_NEWEST, newer, TRUE);
    /* It is said once: the file is out of the way, but not lost. */
    expect_used (fixture, BH_EDITION_NEWEST, newer, FALSE);
    g_assert_cmpuint (count_files (fixture), ==, 2);
    damage (list->pdata[1], damages[i]);
    expect_used (fixture, BH_EDITION_NEWEST, fixture->shipped, TRUE);
  }
}

/* A pack that could be read, but is not the one that was taken over. */
static void
test_changed_content (Fixture      *fixture,
                      gconstpointer data)
{
  g_autoptr (BhPack) newer = make_pack (NEWER, FALSE);
  g_autoptr (GPtrArray) list = NULL;
  g_autofree char *content = NULL;
  g_autofree char *longer = NULL;

  keep (fixture, newer, fixture->shipped);
  list = bh_pack_store_list (fixture->folder);
  g_file_get_contents (((BhStoredPack *) list->pdata[0])->path, &content, NULL, NULL);
  longer = g_strconcat (content, "\n", NULL);
  damage (list->pdata[0], longer);
  expect_used (fixture, BH_EDITION_NEWEST, fixture->shipped, TRUE);
}

/* The new one and the one before it stay; what a crash left goes, and so do strange files. */
static void
test_tidy (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (BhPack) older = make_pack (OLDER, FALSE);
  g_autoptr (BhPack) newer = make_pack (NEWER, FALSE);
  g_autoptr (BhPack) newest = make_pack (NEWEST, FALSE);
  g_autofree char *half = NULL;

  keep (fixture, older, fixture->shipped);
  keep (fixture, newer, older);
  half = g_build_filename (fixture->folder, NEWEST ".json.ABC123", NULL);
  g_file_set_contents (half, "{\"form", -1, NULL);
  expect_used (fixture, BH_EDITION_NEWEST, newer, FALSE);
  keep (fixture, newest, newer);
  g_assert_cmpuint (count_files (fixture), ==, 2);
  expect_used (fixture, BH_EDITION_NEWEST, newest, FALSE);
}

static void
test_cannot_write (Fixture      *fixture,
                   gconstpointer data)
{
  g_autoptr (BhPack) newer = make_pack (NEWER, FALSE);
  g_autoptr (GError) error = NULL;
  g_autofree char *config = g_path_get_dirname (fixture->folder);

  /* A file where the folder would be: true for everybody, root too. */
  g_assert_true (g_file_set_contents (config, "", 0, NULL));
  g_assert_false (bh_pack_store_keep (fixture->folder, newer, fixture->shipped, &error));
  g_assert_nonnull (strstr (error->message, config));
  expect_used (fixture, BH_EDITION_NEWEST, fixture->shipped, FALSE);
  g_unlink (config);
}

/* A disk on which only a part of the file has room: a limit does the same to everybody. */
static void
test_disk_full (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (BhPack) newer = make_pack (NEWER, FALSE);
  g_autoptr (BhPack) newest = make_pack (NEWEST, FALSE);
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;

  keep (fixture, newer, fixture->shipped);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  small = (struct rlimit) { 100 * 1024, before.rlim_max };
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &small);
  g_assert_false (bh_pack_store_keep (fixture->folder, newest, newer, &error));
  setrlimit (RLIMIT_FSIZE, &before);
  g_assert_nonnull (strstr (error->message, fixture->folder));
  g_assert_cmpuint (count_files (fixture), ==, 1);
  expect_used (fixture, BH_EDITION_NEWEST, newer, FALSE);
}

static void
test_use (Fixture      *fixture,
          gconstpointer data)
{
  g_autoptr (BhPack) newer = make_pack (NEWER, FALSE);
  g_autoptr (BhPack) older = make_pack (OLDER, FALSE);
  BhPack *const order[] = { newer, older, newer, fixture->shipped, newer };
  BhPack *used = fixture->shipped;

  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    g_autoptr (GError) error = NULL;
    g_autofree char *choice = NULL;

    g_assert_true (bh_pack_store_use (fixture->folder, order[i], used, &error));
    g_assert_no_error (error);
    choice = bh_pack_store_get_choice ();
    expect_used (fixture, choice, order[i], FALSE);
    used = order[i];
  }
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    void      (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/pack-store/shipped", test_shipped },
    { "/pack-store/newest", test_newest },
    { "/pack-store/older", test_older },
    { "/pack-store/choice", test_choice },
    { "/pack-store/last-good", test_last_good },
    { "/pack-store/changed-content", test_changed_content },
    { "/pack-store/tidy", test_tidy },
    { "/pack-store/cannot-write", test_cannot_write },
    { "/pack-store/disk-full", test_disk_full },
    { "/pack-store/use", test_use },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
