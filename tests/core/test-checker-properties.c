/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What must hold for every profile of the shipped pack: what is not asked, what
 * more knowledge may do, what decides; by samples with fixed seeds. */

#define G_LOG_DOMAIN "test-checker-properties"

#include "config.h"

#include <string.h>

#include "bh-checker.h"
#include "samples.h"

#define SEED 20261130
#define ALL_GOALS G_MAXUINT64

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

/* --- What is not asked ---------------------------------------------------- */

static guint64
questions_of (const BhKnowledge *knowledge)
{
  g_autoptr (GArray) questions = bh_check_questions (pack, knowledge, today, ALL_GOALS);
  guint64 facts = 0;

  for (guint i = 0; i < questions->len; i++)
    facts |= BIT (g_array_index (questions, guint, i));
  return facts;
}

/* The facts that no answer can be about any more: not asked, and either open or
 * not to be asked. What was answered may matter, of course. */
static guint64
silent_facts (const BhKnowledge *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  guint64 asked = questions_of (knowledge);
  guint64 silent = 0;

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (bh_fact_is_asked (fact, knowledge) == BH_FALSE ||
        (knowledge->sets[i] == fact->all && !(asked & BIT (i))))
      silent |= BIT (i);
  }
  return silent;
}

static void
assert_no_flip (const BhKnowledge *knowledge,
                const BhCheck     *before,
                BhCheck           *after,
                const char        *what)
{
  bh_check_evaluate (after, pack, knowledge, today, ALL_GOALS);
  for (guint i = 0; i < bh_pack_goals (pack)->len; i++) {
    if (before->verdicts[i] != after->verdicts[i]) {
      g_autofree char *text = sample_describe (pack, knowledge);

      g_error ("%s is not asked and matters:%s", what, text);
    }
  }
}

/* All sets of one or two values. */
static void
flip_one (BhKnowledge   *knowledge,
          guint          index,
          const BhCheck *before,
          BhCheck       *after)
{
  const BhFact *fact = bh_pack_facts (pack)->pdata[index];
  guint64 was = knowledge->sets[index];

  for (guint i = 0; i < fact->n_values; i++) {
    for (guint j = 0; j <= i; j++) {
      knowledge->sets[index] = BIT (i) | BIT (j);
      assert_no_flip (knowledge, before, after, fact->id);
    }
  }
  knowledge->sets[index] = was;
}

/* Each value with each of another fact. */
static void
flip_two (BhKnowledge   *knowledge,
          guint          first,
          guint          second,
          const BhCheck *before,
          BhCheck       *after)
{
  const BhFact *x = bh_pack_facts (pack)->pdata[first];
  const BhFact *y = bh_pack_facts (pack)->pdata[second];
  guint64 x_was = knowledge->sets[first], y_was = knowledge->sets[second];

  for (guint i = 0; i < x->n_values; i++) {
    for (guint j = 0; j < y->n_values; j++) {
      knowledge->sets[first] = BIT (i);
      knowledge->sets[second] = BIT (j);
      assert_no_flip (knowledge, before, after, x->id);
    }
  }
  knowledge->sets[first] = x_was;
  knowledge->sets[second] = y_was;
}

/* A question that is not asked changes no verdict: not with any value, not with
 * any two, not together with another such question. */
static void
test_silent (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);
  guint n_facts = bh_pack_facts (pack)->len;
  guint flipped = 0;

  for (guint n = 0; n < 300; n++) {
    g_autoptr (BhCheck) before = NULL;
    g_autoptr (BhCheck) after = NULL;
    BhKnowledge knowledge;
    guint64 silent;

    sample_knowledge (rand, pack, g_rand_int_range (rand, 0, 11), &knowledge);
    before = bh_check_new (pack, &knowledge, today);
    after = bh_check_new (pack, &knowledge, today);
    silent = silent_facts (&knowledge);
    for (guint i = 0; i < n_facts; i++) {
      if (!(silent & BIT (i)))
        continue;
      flip_one (&knowledge, i, before, after);
      flipped++;
      for (guint j = 0; j < i; j++) {
        if (silent & BIT (j))
          flip_two (&knowledge, i, j, before, after);
      }
    }
  }
  g_assert_cmpuint (flipped, >, 1000);
}

/* --- More knowledge ------------------------------------------------------- */

/* Takes one value, or all but two, from a fact that has more than one. */
static gboolean
learn (GRand       *rand,
       BhKnowledge *knowledge,
       guint64     *learned)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));
  const BhFact *fact;
  guint64 kept;

  for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
    if (!bh_knowledge_is_answered (knowledge, i))
      g_array_append_val (open, i);
  }
  if (open->len == 0)
    return FALSE;
  fact = bh_pack_facts (pack)->pdata[g_array_index (
    open, guint, g_rand_int_range (rand, 0, (gint32) open->len))];
  do {
    kept = g_rand_boolean (rand) ? ~sample_value (rand, fact)
                                 : sample_value (rand, fact) | sample_value (rand, fact);
    kept &= knowledge->sets[fact->index];
  } while (kept == 0 || kept == knowledge->sets[fact->index]);
  knowledge->sets[fact->index] = kept;
  *learned = BIT (fact->index);
  return TRUE;
}

/* What is met may turn out not to apply: it stands in nobody's way before and after. */
static gboolean
state_stands (BhState before,
              BhState after)
{
  return before == after || before == BH_STATE_UNKNOWN ||
         (before == BH_STATE_MET && after == BH_STATE_NOT_APPLICABLE);
}

