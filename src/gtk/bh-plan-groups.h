/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of a plan, group by group. */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"
#include "bh-plan-figures.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/* (transfer floating): one group; what is not known is said. */
GtkWidget *bh_plan_group_new (BhPlanGroup group,
                              BhPack     *pack,
                              BhPlan     *plan,
                              BhDate      today);

G_END_DECLS
