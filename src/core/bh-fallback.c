/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-fallback"

#include "bh-fallback.h"

/* Whether the goal is Yes with what the fallback assumes in place of what is known. */
static gboolean
works_when_set (BhPack            *pack,
                const BhKnowledge *knowledge,
                BhDate             today,
                const BhFallback  *fallback)
{
  BhKnowledge assumed = *knowledge;
  g_autoptr (BhCheck) check = NULL;

  for (guint i = 0; i < fallback->n_set; i++)
    assumed.sets[fallback->set[i].fact] = fallback->set[i].values;
  check = bh_check_new (pack, &assumed, today);
  return check->verdicts[fallback->goal->index] == BH_VERDICT_YES;
}

static gboolean
works (BhPack            *pack,
       const BhKnowledge *knowledge,
       const BhCheck     *check,
       BhDate             today,
       const BhFallback  *fallback)
{
  if (fallback->when != NULL &&
      bh_condition_evaluate (fallback->when, knowledge, check->truths) != BH_TRUE)
    return FALSE;
  return fallback->n_set == 0 || works_when_set (pack, knowledge, today, fallback);
}

/**
 * bh_check_fallbacks:
 * @check: the outcome for @knowledge on @today
 *
 * A fallback is offered where @goal is No or Not certain, and the same evaluation
 * says that it works: its “when” is true, not merely open, and where it assumes
 * something, such as another card, @goal is Yes with that. One with neither always
 * works, as cash does.
 *
 * Returns: (transfer container): the fallbacks, in the order of the pack, which
 *   begins with what asks least of a person
 */
GPtrArray *
bh_check_fallbacks (BhPack            *pack,
                    const BhKnowledge *knowledge,
                    const BhCheck     *check,
                    BhDate             today,
                    const BhGoal      *goal)
{
  const GPtrArray *fallbacks = bh_pack_fallbacks (pack);
  BhVerdict verdict = check->verdicts[goal->index];
  GPtrArray *found = g_ptr_array_new ();

  if (verdict != BH_VERDICT_NO && verdict != BH_VERDICT_UNKNOWN)
    return found;
  for (guint i = 0; i < fallbacks->len; i++) {
    BhFallback *fallback = fallbacks->pdata[i];

    if (fallback->goal == goal && works (pack, knowledge, check, today, fallback))
      g_ptr_array_add (found, fallback);
  }
  return found;
}
