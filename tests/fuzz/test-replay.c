/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything that fuzzing has ever found to be wrong, again: the files in crashes/, and those in
 * folders of the same form that the command line names. */

#define G_LOG_DOMAIN "test-replay"

#include "config.h"

#include "harness.h"

typedef struct {
  const Harness *harness;
  char          *path;
} Find;

static void
replay (gconstpointer data)
{
  const Find *find = data;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (find->path, &content, &length, &error);
  g_assert_no_error (error);
  find->harness->run ((const guint8 *) content, length);
}

static void
find_free (gpointer data)
{
  Find *find = data;

  g_free (find->path);
  g_free (find);
}

static void
add_folder (const Harness *harness,
            const char    *folder)
{
  g_autofree char *path = g_build_filename (folder, harness->name, NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *test = g_strdup_printf ("/replay/%s/%s", harness->name, name);
    Find *find = g_new0 (Find, 1);

    find->harness = harness;
    find->path = g_build_filename (path, name, NULL);
    g_test_add_data_func_full (test, find, replay, find_free);
  }
}

/* Each harness does something with nothing, and with a little. */
static void
test_little (gconstpointer data)
{
  const Harness *harness = data;

  harness->run ((const guint8 *) "", 0);
  harness->run ((const guint8 *) "{}", 2);
  harness->run ((const guint8 *) "\xff\x00\"", 3);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *crashes = NULL;

  g_test_init (&argc, &argv, NULL);
  crashes = g_test_build_filename (G_TEST_DIST, "fuzz/crashes", NULL);
  for (const Harness *harness = harnesses; harness->name != NULL; harness++) {
    g_autofree char *test = g_strdup_printf ("/replay/%s/little", harness->name);

    g_test_add_data_func (test, harness, test_little);
    add_folder (harness, crashes);
    for (int i = 1; i < argc; i++)
      add_folder (harness, argv[i]);
  }
  return g_test_run ();
}
