/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a plan, group by group. */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/* Appends every group to @box; what is not known is said. */
void bh_plan_groups_append (GtkBox *box,
                            BhPack *pack,
                            BhPlan *plan,
                            BhDate  today);

G_END_DECLS
