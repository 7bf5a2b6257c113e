/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What each guide comes to, over the shipped pack: by a sample of situations with a fixed seed, by the
 * worked examples, and by cases that are written out. */

#define G_LOG_DOMAIN "test-guide-plan"

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "bh-guide-plan.h"
#include "samples.h"

#define SEED 20261123
#define SITUATIONS 400

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

static void
know (BhKnowledge *knowledge,
      const char  *id,
      const char  *value)
{
  const BhFact *fact = bh_pack_fact (pack, id);

  for (guint i = 0; i < fact->n_values; i++) {
    if (strcmp (fact->values[i].id, value) == 0) {
      knowledge->sets[fact->index] = G_GUINT64_CONSTANT (1) << i;
      return;
    }
  }
  g_assert_not_reached ();
}

static BhStepState
state_of (const BhGuidePlan *plan,
          const char        *id)
{
  for (guint i = 0; i < plan->guide->steps->len; i++) {
    if (strcmp (((const BhStep *) plan->guide->steps->pdata[i])->id, id) == 0)
      return plan->states[i];
  }
  g_assert_not_reached ();
}

static BhGuidePlan *
plan_for (const char        *guide,
          const BhKnowledge *knowledge)
{
  g_autoptr (BhCheck) check = bh_check_new (pack, knowledge, today);

  return bh_guide_plan_new (pack, bh_pack_guide (pack, guide), knowledge, check, NULL);
}

static void
test_span (void)
{
  static const struct {
    const char *text;
    BhSpan      span;
  } good[] = {
    { "5 min", { 5, 5, BH_WAIT_NONE } },
    { "1 to 3 min", { 1, 3, BH_WAIT_NONE } },
    { "1 hour", { 60, 60, BH_WAIT_NONE } },
    { "30 min to 2 hours", { 30, 120, BH_WAIT_NONE } },
    { "30 min to 2 days", { 30, 30, BH_WAIT_DAYS } },
    { "1 day", { 0, 0, BH_WAIT_DAYS } },
    { "days to weeks", { 0, 0, BH_WAIT_WEEKS } },
    { "weeks", { 0, 0, BH_WAIT_WEEKS } },
  };
  static const char *const bad[] = { "", "min", "5", "soon", "5 min to", "0 min", "1 to days to 2", "1 2 min",
                                     "5 min or so", "9999 min", "-1 min", "hours" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    BhSpan span;

    g_assert_true (bh_span_parse (good[i].text, &span));
    g_assert_cmpuint (span.least, ==, good[i].span.least);
    g_assert_cmpuint (span.most, ==, good[i].span.most);
    g_assert_cmpint (span.wait, ==, good[i].span.wait);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    BhSpan span = { 7, 7, BH_WAIT_NONE };

    if (bh_span_parse (bad[i], &span))
      g_error ("“%s” was read as a time", bad[i]);
    g_assert_cmpuint (span.least, ==, 7);
  }
}

static void
test_span_words (void)
{
  BhSpan sum = { 0 };
  const BhSpan parts[] = { { 5, 5, BH_WAIT_NONE }, { 1, 3, BH_WAIT_NONE }, { 0, 0, BH_WAIT_DAYS } };
  static const struct {
    BhSpan      span;
    const char *words;
  } written[] = {
    { { 119, 119, BH_WAIT_NONE }, "119 min" },
    { { 120, 120, BH_WAIT_NONE }, "2 h" },
    { { 30, 150, BH_WAIT_WEEKS }, "30 min to 2 h 30 min, and days or weeks of waiting" },
    { { 0, 5, BH_WAIT_NONE }, "up to 5 min" },
    { { 0, 0, BH_WAIT_DAYS }, "days of waiting" },
  };
  g_autofree char *nothing = bh_span_format (&sum);
  g_autofree char *words = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    bh_span_add (&sum, &parts[i]);
  words = bh_span_format (&sum);
  g_assert_null (nothing);
  for (guint i = 0; i < G_N_ELEMENTS (written); i++) {
    g_autofree char *one = bh_span_format (&written[i].span);

    g_assert_cmpstr (one, ==, written[i].words);
  }
  g_assert_cmpstr (words, ==, "6 to 8 min, and days of waiting");
}

