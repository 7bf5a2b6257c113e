/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-plan-costs.h"

G_BEGIN_DECLS

/* Where a person says what the line is used for, and for how long: what #BhPlanCosts reckons with. */
#define BH_TYPE_USE_MENU (bh_use_menu_get_type ())
G_DECLARE_FINAL_TYPE (BhUseMenu, bh_use_menu, BH, USE_MENU, AdwBin)

GtkWidget *bh_use_menu_new (BhPlanCosts *costs);

G_END_DECLS
