/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-plan-fits.h"

G_BEGIN_DECLS

/* A plan where there is no room for a table. */
#define BH_TYPE_PLAN_ROW (bh_plan_row_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanRow, bh_plan_row, BH, PLAN_ROW, GtkBox)

GtkWidget *bh_plan_row_new  (void);
void       bh_plan_row_show (BhPlanRow  *self,
                             BhPlan     *plan,
                             BhPlanFits *fits);

G_END_DECLS
