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
  BhTruth truth, part;

  switch (condition->kind) {
  case BH_CONDITION_FACT:
    return evaluate_fact (condition, knowledge);
  case BH_CONDITION_GOAL:
    return goals[condition->index];
  case BH_CONDITION_NOT:
    return BH_TRUE - evaluate_part (condition->children[0], knowledge, goals);
  case BH_CONDITION_ALL:
    truth = BH_TRUE;
    for (guint i = 0; i < condition->n_children && truth != BH_FALSE; i++) {
      part = evaluate_part (condition->children[i], knowledge, goals);
      truth = MIN (truth, part);
    }
    return truth;
  case BH_CONDITION_ANY:
    truth = BH_FALSE;
    for (guint i = 0; i < condition->n_children && truth != BH_TRUE; i++) {
      part = evaluate_part (condition->children[i], knowledge, goals);
      truth = MAX (truth, part);
    }
    return truth;
  default:
    g_return_val_if_reached (BH_UNKNOWN);
  }
}
