/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-columns"

#include "config.h"

#include "bh-plan-columns.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-plan-cell.h"
#include "bh-plan-row.h"
#include "bh-plan-words.h"
#include "bh-verdict-label.h"
#include "bh-words.h"

/* What the cells of one column work with; belongs to the column's factory. */
typedef struct {
  BhPlanFits   *fits;
  BhPlanColumn  column;
  GHashTable   *bound; /* the GtkListItems that show a plan */
} Cells;

#define CELL_PADDING 12 /* of both sides */

typedef struct {
  const char *title;
  int         width; /* in pixels at normal text size; room for the longest text in two lines */
  gboolean    visible;
} Look;

static const Look looks[BH_N_PLAN_COLUMNS] = {
  [BH_PLAN_COLUMN_PLAN] = { NC_("column", "Plan"), 150, TRUE },
  [BH_PLAN_COLUMN_KEEP] = { NC_("column", "Keep"), 90, TRUE },
  [BH_PLAN_COLUMN_DATA] = { NC_("column", "Data"), 84, TRUE },
  [BH_PLAN_COLUMN_SERVICE] = { NC_("column", "Calls and SMS"), 120, FALSE },
  [BH_PLAN_COLUMN_SMS_ABROAD] = { NC_("column", "Codes Abroad"), 112, TRUE },
  [BH_PLAN_COLUMN_ESIM] = { NC_("column", "eSIM"), 84, FALSE },
  [BH_PLAN_COLUMN_DOCUMENTS] = { NC_("column", "Who May Sign Up"), 160, FALSE },
  [BH_PLAN_COLUMN_NETWORK] = { NC_("column", "Network"), 108, FALSE },
  [BH_PLAN_COLUMN_FIT] = { NC_("column", "Works for Me"), 106, TRUE },
  [BH_PLAN_COLUMN_AS_OF] = { NC_("column", "As Of"), 86, TRUE },
};

static double
text_scale (GtkWidget *widget)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1.0;
}

static char *
describe_age (Cells  *cells,
              BhPlan *plan)
{
  const BhEvidence *evidence = bh_plan_first_evidence (plan);
  g_autofree char *date = bh_format_as_of (evidence->as_of);
  BhDate today = bh_session_get_today (bh_plan_fits_get_session (cells->fits));

  if (evidence->n_sources == 0)
    return g_strdup (bh_word_confidence (evidence->confidence));
  if (!bh_date_is_set (evidence->as_of))
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s\n%s", date, bh_word_age (bh_date_age (evidence->as_of, today)));
}

static char *
describe (Cells  *cells,
          BhPlan *plan)
{
  switch (cells->column) {
  case BH_PLAN_COLUMN_KEEP:
    return bh_format_yen (plan->keep->jpy_per_month);
  case BH_PLAN_COLUMN_DATA:
    return bh_format_data (plan->data_gb);
  case BH_PLAN_COLUMN_SERVICE:
    return g_strdup (bh_word (BH_WORDS_SERVICE, plan->service));
  case BH_PLAN_COLUMN_SMS_ABROAD:
    return g_strdup (bh_word_sms_abroad (plan->sms_abroad->state));
  case BH_PLAN_COLUMN_ESIM:
    return g_strdup (bh_word_answer (plan->other->esim));
  case BH_PLAN_COLUMN_DOCUMENTS:
    return bh_plan_documents (plan, bh_list_separator ());
  case BH_PLAN_COLUMN_NETWORK:
    return g_strdup (bh_network_name (
      bh_session_get_pack (bh_plan_fits_get_session (cells->fits)), plan->network));
  case BH_PLAN_COLUMN_AS_OF:
    return describe_age (cells, plan);
  case BH_PLAN_COLUMN_PLAN:
  case BH_PLAN_COLUMN_FIT:
  case BH_N_PLAN_COLUMNS:
  default:
    g_return_val_if_reached (NULL);
  }
}

static gboolean
is_figure (BhPlanColumn column)
{
  return column == BH_PLAN_COLUMN_KEEP || column == BH_PLAN_COLUMN_DATA;
}

/* A row is as high as its cells need at their least width: here nearly that of the column, so that
 * text which wraps does not ask for the height of a narrow column. */
static void
set_least_width (GtkLabel     *label,
                 BhPlanColumn  column)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (label));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int letter = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                    pango_font_metrics_get_approximate_digit_width (metrics));
  double room = (looks[column].width - CELL_PADDING) * text_scale (GTK_WIDGET (label));

  gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_INHERIT);
  gtk_label_set_width_chars (label, (int) (room * PANGO_SCALE / MAX (letter, 1)));
  pango_font_metrics_unref (metrics);
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
  } else if (cells->column == BH_PLAN_COLUMN_FIT) {
    child = g_object_new (BH_TYPE_VERDICT_LABEL, NULL);
  } else if (cells->column == BH_N_PLAN_COLUMNS) {
    child = bh_plan_row_new ();
  } else {
    child = bh_label_new (NULL, "numeric");
    if (is_figure (cells->column))
      gtk_label_set_xalign (GTK_LABEL (child), 1);
    else
      gtk_widget_add_css_class (child, "plan-text");
  }
  if (GTK_IS_LABEL (child))
    set_least_width (GTK_LABEL (child), cells->column);
  add_click (child, item);
  gtk_list_item_set_child (item, child);
}

