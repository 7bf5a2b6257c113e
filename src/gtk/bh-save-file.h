/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks where to save @bytes, under @name if nothing else is said, does so, and tells in a toast of
 * @widget's window how that went. */
void bh_save_file_choose (GtkWidget  *widget,
                          const char *title,
                          const char *name,
                          GBytes     *bytes);
void bh_save_file        (GtkWidget  *widget,
                          GFile      *file,
                          GBytes     *bytes);

G_END_DECLS
