/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles to files and back, by way of dialogs over @widget's window. @widget stands in the
 * window's toast overlay, where is told how it went. */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

void bh_profile_files_export (GtkWidget *widget,
                              BhSession *session);
void bh_profile_files_import (GtkWidget *widget,
                              BhSession *session);
/* Shows what is in a file named @name, and imports what is chosen there. */
void bh_profile_files_take   (GtkWidget  *widget,
                              BhSession  *session,
                              const char *name,
                              GBytes     *bytes);

G_END_DECLS
