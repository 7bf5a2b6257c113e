/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-plan-fits.h"
#include "bh-plan-query.h"

G_BEGIN_DECLS

/**
 * BhPlanFilter:
 *
 * Which plans are shown. Properties, each notified and all at their defaults after
 * bh_plan_filter_clear(): "search", the words to find; one with the name of each BhPlanChoice, an
 * id or NULL for any; one with the name of each BhPlanFlag.
 */
#define BH_TYPE_PLAN_FILTER (bh_plan_filter_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanFilter, bh_plan_filter, BH, PLAN_FILTER, GtkFilter)

BhPlanFilter *bh_plan_filter_new   (BhPlanFits   *fits);
void          bh_plan_filter_clear (BhPlanFilter *self);

G_END_DECLS
