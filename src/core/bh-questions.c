/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which questions still matter, and which of them settles most. */

#define G_LOG_DOMAIN "bh-questions"

#include "bh-checker.h"
#include "bh-pack-private.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

typedef struct {
  BhPack            *pack;
  const BhKnowledge *knowledge;
  BhDate             today;
  BhCheck           *check;
  guint64            facts; /* found to matter */
  guint64            goals; /* looked at */
} Search;

static void look_at_goal (Search *search,
                          guint   index);

/* Notes the facts that can still settle @condition. */
static void
look_at (Search            *search,
         const BhCondition *condition)
{
  if (condition == NULL ||
      bh_condition_evaluate (condition, search->knowledge, search->check->truths) != BH_UNKNOWN)
    return;
  if (condition->kind == BH_CONDITION_FACT)
    search->facts |= BIT (condition->index);
  if (condition->kind == BH_CONDITION_GOAL)
    look_at_goal (search, condition->index);
  for (guint i = 0; i < condition->n_children; i++)
    look_at (search, &condition->children[i]);
}

static gboolean
any_is_unmet (Search       *search,
              const BhGoal *goal,
              BhEffect      effect)
{
  const GPtrArray *requirements = bh_pack_requirements (search->pack);

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement = requirements->pdata[goal->first_requirement + i];

    if (requirement->effect == effect &&
        search->check->states[requirement->index] == BH_STATE_UNMET)
      return TRUE;
  }
  return FALSE;
}

static void
look_at_requirements (Search       *search,
                      const BhGoal *goal,
                      BhEffect      effect)
{
  const GPtrArray *requirements = bh_pack_requirements (search->pack);

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement = requirements->pdata[goal->first_requirement + i];

    if (requirement->effect != effect ||
        search->check->states[requirement->index] != BH_STATE_UNKNOWN)
      continue;
    look_at (search, requirement->when);
    look_at (search, requirement->require);
  }
}

/* Once a block fails, only a goal that is done already can end otherwise; once
 * a doubt fails, only a block that fails too. */
static void
look_at_goal (Search *search,
              guint   index)
{
  const BhGoal *goal = bh_pack_goals (search->pack)->pdata[index];

  if (search->goals & BIT (index) || search->check->verdicts[index] != BH_VERDICT_UNKNOWN)
    return;
  search->goals |= BIT (index);
  look_at (search, goal->applies_when);
  look_at (search, goal->done_when);
  if (any_is_unmet (search, goal, BH_EFFECT_BLOCK))
    return;
  look_at_requirements (search, goal, BH_EFFECT_BLOCK);
  if (!any_is_unmet (search, goal, BH_EFFECT_DOUBT))
    look_at_requirements (search, goal, BH_EFFECT_DOUBT);
}

typedef struct {
  guint    fact;
  gboolean certain; /* is asked, whatever else is answered */
  guint    settles; /* goals settled by an answer, a thousandth, on average */
  guint    serves;  /* goals that the fact matters to */
} Rank;

static int
compare_ranks (const void *a,
               const void *b)
{
  const Rank *x = a, *y = b;

  if (x->certain != y->certain)
    return x->certain ? -1 : 1;
  if (x->settles != y->settles)
    return x->settles > y->settles ? -1 : 1;
  if (x->serves != y->serves)
    return x->serves > y->serves ? -1 : 1;
  return (x->fact > y->fact) - (x->fact < y->fact);
}

static guint
count_open (const BhCheck *check,
            guint          n_goals,
            guint64        goals)
{
  guint count = 0;

  for (guint i = 0; i < n_goals; i++)
    count += (goals & BIT (i)) != 0 && check->verdicts[i] == BH_VERDICT_UNKNOWN;
  return count;
}

static guint
count_settled (Search       *search,
               const BhFact *fact,
               guint64       goals,
               BhCheck      *scratch)
{
  guint n_goals = bh_pack_goals (search->pack)->len;
  guint before = count_open (search->check, n_goals, goals);
  BhKnowledge tried = *search->knowledge;
  guint settled = 0, values = 0;

  for (guint i = 0; i < fact->n_values; i++) {
    if (!(search->knowledge->sets[fact->index] & BIT (i)))
      continue;
    tried.sets[fact->index] = BIT (i);
    bh_check_evaluate (scratch, search->pack, &tried, search->today, goals);
    settled += before - count_open (scratch, n_goals, goals);
    values++;
  }
  /* Some value is always possible. NOLINTNEXTLINE(clang-analyzer-core.DivideZero) */
  return settled * 1000 / values;
}

static guint64
facts_for (Search  *search,
           guint64  goals)
{
  search->facts = 0;
  search->goals = 0;
  for (guint i = 0; i < bh_pack_goals (search->pack)->len; i++) {
    if (goals & BIT (i))
      look_at_goal (search, i);
  }
  return search->facts;
}

/**
 * bh_check_questions:
 * @goals: a bit set of goal indices
 *
 * A fact that is not among the result cannot change the verdict of any of
 * @goals, whatever its value and whatever else is answered. The order is: what
 * is asked for certain, what settles most goals, what serves most goals.
 *
 * Returns: (transfer full) (element-type guint): indices of facts, best first
 */
GArray *
bh_check_questions (BhPack            *pack,
                    const BhKnowledge *knowledge,
                    BhDate             today,
                    guint64            goals)
{
  g_autoptr (BhCheck) check = bh_check_new (pack, knowledge, today);
  g_autoptr (BhCheck) scratch = bh_check_new (pack, knowledge, today);
  g_autoptr (GArray) ranks = g_array_new (FALSE, FALSE, sizeof (Rank));
  GArray *questions = g_array_new (FALSE, FALSE, sizeof (guint));
  const GPtrArray *facts = bh_pack_facts (pack);
  Search search = { .pack = pack, .knowledge = knowledge, .today = today, .check = check };
  guint64 matter;

  matter = facts_for (&search, goals);
  for (guint i = 0; i < facts->len; i++) {
    BhTruth asked = bh_fact_is_asked (facts->pdata[i], knowledge);
    Rank rank = { .fact = i, .certain = asked == BH_TRUE };

    if (!(matter & BIT (i)) || asked == BH_FALSE)
      continue;
    rank.settles = count_settled (&search, facts->pdata[i], goals, scratch);
    for (guint j = 0; j < bh_pack_goals (pack)->len; j++)
      rank.serves += (goals & BIT (j)) != 0 && (facts_for (&search, BIT (j)) & BIT (i)) != 0;
    g_array_append_val (ranks, rank);
  }
  g_array_sort (ranks, compare_ranks);
  for (guint i = 0; i < ranks->len; i++)
    g_array_append_val (questions, g_array_index (ranks, Rank, i).fact);
  return questions;
}
