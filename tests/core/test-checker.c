/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The checker over the shipped pack: the worked examples, and what must hold
 * for every profile, by a sample with a fixed seed. */

#define G_LOG_DOMAIN "test-checker"

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "bh-checker.h"
#include "bh-situation.h"
#include "samples.h"

#define SEED 20261122
#define ALL_GOALS G_MAXUINT64

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

/* --- Worked examples ------------------------------------------------------ */

static gboolean
is_listed (JsonArray  *list,
           const char *id)
{
  for (guint i = 0; i < json_array_get_length (list); i++) {
    if (strcmp (json_array_get_string_element (list, i), id) == 0)
      return TRUE;
  }
  return FALSE;
}

/* The named requirements are just those that are open: for No the blocks that
 * failed, for Not certain the blocks and doubts that are unmet or unknown. */
static void
check_open (const char    *example,
            const BhGoal  *goal,
            const BhCheck *check,
            JsonArray     *expected)
{
  gboolean is_no = check->verdicts[goal->index] == BH_VERDICT_NO;
  guint found = 0;

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (pack)->pdata[goal->first_requirement + i];
    BhState state = check->states[requirement->index];
    gboolean open = is_no ? requirement->effect == BH_EFFECT_BLOCK && state == BH_STATE_UNMET
                          : requirement->effect != BH_EFFECT_NOTE &&
                              (state == BH_STATE_UNMET || state == BH_STATE_UNKNOWN);

    if (!open)
      continue;
    found++;
    if (!is_listed (expected, requirement->id))
      g_error ("%s: %s: %s is open and not expected", example, goal->id, requirement->id);
  }
  g_assert_cmpuint (found, ==, json_array_get_length (expected));
}

static guint
check_example (JsonObject *example)
{
  const char *id = json_object_get_string_member (example, "id");
  JsonObject *expect = json_object_get_object_member (example, "expect");
  g_autofree char *facts = json_to_string (json_object_get_member (example, "facts"), FALSE);
  g_autoptr (GBytes) bytes = g_bytes_new (facts, strlen (facts));
  g_autoptr (GError) error = NULL;
  g_autoptr (BhCheck) check = NULL;
  BhSituation situation;
  guint cells = 0;

  bh_situation_from_bytes (&situation, pack, bytes, &error);
  g_assert_no_error (error);
  check = bh_check_new (pack, &situation.knowledge, today);
  for (guint i = 0; i < bh_pack_goals (pack)->len; i++, cells++) {
    const BhGoal *goal = bh_pack_goals (pack)->pdata[i];
    JsonObject *cell = json_object_get_object_member (expect, goal->id);
    const char *verdict = bh_verdict_nick (check->verdicts[i]);

    if (strcmp (verdict, json_object_get_string_member (cell, "verdict")) != 0)
      g_error ("%s: %s is %s", id, goal->id, verdict);
    if (json_object_has_member (cell, "done"))
      g_assert_cmpint (check->done[i], ==, json_object_get_boolean_member (cell, "done"));
    if (json_object_has_member (cell, "open"))
      check_open (id, goal, check, json_object_get_array_member (cell, "open"));
  }
  return cells;
}

static void
test_examples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "data", "examples.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *examples;
  guint cells = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  examples = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (examples); i++)
    cells += check_example (json_array_get_object_element (examples, i));
  g_assert_cmpuint (json_array_get_length (examples), ==, 20);
  g_assert_cmpuint (cells, ==, 280);
}

/* --- Samples -------------------------------------------------------------- */

/* Narrows one fact that has more than one value to a part of them. */
static void
learn (GRand       *rand,
       BhKnowledge *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  guint index = (guint) g_rand_int_range (rand, 0, (gint32) facts->len);
  const BhFact *fact = facts->pdata[index];
  guint64 part = knowledge->sets[index] & (sample_value (rand, fact) | sample_value (rand, fact));

  if (part != 0)
    knowledge->sets[index] = part;
}

/* More knowledge never overturns a Yes, a No or a Not applicable, nor what a requirement came to. */
static void
test_monotone (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint n = 0; n < 4000; n++) {
    BhKnowledge knowledge;

    sample_knowledge (rand, pack, g_rand_int_range (rand, 0, 9), &knowledge);
    for (guint step = 0; step < 8; step++) {
      g_autoptr (BhCheck) before = bh_check_new (pack, &knowledge, today);
      g_autoptr (BhCheck) after = NULL;

      learn (rand, &knowledge);
      after = bh_check_new (pack, &knowledge, today);
      for (guint i = 0; i < bh_pack_goals (pack)->len; i++) {
        if (before->verdicts[i] != BH_VERDICT_UNKNOWN && before->verdicts[i] != after->verdicts[i]) {
          g_autofree char *text = sample_describe (pack, &knowledge);

          g_error ("%s was overturned by%s", ((BhGoal *) bh_pack_goals (pack)->pdata[i])->id, text);
        }
      }
    }
  }
}

static gboolean
is_among (GArray *questions,
          guint   fact)
{
  for (guint i = 0; i < questions->len; i++) {
    if (g_array_index (questions, guint, i) == fact)
      return TRUE;
  }
  return FALSE;
}

