/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-condition"

#include "bh-condition.h"

static BhTruth
evaluate_fact (const BhCondition *condition,
               guint64            possible)
{
  if ((possible & condition->mask) == 0)
    return BH_FALSE;
  return (possible & ~condition->mask) == 0 ? BH_TRUE : BH_UNKNOWN;
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
  BhTruth truth;

  switch (condition->kind) {
  case BH_CONDITION_FACT:
    return evaluate_fact (condition, knowledge->sets[condition->index]);
  case BH_CONDITION_GOAL:
    return goals[condition->index];
  case BH_CONDITION_NOT:
    return BH_TRUE - bh_condition_evaluate (condition->children[0], knowledge, goals);
  case BH_CONDITION_ALL:
    truth = BH_TRUE;
    for (guint i = 0; i < condition->n_children && truth != BH_FALSE; i++)
      truth = MIN (truth, bh_condition_evaluate (condition->children[i], knowledge, goals));
    return truth;
  case BH_CONDITION_ANY:
    truth = BH_FALSE;
    for (guint i = 0; i < condition->n_children && truth != BH_TRUE; i++)
      truth = MAX (truth, bh_condition_evaluate (condition->children[i], knowledge, goals));
    return truth;
  default:
    g_return_val_if_reached (BH_UNKNOWN);
  }
}
