/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-cost.h"

G_BEGIN_DECLS

/**
 * BhCosting:
 * @used: for how many months the line is used; fewer than @cost->n_months where fees go on
 *   after it was given up
 * @end: the first day that is no longer counted
 * @main_known: months whose fee or pack is known
 *
 * A cost on its way.
 */
typedef struct {
  BhCost          *cost;
  const BhTariff  *tariff;
  BhPlan          *plan;
  const BhCostUse *use;
  guint            used;
  BhDate           end;
  guint            main_known;
  gboolean         first_known;
} BhCosting;

static inline BhAmount
bh_exactly (double jpy)
{
  return (BhAmount) { jpy, FALSE };
}

/* Puts @count times @unit_jpy, which may be BH_NOT_KNOWN, into a month. */
void   bh_costing_add       (BhCosting        *self,
                             BhCostWhat        what,
                             BhPlan           *plan,
                             guint             month,
                             double            count,
                             BhAmount          unit,
                             const BhEvidence *evidence);
/* The same for what has to be paid to have the line at all. */
void   bh_costing_add_main  (BhCosting        *self,
                             BhCostWhat        what,
                             BhPlan           *plan,
                             guint             month,
                             double            count,
                             BhAmount          unit,
                             const BhEvidence *evidence);
void   bh_costing_unfit     (BhCosting        *self,
                             BhCostFit         fit);
void   bh_costing_judge_data (BhCosting        *self,
                              BhPlan           *row);
double bh_cost_tidy         (double            jpy);

/* What the parts of a cost are; each adds its lines. */
void bh_charge_opening  (BhCosting *self);
void bh_charge_months   (BhCosting *self);
void bh_charge_packs    (BhCosting *self);
void bh_charge_toppings (BhCosting *self);
void bh_charge_calls    (BhCosting *self);
void bh_charge_texts    (BhCosting *self);
void bh_charge_leaving  (BhCosting *self);

G_END_DECLS
