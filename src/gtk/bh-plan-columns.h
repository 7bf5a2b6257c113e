/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-plan-order.h"

G_BEGIN_DECLS

/* Fills @view with the columns of plans, shown and sorted as the settings say. @columns gets them,
 * borrowed, by BhPlanColumn. */
void                bh_plan_columns_add        (GtkColumnView        *view,
                                                BhPlanFits           *fits,
                                                BhPlanCosts          *costs,
                                                BhPlanOrder          *order,
                                                GtkColumnViewColumn **columns);
/* Remembers which columns are shown. */
void                bh_plan_columns_save       (GtkColumnViewColumn **columns);
/* (transfer full): what can be shown or not, as a menu whose actions @widget gets: every column but
 * the first. */
GMenuModel         *bh_plan_columns_new_menu   (GtkColumnViewColumn **columns,
                                                GtkWidget            *widget);
/* Fits the columns to the size of the text, and tells how much room the basic ones need. */
int                 bh_plan_columns_set_widths (GtkColumnView        *view,
                                                GtkColumnViewColumn **columns);
/* The rows of the list that stands in for the table. */
GtkListItemFactory *bh_plan_row_factory_new    (BhPlanFits           *fits,
                                                BhPlanCosts          *costs);

G_END_DECLS
