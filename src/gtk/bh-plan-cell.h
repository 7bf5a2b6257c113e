/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* A label for bh_plan_cell_show(). One label instead of several: a table has hundreds of them. */
GtkWidget *bh_plan_cell_new  (void);
/* The brand of @plan, its name below, and what marks it: the person's line, a favourite, no longer
 * on sale. */
void       bh_plan_cell_show (GtkLabel  *label,
                              BhPlan    *plan,
                              BhSession *session);

G_END_DECLS
