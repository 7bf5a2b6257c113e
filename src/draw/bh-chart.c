/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-chart"

#include "bh-chart-private.h"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "bh-chart-words.h"
#include "bh-surface.h"

#define PADDING 18.0
#define RADIUS 12.0
#define TITLE_SIZE 16.0
#define TITLE_GAP 2.0
#define HEAD_GAP 14.0
#define FOOT_GAP 14.0

static char *
title_of (const BhChartSpec *spec)
{
  return spec->curves != NULL ? bh_cost_curves_title (spec->curves)
                              : bh_winner_map_title (spec->map);
}

static char *
subtitle_of (const BhChartSpec *spec)
{
  return spec->curves != NULL ? bh_cost_curves_subtitle (spec->curves)
                              : bh_winner_map_subtitle (spec->map);
}

static double
draw_head (const BhPaper *paper)
{
  BhInk strong = { .size = TITLE_SIZE, .weight = PANGO_WEIGHT_BOLD, .color = paper->colors->text };
  BhInk quiet = { .size = BH_CHART_NORMAL, .color = paper->colors->muted };
  g_autofree char *title = title_of (paper->spec);
  g_autofree char *subtitle = subtitle_of (paper->spec);
  double y = bh_chart_text (paper, &strong, title, 0, 0, paper->width, 0) + TITLE_GAP;

  return y + bh_chart_text (paper, &quiet, subtitle, 0, y, paper->width, 0) + HEAD_GAP;
}

static double
draw_foot (const BhPaper *paper,
           double         y)
{
  BhInk quiet = { .size = BH_CHART_SMALL, .color = paper->colors->muted };
  const char *text = _("Yen with tax, before discounts. What is not known is not counted.");

  y += FOOT_GAP;
  return y + bh_chart_text (paper, &quiet, text, 0, y, paper->width, 0);
}

static double
draw_content (const BhPaper *paper)
{
  double y = draw_head (paper);

  if (paper->spec->curves != NULL)
    y = bh_chart_draw_lines (paper, y);
  else
    y = bh_chart_draw_map (paper, y);
  return draw_foot (paper, y);
}

/* How many points of the page one of the layout takes. */
static double
zoom_of (const BhChartSpec *spec)
{
  double scale = spec->text_scale > 0 ? spec->text_scale : 1;

  return MIN (scale, spec->width / BH_CHART_MIN_WIDTH);
}

/* Nothing is drawn twice: to measure, the same is drawn where nobody sees it. */
static double
layout_height (const BhChartSpec *spec)
{
  cairo_surface_t *nowhere = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (nowhere);
  BhPaper paper = {
    .spec = spec,
    .colors = bh_palette_colors (spec->palette, BH_TINT_NEUTRAL),
    .cr = cr,
    .width = spec->width / zoom_of (spec) - 2 * PADDING,
  };
  double height = draw_content (&paper) + 2 * PADDING;

  cairo_destroy (cr);
  cairo_surface_destroy (nowhere);
  return ceil (height);
}

/**
 * bh_chart_get_size:
 * @width: (out): the width of @spec
 * @height: (out): how high the chart is at this width
 */
void
bh_chart_get_size (const BhChartSpec *spec,
                   double            *width,
                   double            *height)
{
  *width = spec->width;
  *height = ceil (layout_height (spec) * zoom_of (spec));
}

static void
draw_card (const BhPaper *paper,
           double         height)
{
  BhRect card = { 0, 0, paper->width, height };
  BhRect edge = { 0.5, 0.5, card.width - 1, card.height - 1 };

  bh_paint_fill_rect (paper->cr, &card, RADIUS, paper->colors->card);
  if (paper->colors->edge != paper->colors->card)
    bh_paint_stroke_rect (paper->cr, &edge, RADIUS, 1, paper->colors->edge);
}

/**
 * bh_chart_draw:
 * @width: of the box to draw in, from the origin of @cr
 * @height: of that box
 *
 * Draws the chart as large as it fits into the box, in its middle. Outside of its card nothing
 * is painted.
 */
void
bh_chart_draw (const BhChartSpec *spec,
               cairo_t           *cr,
               double             width,
               double             height)
{
  double zoom = zoom_of (spec), natural = layout_height (spec);
  double scale = MIN (width / (spec->width / zoom), height / natural);
  BhPaper paper = {
    .spec = spec,
    .colors = bh_palette_colors (spec->palette, BH_TINT_NEUTRAL),
    .cr = cr,
    .width = spec->width / zoom,
  };

  if (scale <= 0)
    return;
  cairo_save (cr);
  cairo_translate (cr, (width - scale * paper.width) / 2, (height - scale * natural) / 2);
  cairo_scale (cr, scale, scale);
  cairo_new_path (cr);
  draw_card (&paper, natural);
  cairo_translate (cr, PADDING, PADDING);
  paper.width -= 2 * PADDING;
  draw_content (&paper);
  cairo_restore (cr);
}

char *
bh_chart_describe (const BhChartSpec *spec)
{
  return spec->curves != NULL ? bh_cost_curves_describe (spec->curves)
                              : bh_winner_map_describe (spec->map);
}

/* --- Files ------------------------------------------------------------------ */

static void
draw_page (gconstpointer data,
           guint         page,
           cairo_t      *cr,
           double        width,
           double        height)
{
  bh_chart_draw (data, cr, width, height);
}

/* Writes the chart as an image; see bh_png_save(). */
gboolean
bh_chart_save_png (const BhChartSpec *spec,
                   double             scale,
                   const char        *path,
                   GError           **error)
{
  double width, height;

  bh_chart_get_size (spec, &width, &height);
  return bh_png_save (width, height, scale, draw_page, spec, path, error);
}

/* Writes the chart as one page; see bh_pdf_save(). */
gboolean
bh_chart_save_pdf (const BhChartSpec *spec,
                   const char        *created,
                   const char        *path,
                   GError           **error)
{
  g_autofree char *title = title_of (spec);
  BhPdfInfo info = { .title = title, .created = created };
  double width, height;

  bh_chart_get_size (spec, &width, &height);
  return bh_pdf_save (width, height, &info, 1, draw_page, spec, path, error);
}
