/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to Yes against a search without any thought: every set of up to four
 * changes, with moves that are worked out here from the pack's own words. */

#define G_LOG_DOMAIN "test-ways"

#include "config.h"

#include <string.h>

#include "samples.h"

#define SEED 20261201
#define PROFILES 120
#define MAX_MOVES 64

typedef struct {
  guint    fact;
  guint    to;
  guint    effort;
  gboolean in_japan;
  guint    also_facts[4]; /* and what goes with it */
  guint    also_to[4];
  guint    n_also;
} Move;

typedef struct {
  BhKnowledge start;
  Move        moves[MAX_MOVES];
  guint       n_moves;
  BhCheck    *check;
  GHashTable *reached; /* guint64 → guint64: the goals that a set or a part of it reaches */
  GArray     *found[BH_MAX_GOALS]; /* BhWay: the minimal sets */
} Search;

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

/* --- Moves ---------------------------------------------------------------- */

/* The cheapest change from @from to @to. */
static const BhChange *
cheapest (const BhFact *fact,
          guint         from,
          guint         to)
{
  const BhChange *best = NULL;

  for (guint i = 0; i < fact->changes->len; i++) {
    const BhChange *change = fact->changes->pdata[i];

    if (change->to == to && (change->from & BIT (from)) && (!best || change->effort < best->effort))
      best = change;
  }
  return best;
}

/* Adds the move, if it is open to the person from every value that may hold. It is
 * as hard as the hardest of them, and in Japan if any of them is. */
static void
add_move (Search       *self,
          const BhFact *fact,
          guint         to)
{
  Move move = { .fact = fact->index, .to = to };
  const BhChange *change = NULL;

  for (guint from = 0; from < fact->n_values; from++) {
    if (from == to || !(self->start.sets[fact->index] & BIT (from)))
      continue;
    change = cheapest (fact, from, to);
    if (change == NULL)
      return;
    move.effort = MAX (move.effort, change->effort);
    move.in_japan |= change->in_japan;
  }
  if (change == NULL)
    return;
  for (; move.n_also < change->n_also; move.n_also++) {
    move.also_facts[move.n_also] = change->also[move.n_also].fact;
    move.also_to[move.n_also] = change->also[move.n_also].to;
  }
  g_assert_cmpuint (self->n_moves, <, MAX_MOVES);
  self->moves[self->n_moves++] = move;
}

/* What goes with a change is a result, which is no change itself: so the order of
 * changes makes no difference. */
static void
test_also (void)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    for (guint j = 0; j < fact->changes->len; j++) {
      const BhChange *change = fact->changes->pdata[j];

      for (guint k = 0; k < change->n_also; k++) {
        const BhFact *also = facts->pdata[change->also[k].fact];

        g_assert_cmpuint (also->changes->len, ==, 0);
      }
    }
  }
}

/* --- All sets ------------------------------------------------------------- */

static guint64
goals_reached (Search  *self,
               guint64  set)
{
  BhKnowledge knowledge = self->start;
  guint64 goals = 0;

  for (guint i = 0; i < self->n_moves; i++) {
    const Move *move = &self->moves[i];

    if (!(set & BIT (i)))
      continue;
    knowledge.sets[move->fact] = BIT (move->to);
    for (guint j = 0; j < move->n_also; j++)
      knowledge.sets[move->also_facts[j]] = BIT (move->also_to[j]);
  }
  bh_check_evaluate (self->check, pack, &knowledge, today, G_MAXUINT64);
  for (guint i = 0; i < bh_pack_goals (pack)->len; i++)
    goals |= self->check->verdicts[i] == BH_VERDICT_YES ? BIT (i) : 0;
  return goals;
}

static void
note_ways (Search  *self,
           guint64  set,
           guint64  goals)
{
  BhWay way = { 0 };

  for (guint i = 0; i < self->n_moves; i++) {
    const Move *move = &self->moves[i];

    if (!(set & BIT (i)))
      continue;
    way.changes[way.n_changes++] =
      (BhWayChange) { move->fact, move->to, move->effort, move->in_japan };
    way.effort += move->effort;
  }
  for (guint i = 0; i < bh_pack_goals (pack)->len; i++) {
    if (goals & BIT (i))
      g_array_append_val (self->found[i], way);
  }
}

static guint64
reached_by (Search  *self,
            guint64  set)
{
  const guint64 *goals = g_hash_table_lookup (self->reached, &set);

  return goals != NULL ? *goals : 0;
}

