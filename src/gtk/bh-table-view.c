/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-table-view"

#include "config.h"

#include "bh-table-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-evidence-button.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"

/* What the columns of a table have together, in characters, and how many lines a cell may take
 * before its row is easier to read as a list. */
#define LINE_CHARS 66
#define MAX_CELL_LINES 4

#define DIM_ALPHA (G_MAXUINT16 / 100 * 55)

struct _BhTableView {
  GtkWidget parent_instance;

  const BhBlock *block;
  BhDate         today;

  GtkWidget *grid;  /* NULL where the cells are too long for columns */
  GtkWidget *cards;
};

G_DEFINE_FINAL_TYPE (BhTableView, bh_table_view, GTK_TYPE_WIDGET)

static const char *
cell_text (const BhTableRow *row,
           guint             column)
{
  const char *text =
    column < row->cells->len ? bh_text (g_ptr_array_index (row->cells, column)) : NULL;

  return text != NULL && *text != '\0' ? text : "–";
}

/* Columns */

static gboolean
fits_columns (const BhBlock *block,
              guint          chars)
{
  for (guint i = 0; i < block->rows->len; i++) {
    for (guint column = 0; column < block->columns->len; column++) {
      const char *text = cell_text (g_ptr_array_index (block->rows, i), column);

      if (g_utf8_strlen (text, -1) > MAX_CELL_LINES * (glong) chars)
        return FALSE;
    }
  }
  return TRUE;
}

static void
attach_cell (GtkGrid    *grid,
             const char *text,
             const char *css_class,
             guint       chars,
             guint       column,
             guint       row)
{
  GtkWidget *label = bh_label_new (text, css_class);

  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), (int) chars);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, (int) column, (int) row, 1, 1);
}

/* A row is known by what stands in its first column. */
static GtkWidget *
new_evidence (BhTableView      *self,
              const BhTableRow *row)
{
  GtkWidget *button = bh_evidence_button_new (&row->evidence, self->today);

  bh_evidence_button_describe (BH_EVIDENCE_BUTTON (button), cell_text (row, 0));
  return button;
}

static GtkWidget *
new_grid (BhTableView *self)
{
  const BhBlock *block = self->block;
  guint chars = LINE_CHARS / block->columns->len;
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  int columns = (int) block->columns->len;

  gtk_grid_set_column_spacing (grid, 18);
  gtk_grid_set_row_spacing (grid, 3);
  gtk_widget_add_css_class (GTK_WIDGET (grid), "card");
  gtk_widget_add_css_class (GTK_WIDGET (grid), "handbook-table");
  for (guint column = 0; column < block->columns->len; column++)
    attach_cell (grid, bh_text (g_ptr_array_index (block->columns, column)), "caption-heading",
                 chars, column, 0);
  for (guint i = 0; i < block->rows->len; i++) {
    const BhTableRow *row = g_ptr_array_index (block->rows, i);
    GtkWidget *line = gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

    gtk_grid_attach (grid, line, 0, (int) i * 3 + 1, columns, 1);
    for (guint column = 0; column < block->columns->len; column++)
      attach_cell (grid, cell_text (row, column), NULL, chars, column, i * 3 + 2);
    gtk_grid_attach (grid, new_evidence (self, row), 0, (int) i * 3 + 3, columns, 1);
  }
  return GTK_WIDGET (grid);
}

/* Rows as lists */

/* A figure says nothing without the name of its column; words do. */
static gboolean
needs_name (const char *text)
{
  gsize length = strspn (text, "0123456789.,-");

  return length > 0 && (text[length] == '\0' || text[length] == ' ');
}

/* One line, with the name dimmed. */
static GtkWidget *
new_named_cell (const char *name,
                const char *text,
                const char *css_class)
{
  /* Translators: the name of a column and what stands in it: “Brand: docomo” */
  g_autofree char *start = g_strdup_printf (C_("table", "%s: "), name);
  g_autofree char *line = g_strconcat (start, text, NULL);
  GtkWidget *label = bh_label_new (line, css_class);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *dim = pango_attr_foreground_alpha_new (DIM_ALPHA);

  dim->end_index = strlen (start);
  pango_attr_list_insert (attributes, dim);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  return label;
}

