/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-cost"

#include "bh-cost.h"

#include <math.h>
#include <string.h>

#include "bh-cost-private.h"

static const char *const what_nicks[BH_N_COSTS] = {
  [BH_COST_ACTIVATION] = "activation",
  [BH_COST_SIM] = "sim",
  [BH_COST_MONTHLY] = "monthly",
  [BH_COST_PACK] = "pack",
  [BH_COST_EXTENSION] = "extension",
  [BH_COST_TOPPING] = "topping",
  [BH_COST_KEEP_TOPPING] = "keep-topping",
  [BH_COST_CALLS] = "calls",
  [BH_COST_TEXTS] = "texts",
  [BH_COST_LEAVING] = "leaving",
};

static const char *const fit_nicks[] = {
  [BH_COST_FITS] = "fits",
  [BH_COST_SLOW] = "slow",
  [BH_COST_DATA_NOT_KNOWN] = "data-not-known",
  [BH_COST_END_NOT_KNOWN] = "end-not-known",
  [BH_COST_DATA_SHORT] = "data-short",
  [BH_COST_NO_CALLS] = "no-calls",
  [BH_COST_NO_TEXTS] = "no-texts",
  [BH_COST_ENDS] = "ends",
  [BH_COST_NOT_YET] = "not-yet",
};

const char *
bh_cost_what_nick (BhCostWhat what)
{
  return what_nicks[what];
}

const char *
bh_cost_fit_nick (BhCostFit fit)
{
  return fit_nicks[fit];
}

/* Prices have at most two places, so that nothing is lost, and sums in any order are equal. */
double
bh_cost_tidy (double jpy)
{
  /* Whole yen, by far the most, need no division. */
  if (jpy < G_MAXINT && jpy == (int) jpy)
    return jpy;
  return floor (jpy * 100 + 0.5) / 100;
}

/* --- Lines ------------------------------------------------------------------ */

/* The same figure in the month after, or again in the same, goes into the line before. */
static gboolean
continues (const BhCostLine *line,
           const BhCostLine *next)
{
  return line->what == next->what && line->plan == next->plan && line->unit_jpy == next->unit_jpy &&
         line->evidence == next->evidence;
}

static void
add_line (BhCost           *cost,
          const BhCostLine *line)
{
  BhCostLine *last = NULL;

  if (cost->lines->len > 0)
    last = &g_array_index (cost->lines, BhCostLine, cost->lines->len - 1);
  if (last == NULL || !continues (last, line)) {
    g_array_append_vals (cost->lines, line, 1);
    return;
  }
  last->last_month = line->month;
  last->count += line->count;
  last->amount.jpy = bh_cost_tidy (last->amount.jpy + line->amount.jpy);
  last->amount.from |= line->amount.from;
}

void
bh_costing_add (BhCosting        *self,
                BhCostWhat        what,
                BhPlan           *plan,
                guint             month,
                double            count,
                BhAmount          unit,
                const BhEvidence *evidence)
{
  gboolean known = unit.jpy != BH_NOT_KNOWN;
  BhAmount amount = { known ? bh_cost_tidy (count * unit.jpy) : 0, !known || unit.from };
  BhCostLine line = { what, plan, month, month, count, unit.jpy, amount, evidence };
  BhAmount *sum = &self->cost->months[month];

  g_return_if_fail (month < self->cost->n_months);

  sum->jpy = bh_cost_tidy (sum->jpy + amount.jpy);
  sum->from |= amount.from;
  if (self->cost->lines != NULL)
    add_line (self->cost, &line);
}

void
bh_costing_add_main (BhCosting        *self,
                     BhCostWhat        what,
                     BhPlan           *plan,
                     guint             month,
                     double            count,
                     BhAmount          unit,
                     const BhEvidence *evidence)
{
  self->main_known += unit.jpy != BH_NOT_KNOWN;
  self->first_known |= month == 0 && unit.jpy != BH_NOT_KNOWN;
  bh_costing_add (self, what, plan, month, count, unit, evidence);
}

void
bh_costing_unfit (BhCosting *self,
                  BhCostFit  fit)
{
  self->cost->fit = MAX (self->cost->fit, fit);
}

/* --- The term --------------------------------------------------------------- */

/* Calendar months from the start to the day of leaving, both counted. */
static guint
months_until_leaving (const BhCostUse *use)
{
  int months = (use->leave.year - use->start.year) * 12 + use->leave.month - use->start.month;

  return MAX (months, 0) + 1;
}

/* Where leaving early costs nothing but the line has a minimum term, its fees go on to the end
 * of that term, which begins with the month after the start ("until the end of the month after
 * the start", IIJmio). */
static void
set_term (BhCosting *self)
{
  const BhCostUse *use = self->use;
  const BhPlanCancel *cancel = self->plan->cancel;
  guint months = CLAMP (use->months, 1, BH_COST_MAX_MONTHS), fees = months;

  self->end = bh_date_add (use->start, months, 0);
  if (bh_date_is_full (use->leave)) {
    BhDate after = bh_date_add (use->leave, 0, 1);
    guint used = months_until_leaving (use);
    guint least = cancel->jpy == 0 && cancel->min_term_months > 0
                    ? MIN (cancel->min_term_months, BH_COST_MAX_MONTHS) + 1 : 0;

    if (bh_date_compare (after, self->end) < 0)
      self->end = after;
    fees = MIN (months, MAX (used, least));
    months = MIN (months, used);
  }
  self->used = months;
  self->cost->n_months = fees;
}

