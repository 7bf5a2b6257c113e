/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the evaluation differs from the exact verdict. What is known leaves a box
 * of situations. The evaluation is exact for one situation; for a box it may say
 * "not certain" although all its situations give the same. For each goal and
 * verdict the situations are worked out as their largest boxes (bh-boxes.c), from
 * the conditions as they are written. A box for which the evaluation misses the
 * verdict lies in a largest box for which it does so too, since less knowledge
 * never settles more; so those that it misses are the whole list. */

#define G_LOG_DOMAIN "bh-audit"

#include "bh-audit-private.h"

#include "bh-boxes.h"
#include "bh-pack-private.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* Comparisons of boxes, and evaluations, for one goal: a pack from outside may be made
 * to take long. */
#define MAX_COMPARISONS 500000
#define MAX_EVALUATIONS 20000

typedef struct {
  BhAudit *audit;
  BhPack  *pack;
  BhDate   today;
  BhCheck *check;
  BhBoxes  boxes;
  guint    left; /* evaluations */

  /* For each goal and verdict: the situations that give it. */
  GArray *(*cases)[BH_VERDICT_NOT_APPLICABLE + 1];
} Search;

/* --- Sets of situations --------------------------------------------------- */

static GArray *
no_case (void)
{
  return g_array_new (FALSE, FALSE, sizeof (BhKnowledge));
}

static GArray *
every_case (Search *self)
{
  GArray *boxes = no_case ();
  BhKnowledge all;

  bh_knowledge_init (&all, self->pack);
  return g_array_append_val (boxes, all);
}

/* @more: (transfer full) */
static void
narrow (Search  *self,
        GArray **boxes,
        GArray  *more)
{
  GArray *both = bh_boxes_meet (&self->boxes, *boxes, more);

  g_array_unref (*boxes);
  g_array_unref (more);
  *boxes = both;
}

/* @more: (transfer full) */
static void
widen (Search  *self,
       GArray **boxes,
       GArray  *more)
{
  GArray *either = bh_boxes_join (&self->boxes, *boxes, more);

  g_array_unref (*boxes);
  g_array_unref (more);
  *boxes = either;
}

static GArray *
cases_of_fact (Search            *self,
               const BhCondition *condition,
               gboolean           is_true)
{
  const BhFact *fact = bh_pack_facts (self->pack)->pdata[condition->index];
  guint64 values = fact->all & (is_true ? condition->mask : ~condition->mask);
  GArray *boxes = every_case (self);

  g_array_index (boxes, BhKnowledge, 0).sets[condition->index] = values;
  return values != 0 ? boxes : g_array_set_size (boxes, 0);
}

static GArray *
cases_of_goal (Search   *self,
               guint     goal,
               gboolean  is_true)
{
  GArray **cases = self->cases[goal];

  if (is_true)
    return g_array_ref (cases[BH_VERDICT_YES]);
  return bh_boxes_join (&self->boxes, cases[BH_VERDICT_NO], cases[BH_VERDICT_NOT_APPLICABLE]);
}

/* (transfer full): the situations in which @condition is true, or those in which
 * it is false. Those in which a goal is not certain may be in neither. */
static GArray *
cases_of (Search            *self,
          const BhCondition *condition,
          gboolean           is_true)
{
  gboolean meets = (condition->kind == BH_CONDITION_ALL) == is_true;
  GArray *boxes;

  if (condition->kind == BH_CONDITION_FACT)
    return cases_of_fact (self, condition, is_true);
  if (condition->kind == BH_CONDITION_GOAL)
    return cases_of_goal (self, condition->index, is_true);
  if (condition->kind == BH_CONDITION_NOT)
    return cases_of (self, &condition->children[0], !is_true);
  boxes = meets ? every_case (self) : no_case ();
  for (guint i = 0; i < condition->n_children; i++) {
    GArray *part = cases_of (self, &condition->children[i], is_true);

    if (meets)
      narrow (self, &boxes, part);
    else
      widen (self, &boxes, part);
  }
  return boxes;
}

