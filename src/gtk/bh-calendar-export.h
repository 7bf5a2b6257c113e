/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* Whether any day is ahead: a calendar cannot be empty. */
gboolean bh_calendar_export_is_possible (BhSession *session);
/* Asks for a file, and saves the calendar there. */
void     bh_calendar_export_choose      (GtkWidget *widget,
                                         BhSession *session);
/* Saves, and tells how that went in a toast of @widget's window. */
void     bh_calendar_export_save        (GtkWidget *widget,
                                         BhSession *session,
                                         GFile     *file);

G_END_DECLS
