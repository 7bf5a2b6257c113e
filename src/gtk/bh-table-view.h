/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-records.h"

G_BEGIN_DECLS

/* A table of an article: as columns where they have room, else each row as a list of its cells. */
#define BH_TYPE_TABLE_VIEW (bh_table_view_get_type ())
G_DECLARE_FINAL_TYPE (BhTableView, bh_table_view, BH, TABLE_VIEW, GtkWidget)

GtkWidget *bh_table_view_new (const BhBlock *block,
                              BhDate         today);

G_END_DECLS