static GArray *
cases_or (Search            *self,
          const BhCondition *condition,
          gboolean           is_true,
          gboolean           absent)
{
  if (condition != NULL)
    return cases_of (self, condition, is_true);
  return is_true == absent ? every_case (self) : no_case ();
}

/* The situations in which @requirement does not stand in the way of Yes: met, or
 * not applicable. What has ended is never met. */
static GArray *
cases_of_passing (Search              *self,
                  const BhRequirement *requirement)
{
  GArray *boxes;

  if (bh_audit_is_not_yet (requirement, self->today))
    return every_case (self);
  boxes = cases_or (self, requirement->when, FALSE, TRUE);
  if (!bh_audit_has_ended (requirement, self->today))
    widen (self, &boxes, cases_of (self, requirement->require, TRUE));
  return boxes;
}

static GArray *
cases_of_failing (Search              *self,
                  const BhRequirement *requirement)
{
  GArray *boxes;

  if (bh_audit_is_not_yet (requirement, self->today) ||
      bh_audit_has_ended (requirement, self->today))
    return no_case ();
  boxes = cases_or (self, requirement->when, TRUE, TRUE);
  narrow (self, &boxes, cases_of (self, requirement->require, FALSE));
  return boxes;
}

/* The goals that it depends on are there already. */
static void
find_cases (Search       *self,
            const BhGoal *goal)
{
  const GPtrArray *requirements = bh_pack_requirements (self->pack);
  GArray *yes = every_case (self);
  GArray *no = no_case ();

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement = requirements->pdata[goal->first_requirement + i];

    if (requirement->effect == BH_EFFECT_NOTE)
      continue;
    narrow (self, &yes, cases_of_passing (self, requirement));
    if (requirement->effect == BH_EFFECT_BLOCK)
      widen (self, &no, cases_of_failing (self, requirement));
  }
  widen (self, &yes, cases_or (self, goal->done_when, TRUE, FALSE));
  narrow (self, &yes, cases_or (self, goal->applies_when, TRUE, TRUE));
  narrow (self, &no, cases_or (self, goal->done_when, FALSE, FALSE));
  narrow (self, &no, cases_or (self, goal->applies_when, TRUE, TRUE));
  self->cases[goal->index][BH_VERDICT_YES] = yes;
  self->cases[goal->index][BH_VERDICT_NO] = no;
  self->cases[goal->index][BH_VERDICT_NOT_APPLICABLE] =
    cases_or (self, goal->applies_when, FALSE, TRUE);
}

/* --- Where the evaluation misses them ------------------------------------- */

static gboolean
is_missed (Search            *self,
           const BhGoal      *goal,
           const BhKnowledge *knowledge)
{
  if (self->left == 0)
    return FALSE;
  self->left--;
  bh_check_evaluate (self->check, self->pack, knowledge, self->today, BIT (goal->index));
  return self->check->verdicts[goal->index] == BH_VERDICT_UNKNOWN;
}

/* Whether the verdict is still missed when each fact from @first on that is not
 * open has one value only. What is not missed is never missed with more known. */
static gboolean
is_missed_with_single_answers (Search       *self,
                               const BhGoal *goal,
                               guint         first,
                               BhKnowledge  *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);
  gboolean found = FALSE;
  guint64 values;

  if (!is_missed (self, goal, knowledge))
    return FALSE;
  while (first < facts->len && (knowledge->sets[first] == ((BhFact *) facts->pdata[first])->all ||
                                bh_knowledge_is_answered (knowledge, first)))
    first++;
  if (first == facts->len)
    return TRUE;
  values = knowledge->sets[first];
  for (guint64 rest = values; rest != 0 && !found; rest &= rest - 1) {
    knowledge->sets[first] = rest & -rest;
    found = is_missed_with_single_answers (self, goal, first + 1, knowledge);
  }
  knowledge->sets[first] = values;
  return found;
}

