/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Deadlines and the steps before leaving, over leap years, month ends and time zones. */

#define G_LOG_DOMAIN "test-timeline"

#include "config.h"

#include <string.h>
#include <time.h>

#include "bh-calendar.h"
#include "bh-checker.h"
#include "bh-deadlines.h"
#include "bh-timeline.h"

#define SOME_ID "3f2504e0-4f89-41d3-9a0c-0305e82c3301"

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

/* Two leap years, the year between the centuries that has none, and the years about them. */
static const struct {
  BhDate first;
  int    n_days;
} spans[] = {
  { { 2023, 12, 1 }, 1600 },
  { { 2099, 12, 1 }, 500 },
};

static BhDate
day (const char *text)
{
  BhDate date;

  g_assert_true (bh_date_parse (text, &date));
  return date;
}

static void
assert_same_day (BhDate a,
                 BhDate b)
{
  g_assert_cmpint (bh_date_compare (a, b), ==, 0);
}

/* Another calendar than the one that is tested: seconds since 1970. */
static gint64
day_number (BhDate date)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (date.year, date.month, date.day, 12, 0, 0);

  return g_date_time_to_unix (time) / 86400;
}

static const BhTimelineEntry *
at (const GArray *timeline,
    guint         index)
{
  return &g_array_index (timeline, BhTimelineEntry, index);
}

static const BhTimelineEntry *
find (const GArray *timeline,
      const char   *id)
{
  for (guint i = 0; i < timeline->len; i++) {
    if (strcmp (at (timeline, i)->rule->id, id) == 0)
      return at (timeline, i);
  }
  return NULL;
}

static void
know (BhKnowledge *knowledge,
      const char  *fact,
      const char  *value)
{
  const BhFact *record = bh_pack_fact (pack, fact);

  for (guint i = 0; i < record->n_values; i++) {
    if (strcmp (record->values[i].id, value) == 0)
      knowledge->sets[record->index] = G_GUINT64_CONSTANT (1) << i;
  }
}

static void
know_at_random (BhKnowledge *knowledge,
                GRand       *random)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    knowledge->sets[i] = G_GUINT64_CONSTANT (1)
                         << g_rand_int_range (random, 0, (int) fact->n_values);
  }
}

static BhTimelineSpec
spec_for (const char        *plan,
          const BhKnowledge *knowledge)
{
  return (BhTimelineSpec) { .pack = pack, .plan = plan != NULL ? bh_pack_plan (pack, plan) : NULL,
                            .knowledge = knowledge, .today = today };
}

/* povo2.0: 180 days after the last topping ended, then 30 more. */
static void
test_topping (void)
{
  BhKnowledge knowledge;
  BhTimelineSpec spec = spec_for ("povo2-base", &knowledge);
  g_autoptr (GArray) none = NULL;
  g_autoptr (GArray) topped = NULL;
  g_autoptr (GArray) activated = NULL;

  bh_knowledge_init (&knowledge, pack);
  none = bh_timeline_new (&spec);
  g_assert_cmpuint (none->len, ==, 0);

  spec.dates[BH_FROM_LAST_TOP_UP] = day ("2026-06-01");
  topped = bh_timeline_new (&spec);
  g_assert_cmpuint (topped->len, ==, 2);
  assert_same_day (at (topped, 0)->date, day ("2026-11-28"));
  g_assert_cmpint (at (topped, 0)->days_left, ==, 6);
  g_assert_true (bh_timeline_nearest (topped) == at (topped, 0));
  assert_same_day (at (topped, 1)->date, day ("2026-12-28"));

  /* No topping yet: the day of activation is day 1. */
  spec.dates[BH_FROM_LAST_TOP_UP] = BH_DATE_NONE;
  spec.dates[BH_FROM_ACTIVATED] = day ("2026-06-01");
  activated = bh_timeline_new (&spec);
  assert_same_day (at (activated, 0)->date, day ("2026-11-27"));
}

