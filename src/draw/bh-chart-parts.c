/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-chart"

#include "bh-chart-private.h"

#include <math.h>

#include "bh-text.h"

#define ENTRY_TEXT (2 * BH_CHART_BADGE + 9)
#define ENTRY_GAP 8.0
#define COLUMN_GAP 24.0
#define TWO_COLUMNS 440.0
#define WIDE 620.0

static PangoLayout *
layout_new (const BhInk *ink,
            const char  *text,
            double       width,
            int          lines)
{
  const char *language = ink->language;
  BhTextStyle style = { .size = ink->size, .weight = ink->weight, .width = width,
                        .max_lines = lines };

  if (language == NULL)
    language = bh_paint_language (text, bh_lang_bcp47 (bh_lang_get_current ()));
  style.language = language;
  return bh_paint_layout (text, &style);
}

double
bh_chart_text (const BhPaper *paper,
               const BhInk   *ink,
               const char    *text,
               double         x,
               double         y,
               double         width,
               int            lines)
{
  g_autoptr (PangoLayout) layout = layout_new (ink, text, width, lines);
  double height;

  bh_paint_layout_size (layout, NULL, &height);
  bh_paint_text (paper->cr, layout, x, y, ink->color);
  return height;
}

double
bh_chart_text_width (const BhInk *ink,
                     const char  *text)
{
  g_autoptr (PangoLayout) layout = layout_new (ink, text, 0, 0);
  double width;

  bh_paint_layout_size (layout, &width, NULL);
  return ceil (width);
}

void
bh_chart_text_at (const BhPaper *paper,
                  const BhInk   *ink,
                  const char    *text,
                  double         x,
                  double         y)
{
  g_autoptr (PangoLayout) layout = layout_new (ink, text, 0, 0);
  PangoRectangle drawn;

  pango_layout_get_extents (layout, &drawn, NULL);
  bh_paint_text (paper->cr, layout, x - (drawn.x + drawn.width / 2.0) / PANGO_SCALE,
                 y - (drawn.y + drawn.height / 2.0) / PANGO_SCALE, ink->color);
}

void
bh_chart_rule (const BhPaper *paper,
               double         x1,
               double         y1,
               double         x2,
               double         y2,
               double         width,
               BhColor        color)
{
  bh_paint_color (paper->cr, color);
  cairo_set_line_width (paper->cr, width);
  cairo_move_to (paper->cr, x1, y1);
  cairo_line_to (paper->cr, x2, y2);
  cairo_stroke (paper->cr);
}

/* --- What the letters stand for --------------------------------------------- */

/**
 * bh_chart_badge:
 * @x: the middle
 * @y: the middle
 *
 * Draws the letter on the colour of its plan.
 */
void
bh_chart_badge (const BhPaper *paper,
                const BhEntry *entry,
                double         x,
                double         y)
{
  const BhSeries *series = bh_series_colors (paper->spec->palette, entry->series);
  BhInk ink = { .size = 12, .weight = PANGO_WEIGHT_BOLD, .color = paper->colors->text,
                .language = "en" };
  BhRect rect = { x - BH_CHART_BADGE, y - BH_CHART_BADGE, 2 * BH_CHART_BADGE, 2 * BH_CHART_BADGE };
  double radius = entry->square ? 4 : BH_CHART_BADGE;

  bh_paint_fill_rect (paper->cr, &rect, radius, series->fill);
  if (!entry->square) {
    BhRect edge = { rect.x + 0.75, rect.y + 0.75, rect.width - 1.5, rect.height - 1.5 };

    bh_paint_stroke_rect (paper->cr, &edge, radius, 1.5, series->line);
  }
  bh_chart_text_at (paper, &ink, entry->letter, x, y);
}

double
bh_chart_entry_height (const BhEntry *entry)
{
  return BH_ENTRY_HEIGHT + (entry->note != NULL ? BH_ENTRY_NOTE_HEIGHT : 0);
}

/* The brand and the figure in the first line, the plan below. */
void
bh_chart_entry (const BhPaper *paper,
                const BhEntry *entry,
                double         x,
                double         y,
                double         width)
{
  BhInk strong = { .size = BH_CHART_NORMAL, .weight = PANGO_WEIGHT_SEMIBOLD,
                   .color = paper->colors->text };
  BhInk figure = { .size = BH_CHART_NORMAL, .color = paper->colors->text };
  BhInk plan = { .size = BH_CHART_SMALL, .color = paper->colors->muted, .language = "ja" };
  BhInk note = { .size = BH_CHART_SMALL, .color = paper->colors->muted };
  double left = x + ENTRY_TEXT;
  double figure_width = bh_chart_text_width (&figure, entry->figure);
  double room = MAX (width - ENTRY_TEXT, 40);

  bh_chart_badge (paper, entry, x + BH_CHART_BADGE, y + BH_CHART_BADGE);
  bh_chart_text (paper, &strong, entry->brand, left, y,
                 MAX (room - figure_width - ENTRY_GAP, 20), 1);
  bh_chart_text (paper, &figure, entry->figure, x + width - figure_width, y, 0, 0);
  bh_chart_text (paper, &plan, entry->name, left, y + 17, room, 1);
  if (entry->note != NULL)
    bh_chart_text (paper, &note, entry->note, left, y + 17 + BH_ENTRY_NOTE_HEIGHT, room, 1);
}

static void
entry_clear (gpointer data)
{
  BhEntry *entry = data;

  g_free (entry->letter);
  g_free (entry->figure);
  g_free (entry->note);
}

GArray *
bh_entries_new (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (BhEntry));

  g_array_set_clear_func (entries, entry_clear);
  return entries;
}

double
bh_chart_entries (const BhPaper *paper,
                  const GArray  *entries,
                  double         x,
                  double         y,
                  double         width)
{
  guint n_entries = entries->len;
  guint n_columns = width >= TWO_COLUMNS ? 2 : 1;
  guint n_rows = (n_entries + n_columns - 1) / n_columns;
  double column_width = (width - (n_columns - 1) * COLUMN_GAP) / n_columns;
  double most = 0;

  for (guint column = 0; column < n_columns; column++) {
    double height = 0;

    for (guint i = column * n_rows; i < MIN (n_entries, (column + 1) * n_rows); i++) {
      const BhEntry *entry = &g_array_index (entries, BhEntry, i);

      bh_chart_entry (paper, entry, x + column * (column_width + COLUMN_GAP), y + height,
                      column_width);
      height += bh_chart_entry_height (entry) + ENTRY_GAP;
    }
    most = MAX (most, height);
  }
  return most > 0 ? most - ENTRY_GAP : 0;
}

gboolean
bh_chart_is_wide (const BhPaper *paper)
{
  return paper->width >= WIDE;
}

double
bh_chart_gutter (const BhPaper *paper)
{
  return CLAMP (paper->width * 0.39, 220, 300);
}

/**
 * bh_chart_step:
 * @most: what an axis goes up to at least
 * @n_steps: about how many steps it has
 *
 * Returns: 1, 2 or 5 times a power of ten, so that @n_steps of them reach @most
 */
double
bh_chart_step (double most,
               guint  n_steps)
{
  static const double round[] = { 1, 2, 5, 10 };
  double least = MAX (most, 1) / n_steps;
  double power = pow (10, floor (log10 (least)));

  for (guint i = 0; i < G_N_ELEMENTS (round); i++) {
    if (round[i] * power * n_steps >= most)
      return round[i] * power;
  }
  return 10 * power;
}
