/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * bh_profile_removal_start:
 * @widget: in whose window the removal can be undone
 * @session: with a profile
 *
 * Removes the profile that is current. What it holds is forgotten once nothing
 * offers to undo that any more.
 */
void bh_profile_removal_start (GtkWidget *widget,
                               BhSession *session);

G_END_DECLS
