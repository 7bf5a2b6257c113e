/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is cheapest: a field of cells, each with the letter and the colour of its plan. */

#define G_LOG_DOMAIN "bh-chart"

#include "bh-chart-private.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "bh-chart-words.h"
#include "bh-words.h"

#define HEAD_GAP 8.0
#define LIST_GAP 18.0
#define WIDE_GAP 28.0
#define BORDER 2.0
#define MIN_CELL 24.0
#define MAX_CELL 38.0
#define LETTER_SIZE 13.0

typedef struct {
  const BhPaper     *paper;
  const BhWinnerMap *map;
  BhRect             area;
  double             cell_width;
  double             cell_height;
} Field;

static BhInk
head_ink (const BhPaper *paper)
{
  return (BhInk) { .size = BH_CHART_SMALL, .color = paper->colors->muted };
}

static double
rows_width (const Field *field)
{
  BhInk ink = head_ink (field->paper);
  double most = 0;

  for (guint row = 0; row < field->map->rows->len; row++) {
    g_autofree char *text = bh_format_data (g_array_index (field->map->rows, double, row));

    most = MAX (most, bh_chart_text_width (&ink, text));
  }
  return most;
}

/* --- Cells ------------------------------------------------------------------ */

static BhRect
cell_rect (const Field *field,
           guint        row,
           guint        column)
{
  return (BhRect) { field->area.x + column * field->cell_width,
                    field->area.y + row * field->cell_height, field->cell_width,
                    field->cell_height };
}

static void
draw_cell (const Field *field,
           guint        row,
           guint        column)
{
  const BhPaper *paper = field->paper;
  const BhWinnerCell *cell = bh_winner_map_cell (field->map, row, column);
  g_autofree char *letter = bh_winner_cell_letter (field->map, cell);
  BhRect rect = cell_rect (field, row, column);
  BhInk ink = { .size = LETTER_SIZE, .color = paper->colors->text, .language = "en" };
  BhColor fill = paper->colors->page;

  if (cell->plan != NULL) {
    fill = bh_series_colors (paper->spec->palette, cell->winner)->fill;
    ink.weight = PANGO_WEIGHT_SEMIBOLD;
  }
  /* Neighbours are filled a little over the edge, so that nothing shines through between them. */
  cairo_rectangle (paper->cr, rect.x, rect.y, rect.width + 1, rect.height + 1);
  bh_paint_color (paper->cr, fill);
  cairo_fill (paper->cr);
  bh_chart_text_at (paper, &ink, letter, rect.x + rect.width / 2, rect.y + rect.height / 2);
}

static gboolean
differ (const BhWinnerCell *a,
        const BhWinnerCell *b)
{
  if (a->plan == NULL || b->plan == NULL)
    return a->plan != b->plan;
  return a->winner != b->winner;
}

/* Between the areas of different plans, so that each is one shape. */
static void
draw_borders (const Field *field)
{
  const BhPaper *paper = field->paper;
  const BhWinnerMap *map = field->map;

  for (guint row = 0; row < map->rows->len; row++) {
    for (guint column = 0; column < map->columns->len; column++) {
      const BhWinnerCell *cell = bh_winner_map_cell (map, row, column);
      BhRect rect = cell_rect (field, row, column);

      if (column > 0 && differ (cell, bh_winner_map_cell (map, row, column - 1)))
        bh_chart_rule (paper, rect.x, rect.y - BORDER / 2, rect.x,
                       rect.y + rect.height + BORDER / 2, BORDER, paper->colors->card);
      if (row > 0 && differ (cell, bh_winner_map_cell (map, row - 1, column)))
        bh_chart_rule (paper, rect.x - BORDER / 2, rect.y, rect.x + rect.width + BORDER / 2, rect.y,
                       BORDER, paper->colors->card);
    }
  }
}

static void
draw_cells (const Field *field)
{
  cairo_t *cr = field->paper->cr;

  cairo_save (cr);
  bh_paint_rounded (cr, &field->area, 8);
  cairo_clip (cr);
  for (guint row = 0; row < field->map->rows->len; row++) {
    for (guint column = 0; column < field->map->columns->len; column++)
      draw_cell (field, row, column);
  }
  draw_borders (field);
  cairo_restore (cr);
}

