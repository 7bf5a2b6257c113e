/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Gives @button a menu like gtk_menu_button_set_menu_model(), but builds it when it is first opened:
 * a menu costs as much as a page of labels, and most are never seen. */
void bh_late_menu_set (GtkMenuButton *button,
                       GMenuModel    *menu);

G_END_DECLS
