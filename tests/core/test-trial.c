/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is tried out shows what saving it would bring, and leaves no trace until it is kept. */

#define G_LOG_DOMAIN "test-trial"

#include "config.h"

#include <string.h>

#include "bh-plan-facts.h"
#include "bh-trial.h"
#include "bh-way-plans.h"
#include "samples.h"

#define SEED 20261122

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

static void
on_changed (guint *count)
{
  (*count)++;
}

/* A session with one person who has answered some questions. */
static BhSession *
new_session (GRand *rand)
{
  BhSession *session = bh_session_new (pack, today);
  BhProfile *profile = bh_profiles_add (bh_session_get_profiles (session), "Lin");

  for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
    const BhFact *fact = bh_pack_facts (pack)->pdata[i];

    if (g_rand_boolean (rand))
      bh_profile_set_answer (profile, fact, sample_value (rand, fact));
  }
  return session;
}

static void
remove_session (BhSession *session)
{
  bh_profiles_remove (bh_session_get_profiles (session), bh_session_get_profile (session));
  g_object_unref (session);
}

static guint64
some_values (GRand        *rand,
             const BhFact *fact)
{
  guint64 values = ((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)) & fact->all;

  return values != 0 ? values : fact->all;
}

static guint
count_differences (const BhCheck *a,
                   const BhCheck *b)
{
  guint count = 0;

  for (guint i = 0; i < bh_pack_goals (pack)->len; i++)
    count += a->verdicts[i] != b->verdicts[i] || a->done[i] != b->done[i];
  return count;
}

/* The profile and the session stay as they are, until the trial is kept; then they are as tried. */
static void
test_no_trace (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_flips = 0;

  for (guint round = 0; round < 60; round++) {
    BhSession *session = new_session (rand);
    g_autoptr (BhTrial) trial = bh_trial_new (session);
    g_autoptr (BhCheck) tried = NULL;
    BhSituation before = *bh_session_get_situation (session);
    guint n_changes = 0;

    g_signal_connect_swapped (session, "changed", G_CALLBACK (on_changed), &n_changes);
    for (guint i = 0; i < 5; i++) {
      guint index = g_rand_int_range (rand, 0, bh_pack_facts (pack)->len);
      const BhFact *fact = bh_pack_facts (pack)->pdata[index];

      bh_trial_answer (trial, session, fact, some_values (rand, fact));
    }
    g_assert_cmpuint (n_changes, ==, 0);
    g_assert_cmpmem (&before.answers, sizeof before.answers,
                     &bh_session_get_situation (session)->answers, sizeof before.answers);
    tried = bh_check_new (pack, &trial->situation.knowledge, today);
    g_assert_cmpuint (bh_trial_count_flips (trial, session), ==,
                      count_differences (tried, bh_session_get_check (session)));
    n_flips += bh_trial_count_flips (trial, session);

    bh_trial_keep (trial, session);
    g_assert_cmpmem (&trial->situation.answers, sizeof before.answers,
                     &bh_session_get_situation (session)->answers, sizeof before.answers);
    bh_trial_update (trial, session);
    g_assert_cmpuint (bh_trial_count_flips (trial, session), ==, 0);
    remove_session (session);
  }
  g_assert_cmpuint (n_flips, >, 0);
}

/* What is answered as it was counts as no change any more. */
static void
test_back (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  BhSession *session = new_session (rand);
  g_autoptr (BhTrial) trial = bh_trial_new (session);

  for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
    const BhFact *fact = bh_pack_facts (pack)->pdata[i];
    guint64 own = bh_session_get_situation (session)->answers.sets[i];
    guint64 other = own == BIT (0) ? BIT (1) : BIT (0);

    bh_trial_answer (trial, session, fact, other);
    g_assert_cmphex (trial->changed, ==, BIT (i));
    bh_trial_answer (trial, session, fact, own);
    g_assert_cmphex (trial->changed, ==, 0);
  }
  remove_session (session);
}

