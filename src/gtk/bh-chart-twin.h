/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-chart-words.h"

G_BEGIN_DECLS

/* A list with the figures of a chart, for the keyboard and screen readers: a row for each row of
 * the table, and one for each of its notes. Nothing of @table is kept. */
GtkWidget *bh_chart_twin_new (const BhChartTable *table);

G_END_DECLS
