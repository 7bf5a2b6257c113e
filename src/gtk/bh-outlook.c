/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-outlook"

#include "config.h"

#include "bh-outlook.h"

#include <glib/gi18n.h>

#include "bh-reason.h"
#include "bh-words.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

BhOutlook
bh_outlook_of_session (BhSession *session)
{
  return (BhOutlook) {
    .pack = bh_session_get_pack (session),
    .today = bh_session_get_today (session),
    .situation = bh_session_get_situation (session),
    .check = bh_session_get_check (session),
  };
}

BhOutlook
bh_outlook_of_trial (BhSession     *session,
                     const BhTrial *trial)
{
  BhOutlook outlook = bh_outlook_of_session (session);

  if (trial == NULL)
    return outlook;
  outlook.before = outlook.check;
  outlook.situation = &trial->situation;
  outlook.check = trial->check;
  return outlook;
}

const char *
bh_outlook_verdict_word (const BhOutlook *self,
                         const BhGoal    *goal)
{
  return bh_word_verdict (self->check->verdicts[goal->index], self->check->done[goal->index]);
}

char *
bh_outlook_before (const BhOutlook *self,
                   const BhGoal    *goal)
{
  BhVerdict verdict;
  gboolean done;

  if (self->before == NULL)
    return NULL;
  verdict = self->before->verdicts[goal->index];
  done = self->before->done[goal->index];
  if (verdict == self->check->verdicts[goal->index] && done == self->check->done[goal->index])
    return NULL;
  /* Translators: %s is the verdict or the answer that holds without what is being tried out */
  return g_strdup_printf (_("Before: %s"), bh_word_verdict (verdict, done));
}

BhState
bh_outlook_state (const BhOutlook     *self,
                  const BhRequirement *requirement)
{
  return self->check->states[requirement->index];
}

gboolean
bh_outlook_has_ended (const BhOutlook     *self,
                      const BhRequirement *requirement)
{
  return bh_date_is_set (requirement->valid_to) &&
         bh_date_compare (self->today, requirement->valid_to) > 0;
}

static const BhRequirement *
requirement_at (const BhOutlook *self,
                const BhGoal    *goal,
                guint            position)
{
  return bh_pack_requirements (self->pack)->pdata[goal->first_requirement + position];
}

char *
bh_outlook_reason (const BhOutlook *self,
                   const BhGoal    *goal)
{
  BhReason reason = bh_check_reason (self->check, self->pack, &self->situation->knowledge, self->today, goal);

  return bh_reason_format (&reason);
}

char *
bh_outlook_count (const BhOutlook *self)
{
  guint counts[BH_VERDICT_NOT_APPLICABLE + 1] = { 0 };

  for (guint i = 0; i < bh_pack_goals (self->pack)->len; i++)
    counts[self->check->verdicts[i]]++;
  if (counts[BH_VERDICT_NOT_APPLICABLE] == 0)
    /* Translators: how many verdicts there are of each kind: “6 Yes · 2 No · 6 not certain” */
    return g_strdup_printf (_("%u Yes · %u No · %u not certain"), counts[BH_VERDICT_YES],
                            counts[BH_VERDICT_NO], counts[BH_VERDICT_UNKNOWN]);
  /* Translators: how many verdicts there are of each kind */
  return g_strdup_printf (_("%u Yes · %u No · %u not certain · %u not applicable"),
                          counts[BH_VERDICT_YES], counts[BH_VERDICT_NO],
                          counts[BH_VERDICT_UNKNOWN], counts[BH_VERDICT_NOT_APPLICABLE]);
}

/* Whether a person can change a fact that @condition rests on, from what it may be now. */
static gboolean
can_change (const BhOutlook   *self,
            const BhCondition *condition)
{
  if (condition == NULL)
    return FALSE;
  if (condition->kind == BH_CONDITION_GOAL)
    return TRUE;
  if (condition->kind == BH_CONDITION_FACT) {
    const BhFact *fact = bh_pack_facts (self->pack)->pdata[condition->index];

    for (guint i = 0; i < fact->changes->len; i++) {
      const BhChange *change = fact->changes->pdata[i];

      if (change->from & self->situation->knowledge.sets[fact->index])
        return TRUE;
    }
  }
  for (guint i = 0; i < condition->n_children; i++) {
    if (can_change (self, &condition->children[i]))
      return TRUE;
  }
  return FALSE;
}