/* A way that is tried out makes its goal Yes. */
static void
test_ways (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_tried = 0;

  for (guint round = 0; round < 250; round++) {
    BhSession *session = new_session (rand);

    for (guint goal = 0; goal < bh_pack_goals (pack)->len; goal++) {
      BhWay ways[BH_MAX_WAYS];
      guint n_ways = bh_check_ways (pack, &bh_session_get_situation (session)->knowledge, today,
                                    goal, ways);

      for (guint i = 0; i < n_ways; i++) {
        g_autoptr (BhTrial) trial = bh_trial_new (session);

        bh_trial_take_way (trial, session, &ways[i]);
        g_assert_cmpint (trial->check->verdicts[goal], ==, BH_VERDICT_YES);
        n_tried++;
      }
    }
    remove_session (session);
  }
  g_assert_cmpuint (n_tried, >, 100);
}

static double
keep_price (BhPlan *plan)
{
  return plan->keep->jpy_per_month != BH_NOT_KNOWN ? plan->keep->jpy_per_month : G_MAXDOUBLE;
}

static void
check_plan (const BhWay *way,
            BhPlan      *plan)
{
  BhKnowledge from_plan;

  g_assert_cmpint (bh_plan_status_on (plan, today), ==, BH_PLAN_ON_SALE);
  bh_plan_facts (pack, plan, BH_PLAN_HELD, NULL, &from_plan);
  for (guint i = 0; i < way->n_changes; i++)
    g_assert_cmphex (from_plan.sets[way->changes[i].fact] & BIT (way->changes[i].to), !=, 0);
}

/* The plans that a way names are on sale, bring its changes, and stand cheapest first. */
static void
test_plans (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_plans = 0, n_without = 0;

  for (guint round = 0; round < 400; round++) {
    BhSituation situation;
    BhWay ways[BH_MAX_WAYS];
    guint goal = g_rand_int_range (rand, 0, bh_pack_goals (pack)->len);
    guint n_ways;

    bh_situation_init (&situation, pack);
    for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
      const BhFact *fact = bh_pack_facts (pack)->pdata[i];

      situation.answers.sets[i] = sample_value (rand, fact);
    }
    bh_situation_combine (&situation, pack);
    n_ways = bh_check_ways (pack, &situation.knowledge, today, goal, ways);
    for (guint i = 0; i < n_ways; i++) {
      g_autoptr (GPtrArray) plans = bh_way_plans (pack, &situation, today, goal, &ways[i]);

      if (!bh_way_means_plan (pack, &situation, &ways[i])) {
        g_assert_cmpuint (plans->len, ==, 0);
        n_without++;
      }
      for (guint j = 0; j < plans->len; j++) {
        check_plan (&ways[i], plans->pdata[j]);
        g_assert_true (j == 0 || keep_price (plans->pdata[j - 1]) <= keep_price (plans->pdata[j]));
        n_plans++;
      }
    }
  }
  g_assert_cmpuint (n_plans, >, 0);
  g_assert_cmpuint (n_without, >, 0);
}

/* Nobody is told of a plan for a change that the plan at hand allows. */
static void
test_plan_held (void)
{
  BhWay way = { .effort = 2, .n_changes = 1 };
  BhSituation situation;
  const BhFact *roaming = bh_pack_fact (pack, "sms.roaming");
  const BhFact *service = bh_pack_fact (pack, "line.service");

  bh_situation_init (&situation, pack);
  situation.plan = bh_pack_plan (pack, "povo2-base");
  bh_situation_combine (&situation, pack);
  way.changes[0] = (BhWayChange) { roaming->index, 0, 2, FALSE };
  g_assert_cmpstr (roaming->values[0].id, ==, "on");
  g_assert_false (bh_way_means_plan (pack, &situation, &way));
  way.changes[0] = (BhWayChange) { service->index, 2, 4, FALSE };
  g_assert_cmpstr (service->values[2].id, ==, "data-only");
  g_assert_true (bh_way_means_plan (pack, &situation, &way));
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
  g_test_add_func ("/trial/no-trace", test_no_trace);
  g_test_add_func ("/trial/back", test_back);
  g_test_add_func ("/trial/ways", test_ways);
  g_test_add_func ("/trial/plans", test_plans);
  g_test_add_func ("/trial/plan-held", test_plan_held);
  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
