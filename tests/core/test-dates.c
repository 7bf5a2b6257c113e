/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates, their age, and the deadlines that follow from them. */

#define G_LOG_DOMAIN "test-dates"

#include "config.h"

#include <string.h>

#include "bh-deadlines.h"
#include "bh-pack.h"

static BhDate
day (const char *text)
{
  BhDate date;

  g_assert_true (bh_date_parse (text, &date));
  return date;
}

static void
test_parse (void)
{
  static const char *const right[] = { "2026", "2026-02", "2026-02-28", "2024-02-29", "0001-01-01" };
  static const char *const wrong[] = { "", "26", "2026-13", "2026-00", "2026-02-29", "2026-2-1", "0000",
                                       "2026-02-28 ", "2026/02/28", "-026", "2026-", "２０２６" };
  BhDate date;

  for (guint i = 0; i < G_N_ELEMENTS (right); i++) {
    g_autofree char *text = NULL;

    g_assert_true (bh_date_parse (right[i], &date));
    text = bh_date_format (date);
    g_assert_cmpstr (text, ==, right[i]);
  }
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (bh_date_parse (wrong[i], &date));
}

static void
test_add (void)
{
  static const struct {
    const char *from;
    int         months;
    int         days;
    const char *to;
  } rows[] = {
    { "2026-01-31", 1, 0, "2026-02-28" },   { "2024-01-31", 1, 0, "2024-02-29" },
    { "2026-03-31", -1, 0, "2026-02-28" },  { "2026-12-31", 0, 1, "2027-01-01" },
    { "2026-01-01", 0, -1, "2025-12-31" },  { "2026-11-22", 12, 0, "2027-11-22" },
    { "2026-11-22", 0, 180, "2027-05-21" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    BhDate date = bh_date_add (day (rows[i].from), rows[i].months, rows[i].days);

    g_assert_cmpint (bh_date_compare (date, day (rows[i].to)), ==, 0);
  }
  g_assert_false (bh_date_is_set (bh_date_add (day ("9999-12-31"), 0, 1)));
  g_assert_false (bh_date_is_set (bh_date_add (day ("0001-01-01"), 0, -1)));
}

static void
test_age (void)
{
  BhDate today = day ("2026-11-22");

  g_assert_cmpint (bh_date_age (BH_DATE_NONE, today), ==, BH_AGE_UNDATED);
  g_assert_cmpint (bh_date_age (day ("2026-11-22"), today), ==, BH_AGE_FRESH);
  g_assert_cmpint (bh_date_age (day ("2026-11-09"), today), ==, BH_AGE_FRESH);
  g_assert_cmpint (bh_date_age (day ("2026-11-08"), today), ==, BH_AGE_AGEING);
  g_assert_cmpint (bh_date_age (day ("2026-05-27"), today), ==, BH_AGE_AGEING);
  g_assert_cmpint (bh_date_age (day ("2026-05-26"), today), ==, BH_AGE_OLD);
  g_assert_cmpint (bh_date_age (day ("2026-11-23"), today), ==, BH_AGE_FUTURE);
  /* Known to the month or the year only: as old as it can be. */
  g_assert_cmpint (bh_date_age (day ("2026-11"), today), ==, BH_AGE_AGEING);
  g_assert_cmpint (bh_date_age (day ("2026"), today), ==, BH_AGE_OLD);
}

static BhPack *
load (void)
{
  g_autoptr (GError) error = NULL;
  BhPack *pack = bh_pack_new_from_resource (&error);

  g_assert_no_error (error);
  return pack;
}

/* povo2.0: 180 days after the last topping ended, then 30 more. */
static void
test_topping (void)
{
  g_autoptr (BhPack) pack = load ();
  BhPlan *plan = bh_pack_plan (pack, "povo2-base");
  BhDate dates[BH_N_FROM] = { 0 };
  g_autoptr (GArray) none = bh_deadlines_new (plan, dates, day ("2026-11-22"));
  g_autoptr (GArray) topped = NULL;
  g_autoptr (GArray) activated = NULL;

  g_assert_cmpuint (none->len, ==, 0);

  dates[BH_FROM_LAST_TOP_UP] = day ("2026-06-01");
  topped = bh_deadlines_new (plan, dates, day ("2026-11-22"));
  g_assert_cmpuint (topped->len, ==, 2);
  g_assert_cmpint (bh_date_compare (g_array_index (topped, BhDeadline, 0).date, day ("2026-11-28")), ==, 0);
  g_assert_cmpint (g_array_index (topped, BhDeadline, 0).days_left, ==, 6);
  g_assert_cmpint (bh_date_compare (g_array_index (topped, BhDeadline, 1).date, day ("2026-12-28")), ==, 0);

  /* No topping yet: the day of activation is day 1. */
  dates[BH_FROM_LAST_TOP_UP] = BH_DATE_NONE;
  dates[BH_FROM_ACTIVATED] = day ("2026-06-01");
  activated = bh_deadlines_new (plan, dates, day ("2026-11-22"));
  g_assert_cmpint (bh_date_compare (g_array_index (activated, BhDeadline, 0).date, day ("2026-11-27")), ==,
                   0);
}

/* Whatever the days are: deadlines come in order, and each has evidence. */
static void
test_all_plans (void)
{
  g_autoptr (BhPack) pack = load ();
  GListModel *plans = bh_pack_plans (pack);
  const BhDate dates[BH_N_FROM] = { { 2026, 1, 31 }, { 2026, 8, 31 }, { 2027, 1, 31 }, { 2026, 12, 31 } };
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    g_autoptr (GArray) deadlines = bh_deadlines_new (plan, dates, day ("2026-11-22"));

    for (guint j = 0; j < deadlines->len; j++, found++) {
      const BhDeadline *deadline = &g_array_index (deadlines, BhDeadline, j);

      g_assert_cmpuint (deadline->rule->evidence.n_sources, >, 0);
      if (j > 0)
        g_assert_cmpint (bh_date_compare (g_array_index (deadlines, BhDeadline, j - 1).date, deadline->date),
                         <=, 0);
    }
  }
  g_assert_cmpuint (found, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/parse", test_parse);
  g_test_add_func ("/dates/add", test_add);
  g_test_add_func ("/dates/age", test_age);
  g_test_add_func ("/deadlines/topping", test_topping);
  g_test_add_func ("/deadlines/all-plans", test_all_plans);
  return g_test_run ();
}
