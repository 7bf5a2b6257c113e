/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checker: what is known is, for each fact, the set of values that are
 * still possible; conditions are evaluated by Kleene's strong logic. The
 * questions and the ways (bh-questions.c, bh-ways.c) rest on this one evaluation. */

#define G_LOG_DOMAIN "bh-checker"

#include "bh-checker.h"

#include "bh-pack-private.h"

static const char *const verdict_nicks[] = { "no", "unknown", "yes", "not-applicable" };
static const char *const state_nicks[] = { "unmet", "unknown", "met", "not-applicable" };

/* The word that the command line prints. */
const char *
bh_verdict_nick (BhVerdict verdict)
{
  return verdict_nicks[verdict];
}

const char *
bh_state_nick (BhState state)
{
  return state_nicks[state];
}

/* Nothing is answered: every value of every fact is possible. */
void
bh_knowledge_init (BhKnowledge *self,
                   BhPack      *pack)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint i = 0; i < BH_MAX_FACTS; i++)
    self->sets[i] = i < facts->len ? ((const BhFact *) facts->pdata[i])->all : 1;
}

gboolean
bh_knowledge_is_answered (const BhKnowledge *self,
                          guint              fact)
{
  return (self->sets[fact] & (self->sets[fact] - 1)) == 0;
}

static BhTruth
truth_of (const BhCondition *condition,
          BhTruth            absent,
          const BhKnowledge *knowledge,
          const BhTruth     *goals)
{
  return condition != NULL ? bh_condition_evaluate (condition, knowledge, goals) : absent;
}

/* A requirement whose validity has ended can settle nothing; one that is not yet in force is none. */
static BhState
evaluate_requirement (const BhRequirement *requirement,
                      const BhKnowledge   *knowledge,
                      const BhTruth       *goals,
                      BhDate               today)
{
  BhTruth when = truth_of (requirement->when, BH_TRUE, knowledge, goals);
  BhTruth require;

  if (when == BH_FALSE)
    return BH_STATE_NOT_APPLICABLE;
  if (bh_date_is_set (requirement->valid_from) &&
      bh_date_compare (today, requirement->valid_from) < 0)
    return BH_STATE_NOT_APPLICABLE;
  if (bh_date_is_set (requirement->valid_to) && bh_date_compare (today, requirement->valid_to) > 0)
    return BH_STATE_UNKNOWN;
  require = truth_of (requirement->require, BH_FALSE, knowledge, goals);
  if (require == BH_TRUE)
    return BH_STATE_MET;
  if (when == BH_UNKNOWN || require == BH_UNKNOWN)
    return BH_STATE_UNKNOWN;
  return BH_STATE_UNMET;
}

typedef struct {
  gboolean block_fails;
  gboolean open;
} Tally;

static Tally
tally_requirements (BhPack            *pack,
                    const BhGoal      *goal,
                    const BhKnowledge *knowledge,
                    const BhTruth     *goals,
                    BhDate             today,
                    BhState           *states)
{
  const GPtrArray *requirements = bh_pack_requirements (pack);
  Tally tally = { FALSE, FALSE };

  for (guint i = 0; i < goal->n_requirements; i++) {
    guint index = goal->first_requirement + i;
    const BhRequirement *requirement = requirements->pdata[index];
    BhState state = evaluate_requirement (requirement, knowledge, goals, today);

    states[index] = state;
    if (requirement->effect == BH_EFFECT_NOTE)
      continue;
    tally.block_fails |= requirement->effect == BH_EFFECT_BLOCK && state == BH_STATE_UNMET;
    tally.open |= state == BH_STATE_UNMET || state == BH_STATE_UNKNOWN;
  }
  return tally;
}

static BhVerdict
decide (BhTruth  applies,
        BhTruth  done,
        Tally    tally)
{
  if (applies == BH_FALSE)
    return BH_VERDICT_NOT_APPLICABLE;
  if (applies == BH_UNKNOWN)
    return BH_VERDICT_UNKNOWN;
  if (done == BH_TRUE)
    return BH_VERDICT_YES;
  if (tally.block_fails && done == BH_FALSE)
    return BH_VERDICT_NO;
  return tally.open || tally.block_fails ? BH_VERDICT_UNKNOWN : BH_VERDICT_YES;
}

static BhTruth
truth_of_verdict (BhVerdict verdict)
{
  if (verdict == BH_VERDICT_YES)
    return BH_TRUE;
  return verdict == BH_VERDICT_UNKNOWN ? BH_UNKNOWN : BH_FALSE;
}

static guint64
with_needs (BhPack  *pack,
            guint64  goals)
{
  guint64 all = 0;

  for (guint i = 0; i < bh_pack_goals (pack)->len; i++) {
    if (goals & (G_GUINT64_CONSTANT (1) << i))
      all |= pack->goal_needs[i];
  }
  return all;
}

void
bh_check_evaluate (BhCheck           *self,
                   BhPack            *pack,
                   const BhKnowledge *knowledge,
                   BhDate             today,
                   guint64            goals)
{
  const GPtrArray *list = bh_pack_goals (pack);

  goals = with_needs (pack, goals);
  for (guint i = 0; i < list->len; i++) {
    guint index = pack->goal_order[i];
    const BhGoal *goal = list->pdata[index];
    BhTruth applies, done;
    Tally tally;

    if (!(goals & (G_GUINT64_CONSTANT (1) << index)))
      continue;
    applies = truth_of (goal->applies_when, BH_TRUE, knowledge, self->truths);
    done = truth_of (goal->done_when, BH_FALSE, knowledge, self->truths);
    tally = tally_requirements (pack, goal, knowledge, self->truths, today, self->states);
    self->verdicts[index] = decide (applies, done, tally);
    self->done[index] = self->verdicts[index] == BH_VERDICT_YES && done == BH_TRUE;
    self->truths[index] = truth_of_verdict (self->verdicts[index]);
  }
}

/**
 * bh_check_new:
 * @today: the day on which validity is judged
 *
 * Evaluates every goal of @pack, as the rules of the requirements say: not
 * applicable, done, No when a block is unmet, Yes when every block and doubt
 * that applies is met, not certain otherwise.
 *
 * Returns: (transfer full): the outcome
 */
BhCheck *
bh_check_new (BhPack            *pack,
              const BhKnowledge *knowledge,
              BhDate             today)
{
  BhCheck *self = g_new0 (BhCheck, 1);

  self->states = g_new0 (BhState, MAX (bh_pack_requirements (pack)->len, 1));
  bh_check_evaluate (self, pack, knowledge, today, G_MAXUINT64);
  return self;
}

void
bh_check_free (BhCheck *self)
{
  g_free (self->states);
  g_free (self);
}

BhTruth
bh_fact_is_asked (const BhFact      *fact,
                  const BhKnowledge *knowledge)
{
  return truth_of (fact->ask_when, BH_TRUE, knowledge, NULL);
}
