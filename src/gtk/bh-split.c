/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-split"

#include "bh-split.h"

#include "bh-child.h"

#define NORMAL_DPI (96.0 * 1024.0)

struct _BhSplit {
  GtkWidget parent_instance;

  GtkWidget *start;
  GtkWidget *end;
  int        start_width;
  int        end_width;
  gboolean   collapsed;
  gboolean   show_end;
  guint      notify_id;
};

enum {
  PROP_0,
  PROP_START,
  PROP_END,
  PROP_START_WIDTH,
  PROP_END_WIDTH,
  PROP_COLLAPSED,
  PROP_SHOW_END,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhSplit, bh_split, GTK_TYPE_WIDGET)

/* The size of text against the normal one; xft-dpi carries the user's text scale. */
static double
text_scale (BhSplit *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / NORMAL_DPI : 1.0;
}

/* The least width of @child side by side with the other. */
static int
comfortable_width (BhSplit   *self,
                   GtkWidget *child,
                   int        width)
{
  int minimum = 0;

  if (child == NULL)
    return 0;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return MAX (minimum, (int) (width * text_scale (self)));
}

static void
bh_split_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  BhSplit *self = BH_SPLIT (widget);
  GtkWidget *children[] = { self->start, self->end };

  for (guint i = 0; i < G_N_ELEMENTS (children); i++) {
    int child_minimum = 0, child_natural = 0;

    if (children[i] == NULL)
      continue;
    gtk_widget_measure (children[i], orientation, -1, &child_minimum, &child_natural, NULL, NULL);
    *minimum = MAX (*minimum, child_minimum);
    *natural = MAX (*natural, child_natural);
  }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*natural, comfortable_width (self, self->start, self->start_width) +
                                comfortable_width (self, self->end, self->end_width));
}

static void
allocate_child (GtkWidget *child,
                gboolean   visible,
                int        x,
                int        width,
                int        height)
{
  if (child == NULL)
    return;
  gtk_widget_set_child_visible (child, visible);
  if (visible)
    gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, width, height }, -1);
}

static gboolean
on_notify (gpointer user_data)
{
  BhSplit *self = BH_SPLIT (user_data);

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COLLAPSED]);
  return G_SOURCE_REMOVE;
}

/* Children show and hide things by it, which they cannot while sizes are being given. */
static void
set_collapsed (BhSplit  *self,
               gboolean  collapsed)
{
  if (self->collapsed == collapsed)
    return;
  self->collapsed = collapsed;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_notify, self, NULL);
}

static void
bh_split_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  BhSplit *self = BH_SPLIT (widget);
  int start = comfortable_width (self, self->start, self->start_width);
  int end = comfortable_width (self, self->end, self->end_width);
  gboolean collapsed = width < start + end;
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (collapsed) {
    allocate_child (self->start, !self->show_end, 0, width, height);
    allocate_child (self->end, self->show_end, 0, width, height);
  } else {
    if (self->start != NULL && gtk_widget_compute_expand (self->start, GTK_ORIENTATION_HORIZONTAL))
      start = width - end;
    allocate_child (self->start, TRUE, rtl ? width - start : 0, start, height);
    allocate_child (self->end, TRUE, rtl ? 0 : start, width - start, height);
  }
  set_collapsed (self, collapsed);
}

static void
bh_split_dispose (GObject *object)
{
  BhSplit *self = BH_SPLIT (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_pointer (&self->start, gtk_widget_unparent);
  g_clear_pointer (&self->end, gtk_widget_unparent);

  G_OBJECT_CLASS (bh_split_parent_class)->dispose (object);
}

static void
bh_split_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  BhSplit *self = BH_SPLIT (object);

  switch (prop_id) {
  case PROP_START:
    g_value_set_object (value, self->start);
    break;
  case PROP_END:
    g_value_set_object (value, self->end);
    break;
  case PROP_START_WIDTH:
    g_value_set_int (value, self->start_width);
    break;
  case PROP_END_WIDTH:
    g_value_set_int (value, self->end_width);
    break;
  case PROP_COLLAPSED:
    g_value_set_boolean (value, self->collapsed);
    break;
  case PROP_SHOW_END:
    g_value_set_boolean (value, self->show_end);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_split_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  BhSplit *self = BH_SPLIT (object);

  switch (prop_id) {
  case PROP_START:
    bh_child_replace (GTK_WIDGET (self), &self->start, g_value_get_object (value));
    break;
  case PROP_END:
    bh_child_replace (GTK_WIDGET (self), &self->end, g_value_get_object (value));
    break;
  case PROP_START_WIDTH:
    self->start_width = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  case PROP_END_WIDTH:
    self->end_width = g_value_get_int (value);
    gtk_widget_queue_resize (GTK_WIDGET (self));
    break;
  case PROP_SHOW_END:
    bh_split_set_show_end (self, g_value_get_boolean (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_split_class_init (BhSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = bh_split_dispose;
  object_class->get_property = bh_split_get_property;
  object_class->set_property = bh_split_set_property;
  widget_class->measure = bh_split_measure;
  widget_class->size_allocate = bh_split_size_allocate;

  props[PROP_START] = g_param_spec_object ("start", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_END] = g_param_spec_object ("end", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_START_WIDTH] = g_param_spec_int ("start-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_END_WIDTH] = g_param_spec_int ("end-width", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_COLLAPSED] = g_param_spec_boolean ("collapsed", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SHOW_END] =
    g_param_spec_boolean ("show-end", NULL, NULL, FALSE, flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_split_init (BhSplit *self)
{
}

gboolean
bh_split_get_collapsed (BhSplit *self)
{
  return self->collapsed;
}

/**
 * bh_split_expect_width:
 *
 * Has #BhSplit:collapsed at once what it will be when it is given @width, which it does not know
 * before it is first laid out. Nobody is told.
 */
void
bh_split_expect_width (BhSplit *self,
                       int      width)
{
  self->collapsed = width < comfortable_width (self, self->start, self->start_width) +
                              comfortable_width (self, self->end, self->end_width);
}

gboolean
bh_split_get_show_end (BhSplit *self)
{
  return self->show_end;
}

void
bh_split_set_show_end (BhSplit  *self,
                       gboolean  show_end)
{
  GtkWidget *shown = show_end ? self->end : self->start;

  if (self->show_end == show_end)
    return;
  self->show_end = show_end;
  /* The focus may go there at once; the other is hidden when sizes are given, having lost it. */
  if (shown != NULL)
    gtk_widget_set_child_visible (shown, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_END]);
}
