/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-costs.h"

G_BEGIN_DECLS

/* What the line is used for, and for how long; a popover changes it. */
#define BH_TYPE_USE_BUTTON (bh_use_button_get_type ())
G_DECLARE_FINAL_TYPE (BhUseButton, bh_use_button, BH, USE_BUTTON, AdwBin)

void bh_use_button_set_costs (BhUseButton *self,
                              BhPlanCosts *costs);

G_END_DECLS