static void
try_set (Search  *self,
         guint64  set)
{
  guint64 parts = 0, goals;

  for (guint64 rest = set; rest != 0; rest &= rest - 1)
    parts |= reached_by (self, set & ~(rest & -rest));
  goals = goals_reached (self, set);
  note_ways (self, set, goals & ~parts);
  goals |= parts;
  g_hash_table_insert (self->reached, g_memdup2 (&set, sizeof set),
                       g_memdup2 (&goals, sizeof goals));
}

/* Every set of @size moves of different facts, from @first on. */
static void
try_sets (Search  *self,
          guint64  set,
          guint    first,
          guint    size)
{
  if (size == 0) {
    try_set (self, set);
    return;
  }
  for (guint i = first; i < self->n_moves; i++) {
    gboolean again = FALSE;

    for (guint j = 0; j < i && !again; j++)
      again = (set & BIT (j)) && self->moves[j].fact == self->moves[i].fact;
    if (!again)
      try_sets (self, set | BIT (i), i + 1, size - 1);
  }
}

static void
search_everything (Search *self)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    for (guint to = 0; to < fact->n_values; to++)
      add_move (self, fact, to);
  }
  for (guint size = 0; size <= BH_WAY_MAX_CHANGES; size++)
    try_sets (self, 0, 0, size);
}

/* --- Against the program -------------------------------------------------- */

/* Cheapest first, then fewest changes, then in the order of facts and their values. */
static int
compare_ways (gconstpointer a,
              gconstpointer b)
{
  const BhWay *x = a, *y = b;
  int order = (int) x->effort - (int) y->effort;

  if (order == 0)
    order = (int) x->n_changes - (int) y->n_changes;
  for (guint i = 0; i < x->n_changes && order == 0; i++) {
    order = (int) x->changes[i].fact - (int) y->changes[i].fact;
    if (order == 0)
      order = (int) x->changes[i].to - (int) y->changes[i].to;
  }
  return order;
}

static void
assert_same_way (const BhWay *a,
                 const BhWay *b)
{
  g_assert_cmpuint (a->effort, ==, b->effort);
  g_assert_cmpuint (a->n_changes, ==, b->n_changes);
  for (guint i = 0; i < a->n_changes; i++) {
    g_assert_cmpuint (a->changes[i].fact, ==, b->changes[i].fact);
    g_assert_cmpuint (a->changes[i].to, ==, b->changes[i].to);
    g_assert_cmpuint (a->changes[i].effort, ==, b->changes[i].effort);
    g_assert_cmpint (a->changes[i].in_japan, ==, b->changes[i].in_japan);
  }
}

/* Returns: how many ways there are to @goal */
static guint
compare_goal (Search *self,
              guint   goal)
{
  g_autoptr (BhCheck) check = bh_check_new (pack, &self->start, today);
  GArray *found = self->found[goal];
  BhWay ways[BH_MAX_WAYS];
  guint n_ways = bh_check_ways (pack, &self->start, today, goal, ways);

  if (check->verdicts[goal] == BH_VERDICT_YES ||
      check->verdicts[goal] == BH_VERDICT_NOT_APPLICABLE) {
    g_assert_cmpuint (n_ways, ==, 0);
    return 0;
  }
  g_array_sort (found, compare_ways);
  if (n_ways != MIN (found->len, BH_MAX_WAYS)) {
    g_autofree char *text = sample_describe (pack, &self->start);

    g_error ("%s: %u ways, not %u:%s", ((BhGoal *) bh_pack_goals (pack)->pdata[goal])->id, n_ways,
             found->len, text);
  }
  for (guint i = 0; i < n_ways; i++)
    assert_same_way (&ways[i], &g_array_index (found, BhWay, i));
  return found->len;
}

static guint
compare_profile (GRand *rand)
{
  g_autoptr (GHashTable) reached =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autofree Search *self = g_new0 (Search, 1);
  guint n_goals = bh_pack_goals (pack)->len;
  guint ways = 0;

  sample_knowledge (rand, pack, g_rand_int_range (rand, 7, 12), &self->start);
  self->check = bh_check_new (pack, &self->start, today);
  self->reached = reached;
  for (guint i = 0; i < n_goals; i++)
    self->found[i] = g_array_new (FALSE, FALSE, sizeof (BhWay));
  search_everything (self);
  for (guint i = 0; i < n_goals; i++) {
    ways += compare_goal (self, i);
    g_array_unref (self->found[i]);
  }
  bh_check_free (self->check);
  return ways;
}

/* What is offered are the cheapest three of all minimal sets of up to four changes:
 * each works, no part of it does, and there is none that is cheaper. */
static void
test_everything (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint ways = 0;

  for (guint i = 0; i < PROFILES; i++)
    ways += compare_profile (rand);
  g_assert_cmpuint (ways, >, PROFILES);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);

  g_test_add_func ("/ways/also", test_also);
  g_test_add_func ("/ways/everything", test_everything);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