/* Counted in another way, whatever the day it is counted from. */
static void
check_rule (const BhKeepDeadline *rule,
            BhDate                start)
{
  BhDate dates[BH_N_FROM] = { 0 };
  BhDate date;
  int months;

  assert_same_day (bh_deadline_date (rule, dates), BH_DATE_NONE);
  dates[rule->from] = start;
  date = bh_deadline_date (rule, dates);
  g_assert_true (g_date_valid_dmy (date.day, date.month, date.year));
  if (rule->from == BH_FROM_ENDS)
    g_assert_cmpint (bh_date_compare (date, start), <=, 0);
  if (rule->months == 0 && rule->day == 0)
    g_assert_cmpint (day_number (date) - day_number (start), ==, rule->days);
  if (rule->day == 0 || rule->days != 0)
    return;
  months = (date.year - start.year) * 12 + date.month - start.month;
  g_assert_cmpint (months, ==, rule->months);
  g_assert_cmpint (date.day, <=, (int) rule->day);
  if (rule->from != BH_FROM_ENDS)
    g_assert_cmpint (date.day, ==, (int) rule->day);
}

static void
test_every_day (void)
{
  const GPtrArray *rules = bh_pack_keep_rules (pack);
  const GPtrArray *preparations = bh_pack_before_leaving (pack);
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (spans); i++) {
    for (int k = 0; k < spans[i].n_days; k++) {
      BhDate start = bh_date_add (spans[i].first, 0, k);

      for (guint j = 0; j < rules->len; j++) {
        const GPtrArray *deadlines = ((const BhKeepRule *) rules->pdata[j])->deadlines;

        for (guint l = 0; l < deadlines->len; l++, found++)
          check_rule (deadlines->pdata[l], start);
      }
      for (guint j = 0; j < preparations->len; j++)
        check_rule (&((const BhPreparation *) preparations->pdata[j])->deadline, start);
    }
  }
  g_assert_cmpuint (found, >=, 7 * 2100);
}

/* A rule that counts from a day is in the timeline of each plan that has it, once it is known. */
static void
test_every_plan (void)
{
  GListModel *plans = bh_pack_plans (pack);
  BhKnowledge knowledge;
  guint found = 0;

  bh_knowledge_init (&knowledge, pack);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    BhTimelineSpec spec = spec_for (NULL, &knowledge);
    guint n_rules = plan->keep->rule != NULL ? plan->keep->rule->deadlines->len : 0;
    g_autoptr (GArray) timeline = NULL;
    guint n = 0;

    spec.plan = plan;
    for (guint k = 0; k < BH_N_FROM; k++)
      spec.dates[k] = bh_date_add (today, 0, 40 * (int) k);
    timeline = bh_timeline_new (&spec);
    for (guint k = 0; k < timeline->len; k++) {
      gboolean is_rule = at (timeline, k)->kind == BH_TIMELINE_KEEP_RULE;

      n += is_rule;
      g_assert_true (at (timeline, k)->plan == (is_rule ? plan : NULL));
    }
    g_assert_cmpuint (n, ==, n_rules);
    found += n;
  }
  g_assert_cmpuint (found, >, 0);
}

static void
check_entry (const BhTimelineEntry *entry,
             const BhTimelineSpec  *spec)
{
  gboolean ahead = entry->kind == BH_TIMELINE_BEFORE_LEAVING &&
                   day_number (spec->dates[BH_FROM_LEAVING]) >= day_number (spec->today);

  g_assert_cmpint (entry->days_left, ==, day_number (entry->date) - day_number (spec->today));
  switch (entry->state) {
  case BH_TIMELINE_LATER:
    g_assert_cmpint (entry->days_left, >, BH_TIMELINE_NEAR);
    break;
  case BH_TIMELINE_SOON:
    g_assert_cmpint (entry->days_left, <=, BH_TIMELINE_NEAR);
    g_assert_true (entry->days_left >= 0 || ahead);
    break;
  case BH_TIMELINE_PAST:
    g_assert_cmpint (entry->days_left, <, 0);
    g_assert_false (ahead);
    break;
  }
  if (entry->preparation == NULL)
    return;
  g_assert_true (bh_condition_evaluate (entry->preparation->when, spec->knowledge, NULL) ==
                 (entry->certain ? BH_TRUE : BH_UNKNOWN));
  if (!entry->preparation->opens)
    g_assert_cmpint (bh_date_compare (entry->date, spec->dates[BH_FROM_LEAVING]), <, 0);
}

