/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places in which the evaluation misses a verdict: that each is one, and that
 * there are no others. The exact verdict is found here by answering one open fact
 * after another until the evaluation is sure, which knows nothing of boxes. */

#define G_LOG_DOMAIN "test-differences"

#include "config.h"

#include "bh-audit.h"
#include "bh-boxes.h"
#include "samples.h"

#define SEED 20261202

static BhPack *pack;
static BhAudit *audit;
static BhCheck *check;
static const BhDate today = { 2026, 11, 22 };

/* --- The exact verdict ---------------------------------------------------- */

static BhVerdict
evaluate (const BhKnowledge *knowledge,
          guint              goal)
{
  bh_check_evaluate (check, pack, knowledge, today, BIT (goal));
  return check->verdicts[goal];
}

/* Which open fact is answered next makes no difference but in time. Returns: none,
 * the number of facts, where all are answered */
static guint
choose_fact (const BhKnowledge *knowledge,
             guint              goal)
{
  g_autoptr (GArray) questions = bh_check_questions (pack, knowledge, today, BIT (goal));
  guint n_facts = bh_pack_facts (pack)->len;

  for (guint i = 0; i < questions->len; i++) {
    guint fact = g_array_index (questions, guint, i);

    if (!bh_knowledge_is_answered (knowledge, fact))
      return fact;
  }
  for (guint i = 0; i < n_facts; i++) {
    if (!bh_knowledge_is_answered (knowledge, i))
      return i;
  }
  return n_facts;
}

/* What every situation of @knowledge gives; not certain where they differ, or where
 * one of them is. */
static BhVerdict
exact_verdict (const BhKnowledge *knowledge,
               guint              goal)
{
  BhVerdict verdict = evaluate (knowledge, goal);
  BhKnowledge answered = *knowledge;
  gboolean is_first = TRUE;
  guint fact;

  if (verdict != BH_VERDICT_UNKNOWN)
    return verdict;
  fact = choose_fact (knowledge, goal);
  if (fact == bh_pack_facts (pack)->len)
    return BH_VERDICT_UNKNOWN;
  for (guint64 rest = knowledge->sets[fact]; rest != 0; rest &= rest - 1) {
    BhVerdict one;

    answered.sets[fact] = rest & -rest;
    one = exact_verdict (&answered, goal);
    if (one == BH_VERDICT_UNKNOWN || (!is_first && one != verdict))
      return BH_VERDICT_UNKNOWN;
    verdict = one;
    is_first = FALSE;
  }
  return verdict;
}

/* --- The places ----------------------------------------------------------- */

static const BhDifference *
nth (guint index)
{
  return &g_array_index (audit->differences, BhDifference, index);
}

/* With one more value of any fact the verdict is not the same any more. */
static void
assert_is_largest (const BhDifference *difference)
{
  for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
    const BhFact *fact = bh_pack_facts (pack)->pdata[i];

    for (guint64 rest = fact->all & ~difference->knowledge.sets[i]; rest != 0; rest &= rest - 1) {
      BhKnowledge more = difference->knowledge;

      more.sets[i] |= rest & -rest;
      g_assert_cmpint (exact_verdict (&more, difference->goal->index), ==, BH_VERDICT_UNKNOWN);
    }
  }
}

static void
test_each_is_one (void)
{
  g_assert_cmphex (audit->not_compared, ==, 0);
  g_assert_cmpuint (audit->differences->len, >, 0);
  for (guint i = 0; i < audit->differences->len; i++) {
    const BhDifference *difference = nth (i);

    g_assert_cmpint (evaluate (&difference->knowledge, difference->goal->index), ==,
                     BH_VERDICT_UNKNOWN);
    g_assert_cmpint (exact_verdict (&difference->knowledge, difference->goal->index), ==,
                     difference->verdict);
  }
}

static void
test_each_is_largest (void)
{
  for (guint i = 0; i < audit->differences->len; i++)
    assert_is_largest (nth (i));
}

/* --- That there are no others --------------------------------------------- */

static gboolean
lies_in_one (const BhKnowledge *knowledge,
             guint              goal,
             BhVerdict          verdict)
{
  const BhBoxes boxes = { bh_pack_facts (pack)->len, 0 };

  for (guint i = 0; i < audit->differences->len; i++) {
    if (nth (i)->goal->index == goal && nth (i)->verdict == verdict &&
        bh_boxes_contains (&boxes, &nth (i)->knowledge, knowledge))
      return TRUE;
  }
  return FALSE;
}

