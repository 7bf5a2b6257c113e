/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void bh_after_paint (GtkWidget *widget,
                     void     (*then) (GtkWidget *widget));

G_END_DECLS
