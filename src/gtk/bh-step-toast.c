/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-step-toast"

#include "config.h"

#include "bh-step-toast.h"

#include <glib/gi18n.h>

#define TOAST "step-toast"

/* Another person may be in use by the time the toast is clicked. */
static void
on_undo_clicked (AdwToast   *toast,
                 const char *step)
{
  bh_profile_set_step_done (g_object_get_data (G_OBJECT (toast), "profile"), step, -1, FALSE);
}

static AdwToast *
new_toast (BhProfile    *profile,
           const BhStep *step)
{
  g_autofree char *message = g_strdup_printf (_("Done: %s"), bh_text (&step->title));
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_button_label (toast, _("_Undo"));
  g_object_set_data_full (G_OBJECT (toast), "profile", g_object_ref (profile), g_object_unref);
  g_signal_connect (toast, "button-clicked", G_CALLBACK (on_undo_clicked), (gpointer) step->id);
  return toast;
}

void
bh_step_mark_done (GtkWidget    *widget,
                   BhProfile    *profile,
                   const BhStep *step)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  AdwToast *toast;

  if (bh_profile_is_step_done (profile, step->id, -1))
    return;
  bh_profile_set_step_done (profile, step->id, -1, TRUE);
  if (overlay == NULL)
    return;
  /* Whoever goes on quickly is offered the last step only. */
  toast = g_object_get_data (G_OBJECT (overlay), TOAST);
  if (toast != NULL)
    adw_toast_dismiss (toast);
  toast = new_toast (profile, step);
  g_object_set_data_full (G_OBJECT (overlay), TOAST, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}
