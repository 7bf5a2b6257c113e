/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-profile.h"

G_BEGIN_DECLS

/* Ticks the step for the profile, and offers to take it back in a toast above @widget. */
void bh_step_mark_done (GtkWidget    *widget,
                        BhProfile    *profile,
                        const BhStep *step);

G_END_DECLS
