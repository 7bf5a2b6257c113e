/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates and their age. */

#define G_LOG_DOMAIN "test-dates"

#include "config.h"

#include "bh-date.h"

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

/* A day that the month does not have is its last. */
static void
test_with_day (void)
{
  static const struct {
    const char *date;
    guint       day;
    const char *to;
  } rows[] = {
    { "2026-02-10", 31, "2026-02-28" }, { "2024-02-10", 31, "2024-02-29" },
    { "2100-02-10", 29, "2100-02-28" }, { "2026-04-30", 31, "2026-04-30" },
    { "2026-12-31", 1, "2026-12-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    BhDate date = bh_date_with_day (day (rows[i].date), rows[i].day);

    g_assert_cmpint (bh_date_compare (date, day (rows[i].to)), ==, 0);
  }
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

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/dates/parse", test_parse);
  g_test_add_func ("/dates/add", test_add);
  g_test_add_func ("/dates/with-day", test_with_day);
  g_test_add_func ("/dates/age", test_age);
  return g_test_run ();
}
