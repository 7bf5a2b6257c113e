/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BhDate:
 * @year: 1 to 9999, or 0 when there is no date
 * @month: 1 to 12, or 0 when only the year is known
 * @day: 1 to 31, or 0 when only year and month are known
 *
 * A calendar date that may be known only to the month or the year.
 */
typedef struct {
  guint16 year;
  guint8  month;
  guint8  day;
} BhDate;

/**
 * BhAge:
 * @BH_AGE_UNDATED: the source shows no date
 * @BH_AGE_FRESH: under 14 days, the bar set for accredited price comparison
 * @BH_AGE_AGEING: from 14 days
 * @BH_AGE_OLD: from 180 days
 * @BH_AGE_FUTURE: later than today: the clock, or the statement, is wrong
 */
typedef enum {
  BH_AGE_UNDATED,
  BH_AGE_FRESH,
  BH_AGE_AGEING,
  BH_AGE_OLD,
  BH_AGE_FUTURE,
} BhAge;

#define BH_DATE_NONE ((BhDate) { 0, 0, 0 })

BhDate   bh_date_today     (void);
gboolean bh_date_parse     (const char *text,
                            BhDate     *date);
char    *bh_date_format    (BhDate      date);
gboolean bh_date_is_set    (BhDate      date);
gboolean bh_date_is_full   (BhDate      date);
int      bh_date_compare   (BhDate      a,
                            BhDate      b);
int      bh_date_days      (BhDate      from,
                            BhDate      to);
BhDate   bh_date_add       (BhDate      date,
                            int         months,
                            int         days);
BhDate   bh_date_with_day  (BhDate      date,
                            guint       day);
BhAge    bh_date_age       (BhDate      date,
                            BhDate      today);

G_END_DECLS
