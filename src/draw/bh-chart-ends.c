/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands where the lines of a chart end: numbers, and what they stand for. */

#define G_LOG_DOMAIN "bh-chart"

#include "bh-chart-private.h"

#include "bh-chart-words.h"

#define NUMBER_GAP 3.0

static const BhEntry *
entry_at (const GArray *entries,
          guint         index)
{
  return &g_array_index (entries, BhEntry, index);
}

/* (transfer full): a plan each, in the order of the curves. */
GArray *
bh_plot_entries (const BhPlot *plot)
{
  const BhCostCurves *curves = plot->curves;
  GArray *entries = bh_entries_new ();

  for (guint i = 0; i < curves->curves->len; i++) {
    const BhCostCurve *curve = bh_cost_curves_get (curves, i);
    BhEntry entry = { .letter = bh_cost_curve_number (i), .series = i,
                      .brand = bh_text (&curve->plan->brand->name), .name = curve->name,
                      .figure = bh_cost_curve_figure (curves, i),
                      .note = bh_cost_curve_note (curves, i) };

    g_array_append_val (entries, entry);
  }
  return entries;
}

double
bh_plot_ends_height (const GArray *entries)
{
  double height = 0;

  for (guint i = 0; i < entries->len; i++)
    height += bh_chart_entry_height (entry_at (entries, i)) + NUMBER_GAP;
  return height;
}

typedef struct {
  guint  index;
  double wanted;
  double height;
  double y;
} End;

static int
compare_ends (const void *a,
              const void *b)
{
  const End *x = a, *y = b;

  if (x->wanted != y->wanted)
    return x->wanted < y->wanted ? -1 : 1;
  return (x->index > y->index) - (x->index < y->index);
}

/* Near the ends of their lines, but not over one another: first down, then up from the bottom. */
static void
spread (GArray *ends,
        double  top,
        double  bottom)
{
  End *all = (End *) (void *) ends->data;

  g_array_sort (ends, compare_ends);
  for (guint i = 0; i < ends->len; i++) {
    all[i].y = MAX (all[i].wanted, top);
    top = all[i].y + all[i].height;
  }
  for (guint i = ends->len; i > 0; i--) {
    all[i - 1].y = MIN (all[i - 1].y, bottom - all[i - 1].height);
    bottom = all[i - 1].y;
  }
}

static void
draw_leader (const BhPlot *plot,
             guint       index,
             double      x,
             double      y)
{
  const BhCostCurve *curve = bh_cost_curves_get (plot->curves, index);
  double from = bh_plot_x (plot, curve->n_months) + BH_PLOT_END_RADIUS + 2;

  if (curve->n_months == 0 || x - from < 1)
    return;
  bh_chart_rule (plot->paper, from, bh_plot_y (plot, curve->totals[curve->n_months].jpy), x, y, 1,
                 plot->paper->colors->faint);
}

/**
 * bh_plot_draw_ends:
 * @wide: whether the list of plans has room beside the lines; otherwise there are numbers alone
 */
void
bh_plot_draw_ends (const BhPlot *plot,
                   const GArray *entries,
                   gboolean      wide)
{
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (End));
  double bottom = plot->area.y + plot->area.height;
  double leader = wide ? BH_PLOT_LEADER_WIDE : BH_PLOT_LEADER - BH_CHART_BADGE;
  double x = plot->area.x + plot->area.width + leader;

  for (guint i = 0; i < plot->curves->curves->len; i++) {
    const BhCostCurve *curve = bh_cost_curves_get (plot->curves, i);
    double height = wide ? bh_chart_entry_height (entry_at (entries, i)) + NUMBER_GAP
                         : 2 * BH_CHART_BADGE + NUMBER_GAP;
    End end = { i, bottom, height, 0 };

    if (curve->n_months > 0)
      end.wanted = bh_plot_y (plot, curve->totals[curve->n_months].jpy);
    else if (!wide)
      continue;
    end.wanted -= BH_CHART_BADGE;
    g_array_append_val (ends, end);
  }
  spread (ends, plot->area.y - BH_CHART_BADGE, bottom + BH_CHART_BADGE + NUMBER_GAP);
  for (guint i = 0; i < ends->len; i++) {
    const End *end = &g_array_index (ends, End, i);
    const BhEntry *entry = entry_at (entries, end->index);

    draw_leader (plot, end->index, x - 1, end->y + BH_CHART_BADGE);
    if (wide)
      bh_chart_entry (plot->paper, entry, x, end->y, plot->paper->width - x);
    else
      bh_chart_badge (plot->paper, entry, x + BH_CHART_BADGE, end->y + BH_CHART_BADGE);
  }
}