static void
check_nearest (const GArray *timeline)
{
  const BhTimelineEntry *nearest = bh_timeline_nearest (timeline);

  for (guint i = 0; i < timeline->len; i++) {
    const BhTimelineEntry *entry = at (timeline, i);

    if (entry == nearest)
      return;
    g_assert_true (entry->done || !entry->certain || entry->state != BH_TIMELINE_SOON);
  }
  g_assert_null (nearest);
}

/* Any person, any days, any today: entries come in order and say what their days say. */
static void
test_anybody (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  GListModel *plans = bh_pack_plans (pack);
  guint seen[3] = { 0 };

  for (guint i = 0; i < 3000; i++) {
    guint position = (guint) g_rand_int_range (random, 0, (int) g_list_model_get_n_items (plans));
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, position);
    BhKnowledge knowledge;
    BhTimelineSpec spec = spec_for (NULL, &knowledge);
    g_autoptr (GArray) timeline = NULL;

    know_at_random (&knowledge, random);
    spec.plan = plan;
    spec.today = bh_date_add (today, 0, g_rand_int_range (random, 0, 1500));
    for (guint k = 0; k < BH_N_FROM; k++)
      spec.dates[k] = bh_date_add (spec.today, 0, g_rand_int_range (random, -250, 150));
    timeline = bh_timeline_new (&spec);
    for (guint k = 0; k < timeline->len; k++) {
      check_entry (at (timeline, k), &spec);
      seen[at (timeline, k)->state]++;
      if (k > 0)
        g_assert_cmpint (day_number (at (timeline, k - 1)->date), <=,
                         day_number (at (timeline, k)->date));
    }
    check_nearest (timeline);
  }
  for (guint i = 0; i < G_N_ELEMENTS (seen); i++)
    g_assert_cmpuint (seen[i], >, 0);
}

/* No step is for everybody, and none for nobody; what can be done can be open, too. */
static void
test_both_outcomes (void)
{
  const GPtrArray *preparations = bh_pack_before_leaving (pack);

  for (guint i = 0; i < preparations->len; i++) {
    const BhPreparation *preparation = preparations->pdata[i];
    g_autoptr (GRand) random = g_rand_new_with_seed (i);
    guint when[3] = { 0 }, done[3] = { 0 };

    for (guint k = 0; k < 3000; k++) {
      BhKnowledge knowledge;
      BhTruth matters;

      know_at_random (&knowledge, random);
      matters = bh_condition_evaluate (preparation->when, &knowledge, NULL);
      when[matters]++;
      if (preparation->done_when != NULL && matters == BH_TRUE)
        done[bh_condition_evaluate (preparation->done_when, &knowledge, NULL)]++;
    }
    g_test_message ("%s", preparation->deadline.id);
    g_assert_cmpuint (when[BH_TRUE], >, 0);
    g_assert_cmpuint (when[BH_FALSE], >, 0);
    g_assert_true (preparation->done_when == NULL || (done[BH_TRUE] > 0 && done[BH_FALSE] > 0));
  }
  g_assert_cmpuint (preparations->len, >, 10);
}

/* Nobody leaves: no step is there. Nothing answered: each may matter, and none is worth a warning. */
static void
test_nothing_known (void)
{
  BhKnowledge knowledge;
  BhTimelineSpec spec = spec_for (NULL, &knowledge);
  g_autoptr (GArray) staying = NULL;
  g_autoptr (GArray) leaving = NULL;

  bh_knowledge_init (&knowledge, pack);
  spec.dates[BH_FROM_ACTIVATED] = today;
  staying = bh_timeline_new (&spec);
  g_assert_cmpuint (staying->len, ==, 0);
  spec.dates[BH_FROM_LEAVING] = day ("2026-12-10");
  leaving = bh_timeline_new (&spec);
  g_assert_cmpuint (leaving->len, ==, bh_pack_before_leaving (pack)->len);
  for (guint i = 0; i < leaving->len; i++)
    g_assert_false (at (leaving, i)->certain || at (leaving, i)->done);
  g_assert_null (bh_timeline_nearest (leaving));
}