static const BhRequirement *
dead_end_of (const BhOutlook *self,
             const BhGoal    *goal,
             guint64          seen)
{
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement = requirement_at (self, goal, i);

    if (requirement->effect == BH_EFFECT_NOTE ||
        bh_outlook_state (self, requirement) != BH_STATE_UNMET)
      continue;
    if (!can_change (self, requirement->when) && !can_change (self, requirement->require))
      return requirement;
    if (requirement->reach != NULL && (seen & BIT (requirement->reach->index)) == 0) {
      const BhRequirement *deeper =
        dead_end_of (self, requirement->reach, seen | BIT (requirement->reach->index));

      if (deeper != NULL)
        return deeper;
    }
  }
  return NULL;
}

const BhRequirement *
bh_outlook_dead_end (const BhOutlook *self,
                     const BhGoal    *goal)
{
  return dead_end_of (self, goal, BIT (goal->index));
}

static guint64 open_facts_of_goal (const BhOutlook *self,
                                   const BhGoal    *goal);

static guint64
open_facts (const BhOutlook   *self,
            const BhCondition *condition)
{
  guint64 facts = 0;

  if (condition == NULL)
    return 0;
  if (condition->kind == BH_CONDITION_FACT &&
      !bh_knowledge_is_answered (&self->situation->knowledge, condition->index))
    facts = BIT (condition->index);
  if (condition->kind == BH_CONDITION_GOAL)
    facts = open_facts_of_goal (self, bh_pack_goals (self->pack)->pdata[condition->index]);
  for (guint i = 0; i < condition->n_children; i++)
    facts |= open_facts (self, &condition->children[i]);
  return facts;
}

/* Goals that need each other are refused by the loader, so this ends. */
static guint64
open_facts_of_goal (const BhOutlook *self,
                    const BhGoal    *goal)
{
  guint64 facts = 0;

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement = requirement_at (self, goal, i);
    BhState state = bh_outlook_state (self, requirement);

    if (requirement->effect == BH_EFFECT_NOTE ||
        (state != BH_STATE_UNKNOWN && state != BH_STATE_UNMET))
      continue;
    facts |= open_facts (self, requirement->when) | open_facts (self, requirement->require);
  }
  return facts | open_facts (self, goal->applies_when);
}

GArray *
bh_outlook_unanswered (const BhOutlook *self,
                       const BhGoal    *goal)
{
  guint64 open = open_facts_of_goal (self, goal);
  GArray *unanswered = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < bh_pack_facts (self->pack)->len; i++) {
    if ((open & BIT (i)) != 0 &&
        bh_fact_is_asked (bh_pack_facts (self->pack)->pdata[i], &self->situation->knowledge) != BH_FALSE)
      g_array_append_val (unanswered, i);
  }
  return unanswered;
}

const BhGuide *
bh_outlook_guide (const BhOutlook *self,
                  const BhGoal    *goal)
{
  const GPtrArray *guides = bh_pack_guides (self->pack);

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    if (guide->goal == goal)
      return guide;
  }
  return NULL;
}

static guint
count_values (guint64 values)
{
  guint count = 0;

  for (; values != 0; values &= values - 1)
    count++;
  return count;
}

static char *
list_values (const BhFact *fact,
             guint64       values)
{
  guint left = count_values (values);
  char *list = NULL;

  for (guint i = 0; i < fact->n_values; i++) {
    const char *label = bh_text (&fact->values[i].label);
    g_autofree char *before = list;

    if (!(values & BIT (i))) {
      list = g_steal_pointer (&before);
      continue;
    }
    left--;
    if (before == NULL)
      list = g_strdup (label);
    else if (left > 0)
      /* Translators: the middle of a list of answers: “Visa, Mastercard” */
      list = g_strdup_printf (C_("list of answers", "%s, %s"), before, label);
    else
      /* Translators: the end of a list of answers: “Visa, Mastercard or JCB” */
      list = g_strdup_printf (C_("list of answers", "%s or %s"), before, label);
  }
  return list;
}

char *
bh_format_values (const BhFact *fact,
                  guint64       values)
{
  guint64 missing = fact->all & ~values;

  if (missing == 0)
    return NULL;
  if (fact->n_values > 3 && count_values (missing) == 1) {
    g_autofree char *label = list_values (fact, missing);

    /* Translators: every answer is possible but one: “Anything but docomo” */
    return g_strdup_printf (_("Anything but “%s”"), label);
  }
  return list_values (fact, values);
}