static void
find_differences (Search       *self,
                  const BhGoal *goal)
{
  static const BhVerdict verdicts[] = { BH_VERDICT_YES, BH_VERDICT_NO, BH_VERDICT_NOT_APPLICABLE };

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++) {
    GArray *boxes = self->cases[goal->index][verdicts[i]];

    for (guint j = 0; j < boxes->len; j++) {
      BhDifference difference = { .goal = goal, .verdict = verdicts[i],
                                  .knowledge = g_array_index (boxes, BhKnowledge, j) };

      if (!is_missed (self, goal, &difference.knowledge))
        continue;
      difference.with_single_answers =
        is_missed_with_single_answers (self, goal, 0, &difference.knowledge);
      g_array_append_val (self->audit->differences, difference);
    }
  }
}

/* --- The list ------------------------------------------------------------- */

static int
count_bits (guint64 bits)
{
  int count = 0;

  for (; bits != 0; bits &= bits - 1)
    count++;
  return count;
}

/* Fewer facts are more general, then more values. The rest makes the order
 * the same each time. */
static int
compare_boxes (const BhKnowledge *a,
               const BhKnowledge *b,
               const BhKnowledge *all)
{
  int facts = 0, values = 0, first = 0;

  for (guint i = 0; i < BH_MAX_FACTS; i++) {
    facts += (a->sets[i] != all->sets[i]) - (b->sets[i] != all->sets[i]);
    values += count_bits (b->sets[i]) - count_bits (a->sets[i]);
    if (first == 0)
      first = (a->sets[i] > b->sets[i]) - (a->sets[i] < b->sets[i]);
  }
  if (facts != 0)
    return facts;
  return values != 0 ? values : first;
}

static int
compare_differences (gconstpointer a,
                     gconstpointer b,
                     gpointer      all)
{
  const BhDifference *x = a;
  const BhDifference *y = b;

  if (x->goal != y->goal)
    return x->goal->index < y->goal->index ? -1 : 1;
  if (x->verdict != y->verdict)
    return x->verdict < y->verdict ? -1 : 1;
  return compare_boxes (&x->knowledge, &y->knowledge, all);
}

/* What was not looked through to the end is not told at all, nor is what depends on it. */
static void
compare_goal (Search       *self,
              const BhGoal *goal)
{
  guint found = self->audit->differences->len;

  self->boxes.left = MAX_COMPARISONS;
  self->left = MAX_EVALUATIONS;
  if (!(self->pack->goal_needs[goal->index] & self->audit->not_compared)) {
    find_cases (self, goal);
    if (self->boxes.left > 0)
      find_differences (self, goal);
    if (self->boxes.left > 0 && self->left > 0)
      return;
  }
  g_array_set_size (self->audit->differences, found);
  self->audit->not_compared |= BIT (goal->index);
}

void
bh_audit_differences (BhAudit *self,
                      BhPack  *pack,
                      BhDate   today)
{
  const GPtrArray *goals = bh_pack_goals (pack);
  g_autoptr (BhCheck) check = g_new0 (BhCheck, 1);
  Search search = { .audit = self, .pack = pack, .today = today, .check = check };
  BhKnowledge all;

  check->states = g_new0 (BhState, MAX (bh_pack_requirements (pack)->len, 1));
  search.boxes.n_facts = bh_pack_facts (pack)->len;
  search.cases = g_malloc0_n (MAX (goals->len, 1), sizeof *search.cases);
  for (guint i = 0; i < goals->len; i++)
    compare_goal (&search, goals->pdata[pack->goal_order[i]]);
  bh_knowledge_init (&all, pack);
  g_array_sort_with_data (self->differences, compare_differences, &all);

  for (guint i = 0; i < goals->len; i++) {
    for (guint j = 0; j < G_N_ELEMENTS (search.cases[i]); j++)
      g_clear_pointer (&search.cases[i][j], g_array_unref);
  }
  g_free (search.cases);
}
