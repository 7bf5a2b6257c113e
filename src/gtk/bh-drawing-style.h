/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The desktop's style, for widgets that draw by themselves. */

#pragma once

#include <gtk/gtk.h>

#include "bh-palette.h"

G_BEGIN_DECLS

BhPalette bh_drawing_style_palette    (void);
double    bh_drawing_style_text_scale (GtkWidget *widget);
void      bh_drawing_style_watch      (GtkWidget *widget);

G_END_DECLS
