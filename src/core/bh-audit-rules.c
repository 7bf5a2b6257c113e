/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Rules that make no sense: what is asked of each requirement and goal, and which
 * facts no condition names. */

#define G_LOG_DOMAIN "bh-audit"

#include "bh-audit-search.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

static void
collect_names (const BhCondition *condition,
               BhAuditNames      *names)
{
  if (condition == NULL)
    return;
  if (condition->kind == BH_CONDITION_FACT)
    names->facts |= BIT (condition->index);
  else if (condition->kind == BH_CONDITION_GOAL)
    names->goals |= BIT (condition->index);
  for (guint i = 0; i < condition->n_children; i++)
    collect_names (&condition->children[i], names);
}

static void
find (BhAuditSearch       *self,
      BhFindingKind        kind,
      const BhGoal        *goal,
      const BhRequirement *requirement,
      BhAuditAnswer        answer)
{
  BhFinding finding = { kind, answer == BH_AUDIT_IMPOSSIBLE, goal, requirement };

  if (answer != BH_AUDIT_POSSIBLE)
    g_array_append_val (self->audit->findings, finding);
}

static void
audit_requirement (BhAuditSearch       *self,
                   const BhRequirement *requirement)
{
  const BhGoal *goal = requirement->goal;
  BhAuditAnswer applies = bh_audit_ask_requirement (self, requirement, BH_AUDIT_CAN_APPLY);
  BhAuditAnswer met, unmet;

  find (self, BH_FINDING_NEVER_APPLIES, goal, requirement, applies);
  if (bh_audit_has_ended (requirement, self->today))
    find (self, BH_FINDING_ENDED, goal, requirement, BH_AUDIT_IMPOSSIBLE);
  if (bh_audit_is_not_yet (requirement, self->today))
    find (self, BH_FINDING_NOT_YET, goal, requirement, BH_AUDIT_IMPOSSIBLE);
  if (requirement->effect == BH_EFFECT_NOTE)
    return;
  met = bh_audit_ask_requirement (self, requirement, BH_AUDIT_CAN_BE_MET);
  unmet = bh_audit_ask_requirement (self, requirement, BH_AUDIT_CAN_BE_UNMET);
  find (self, BH_FINDING_NEVER_MET, goal, requirement, met);
  find (self, BH_FINDING_NEVER_UNMET, goal, requirement, unmet);
  if (applies == BH_AUDIT_POSSIBLE)
    find (self, BH_FINDING_CONTRADICTION, goal, requirement,
          bh_audit_ask_requirement (self, requirement, BH_AUDIT_CAN_HOLD_TOGETHER));
}

static void
audit_goal (BhAuditSearch *self,
            const BhGoal  *goal)
{
  find (self, BH_FINDING_NEVER_YES, goal, NULL, bh_audit_ask_goal (self, goal, BH_VERDICT_YES));
  find (self, BH_FINDING_NEVER_NO, goal, NULL, bh_audit_ask_goal (self, goal, BH_VERDICT_NO));
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const BhFinding *x = a;
  const BhFinding *y = b;

  if (x->kind != y->kind)
    return (x->kind > y->kind) - (x->kind < y->kind);
  if (x->requirement != NULL)
    return (int) x->requirement->index - (int) y->requirement->index;
  return (int) x->goal->index - (int) y->goal->index;
}

/* What goals and requirements name. */
static void
collect_all_names (BhAuditSearch *self)
{
  const GPtrArray *goals = bh_pack_goals (self->pack);
  const GPtrArray *requirements = bh_pack_requirements (self->pack);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];

    collect_names (goal->applies_when, &self->gates[i]);
    collect_names (goal->done_when, &self->gates[i]);
    self->own[i] = self->gates[i];
    for (guint j = 0; j < goal->n_requirements; j++) {
      const BhRequirement *requirement = requirements->pdata[goal->first_requirement + j];

      collect_names (requirement->when, &self->names[requirement->index]);
      collect_names (requirement->require, &self->names[requirement->index]);
      self->own[i].facts |= self->names[requirement->index].facts;
      self->own[i].goals |= self->names[requirement->index].goals;
    }
  }
}

static void
find_unused_facts (BhAuditSearch *self)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);
  const GPtrArray *guides = bh_pack_guides (self->pack);
  BhAuditNames names = { 0 };

  for (guint i = 0; i < bh_pack_goals (self->pack)->len; i++)
    names.facts |= self->own[i].facts;
  for (guint i = 0; i < facts->len; i++)
    collect_names (((const BhFact *) facts->pdata[i])->ask_when, &names);
  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    collect_names (guide->done_when, &names);
    for (guint j = 0; j < guide->steps->len; j++)
      collect_names (((const BhStep *) guide->steps->pdata[j])->branch, &names);
  }
  for (guint i = 0; i < bh_pack_fallbacks (self->pack)->len; i++)
    collect_names (((const BhFallback *) bh_pack_fallbacks (self->pack)->pdata[i])->when, &names);
  for (guint i = 0; i < bh_pack_before_leaving (self->pack)->len; i++) {
    const BhPreparation *preparation = bh_pack_before_leaving (self->pack)->pdata[i];

    collect_names (preparation->when, &names);
    collect_names (preparation->done_when, &names);
  }
  for (guint i = 0; i < facts->len; i++) {
    if (!(names.facts & BIT (i)))
      g_ptr_array_add (self->audit->unused, facts->pdata[i]);
  }
}

void
bh_audit_rules (BhAudit *self,
                BhPack  *pack,
                BhDate   today)
{
  const GPtrArray *goals = bh_pack_goals (pack);
  const GPtrArray *requirements = bh_pack_requirements (pack);
  g_autoptr (BhCheck) check = g_new0 (BhCheck, 1);
  g_autofree BhAuditNames *own = g_new0 (BhAuditNames, MAX (goals->len, 1));
  g_autofree BhAuditNames *gates = g_new0 (BhAuditNames, MAX (goals->len, 1));
  g_autofree BhAuditNames *names = g_new0 (BhAuditNames, MAX (requirements->len, 1));
  BhAuditSearch search = { .audit = self, .pack = pack, .today = today, .check = check,
                           .own = own, .gates = gates, .names = names };

  check->states = g_new0 (BhState, MAX (requirements->len, 1));
  collect_all_names (&search);
  for (guint i = 0; i < requirements->len; i++)
    audit_requirement (&search, requirements->pdata[i]);
  for (guint i = 0; i < goals->len; i++)
    audit_goal (&search, goals->pdata[i]);
  g_array_sort (self->findings, compare_findings);
  find_unused_facts (&search);
}
