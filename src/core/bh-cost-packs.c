/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is paid for in advance: packs that are the line, and toppings for a line. */

#define G_LOG_DOMAIN "bh-cost"

#include "bh-cost-private.h"

#include <math.h>
#include <string.h>

/* What is sold by days is counted in months of so many. */
#define MONTH_DAYS 30
/* More than any term; what a pack says may be any number. */
#define MANY_DAYS 36500.0

/* --- Packs ------------------------------------------------------------------ */

static gboolean
has_rule (BhPlan     *plan,
          const char *id)
{
  return plan->keep->rule != NULL && strcmp (plan->keep->rule->id, id) == 0;
}

/* Days from one payment to the last day of the next, by the keep rule; 0 where it names none. */
static int
days_between_top_ups (BhPlan *plan)
{
  const BhKeepRule *rule = plan->keep->rule;
  int least = 0;

  for (guint i = 0; rule != NULL && i < rule->deadlines->len; i++) {
    const BhKeepDeadline *deadline = rule->deadlines->pdata[i];

    if (deadline->from == BH_FROM_LAST_TOP_UP && deadline->days > 0 &&
        (least == 0 || deadline->days < least))
      least = deadline->days;
  }
  return least;
}

static BhAmount
pack_amount (const BhPlanPrice *price)
{
  return (BhAmount) { price->pack_jpy, price->at_least };
}

/* After the first pack: the price for keeping the number as long again where it is known; the
 * same pack again where there is no number to keep; else something that is not known. */
static void
charge_extension (BhCosting *self,
                  guint      month,
                  guint      span,
                  double     packs)
{
  BhPlan *plan = self->plan;
  const BhPlanPrice *price = plan->price;

  if (has_rule (plan, "none")) {
    bh_costing_add_main (self, BH_COST_PACK, plan, month, packs,
                         pack_amount (price), &price->evidence);
    return;
  }
  if (plan->keep->rule == NULL)
    bh_costing_unfit (self, BH_COST_END_NOT_KNOWN);
  if (plan->keep->jpy_per_month != BH_NOT_KNOWN && span > 0)
    bh_costing_add_main (self, BH_COST_EXTENSION, plan, month, 1,
                         bh_exactly (plan->keep->jpy_per_month * span), &plan->keep->evidence);
  else
    bh_costing_add (self, BH_COST_EXTENSION, plan, month, packs, bh_exactly (BH_NOT_KNOWN),
                    &plan->keep->evidence);
}

/* One pack at the start; what follows depends on the keep rule. */
void
bh_charge_packs (BhCosting *self)
{
  BhPlan *plan = self->plan;
  const BhPlanPrice *price = plan->price;
  int days = MAX (days_between_top_ups (plan), (int) MIN (price->pack_days, MANY_DAYS));
  guint span = days / MONTH_DAYS;
  /* Of packs that last less than a month, how many more than the first a month takes. */
  double more = span == 0 ? ceil ((double) MONTH_DAYS / MAX (days, 1)) - 1 : 0;
  gboolean ends = has_rule (plan, "fixed-end-date");

  bh_costing_judge_data (self, plan);
  bh_costing_add_main (self, BH_COST_PACK, plan, 0, 1,
                       pack_amount (price), &price->evidence);
  if (ends && (span == 0 || self->used > span))
    bh_costing_unfit (self, BH_COST_ENDS);
  for (guint i = 0; i < self->used && !ends; i++) {
    if (i == 0 && more > 0)
      charge_extension (self, i, span, more);
    else if (i > 0 && (span == 0 || i % span == 0))
      charge_extension (self, i, span, more + 1);
  }
}

/* --- Toppings --------------------------------------------------------------- */

/* How many of @topping are bought for @gb in a month. One that is good for a month or longer
 * begins a period of whole months; one that is good for less is bought until a month is covered. */
