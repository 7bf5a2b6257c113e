/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-condition"

#include "bh-condition.h"

/* No value that is possible is named: false. All are: true. */
static inline BhTruth
evaluate_fact (const BhCondition *condition,
               const BhKnowledge *knowledge)
{
  guint64 possible = knowledge->sets[condition->index];
  guint some = (possible & condition->mask) != 0;

  return some + (some & ((possible & ~condition->mask) == 0));
}

static BhTruth evaluate_compound (const BhCondition *condition,
                                  const BhKnowledge *knowledge,
                                  const BhTruth     *goals);

/* Most parts are facts: they need no call. */
static inline BhTruth
evaluate_part (const BhCondition *part,
               const BhKnowledge *knowledge,
               const BhTruth     *goals)
{
  if (part->kind == BH_CONDITION_FACT)
    return evaluate_fact (part, knowledge);
  return evaluate_compound (part, knowledge, goals);
}

/* Of "all" up to a part that is false, of "any" up to one that is true. */
static G_NO_INLINE BhTruth
evaluate_compound (const BhCondition *condition,
                   const BhKnowledge *knowledge,
                   const BhTruth     *goals)
{
  const BhCondition *part = condition->children;
  const BhCondition *end = part + condition->n_children;
  gboolean all = condition->kind == BH_CONDITION_ALL;
  BhTruth enough = all ? BH_FALSE : BH_TRUE;
  BhTruth truth = BH_TRUE - enough;

  if (condition->kind == BH_CONDITION_GOAL)
    return goals[condition->index];
  if (condition->kind == BH_CONDITION_NOT)
    return BH_TRUE - evaluate_part (part, knowledge, goals);
  for (; part < end && truth != enough; part++) {
    BhTruth next = evaluate_part (part, knowledge, goals);

    truth = all ? MIN (truth, next) : MAX (truth, next);
  }
  return truth;
}

/**
 * bh_condition_evaluate:
 *
 * Evaluates by Kleene's strong logic: "fact in {…}" is true when every value
 * that is still possible is named, false when none is, unknown otherwise.
 *
 * Returns: the truth of @condition under @knowledge
 */
BhTruth
bh_condition_evaluate (const BhCondition *condition,
                       const BhKnowledge *knowledge,
                       const BhTruth     *goals)
{
  return evaluate_part (condition, knowledge, goals);
}
