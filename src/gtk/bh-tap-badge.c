/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-tap-badge"

#include "config.h"

#include "bh-tap-badge.h"

#include <glib/gi18n.h>
#include <math.h>

#include "bh-drawing-style.h"
#include "bh-paint.h"

#define SIZE (2 * (BH_BADGE_RADIUS + BH_RING_HALO))

struct _BhTapBadge {
  GtkWidget parent_instance;

  guint  number;
  BhTint tint;
};

G_DEFINE_FINAL_TYPE (BhTapBadge, bh_tap_badge, GTK_TYPE_WIDGET)

static void
bh_tap_badge_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = *natural = (int) ceil (SIZE * bh_drawing_style_text_scale (widget));
}

static void
bh_tap_badge_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BhTapBadge *self = BH_TAP_BADGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale = MIN (width, height) / SIZE;
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_scale (cr, scale, scale);
  bh_paint_badge (cr, 0, 0, self->number, bh_palette_colors (bh_drawing_style_palette (), self->tint));
  cairo_destroy (cr);
}

static void
bh_tap_badge_class_init (BhTapBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = bh_tap_badge_measure;
  widget_class->snapshot = bh_tap_badge_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
bh_tap_badge_init (BhTapBadge *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  bh_drawing_style_watch (GTK_WIDGET (self));
}

GtkWidget *
bh_tap_badge_new (guint  number,
                  BhTint tint)
{
  BhTapBadge *self = g_object_new (BH_TYPE_TAP_BADGE, NULL);
  /* Translators: the number in a ring that marks a place to tap */
  g_autofree char *label = g_strdup_printf (_("Tap %u"), number);

  self->number = number;
  self->tint = tint;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
