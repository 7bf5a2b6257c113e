/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which days a person is asked for: all those that can change the timeline. */

#define G_LOG_DOMAIN "test-timeline-needs"

#include "config.h"

#include "bh-timeline-words.h"

#define SAMPLES 8

static BhPack *pack;

static const BhDate all_dates[BH_N_FROM] = {
  { 2026, 6, 30 }, { 2026, 10, 31 }, { 2027, 4, 10 }, { 2027, 2, 28 },
};

/* Each fact is known or not by the toss of a coin. */
static void
know_at_random (BhKnowledge *knowledge,
                GRand       *random)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  bh_knowledge_init (knowledge, pack);
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (g_rand_boolean (random))
      knowledge->sets[i] = G_GUINT64_CONSTANT (1)
                           << g_rand_int_range (random, 0, (int) fact->n_values);
  }
}

static gboolean
same (const GArray *a,
      const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const BhTimelineEntry *x = &g_array_index (a, BhTimelineEntry, i);
    const BhTimelineEntry *y = &g_array_index (b, BhTimelineEntry, i);

    if (x->rule != y->rule || bh_date_compare (x->date, y->date) != 0 || x->state != y->state)
      return FALSE;
  }
  return TRUE;
}

/* Whether the timeline is another one without the day @which, or with another day. */
static gboolean
makes_a_difference (const BhTimelineSpec *with,
                    BhFrom                which)
{
  BhTimelineSpec without = *with, later = *with;
  g_autoptr (GArray) first = bh_timeline_new (with);
  g_autoptr (GArray) second = NULL;
  g_autoptr (GArray) third = NULL;

  without.dates[which] = BH_DATE_NONE;
  later.dates[which] = bh_date_add (with->dates[which], 0, 3);
  second = bh_timeline_new (&without);
  third = bh_timeline_new (&later);
  return !same (first, second) || !same (first, third);
}

static void
test_every_plan (void)
{
  GListModel *plans = bh_pack_plans (pack);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint needed[BH_N_FROM] = { 0 }, count = 0, n_plans = g_list_model_get_n_items (plans);

  for (guint i = 0; i < n_plans * SAMPLES; i++, count++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i / SAMPLES);
    BhKnowledge knowledge;
    BhTimelineSpec spec = { .pack = pack, .plan = plan,
                            .knowledge = &knowledge, .today = { 2026, 11, 22 } };

    know_at_random (&knowledge, random);
    for (BhFrom which = 0; which < BH_N_FROM; which++) {
      for (BhFrom known = 0; known < BH_N_FROM; known++)
        spec.dates[known] = known == which || g_rand_boolean (random) ? all_dates[known] : BH_DATE_NONE;
      needed[which] += bh_timeline_needs (&spec, which);
      g_assert_true (bh_timeline_needs (&spec, which) || !makes_a_difference (&spec, which));
    }
  }
  for (BhFrom which = 0; which < BH_N_FROM; which++) {
    g_assert_cmpuint (needed[which], >, 0);
    g_assert_cmpint (needed[which] == count, ==, which == BH_FROM_LEAVING);
  }
}

/* A line of povo asks for the top-up, and for the activation that stands in for it. */
static void
test_povo (void)
{
  BhKnowledge knowledge;
  BhTimelineSpec spec = { .pack = pack, .plan = bh_pack_plan (pack, "povo2-base"),
                          .knowledge = &knowledge, .today = { 2026, 11, 22 } };

  bh_knowledge_init (&knowledge, pack);
  g_assert_true (bh_timeline_needs (&spec, BH_FROM_LAST_TOP_UP));
  g_assert_true (bh_timeline_needs (&spec, BH_FROM_ACTIVATED));
  g_assert_false (bh_timeline_needs (&spec, BH_FROM_ENDS));
}

static void
test_words (void)
{
  static const struct {
    int             days;
    BhTimelineState state;
    gboolean        done;
    const char     *words;
  } cases[] = {
    { 10, BH_TIMELINE_SOON, FALSE, "in 10 days" }, { 1, BH_TIMELINE_SOON, FALSE, "in 1 day" },
    { 0, BH_TIMELINE_SOON, FALSE, "today" },       { -1, BH_TIMELINE_PAST, FALSE, "1 day ago" },
    { -3, BH_TIMELINE_SOON, FALSE, "overdue" },    { -3, BH_TIMELINE_PAST, TRUE, "done" },
  };
  g_autofree char *day = bh_format_day ((BhDate) { 2026, 12, 2 });

  g_assert_cmpstr (day, ==, "2 Dec 2026");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    BhTimelineEntry entry = { .days_left = cases[i].days, .state = cases[i].state,
                              .done = cases[i].done };
    g_autofree char *words = bh_timeline_format_distance (&entry);

    g_assert_cmpstr (words, ==, cases[i].words);
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
  g_test_add_func ("/timeline-needs/every-plan", test_every_plan);
  g_test_add_func ("/timeline-needs/povo", test_povo);
  g_test_add_func ("/timeline-needs/words", test_words);
  status = g_test_run ();
  g_assert_finalize_object (pack);
  return status;
}
