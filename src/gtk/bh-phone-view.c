/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-phone-view"

#include "config.h"

#include "bh-phone-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bh-drawing-style.h"
#include "bh-screen-describe.h"

/* Smaller than this, the labels on the phone can hardly be read. */
#define LEAST_WIDTH 200
/* The phone grows with the text of the desktop, until it would fill the window. */
#define MOST_SCALE 1.5

struct _BhPhoneView {
  GtkWidget parent_instance;

  BhScreenSpec spec;
  double       width;
  double       height;
};

G_DEFINE_FINAL_TYPE (BhPhoneView, bh_phone_view, GTK_TYPE_WIDGET)

static int
natural_width (BhPhoneView *self)
{
  double scale = CLAMP (bh_drawing_style_text_scale (GTK_WIDGET (self)), 1.0, MOST_SCALE);

  return (int) ceil (self->width * scale);
}

static int
height_for_width (BhPhoneView *self,
                  int          width)
{
  return (int) ceil (width * self->height / self->width);
}

static GtkSizeRequestMode
bh_phone_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bh_phone_view_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  BhPhoneView *self = BH_PHONE_VIEW (widget);
  int width;

  if (self->spec.step == NULL)
    return;
  width = natural_width (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MIN (LEAST_WIDTH, width);
    *natural = width;
  } else {
    *natural = height_for_width (self, for_size >= 0 ? MIN (for_size, width) : width);
    *minimum = for_size >= 0 ? *natural : height_for_width (self, MIN (LEAST_WIDTH, width));
  }
}

static void
bh_phone_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  BhPhoneView *self = BH_PHONE_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  BhScreenSpec spec = self->spec;
  cairo_t *cr;

  if (spec.step == NULL)
    return;
  spec.palette = bh_drawing_style_palette ();
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  bh_screen_draw (&spec, cr, width, height);
  cairo_destroy (cr);
}

static void
bh_phone_view_class_init (BhPhoneViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = bh_phone_view_get_request_mode;
  widget_class->measure = bh_phone_view_measure;
  widget_class->snapshot = bh_phone_view_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bh_phone_view_init (BhPhoneView *self)
{
  bh_drawing_style_watch (GTK_WIDGET (self));
}

static void
describe (BhPhoneView *self)
{
  g_autofree char *description = bh_screen_describe (&self->spec);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Drawing of the phone"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

/**
 * bh_phone_view_show:
 * @step: a step with a screen; has to outlive the view
 */
void
bh_phone_view_show (BhPhoneView    *self,
                    const BhStep   *step,
                    BhPhoneLanguage language)
{
  if (self->spec.step == step && self->spec.language == language)
    return;
  self->spec = (BhScreenSpec) { .step = step, .language = language };
  bh_screen_get_size (&self->spec, &self->width, &self->height);
  describe (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
