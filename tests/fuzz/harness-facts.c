/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts file: it leaves values that are possible, or is refused with the place. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include "bh-checker.h"
#include "bh-situation.h"

static const BhDate today = { 2026, 11, 22 };

void
harness_facts (const guint8 *data,
               gsize         size)
{
  BhPack *pack = harness_pack ();
  const GPtrArray *facts = bh_pack_facts (pack);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhCheck) check = NULL;
  BhSituation situation;

  if (!bh_situation_from_bytes (&situation, pack, bytes, &error)) {
    harness_error (error);
    g_assert_null (situation.plan);
  }
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    g_assert_cmpuint (situation.answers.sets[i] & fact->all, !=, 0);
    g_assert_cmpuint (situation.knowledge.sets[i] & fact->all, !=, 0);
    g_assert_cmpuint (situation.knowledge.sets[i] & ~fact->all, ==, 0);
  }
  check = bh_check_new (pack, &situation.knowledge, today);
}
