/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody whose pages are the sources of the shipped pack is named, and named once. */

#define G_LOG_DOMAIN "test-publishers"

#include "config.h"

#include <string.h>

#include "bh-publishers.h"
#include "bh-words.h"

static BhPack *pack;

static void
test_once (void)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GPtrArray *sources = bh_pack_sources (pack);
  const char *nick;

  for (guint i = 0; (nick = bh_word_nick (BH_WORDS_SOURCE_CLASS, i)) != NULL; i++) {
    g_auto (GStrv) names = bh_publishers (pack, nick);

    for (guint j = 0; names[j] != NULL; j++) {
      g_assert_true (g_utf8_validate (names[j], -1, NULL));
      g_assert_true (j == 0 || g_utf8_collate (names[j - 1], names[j]) <= 0);
      g_assert_true (g_hash_table_add (named, g_strdup (names[j])));
    }
  }
  g_assert_cmpuint (g_hash_table_size (named), >, 100);
  for (guint i = 0; i < sources->len; i++) {
    const BhSource *source = sources->pdata[i];

    if (source->publisher != NULL && *source->publisher != '(')
      g_assert_true (g_hash_table_contains (named, source->publisher));
  }
}

/* Where an authority's own page is a source, it does not stand among those who repeat it. */
static void
test_best_class (void)
{
  g_auto (GStrv) official = bh_publishers (pack, "official");
  g_auto (GStrv) press = bh_publishers (pack, "press");
  g_auto (GStrv) nobody = bh_publishers (pack, "nothing");
  const GPtrArray *sources = bh_pack_sources (pack);

  for (guint i = 0; i < sources->len; i++) {
    const BhSource *source = sources->pdata[i];

    if (strcmp (source->class_, "official") == 0 && source->publisher != NULL &&
        *source->publisher != '(') {
      g_assert_true (g_strv_contains ((const char *const *) official, source->publisher));
      g_assert_false (g_strv_contains ((const char *const *) press, source->publisher));
    }
  }
  g_assert_cmpuint (g_strv_length (nobody), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  g_test_add_func ("/publishers/once", test_once);
  g_test_add_func ("/publishers/best-class", test_best_class);
  status = g_test_run ();
  g_object_unref (pack);
  return status;
}
