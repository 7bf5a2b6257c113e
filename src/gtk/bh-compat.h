/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What differs between the floor and newer libraries. This file alone is built
 * without the upper bound on versions. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bh_compat_show_about (GtkWindow *parent);

/* Asks for one line of text. @callback gets it, or NULL when it was cancelled. */
typedef void (*BhCompatTextFunc) (const char *text,
                                  gpointer    user_data);
void bh_compat_ask_text   (GtkWindow        *parent,
                           const char       *heading,
                           const char       *accept_label,
                           const char       *text,
                           BhCompatTextFunc  callback,
                           gpointer          user_data);

G_END_DECLS
