/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Total costs over time: a line for each plan, its number at the end, rings where lines cross. */

#define G_LOG_DOMAIN "bh-chart"

#include "bh-chart-private.h"

#include "config.h"

#include <glib/gi18n-lib.h>

#include "bh-chart-words.h"
#include "bh-words.h"

#define LINE_WIDTH 2.25
#define THIN_WIDTH 1.25
#define HALO 0.75
#define RING_RADIUS 4.5
#define LIST_GAP 16.0
#define TICK_ROOM 44.0
#define N_AMOUNTS 6
#define MAX_SENTENCES 6

double
bh_plot_x (const BhPlot *plot,
           double        month)
{
  return plot->area.x + plot->area.width * month / plot->curves->use.months;
}

double
bh_plot_y (const BhPlot *plot,
           double        jpy)
{
  return plot->area.y + plot->area.height * (1 - jpy / plot->most);
}

/* --- Axes ------------------------------------------------------------------- */

static BhInk
tick_ink (const BhPaper *paper)
{
  return (BhInk) { .size = BH_CHART_SMALL, .color = paper->colors->muted };
}

static void
measure_amounts (BhPlot *plot)
{
  double most = 0;

  for (guint i = 0; i < plot->curves->curves->len; i++) {
    const BhCostCurve *curve = bh_cost_curves_get (plot->curves, i);

    for (guint month = 1; month <= curve->n_months; month++)
      most = MAX (most, curve->totals[month].jpy);
  }
  plot->step = bh_chart_step (most, N_AMOUNTS);
  plot->most = plot->step;
  while (plot->most < most)
    plot->most += plot->step;
}

static double
amounts_width (const BhPlot *plot)
{
  BhInk ink = tick_ink (plot->paper);
  double most = 0;

  for (guint i = 0; i * plot->step <= plot->most; i++) {
    g_autofree char *text = bh_format_number (i * plot->step);

    most = MAX (most, bh_chart_text_width (&ink, text));
  }
  return most;
}

static void
draw_amounts (const BhPlot *plot)
{
  const BhPaper *paper = plot->paper;
  BhInk ink = tick_ink (paper);
  double right = plot->area.x + plot->area.width;
  /* Translators: what an axis with amounts of money counts */
  const char *unit = C_("axis", "yen");

  for (guint i = 0; i * plot->step <= plot->most; i++) {
    double jpy = i * plot->step;
    g_autofree char *text = bh_format_number (jpy);
    double y = bh_plot_y (plot, jpy);

    bh_chart_rule (paper, plot->area.x, y, right, y, 1,
                   jpy > 0 ? paper->colors->faint : paper->colors->line);
    bh_chart_text (paper, &ink, text, plot->area.x - 8 - bh_chart_text_width (&ink, text), y - 8, 0,
                   0);
  }
  bh_chart_text (paper, &ink, unit, plot->area.x - 8 - bh_chart_text_width (&ink, unit),
                 plot->area.y - 24, 0, 0);
}

/* Steps that people count months in. */
static guint
months_step (const BhPlot *plot)
{
  static const guint steps[] = { 1, 2, 3, 6, 12, 24 };
  guint room = (guint) MAX (plot->area.width / TICK_ROOM, 1);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++) {
    if (plot->curves->use.months / steps[i] <= room)
      return steps[i];
  }
  return BH_COST_MAX_MONTHS;
}

static double
draw_months (const BhPlot *plot)
{
  const BhPaper *paper = plot->paper;
  BhInk ink = tick_ink (paper);
  guint months = plot->curves->use.months, step = months_step (plot);
  g_autofree char *last = bh_format_months (months);
  double bottom = plot->area.y + plot->area.height, y = bottom + 14;
  double end = bh_plot_x (plot, months), least = end - bh_chart_text_width (&ink, last) / 2 - 14;

  for (guint month = 0; month < months; month += step) {
    g_autofree char *text = g_strdup_printf ("%u", month);
    double x = bh_plot_x (plot, month);

    if (x + bh_chart_text_width (&ink, text) / 2 > least)
      break;
    bh_chart_rule (paper, x, bottom, x, bottom + 4, 1, paper->colors->line);
    bh_chart_text_at (paper, &ink, text, x, y);
  }
  bh_chart_rule (paper, end, bottom, end, bottom + 4, 1, paper->colors->line);
  bh_chart_text_at (paper, &ink, last, end, y);
  return y + 8;
}

/* --- Lines ------------------------------------------------------------------ */

static void
trace (const BhPlot        *plot,
       const BhCostCurve *curve)
{
  cairo_t *cr = plot->paper->cr;

  cairo_move_to (cr, bh_plot_x (plot, 0), bh_plot_y (plot, 0));
  for (guint month = 1; month <= curve->n_months; month++)
    cairo_line_to (cr, bh_plot_x (plot, month), bh_plot_y (plot, curve->totals[month].jpy));
}

static gboolean
is_known_in_part (const BhCostCurve *curve)
{
  return curve->n_months > 0 && curve->totals[curve->n_months].from;
}

/* The halo keeps lines apart where they cross. The first plan lies on top. What is known in
 * part only is a thin line. */