static gboolean
same_verdicts (const BhKnowledge *a,
               const BhKnowledge *b)
{
  g_autoptr (BhCheck) x = bh_check_new (pack, a, today);
  g_autoptr (BhCheck) y = bh_check_new (pack, b, today);

  return memcmp (x->verdicts, y->verdicts, sizeof (BhVerdict) * bh_pack_goals (pack)->len) == 0;
}

/* A fact that is not asked changes no verdict, whatever its value. */
static void
test_not_asked (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint n = 0; n < 1500; n++) {
    g_autoptr (GArray) questions = NULL;
    BhKnowledge knowledge;

    sample_knowledge (rand, pack, g_rand_int_range (rand, 0, 11), &knowledge);
    questions = bh_check_questions (pack, &knowledge, today, ALL_GOALS);
    for (guint i = 0; i < facts->len; i++) {
      const BhFact *fact = facts->pdata[i];
      BhKnowledge other = knowledge;

      if (is_among (questions, i))
        continue;
      for (guint value = 0; value < fact->n_values; value++) {
        if (!(knowledge.sets[i] & BIT (value)))
          continue;
        other.sets[i] = BIT (value);
        if (!same_verdicts (&knowledge, &other)) {
          g_autofree char *text = sample_describe (pack, &knowledge);

          g_error ("%s was not asked and matters:%s", fact->id, text);
        }
      }
    }
  }
}

/* A fact whose "ask when" is false changes no verdict, known or not. */
static void
test_ask_when (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 2);
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint n = 0; n < 3000; n++) {
    BhKnowledge knowledge;

    sample_knowledge (rand, pack, 9, &knowledge);
    for (guint i = 0; i < facts->len; i++) {
      const BhFact *fact = facts->pdata[i];
      BhKnowledge other = knowledge;

      if (bh_fact_is_asked (fact, &knowledge) != BH_FALSE)
        continue;
      other.sets[i] = fact->all;
      if (!same_verdicts (&knowledge, &other)) {
        g_autofree char *text = sample_describe (pack, &knowledge);

        g_error ("%s is not asked and matters:%s", fact->id, text);
      }
    }
  }
}

static gboolean
works (const BhKnowledge *start,
       const BhWay       *way,
       guint              chosen,
       guint              goal)
{
  BhWay part = { 0 };
  BhKnowledge knowledge = *start;
  g_autoptr (BhCheck) check = NULL;

  for (guint i = 0; i < way->n_changes; i++) {
    if (chosen & (1u << i))
      part.changes[part.n_changes++] = way->changes[i];
  }
  bh_way_apply (pack, &part, &knowledge);
  check = bh_check_new (pack, &knowledge, today);
  return check->verdicts[goal] == BH_VERDICT_YES;
}

/* Every way gives Yes, no part of it does, and they are offered cheapest first. */
static void
test_ways (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 3);
  guint offered = 0;

  for (guint n = 0; n < 400; n++) {
    BhKnowledge knowledge;

    sample_knowledge (rand, pack, g_rand_int_range (rand, 6, 11), &knowledge);
    for (guint goal = 0; goal < bh_pack_goals (pack)->len; goal++) {
      BhWay ways[BH_MAX_WAYS];
      guint n_ways = bh_check_ways (pack, &knowledge, today, goal, ways);

      for (guint i = 0; i < n_ways; i++, offered++) {
        guint all = (1u << ways[i].n_changes) - 1;

        g_assert_true (works (&knowledge, &ways[i], all, goal));
        for (guint part = 0; part < all; part++)
          g_assert_false (works (&knowledge, &ways[i], part, goal));
        if (i > 0)
          g_assert_cmpuint (ways[i - 1].effort, <=, ways[i].effort);
      }
    }
  }
  g_assert_cmpuint (offered, >, 500);
}

/* Every requirement is met by some situation and unmet by another; a note is only given or not. */
static void
test_reachable (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 4);
  const GPtrArray *requirements = bh_pack_requirements (pack);
  g_autofree guint *seen = g_new0 (guint, requirements->len);

  for (guint n = 0; n < 20000; n++) {
    g_autoptr (BhCheck) check = NULL;
    BhKnowledge knowledge;

    sample_knowledge (rand, pack, 10, &knowledge);
    check = bh_check_new (pack, &knowledge, today);
    for (guint i = 0; i < requirements->len; i++)
      seen[i] |= 1u << check->states[i];
  }
  for (guint i = 0; i < requirements->len; i++) {
    const BhRequirement *requirement = requirements->pdata[i];
    guint wanted = requirement->effect == BH_EFFECT_NOTE ? 1u << BH_STATE_UNMET
                                                         : 1u << BH_STATE_UNMET | 1u << BH_STATE_MET;

    if ((seen[i] & wanted) != wanted)
      g_error ("%s/%s is never met, or never unmet", requirement->goal->id, requirement->id);
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

  g_test_add_func ("/checker/examples", test_examples);
  g_test_add_func ("/checker/monotone", test_monotone);
  g_test_add_func ("/checker/not-asked", test_not_asked);
  g_test_add_func ("/checker/ask-when", test_ask_when);
  g_test_add_func ("/checker/ways", test_ways);
  g_test_add_func ("/checker/reachable", test_reachable);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
