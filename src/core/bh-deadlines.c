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

/**
 * bh_deadline_date:
 *
 * The rules speak of days in Japan. A rule that counts from the end of the line
 * never gives a day behind that end, though “the 15th of the month in which it
 * ends” may lie there.
 *
 * Returns: the day, or one that is not set where the day it counts from is not known
 */
BhDate
bh_deadline_date (const BhKeepDeadline *rule,
                  const BhDate         *dates)
{
  BhDate start = start_of (rule, dates);
  BhDate date;

  if (!bh_date_is_full (start))
    return BH_DATE_NONE;
  date = bh_date_add (start, rule->months, rule->days);
  if (rule->day > 0 && bh_date_is_full (date))
    date = bh_date_with_day (date, rule->day);
  if (rule->from == BH_FROM_ENDS && bh_date_compare (date, start) > 0)
    return start;
  return date;
}
