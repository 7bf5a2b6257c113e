/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Editions: whatever a pack from outside says, if it is one, it can be compared with the one that
 * ships, in both directions, and each difference can be put into words. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include "bh-change-words.h"
#include "bh-flips.h"

static const BhDate today = { 2026, 11, 22 };

static void
check_text (const char *text)
{
  g_assert_nonnull (text);
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
check_change (const BhPackChange *change,
              BhPack             *before,
              BhPack             *after)
{
  g_autofree char *title = bh_pack_change_title (change, before, after);
  g_autofree char *description = bh_pack_change_describe (change, before, after, today);

  check_text (title);
  check_text (description);
  g_assert_cmpstr (description, !=, "");
  g_assert_true ((change->change == BH_CHANGE_CHANGED) == (change->parts->len > 0));
  for (guint i = 0; i < change->parts->len; i++) {
    const BhPackPart *part = change->parts->pdata[i];

    check_text (part->path);
    g_assert_true (part->before == NULL || g_utf8_validate (part->before, -1, NULL));
    g_assert_true (part->after == NULL || g_utf8_validate (part->after, -1, NULL));
  }
}

/* (transfer full) */
static GPtrArray *
compare (BhPack *before,
         BhPack *after)
{
  g_autoptr (GPtrArray) changes = bh_pack_changes_new (before, after);
  guint counted = 0;

  for (guint i = 0; i < changes->len; i++)
    check_change (changes->pdata[i], before, after);
  for (guint i = 0; bh_pack_changes_list (i) != NULL; i++) {
    const char *list = bh_pack_changes_list (i);
    g_autofree char *summary = bh_pack_changes_summary (changes, list);
    guint in_list = 0;

    for (guint kind = 0; kind < BH_N_CHANGES; kind++)
      in_list += bh_pack_changes_count (changes, list, kind);
    g_assert_true ((summary != NULL) == (in_list > 0));
    counted += in_list;
  }
  g_assert_cmpuint (counted, ==, changes->len);
  return g_steal_pointer (&changes);
}

/* For somebody of whom nothing is known, and each goal that turned says from what to what. */
static void
flip (BhPack          *before,
      BhPack          *after,
      const GPtrArray *changes)
{
  const BhEditions editions = { before, after, changes, today };
  g_autoptr (GPtrArray) flips = NULL;
  BhSituation was, is;

  bh_situation_init (&was, before);
  bh_situation_init (&is, after);
  flips = bh_flips_of (&editions, "", &was, &is);
  for (guint i = 0; i < flips->len; i++) {
    const BhFlip *one = flips->pdata[i];

    check_text (one->goal);
    g_assert_cmpstr (one->before, !=, one->after);
  }
}

void
harness_changes (const guint8 *data,
                 gsize         size)
{
  BhPack *shipped = harness_pack ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_bytes (bytes, &error);
  g_autoptr (GPtrArray) there = NULL;
  g_autoptr (GPtrArray) back = NULL;
  g_autoptr (GPtrArray) none = NULL;

  if (pack == NULL) {
    harness_error (error);
    return;
  }
  there = compare (shipped, pack);
  back = compare (pack, shipped);
  none = bh_pack_changes_new (pack, pack);
  g_assert_cmpuint (none->len, ==, 0);
  for (guint i = 0; bh_pack_changes_list (i) != NULL; i++) {
    const char *list = bh_pack_changes_list (i);

    g_assert_cmpuint (bh_pack_changes_count (there, list, BH_CHANGE_ADDED), ==,
                      bh_pack_changes_count (back, list, BH_CHANGE_REMOVED));
    g_assert_cmpuint (bh_pack_changes_count (there, list, BH_CHANGE_REMOVED), ==,
                      bh_pack_changes_count (back, list, BH_CHANGE_ADDED));
  }
  flip (shipped, pack, there);
  flip (pack, shipped, back);
}
