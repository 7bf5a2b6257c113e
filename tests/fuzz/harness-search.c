/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search: whatever is typed, the hits are records of the pack, in order, none twice. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include "bh-search.h"

#define MAX_HITS 50

void
harness_search (const guint8 *data,
                gsize         size)
{
  static BhSearchIndex *index = NULL;
  g_autofree char *typed = harness_text (data, size);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) hits = NULL;
  guint last = G_MAXUINT;

  if (index == NULL)
    index = bh_search_index_new (harness_pack ());
  hits = bh_search_index_find (index, typed, MAX_HITS);
  g_assert_cmpuint (hits->len, <=, MAX_HITS);
  for (guint i = 0; i < hits->len; i++) {
    const BhHit *hit = hits->pdata[i];

    g_assert_cmpuint (hit->score, <=, last);
    last = hit->score;
    g_assert_nonnull (hit->title);
    g_assert_true (hit->snippet == NULL || g_utf8_validate (hit->snippet, -1, NULL));
    g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%d %s", (int) hit->kind, hit->id)));
  }
}
