/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is cheapest, for many uses at once. */

#pragma once

#include "bh-cost.h"

G_BEGIN_DECLS

/* What the columns of a map are; its rows are GB of data a month. */
typedef enum {
  BH_ACROSS_MONTHS,  /* how long the line is kept */
  BH_ACROSS_MINUTES, /* of calls a month */
} BhAcross;

/* Longer than any name of a plan in a map: A … Z, AA … */
#define BH_WINNER_LETTERS 8

/**
 * BhWinnerCell:
 * @plan: (nullable): the cheapest; %NULL: none whose price is known gives what is asked for
 * @winner: which of the map's winners it is; of no meaning without a plan
 * @total: what it costs over the term
 * @fit: %BH_COST_FITS or, where no plan does better, %BH_COST_SLOW
 * @tied: (nullable) (element-type BhPlan): other plans that cost just as much
 */
typedef struct {
  BhPlan    *plan;
  guint      winner;
  BhAmount   total;
  BhCostFit  fit;
  GPtrArray *tied;
} BhWinnerCell;

/**
 * BhWinner:
 * @letter: its letter: A for the one with the most cells
 * @name: the name of the plan, without that of a step of it
 * @plan: its first step, for the brand
 * @n_cells: how many cells it wins
 */
typedef struct {
  char    letter[BH_WINNER_LETTERS];
  char   *name;
  BhPlan *plan;
  guint   n_cells;
} BhWinner;

/**
 * BhWinnerMap:
 * @use: what does not change from cell to cell
 * @rows: (element-type double): GB a month, %BH_UNLIMITED for as much as one likes
 * @columns: (element-type double): months or minutes, as @across says
 * @cells: (element-type BhWinnerCell): row by row
 * @winners: (element-type BhWinner): by number of cells, the most first
 * @n_candidates: of how many plans each cell names the cheapest
 * @n_nobody: cells that no plan wins
 */
typedef struct {
  BhCostUse  use;
  BhAcross   across;
  GArray    *rows;
  GArray    *columns;
  GArray    *cells;
  GPtrArray *winners;
  guint      n_candidates;
  guint      n_nobody;
} BhWinnerMap;

/* (transfer full) (element-type BhPlan): what has a number and can be taken on @today. */
GPtrArray          *bh_winner_candidates    (GListModel        *plans,
                                             BhDate             today);
/* (transfer full) (element-type double): amounts that show what changes. */
GArray             *bh_winner_usual_rows    (void);
GArray             *bh_winner_usual_columns (BhAcross           across,
                                             guint              months);

BhWinnerMap        *bh_winner_map_new       (const BhTariffs   *tariffs,
                                             GPtrArray         *candidates,
                                             const BhCostUse   *use,
                                             BhAcross           across,
                                             GArray            *rows,
                                             GArray            *columns);
void                bh_winner_map_free      (BhWinnerMap       *self);
const BhWinnerCell *bh_winner_map_cell      (const BhWinnerMap *self,
                                             guint              row,
                                             guint              column);
const BhWinner     *bh_winner_map_winner    (const BhWinnerMap *self,
                                             guint              index);
/* The use that a cell is for. */
BhCostUse           bh_winner_map_use       (const BhWinnerMap *self,
                                             guint              row,
                                             guint              column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhWinnerMap, bh_winner_map_free)

G_END_DECLS
