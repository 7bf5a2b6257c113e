/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-filter.h"

G_BEGIN_DECLS

/* All filters one below another, each with its name. */
#define BH_TYPE_PLAN_FILTER_PANEL (bh_plan_filter_panel_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanFilterPanel, bh_plan_filter_panel, BH, PLAN_FILTER_PANEL, AdwBin)

GtkWidget *bh_plan_filter_panel_new        (BhPlanFilter      *filter,
                                            BhPack            *pack);
/* Whether it holds also what stands in the bar where there is room. */
void       bh_plan_filter_panel_set_narrow (BhPlanFilterPanel *self,
                                            gboolean           narrow);
gboolean   bh_plan_choice_is_in_bar        (BhPlanChoice       choice);
gboolean   bh_plan_flag_is_in_bar          (BhPlanFlag         flag);

G_END_DECLS
