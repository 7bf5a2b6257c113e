/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether the keyboard is on @widget or on something in it. */
gboolean bh_has_focus (GtkWidget *widget);

G_END_DECLS