static void
assert_listed (const BhKnowledge *knowledge,
               guint              goal,
               BhVerdict          verdict)
{
  if (!lies_in_one (knowledge, goal, verdict)) {
    g_autofree char *text = sample_describe (pack, knowledge);

    g_error ("%s: %s is missed and not listed:%s",
             ((BhGoal *) bh_pack_goals (pack)->pdata[goal])->id, bh_verdict_nick (verdict), text);
  }
}

/* Wherever the evaluation misses a verdict, what is known lies in a place that is listed. */
static void
test_samples (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint missed = 0;

  for (guint n = 0; n < 3000; n++) {
    BhKnowledge knowledge;

    sample_knowledge (rand, pack, g_rand_int_range (rand, 3, 11), &knowledge);
    for (guint goal = 0; goal < bh_pack_goals (pack)->len; goal++) {
      BhVerdict verdict = exact_verdict (&knowledge, goal);

      if (verdict == evaluate (&knowledge, goal))
        continue;
      assert_listed (&knowledge, goal, verdict);
      missed++;
    }
  }
  g_assert_cmpuint (missed, >, 20);
}

/* One answer to everything that gives @goal @verdict, or FALSE. */
static gboolean
find_situation (GRand       *rand,
                guint        goal,
                BhVerdict    verdict,
                BhKnowledge *knowledge)
{
  for (guint n = 0; n < 200; n++) {
    BhWay ways[BH_MAX_WAYS];

    for (guint i = 0; i < bh_pack_facts (pack)->len; i++)
      knowledge->sets[i] = sample_value (rand, bh_pack_facts (pack)->pdata[i]);
    if (verdict == BH_VERDICT_YES && bh_check_ways (pack, knowledge, today, goal, ways) > 0)
      bh_way_apply (pack, &ways[0], knowledge);
    if (evaluate (knowledge, goal) == verdict)
      return TRUE;
  }
  return FALSE;
}

/* Forgets @values of a fact, as long as the verdict stays. */
static void
forget (BhKnowledge *knowledge,
        guint        goal,
        BhVerdict    verdict,
        guint        fact,
        guint64      values)
{
  guint64 was = knowledge->sets[fact];

  knowledge->sets[fact] |= values;
  if (knowledge->sets[fact] != was && exact_verdict (knowledge, goal) != verdict)
    knowledge->sets[fact] = was;
}

/* Forgets what it can, beginning at a random fact and going on in random steps. */
static void
forget_all (GRand       *rand,
            BhKnowledge *knowledge,
            guint        goal,
            BhVerdict    verdict)
{
  guint n_facts = bh_pack_facts (pack)->len;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < n_facts; i++)
    g_array_insert_val (order, (guint) g_rand_int_range (rand, 0, (gint32) i + 1), i);
  for (guint i = 0; i < n_facts; i++) {
    const BhFact *fact = bh_pack_facts (pack)->pdata[g_array_index (order, guint, i)];

    forget (knowledge, goal, verdict, fact->index, fact->all);
    for (guint64 rest = fact->all & ~knowledge->sets[fact->index]; rest != 0; rest &= rest - 1)
      forget (knowledge, goal, verdict, fact->index, rest & -rest);
  }
}

/* Situations that are forgotten bit by bit, until nothing more can be, end at a
 * place where the evaluation says the same, or at one that is listed. */
static void
test_forgetting (void)
{
  static const BhVerdict verdicts[] = { BH_VERDICT_NO, BH_VERDICT_YES, BH_VERDICT_NOT_APPLICABLE };
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);
  guint missed = 0;

  for (guint n = 0; n < 3 * bh_pack_goals (pack)->len * G_N_ELEMENTS (verdicts); n++) {
    guint goal = n % bh_pack_goals (pack)->len;
    BhVerdict verdict = verdicts[n % G_N_ELEMENTS (verdicts)];
    BhKnowledge knowledge;

    bh_knowledge_init (&knowledge, pack);
    if (!find_situation (rand, goal, verdict, &knowledge))
      continue;
    forget_all (rand, &knowledge, goal, verdict);
    if (evaluate (&knowledge, goal) == verdict)
      continue;
    assert_listed (&knowledge, goal, verdict);
    missed++;
  }
  g_assert_cmpuint (missed, >, 10);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  BhKnowledge nothing;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  bh_knowledge_init (&nothing, pack);
  check = bh_check_new (pack, &nothing, today);
  audit = bh_audit_new (pack, today);

  g_test_add_func ("/differences/each-is-one", test_each_is_one);
  g_test_add_func ("/differences/each-is-largest", test_each_is_largest);
  g_test_add_func ("/differences/samples", test_samples);
  g_test_add_func ("/differences/forgetting", test_forgetting);

  status = g_test_run ();
  bh_audit_free (audit);
  bh_check_free (check);
  g_clear_object (&pack);
  return status;
}
