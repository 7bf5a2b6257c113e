/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether something can happen to anybody. That is asked of the checker's own
 * evaluation while more and more is answered: what Kleene's logic has settled no
 * further answer overturns, so that most of the space is never entered, and a
 * search that has run to its end is a proof.
 *
 * A requirement that names goals is first asked about with goals left open: what
 * is possible then is possible whatever they are. Then with goals that may be
 * anything: what is impossible then is impossible. Only what is left is asked with
 * goals as they are, which takes the facts of all those goals. */

#define G_LOG_DOMAIN "bh-audit"

#include "bh-audit-search.h"

#include "bh-pack-private.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* Evaluations for one question. One of goals counts for more where there are very
 * many requirements. */
#define MAX_EVALUATIONS 20000
#define REQUIREMENTS_PER_EVALUATION 256

static BhAuditAnswer split (BhAuditSearch *self,
                            guint          depth);

static BhAuditAnswer
split_fact (BhAuditSearch *self,
            guint          depth)
{
  guint fact = self->facts[depth];
  guint64 values = self->knowledge.sets[fact];
  BhAuditAnswer answer = BH_AUDIT_IMPOSSIBLE;

  for (guint64 rest = values; rest != 0 && answer == BH_AUDIT_IMPOSSIBLE; rest &= rest - 1) {
    self->knowledge.sets[fact] = rest & -rest;
    answer = split (self, depth + 1);
  }
  self->knowledge.sets[fact] = values;
  return answer;
}

static BhAuditAnswer
split_goal (BhAuditSearch *self,
            guint          depth)
{
  guint goal = self->goals[depth - self->n_facts];
  BhAuditAnswer answer = BH_AUDIT_IMPOSSIBLE;

  for (guint truth = BH_FALSE; truth <= BH_TRUE && answer == BH_AUDIT_IMPOSSIBLE; truth++) {
    self->free_goals[goal] = truth;
    answer = split (self, depth + 1);
  }
  self->free_goals[goal] = BH_UNKNOWN;
  return answer;
}

/* Returns: whether it can be, given what is answered down to @depth; BH_AUDIT_OPEN when given up */
static BhAuditAnswer
split (BhAuditSearch *self,
       guint          depth)
{
  BhAuditAnswer answer;

  if (!bh_audit_take_evaluation (self, self->cost))
    return BH_AUDIT_OPEN;
  answer = self->judge (self, depth == self->n_facts + self->n_goals);
  if (answer != BH_AUDIT_OPEN)
    return answer;
  return depth < self->n_facts ? split_fact (self, depth) : split_goal (self, depth);
}

static void
begin (BhAuditSearch *self)
{
  self->cost = 1;
  self->left = MAX_EVALUATIONS;
  self->n_facts = 0;
  self->n_goals = 0;
  bh_knowledge_init (&self->knowledge, self->pack);
  for (guint i = 0; i < BH_MAX_GOALS; i++)
    self->free_goals[i] = BH_UNKNOWN;
}

/* Facts are answered in the order in which they are added. */
static void
add_facts (BhAuditSearch *self,
           guint64        facts)
{
  for (guint i = 0; i < self->n_facts; i++)
    facts &= ~BIT (self->facts[i]);
  for (guint i = 0; i < BH_MAX_FACTS; i++) {
    if (facts & BIT (i))
      self->facts[self->n_facts++] = i;
  }
}

/* The facts on which the goals depend, those first that settle whole goals. */
static void
add_facts_of_goals (BhAuditSearch *self,
                    guint64        goals)
{
  guint n_goals = bh_pack_goals (self->pack)->len;
  guint64 needed = 0;

  for (guint i = 0; i < n_goals; i++) {
    if (goals & BIT (i))
      needed |= self->pack->goal_needs[i];
  }
  for (guint i = 0; i < n_goals; i++) {
    if (needed & BIT (i))
      add_facts (self, self->gates[i].facts);
  }
  for (guint i = 0; i < n_goals; i++) {
    if (needed & BIT (i))
      add_facts (self, self->own[i].facts);
  }
}

BhAuditAnswer
bh_audit_ask_requirement (BhAuditSearch       *self,
                          const BhRequirement *requirement,
                          BhAuditQuestion      question)
{
  const BhAuditNames *names = &self->names[requirement->index];
  BhAuditAnswer answer;

  self->requirement = requirement;
  self->question = question;

  begin (self);
  self->judge = bh_audit_judge_without_goals;
  add_facts (self, names->facts);
  answer = split (self, 0);
  if (names->goals == 0 || answer == BH_AUDIT_POSSIBLE)
    return answer;

  begin (self);
  self->judge = bh_audit_judge_with_free_goals;
  add_facts (self, names->facts);
  for (guint64 rest = names->goals; rest != 0; rest &= rest - 1)
    self->goals[self->n_goals++] = bh_audit_lowest_bit (rest);
  answer = split (self, 0);
  if (answer == BH_AUDIT_IMPOSSIBLE)
    return answer;

  begin (self);
  self->judge = bh_audit_judge_with_goals;
  self->cost += bh_pack_requirements (self->pack)->len / REQUIREMENTS_PER_EVALUATION;
  add_facts (self, names->facts);
  add_facts_of_goals (self, names->goals);
  return split (self, 0);
}

BhAuditAnswer
bh_audit_ask_goal (BhAuditSearch *self,
                   const BhGoal  *goal,
                   BhVerdict      verdict)
{
  begin (self);
  self->judge = bh_audit_judge_verdict;
  self->cost += bh_pack_requirements (self->pack)->len / REQUIREMENTS_PER_EVALUATION;
  self->goal = goal;
  self->verdict = verdict;
  add_facts_of_goals (self, BIT (goal->index));
  return split (self, 0);
}

