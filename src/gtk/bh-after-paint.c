/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-after-paint"

#include "bh-after-paint.h"

typedef struct {
  GtkWidget *widget; /* borrowed: the signal lives no longer than it */
  void     (*then) (GtkWidget *widget);
  gulong     handler;
} Waiting;

static void
on_painted (GdkFrameClock *clock,
            gpointer       user_data)
{
  Waiting self = *(Waiting *) user_data;

  g_signal_handler_disconnect (clock, self.handler);
  if (gtk_widget_get_mapped (self.widget))
    self.then (self.widget);
}

/**
 * bh_after_paint:
 * @widget: in a window that is shown
 *
 * Calls @then once, when the next picture of the window has been drawn, unless @widget is not in
 * sight any more: what a first look does not need is built then, and does not keep anybody waiting.
 */
void
bh_after_paint (GtkWidget *widget,
                void     (*then) (GtkWidget *widget))
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  Waiting *self = g_new0 (Waiting, 1);
  GClosure *closure = g_cclosure_new (G_CALLBACK (on_painted), self, (GClosureNotify) (GCallback) g_free);

  self->widget = widget;
  self->then = then;
  g_object_watch_closure (G_OBJECT (widget), closure);
  self->handler = g_signal_connect_closure (clock, "after-paint", closure, FALSE);
}
