/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan-column.h"

G_BEGIN_DECLS

/**
 * BhPlanKeys:
 *
 * By what the plans of the pack are sorted: worked out once for each plan, since sorting compares
 * each of them many times.
 */
typedef struct _BhPlanKeys BhPlanKeys;

/* Without a key yet. @fits and @costs are borrowed. */
BhPlanKeys  *bh_plan_keys_new          (BhPlanFits       *fits,
                                        BhPlanCosts      *costs,
                                        BhPlanColumn      column,
                                        gboolean          descending);
void         bh_plan_keys_free         (BhPlanKeys       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhPlanKeys, bh_plan_keys_free)

/* Works out some more keys: so many that it takes no more than a part of a frame. Tells whether
 * that was all of them. */
gboolean     bh_plan_keys_fill         (BhPlanKeys       *self);
/* Before the costs that the keys rest on are forgotten. */
void         bh_plan_keys_forget_costs (BhPlanKeys       *self);
/* All keys have to be there. */
int          bh_plan_keys_compare      (const BhPlanKeys *self,
                                        const BhPlan     *a,
                                        const BhPlan     *b);

G_END_DECLS
