/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-step-toast"

#include "config.h"

#include "bh-step-toast.h"

#include <glib/gi18n.h>

#include "bh-undo-toast.h"

#define TOAST "step-toast"

/* Another person may be in use by the time the toast is clicked. */
typedef struct {
  BhProfile  *profile;
  const char *step;
} Done;

static void
done_free (gpointer data)
{
  Done *done = data;

  g_object_unref (done->profile);
  g_free (done);
}

static void
undo (gpointer data)
{
  Done *done = data;

  bh_profile_set_step_done (done->profile, done->step, -1, FALSE);
}

void
bh_step_mark_done (GtkWidget    *widget,
                   BhProfile    *profile,
                   const BhStep *step)
{
  g_autofree char *message = g_strdup_printf (_("Done: %s"), bh_text (&step->title));
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  Done *done;
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
  done = g_new0 (Done, 1);
  done->profile = g_object_ref (profile);
  done->step = step->id;
  toast = bh_undo_toast_show (widget, message, undo, done, done_free);
  g_object_set_data_full (G_OBJECT (overlay), TOAST, g_object_ref (toast), g_object_unref);
}
