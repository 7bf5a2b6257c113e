/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The condition evaluator, against what its logic means: a condition that is true or false of what is
 * known stays so whatever else becomes known, and a situation that is known completely decides it. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include <string.h>

#define N_FACTS 6
#define N_GOALS 3
#define MAX_PARTS 400
#define MAX_DEPTH 24

typedef struct {
  const guint8 *at;
  const guint8 *end;
  BhCondition   parts[MAX_PARTS];
  guint         n_parts;
} Maker;

static guint
next_byte (Maker *self)
{
  return self->at < self->end ? *self->at++ : 0;
}

/* Where there is no room for its parts it has none, so that it is a false "any". */
static void
make (Maker       *self,
      guint        depth,
      BhCondition *condition)
{
  BhCondition *parts = &self->parts[self->n_parts];
  guint byte = next_byte (self);
  guint n_parts = 0;

  condition->kind = byte % 5;
  condition->index = (byte >> 4) % (condition->kind == BH_CONDITION_GOAL ? N_GOALS : N_FACTS);
  condition->mask = next_byte (self);
  if (condition->kind == BH_CONDITION_NOT)
    n_parts = 1;
  else if (condition->kind > BH_CONDITION_NOT)
    n_parts = byte / 5 % 4;
  if (n_parts > 0 && (depth == MAX_DEPTH || n_parts > MAX_PARTS - self->n_parts)) {
    condition->kind = BH_CONDITION_ANY;
    n_parts = 0;
  }
  condition->children = parts;
  condition->n_children = (guint16) n_parts;
  self->n_parts += n_parts;
  for (guint i = 0; i < n_parts; i++)
    make (self, depth + 1, &parts[i]);
}

/* As it is said, without a shortcut, where each fact has one value. */
static gboolean
holds (const BhCondition *condition,
       const BhKnowledge *situation,
       const BhTruth     *goals)
{
  gboolean any = FALSE, all = TRUE;

  if (condition->kind == BH_CONDITION_FACT)
    return (condition->mask & situation->sets[condition->index]) != 0;
  if (condition->kind == BH_CONDITION_GOAL)
    return goals[condition->index] == BH_TRUE;
  for (guint i = 0; i < condition->n_children; i++) {
    gboolean part = holds (&condition->children[i], situation, goals);

    any = any || part;
    all = all && part;
  }
  if (condition->kind == BH_CONDITION_NOT)
    return !any;
  return condition->kind == BH_CONDITION_ALL ? all : any;
}

/* One of the values that @known leaves. */
static guint64
one_of (guint64 set,
        guint   choice)
{
  for (choice %= 8;; choice = (choice + 1) % 8) {
    if (set & (1u << choice))
      return 1u << choice;
  }
}

void
harness_condition (const guint8 *data,
                   gsize         size)
{
  static Maker maker;
  BhKnowledge known = { { 0 } };
  BhTruth goals[N_GOALS];
  BhCondition made = { 0 };
  const BhCondition *condition = &made;
  BhTruth truth;

  memset (&maker, 0, sizeof maker);
  maker.at = data;
  maker.end = data + size;
  for (guint i = 0; i < N_FACTS; i++) {
    guint set = next_byte (&maker);

    known.sets[i] = MAX (set, 1);
  }
  for (guint i = 0; i < N_GOALS; i++)
    goals[i] = next_byte (&maker) % 3;
  make (&maker, 0, &made);
  truth = bh_condition_evaluate (condition, &known, goals);
  g_assert_true (truth == BH_FALSE || truth == BH_UNKNOWN || truth == BH_TRUE);
  for (guint round = 0; round < 8; round++) {
    BhKnowledge whole = known;
    BhTruth settled[N_GOALS];

    for (guint i = 0; i < N_FACTS; i++)
      whole.sets[i] = one_of (known.sets[i], next_byte (&maker) + round);
    for (guint i = 0; i < N_GOALS; i++)
      settled[i] = goals[i] != BH_UNKNOWN ? goals[i] : round & 1 ? BH_TRUE : BH_FALSE;
    g_assert_cmpint (bh_condition_evaluate (condition, &whole, settled), ==,
                     holds (condition, &whole, settled) ? BH_TRUE : BH_FALSE);
    g_assert_true (truth == BH_UNKNOWN ||
                   holds (condition, &whole, settled) == (truth == BH_TRUE));
  }
}
