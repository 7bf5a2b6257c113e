/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "samples"

#include "samples.h"

guint64
sample_value (GRand        *rand,
              const BhFact *fact)
{
  return BIT ((guint) g_rand_int_range (rand, 0, (gint32) fact->n_values));
}

void
sample_knowledge (GRand       *rand,
                  BhPack      *pack,
                  int          answered,
                  BhKnowledge *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  bh_knowledge_init (knowledge, pack);
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (g_rand_int_range (rand, 0, 10) >= answered)
      continue;
    knowledge->sets[i] = sample_value (rand, fact);
    if (g_rand_int_range (rand, 0, 4) == 0)
      knowledge->sets[i] |= sample_value (rand, fact);
  }
}

char *
sample_describe (BhPack            *pack,
                 const BhKnowledge *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (knowledge->sets[i] == fact->all)
      continue;
    g_string_append_printf (text, " %s=", fact->id);
    for (guint value = 0; value < fact->n_values; value++) {
      if (knowledge->sets[i] & BIT (value))
        g_string_append_printf (text, "%s,", fact->values[value].id);
    }
  }
  return g_string_free (text, FALSE);
}
