/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The columns of the table of plans: what they are called and what they say, whoever shows it. */

#pragma once

#include "bh-plan-costs.h"
#include "bh-plan-fits.h"

G_BEGIN_DECLS

/* From the first to the last. */
typedef enum {
  BH_PLAN_COLUMN_PLAN,
  BH_PLAN_COLUMN_KEEP,
  BH_PLAN_COLUMN_PRICE,
  BH_PLAN_COLUMN_COST,
  BH_PLAN_COLUMN_DATA,
  BH_PLAN_COLUMN_SERVICE,
  BH_PLAN_COLUMN_BILLING,
  BH_PLAN_COLUMN_SMS_ABROAD,
  BH_PLAN_COLUMN_SMS_JAPAN,
  BH_PLAN_COLUMN_ESIM,
  BH_PLAN_COLUMN_SIGN_UP,
  BH_PLAN_COLUMN_DOCUMENTS,
  BH_PLAN_COLUMN_NETWORK,
  BH_PLAN_COLUMN_FIT,
  BH_PLAN_COLUMN_AS_OF,
  BH_N_PLAN_COLUMNS,
} BhPlanColumn;

/* What the cells of a column change with, besides the plans. */
typedef enum {
  BH_PLAN_COLUMN_IS_FIXED,
  BH_PLAN_COLUMN_FOLLOWS_FITS,
  BH_PLAN_COLUMN_FOLLOWS_COSTS,
} BhPlanColumnFollows;

/**
 * BhPlanColumnInfo:
 * @id: in the settings
 * @title: to be translated in the context "column"
 * @rule: the order by this column, to be translated; %NULL: it has a sentence of its own
 * @width: in pixels at normal text size; room for the longest text in two lines
 * @is_basic: whether the table makes room for it
 * @is_figure: whether its texts end at its right edge
 */
typedef struct {
  const char          *id;
  const char          *title;
  const char          *rule;
  int                  width;
  gboolean             is_basic;
  gboolean             is_figure;
  BhPlanColumnFollows  follows;
} BhPlanColumnInfo;

extern const BhPlanColumnInfo bh_plan_columns[BH_N_PLAN_COLUMNS];

const char  *bh_plan_column_title    (BhPlanColumn  column);
/* (transfer full): how the plans are sorted by the column. */
char        *bh_plan_column_order    (BhPlanColumn  column,
                                      gboolean      descending);
/* @id may be NULL; BH_N_PLAN_COLUMNS where there is no such column. */
BhPlanColumn bh_plan_column_find     (const char   *id);
/* (transfer full): what stands in the cell. */
char        *bh_plan_column_describe (BhPlanColumn  column,
                                      BhPlan       *plan,
                                      BhPlanFits   *fits,
                                      BhPlanCosts  *costs);

G_END_DECLS
