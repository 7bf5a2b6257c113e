/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* What the popular article says beside what holds: its claims and its steps.
 * @at gets the place of the claim or step @id in it, or NULL. */
GtkWidget *bh_claims_view_new (BhPack      *pack,
                               BhDate       today,
                               const char  *id,
                               GtkWidget  **at);

G_END_DECLS
