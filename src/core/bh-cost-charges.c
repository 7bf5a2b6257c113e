/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to pay for a line whatever is done with it: opening it, its fees, leaving. */

#define G_LOG_DOMAIN "bh-cost"

#include "bh-cost-private.h"

#include <math.h>
#include <string.h>

/* Below this, use of data counts as slow; the project's own line. */
#define SLOW_KBPS 1000
/* More than any term; what a pack says may be any number. */
#define MANY_MONTHS 1200

/* --- Opening ---------------------------------------------------------------- */

/* What comes on top for the card or the eSIM; what is not stated is part of the opening. */
static double
sim_jpy (const BhPlanActivation *activation,
         gboolean                card)
{
  if (card || activation->esim_jpy == BH_NOT_KNOWN)
    return activation->sim_jpy;
  if (activation->sim_jpy == BH_NOT_KNOWN)
    return activation->esim_jpy;
  return MIN (activation->sim_jpy, activation->esim_jpy);
}

void
bh_charge_opening (BhCosting *self)
{
  const BhPlanActivation *activation = self->plan->activation;
  double jpy = bh_plan_activation_on (self->plan, self->use->start);
  double sim = sim_jpy (activation, self->use->sim_card);

  if (strcmp (self->plan->status, "closed") == 0)
    return;
  bh_costing_add (self, BH_COST_ACTIVATION, self->plan, 0, 1, bh_exactly (jpy),
                  &activation->evidence);
  if (sim != BH_NOT_KNOWN)
    bh_costing_add (self, BH_COST_SIM, self->plan, 0, 1, bh_exactly (sim), &activation->evidence);
}

/* --- Monthly fees ----------------------------------------------------------- */

/* The day whose price a month is billed at: its first, or that of the start. */
static BhDate
day_of_month (const BhCosting *self,
              guint            month)
{
  BhDate start = self->use->start;
  guint months = start.year * 12 + start.month - 1 + month;

  return month == 0 ? start : (BhDate) { months / 12, months % 12 + 1, 1 };
}

/* Whether a month of the use is within the data of @row, and how fast it is. */
void
bh_costing_judge_data (BhCosting *self,
                       BhPlan    *row)
{
  double gb = self->use->gb;

  if (gb <= 0)
    return;
  if (row->data_gb == BH_NOT_KNOWN)
    bh_costing_unfit (self, BH_COST_DATA_NOT_KNOWN);
  else if (!bh_tariff_holds (row, gb))
    bh_costing_unfit (self, row->speed_after_cap_kbps > 0 ? BH_COST_SLOW : BH_COST_DATA_SHORT);
  if (row->speed_kbps != BH_NOT_KNOWN && row->speed_kbps < SLOW_KBPS)
    bh_costing_unfit (self, BH_COST_SLOW);
}

/* The fee of the month in which the line is opened, in whole JPY. */
static double
first_fee (const BhCosting *self,
           BhPlan          *row,
           double           fee)
{
  BhDate start = self->use->start;
  guint days = bh_date_with_day (start, 31).day;

  if (fee == BH_NOT_KNOWN)
    return fee;
  if (row->price->first_month == BH_FIRST_MONTH_FREE)
    return 0;
  if (row->price->first_month == BH_FIRST_MONTH_PRORATED)
    return floor (fee * (days - start.day + 1) / days + 0.5);
  return fee;
}

static void
charge_month (BhCosting *self,
              BhPlan    *row,
              guint      month)
{
  const BhPlanPrice *price = row->price;
  const BhEvidence *evidence = &price->evidence;
  double fee = price->monthly_jpy;

  if (price->light_gb != BH_NOT_KNOWN && self->use->gb <= price->light_gb)
    fee = price->light_jpy;
  if (price->for_months != BH_NOT_KNOWN && month >= price->for_months) {
    fee = row->keep->jpy_per_month;
    evidence = &row->keep->evidence;
  }
  if (month == 0)
    fee = first_fee (self, row, fee);
  bh_costing_add_main (self, BH_COST_MONTHLY, row, month, 1,
                       (BhAmount) { fee, fee != BH_NOT_KNOWN && price->at_least }, evidence);
}

/* What a plan turns into is followed; where that is not known, neither is the fee. */
void
bh_charge_months (BhCosting *self)
{
  BhCost *cost = self->cost;

  for (guint i = 0; i < cost->n_months; i++) {
    BhDate day = day_of_month (self, i);
    const BhTariff *tariff = bh_tariff_on (self->tariff, day);

    if (tariff == NULL) {
      if (bh_date_compare (day, self->plan->valid_from) < 0)
        bh_costing_unfit (self, BH_COST_NOT_YET);
      bh_costing_add_main (self, BH_COST_MONTHLY, self->plan, i, 1, bh_exactly (BH_NOT_KNOWN),
                           &self->plan->price->evidence);
    } else if (tariff->base != NULL) {
      charge_month (self, tariff->base, i);
    } else {
      cost->step = bh_tariff_step (tariff, self->use->gb);
      bh_costing_judge_data (self, cost->step);
      charge_month (self, cost->step, i);
    }
  }
}

/* --- Leaving ---------------------------------------------------------------- */

/* Whether a fee that is asked for leaving early is asked on that day. */
static gboolean
is_early (const BhCosting *self)
{
  const BhPlanCancel *cancel = self->plan->cancel;
  double months = cancel->within_months != BH_NOT_KNOWN ? cancel->within_months
                                                        : cancel->min_term_months;
  BhDate end = bh_date_add (self->use->start, MIN (months, MANY_MONTHS), 0);

  return bh_date_compare (self->use->leave, end) < 0;
}

/* A fee without its conditions may be asked or not: from 0. */
void
bh_charge_leaving (BhCosting *self)
{
  const BhPlanCancel *cancel = self->plan->cancel;
  BhDate leave = self->use->leave;
  BhAmount fee = bh_exactly (cancel->jpy);

  if (!bh_date_is_full (leave) ||
      bh_date_compare (leave, bh_date_add (bh_date_with_day (self->use->start, 1),
                                           self->use->months, 0)) >= 0)
    return;
  if (cancel->within_months != BH_NOT_KNOWN || cancel->min_term_months > 0) {
    if (!is_early (self))
      fee = bh_exactly (0);
  } else if (cancel->jpy > 0) {
    fee = (BhAmount) { 0, TRUE };
  }
  bh_costing_add (self, BH_COST_LEAVING, self->plan, self->used - 1, 1, fee, &cancel->evidence);
}
