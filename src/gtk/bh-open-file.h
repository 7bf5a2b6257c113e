/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files from outside: profiles, or an edition of the facts. What a file holds is told by its
 * content, not by the way it came. */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* Both in the window of @widget. */
void bh_open_file        (GtkWidget  *widget,
                          BhSession  *session,
                          GFile      *file);
/* @title: of the dialog. @kind: what the files are called in it. */
void bh_open_file_choose (GtkWidget  *widget,
                          BhSession  *session,
                          const char *title,
                          const char *kind);

G_END_DECLS