/* Every step has a state that fits its branch, the numbers add up, and what is open is a step to do. */
static void
assert_plan (const BhGuidePlan *plan,
             const BhKnowledge *knowledge,
             const BhCheck     *check)
{
  guint counts[BH_N_STEP_STATES] = { 0 };
  guint least = 0, most = 0;

  for (guint i = 0; i < plan->guide->steps->len; i++) {
    const BhStep *step = plan->guide->steps->pdata[i];
    BhTruth branch = bh_step_branch (step, knowledge, check);
    BhStepState state = plan->states[i];
    g_autofree char *reason = bh_step_reason (pack, step, knowledge, check, state);

    counts[state]++;
    g_assert_true (state != BH_STEP_TODO || branch != BH_FALSE);
    g_assert_true (state != BH_STEP_SKIPPED || branch == BH_FALSE);
    if (reason == NULL && (state == BH_STEP_SKIPPED || state == BH_STEP_ALREADY || branch == BH_UNKNOWN))
      g_error ("%s: no reason is given", step->id);
    least += state == BH_STEP_TODO && branch == BH_TRUE ? step->span.least : 0;
    most += state == BH_STEP_TODO ? step->span.most : 0;
  }
  for (guint i = 0; i < plan->fixes->len; i++) {
    const BhGuideFix *fix = &g_array_index (plan->fixes, BhGuideFix, i);

    g_assert_true (fix->step == NULL || fix->question == NULL);
    g_assert_true (fix->question == NULL || !fix->unmet);
    g_assert_true (fix->question == NULL || !bh_knowledge_is_answered (knowledge, fix->question->index));
  }
  g_assert_cmpmem (counts, sizeof counts, plan->counts, sizeof plan->counts);
  g_assert_true ((plan->next != NULL) == (counts[BH_STEP_TODO] > 0));
  g_assert_cmpuint (least, ==, plan->time.least);
  g_assert_cmpuint (most, ==, plan->time.most);
}

static void
test_samples (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  const GPtrArray *guides = bh_pack_guides (pack);
  guint seen[BH_N_STEP_STATES] = { 0 };
  guint standings[BH_N_GUIDE_STANDINGS] = { 0 };

  for (guint i = 0; i < SITUATIONS; i++) {
    BhKnowledge knowledge;
    g_autoptr (BhCheck) check = NULL;

    sample_knowledge (rand, pack, g_rand_int_range (rand, 0, 11), &knowledge);
    check = bh_check_new (pack, &knowledge, today);
    for (guint j = 0; j < guides->len; j++) {
      g_autoptr (BhGuidePlan) plan =
        bh_guide_plan_new (pack, guides->pdata[j], &knowledge, check, NULL);

      assert_plan (plan, &knowledge, check);
      for (guint k = 0; k < BH_N_STEP_STATES; k++)
        seen[k] += plan->counts[k];
      standings[plan->standing]++;
    }
  }
  g_assert_cmpuint (seen[BH_STEP_DONE], ==, 0);
  g_assert_true (seen[BH_STEP_TODO] > 0 && seen[BH_STEP_ALREADY] > 0 && seen[BH_STEP_SKIPPED] > 0);
  for (guint i = 0; i < BH_N_GUIDE_STANDINGS; i++)
    g_assert_cmpuint (standings[i], >, 0);
}

/* What is so already is ticked, what is for another document is left out. */
static void
test_already (void)
{
  BhKnowledge knowledge;
  g_autoptr (BhGuidePlan) keep = NULL;
  g_autoptr (BhGuidePlan) verify = NULL;

  bh_knowledge_init (&knowledge, pack);
  know (&knowledge, "alipay.account", "plus81");
  know (&knowledge, "sms.filter", "off");
  know (&knowledge, "sms.roaming", "off");
  know (&knowledge, "person.document", "passport");
  know (&knowledge, "alipay.realname", "passport");
  keep = plan_for ("alipay-keep", &knowledge);
  verify = plan_for ("alipay-verify", &knowledge);
  g_assert_cmpint (state_of (keep, "alipay-keep-filter"), ==, BH_STEP_ALREADY);
  g_assert_cmpint (state_of (keep, "alipay-keep-roaming-on"), ==, BH_STEP_TODO);
  g_assert_cmpint (state_of (keep, "alipay-keep-not-needed"), ==, BH_STEP_SKIPPED);
  g_assert_cmpint (state_of (verify, "alipay-verify-photo-passport"), ==, BH_STEP_ALREADY);
  g_assert_cmpint (state_of (verify, "alipay-verify-photo-mainland-id"), ==, BH_STEP_SKIPPED);
  g_assert_cmpint (verify->standing, ==, BH_GUIDE_REACHED);
}

