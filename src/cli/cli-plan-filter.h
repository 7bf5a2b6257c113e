/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The filters of the window as options. */

#pragma once

#include "cli.h"

#include "bh-plan-query.h"

G_BEGIN_DECLS

typedef struct {
  char     *search;
  char     *choices[BH_N_PLAN_CHOICES];
  gboolean  flags[BH_N_PLAN_FLAGS];
  gboolean  no_toppings;
} BhCliPlanFilter;

/* (transfer container) (element-type GOptionEntry): those of @first, up to its end, and the
 * filters, up to an end. */
GArray      *bh_cli_plan_filter_options (BhCliPlanFilter    *self,
                                         const GOptionEntry *first);
/* (transfer full) (nullable): what is asked for; NULL after a message where it makes no sense. */
BhPlanQuery *bh_cli_plan_filter_query   (BhCliPlanFilter    *self,
                                         BhCli              *cli,
                                         const BhPlanPerson *person);
void         bh_cli_plan_filter_clear   (BhCliPlanFilter    *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BhCliPlanFilter, bh_cli_plan_filter_clear)

G_END_DECLS
