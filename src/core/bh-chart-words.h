/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pictures of costs say, in the user's language: their titles, a description in words,
 * and the same figures as a table. */

#pragma once

#include "bh-cost-curves.h"
#include "bh-winner-map.h"

G_BEGIN_DECLS

/**
 * BhChartTable:
 * @rows: (element-type GStrv): a head each, and lines that name their plans
 * @notes: (element-type utf8): what the marks of the picture stand for, and what happens in it
 *
 * What a picture shows, for those who cannot see it.
 */
typedef struct {
  GPtrArray *rows;
  GPtrArray *notes;
} BhChartTable;

BhChartTable *bh_chart_table_new        (void);
void          bh_chart_table_free       (BhChartTable         *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhChartTable, bh_chart_table_free)

void          bh_chart_table_add_note   (BhChartTable         *self,
                                         char                 *note);

/* All (transfer full). */
char         *bh_format_months          (guint                 months);
char         *bh_format_minutes         (double                minutes);
/* "povo2.0: povo2.0 ベースプラン". */
char         *bh_format_brand_and_name  (BhPlan               *plan,
                                         const char           *name);

/* The brand alone, or with the name of its plan in brackets. */
char         *bh_format_brand_or_name   (BhPlan               *plan,
                                         const char           *name,
                                         gboolean              alone);

char         *bh_cost_curves_title      (const BhCostCurves   *self);
char         *bh_cost_curves_subtitle   (const BhCostCurves   *self);
/* "1", "2", …: not letters, which are for the plans of a map. */
char         *bh_cost_curve_number      (guint                 index);
/* The total at the end of the curve. */
char         *bh_cost_curve_figure      (const BhCostCurves   *self,
                                         guint                 index);
/* (nullable): where it ends early or gives less than is asked for. */
char         *bh_cost_curve_note        (const BhCostCurves   *self,
                                         guint                 index);
/* "From 14 months on, LINEMO costs less than povo2.0." */
char         *bh_cost_crossing_sentence (const BhCostCurves   *self,
                                         guint                 index);
/* (nullable): what a thin line means, where there is one. */
char         *bh_cost_curves_thin_note  (const BhCostCurves   *self);
char         *bh_cost_curves_describe   (const BhCostCurves   *self);
BhChartTable *bh_cost_curves_table      (const BhCostCurves   *self);

char         *bh_winner_map_title       (const BhWinnerMap    *self);
char         *bh_winner_map_subtitle    (const BhWinnerMap    *self);
/* "cheapest in 12 of 99" */
char         *bh_winner_share           (const BhWinnerMap    *self,
                                         guint                 index);
/* (element-type utf8): what the marks behind letters mean, of those that the map has. */
GPtrArray    *bh_winner_map_notes       (const BhWinnerMap    *self);
char         *bh_winner_map_describe    (const BhWinnerMap    *self);
BhChartTable *bh_winner_map_table       (const BhWinnerMap    *self);

/* (transfer full): the letter of a cell with its marks, or the mark for nobody. */
char         *bh_winner_cell_letter     (const BhWinnerMap    *self,
                                         const BhWinnerCell   *cell);

G_END_DECLS
