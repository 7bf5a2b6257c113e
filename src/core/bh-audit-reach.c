/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a partial profile settles of a question of the audit. What Kleene's logic has
 * settled no further answer overturns; for what it leaves open it is asked whether
 * more answers may still bring it about, requirement by requirement. */

#define G_LOG_DOMAIN "bh-audit"

#include "bh-audit-search.h"

#include "bh-pack-private.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* Evaluations for all questions: a pack from outside may be made to take long. */
#define MAX_ALL_EVALUATIONS 300000

static BhTruth
truth_of (const BhCondition *condition,
          BhTruth            absent,
          const BhKnowledge *knowledge,
          const BhTruth     *goals)
{
  return condition != NULL ? bh_condition_evaluate (condition, knowledge, goals) : absent;
}

gboolean
bh_audit_take_evaluation (BhAuditSearch *self,
                          guint          cost)
{
  if (self->left < cost || self->audit->evaluations + cost > MAX_ALL_EVALUATIONS)
    return FALSE;
  self->left -= cost;
  self->audit->evaluations += cost;
  return TRUE;
}

static BhAuditAnswer
judge_truths (BhAuditQuestion question,
              BhTruth         when,
              BhTruth         require,
              gboolean        is_complete)
{
  BhTruth wanted = question == BH_AUDIT_CAN_BE_UNMET ? BH_FALSE : BH_TRUE;

  if (question == BH_AUDIT_CAN_PASS) {
    if (when == BH_FALSE || require == BH_TRUE)
      return BH_AUDIT_POSSIBLE;
    return is_complete || (when == BH_TRUE && require == BH_FALSE) ? BH_AUDIT_IMPOSSIBLE
                                                                   : BH_AUDIT_OPEN;
  }
  if (question == BH_AUDIT_CAN_APPLY)
    require = wanted;
  if (when == BH_FALSE || (require != wanted && require != BH_UNKNOWN))
    return BH_AUDIT_IMPOSSIBLE;
  if (require == wanted && when == BH_TRUE)
    return BH_AUDIT_POSSIBLE;
  if (!is_complete)
    return BH_AUDIT_OPEN;
  return question == BH_AUDIT_CAN_BE_MET && require == BH_TRUE ? BH_AUDIT_POSSIBLE
                                                               : BH_AUDIT_IMPOSSIBLE;
}

static BhAuditAnswer
judge_requirement (BhAuditSearch       *self,
                   const BhRequirement *requirement,
                   BhAuditQuestion      question,
                   const BhTruth       *goals,
                   gboolean             is_complete)
{
  BhTruth when = truth_of (requirement->when, BH_TRUE, &self->knowledge, goals);
  BhTruth require = truth_of (requirement->require, BH_FALSE, &self->knowledge, goals);

  return judge_truths (question, when, require, is_complete);
}

BhAuditAnswer
bh_audit_judge_with_free_goals (BhAuditSearch *self,
                                gboolean       is_complete)
{
  return judge_requirement (self, self->requirement, self->question, self->free_goals, is_complete);
}

/* Goals are left open: only what holds whatever they are is possible. */
BhAuditAnswer
bh_audit_judge_without_goals (BhAuditSearch *self,
                              gboolean       is_complete)
{
  BhAuditAnswer answer = bh_audit_judge_with_free_goals (self, FALSE);

  return answer == BH_AUDIT_OPEN && is_complete ? BH_AUDIT_IMPOSSIBLE : answer;
}

gboolean
bh_audit_has_ended (const BhRequirement *requirement,
                    BhDate               today)
{
  return bh_date_is_set (requirement->valid_to) &&
         bh_date_compare (today, requirement->valid_to) > 0;
}

gboolean
bh_audit_is_not_yet (const BhRequirement *requirement,
                     BhDate               today)
{
  return bh_date_is_set (requirement->valid_from) &&
         bh_date_compare (today, requirement->valid_from) < 0;
}

static gboolean is_in_reach (BhAuditSearch       *self,
                             const BhRequirement *requirement,
                             BhAuditQuestion      question);

/* Whether this block or doubt, in the state it has now, keeps its goal from Yes for good. */
static gboolean
prevents_yes (BhAuditSearch       *self,
              const BhRequirement *requirement)
{
  BhState state = self->check->states[requirement->index];

  if (state != BH_STATE_UNKNOWN)
    return state == BH_STATE_UNMET;
  if (bh_audit_has_ended (requirement, self->today))
    return requirement->when == NULL;
  return !is_in_reach (self, requirement, BH_AUDIT_CAN_PASS);
}

static gboolean
may_bring_no (BhAuditSearch       *self,
              const BhRequirement *requirement)
{
  BhState state = self->check->states[requirement->index];

  return state == BH_STATE_UNMET ||
         (state == BH_STATE_UNKNOWN && !bh_audit_has_ended (requirement, self->today) &&
          is_in_reach (self, requirement, BH_AUDIT_CAN_BE_UNMET));
}

