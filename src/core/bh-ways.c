/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to Yes. A set of changes that works has to touch what makes the
 * first open requirement fail; so the search branches over the changes to those
 * facts only, and is complete up to BH_WAY_MAX_CHANGES changes. */

#define G_LOG_DOMAIN "bh-ways"

#include "bh-checker.h"
#include "bh-pack-private.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))
#define MAX_MOVES 64

/* A change that is possible from what is known, with the effort of its hardest case. */
typedef struct {
  const BhChange *change;
  guint           effort;
  gboolean        in_japan;
} Move;

typedef struct {
  BhPack     *pack;
  BhDate      today;
  guint       goal;
  BhCheck    *check;
  BhKnowledge knowledge; /* with the moves of the branch made */
  guint       n_moves;
  Move        moves[MAX_MOVES];
  GHashTable *seen;
  GArray     *found; /* guint64: sets of moves that work */
} Search;

static guint64 touching_goal (Search *search,
                              guint   index);

static guint64
all_facts (Search            *search,
           const BhCondition *condition)
{
  guint64 facts = 0;

  if (condition == NULL)
    return 0;
  if (condition->kind == BH_CONDITION_FACT)
    return BIT (condition->index);
  if (condition->kind == BH_CONDITION_GOAL) {
    const BhGoal *goal = bh_pack_goals (search->pack)->pdata[condition->index];

    facts = all_facts (search, goal->applies_when) | all_facts (search, goal->done_when);
    for (guint i = 0; i < goal->n_requirements; i++) {
      const BhRequirement *requirement =
        bh_pack_requirements (search->pack)->pdata[goal->first_requirement + i];

      facts |= all_facts (search, requirement->when) | all_facts (search, requirement->require);
    }
  }
  for (guint i = 0; i < condition->n_children; i++)
    facts |= all_facts (search, &condition->children[i]);
  return facts;
}

/* Facts of which one has to change before @condition, which is not true, can become true. */
static guint64
touching (Search            *search,
          const BhCondition *condition)
{
  guint64 facts = 0;

  switch (condition->kind) {
  case BH_CONDITION_FACT:
    return BIT (condition->index);
  case BH_CONDITION_GOAL:
    return touching_goal (search, condition->index);
  case BH_CONDITION_NOT:
    return all_facts (search, condition);
  case BH_CONDITION_ALL:
    for (guint i = 0; i < condition->n_children; i++) {
      if (bh_condition_evaluate (&condition->children[i], &search->knowledge, search->check->truths) != BH_TRUE)
        return touching (search, &condition->children[i]);
    }
    return 0;
  case BH_CONDITION_ANY:
    for (guint i = 0; i < condition->n_children; i++)
      facts |= touching (search, &condition->children[i]);
    return facts;
  default:
    g_return_val_if_reached (0);
  }
}

static guint64
touching_goal (Search *search,
               guint   index)
{
  const BhGoal *goal = bh_pack_goals (search->pack)->pdata[index];

  if (goal->applies_when != NULL &&
      bh_condition_evaluate (goal->applies_when, &search->knowledge, search->check->truths) != BH_TRUE)
    return touching (search, goal->applies_when);
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (search->pack)->pdata[goal->first_requirement + i];
    BhState state = search->check->states[requirement->index];

    if (requirement->effect != BH_EFFECT_NOTE &&
        (state == BH_STATE_UNMET || state == BH_STATE_UNKNOWN))
      return all_facts (search, requirement->when) | touching (search, requirement->require) |
             all_facts (search, goal->done_when);
  }
  return all_facts (search, goal->done_when);
}

static guint64
touched_by (const BhChange *change)
{
  guint64 facts = BIT (change->fact);

  for (guint i = 0; i < change->n_also; i++)
    facts |= BIT (change->also[i].fact);
  return facts;
}

/* Adds the move to value @to, if it is possible from every value that may hold now. */
static void
add_move (Search       *search,
          const BhFact *fact,
          guint         to)
{
  guint64 here = search->knowledge.sets[fact->index] & ~BIT (to);
  Move move = { NULL, 0, FALSE };

  for (guint value = 0; value < fact->n_values && here != 0; value++) {
    const BhChange *best = NULL;

    if (!(here & BIT (value)))
      continue;
    for (guint i = 0; i < fact->changes->len; i++) {
      const BhChange *change = fact->changes->pdata[i];

      if (change->to == to && (change->from & BIT (value)) != 0 &&
          (best == NULL || change->effort < best->effort))
        best = change;
    }
    if (best == NULL)
      return;
    if (best->effort > move.effort) {
      move.change = best;
      move.effort = best->effort;
    }
    move.in_japan |= best->in_japan;
  }
  if (move.change != NULL && search->n_moves < MAX_MOVES)
    search->moves[search->n_moves++] = move;
}

static void
collect_moves (Search *search)
{
  const GPtrArray *facts = bh_pack_facts (search->pack);

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    for (guint to = 0; to < fact->n_values; to++)
      add_move (search, fact, to);
  }
}

static void
make_change (const BhChange *change,
             BhKnowledge    *knowledge)
{
  knowledge->sets[change->fact] = BIT (change->to);
  for (guint i = 0; i < change->n_also; i++)
    knowledge->sets[change->also[i].fact] = BIT (change->also[i].to);
}

