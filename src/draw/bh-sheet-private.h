/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on the sheet. Private to it. */

#pragma once

#include "bh-sheet-flow.h"
#include "bh-sheet.h"

#include "bh-plan.h"
#include "bh-reason.h"

G_BEGIN_DECLS

#define BH_SHEET_MARGIN 36.0
#define BH_SHEET_CONTENT_WIDTH (BH_SHEET_WIDTH - 2 * BH_SHEET_MARGIN)

#define BH_SHEET_ALL_PHRASES G_MAXUINT

/**
 * BhSheetBuild:
 * @scale: of the type
 * @blocks: (element-type BhSheetBlock): what has been set so far
 * @questions: (element-type guint): the facts that are still to be asked for,
 *   best first; called Q1, Q2, … on the sheet
 * @max_phrases: how many have room for each place; BH_SHEET_ALL_PHRASES takes
 *   those for what is open too
 * @n_goal_rows: how many rows of verdicts are among them
 *
 * A sheet that is being put together.
 */
typedef struct {
  const BhSheetSpec *spec;
  const BhCheck     *check;
  double             scale;
  guint              max_phrases;
  GPtrArray         *blocks;
  GArray            *questions;
  guint              n_goal_rows;
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
  BhSheetColumn  columns[BH_SHEET_MAX_COLUMNS];
} BhSheetGrid;

void           bh_sheet_grid_init  (BhSheetGrid        *self,
                                    BhSheetBuild       *build,
                                    guint               n_columns);
BhSheetColumn *bh_sheet_grid_cell  (BhSheetGrid        *self);
void           bh_sheet_grid_end   (BhSheetGrid        *self);

BhSheetBlock  *bh_sheet_add_block  (BhSheetBuild       *build,
                                    double              space);
BhSheetColumn  bh_sheet_column     (BhSheetBuild       *build,
                                    BhSheetBlock       *block,
                                    double              x,
                                    double              width);

void           bh_sheet_add_title    (BhSheetBuild *build);
void           bh_sheet_add_heading  (BhSheetBuild *build,
                                      const BhText *heading);
void           bh_sheet_add_facts    (BhSheetBuild *build);
void           bh_sheet_add_verdicts (BhSheetBuild *build);
void           bh_sheet_add_questions (BhSheetBuild *build);
void           bh_sheet_add_help     (BhSheetBuild *build);
void           bh_sheet_add_plan     (BhSheetBuild *build);
void           bh_sheet_add_phrases  (BhSheetBuild *build);

/* (transfer full) (nullable): "Q3", where the fact is still to be asked for. */
char          *bh_sheet_question_name (BhSheetBuild *build,
                                       guint         fact);
/* The row of @goal in the table of verdicts, from 1; wallets share their rows. */
guint          bh_sheet_goal_number  (BhPack       *pack,
                                      const BhGoal *goal);

void           bh_sheet_column_evidence (BhSheetColumn    *column,
                                         const BhEvidence *evidence);

/* The sheet shows both languages whatever the user's is, so these words do not
 * go through gettext. */
typedef enum {
  BH_SHEET_WORD_TITLE,
  BH_SHEET_WORD_ABOUT,
  BH_SHEET_WORD_FACTS,
  BH_SHEET_WORD_NO_FACTS,
  BH_SHEET_WORD_FROM_PLAN,
  BH_SHEET_WORD_CONFLICT,
  BH_SHEET_WORD_VERDICTS,
  BH_SHEET_WORD_QUESTIONS,
  BH_SHEET_WORD_HELP,
  BH_SHEET_WORD_FOR_GOALS,
  BH_SHEET_WORD_IN_JAPAN,
  BH_SHEET_WORD_PLAN,
  BH_SHEET_WORD_PRICE,
  BH_SHEET_WORD_KEEP,
  BH_SHEET_WORD_A_MONTH,
  BH_SHEET_WORD_NOT_KNOWN,
  BH_SHEET_WORD_SMS_ABROAD,
  BH_SHEET_WORD_SMS_FILTER,
  BH_SHEET_WORD_PHRASES,
  BH_SHEET_WORD_EDITION,
  BH_SHEET_WORD_TODAY,
  BH_SHEET_WORD_SOURCES,
  BH_SHEET_WORD_UNDATED,
  BH_SHEET_N_WORDS,
} BhSheetWord;

const BhText  *bh_sheet_word            (BhSheetWord       word);
const BhText  *bh_sheet_word_verdict    (BhVerdict         verdict,
                                         gboolean          done);
const BhText  *bh_sheet_word_confidence (BhConfidence      confidence);
const BhText  *bh_sheet_word_effort     (guint             effort);
const BhText  *bh_sheet_word_sms_abroad (BhSmsAbroad       state);
/* What stands before the requirement's or the fact's own sentence. */
const BhText  *bh_sheet_word_reason     (BhReasonKind      kind);
/* (transfer full): both languages in one line. */
char          *bh_sheet_word_pair       (const BhText     *word);

G_END_DECLS
