/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-date"

#include "bh-date.h"

#define FRESH_DAYS 14
#define OLD_DAYS 180

/**
 * bh_date_today:
 *
 * Returns: the local date of the device's clock
 */
BhDate
bh_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return (BhDate) { year, month, day };
}

static gboolean
read_digits (const char **text,
             guint        count,
             guint       *number)
{
  *number = 0;
  for (guint i = 0; i < count; i++) {
    if (!g_ascii_isdigit (**text))
      return FALSE;
    *number = *number * 10 + (guint) g_ascii_digit_value (**text);
    (*text)++;
  }
  return TRUE;
}

/**
 * bh_date_parse:
 * @text: YYYY, YYYY-MM or YYYY-MM-DD
 * @date: (out): the date
 *
 * Returns: whether @text is such a date and exists
 */
gboolean
bh_date_parse (const char *text,
               BhDate     *date)
{
  guint year, month = 0, day = 0;

  if (!read_digits (&text, 4, &year) || year == 0)
    return FALSE;
  if (*text == '-') {
    text++;
    if (!read_digits (&text, 2, &month) || month == 0 || month > 12)
      return FALSE;
    if (*text == '-') {
      text++;
      if (!read_digits (&text, 2, &day) || !g_date_valid_dmy (day, month, year))
        return FALSE;
    }
  }
  if (*text != '\0')
    return FALSE;
  *date = (BhDate) { year, month, day };
  return TRUE;
}

/**
 * bh_date_format:
 *
 * Returns: (transfer full): the date as bh_date_parse() reads it; empty when not set
 */
char *
bh_date_format (BhDate date)
{
  if (date.year == 0)
    return g_strdup ("");
  if (date.month == 0)
    return g_strdup_printf ("%04u", date.year);
  if (date.day == 0)
    return g_strdup_printf ("%04u-%02u", date.year, date.month);
  return g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day);
}

gboolean
bh_date_is_set (BhDate date)
{
  return date.year != 0;
}

gboolean
bh_date_is_full (BhDate date)
{
  return date.day != 0;
}

/* Orders dates; one that is less exact stands before those that it contains. */
int
bh_date_compare (BhDate a,
                 BhDate b)
{
  int x = a.year * 512 + a.month * 32 + a.day;
  int y = b.year * 512 + b.month * 32 + b.day;

  return (x > y) - (x < y);
}

static guint32
julian (BhDate date)
{
  g_autoptr (GDate) day = g_date_new_dmy (MAX (date.day, 1), MAX (date.month, 1), date.year);

  return g_date_get_julian (day);
}

/**
 * bh_date_days:
 *
 * Returns: the days from @from to @to; a date known only to the month or the
 *   year counts as its first day. Both must be set
 */
int
bh_date_days (BhDate from,
              BhDate to)
{
  g_return_val_if_fail (bh_date_is_set (from) && bh_date_is_set (to), 0);

  return (int) julian (to) - (int) julian (from);
}

static BhDate
from_g_date (const GDate *day)
{
  return (BhDate) { g_date_get_year (day), g_date_get_month (day), g_date_get_day (day) };
}

/**
 * bh_date_add:
 * @date: a full date
 *
 * Returns: @date with @months added, then @days; both may be negative. A day
 *   that the month does not have becomes its last. Not set when the result is
 *   outside of the years 1 to 9999
 */
BhDate
bh_date_add (BhDate date,
             int    months,
             int    days)
{
  g_autoptr (GDate) day = NULL;
  int total;

  g_return_val_if_fail (bh_date_is_full (date), BH_DATE_NONE);

  total = date.year * 12 + date.month - 1 + months;
  if (total < 12 || total >= 10000 * 12)
    return BH_DATE_NONE;
  date.year = total / 12;
  date.month = total % 12 + 1;
  date.day = MIN (date.day, g_date_get_days_in_month (date.month, date.year));

  day = g_date_new_dmy (date.day, date.month, date.year);
  if ((gint64) g_date_get_julian (day) + days < 1)
    return BH_DATE_NONE;
  if (days >= 0)
    g_date_add_days (day, days);
  else
    g_date_subtract_days (day, -days);
  if (!g_date_valid (day) || g_date_get_year (day) > 9999)
    return BH_DATE_NONE;
  return from_g_date (day);
}

/* The given day of the month of @date, or the month's last. */
BhDate
bh_date_with_day (BhDate date,
                  guint  day)
{
  g_return_val_if_fail (bh_date_is_full (date), BH_DATE_NONE);

  date.day = MIN (day, g_date_get_days_in_month (date.month, date.year));
  return date;
}

/**
 * bh_date_age:
 *
 * Returns: how old a statement of @date is @today; a date known only to the
 *   month or the year counts as its first day, so that nothing looks younger
 *   than it is
 */
BhAge
bh_date_age (BhDate date,
             BhDate today)
{
  int days;

  if (!bh_date_is_set (date))
    return BH_AGE_UNDATED;
  days = bh_date_days (date, today);
  if (days < 0)
    return BH_AGE_FUTURE;
  if (days < FRESH_DAYS)
    return BH_AGE_FRESH;
  return days < OLD_DAYS ? BH_AGE_AGEING : BH_AGE_OLD;
}
