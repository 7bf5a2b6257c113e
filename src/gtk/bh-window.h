/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhWindow:
 *
 * The main window: four views, the profile switcher, a welcome while there is
 * no profile. Pages move a person about through the actions win.show-view,
 * win.show-plan, win.show-step, win.show-article, win.ask-fact, win.search and
 * win.toast, each with a string. Where one of them leads to another view,
 * win.back leads back from it.
 */
#define BH_TYPE_WINDOW (bh_window_get_type ())
G_DECLARE_FINAL_TYPE (BhWindow, bh_window, BH, WINDOW, AdwApplicationWindow)

BhWindow *bh_window_new (GtkApplication *application,
                         BhSession      *session);

G_END_DECLS
