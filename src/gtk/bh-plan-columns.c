/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-columns"

#include "config.h"

#include "bh-plan-columns.h"

#include <glib/gi18n.h>

#include "bh-column-settings.h"
#include "bh-labels.h"
#include "bh-plan-cell.h"
#include "bh-plan-row.h"
#include "bh-verdict-label.h"
#include "bh-words.h"

/* What the cells of one column work with; belongs to the column's factory. */
typedef struct {
  BhPlanFits   *fits;
  BhPlanCosts  *costs;
  BhPlanColumn  column;
  GHashTable   *bound; /* the GtkListItems that show a plan */
  GtkColumnViewColumn **columns; /* (nullable): whose cells are read with the row; borrowed */
  double        scale; /* the size of text that the width below is for */
  int           width; /* the least width of a cell, in letters */
} Cells;

#define CELL_PADDING 12 /* of both sides */

static double
text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1.0;
}

static gboolean
is_verdict (BhPlanColumn column)
{
  return column == BH_PLAN_COLUMN_FIT || column == BH_PLAN_COLUMN_SIGN_UP;
}

/* A row is as high as its cells need at their least width: here nearly that of the column, so that
 * text which wraps does not ask for the height of a narrow column. */
static int
least_width (GtkWidget    *label,
             BhPlanColumn  column,
             double        scale)
{
  PangoFontMetrics *metrics =
    pango_context_get_metrics (gtk_widget_get_pango_context (label), NULL, NULL);
  int letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                    pango_font_metrics_get_approximate_digit_width (metrics));
  double room = (bh_plan_columns[column].width - CELL_PADDING) * scale;

  pango_font_metrics_unref (metrics);
  return (int) (room * PANGO_SCALE / MAX (letter, 1));
}

static void
set_least_width (GtkLabel *label,
                 Cells    *cells)
{
  double scale = text_scale (GTK_WIDGET (label));

  if (cells->scale != scale) {
    cells->width = least_width (GTK_WIDGET (label), cells->column, scale);
    cells->scale = scale;
  }
  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_INHERIT);
  gtk_label_set_width_chars (label, cells->width);
}

/* One click is enough. "single-click-activate" would do, but selects what the pointer is above,
 * also while sizes are given out, and GTK 4.8 then stops drawing the list. */
static void
on_released (GtkGestureClick *click,
             int              n_press,
             double           x,
             double           y,
             GtkListItem     *item)
{
  if (n_press == 1)
    gtk_widget_activate_action (gtk_list_item_get_child (item), "list.activate-item", "u",
                                gtk_list_item_get_position (item));
}

static void
add_click (GtkWidget   *child,
           GtkListItem *item)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_released), item, 0);
  gtk_widget_add_controller (child, GTK_EVENT_CONTROLLER (click));
}

static void
on_setup (GtkListItemFactory *factory,
          GtkListItem        *item,
          Cells              *cells)
{
  GtkWidget *child;

  if (cells->column == BH_PLAN_COLUMN_PLAN) {
    child = bh_plan_cell_new ();
  } else if (is_verdict (cells->column)) {
    child = g_object_new (BH_TYPE_VERDICT_LABEL, NULL);
  } else if (cells->column == BH_N_PLAN_COLUMNS) {
    child = bh_plan_row_new ();
  } else {
    child = bh_label_new (NULL, "numeric");
    if (bh_plan_columns[cells->column].is_figure)
      gtk_label_set_xalign (GTK_LABEL (child), 1);
    else
      gtk_widget_add_css_class (child, "plan-text");
  }
  if (GTK_IS_LABEL (child))
    set_least_width (GTK_LABEL (child), cells);
  add_click (child, item);
  gtk_list_item_set_child (item, child);
}

static void
show_text (Cells    *cells,
           GtkLabel *label,
           BhPlan   *plan)
{
  g_autofree char *text =
    bh_plan_column_describe (cells->column, plan, cells->fits, cells->costs);

  gtk_label_set_label (label, text);
  if (g_str_equal (text, bh_word_not_known ()))
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
}

static BhVerdict
verdict_of (Cells  *cells,
            BhPlan *plan)
{
  const BhPlanFit *fit = bh_plan_fits_get (cells->fits, plan);

  return cells->column == BH_PLAN_COLUMN_SIGN_UP ? fit->sign_up : fit->overall;
}

/* Told only what is new, since everything that is told is drawn anew. */
static void
show_verdict (BhVerdictLabel *label,
              BhVerdict       verdict)
{
  gpointer shown = g_object_get_data (G_OBJECT (label), "verdict");

  if (GPOINTER_TO_UINT (shown) == verdict + 1)
    return;
  g_object_set_data (G_OBJECT (label), "verdict", GUINT_TO_POINTER (verdict + 1));
  bh_verdict_label_set_verdict (label, verdict, FALSE);
}