static double
toppings_in_month (BhPlan *topping,
                   double  gb,
                   guint   month)
{
  double days = CLAMP (topping->price->pack_days, 1, MANY_DAYS);
  guint span = days / MONTH_DAYS, place;

  if (span == 0)
    return MAX (ceil (MONTH_DAYS / days), ceil (gb / topping->data_gb));
  place = month % span;
  if (place == 0)
    return MAX (1, ceil (gb / topping->data_gb));
  return MAX (1, ceil (gb * (place + 1) / topping->data_gb)) -
         MAX (1, ceil (gb * place / topping->data_gb));
}

static double
topping_total (BhPlan *topping,
               double  gb,
               guint   months)
{
  double count = 0;

  for (guint i = 0; i < months; i++)
    count += toppings_in_month (topping, gb, i);
  return count * topping->price->pack_jpy;
}

static gboolean
can_be_bought (BhPlan *topping)
{
  return topping->price->pack_jpy != BH_NOT_KNOWN && topping->price->pack_days != BH_NOT_KNOWN &&
         strcmp (topping->status, "closed") != 0;
}

/* The topping that costs least over the term; a row of the table that is a topping is that one. */
static BhPlan *
choose_data_topping (const BhCosting *self)
{
  const GPtrArray *toppings = self->tariff->toppings;
  double gb = self->use->gb;
  BhPlan *best = NULL;

  if (self->plan != self->tariff->base)
    return can_be_bought (self->plan) && self->plan->data_gb > 0 ? self->plan : NULL;
  for (guint i = 0; i < toppings->len; i++) {
    BhPlan *topping = toppings->pdata[i];

    if (!can_be_bought (topping) || topping->data_gb <= 0)
      continue;
    if (best == NULL ||
        topping_total (topping, gb, self->used) < topping_total (best, gb, self->used))
      best = topping;
  }
  return best;
}

static void
charge_data_toppings (BhCosting *self)
{
  BhPlan *topping = choose_data_topping (self);

  if (topping == NULL) {
    bh_costing_judge_data (self, self->tariff->base);
    return;
  }
  self->cost->step = topping;
  for (guint i = 0; i < self->used; i++) {
    double count = toppings_in_month (topping, self->use->gb, i);

    if (count > 0)
      bh_costing_add (self, BH_COST_TOPPING, topping, i, count,
                      bh_exactly (topping->price->pack_jpy), &topping->price->evidence);
  }
}

static BhPlan *
cheapest_topping (const GPtrArray *toppings)
{
  BhPlan *best = NULL;

  for (guint i = 0; i < toppings->len; i++) {
    BhPlan *topping = toppings->pdata[i];

    if (can_be_bought (topping) &&
        (best == NULL || topping->price->pack_jpy < best->price->pack_jpy))
      best = topping;
  }
  return best;
}

/* One on each last day: with 180 days, the 180th, the 360th … day of the line. */
static void
charge_keep_toppings (BhCosting *self)
{
  BhPlan *topping = cheapest_topping (self->tariff->toppings);
  BhPlan *row = topping != NULL ? topping : self->plan;
  double jpy = topping != NULL ? topping->price->pack_jpy : BH_NOT_KNOWN;
  int days = days_between_top_ups (self->tariff->base);
  BhDate start = self->use->start, date = bh_date_add (start, 0, days - 1);
  guint month = 0;

  while (days > 0 && bh_date_is_full (date) && bh_date_compare (date, self->end) < 0) {
    while (bh_date_compare (bh_date_add (start, month + 1, 0), date) <= 0)
      month++;
    bh_costing_add (self, BH_COST_KEEP_TOPPING, row, month, 1, bh_exactly (jpy),
                    &row->price->evidence);
    date = bh_date_add (date, 0, days);
  }
}

/* What is bought for data again and again keeps the number as well. */
void
bh_charge_toppings (BhCosting *self)
{
  if (self->tariff->base == NULL)
    return;
  if (self->use->gb > 0)
    charge_data_toppings (self);
  else
    charge_keep_toppings (self);
}