static void
assert_refined (const BhCheck *before,
                const BhCheck *after)
{
  for (guint i = 0; i < bh_pack_goals (pack)->len; i++) {
    g_assert_true (before->verdicts[i] == BH_VERDICT_UNKNOWN ||
                   before->verdicts[i] == after->verdicts[i]);
    g_assert_true (before->truths[i] == BH_UNKNOWN || before->truths[i] == after->truths[i]);
    g_assert_true (!before->done[i] || after->done[i]);
  }
  for (guint i = 0; i < bh_pack_requirements (pack)->len; i++)
    g_assert_true (state_stands (before->states[i], after->states[i]));
}

/* From nothing known to everything, a value or a few at a time: what was settled
 * stands, and a question that has gone does not come back. */
static void
test_chains (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 2);

  for (guint n = 0; n < 400; n++) {
    BhKnowledge knowledge;
    guint64 asked, learned = 0;
    g_autoptr (BhCheck) check = NULL;

    bh_knowledge_init (&knowledge, pack);
    asked = questions_of (&knowledge);
    check = bh_check_new (pack, &knowledge, today);
    while (learn (rand, &knowledge, &learned)) {
      BhCheck *after = bh_check_new (pack, &knowledge, today);
      guint64 still = questions_of (&knowledge);

      assert_refined (check, after);
      g_assert_cmphex (still & ~asked, ==, 0);
      if (!(learned & asked))
        g_assert_cmpmem (check->verdicts, sizeof check->verdicts, after->verdicts,
                         sizeof after->verdicts);
      bh_check_free (check);
      check = after;
      asked = still;
    }
    g_assert_cmphex (asked, ==, 0);
  }
}

/* --- What decides --------------------------------------------------------- */

/* Whether it is @requirement alone that makes its goal what it is: the only block
 * that fails, or the only block or doubt. */
static gboolean
decides (const BhCheck       *check,
         const BhRequirement *requirement)
{
  const BhGoal *goal = requirement->goal;

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *other = bh_pack_requirements (pack)->pdata[goal->first_requirement + i];
    BhState state = check->states[other->index];
    gboolean stands_in_the_way = state == BH_STATE_UNMET || state == BH_STATE_UNKNOWN;

    if (other->effect <= requirement->effect && stands_in_the_way != (other == requirement))
      return FALSE;
  }
  return check->verdicts[goal->index] ==
         (requirement->effect == BH_EFFECT_BLOCK ? BH_VERDICT_NO : BH_VERDICT_UNKNOWN);
}

static void
note_deciding (const BhKnowledge *knowledge,
               BhCheck           *check,
               guint              goal,
               gboolean          *seen)
{
  const BhGoal *one = bh_pack_goals (pack)->pdata[goal];

  bh_check_evaluate (check, pack, knowledge, today, BIT (goal));
  for (guint i = 0; i < one->n_requirements; i++) {
    guint index = one->first_requirement + i;

    seen[index] |= decides (check, bh_pack_requirements (pack)->pdata[index]);
  }
}

/* Somebody for whom the goal is Yes, with any one or two answers changed. */
static void
note_around (BhKnowledge *knowledge,
             GRand       *rand,
             BhCheck     *check,
             guint        goal,
             gboolean    *seen)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];
    const BhFact *other = facts->pdata[g_rand_int_range (rand, 0, (gint32) facts->len)];
    BhKnowledge changed = *knowledge;

    for (guint value = 0; value < fact->n_values; value++) {
      changed.sets[i] = BIT (value);
      note_deciding (&changed, check, goal, seen);
    }
    changed.sets[other->index] = sample_value (rand, other);
    note_deciding (&changed, check, goal, seen);
  }
}

/* Every block makes a No for somebody, and every doubt keeps somebody from Yes:
 * none only says what others say already. */
static void
test_decides (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 3);
  const GPtrArray *requirements = bh_pack_requirements (pack);
  g_autofree gboolean *seen = g_new0 (gboolean, requirements->len);
  BhKnowledge knowledge;
  g_autoptr (BhCheck) check = NULL;

  bh_knowledge_init (&knowledge, pack);
  check = bh_check_new (pack, &knowledge, today);
  for (guint n = 0; n < 300 * bh_pack_goals (pack)->len; n++) {
    guint goal = n % bh_pack_goals (pack)->len;
    BhWay ways[BH_MAX_WAYS];

    for (guint i = 0; i < bh_pack_facts (pack)->len; i++)
      knowledge.sets[i] = sample_value (rand, bh_pack_facts (pack)->pdata[i]);
    if (bh_check_ways (pack, &knowledge, today, goal, ways) > 0)
      bh_way_apply (pack, &ways[0], &knowledge);
    bh_check_evaluate (check, pack, &knowledge, today, BIT (goal));
    if (check->verdicts[goal] == BH_VERDICT_YES)
      note_around (&knowledge, rand, check, goal, seen);
  }
  for (guint i = 0; i < requirements->len; i++) {
    const BhRequirement *requirement = requirements->pdata[i];

    if (requirement->effect != BH_EFFECT_NOTE && !seen[i])
      g_error ("%s/%s decides for nobody", requirement->goal->id, requirement->id);
  }
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

  g_test_add_func ("/checker/silent", test_silent);
  g_test_add_func ("/checker/chains", test_chains);
  g_test_add_func ("/checker/decides", test_decides);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
