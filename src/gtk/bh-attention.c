/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-attention"

#include "bh-attention.h"

typedef struct {
  GtkWidget          *widget;      /* borrowed: it has the controllers */
  GtkEventController *controllers[2];
  void              (*turned_to) (GtkWidget *widget);
  gboolean            has_pointer; /* whether these are known */
  double              x, y;
} Attention;

static void
turn (Attention *self)
{
  GtkWidget *widget = self->widget;
  void (*turned_to) (GtkWidget *) = self->turned_to;

  for (guint i = 0; i < G_N_ELEMENTS (self->controllers); i++)
    gtk_event_controller_set_propagation_phase (self->controllers[i], GTK_PHASE_NONE);
  turned_to (widget);
}

/* GTK tells of a motion also where only the window has changed. */
static gboolean
has_moved (Attention *self,
           GdkEvent  *event)
{
  gboolean had_pointer = self->has_pointer;
  double x = self->x, y = self->y;

  self->has_pointer = gdk_event_get_position (event, &self->x, &self->y);
  return had_pointer && (ABS (self->x - x) >= 1 || ABS (self->y - y) >= 1);
}

static gboolean
on_event (Attention *self,
          GdkEvent  *event)
{
  switch ((int) gdk_event_get_event_type (event)) {
  case GDK_BUTTON_PRESS:
  case GDK_TOUCH_BEGIN:
  case GDK_SCROLL:
    turn (self);
    break;
  case GDK_MOTION_NOTIFY:
    if (has_moved (self, event))
      turn (self);
    break;
  default:
    break;
  }
  return GDK_EVENT_PROPAGATE;
}

void
bh_attention_await (GtkWidget *widget,
                    void     (*turned_to) (GtkWidget *widget))
{
  Attention *self = g_new0 (Attention, 1);

  self->widget = widget;
  self->turned_to = turned_to;
  self->controllers[0] = gtk_event_controller_legacy_new ();
  self->controllers[1] = gtk_event_controller_focus_new ();
  gtk_event_controller_set_propagation_phase (self->controllers[0], GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (self->controllers[0], "event", G_CALLBACK (on_event), self);
  g_signal_connect_data (self->controllers[1], "enter", G_CALLBACK (turn), self,
                         (GClosureNotify) (GCallback) g_free, G_CONNECT_SWAPPED);
  for (guint i = 0; i < G_N_ELEMENTS (self->controllers); i++)
    gtk_widget_add_controller (widget, self->controllers[i]);
}
