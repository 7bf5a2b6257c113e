/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-comparison.h"
#include "bh-plan-costs.h"

G_BEGIN_DECLS

/* Two to four plans side by side: first what differs, with its sources; what is the same for all
 * is folded away. */
#define BH_TYPE_COMPARE_TABLE (bh_compare_table_get_type ())
G_DECLARE_FINAL_TYPE (BhCompareTable, bh_compare_table, BH, COMPARE_TABLE, AdwBin)

void bh_compare_table_show (BhCompareTable *self,
                            BhSession      *session,
                            GListStore     *comparison,
                            BhPlanCosts    *costs);

G_END_DECLS
