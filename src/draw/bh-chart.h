/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "bh-cost-curves.h"
#include "bh-palette.h"
#include "bh-winner-map.h"

G_BEGIN_DECLS

/* Narrower than this, a chart is drawn as if it were so wide, and made smaller. */
#define BH_CHART_MIN_WIDTH 300.0
#define BH_CHART_MAX_WIDTH 2000.0
/* More lines than this nobody can follow. */
#define BH_CHART_MAX_CURVES 8

/**
 * BhChartSpec:
 * @curves: (nullable): what costs over time are drawn
 * @map: (nullable): who is cheapest; one of the two is there
 * @palette: the colours
 * @width: how wide it is, in points
 * @text_scale: how much larger than usual its text and lines are; 0 stands for 1
 *
 * A chart on a card of its own, with a title, axes, numbers or letters for plans and what they
 * stand for.
 */
typedef struct {
  const BhCostCurves *curves;
  const BhWinnerMap  *map;
  BhPalette           palette;
  double              width;
  double              text_scale;
} BhChartSpec;

void     bh_chart_get_size (const BhChartSpec *spec,
                            double            *width,
                            double            *height);
void     bh_chart_draw     (const BhChartSpec *spec,
                            cairo_t           *cr,
                            double             width,
                            double             height);
/* (transfer full): what the chart shows, in sentences. */
char    *bh_chart_describe (const BhChartSpec *spec);
gboolean bh_chart_save_png (const BhChartSpec *spec,
                            double             scale,
                            const char        *path,
                            GError           **error);
gboolean bh_chart_save_pdf (const BhChartSpec *spec,
                            const char        *created,
                            const char        *path,
                            GError           **error);

G_END_DECLS
