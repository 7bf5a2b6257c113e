/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* The profiles to choose from, and what can be done with them. Its buttons ask for the actions of
 * the #BhProfileButton that it belongs to. */
#define BH_TYPE_PROFILE_MENU (bh_profile_menu_get_type ())
G_DECLARE_FINAL_TYPE (BhProfileMenu, bh_profile_menu, BH, PROFILE_MENU, AdwBin)

GtkWidget *bh_profile_menu_new (BhSession *session);

G_END_DECLS
