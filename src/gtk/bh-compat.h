/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What differs between the floor and newer libraries. This file alone is built
 * without the upper bound on versions. */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* Who made it, and to whom the pack's knowledge is owed. */
void bh_compat_show_about (GtkWindow *parent,
                           BhPack    *pack);

/* Tells what went wrong, until it is read. */
void bh_compat_show_message (GtkWindow  *parent,
                             const char *heading,
                             const char *body);

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
