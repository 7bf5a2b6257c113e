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
/* Shows what is in @file, and imports what is chosen there. */
void bh_profile_files_open   (GtkWidget *widget,
                              BhSession *session,
                              GFile     *file);

G_END_DECLS
