/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files of the table of plans share. */

#pragma once

#include "bh-adaptive-bin.h"
#include "bh-plan-column.h"
#include "bh-plan-list.h"
#include "bh-plan-table.h"

G_BEGIN_DECLS

typedef enum {
  BH_SCROLL_NONE,
  BH_SCROLL_TO_TOP,
  BH_SCROLL_TO_PLAN,
} BhPlanScroll;

struct _BhPlanTable {
  AdwBin parent_instance;

  GtkStack          *stack;
  BhAdaptiveBin     *bin;
  GtkScrolledWindow *scroller;
  GtkScrolledWindow *list_scroller;
  GtkColumnView     *table;
  GtkListView       *list;

  GtkColumnViewColumn *columns[BH_N_PLAN_COLUMNS]; /* borrowed from the table */

  BhPlanFits         *fits;
  BhPlanCosts        *costs;
  BhPlanOrder        *order;
  BhPlanList         *plans;
  GtkSingleSelection *selection;
  GtkNoSelection     *plain; /* for the list, where nothing stays selected */
  BhPlan             *plan;
  guint               tick;
  guint               ticks_to_scroll;
  BhPlanScroll        scroll;
  gboolean            painted;   /* whether there was a first picture */
  gboolean            turned_to; /* whether all plans may have their rows */
};

/* How many rows the first picture may have room for. */
guint bh_plan_table_count_first_rows (BhPlanTable  *self);
/* Selects the row of the plan, where it has one already. */
void  bh_plan_table_select_plan      (BhPlanTable  *self);
/* Gives the plans their rows, as many in each frame as it has time for, as far as they are needed. */
void  bh_plan_table_start_rows       (BhPlanTable  *self);
/* To be called when the view has another size or place. */
void  bh_plan_table_on_scrolled      (BhPlanTable  *self);
/* To be called when somebody turns to the table. */
void  bh_plan_table_on_turned_to     (GtkWidget    *widget);
/* Scrolls once the rows have got their places. */
void  bh_plan_table_scroll_later     (BhPlanTable  *self,
                                      BhPlanScroll  scroll);

G_END_DECLS
