/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-late-menu"

#include "bh-late-menu.h"

static void
build (GtkMenuButton *button,
       gpointer       user_data)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, user_data);
}

void
bh_late_menu_set (GtkMenuButton *button,
                  GMenuModel    *menu)
{
  gtk_menu_button_set_create_popup_func (button, build, g_object_ref (menu), g_object_unref);
}
