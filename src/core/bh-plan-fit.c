/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-fit"

#include "bh-plan-fit.h"

#include "bh-plan-codes.h"
#include "bh-plan-facts.h"
#include "bh-plan-sign-up.h"

#include <string.h>

static const char *const goal_names[] = { "register", "bind", "pay-china" };

static gboolean
is_wanted (const BhGoal *goal)
{
  for (guint i = 0; i < G_N_ELEMENTS (goal_names); i++) {
    if (strcmp (goal->name, goal_names[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

static guint64
find_goals (BhPack    *pack,
            BhPlanFit *fit)
{
  const GPtrArray *goals = bh_pack_goals (pack);
  guint64 wanted = 0;

  fit->n_goals = 0;
  for (guint i = 0; i < goals->len && fit->n_goals < BH_PLAN_FIT_MAX_GOALS; i++) {
    const BhGoal *goal = goals->pdata[i];

    if (!is_wanted (goal))
      continue;
    fit->goals[fit->n_goals++].goal = goal;
    wanted |= G_GUINT64_CONSTANT (1) << goal->index;
  }
  return wanted;
}

/* Answers about the person, the wallets, the card and the net stand; those about the line are
 * about another line than the one that is tried. */
static void
try_plan (BhPack            *pack,
          const BhSituation *situation,
          BhPlan            *plan,
          BhKnowledge       *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  if (plan == situation->plan) {
    *knowledge = situation->knowledge;
    return;
  }
  bh_plan_facts (pack, plan, BH_PLAN_TRIED, NULL, knowledge);
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (strcmp (fact->topic->id, "line") != 0 && situation->answers.sets[i] != fact->all)
      knowledge->sets[i] = situation->answers.sets[i];
  }
}

static BhVerdict
summarise (const BhPlanFit *fit)
{
  guint n_applicable = 0, n_yes = 0;

  for (guint i = 0; i < fit->n_goals; i++) {
    if (fit->goals[i].verdict == BH_VERDICT_NO)
      return BH_VERDICT_NO;
    n_applicable += fit->goals[i].verdict != BH_VERDICT_NOT_APPLICABLE;
    n_yes += fit->goals[i].verdict == BH_VERDICT_YES;
  }
  if (n_applicable == 0)
    return BH_VERDICT_NOT_APPLICABLE;
  return n_yes == n_applicable ? BH_VERDICT_YES : BH_VERDICT_UNKNOWN;
}

BhVerdict
bh_answer_verdict (BhAnswer answer)
{
  static const BhVerdict verdicts[] = {
    [BH_ANSWER_UNKNOWN] = BH_VERDICT_UNKNOWN,
    [BH_ANSWER_YES] = BH_VERDICT_YES,
    [BH_ANSWER_NO] = BH_VERDICT_NO,
  };

  return verdicts[answer];
}

/**
 * bh_plan_fit:
 * @situation: the person, with the plan that is held
 * @plan: the plan to try, as a line that is newly opened; the plan that is
 *   held is judged as it is, so that it gets the verdicts of the check
 * @today: the day on which validity is judged
 * @fit: (out caller-allocates): the outcome
 *
 * Whether @plan would work for the person.
 */
void
bh_plan_fit (BhPack            *pack,
             const BhSituation *situation,
             BhPlan            *plan,
             BhDate             today,
             BhPlanFit         *fit)
{
  guint64 wanted = find_goals (pack, fit);
  g_autofree BhState *states = g_new0 (BhState, MAX (bh_pack_requirements (pack)->len, 1));
  BhCheck check = { .states = states };
  BhKnowledge knowledge;

  try_plan (pack, situation, plan, &knowledge);
  bh_check_evaluate (&check, pack, &knowledge, today, wanted);
  for (guint i = 0; i < fit->n_goals; i++) {
    guint index = fit->goals[i].goal->index;

    fit->goals[i].verdict = check.verdicts[index];
    fit->goals[i].done = check.done[index];
  }
  fit->overall = summarise (fit);
  fit->sign_up = bh_answer_verdict (bh_plan_sign_up (plan, pack, situation, today));
  fit->codes_japan = bh_answer_verdict (bh_plan_codes_japan (plan));
  fit->codes_abroad = bh_answer_verdict (bh_plan_codes_abroad (plan));
}
