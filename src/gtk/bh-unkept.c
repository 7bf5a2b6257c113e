/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-unkept"

#include "config.h"

#include "bh-unkept.h"

#include <glib/gi18n.h>

#include "bh-settings.h"

/* Long enough to be read twice. */
#define SECONDS 30

/* (nullable): the first below @widget. */
static GtkWidget *
find_overlay (GtkWidget *widget)
{
  GtkWidget *found = ADW_IS_TOAST_OVERLAY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_overlay (child);
  return found;
}

static void
tell (GtkWindow *window)
{
  static gboolean told;
  const char *problem = bh_settings_get_problem ();
  GtkWidget *overlay = find_overlay (GTK_WIDGET (window));
  g_autofree char *message = NULL;
  g_autofree char *title = NULL;
  AdwToast *toast;

  if (told || problem == NULL || overlay == NULL)
    return;
  told = TRUE;
  /* Translators: why: “Read-only file system” */
  message = g_strdup_printf (_("What you change will be lost when Baohao is closed: %s"), problem);
  title = g_markup_escape_text (message, -1);
  toast = adw_toast_new (title);
  adw_toast_set_timeout (toast, SECONDS);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

void
bh_unkept_watch (GtkWindow *window)
{
  bh_settings_watch (G_OBJECT (window), G_CALLBACK (tell));
  tell (window);
}