static void
draw_curve (const BhPlot *plot,
            guint       index)
{
  const BhPaper *paper = plot->paper;
  const BhCostCurve *curve = bh_cost_curves_get (plot->curves, index);
  const BhSeries *series = bh_series_colors (paper->spec->palette, index);
  double width = is_known_in_part (curve) ? THIN_WIDTH : LINE_WIDTH;

  if (curve->n_months == 0)
    return;
  cairo_save (paper->cr);
  cairo_set_line_join (paper->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (paper->cr, width + 2 * HALO);
  bh_paint_color (paper->cr, paper->colors->card);
  trace (plot, curve);
  cairo_stroke (paper->cr);
  cairo_set_line_width (paper->cr, width);
  bh_series_dash (paper->cr, index, LINE_WIDTH);
  bh_paint_color (paper->cr, series->line);
  trace (plot, curve);
  cairo_stroke (paper->cr);
  cairo_restore (paper->cr);
  bh_paint_fill_circle (paper->cr, bh_plot_x (plot, curve->n_months),
                        bh_plot_y (plot, curve->totals[curve->n_months].jpy), BH_PLOT_END_RADIUS,
                        series->line);
}

/* --- Crossings -------------------------------------------------------------- */

static gboolean
overlaps (const BhRect *a,
          const BhRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

static gboolean
is_free (const GArray *taken,
         const BhRect *rect)
{
  for (guint i = 0; i < taken->len; i++) {
    if (overlaps (&g_array_index (taken, BhRect, i), rect))
      return FALSE;
  }
  return TRUE;
}

/* The number of months above a ring, unless another stands there; the sentences have them all. */
static void
draw_crossing_label (const BhPlot           *plot,
                     const BhCostCrossing *crossing,
                     double                x,
                     double                y,
                     GArray               *taken)
{
  const BhPaper *paper = plot->paper;
  BhInk ink = { .size = BH_CHART_SMALL, .weight = PANGO_WEIGHT_SEMIBOLD,
                .color = paper->colors->text };
  g_autofree char *text = g_strdup_printf ("%u", crossing->month);
  double width = bh_chart_text_width (&ink, text) + 6;
  BhRect pill = { MAX (x - width / 2, plot->area.x), MAX (y - 22, plot->area.y - 8), width, 14 };

  if (!is_free (taken, &pill))
    return;
  g_array_append_val (taken, pill);
  bh_paint_fill_rect (paper->cr, &pill, 4, paper->colors->card);
  bh_chart_text_at (paper, &ink, text, pill.x + width / 2, pill.y + 7);
}

static void
draw_crossings (const BhPlot *plot)
{
  const BhPaper *paper = plot->paper;
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (BhRect));

  for (guint i = 0; i < plot->curves->crossings->len; i++) {
    const BhCostCrossing *crossing = bh_cost_curves_crossing (plot->curves, i);
    double jpy, x = bh_plot_x (plot, bh_cost_crossing_place (plot->curves, crossing, &jpy));
    double y = bh_plot_y (plot, jpy);
    BhRect ring = { x - RING_RADIUS, y - RING_RADIUS, 2 * RING_RADIUS, 2 * RING_RADIUS };

    bh_paint_fill_circle (paper->cr, x, y, RING_RADIUS, paper->colors->card);
    bh_paint_stroke_rect (paper->cr, &ring, RING_RADIUS, 1.75,
                          crossing->from ? paper->colors->line : paper->colors->text);
    draw_crossing_label (plot, crossing, x, y, taken);
  }
}

/* Returns the bottom; @y where there is nothing to say. */
static double
draw_sentences (const BhPlot *plot,
                double      y,
                double      width)
{
  BhInk ink = { .size = BH_CHART_SMALL, .color = plot->paper->colors->text };
  g_autofree char *thin = bh_cost_curves_thin_note (plot->curves);
  guint n = plot->curves->crossings->len, shown = n > MAX_SENTENCES ? MAX_SENTENCES - 1 : n;

  if (n == 0 && thin == NULL)
    return y;
  y += LIST_GAP;
  for (guint i = 0; i < shown; i++) {
    g_autofree char *sentence = bh_cost_crossing_sentence (plot->curves, i);

    y += bh_chart_text (plot->paper, &ink, sentence, 0, y, width, 0) + 2;
  }
  if (shown < n) {
    g_autofree char *rest = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Lines cross in %u more place; the table has it.",
                   "Lines cross in %u more places; the table has them.", n - shown), n - shown);

    y += bh_chart_text (plot->paper, &ink, rest, 0, y, width, 0) + 2;
  }
  if (thin != NULL)
    y += bh_chart_text (plot->paper, &ink, thin, 0, y, width, 0) + 2;
  return y;
}

/* --- All -------------------------------------------------------------------- */

static void
place (BhPlot         *plot,
       const GArray *entries,
       double        y,
       gboolean      wide)
{
  double beside = wide ? BH_PLOT_LEADER_WIDE + bh_chart_gutter (plot->paper)
                       : BH_PLOT_LEADER + BH_CHART_BADGE;
  double least = wide ? MAX (bh_plot_ends_height (entries) - 2 * BH_CHART_BADGE, 240) : 190;

  plot->area.x = amounts_width (plot) + 8;
  plot->area.y = y + 24;
  plot->area.width = plot->paper->width - plot->area.x - beside;
  plot->area.height = MAX (MIN (plot->area.width * (wide ? 0.62 : 0.8), 400), least);
}

/**
 * bh_chart_draw_lines:
 * @y: the top
 *
 * Returns: the bottom
 */
double
bh_chart_draw_lines (const BhPaper *paper,
                     double         y)
{
  BhPlot plot = { .paper = paper, .curves = paper->spec->curves };
  g_autoptr (GArray) entries = bh_plot_entries (&plot);
  gboolean wide = bh_chart_is_wide (paper);

  measure_amounts (&plot);
  place (&plot, entries, y, wide);
  draw_amounts (&plot);
  y = draw_months (&plot);
  for (guint i = entries->len; i > 0; i--)
    draw_curve (&plot, i - 1);
  draw_crossings (&plot);
  bh_plot_draw_ends (&plot, entries, wide);
  if (!wide)
    y = bh_chart_entries (paper, entries, 0, y + LIST_GAP, paper->width) + y + LIST_GAP;
  return draw_sentences (&plot, y, paper->width);
}
