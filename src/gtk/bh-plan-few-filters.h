/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-filter.h"

G_BEGIN_DECLS

/* The few filters that most people use, beside each other in the bar above the table. */
#define BH_TYPE_PLAN_FEW_FILTERS (bh_plan_few_filters_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanFewFilters, bh_plan_few_filters, BH, PLAN_FEW_FILTERS, AdwBin)

GtkWidget *bh_plan_few_filters_new (BhPlanFilter *filter,
                                    BhPack       *pack);

G_END_DECLS
