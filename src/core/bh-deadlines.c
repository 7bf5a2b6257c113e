/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-deadlines"

#include "bh-deadlines.h"

/* Where nothing was topped up yet, the day of activation is day 1 of the period,
 * which otherwise is the day after the last top-up ended (povo2.0, terms of use). */
static BhDate
start_of (const BhKeepDeadline *rule,
          const BhDate         *dates)
{
  BhDate start = dates[rule->from];

  if (rule->from == BH_FROM_LAST_TOP_UP && !bh_date_is_full (start) &&
      bh_date_is_full (dates[BH_FROM_ACTIVATED]))
    return bh_date_add (dates[BH_FROM_ACTIVATED], 0, -1);
  return start;
}

static BhDate
date_of (const BhKeepDeadline *rule,
         const BhDate         *dates)
{
  BhDate start = start_of (rule, dates);
  BhDate date;

  if (!bh_date_is_full (start))
    return BH_DATE_NONE;
  date = bh_date_add (start, rule->months, rule->days);
  if (rule->day > 0 && bh_date_is_full (date))
    date = bh_date_with_day (date, rule->day);
  return date;
}

static int
compare_deadlines (const void *a,
                   const void *b)
{
  const BhDeadline *x = a, *y = b;

  return bh_date_compare (x->date, y->date);
}

GArray *
bh_deadlines_new (BhPlan       *plan,
                  const BhDate *dates,
                  BhDate        today)
{
  GArray *deadlines = g_array_new (FALSE, FALSE, sizeof (BhDeadline));
  const BhKeepRule *keep_rule = plan->keep->rule;

  for (guint i = 0; keep_rule != NULL && i < keep_rule->deadlines->len; i++) {
    const BhKeepDeadline *rule = keep_rule->deadlines->pdata[i];
    BhDeadline deadline = { date_of (rule, dates), 0, rule };

    if (!bh_date_is_full (deadline.date))
      continue;
    deadline.days_left = bh_date_days (today, deadline.date);
    g_array_append_val (deadlines, deadline);
  }
  g_array_sort (deadlines, compare_deadlines);
  return deadlines;
}
