/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plans that bring what a way to Yes changes about the line. */

#define G_LOG_DOMAIN "bh-way-plans"

#include "bh-way-plans.h"

#include "bh-plan-facts.h"

#include <string.h>

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* From this effort on a change of the line takes its carrier; below, it is a setting. */
#define CONTRACT_EFFORT 3

/* The facts that the pack's table "from a plan to facts about a line" speaks of. */
static guint64
facts_of_plans (BhPack *pack)
{
  const GPtrArray *rows = bh_pack_plan_facts (pack);
  guint64 facts = 0;

  for (guint i = 0; i < rows->len; i++)
    facts |= BIT (((const BhPlanFact *) rows->pdata[i])->fact);
  return facts;
}

static gboolean
can_be_taken (BhPlan *plan,
              BhDate  today)
{
  return (strcmp (plan->kind, "plan") == 0 || strcmp (plan->kind, "tier") == 0) &&
         bh_plan_status_on (plan, today) == BH_PLAN_ON_SALE;
}

/* The person with a line on @plan: what the plan says of it takes the place of what is known of
 * the present one, save for what the way changes. FALSE where the plan rules a change out. */
static gboolean
move_to_plan (BhPack            *pack,
              const BhSituation *situation,
              const BhWay       *way,
              BhPlan            *plan,
              BhKnowledge       *knowledge)
{
  BhKnowledge from_plan;
  guint64 changed = 0;

  bh_plan_facts (pack, plan, BH_PLAN_HELD, NULL, &from_plan);
  *knowledge = situation->knowledge;
  bh_way_apply (pack, way, knowledge);
  for (guint i = 0; i < way->n_changes; i++) {
    if ((from_plan.sets[way->changes[i].fact] & BIT (way->changes[i].to)) == 0)
      return FALSE;
    changed |= BIT (way->changes[i].fact);
  }
  for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
    if (changed & BIT (i))
      continue;
    if ((knowledge->sets[i] & from_plan.sets[i]) != 0)
      knowledge->sets[i] &= from_plan.sets[i];
    else
      knowledge->sets[i] = from_plan.sets[i];
  }
  return TRUE;
}

/* What is not known comes last. */
static int
compare_yen (double a,
             double b)
{
  if ((a == BH_NOT_KNOWN) != (b == BH_NOT_KNOWN))
    return a == BH_NOT_KNOWN ? 1 : -1;
  return (a > b) - (a < b);
}

static int
compare_plans (const void *a,
               const void *b)
{
  const BhPlan *x = *(BhPlan *const *) a, *y = *(BhPlan *const *) b;
  int order = compare_yen (x->keep->jpy_per_month, y->keep->jpy_per_month);

  if (order == 0)
    order = compare_yen (x->price->monthly_jpy, y->price->monthly_jpy);
  return order != 0 ? order : strcmp (x->id, y->id);
}

/**
 * bh_way_means_plan:
 *
 * Whether a change of @way takes another plan: the plan that is held rules it
 * out, or, where none is known, it takes a contract.
 */
gboolean
bh_way_means_plan (BhPack            *pack,
                   const BhSituation *situation,
                   const BhWay       *way)
{
  guint64 facts = facts_of_plans (pack);
  BhKnowledge from_plan;

  if (situation->plan != NULL)
    bh_plan_facts (pack, situation->plan, BH_PLAN_HELD, NULL, &from_plan);
  for (guint i = 0; i < way->n_changes; i++) {
    const BhWayChange *change = &way->changes[i];

    if ((facts & BIT (change->fact)) == 0)
      continue;
    if (situation->plan != NULL ? (from_plan.sets[change->fact] & BIT (change->to)) == 0
                                : change->effort >= CONTRACT_EFFORT)
      return TRUE;
  }
  return FALSE;
}

/**
 * bh_way_plans:
 * @today: the day on which the plans have to be on sale
 * @goal: the index of the goal that @way leads to
 *
 * The plans with which @way works: they rule none of its changes out, and with
 * what they say of the line the goal is Yes.
 *
 * Returns: (transfer full) (element-type BhPlan): the cheapest to keep first,
 *   then the cheapest a month, then by id; empty where the way takes no plan
 */
GPtrArray *
bh_way_plans (BhPack            *pack,
              const BhSituation *situation,
              BhDate             today,
              guint              goal,
              const BhWay       *way)
{
  g_autoptr (BhCheck) check = bh_check_new (pack, &situation->knowledge, today);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *plans = bh_pack_plans (pack);

  if (!bh_way_means_plan (pack, situation, way))
    return g_steal_pointer (&found);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    BhKnowledge knowledge;

    if (plan == situation->plan || !can_be_taken (plan, today) ||
        !move_to_plan (pack, situation, way, plan, &knowledge))
      continue;
    bh_check_evaluate (check, pack, &knowledge, today, BIT (goal));
    if (check->verdicts[goal] == BH_VERDICT_YES)
      g_ptr_array_add (found, g_object_ref (plan));
  }
  g_ptr_array_sort (found, compare_plans);
  return g_steal_pointer (&found);
}