static gboolean
works (Search            *search,
       const BhKnowledge *knowledge)
{
  bh_check_evaluate (search->check, search->pack, knowledge, search->today, BIT (search->goal));
  return search->check->verdicts[search->goal] == BH_VERDICT_YES;
}

static void
explore (Search  *search,
         guint64  made,
         guint64  changed,
         guint    depth)
{
  BhKnowledge before = search->knowledge;
  guint64 facts;

  if (g_hash_table_contains (search->seen, &made))
    return;
  g_hash_table_add (search->seen, g_memdup2 (&made, sizeof made));
  if (works (search, &search->knowledge)) {
    g_array_append_val (search->found, made);
    return;
  }
  if (depth == BH_WAY_MAX_CHANGES)
    return;
  facts = touching_goal (search, search->goal);
  for (guint i = 0; i < search->n_moves; i++) {
    const BhChange *change = search->moves[i].change;

    if ((touched_by (change) & facts) == 0 || (changed & BIT (change->fact)) != 0)
      continue;
    make_change (change, &search->knowledge);
    explore (search, made | BIT (i), changed | BIT (change->fact), depth + 1);
    search->knowledge = before;
  }
}

static void
apply_moves (Search      *search,
             guint64      moves,
             BhKnowledge *knowledge)
{
  for (guint i = 0; i < search->n_moves; i++) {
    if (moves & BIT (i))
      make_change (search->moves[i].change, knowledge);
  }
}

/* No proper subset of @moves works. */
static gboolean
is_minimal (Search            *search,
            const BhKnowledge *start,
            guint64            moves)
{
  for (guint64 part = (moves - 1) & moves; part != 0; part = (part - 1) & moves) {
    BhKnowledge knowledge = *start;

    apply_moves (search, part, &knowledge);
    if (works (search, &knowledge))
      return FALSE;
  }
  return TRUE;
}

static BhWay
describe (Search  *search,
          guint64  moves)
{
  BhWay way = { 0 };

  for (guint i = 0; i < search->n_moves; i++) {
    const Move *move = &search->moves[i];

    if (!(moves & BIT (i)))
      continue;
    way.changes[way.n_changes++] =
      (BhWayChange) { move->change->fact, move->change->to, move->effort, move->in_japan };
    way.effort += move->effort;
  }
  return way;
}

static int
compare_ways (const void *a,
              const void *b)
{
  const BhWay *x = a, *y = b;

  if (x->effort != y->effort)
    return x->effort < y->effort ? -1 : 1;
  if (x->n_changes != y->n_changes)
    return x->n_changes < y->n_changes ? -1 : 1;
  for (guint i = 0; i < x->n_changes; i++) {
    if (x->changes[i].fact != y->changes[i].fact)
      return x->changes[i].fact < y->changes[i].fact ? -1 : 1;
    if (x->changes[i].to != y->changes[i].to)
      return x->changes[i].to < y->changes[i].to ? -1 : 1;
  }
  return 0;
}

/**
 * bh_check_ways:
 * @goal: the index of the goal
 * @ways: (out caller-allocates) (array fixed-size=3): room for %BH_MAX_WAYS ways
 *
 * A way is a minimal set of changes: with all of it the goal is Yes, with no
 * part of it. Only what a person can change is offered; an account, a verified
 * name or a linked card are goals of their own.
 *
 * Returns: how many of @ways were written, cheapest first; 0 when the goal is
 *   Yes or not applicable, or when there is no way
 */
guint
bh_check_ways (BhPack            *pack,
               const BhKnowledge *knowledge,
               BhDate             today,
               guint              goal,
               BhWay             *ways)
{
  g_autoptr (BhCheck) check = bh_check_new (pack, knowledge, today);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) minimal = g_array_new (FALSE, FALSE, sizeof (BhWay));
  Search search = { .pack = pack, .today = today, .goal = goal, .check = check,
                    .knowledge = *knowledge, .seen = seen, .found = found };

  if (check->verdicts[goal] == BH_VERDICT_YES || check->verdicts[goal] == BH_VERDICT_NOT_APPLICABLE)
    return 0;
  collect_moves (&search);
  explore (&search, 0, 0, 0);
  for (guint i = 0; i < found->len; i++) {
    guint64 moves = g_array_index (found, guint64, i);

    if (is_minimal (&search, knowledge, moves)) {
      BhWay way = describe (&search, moves);

      g_array_append_val (minimal, way);
    }
  }
  g_array_sort (minimal, compare_ways);
  for (guint i = 0; i < MIN (minimal->len, BH_MAX_WAYS); i++)
    ways[i] = g_array_index (minimal, BhWay, i);
  return MIN (minimal->len, BH_MAX_WAYS);
}

/* Makes the changes of @way in @knowledge. */
void
bh_way_apply (BhPack      *pack,
              const BhWay *way,
              BhKnowledge *knowledge)
{
  for (guint i = 0; i < way->n_changes; i++) {
    const BhFact *fact = bh_pack_facts (pack)->pdata[way->changes[i].fact];

    for (guint j = 0; j < fact->changes->len; j++) {
      const BhChange *change = fact->changes->pdata[j];

      if (change->to == way->changes[i].to) {
        make_change (change, knowledge);
        break;
      }
    }
  }
}
