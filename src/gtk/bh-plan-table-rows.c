/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the table of plans: when each of them is made, and which of them is in sight. */

#define G_LOG_DOMAIN "bh-plan-table-rows"

#include "config.h"

#include "bh-plan-table-private.h"

/* The first picture has the rows that it has room for, and so many at most. */
#define FIRST_ROWS 16
#define LEAST_ROW_HEIGHT 52 /* two lines of text */
#define HEIGHT_OF_OTHERS 200 /* of what a window has above and below the rows, at least */

/* The others follow frame by frame, once somebody turns to the table: each row costs a ms or two,
 * and all of them together more memory than the rest of the window. */
#define MORE_ROWS 4

/* Frames after which rows that have changed have got their place. */
#define TICKS_TO_SETTLE 3

static guint
n_rows (BhPlanTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->plans));
}

/* The list view of a column view is its child; there is no function to get it. */
static GtkWidget *
rows_of (GtkWidget *view)
{
  GtkWidget *child = gtk_widget_get_first_child (view);

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

guint
bh_plan_table_count_first_rows (BhPlanTable *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  int width, height;

  if (!GTK_IS_WINDOW (root) || gtk_window_is_maximized (GTK_WINDOW (root)))
    return FIRST_ROWS;
  gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  return (guint) CLAMP ((height - HEIGHT_OF_OTHERS) / LEAST_ROW_HEIGHT + 1, 1, FIRST_ROWS);
}

void
bh_plan_table_select_plan (BhPlanTable *self)
{
  guint position = bh_plan_list_find (self->plans, self->plan);

  /* Newer versions of GTK take nobody's selection back, not even ours, unless everybody may. */
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (
    self->selection, position < n_rows (self) ? position : GTK_INVALID_LIST_POSITION);
  gtk_single_selection_set_can_unselect (self->selection, FALSE);
}

static void
grow (BhPlanTable *self,
      guint        rows)
{
  bh_plan_list_grow (self->plans, rows);
  bh_plan_table_select_plan (self);
}

static void
scroll_now (BhPlanTable *self)
{
  gboolean narrow = bh_adaptive_bin_get_narrow (self->bin);
  GtkWidget *view = narrow ? GTK_WIDGET (self->list) : rows_of (GTK_WIDGET (self->table));
  guint position = self->scroll == BH_SCROLL_TO_PLAN ? bh_plan_list_find (self->plans, self->plan) : 0;

  if (position != GTK_INVALID_LIST_POSITION)
    grow (self, position + 1);
  if (view != NULL && position < n_rows (self))
    gtk_widget_activate_action (view, "list.scroll-to-item", "u", position);
  self->scroll = BH_SCROLL_NONE;
}

/* Whether somebody sees the end of the rows, or nearly so, and there are more plans. */
static gboolean
nears_end (BhPlanTable *self)
{
  gboolean narrow = bh_adaptive_bin_get_narrow (self->bin);
  GtkScrolledWindow *scroller = narrow ? self->list_scroller : self->scroller;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  double page = gtk_adjustment_get_page_size (adjustment);
  double end = gtk_adjustment_get_value (adjustment) + page;

  return page > 0 && gtk_adjustment_get_upper (adjustment) - end < LEAST_ROW_HEIGHT &&
         n_rows (self) < bh_plan_list_get_found (self->plans)->len;
}

/* Work that is spread over frames. */
static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  BhPlanTable *self = BH_PLAN_TABLE (widget);
  gboolean growing;

  /* What is drawn after the first tick is the first picture; nothing is to delay that. */
  if (!self->painted) {
    self->painted = TRUE;
    return G_SOURCE_CONTINUE;
  }
  growing = (self->turned_to && bh_plan_list_wants_rows (self->plans)) || nears_end (self);
  if (self->ticks_to_scroll > 0 && --self->ticks_to_scroll == 0)
    scroll_now (self);
  if (growing)
    grow (self, n_rows (self) + MORE_ROWS);
  if (growing || self->ticks_to_scroll > 0)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

void
bh_plan_table_start_rows (BhPlanTable *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

void
bh_plan_table_on_scrolled (BhPlanTable *self)
{
  if (self->plans != NULL && nears_end (self))
    bh_plan_table_start_rows (self);
}

void
bh_plan_table_on_turned_to (GtkWidget *widget)
{
  BhPlanTable *self = BH_PLAN_TABLE (widget);

  self->turned_to = TRUE;
  if (self->plans != NULL)
    bh_plan_table_start_rows (self);
}

void
bh_plan_table_scroll_later (BhPlanTable  *self,
                            BhPlanScroll  scroll)
{
  if (self->scroll == BH_SCROLL_TO_PLAN && self->ticks_to_scroll > 0)
    return;
  self->scroll = scroll;
  self->ticks_to_scroll = TICKS_TO_SETTLE;
  bh_plan_table_start_rows (self);
}
