/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a line costs one person over some months: pure functions over the table of plans. */

#pragma once

#include "bh-tariff.h"

G_BEGIN_DECLS

#define BH_COST_MAX_MONTHS 60
/* Most GB, minutes or messages a month that are counted. */
#define BH_COST_MAX_USE 100000.0
/* Minutes of one call where nothing else is said: the project's own assumption. */
#define BH_COST_CALL_MINUTES 3.0

/**
 * BhCostUse:
 * @months: how long, 1 to %BH_COST_MAX_MONTHS. The bill of the calendar month of @start is the
 *   first; what is paid for in days is counted in months from @start
 * @gb: GB of data in Japan a month
 * @minutes: minutes of calls to Japanese numbers a month
 * @call_minutes: how long one call is, more than 0
 * @texts: short text messages sent to Japanese numbers a month
 * @sim_card: whether it has to be a card; otherwise the cheaper of card and eSIM
 * @start: the day on which the line is opened, a full date
 * @leave: the day on which it is given up, not before @start; not set: it is not given up
 *
 * Who asks for nothing but months asks what it costs to keep the number.
 */
typedef struct {
  guint    months;
  double   gb;
  double   minutes;
  double   call_minutes;
  double   texts;
  gboolean sim_card;
  BhDate   start;
  BhDate   leave;
} BhCostUse;

/**
 * BhAmount:
 * @jpy: JPY with tax, or %BH_NOT_KNOWN
 * @from: whether it is no more than the part that is known: "from"
 */
typedef struct {
  double   jpy;
  gboolean from;
} BhAmount;

typedef enum {
  BH_COST_ACTIVATION,
  BH_COST_SIM,
  BH_COST_MONTHLY,
  BH_COST_PACK,
  BH_COST_EXTENSION,    /* of what is paid for in advance */
  BH_COST_TOPPING,      /* for data */
  BH_COST_KEEP_TOPPING, /* that keeps the number, nothing else */
  BH_COST_CALLS,        /* units of 30 seconds */
  BH_COST_TEXTS,
  BH_COST_LEAVING,
  BH_N_COSTS,
} BhCostWhat;

/**
 * BhCostLine:
 * @plan: the row of the table that the figure is taken from
 * @month: the first month in which it is paid, from 0
 * @last_month: the last
 * @count: how often
 * @unit_jpy: JPY each, or %BH_NOT_KNOWN
 * @amount: @count times @unit_jpy; 0 and more where that is not known
 * @evidence: what @unit_jpy rests on
 */
typedef struct {
  BhCostWhat        what;
  BhPlan           *plan;
  guint             month;
  guint             last_month;
  double            count;
  double            unit_jpy;
  BhAmount          amount;
  const BhEvidence *evidence;
} BhCostLine;

/**
 * BhCostFit:
 *
 * Whether the plan gives what is asked for; in this order the worst that holds.
 */
typedef enum {
  BH_COST_FITS,
  BH_COST_SLOW,           /* all of it, but some of it slower than 1 Mbps or after the cap */
  BH_COST_DATA_NOT_KNOWN, /* how much data it has is not known */
  BH_COST_END_NOT_KNOWN,  /* whether it goes on for so long is not known */
  BH_COST_DATA_SHORT,     /* less data; nothing is known of what comes after */
  BH_COST_NO_CALLS,
  BH_COST_NO_TEXTS,
  BH_COST_ENDS,           /* for good, before the months are over */
  BH_COST_NOT_YET,        /* it starts later */
} BhCostFit;

/**
 * BhCost:
 * @step: the row whose price is paid in the end
 * @fit: whether it gives what is asked for
 * @first: what is paid in the first month
 * @per_month: @total for each month of the term, in whole JPY
 * @total: what is paid over the term
 * @n_months: how many months there are in @months
 * @months: what is known of each month; their sum is @total
 * @lines: (nullable) (element-type BhCostLine): the arithmetic; their sum is @total as well
 *
 * Amounts are in JPY with tax and before discounts, exact to 0.01 JPY. An amount is "from"
 * just where a part of it is not known. @total is not known where no monthly fee and no price
 * of a pack is known for any month, @first where it is not known for the first.
 */
typedef struct {
  BhPlan    *plan;
  BhPlan    *step;
  BhCostFit  fit;
  BhAmount   first;
  BhAmount   per_month;
  BhAmount   total;
  guint      n_months;
  BhAmount   months[BH_COST_MAX_MONTHS];
  GArray    *lines;
} BhCost;

void    bh_cost_sum       (BhCost          *cost,
                           const BhTariffs *tariffs,
                           BhPlan          *plan,
                           const BhCostUse *use);
BhCost *bh_cost_new       (const BhTariffs *tariffs,
                           BhPlan          *plan,
                           const BhCostUse *use);
void    bh_cost_free      (BhCost          *self);
int     bh_cost_compare   (const BhCost    *a,
                           const BhCost    *b);

double  bh_cost_call_units (double minutes,
                            double call_minutes,
                            double free_minutes);

const char *bh_cost_what_nick (BhCostWhat what);
const char *bh_cost_fit_nick  (BhCostFit  fit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhCost, bh_cost_free)

G_END_DECLS
