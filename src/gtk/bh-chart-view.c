/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-chart-view"

#include "config.h"

#include "bh-chart-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bh-drawing-style.h"

/* Smaller than this, the letters can hardly be read. */
#define LEAST_WIDTH 240
#define NATURAL_WIDTH 720
/* The chart grows with the text of the desktop, until too little of it has room. */
#define MOST_SCALE 2.0
/* Pixels for each point of a PNG. */
#define PNG_SCALE 2.0

struct _BhChartView {
  GtkWidget parent_instance;

  BhCostCurves *curves;
  BhWinnerMap  *map;
};

G_DEFINE_FINAL_TYPE (BhChartView, bh_chart_view, GTK_TYPE_WIDGET)

static gboolean
is_empty (BhChartView *self)
{
  return self->curves == NULL && self->map == NULL;
}

static BhChartSpec
spec_for_width (BhChartView *self,
                int          width)
{
  double scale = CLAMP (bh_drawing_style_text_scale (GTK_WIDGET (self)), 1.0, MOST_SCALE);

  return (BhChartSpec) { .curves = self->curves, .map = self->map, .width = MAX (width, 1),
                         .palette = bh_drawing_style_palette (), .text_scale = scale };
}

static int
height_for_width (BhChartView *self,
                  int          width)
{
  BhChartSpec spec = spec_for_width (self, width);
  double w, h;

  bh_chart_get_size (&spec, &w, &h);
  return (int) ceil (h);
}

static GtkSizeRequestMode
bh_chart_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bh_chart_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  BhChartView *self = BH_CHART_VIEW (widget);

  if (is_empty (self))
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = LEAST_WIDTH;
    *natural = NATURAL_WIDTH;
  } else {
    *natural = height_for_width (self, for_size >= 0 ? for_size : NATURAL_WIDTH);
    *minimum = *natural;
  }
}

static void
bh_chart_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  BhChartView *self = BH_CHART_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  BhChartSpec spec;
  cairo_t *cr;

  if (is_empty (self))
    return;
  spec = spec_for_width (self, width);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  bh_chart_draw (&spec, cr, width, height);
  cairo_destroy (cr);
}

static void
bh_chart_view_finalize (GObject *object)
{
  BhChartView *self = BH_CHART_VIEW (object);

  g_clear_pointer (&self->curves, bh_cost_curves_free);
  g_clear_pointer (&self->map, bh_winner_map_free);

  G_OBJECT_CLASS (bh_chart_view_parent_class)->finalize (object);
}

static void
bh_chart_view_class_init (BhChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bh_chart_view_finalize;
  widget_class->get_request_mode = bh_chart_view_get_request_mode;
  widget_class->measure = bh_chart_view_measure;
  widget_class->snapshot = bh_chart_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bh_chart_view_init (BhChartView *self)
{
  bh_drawing_style_watch (GTK_WIDGET (self));
}

static void
show_again (BhChartView *self)
{
  BhChartSpec spec = spec_for_width (self, NATURAL_WIDTH);
  g_autofree char *description = bh_chart_describe (&spec);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * bh_chart_view_show_curves:
 * @curves: (transfer full): costs over time, of plans whose pack outlives the view
 */
void
bh_chart_view_show_curves (BhChartView  *self,
                           BhCostCurves *curves)
{
  g_clear_pointer (&self->map, bh_winner_map_free);
  g_clear_pointer (&self->curves, bh_cost_curves_free);
  self->curves = curves;
  show_again (self);
}

/**
 * bh_chart_view_show_map:
 * @map: (transfer full): who is cheapest, among plans whose pack outlives the view
 */
void
bh_chart_view_show_map (BhChartView *self,
                        BhWinnerMap *map)
{
  g_clear_pointer (&self->curves, bh_cost_curves_free);
  g_clear_pointer (&self->map, bh_winner_map_free);
  self->map = map;
  show_again (self);
}

/**
 * bh_chart_view_save:
 * @path: a file that ends in .png or .pdf
 *
 * Writes the chart as it is shown; a PDF, made to be printed, in light colours. There has to be
 * a chart. Errors are those of bh_chart_save_png() and bh_chart_save_pdf().
 *
 * Returns: whether it was written
 */
gboolean
bh_chart_view_save (BhChartView *self,
                    const char  *path,
                    GError     **error)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  BhChartSpec spec = spec_for_width (self, width > 0 ? width : NATURAL_WIDTH);
  const char *point = strrchr (path, '.');

  g_return_val_if_fail (!is_empty (self), FALSE);

  if (point == NULL || g_ascii_strcasecmp (point, ".pdf") != 0)
    return bh_chart_save_png (&spec, PNG_SCALE, path, error);
  spec.palette = BH_PALETTE_LIGHT;
  return bh_chart_save_pdf (&spec, NULL, path, error);
}