/* Until GTK 4.12 there is no other way to say what a row is about. */
static void
name_row (GtkWidget *row,
          BhPlan    *plan)
{
  g_autofree char *name = g_strdup_printf ("%s %s", bh_text (&plan->brand->name), plan->name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* “Keep: ¥55; Data: 0 GB; …”: what stands in the cells, which are silent themselves before GTK
 * 4.12. */
static void
describe_row (Cells     *cells,
              GtkWidget *row,
              BhPlan    *plan)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = BH_PLAN_COLUMN_PLAN + 1; i < BH_N_PLAN_COLUMNS; i++) {
    g_autofree char *value = NULL;

    if (!gtk_column_view_column_get_visible (cells->columns[i]))
      continue;
    value = g_strdelimit (bh_plan_column_describe (i, plan, cells->fits, cells->costs), "\n", ' ');
    if (text->len > 0)
      /* Translators: between the cells of a row that is read aloud */
      g_string_append (text, _("; "));
    g_string_append_printf (text, C_("table", "%s: %s"),
                            bh_plan_column_title (i), value);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  text->str, -1);
}

/* The row itself holds the boxed one; that of the table holds a cell that does. */
static GtkWidget *
row_of (Cells       *cells,
        GtkListItem *item)
{
  GtkWidget *holder = gtk_widget_get_parent (gtk_list_item_get_child (item));

  return cells->column == BH_PLAN_COLUMN_PLAN ? gtk_widget_get_parent (holder) : holder;
}

static void
show (Cells       *cells,
      GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  BhPlan *plan = gtk_list_item_get_item (item);

  if (cells->columns != NULL)
    describe_row (cells, row_of (cells, item), plan);
  if (cells->column == BH_PLAN_COLUMN_PLAN)
    bh_plan_cell_show (GTK_LABEL (child), plan, bh_plan_fits_get_session (cells->fits));
  else if (is_verdict (cells->column))
    show_verdict (BH_VERDICT_LABEL (child), verdict_of (cells, plan));
  else if (cells->column == BH_N_PLAN_COLUMNS)
    bh_plan_row_show (BH_PLAN_ROW (child), plan, cells->fits);
  else
    show_text (cells, GTK_LABEL (child), plan);
}

static void
on_bind (GtkListItemFactory *factory,
         GtkListItem        *item,
         Cells              *cells)
{
  g_hash_table_add (cells->bound, item);
  show (cells, item);
  if (cells->column == BH_N_PLAN_COLUMNS || cells->column == BH_PLAN_COLUMN_PLAN)
    name_row (row_of (cells, item), gtk_list_item_get_item (item));
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item,
           Cells              *cells)
{
  g_hash_table_remove (cells->bound, item);
}

static void
on_changed (Cells *cells)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, cells->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show (cells, item);
}

/* A whole row shows what follows the person's answers and the day. */
static void
follow (Cells *cells)
{
  BhPlanColumnFollows follows = cells->column == BH_N_PLAN_COLUMNS
                                  ? BH_PLAN_COLUMN_FOLLOWS_FITS
                                  : bh_plan_columns[cells->column].follows;

  if (follows == BH_PLAN_COLUMN_FOLLOWS_FITS)
    g_signal_connect_swapped (cells->fits, "changed", G_CALLBACK (on_changed), cells);
  if (follows == BH_PLAN_COLUMN_FOLLOWS_COSTS)
    g_signal_connect_swapped (cells->costs, "changed", G_CALLBACK (on_changed), cells);
}

static void
cells_free (gpointer data)
{
  Cells *cells = data;

  g_signal_handlers_disconnect_by_data (cells->fits, cells);
  g_signal_handlers_disconnect_by_data (cells->costs, cells);
  g_object_unref (cells->fits);
  g_object_unref (cells->costs);
  g_hash_table_unref (cells->bound);
  g_free (cells);
}

/* @column: which cells to make; BH_N_PLAN_COLUMNS for whole rows */
static GtkListItemFactory *
new_factory (BhPlanFits   *fits,
             BhPlanCosts  *costs,
             BhPlanColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new0 (Cells, 1);

  cells->fits = g_object_ref (fits);
  cells->costs = g_object_ref (costs);
  cells->column = column;
  cells->bound = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (factory), "cells", cells, cells_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), cells);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), cells);
  follow (cells);
  return factory;
}

/* Headers above figures end where the figures do. A column view has no property for it, so this
 * looks for the headers where they stand; where it finds none, they stay as they are. */
static void
align_headers (GtkColumnView *view)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *header = row != NULL ? gtk_widget_get_first_child (row) : NULL;

  for (guint i = 0; i < BH_N_PLAN_COLUMNS && header != NULL; i++) {
    GtkWidget *content = gtk_widget_get_first_child (header);

    if (bh_plan_columns[i].is_figure && GTK_IS_BOX (content))
      gtk_widget_set_halign (content, GTK_ALIGN_END);
    header = gtk_widget_get_next_sibling (header);
  }
}

