/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan-column.h"

G_BEGIN_DECLS

/* (transfer full): @plans, of BhPlan, in their order with the columns that are @shown, as RFC 4180 has it, in
 * the user's language. */
char *bh_plan_csv_new (const GPtrArray *plans,
                       const gboolean  *shown,
                       BhPlanFits      *fits,
                       BhPlanCosts     *costs);

G_END_DECLS
