/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-filter.h"

G_BEGIN_DECLS

/* The search entry and the filters above the plans. */
#define BH_TYPE_PLAN_FILTER_BAR (bh_plan_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanFilterBar, bh_plan_filter_bar, BH, PLAN_FILTER_BAR, AdwBin)

void bh_plan_filter_bar_set_filter (BhPlanFilterBar *self,
                                    BhPlanFilter    *filter,
                                    BhPack          *pack);
/* Where there is little room all filters stand behind one button, and the order is chosen here
 * instead of by the headers of columns. */
void bh_plan_filter_bar_set_narrow (BhPlanFilterBar *self,
                                    gboolean         narrow);
/* @columns: the columns to show; @orders: what the order can be. */
void bh_plan_filter_bar_set_menus  (BhPlanFilterBar *self,
                                    GMenuModel      *columns,
                                    GMenuModel      *orders);
void bh_plan_filter_bar_find       (BhPlanFilterBar *self);
/* Typing while @widget has the keyboard goes into the search. */
void bh_plan_filter_bar_capture    (BhPlanFilterBar *self,
                                    GtkWidget       *widget);

G_END_DECLS
