/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-undo-toast"

#include "config.h"

#include "bh-undo-toast.h"

#include <glib/gi18n.h>

static void
on_undo_clicked (AdwToast *toast,
                 gpointer  user_data)
{
  BhUndo undo = user_data;

  undo (g_object_get_data (G_OBJECT (toast), "data"));
}

AdwToast *
bh_undo_toast_show (GtkWidget      *widget,
                    const char     *message,
                    BhUndo          undo,
                    gpointer        data,
                    GDestroyNotify  free_data)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast *toast;

  if (overlay == NULL) {
    if (free_data != NULL)
      free_data (data);
    return NULL;
  }
  toast = adw_toast_new (title);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "data", data, free_data);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (on_undo_clicked), undo);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  return toast;
}