/* --- The sums --------------------------------------------------------------- */

static BhAmount
add_up (const BhCost *cost)
{
  BhAmount sum = { 0, FALSE };

  for (guint i = 0; i < cost->n_months; i++) {
    sum.jpy = bh_cost_tidy (sum.jpy + cost->months[i].jpy);
    sum.from |= cost->months[i].from;
  }
  return sum;
}

static void
finish (BhCosting *self)
{
  const BhAmount not_known = { BH_NOT_KNOWN, TRUE };
  BhCost *cost = self->cost;

  cost->first = self->first_known ? cost->months[0] : not_known;
  cost->total = self->main_known > 0 ? add_up (cost) : not_known;
  cost->per_month = cost->total;
  if (self->main_known > 0)
    cost->per_month.jpy = floor (cost->total.jpy / cost->n_months + 0.5);
}

static void
compute (BhCost          *cost,
         const BhTariffs *tariffs,
         BhPlan          *plan,
         const BhCostUse *use)
{
  const BhTariff *tariff = bh_tariffs_of (tariffs, plan);
  BhCosting self = { .cost = cost, .tariff = tariff, .plan = plan, .use = use };

  memset (cost->months, 0, sizeof cost->months);
  cost->plan = plan;
  cost->step = plan;
  cost->fit = BH_COST_FITS;
  set_term (&self);
  bh_charge_opening (&self);
  if (plan->price->pack_days != BH_NOT_KNOWN && strcmp (plan->kind, "topping") != 0)
    bh_charge_packs (&self);
  else
    bh_charge_months (&self);
  bh_charge_toppings (&self);
  bh_charge_calls (&self);
  bh_charge_texts (&self);
  bh_charge_leaving (&self);
  finish (&self);
}

/**
 * bh_cost_sum:
 * @cost: (out caller-allocates): the sums, without lines; nothing in it has to be freed
 * @plan: a plan of the table that @tariffs were made from
 *
 * What @plan costs. Every step of a plan that is paid by use costs the same: what is paid is
 * the price of the step that the use falls into.
 *
 * How it is counted:
 * - a month that is not known to be pro-rated is paid whole, the one of the start as well;
 * - prices are those before discounts, and without options, except for a topping that is
 *   needed for data;
 * - all calls are equally long (@use's call_minutes), the last may be shorter; each is rounded
 *   up to 30 seconds after what is free of it; they go to Japanese numbers, with the app of
 *   the brand where calls with it are free;
 * - the data of toppings and packs comes from one kind, a month has 30 days, and packs of
 *   fewer days are bought until these are covered;
 * - a topping that only keeps the number is bought on the last day it can be; that calls may
 *   also count for it is left out, so that more calls never cost less;
 * - a plan that is closed has been opened before: its opening costs nothing;
 * - the few JPY a month of universal service and relay fees are left out, as no source
 *   states them for 2026.
 */
void
bh_cost_sum (BhCost          *cost,
             const BhTariffs *tariffs,
             BhPlan          *plan,
             const BhCostUse *use)
{
  cost->lines = NULL;
  compute (cost, tariffs, plan, use);
}

/**
 * bh_cost_new:
 *
 * As bh_cost_sum(), with the lines.
 *
 * Returns: (transfer full)
 */
BhCost *
bh_cost_new (const BhTariffs *tariffs,
             BhPlan          *plan,
             const BhCostUse *use)
{
  BhCost *self = g_new0 (BhCost, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (BhCostLine));
  compute (self, tariffs, plan, use);
  return self;
}

void
bh_cost_free (BhCost *self)
{
  g_array_unref (self->lines);
  g_free (self);
}

/* --- Order ------------------------------------------------------------------ */

/* 0 what does all, 1 what does it slowly, 2 what may do it, 3 what does not. */
static guint
rank_of (BhCostFit fit)
{
  if (fit <= BH_COST_SLOW)
    return fit == BH_COST_SLOW;
  return fit <= BH_COST_END_NOT_KNOWN ? 2 : 3;
}

static int
compare_numbers (double a,
                 double b)
{
  return (a > b) - (a < b);
}

/**
 * bh_cost_compare:
 *
 * A total order for costs of the same use: first what has a known total or at least a part of
 * it; among these what fits, then what is slow, may fit, and does not; then totals that are
 * fully known before those "from" an amount, since such a line may turn out dearer; then by
 * the total, the first month, the brand and the id.
 *
 * Returns: less than, equal to (the same plan) or greater than 0
 */
int
bh_cost_compare (const BhCost *a,
                 const BhCost *b)
{
  int orders[] = {
    (a->total.jpy == BH_NOT_KNOWN) - (b->total.jpy == BH_NOT_KNOWN),
    (int) rank_of (a->fit) - (int) rank_of (b->fit),
    a->total.from - b->total.from,
    compare_numbers (a->total.jpy, b->total.jpy),
    compare_numbers (a->first.jpy, b->first.jpy),
    strcmp (a->plan->brand->id, b->plan->brand->id),
    strcmp (a->plan->id, b->plan->id),
  };

  for (guint i = 0; i < G_N_ELEMENTS (orders); i++) {
    if (orders[i] != 0)
      return orders[i];
  }
  return 0;
}
