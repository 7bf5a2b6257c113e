/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pictures of costs say, in the user's language: their titles, a description in words,
 * and the same figures as a table. */

#pragma once

#include "bh-cost-curves.h"
#include "bh-winner-map.h"

G_BEGIN_DECLS

/**
 * BhChartTable:
 * @columns: (element-type utf8): the heads; the first one is of the heads of rows
 * @rows: (element-type GStrv): as many cells each as there are columns
 * @notes: (element-type utf8): sentences that belong to the table
 */
typedef struct {
  GPtrArray *columns;
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

char         *bh_cost_curves_title      (const BhCostCurves   *self);
char         *bh_cost_curves_subtitle   (const BhCostCurves   *self);
/* "A", "B", … */
char         *bh_cost_curve_letter      (guint                 index);
/* The total at the end of the curve. */
char         *bh_cost_curve_figure      (const BhCostCurves   *self,
                                         guint                 index);
/* (nullable): where it ends early or gives less than is asked for. */
char         *bh_cost_curve_note        (const BhCostCurves   *self,
                                         guint                 index);
/* "From 14 months on, B costs less than A." */
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
/* (nullable): what a letter with a mark means, where the map has such a cell. */
char         *bh_winner_map_tied_note   (const BhWinnerMap    *self);
char         *bh_winner_map_slow_note   (const BhWinnerMap    *self);
char         *bh_winner_map_from_note   (const BhWinnerMap    *self);
char         *bh_winner_map_nobody_note (const BhWinnerMap    *self);
char         *bh_winner_map_describe    (const BhWinnerMap    *self);
BhChartTable *bh_winner_map_table       (const BhWinnerMap    *self);

/* Behind the letter of a cell. */
#define BH_TIED_MARK "="
#define BH_SLOW_MARK "~"
#define BH_FROM_MARK "+"
#define BH_NOBODY_MARK "–"
/* (transfer full): the letter of a cell with its marks, or the mark for nobody. */
char         *bh_winner_cell_letter     (const BhWinnerMap    *self,
                                         const BhWinnerCell   *cell);

G_END_DECLS
