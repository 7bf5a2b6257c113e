/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to pay for calls and text messages. */

#define G_LOG_DOMAIN "bh-cost"

#include "bh-cost-private.h"

#include <math.h>
#include <string.h>

/* Less than this part of a second is a rounding error. */
#define A_LITTLE 1e-6

static double
units_of_call (double minutes,
               double free_minutes)
{
  double paid = MAX (minutes - MAX (free_minutes, 0), 0);

  return MAX (ceil (paid * 2 - A_LITTLE), 0);
}

/**
 * bh_cost_call_units:
 * @minutes: of all calls together
 * @call_minutes: of one call, more than 0; the last call is what is left
 * @free_minutes: what is free of every call; %BH_NOT_KNOWN: nothing
 *
 * Returns: how many times 30 seconds are paid
 */
double
bh_cost_call_units (double minutes,
                    double call_minutes,
                    double free_minutes)
{
  double calls = floor (minutes / call_minutes + A_LITTLE);
  double rest = MAX (minutes - calls * call_minutes, 0);

  return calls * units_of_call (call_minutes, free_minutes) + units_of_call (rest, free_minutes);
}

static gboolean
is_paused (BhPlan *plan)
{
  return strcmp (plan->kind, "pause-option") == 0;
}

void
bh_charge_calls (BhCosting *self)
{
  const BhPlanOther *other = self->plan->other;
  const BhCostUse *use = self->use;
  double units;

  if (use->minutes <= 0)
    return;
  if (is_paused (self->plan) || strcmp (self->plan->service, "sms-only") == 0 ||
      strcmp (self->plan->service, "data-only") == 0) {
    bh_costing_unfit (self, BH_COST_NO_CALLS);
    return;
  }
  units = bh_cost_call_units (use->minutes, use->call_minutes, other->free_call_minutes);
  for (guint i = 0; i < self->used; i++)
    bh_costing_add (self, BH_COST_CALLS, self->plan, i, units,
                    bh_exactly (other->call_jpy_per_30s), &other->evidence);
}

void
bh_charge_texts (BhCosting *self)
{
  const BhPlanOther *other = self->plan->other;

  if (self->use->texts <= 0)
    return;
  if (is_paused (self->plan) || strcmp (self->plan->service, "data-only") == 0) {
    bh_costing_unfit (self, BH_COST_NO_TEXTS);
    return;
  }
  for (guint i = 0; i < self->used; i++)
    bh_costing_add (self, BH_COST_TEXTS, self->plan, i, self->use->texts,
                    bh_exactly (other->sms_send_jpy), &other->evidence);
}