static GtkWidget *
new_card (BhTableView      *self,
          const BhTableRow *row)
{
  const GPtrArray *columns = self->block->columns;
  GtkBox *box;
  GtkWidget *card = bh_part_row_new (&box);
  const char *first = cell_text (row, 0);
  const char *first_class = columns->len > 1 ? "heading" : NULL;

  gtk_box_set_spacing (box, 3);
  if (columns->len > 1 && needs_name (first))
    gtk_box_append (box,
                    new_named_cell (bh_text (g_ptr_array_index (columns, 0)), first, first_class));
  else
    gtk_box_append (box, bh_label_new (first, first_class));
  for (guint column = 1; column < columns->len; column++)
    gtk_box_append (box, new_named_cell (bh_text (g_ptr_array_index (columns, column)),
                                         cell_text (row, column), NULL));
  gtk_box_append (box, new_evidence (self, row));
  return card;
}

static GtkWidget *
new_cards (BhTableView *self)
{
  GtkWidget *list = bh_part_list_new ();

  for (guint i = 0; i < self->block->rows->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         new_card (self, g_ptr_array_index (self->block->rows, i)));
  return list;
}

/* Which of the two has room */

static gboolean
has_room (BhTableView *self,
          int          width)
{
  int natural = 0;

  if (self->grid == NULL)
    return FALSE;
  gtk_widget_measure (self->grid, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return width >= natural;
}

static GtkSizeRequestMode
bh_table_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bh_table_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  BhTableView *self = BH_TABLE_VIEW (widget);
  int wide = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL) {
    gtk_widget_measure (has_room (self, for_size) ? self->grid : self->cards, orientation, for_size,
                        minimum, natural, NULL, NULL);
    return;
  }
  gtk_widget_measure (self->cards, orientation, -1, minimum, natural, NULL, NULL);
  if (self->grid != NULL)
    gtk_widget_measure (self->grid, orientation, -1, NULL, &wide, NULL, NULL);
  *natural = MAX (*natural, wide);
}

static void
bh_table_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  BhTableView *self = BH_TABLE_VIEW (widget);
  gboolean wide = has_room (self, width);

  if (self->grid != NULL)
    gtk_widget_set_child_visible (self->grid, wide);
  gtk_widget_set_child_visible (self->cards, !wide);
  gtk_widget_allocate (wide ? self->grid : self->cards, width, height, -1, NULL);
}

static void
bh_table_view_dispose (GObject *object)
{
  BhTableView *self = BH_TABLE_VIEW (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->cards, gtk_widget_unparent);

  G_OBJECT_CLASS (bh_table_view_parent_class)->dispose (object);
}

static void
bh_table_view_class_init (BhTableViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_table_view_dispose;
  widget_class->get_request_mode = bh_table_view_get_request_mode;
  widget_class->measure = bh_table_view_measure;
  widget_class->size_allocate = bh_table_view_size_allocate;
}

static void
bh_table_view_init (BhTableView *self)
{
}

/**
 * bh_table_view_new:
 * @block: a block that is a table; has to outlive the widget
 * @today: the day on which the age of its statements is judged
 */
GtkWidget *
bh_table_view_new (const BhBlock *block,
                   BhDate         today)
{
  BhTableView *self = g_object_new (BH_TYPE_TABLE_VIEW, NULL);

  self->block = block;
  self->today = today;
  self->cards = new_cards (self);
  gtk_widget_set_parent (self->cards, GTK_WIDGET (self));
  if (block->columns->len > 1 && fits_columns (block, LINE_CHARS / block->columns->len)) {
    self->grid = new_grid (self);
    gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  }
  return GTK_WIDGET (self);
}
