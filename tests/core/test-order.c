/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The order of answers is irrelevant: the same come to the same verdicts, by the
 * window's way and by the command line's, whatever was answered in between. */

#define G_LOG_DOMAIN "test-order"

#include "config.h"

#include <string.h>

#include "bh-session.h"
#include "samples.h"

#define SEED 20261130

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

/* @array: of guint */
static void
shuffle (GRand  *rand,
         GArray *array)
{
  for (guint i = array->len; i > 1; i--) {
    guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
    guint swapped = g_array_index (array, guint, i - 1);

    g_array_index (array, guint, i - 1) = g_array_index (array, guint, j);
    g_array_index (array, guint, j) = swapped;
  }
}

static BhPlan *
random_plan (GRand *rand)
{
  GListModel *plans = bh_pack_plans (pack);
  guint index = (guint) g_rand_int_range (rand, 0, (gint32) g_list_model_get_n_items (plans));
  g_autoptr (BhPlan) plan = g_list_model_get_item (plans, index); /* the pack keeps it */

  return plan;
}

/* What a person ends up with: no plan for two of three. */
static void
random_situation (GRand       *rand,
                  BhSituation *situation)
{
  bh_situation_init (situation, pack);
  sample_knowledge (rand, pack, g_rand_int_range (rand, 2, 11), &situation->answers);
  if (g_rand_int_range (rand, 0, 3) == 0)
    situation->plan = random_plan (rand);
  bh_situation_combine (situation, pack);
}

static void
append_values (GString      *text,
               GRand        *rand,
               const BhFact *fact,
               guint64       values)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < fact->n_values; i++) {
    if (values & BIT (i))
      g_array_append_val (order, i);
  }
  shuffle (rand, order);
  g_string_append_printf (text, "\"%s\": [", fact->id);
  for (guint i = 0; i < order->len; i++)
    g_string_append_printf (text, "%s\"%s\"", i > 0 ? ", " : "",
                            fact->values[g_array_index (order, guint, i)].id);
  g_string_append_c (text, ']');
}

/* A facts file, its members and their values in any order. Index n_facts stands for the plan. */
static GBytes *
write_facts (GRand             *rand,
             const BhSituation *situation)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  GString *text = g_string_new ("{");

  for (guint i = 0; i <= facts->len; i++) {
    if (i == facts->len ? situation->plan != NULL
                        : situation->answers.sets[i] != ((BhFact *) facts->pdata[i])->all)
      g_array_append_val (order, i);
  }
  shuffle (rand, order);
  for (guint i = 0; i < order->len; i++) {
    guint index = g_array_index (order, guint, i);

    g_string_append (text, i > 0 ? ", " : "");
    if (index == facts->len)
      g_string_append_printf (text, "\"plan\": \"%s\"", situation->plan->id);
    else
      append_values (text, rand, facts->pdata[index], situation->answers.sets[index]);
  }
  g_string_append_c (text, '}');
  return g_string_free_to_bytes (text);
}

/* One step of a person at the questions: the final answer, or one that is changed later. */
static void
answer (GRand             *rand,
        BhProfile         *profile,
        const BhSituation *situation,
        guint              index,
        gboolean           is_final)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  guint64 values;

  if (index == facts->len) {
    const BhPlan *plan = is_final ? situation->plan : random_plan (rand);

    bh_profile_set_plan (profile, plan != NULL ? plan->id : "");
    return;
  }
  values = sample_value (rand, facts->pdata[index]);
  if (g_rand_int_range (rand, 0, 3) == 0)
    values |= sample_value (rand, facts->pdata[index]);
  if (g_rand_int_range (rand, 0, 4) == 0)
    values = 0; /* taken back */
  bh_profile_set_answer (profile, facts->pdata[index],
                         is_final ? situation->answers.sets[index] : values);
}

/* Each question once to three times, in any order; its last time counts. */
static void
answer_in_any_order (GRand             *rand,
                     BhProfile         *profile,
                     const BhSituation *situation)
{
  guint n_questions = bh_pack_facts (pack)->len + 1;
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  guint left[BH_MAX_FACTS + 1] = { 0 };

  for (guint i = 0; i < n_questions; i++) {
    left[i] = (guint) g_rand_int_range (rand, 1, 4);
    for (guint j = 0; j < left[i]; j++)
      g_array_append_val (order, i);
  }
  shuffle (rand, order);
  for (guint i = 0; i < order->len; i++) {
    guint index = g_array_index (order, guint, i);

    left[index]--;
    answer (rand, profile, situation, index, left[index] == 0);
  }
}

static void
assert_same_check (const BhCheck *a,
                   const BhCheck *b)
{
  guint n_goals = bh_pack_goals (pack)->len;

  g_assert_cmpmem (a->verdicts, n_goals * sizeof *a->verdicts, b->verdicts,
                   n_goals * sizeof *b->verdicts);
  g_assert_cmpmem (a->done, n_goals * sizeof *a->done, b->done, n_goals * sizeof *b->done);
  g_assert_cmpmem (a->states, bh_pack_requirements (pack)->len * sizeof *a->states, b->states,
                   bh_pack_requirements (pack)->len * sizeof *b->states);
}

/* The window's way in and the command line's come to the same, in whatever order
 * the answers are given and however often they are changed on the way. */
static void
test_order (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (BhSession) session = bh_session_new (pack, today);
  BhProfile *profile = bh_profiles_add (bh_session_get_profiles (session), "A");

  for (guint n = 0; n < 60; n++) {
    BhSituation situation, read;
    g_autoptr (BhCheck) check = NULL;

    random_situation (rand, &situation);
    check = bh_check_new (pack, &situation.knowledge, today);
    for (guint order = 0; order < 4; order++) {
      g_autoptr (GBytes) facts = write_facts (rand, &situation);
      g_autoptr (GError) error = NULL;

      bh_situation_from_bytes (&read, pack, facts, &error);
      g_assert_no_error (error);
      g_assert_cmpmem (&read, sizeof read, &situation, sizeof situation);
      answer_in_any_order (rand, profile, &situation);
      g_assert_cmpmem (bh_session_get_situation (session), sizeof situation, &situation,
                       sizeof situation);
      assert_same_check (bh_session_get_check (session), check);
    }
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

  g_test_add_func ("/order/any", test_order);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
