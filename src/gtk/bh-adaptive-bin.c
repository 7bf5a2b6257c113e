/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-adaptive-bin"

#include "bh-adaptive-bin.h"

#include "bh-child.h"

struct _BhAdaptiveBin {
  GtkWidget parent_instance;

  GtkWidget *wide;
  GtkWidget *narrow_child;
  gboolean   narrow;
  guint      notify_id;
};

enum {
  PROP_0,
  PROP_WIDE_CHILD,
  PROP_NARROW_CHILD,
  PROP_NARROW,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhAdaptiveBin, bh_adaptive_bin, GTK_TYPE_WIDGET)

static void
bh_adaptive_bin_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  BhAdaptiveBin *self = BH_ADAPTIVE_BIN (widget);
  int wide_minimum = 0, wide_natural = 0, narrow_minimum = 0, narrow_natural = 0;

  if (self->wide != NULL)
    gtk_widget_measure (self->wide, orientation, -1, &wide_minimum, &wide_natural, NULL, NULL);
  if (self->narrow_child != NULL)
    gtk_widget_measure (self->narrow_child, orientation, -1, &narrow_minimum, &narrow_natural, NULL,
                        NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = narrow_minimum;
  else
    *minimum = MAX (wide_minimum, narrow_minimum);
  *natural = MAX (*minimum, MAX (wide_natural, narrow_natural));
}

static gboolean
on_notify (gpointer user_data)
{
  BhAdaptiveBin *self = BH_ADAPTIVE_BIN (user_data);

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  return G_SOURCE_REMOVE;
}

/* Others may change their size by it, which they cannot while sizes are being given. */
static void
set_narrow (BhAdaptiveBin *self,
            gboolean       narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_notify, self, NULL);
}

static void
bh_adaptive_bin_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  BhAdaptiveBin *self = BH_ADAPTIVE_BIN (widget);
  int natural = 0;
  gboolean narrow;

  if (self->wide != NULL)
    gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  narrow = self->wide == NULL || width < natural;
  if (self->wide != NULL) {
    gtk_widget_set_child_visible (self->wide, !narrow);
    if (!narrow)
      gtk_widget_allocate (self->wide, width, height, baseline, NULL);
  }
  if (self->narrow_child != NULL) {
    gtk_widget_set_child_visible (self->narrow_child, narrow);
    if (narrow)
      gtk_widget_allocate (self->narrow_child, width, height, baseline, NULL);
  }
  set_narrow (self, narrow);
}

static void
bh_adaptive_bin_dispose (GObject *object)
{
  BhAdaptiveBin *self = BH_ADAPTIVE_BIN (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->narrow_child, gtk_widget_unparent);

  G_OBJECT_CLASS (bh_adaptive_bin_parent_class)->dispose (object);
}

static void
bh_adaptive_bin_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  BhAdaptiveBin *self = BH_ADAPTIVE_BIN (object);

  switch (prop_id) {
  case PROP_WIDE_CHILD:
    g_value_set_object (value, self->wide);
    break;
  case PROP_NARROW_CHILD:
    g_value_set_object (value, self->narrow_child);
    break;
  case PROP_NARROW:
    g_value_set_boolean (value, self->narrow);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_adaptive_bin_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  BhAdaptiveBin *self = BH_ADAPTIVE_BIN (object);

  switch (prop_id) {
  case PROP_WIDE_CHILD:
    bh_child_replace (GTK_WIDGET (self), &self->wide, g_value_get_object (value));
    break;
  case PROP_NARROW_CHILD:
    bh_child_replace (GTK_WIDGET (self), &self->narrow_child, g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_adaptive_bin_class_init (BhAdaptiveBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = bh_adaptive_bin_dispose;
  object_class->get_property = bh_adaptive_bin_get_property;
  object_class->set_property = bh_adaptive_bin_set_property;
  widget_class->measure = bh_adaptive_bin_measure;
  widget_class->size_allocate = bh_adaptive_bin_size_allocate;

  props[PROP_WIDE_CHILD] = g_param_spec_object ("wide-child", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW_CHILD] = g_param_spec_object ("narrow-child", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_adaptive_bin_init (BhAdaptiveBin *self)
{
}

gboolean
bh_adaptive_bin_get_narrow (BhAdaptiveBin *self)
{
  return self->narrow;
}