/* --- Heads ------------------------------------------------------------------ */

static double
draw_caption (const Field *field,
              double       y)
{
  BhInk ink = head_ink (field->paper);
  const char *text = field->map->across == BH_ACROSS_MONTHS
                       ? _("Rows: data a month. Columns: months kept.")
                       : _("Rows: data a month. Columns: minutes of calls a month.");

  return bh_chart_text (field->paper, &ink, text, 0, y, field->paper->width, 0) + HEAD_GAP;
}

static void
draw_heads (const Field *field)
{
  BhInk ink = head_ink (field->paper);

  for (guint row = 0; row < field->map->rows->len; row++) {
    g_autofree char *text = bh_format_data (g_array_index (field->map->rows, double, row));
    BhRect rect = cell_rect (field, row, 0);

    bh_chart_text (field->paper, &ink, text,
                   rect.x - HEAD_GAP - bh_chart_text_width (&ink, text),
                   rect.y + rect.height / 2 - 8, 0, 0);
  }
  for (guint column = 0; column < field->map->columns->len; column++) {
    g_autofree char *text =
      bh_format_number (g_array_index (field->map->columns, double, column));
    BhRect rect = cell_rect (field, 0, column);

    bh_chart_text_at (field->paper, &ink, text, rect.x + rect.width / 2, rect.y - 9);
  }
}

/* --- What the letters stand for --------------------------------------------- */

static double
draw_list (const Field *field,
           double       x,
           double       y,
           double       width)
{
  const BhWinnerMap *map = field->map;
  g_autoptr (GArray) entries = bh_entries_new ();

  for (guint i = 0; i < map->winners->len; i++) {
    const BhWinner *winner = bh_winner_map_winner (map, i);
    BhEntry entry = { .letter = g_strdup (winner->letter), .series = i, .square = TRUE,
                      .brand = bh_text (&winner->plan->brand->name), .name = winner->name,
                      .figure = bh_winner_share (map, i) };

    g_array_append_val (entries, entry);
  }
  return y + bh_chart_entries (field->paper, entries, x, y, width);
}

static double
draw_notes (const Field *field,
            double       y)
{
  BhInk ink = { .size = BH_CHART_SMALL, .color = field->paper->colors->text };
  g_autoptr (GPtrArray) notes = bh_winner_map_notes (field->map);
  double gap = LIST_GAP;

  for (guint i = 0; i < notes->len; i++, gap = 2)
    y += gap + bh_chart_text (field->paper, &ink, notes->pdata[i], 0, y + gap, field->paper->width,
                              0);
  return y;
}

/**
 * bh_chart_draw_map:
 * @y: the top
 *
 * Returns: the bottom
 */
double
bh_chart_draw_map (const BhPaper *paper,
                   double         y)
{
  Field field = { .paper = paper, .map = paper->spec->map };
  gboolean wide = bh_chart_is_wide (paper);
  double beside = wide ? bh_chart_gutter (paper) + WIDE_GAP : 0, bottom;

  y += draw_caption (&field, y);
  field.area.x = rows_width (&field) + HEAD_GAP;
  field.area.y = y + 18;
  field.area.width = paper->width - beside - field.area.x;
  field.cell_width = field.area.width / MAX (field.map->columns->len, 1);
  field.cell_height = round (CLAMP (field.cell_width * 0.8, MIN_CELL, MAX_CELL));
  field.area.height = field.cell_height * field.map->rows->len;
  draw_heads (&field);
  draw_cells (&field);
  bottom = field.area.y + field.area.height;
  if (wide)
    bottom = MAX (bottom, draw_list (&field, paper->width - bh_chart_gutter (paper), field.area.y,
                                     bh_chart_gutter (paper)));
  else
    bottom = draw_list (&field, 0, bottom + LIST_GAP, paper->width);
  return draw_notes (&field, bottom);
}