static void
show_text (Cells    *cells,
           GtkLabel *label,
           BhPlan   *plan)
{
  g_autofree char *text = describe (cells, plan);

  gtk_label_set_label (label, text);
  if (g_str_equal (text, bh_word_not_known ()))
    gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "dim-label");
}

/* Told only what is new, since everything that is told is drawn anew. */
static void
show_fit (BhVerdictLabel *label,
          BhVerdict       verdict)
{
  gpointer shown = g_object_get_data (G_OBJECT (label), "verdict");

  if (GPOINTER_TO_UINT (shown) == verdict + 1)
    return;
  g_object_set_data (G_OBJECT (label), "verdict", GUINT_TO_POINTER (verdict + 1));
  bh_verdict_label_set_verdict (label, verdict, FALSE);
}

static void
show (Cells       *cells,
      GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);
  BhPlan *plan = gtk_list_item_get_item (item);

  if (cells->column == BH_PLAN_COLUMN_PLAN)
    bh_plan_cell_show (GTK_LABEL (child), plan, bh_plan_fits_get_session (cells->fits));
  else if (cells->column == BH_PLAN_COLUMN_FIT)
    show_fit (BH_VERDICT_LABEL (child), bh_plan_fits_get (cells->fits, plan)->overall);
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
}

static void
on_unbind (GtkListItemFactory *factory,
           GtkListItem        *item,
           Cells              *cells)
{
  g_hash_table_remove (cells->bound, item);
}

/* Of all that a row shows, these follow the person's answers, and the age follows the day. */
static void
on_fits_changed (Cells *cells)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, cells->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show (cells, item);
}

static gboolean
can_change (BhPlanColumn column)
{
  return column == BH_PLAN_COLUMN_PLAN || column == BH_PLAN_COLUMN_FIT ||
         column == BH_PLAN_COLUMN_AS_OF || column == BH_N_PLAN_COLUMNS;
}

static void
cells_free (gpointer data)
{
  Cells *cells = data;

  g_signal_handlers_disconnect_by_data (cells->fits, cells);
  g_object_unref (cells->fits);
  g_hash_table_unref (cells->bound);
  g_free (cells);
}

/* @column: which cells to make; BH_N_PLAN_COLUMNS for whole rows */
static GtkListItemFactory *
new_factory (BhPlanFits   *fits,
             BhPlanColumn  column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Cells *cells = g_new0 (Cells, 1);

  cells->fits = g_object_ref (fits);
  cells->column = column;
  cells->bound = g_hash_table_new (NULL, NULL);
  g_object_set_data_full (G_OBJECT (factory), "cells", cells, cells_free);
  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), cells);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), cells);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), cells);
  if (can_change (column))
    g_signal_connect_swapped (fits, "changed", G_CALLBACK (on_fits_changed), cells);
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

    if (is_figure (i) && GTK_IS_BOX (content))
      gtk_widget_set_halign (content, GTK_ALIGN_END);
    header = gtk_widget_get_next_sibling (header);
  }
}

void
bh_plan_columns_add (GtkColumnView        *view,
                     BhPlanFits           *fits,
                     BhPlanOrder          *order,
                     GtkColumnViewColumn **columns)
{
  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++) {
    const char *title = g_dpgettext2 (NULL, "column", looks[i].title);
    GtkColumnViewColumn *column = gtk_column_view_column_new (title, new_factory (fits, i));

    gtk_column_view_column_set_sorter (column, bh_plan_order_get_column_sorter (order, i));
    gtk_column_view_column_set_visible (column, looks[i].visible);
    gtk_column_view_column_set_expand (column, i == BH_PLAN_COLUMN_PLAN);
    gtk_column_view_append_column (view, column);
    columns[i] = column;
    g_object_unref (column);
  }
  align_headers (view);
  bh_plan_order_follow (order, view);
  gtk_column_view_sort_by_column (view, columns[BH_PLAN_COLUMN_KEEP], GTK_SORT_ASCENDING);
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
    int width = MAX ((int) (looks[i].width * scale), header_width (GTK_WIDGET (view), title));

    /* A column that is hidden must not have a width: GTK 4.8 would keep the room for it. */
    if (i != BH_PLAN_COLUMN_PLAN)
      gtk_column_view_column_set_fixed_width (
        columns[i], gtk_column_view_column_get_visible (columns[i]) ? width : -1);
    sum += looks[i].visible ? width : 0;
  }
  return sum;
}

GtkListItemFactory *
bh_plan_row_factory_new (BhPlanFits *fits)
{
  return new_factory (fits, BH_N_PLAN_COLUMNS);
}
