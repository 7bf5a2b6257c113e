/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Tells in @window, once while the program runs, that what is changed will be lost, as soon as that
 * is known: when it starts, or when the disk has become full. */
void bh_unkept_watch (GtkWindow *window);

G_END_DECLS
