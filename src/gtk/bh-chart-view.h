/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-chart.h"

G_BEGIN_DECLS

/**
 * BhChartView:
 *
 * A chart as wide as there is room, as high as it needs to be. A screen reader gets it in words;
 * bh_chart_twin_new() makes a table of the same figures.
 */
#define BH_TYPE_CHART_VIEW (bh_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (BhChartView, bh_chart_view, BH, CHART_VIEW, GtkWidget)

void     bh_chart_view_show_curves (BhChartView  *self,
                                    BhCostCurves *curves);
void     bh_chart_view_show_map    (BhChartView  *self,
                                    BhWinnerMap  *map);
gboolean bh_chart_view_save        (BhChartView  *self,
                                    const char   *path,
                                    GError      **error);

G_END_DECLS