/* An open filter is lifted by the step that says how. */
static void
test_fix_has_step (void)
{
  BhKnowledge knowledge;
  g_autoptr (BhGuidePlan) keep = NULL;
  gboolean found = FALSE;

  bh_knowledge_init (&knowledge, pack);
  know (&knowledge, "alipay.account", "plus81");
  know (&knowledge, "sms.roaming", "off");
  keep = plan_for ("alipay-keep", &knowledge);
  for (guint i = 0; i < keep->fixes->len; i++) {
    const BhGuideFix *fix = &g_array_index (keep->fixes, BhGuideFix, i);

    found = found || (fix->unmet && fix->step != NULL &&
                      strcmp (fix->step->id, "alipay-keep-roaming-on") == 0);
  }
  g_assert_true (found);
}

static void
read_example (JsonObject  *example,
              BhKnowledge *knowledge)
{
  JsonObject *facts = json_object_get_object_member (example, "facts");
  g_autoptr (GList) names = json_object_get_members (facts);

  bh_knowledge_init (knowledge, pack);
  for (GList *l = names; l != NULL; l = l->next) {
    JsonNode *node = json_object_get_member (facts, l->data);

    if (bh_pack_fact (pack, l->data) != NULL && JSON_NODE_HOLDS_VALUE (node))
      know (knowledge, l->data, json_node_get_string (node));
  }
}

static gboolean
has_fix (const BhGuidePlan   *plan,
         const BhRequirement *requirement)
{
  for (guint i = 0; i < plan->fixes->len; i++) {
    if (g_array_index (plan->fixes, BhGuideFix, i).requirement == requirement)
      return TRUE;
  }
  return FALSE;
}

static const BhGuide *
guide_to (const BhGoal *goal)
{
  const GPtrArray *guides = bh_pack_guides (pack);

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    if (guide->goal == goal)
      return guide;
  }
  g_error ("%s: no guide leads there", goal->id);
}

/* Every requirement that is open or unmet has a step, a question or a fix. */
static guint
assert_complete (const char        *example,
                 const BhGoal      *goal,
                 const BhKnowledge *knowledge,
                 const BhCheck     *check)
{
  g_autoptr (BhGuidePlan) plan =
    bh_guide_plan_new (pack, guide_to (goal), knowledge, check, NULL);
  guint n = 0;

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (pack)->pdata[goal->first_requirement + i];
    BhState state = check->states[requirement->index];

    if (requirement->effect == BH_EFFECT_NOTE || (state != BH_STATE_UNMET && state != BH_STATE_UNKNOWN))
      continue;
    if (!has_fix (plan, requirement))
      g_error ("%s, %s: nothing helps with “%s”", example, goal->id, requirement->id);
    n++;
  }
  return n;
}

static void
test_examples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "data", "examples.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonArray *examples;
  guint n = 0;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  examples = json_node_get_array (json_parser_get_root (parser));
  for (guint i = 0; i < json_array_get_length (examples); i++) {
    JsonObject *example = json_array_get_object_element (examples, i);
    BhKnowledge knowledge;
    g_autoptr (BhCheck) check = NULL;

    read_example (example, &knowledge);
    check = bh_check_new (pack, &knowledge, today);
    for (guint j = 0; j < bh_pack_goals (pack)->len; j++) {
      if (check->verdicts[j] == BH_VERDICT_NO || check->verdicts[j] == BH_VERDICT_UNKNOWN)
        n += assert_complete (json_object_get_string_member (example, "id"),
                              bh_pack_goals (pack)->pdata[j], &knowledge, check);
    }
  }
  g_assert_cmpuint (n, >, json_array_get_length (examples));
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
  g_test_add_func ("/guide-plan/span", test_span);
  g_test_add_func ("/guide-plan/span-words", test_span_words);
  g_test_add_func ("/guide-plan/samples", test_samples);
  g_test_add_func ("/guide-plan/already", test_already);
  g_test_add_func ("/guide-plan/fix-has-step", test_fix_has_step);
  g_test_add_func ("/guide-plan/examples", test_examples);
  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
