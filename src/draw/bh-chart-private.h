/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What both charts are made of. Everything is drawn from the upper left corner of the content,
 * and says how high it is. */

#pragma once

#include "bh-chart.h"
#include "bh-paint.h"
#include "bh-series.h"

G_BEGIN_DECLS

#define BH_CHART_SMALL 11.5
#define BH_CHART_NORMAL 13.0
#define BH_CHART_BADGE 9.0

typedef struct {
  const BhChartSpec *spec;
  const BhColors    *colors;
  cairo_t           *cr;
  double             width;
} BhPaper;

/* @language: NULL for that of the reader. */
typedef struct {
  double      size;
  PangoWeight weight;
  BhColor     color;
  const char *language;
} BhInk;

/* A text in a box of @width, in one line where @lines is 1, in any number where it is 0. */
double bh_chart_text       (const BhPaper *paper,
                            const BhInk   *ink,
                            const char    *text,
                            double         x,
                            double         y,
                            double         width,
                            int            lines);
double bh_chart_text_width (const BhInk   *ink,
                            const char    *text);
/* A text whose letters have their middle there. */
void   bh_chart_text_at    (const BhPaper *paper,
                            const BhInk   *ink,
                            const char    *text,
                            double         x,
                            double         y);
void   bh_chart_rule       (const BhPaper *paper,
                            double         x1,
                            double         y1,
                            double         x2,
                            double         y2,
                            double         width,
                            BhColor        color);

/**
 * BhEntry:
 * @letter: (transfer full): what stands for the plan: a number for a line, a letter for cells
 * @series: which colour it has
 * @square: whether its ground is that of a cell, otherwise it is the end of a line
 * @figure: (transfer full): what stands at the right
 * @note: (nullable) (transfer full): a line of its own
 *
 * One plan in the list of what the numbers or letters stand for.
 */
typedef struct {
  char       *letter;
  guint       series;
  gboolean    square;
  const char *brand;
  const char *name;
  char       *figure;
  char       *note;
} BhEntry;

#define BH_ENTRY_HEIGHT 36.0
#define BH_ENTRY_NOTE_HEIGHT 15.0

void   bh_chart_badge      (const BhPaper *paper,
                            const BhEntry *entry,
                            double         x,
                            double         y);
double bh_chart_entry_height (const BhEntry *entry);
void   bh_chart_entry      (const BhPaper *paper,
                            const BhEntry *entry,
                            double         x,
                            double         y,
                            double         width);
/* (transfer full) (element-type BhEntry): nothing yet. */
GArray *bh_entries_new     (void);
/* All @entries one below another, in two columns where there is room. */
double bh_chart_entries    (const BhPaper *paper,
                            const GArray  *entries,
                            double         x,
                            double         y,
                            double         width);

/* Whether the list of plans stands beside the picture, and how wide it is then. */
gboolean bh_chart_is_wide  (const BhPaper *paper);
double   bh_chart_gutter   (const BhPaper *paper);

/**
 * BhPlot:
 * @area: what the axes enclose
 * @step: JPY between two lines of the grid
 * @most: JPY at the top
 *
 * Where the lines of costs over time are drawn.
 */
typedef struct {
  const BhPaper      *paper;
  const BhCostCurves *curves;
  BhRect              area;
  double              step;
  double              most;
} BhPlot;

#define BH_PLOT_END_RADIUS 3.0
/* Between the end of the lines and the middle of their numbers, or the list of plans. */
#define BH_PLOT_LEADER 20.0
#define BH_PLOT_LEADER_WIDE 26.0

double  bh_plot_x           (const BhPlot *plot,
                             double        month);
double  bh_plot_y           (const BhPlot *plot,
                             double        jpy);
GArray *bh_plot_entries     (const BhPlot *plot);
double  bh_plot_ends_height (const GArray *entries);
void    bh_plot_draw_ends   (const BhPlot *plot,
                             const GArray *entries,
                             gboolean      wide);

double bh_chart_step       (double         most,
                            guint          n_steps);
double bh_chart_draw_lines (const BhPaper *paper,
                            double         y);
double bh_chart_draw_map   (const BhPaper *paper,
                            double         y);

G_END_DECLS
