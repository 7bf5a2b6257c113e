/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-reason"

#include "config.h"

#include "bh-reason.h"

#include <glib/gi18n.h>

/* Of the requirements of @goal with this effect that are unmet, the one that
 * takes least. One that states no effort, since another goal brings what is
 * missing, comes after the rest. */
static const BhRequirement *
find_easiest (const BhCheck *check,
              BhPack        *pack,
              const BhGoal  *goal,
              BhEffect       effect)
{
  const BhRequirement *easiest = NULL;

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (pack)->pdata[goal->first_requirement + i];

    if (requirement->effect != effect || check->states[requirement->index] != BH_STATE_UNMET)
      continue;
    /* No effort is zero, which wraps around to the greatest. */
    if (easiest == NULL || requirement->effort - 1 < easiest->effort - 1)
      easiest = requirement;
  }
  return easiest;
}

static const BhFact *
find_question (BhPack            *pack,
               const BhKnowledge *knowledge,
               BhDate             today,
               const BhGoal      *goal)
{
  g_autoptr (GArray) questions =
    bh_check_questions (pack, knowledge, today, G_GUINT64_CONSTANT (1) << goal->index);

  if (questions->len == 0)
    return NULL;
  return bh_pack_facts (pack)->pdata[g_array_index (questions, guint, 0)];
}

/* A goal named by @condition that is neither Yes nor No. */
static const BhGoal *
find_open_goal (const BhCheck     *check,
                BhPack            *pack,
                const BhCondition *condition)
{
  const BhGoal *found = NULL;

  if (condition == NULL)
    return NULL;
  if (condition->kind == BH_CONDITION_GOAL && check->truths[condition->index] == BH_UNKNOWN)
    return bh_pack_goals (pack)->pdata[condition->index];
  for (guint i = 0; i < condition->n_children && found == NULL; i++)
    found = find_open_goal (check, pack, &condition->children[i]);
  return found;
}

/* The goal that leaves a requirement of @goal open. */
static const BhGoal *
find_goal_needed (const BhCheck *check,
                  BhPack        *pack,
                  const BhGoal  *goal)
{
  const BhGoal *found = NULL;

  for (guint i = 0; i < goal->n_requirements && found == NULL; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (pack)->pdata[goal->first_requirement + i];

    if (requirement->effect == BH_EFFECT_NOTE ||
        check->states[requirement->index] != BH_STATE_UNKNOWN)
      continue;
    found = find_open_goal (check, pack, requirement->require);
    if (found == NULL)
      found = find_open_goal (check, pack, requirement->when);
  }
  return found;
}

static BhReason
reason_for_unknown (const BhCheck     *check,
                    BhPack            *pack,
                    const BhKnowledge *knowledge,
                    BhDate             today,
                    const BhGoal      *goal)
{
  BhReason reason = { BH_REASON_MAY_FAIL, find_easiest (check, pack, goal, BH_EFFECT_DOUBT) };

  if (reason.requirement != NULL)
    return reason;
  reason.fact = find_question (pack, knowledge, today, goal);
  if (reason.fact == NULL)
    reason.goal = find_goal_needed (check, pack, goal);
  if (reason.fact != NULL)
    reason.kind = BH_REASON_OPEN;
  else
    reason.kind = reason.goal != NULL ? BH_REASON_GOAL : BH_REASON_ENDED;
  return reason;
}

/**
 * bh_check_reason:
 * @check: the outcome for @knowledge on @today
 *
 * Returns: why the verdict on @goal is what it is
 */
BhReason
bh_check_reason (const BhCheck     *check,
                 BhPack            *pack,
                 const BhKnowledge *knowledge,
                 BhDate             today,
                 const BhGoal      *goal)
{
  if (check->done[goal->index])
    return (BhReason) { BH_REASON_DONE };
  switch (check->verdicts[goal->index]) {
  case BH_VERDICT_YES:
    return (BhReason) { BH_REASON_ALL_MET };
  case BH_VERDICT_NOT_APPLICABLE:
    return (BhReason) { BH_REASON_NOT_APPLICABLE };
  case BH_VERDICT_NO:
    return (BhReason) { BH_REASON_UNMET, find_easiest (check, pack, goal, BH_EFFECT_BLOCK) };
  case BH_VERDICT_UNKNOWN:
  default:
    return reason_for_unknown (check, pack, knowledge, today, goal);
  }
}

char *
bh_reason_format (const BhReason *self)
{
  switch (self->kind) {
  case BH_REASON_DONE:
    return g_strdup (_("Already done."));
  case BH_REASON_ALL_MET:
    return g_strdup (_("Everything that is needed is there."));
  case BH_REASON_NOT_APPLICABLE:
    return g_strdup (_("Does not come up in this situation."));
  case BH_REASON_UNMET:
    /* Translators: %s is a whole sentence that says what would have to hold */
    return g_strdup_printf (_("Not met: %s"), bh_text (&self->requirement->words));
  case BH_REASON_MAY_FAIL:
    /* Translators: it may fail, since this does not hold. %s is a whole sentence that says
     * what would have to hold */
    return g_strdup_printf (_("May fail. Not met: %s"), bh_text (&self->requirement->words));
  case BH_REASON_OPEN:
    /* Translators: %s says in a few words what the answer to a question is about: “Kind of line” */
    return g_strdup_printf (_("Depends on: %s"), bh_text (&self->fact->title));
  case BH_REASON_GOAL:
    /* Translators: %s is the name of another goal: “Add the card” */
    return g_strdup_printf (_("Rests on “%s”, which is not certain."),
                            bh_text (&self->goal->title));
  case BH_REASON_ENDED:
  default:
    return g_strdup (_("A rule that decides here is no longer in force."));
  }
}