/* Roaming: to be done, done, or first possible on a day. */
static void
test_roaming (void)
{
  BhKnowledge knowledge;
  BhTimelineSpec spec = spec_for (NULL, &knowledge);
  g_autoptr (GArray) off = NULL;
  g_autoptr (GArray) on = NULL;
  g_autoptr (GArray) later = NULL;
  g_autoptr (GArray) opened = NULL;

  bh_knowledge_init (&knowledge, pack);
  know (&knowledge, "line.state", "active");
  know (&knowledge, "line.service", "voice");
  know (&knowledge, "sms.roaming", "off");
  spec.dates[BH_FROM_LEAVING] = day ("2027-03-01");
  spec.dates[BH_FROM_ACTIVATED] = day ("2026-10-31");
  off = bh_timeline_new (&spec);
  assert_same_day (find (off, "leave-roaming")->date, day ("2027-02-22"));
  g_assert_true (find (off, "leave-roaming")->certain && !find (off, "leave-roaming")->done);
  g_assert_null (find (off, "leave-roaming-opens"));

  know (&knowledge, "sms.roaming", "on");
  on = bh_timeline_new (&spec);
  g_assert_true (find (on, "leave-roaming")->done);

  know (&knowledge, "sms.roaming", "later");
  later = bh_timeline_new (&spec);
  g_assert_null (find (later, "leave-roaming"));
  assert_same_day (find (later, "leave-roaming-opens")->date, day ("2027-02-01"));
  spec.today = day ("2027-02-02");
  opened = bh_timeline_new (&spec);
  g_assert_null (find (opened, "leave-roaming-opens"));
  g_assert_nonnull (find (opened, "leave-roaming-later"));
}

/* A tick in either wallet's guide will do. */
static void
test_ticked (void)
{
  g_autoptr (BhProfile) profile = bh_profile_new (SOME_ID);
  BhKnowledge knowledge;
  BhTimelineSpec spec = spec_for (NULL, &knowledge);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  bh_knowledge_init (&knowledge, pack);
  know (&knowledge, "line.state", "active");
  spec.dates[BH_FROM_LEAVING] = day ("2026-12-01");
  spec.profile = profile;
  before = bh_timeline_new (&spec);
  g_assert_false (find (before, "leave-list")->done);
  bh_profile_set_step_done (profile, "alipay-keep-list", -1, TRUE);
  after = bh_timeline_new (&spec);
  g_assert_true (find (after, "leave-list")->done);
  bh_profile_erase (profile);
}

/* The clock's zone moves no day. */
static void
test_time_zones (void)
{
  static const char *const zones[] = {
    "UTC", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/New_York",
    "Europe/Berlin", "Asia/Kathmandu",
  };
  BhKnowledge knowledge;
  BhTimelineSpec spec = spec_for ("povo2-base", &knowledge);
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));
  g_autofree char *first = NULL;

  bh_knowledge_init (&knowledge, pack);
  spec.dates[BH_FROM_LAST_TOP_UP] = day ("2026-10-31");
  spec.dates[BH_FROM_LEAVING] = day ("2027-03-29");
  for (guint i = 0; i < G_N_ELEMENTS (zones); i++) {
    g_autoptr (GArray) timeline = NULL;
    g_autofree char *calendar = NULL;

    g_setenv ("TZ", zones[i], TRUE);
    tzset ();
    timeline = bh_timeline_new (&spec);
    calendar = bh_calendar_new (timeline, SOME_ID, 1795305599);
    g_assert_cmpstr (first != NULL ? first : calendar, ==, calendar);
    if (first == NULL)
      first = g_steal_pointer (&calendar);
  }
  if (zone != NULL)
    g_setenv ("TZ", zone, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();
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
  g_test_add_func ("/timeline/topping", test_topping);
  g_test_add_func ("/timeline/every-day", test_every_day);
  g_test_add_func ("/timeline/every-plan", test_every_plan);
  g_test_add_func ("/timeline/anybody", test_anybody);
  g_test_add_func ("/timeline/both-outcomes", test_both_outcomes);
  g_test_add_func ("/timeline/nothing-known", test_nothing_known);
  g_test_add_func ("/timeline/roaming", test_roaming);
  g_test_add_func ("/timeline/ticked", test_ticked);
  g_test_add_func ("/timeline/time-zones", test_time_zones);
  status = g_test_run ();
  g_assert_finalize_object (pack);
  return status;
}
