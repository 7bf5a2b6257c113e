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

/* Most parts are facts: they need no call. */
static inline BhTruth
evaluate_part (const BhCondition *part,
               const BhKnowledge *knowledge,
               const BhTruth     *goals)
{
  if (part->kind == BH_CONDITION_FACT)
    return evaluate_fact (part, knowledge);
  return bh_condition_evaluate (part, knowledge, goals);
}

static BhTruth
evaluate_all (const BhCondition *condition,
              const BhKnowledge *knowledge,
              const BhTruth     *goals)
{
  const BhCondition *const *part = condition->children;
  const BhCondition *const *end = part + condition->n_children;
  BhTruth all = BH_TRUE;

  for (; part < end && all != BH_FALSE; part++) {
    BhTruth truth = evaluate_part (*part, knowledge, goals);

    all = MIN (all, truth);
  }
  return all;
}

static BhTruth
evaluate_any (const BhCondition *condition,
              const BhKnowledge *knowledge,
              const BhTruth     *goals)
{
  const BhCondition *const *part = condition->children;
  const BhCondition *const *end = part + condition->n_children;
  BhTruth any = BH_FALSE;

  for (; part < end && any != BH_TRUE; part++) {
    BhTruth truth = evaluate_part (*part, knowledge, goals);

    any = MAX (any, truth);
  }
  return any;
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
  switch (condition->kind) {
  case BH_CONDITION_FACT:
    return evaluate_fact (condition, knowledge);
  case BH_CONDITION_GOAL:
    return goals[condition->index];
  case BH_CONDITION_NOT:
    return BH_TRUE - evaluate_part (condition->children[0], knowledge, goals);
  case BH_CONDITION_ALL:
    return evaluate_all (condition, knowledge, goals);
  case BH_CONDITION_ANY:
    return evaluate_any (condition, knowledge, goals);
  default:
    g_return_val_if_reached (BH_UNKNOWN);
  }
}
