/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another edition of the facts: from a file or from those at hand, read and checked, shown before
 * anything changes, and used from then on. */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* All in the window of @widget. */

/* What a file named @name holds. */
void bh_edition_files_take   (GtkWidget  *widget,
                              BhSession  *session,
                              const char *name,
                              GBytes     *bytes);
/* @path: (nullable): one that was taken over before; NULL for the one that came along. */
void bh_edition_files_return (GtkWidget  *widget,
                              BhSession  *session,
                              const char *path);

G_END_DECLS
