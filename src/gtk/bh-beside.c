/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-beside"

#include "bh-beside.h"

#include "bh-child.h"
#include "bh-drawing-style.h"

/* The share of the width that the picture gets. */
#define SIDE_SHARE 0.39

struct _BhBeside {
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkWidget *side;
  GtkWidget *main;
  int        side_width;
  int        main_width;
  int        spacing;
};

enum {
  PROP_0,
  PROP_HEAD,
  PROP_SIDE,
  PROP_MAIN,
  PROP_SIDE_WIDTH,
  PROP_MAIN_WIDTH,
  PROP_SPACING,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhBeside, bh_beside, GTK_TYPE_WIDGET)

static gboolean
is_shown (GtkWidget *child)
{
  return child != NULL && gtk_widget_should_layout (child);
}

static void
measure_child (GtkWidget      *child,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural)
{
  *minimum = *natural = 0;
  if (is_shown (child))
    gtk_widget_measure (child, orientation, for_size, minimum, natural, NULL, NULL);
}

/* The width of the picture beside the text; 0: it goes above. */
static int
side_width_for (BhBeside *self,
                int       width)
{
  int main_width = (int) (self->main_width * bh_drawing_style_text_scale (GTK_WIDGET (self)));
  int minimum, natural, side;

  if (!is_shown (self->side))
    return 0;
  measure_child (self->side, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural);
  side = CLAMP ((int) ((width - self->spacing) * SIDE_SHARE), MAX (self->side_width, minimum),
                MAX (natural, minimum));
  return width - self->spacing - side >= main_width ? side : 0;
}

static void
measure_width (BhBeside *self,
               int      *minimum,
               int      *natural)
{
  int head_minimum, head_natural, side_minimum, side_natural, main_minimum, main_natural;

  measure_child (self->head, GTK_ORIENTATION_HORIZONTAL, -1, &head_minimum, &head_natural);
  measure_child (self->side, GTK_ORIENTATION_HORIZONTAL, -1, &side_minimum, &side_natural);
  measure_child (self->main, GTK_ORIENTATION_HORIZONTAL, -1, &main_minimum, &main_natural);
  *minimum = MAX (head_minimum, MAX (side_minimum, main_minimum));
  *natural = MAX (head_natural, main_natural);
  if (is_shown (self->side))
    *natural += side_natural + self->spacing;
}

/* The height of a child at @width, and where the next one below it begins. */
static int
place_below (BhBeside  *self,
             GtkWidget *child,
             int        width,
             int       *y)
{
  int minimum, natural;

  measure_child (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural);
  if (is_shown (child))
    *y += natural + self->spacing;
  return natural;
}

static int
height_for_width (BhBeside *self,
                  int       width)
{
  int side = side_width_for (self, width);
  int side_height = 0, height = 0;

  if (side > 0) {
    place_below (self, self->side, side, &side_height);
    width -= side + self->spacing;
  }
  place_below (self, self->head, width, &height);
  if (side == 0)
    place_below (self, self->side, width, &height);
  place_below (self, self->main, width, &height);
  return MAX (MAX (height, side_height) - self->spacing, 0);
}

static GtkSizeRequestMode
bh_beside_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
bh_beside_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  BhBeside *self = BH_BESIDE (widget);
  int width_minimum, width_natural;

  measure_width (self, &width_minimum, &width_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = width_minimum;
    *natural = width_natural;
  } else {
    *minimum = height_for_width (self, MAX (for_size >= 0 ? for_size : width_natural, width_minimum));
    *natural = *minimum;
  }
}

static void
allocate_child (GtkWidget *child,
                int        x,
                int        y,
                int        width,
                int        height)
{
  if (is_shown (child))
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, y, width, height }, -1);
}

static void
bh_beside_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  BhBeside *self = BH_BESIDE (widget);
  int side = side_width_for (self, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0, y = 0, next = 0;

  if (side > 0) {
    allocate_child (self->side, rtl ? width - side : 0, 0, side, height);
    x = rtl ? 0 : side + self->spacing;
    width -= side + self->spacing;
  }
  allocate_child (self->head, x, y, width, place_below (self, self->head, width, &next));
  if (side == 0) {
    y = next;
    allocate_child (self->side, x, y, width, place_below (self, self->side, width, &next));
  }
  y = next;
  allocate_child (self->main, x, y, width, MAX (height - y, 0));
}

static void
bh_beside_dispose (GObject *object)
{
  BhBeside *self = BH_BESIDE (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->side, gtk_widget_unparent);
  g_clear_pointer (&self->main, gtk_widget_unparent);

  G_OBJECT_CLASS (bh_beside_parent_class)->dispose (object);
}

static void
bh_beside_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  BhBeside *self = BH_BESIDE (object);

  switch (prop_id) {
  case PROP_HEAD:
    g_value_set_object (value, self->head);
    break;
  case PROP_SIDE:
    g_value_set_object (value, self->side);
    break;
  case PROP_MAIN:
    g_value_set_object (value, self->main);
    break;
  case PROP_SIDE_WIDTH:
    g_value_set_int (value, self->side_width);
    break;
  case PROP_MAIN_WIDTH:
    g_value_set_int (value, self->main_width);
    break;
  case PROP_SPACING:
    g_value_set_int (value, self->spacing);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_beside_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  BhBeside *self = BH_BESIDE (object);

  switch (prop_id) {
  case PROP_HEAD:
    bh_child_replace (GTK_WIDGET (self), &self->head, g_value_get_object (value));
    break;
  case PROP_SIDE:
    bh_child_replace (GTK_WIDGET (self), &self->side, g_value_get_object (value));
    break;
  case PROP_MAIN:
    bh_child_replace (GTK_WIDGET (self), &self->main, g_value_get_object (value));
    break;
  case PROP_SIDE_WIDTH:
    self->side_width = g_value_get_int (value);
    break;
  case PROP_MAIN_WIDTH:
    self->main_width = g_value_get_int (value);
    break;
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    return;
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
bh_beside_class_init (BhBesideClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = bh_beside_dispose;
  object_class->get_property = bh_beside_get_property;
  object_class->set_property = bh_beside_set_property;
  widget_class->get_request_mode = bh_beside_get_request_mode;
  widget_class->measure = bh_beside_measure;
  widget_class->size_allocate = bh_beside_size_allocate;

  props[PROP_HEAD] = g_param_spec_object ("head", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDE] = g_param_spec_object ("side", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_MAIN] = g_param_spec_object ("main", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_SIDE_WIDTH] = g_param_spec_int ("side-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_MAIN_WIDTH] = g_param_spec_int ("main-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_beside_init (BhBeside *self)
{
}
