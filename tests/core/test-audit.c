/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an audit says of the pack as a file: its hash; and that it may be made in
 * any thread. Its figures and findings are tested from outside, by cli-audit. */

#define G_LOG_DOMAIN "test-audit"

#include "config.h"

#include <string.h>

#include "bh-audit.h"

#define RESOURCE "/io/github/baohao/Baohao/pack.json"
#define THREADS 4
#define ROUNDS 5

static const BhDate today = { 2026, 11, 22 };

static GBytes *
shipped_bytes (void)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);
  return bytes;
}

static BhPack *
pack_from (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  BhPack *pack = bh_pack_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return pack;
}

/* The program that people compare with, and that shares nothing with GLib. */
static char *
sha256sum (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                      "sha256sum", NULL);
  g_autoptr (GBytes) line = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &line, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (line), >, 64);
  return g_strndup (g_bytes_get_data (line, NULL), 64);
}

static void
test_hash (void)
{
  g_autoptr (GBytes) bytes = shipped_bytes ();
  g_autoptr (BhPack) pack = pack_from (bytes);
  g_autoptr (BhAudit) audit = bh_audit_new (pack, today);
  g_autofree char *hash = bh_pack_hash (pack);
  g_autofree char *expected = sha256sum (bytes);

  g_assert_cmpstr (hash, ==, expected);
  g_assert_cmpstr (audit->sha256, ==, expected);
}

/* It is that of the bytes, not of what they say, and outlives whoever read them. */
static void
test_hash_of_bytes (void)
{
  g_autoptr (GBytes) bytes = shipped_bytes ();
  g_autoptr (GByteArray) longer = g_byte_array_new ();
  g_autoptr (GBytes) spaced = NULL;
  g_autoptr (BhPack) pack = pack_from (bytes);
  g_autoptr (BhPack) same = NULL;
  g_autofree char *hash = bh_pack_hash (pack);
  g_autofree char *other = NULL, *expected = NULL;

  g_byte_array_append (longer, g_bytes_get_data (bytes, NULL), (guint) g_bytes_get_size (bytes));
  g_byte_array_append (longer, (const guint8 *) " ", 1);
  spaced = g_byte_array_free_to_bytes (g_steal_pointer (&longer));
  same = pack_from (spaced);
  expected = sha256sum (spaced);
  g_clear_pointer (&spaced, g_bytes_unref);
  other = bh_pack_hash (same);
  g_assert_cmpstr (other, ==, expected);
  g_assert_cmpstr (other, !=, hash);
}

static void
assert_same (const BhAudit *a,
             const BhAudit *b)
{
  g_assert_cmpstr (a->sha256, ==, b->sha256);
  g_assert_cmpmem (a->counts, sizeof a->counts, b->counts, sizeof b->counts);
  g_assert_cmpmem (&a->all, sizeof a->all, &b->all, sizeof b->all);
  g_assert_cmpmem (a->by_kind, sizeof a->by_kind, b->by_kind, sizeof b->by_kind);
  g_assert_cmpmem (a->by_confidence, sizeof a->by_confidence, b->by_confidence,
                   sizeof b->by_confidence);
  g_assert_cmpstr (a->oldest.id, ==, b->oldest.id);
  g_assert_cmpstr (a->newest.id, ==, b->newest.id);
  g_assert_cmpuint (a->findings->len, ==, b->findings->len);
  g_assert_cmpuint (a->unused->len, ==, b->unused->len);
  g_assert_cmpuint (a->evaluations, ==, b->evaluations);
}

typedef struct {
  BhPack *pack;
  int     running; /* atomic: threads that have not ended */
} Race;

static gpointer
audit_in_thread (gpointer data)
{
  Race *race = data;
  BhAudit *audit = bh_audit_new (race->pack, today);

  g_atomic_int_add (&race->running, -1);
  return audit;
}

/* Several at once, while the list of plans is read here all the time as the window reads it. */
static void
test_threads (void)
{
  g_autoptr (GBytes) bytes = shipped_bytes ();
  g_autoptr (BhPack) pack = pack_from (bytes);
  g_autoptr (BhAudit) expected = bh_audit_new (pack, today);
  GListModel *plans = bh_pack_plans (pack);
  guint n_plans = g_list_model_get_n_items (plans);

  for (guint round = 0; round < ROUNDS; round++) {
    Race race = { pack, THREADS };
    GThread *threads[THREADS];

    for (guint i = 0; i < THREADS; i++)
      threads[i] = g_thread_new ("audit", audit_in_thread, &race);
    for (guint i = 0; g_atomic_int_get (&race.running) > 0; i++) {
      g_autoptr (GObject) plan = g_list_model_get_item (plans, (i * 7) % n_plans);

      g_assert_nonnull (plan);
    }
    for (guint i = 0; i < THREADS; i++) {
      g_autoptr (BhAudit) audit = g_thread_join (threads[i]);

      assert_same (audit, expected);
    }
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/hash", test_hash);
  g_test_add_func ("/audit/hash-of-bytes", test_hash_of_bytes);
  g_test_add_func ("/audit/threads", test_threads);
  return g_test_run ();
}
