/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on the sheet. Private to it. */

#pragma once

#include "bh-sheet-flow.h"
#include "bh-sheet.h"

G_BEGIN_DECLS

/**
 * BhSheetBuild:
 * @scale: of the type
 * @width: between the margins
 * @blocks: (element-type BhSheetBlock): what has been set so far
 * @sources: (element-type BhSource): a set of those that were named
 * @failures: (element-type BhFailure): those of the steps, in the order of
 *   their numbers on the sheet
 * @phrases: (element-type BhPhrase): a set of those that belong to the steps
 *
 * A sheet that is being put together.
 */
typedef struct {
  const BhSheetSpec *spec;
  const BhCheck     *check;
  double             scale;
  double             width;
  GPtrArray         *blocks;
  GHashTable        *sources;
  GPtrArray         *failures;
  GHashTable        *phrases;
} BhSheetBuild;

#define BH_SHEET_MAX_COLUMNS 4

/**
 * BhSheetGrid:
 *
 * Rows of cells, each row a block of its own, filled from left to right.
 */
typedef struct {
  BhSheetBuild  *build;
  guint          n_columns;
  guint          next;
  double         space;
  BhSheetColumn  columns[BH_SHEET_MAX_COLUMNS];
} BhSheetGrid;

/* @n_columns: for type of the usual size; larger type has fewer. */
void           bh_sheet_grid_init      (BhSheetGrid        *self,
                                        BhSheetBuild       *build,
                                        guint               n_columns,
                                        double              space);
BhSheetColumn *bh_sheet_grid_cell      (BhSheetGrid        *self);
void           bh_sheet_grid_end       (BhSheetGrid        *self);

BhSheetBlock  *bh_sheet_add_block      (BhSheetBuild       *build,
                                        double              space);
BhSheetColumn  bh_sheet_column         (BhSheetBuild       *build,
                                        BhSheetBlock       *block,
                                        double              x,
                                        double              width);
/* A column as wide as the page in a block of its own. */
BhSheetColumn  bh_sheet_add_paragraph  (BhSheetBuild       *build,
                                        double              space);
/* A label in a block of its own, with room at its right; in large type it takes the whole width. */
BhSheetColumn  bh_sheet_add_label      (BhSheetBuild       *build,
                                        double              space,
                                        double              width);
/* What belongs to a label that is full: at its right, or below it. */
BhSheetColumn  bh_sheet_beside         (BhSheetBuild       *build,
                                        const BhSheetColumn *label);
/* Whether the type is too large for what stands side by side otherwise. */
gboolean       bh_sheet_is_large       (BhSheetBuild       *build);

void           bh_sheet_add_title      (BhSheetBuild       *build);
void           bh_sheet_add_heading    (BhSheetBuild       *build,
                                        const char         *heading);
void           bh_sheet_add_subheading (BhSheetBuild       *build,
                                        const char         *heading);
void           bh_sheet_add_facts      (BhSheetBuild       *build);
void           bh_sheet_add_verdicts   (BhSheetBuild       *build);
void           bh_sheet_add_questions  (BhSheetBuild       *build);
void           bh_sheet_add_ways       (BhSheetBuild       *build);
void           bh_sheet_add_plan       (BhSheetBuild       *build);
void           bh_sheet_add_steps      (BhSheetBuild       *build);
void           bh_sheet_add_failures   (BhSheetBuild       *build);
void           bh_sheet_add_phrases    (BhSheetBuild       *build);
void           bh_sheet_add_sources    (BhSheetBuild       *build);

/* "Official · 2024-04-15 · old · W031 W011" */
void           bh_sheet_column_evidence (BhSheetBuild      *build,
                                         BhSheetColumn     *column,
                                         const BhEvidence  *evidence);
/* "Official · W031 W011", where the dates in the list of sources are enough */
void           bh_sheet_column_sources (BhSheetBuild       *build,
                                        BhSheetColumn      *column,
                                        const BhEvidence   *evidence);
void           bh_sheet_column_verdict (BhSheetBuild       *build,
                                        BhSheetColumn      *column,
                                        const BhGoal       *goal);
/* (transfer full): "WeChat Pay: Prove who you are, Pay in Japan · Alipay: …" */
char          *bh_sheet_format_goals   (BhSheetBuild       *build,
                                        guint64             goals);
const char    *bh_sheet_title          (void);

G_END_DECLS
