/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plans that a person has put side by side: a list store of BhPlan, in the order in which they
 * were put, of at most BH_COMPARE_MAX_PLANS. */

#pragma once

#include <gio/gio.h>

#include "bh-plan-compare.h"

G_BEGIN_DECLS

gboolean bh_comparison_has (GListStore *self,
                            BhPlan     *plan);
/* Adds @plan, or takes it away. FALSE where there is no room for it. */
gboolean bh_comparison_set (GListStore *self,
                            BhPlan     *plan,
                            gboolean    has);
/* Fills @plans, which has room for BH_COMPARE_MAX_PLANS, with borrowed plans; returns how many. */
guint    bh_comparison_get (GListStore  *self,
                            BhPlan     **plans);

G_END_DECLS
