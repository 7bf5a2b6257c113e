/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan-filter.h"

G_BEGIN_DECLS

/* Makes @widget, which has a "model" and what is "selected" of it, choose for @filter. @any: what
 * the first row is called, which chooses nothing. */
void bh_plan_choice_bind (GtkWidget    *widget,
                          BhPlanFilter *filter,
                          BhPack       *pack,
                          BhPlanChoice  choice,
                          const char   *any);

G_END_DECLS
