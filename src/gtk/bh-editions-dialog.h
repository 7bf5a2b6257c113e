/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* Shows the editions of the facts that are at hand, which is in use, and the way to another one,
 * in the window of @widget. */
void bh_editions_dialog_show (GtkWidget *widget,
                              BhSession *session);

G_END_DECLS
