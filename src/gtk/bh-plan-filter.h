/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhPlanFilter:
 *
 * Which plans are shown. Properties, each notified and all at their defaults
 * after bh_plan_filter_clear(): "search", the words to find; "network" and
 * "service", an id or NULL for any; "codes-abroad", only where SMS arrives
 * abroad or can be switched on; "visitors", only what visitors may sign up
 * for; "favourites"; "on-sale", only what is on sale or announced (the one that
 * is on by default); "toppings", also what is bought on top of a plan, which a
 * search always finds.
 */
#define BH_TYPE_PLAN_FILTER (bh_plan_filter_get_type ())
G_DECLARE_FINAL_TYPE (BhPlanFilter, bh_plan_filter, BH, PLAN_FILTER, GtkFilter)

BhPlanFilter *bh_plan_filter_new   (BhSession    *session);
void          bh_plan_filter_clear (BhPlanFilter *self);

G_END_DECLS
