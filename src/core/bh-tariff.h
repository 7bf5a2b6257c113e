/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan.h"

G_BEGIN_DECLS

typedef struct _BhTariff BhTariff;

/**
 * BhTariff:
 * @steps: (element-type BhPlan): the rows of the table that are one plan, from the least data
 *   to the most; one row where the price does not depend on the data used
 * @next: (nullable): what its lines move to on the day after its last day
 * @base: (nullable): the plan without a monthly fee that its toppings are bought for
 * @toppings: (nullable) (element-type BhPlan): what can be bought for @base
 *
 * What a person signs up to, put together from the rows of the table of plans.
 */
struct _BhTariff {
  GPtrArray *steps;
  BhTariff  *next;
  BhPlan    *base;
  GPtrArray *toppings;
};

/**
 * BhTariffs:
 *
 * The tariffs of a table of plans. Made once, never changed.
 */
typedef struct _BhTariffs BhTariffs;

BhTariffs      *bh_tariffs_new  (GListModel      *plans);
void            bh_tariffs_free (BhTariffs       *self);
const BhTariff *bh_tariffs_of   (const BhTariffs *self,
                                 BhPlan          *plan);

/* The row whose price is paid in a month of @gb. */
BhPlan         *bh_tariff_step  (const BhTariff  *self,
                                 double           gb);
/* The tariff that holds on @day; NULL where none is known to. */
const BhTariff *bh_tariff_on    (const BhTariff  *self,
                                 BhDate           day);
/* (transfer full): the name of the plan, without that of a step of it. */
char           *bh_tariff_dup_name (const BhTariff *self);
/* Whether a month of @gb is no more than the data of @plan. */
gboolean        bh_tariff_holds (BhPlan          *plan,
                                 double           gb);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhTariffs, bh_tariffs_free)

G_END_DECLS
