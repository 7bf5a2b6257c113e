/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* One change of a way to Yes: what it changes, how, what it takes. */
#define BH_TYPE_WAY_ROW (bh_way_row_get_type ())
G_DECLARE_FINAL_TYPE (BhWayRow, bh_way_row, BH, WAY_ROW, GtkListBoxRow)

GtkWidget *bh_way_row_new (const BhOutlook   *outlook,
                           const BhWayChange *change);

GtkWidget *bh_way_row_new_for_plans (guint n_plans);

G_END_DECLS
