/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-plan-order.h"

G_BEGIN_DECLS

/* Fills @view with the columns of plans, sorted by the price to keep the number. @columns gets
 * them, borrowed, by BhPlanColumn. */
void                bh_plan_columns_add        (GtkColumnView        *view,
                                                BhPlanFits           *fits,
                                                BhPlanOrder          *order,
                                                GtkColumnViewColumn **columns);
/* Fits the columns to the size of the text, and tells how much room those that are shown first
 * need. */
int                 bh_plan_columns_set_widths (GtkColumnView        *view,
                                                GtkColumnViewColumn **columns);
/* The rows of the list that stands in for the table. */
GtkListItemFactory *bh_plan_row_factory_new    (BhPlanFits           *fits);

G_END_DECLS
