/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a step leads: what can go wrong, what to say, the step to go on with. */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

void bh_step_links_append (GtkBox       *box,
                           BhPack       *pack,
                           const BhStep *step);

G_END_DECLS