/* Whether more answers may still give @goal that verdict; it is open as yet. */
static gboolean
verdict_is_in_reach (BhAuditSearch *self,
                     const BhGoal  *goal,
                     BhVerdict      verdict)
{
  BhTruth done = truth_of (goal->done_when, BH_FALSE, &self->knowledge, self->check->truths);
  gboolean wants_no = verdict == BH_VERDICT_NO;

  if (!wants_no && done != BH_FALSE)
    return TRUE;
  if (wants_no && done == BH_TRUE)
    return FALSE;
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (self->pack)->pdata[goal->first_requirement + i];

    if (wants_no && requirement->effect == BH_EFFECT_BLOCK && may_bring_no (self, requirement))
      return TRUE;
    if (!wants_no && requirement->effect != BH_EFFECT_NOTE && prevents_yes (self, requirement))
      return FALSE;
  }
  return !wants_no;
}

/* Whether more answers may still make @goal, as an atom, that true. */
static gboolean
truth_is_in_reach (BhAuditSearch *self,
                   const BhGoal  *goal,
                   BhTruth        truth)
{
  const BhTruth *truths = self->check->truths;

  if (truths[goal->index] != BH_UNKNOWN || truth == BH_UNKNOWN)
    return truths[goal->index] == truth;
  if (truth == BH_TRUE)
    return verdict_is_in_reach (self, goal, BH_VERDICT_YES);
  return truth_of (goal->applies_when, BH_TRUE, &self->knowledge, truths) == BH_UNKNOWN ||
         verdict_is_in_reach (self, goal, BH_VERDICT_NO);
}

/* Whether it can be with some of the truths that the goals of the bit set can
 * still have; @truths has those that are chosen. Where that would take too long
 * it is taken to be so: then nothing is proved. */
static gboolean
goals_are_in_reach (BhAuditSearch       *self,
                    const BhRequirement *requirement,
                    BhAuditQuestion      question,
                    gboolean             is_complete,
                    BhTruth             *truths,
                    guint64              goals)
{
  gboolean in_reach = FALSE;
  guint index;

  if (!bh_audit_take_evaluation (self, self->cost))
    return TRUE;
  if (goals == 0)
    return judge_requirement (self, requirement, question, truths, is_complete) !=
           BH_AUDIT_IMPOSSIBLE;
  index = bh_audit_lowest_bit (goals);
  for (guint truth = BH_FALSE; truth <= BH_TRUE && !in_reach; truth++) {
    truths[index] = truth;
    in_reach = truth_is_in_reach (self, bh_pack_goals (self->pack)->pdata[index], truth) &&
               goals_are_in_reach (self, requirement, question, is_complete, truths,
                                   goals & ~BIT (index));
  }
  return in_reach;
}

/* Whether more answers may still bring that about. Once all facts that the
 * requirement itself names are answered, only its goals can. */
static gboolean
is_in_reach (BhAuditSearch       *self,
             const BhRequirement *requirement,
             BhAuditQuestion      question)
{
  const BhAuditNames *names = &self->names[requirement->index];
  BhTruth truths[BH_MAX_GOALS] = { 0 };
  gboolean is_complete = TRUE;

  for (guint64 rest = names->facts; rest != 0; rest &= rest - 1)
    is_complete &= bh_knowledge_is_answered (&self->knowledge, bh_audit_lowest_bit (rest));
  return goals_are_in_reach (self, requirement, question, is_complete, truths, names->goals);
}

BhAuditAnswer
bh_audit_judge_with_goals (BhAuditSearch *self,
                           gboolean       is_complete)
{
  guint64 goals = self->names[self->requirement->index].goals;
  BhAuditAnswer answer;

  bh_check_evaluate (self->check, self->pack, &self->knowledge, self->today, goals);
  answer = judge_requirement (self, self->requirement, self->question, self->check->truths,
                              is_complete);
  if (answer == BH_AUDIT_OPEN && !is_in_reach (self, self->requirement, self->question))
    return BH_AUDIT_IMPOSSIBLE;
  return answer;
}

BhAuditAnswer
bh_audit_judge_verdict (BhAuditSearch *self,
                        gboolean       is_complete)
{
  BhVerdict verdict;

  bh_check_evaluate (self->check, self->pack, &self->knowledge, self->today,
                     BIT (self->goal->index));
  verdict = self->check->verdicts[self->goal->index];
  if (verdict != BH_VERDICT_UNKNOWN)
    return verdict == self->verdict ? BH_AUDIT_POSSIBLE : BH_AUDIT_IMPOSSIBLE;
  return is_complete || !verdict_is_in_reach (self, self->goal, self->verdict)
           ? BH_AUDIT_IMPOSSIBLE
           : BH_AUDIT_OPEN;
}