/* By the column that was used last. */
static void
sort (GtkColumnView        *view,
      GtkColumnViewColumn **columns)
{
  gboolean descending;
  g_autofree char *id = bh_column_settings_get_sort (&descending);
  BhPlanColumn column = bh_plan_column_find (id);

  if (column == BH_N_PLAN_COLUMNS) {
    column = BH_PLAN_COLUMN_KEEP;
    descending = FALSE;
  }
  gtk_column_view_sort_by_column (view, columns[column],
                                  descending ? GTK_SORT_DESCENDING : GTK_SORT_ASCENDING);
}

static void
on_visible (GtkListItemFactory *factory)
{
  on_changed (g_object_get_data (G_OBJECT (factory), "cells"));
}

/* The first column, which is always there, speaks for all. */
static void
describe_rows (GtkColumnViewColumn **columns)
{
  GtkListItemFactory *factory = gtk_column_view_column_get_factory (columns[BH_PLAN_COLUMN_PLAN]);
  Cells *cells = g_object_get_data (G_OBJECT (factory), "cells");

  cells->columns = columns;
  g_signal_connect_swapped (cells->costs, "changed", G_CALLBACK (on_changed), cells);
  for (guint i = BH_PLAN_COLUMN_PLAN + 1; i < BH_N_PLAN_COLUMNS; i++)
    g_signal_connect_object (columns[i], "notify::visible", G_CALLBACK (on_visible), factory,
                             G_CONNECT_SWAPPED);
  on_changed (cells);
}

void
bh_plan_columns_add (GtkColumnView        *view,
                     BhPlanFits           *fits,
                     BhPlanCosts          *costs,
                     BhPlanOrder          *order,
                     GtkColumnViewColumn **columns)
{
  g_auto (GStrv) shown = bh_column_settings_get_shown ();

  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++) {
    GtkColumnViewColumn *column =
      gtk_column_view_column_new (bh_plan_column_title (i), new_factory (fits, costs, i));

    gtk_column_view_column_set_sorter (column, bh_plan_order_get_column_sorter (order, i));
    gtk_column_view_column_set_visible (
      column, i == BH_PLAN_COLUMN_PLAN ||
                g_strv_contains ((const char *const *) shown, bh_plan_columns[i].id));
    gtk_column_view_column_set_expand (column, i == BH_PLAN_COLUMN_PLAN);
    gtk_column_view_append_column (view, column);
    columns[i] = column;
    g_object_unref (column);
  }
  describe_rows (columns);
  align_headers (view);
  bh_plan_order_follow (order, view);
  sort (view, columns);
}

void
bh_plan_columns_save (GtkColumnViewColumn **columns)
{
  const char *known[BH_N_PLAN_COLUMNS] = { NULL };
  const char *shown[BH_N_PLAN_COLUMNS] = { NULL };
  guint n_known = 0, n_shown = 0;

  for (guint i = BH_PLAN_COLUMN_PLAN + 1; i < BH_N_PLAN_COLUMNS; i++) {
    known[n_known++] = bh_plan_columns[i].id;
    if (gtk_column_view_column_get_visible (columns[i]))
      shown[n_shown++] = bh_plan_columns[i].id;
  }
  bh_column_settings_set_shown (known, shown);
}

GMenuModel *
bh_plan_columns_new_menu (GtkColumnViewColumn **columns,
                          GtkWidget            *widget)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  GMenu *menu = g_menu_new ();

  for (guint i = BH_PLAN_COLUMN_PLAN + 1; i < BH_N_PLAN_COLUMNS; i++) {
    const char *id = bh_plan_columns[i].id;
    g_autofree char *action = g_strdup_printf ("columns.%s", id);
    g_autoptr (GPropertyAction) visible = g_property_action_new (id, columns[i], "visible");

    g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (visible));
    g_menu_append (menu, bh_plan_column_title (i), action);
  }
  gtk_widget_insert_action_group (widget, "columns", G_ACTION_GROUP (group));
  return G_MENU_MODEL (menu);
}

/* The room that a header needs: its text in bold, the arrow, and what stands around them. */
static int
header_width (GtkWidget  *view,
              const char *title)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (view, title);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width + 16;
}

int
bh_plan_columns_set_widths (GtkColumnView        *view,
                            GtkColumnViewColumn **columns)
{
  double scale = text_scale (GTK_WIDGET (view));
  int sum = 0;

  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++) {
    const char *title = gtk_column_view_column_get_title (columns[i]);
    int width =
      MAX ((int) (bh_plan_columns[i].width * scale), header_width (GTK_WIDGET (view), title));

    /* A column that is hidden must not have a width: GTK 4.8 would keep the room for it. */
    if (i != BH_PLAN_COLUMN_PLAN)
      gtk_column_view_column_set_fixed_width (
        columns[i], gtk_column_view_column_get_visible (columns[i]) ? width : -1);
    sum += bh_plan_columns[i].is_basic ? width : 0;
  }
  return sum;
}

GtkListItemFactory *
bh_plan_row_factory_new (BhPlanFits  *fits,
                         BhPlanCosts *costs)
{
  return new_factory (fits, costs, BH_N_PLAN_COLUMNS);
}
