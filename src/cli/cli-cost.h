/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "bh-cost.h"
#include "cli.h"

G_BEGIN_DECLS

/* @costs: (element-type BhCost): in the order in which they are written. */
void bh_cli_cost_json (BhCli           *self,
                       const BhCostUse *use,
                       GPtrArray       *costs);
void bh_cli_write_use    (JsonBuilder     *json,
                          const BhCostUse *use);
void bh_cli_write_amount (JsonBuilder     *json,
                          const char      *name,
                          BhAmount         amount);

/* Whether the amounts of @use and @months are ones that can be counted with. */
gboolean bh_cli_check_use (BhCli           *self,
                           const BhCostUse *use,
                           int              months);

G_END_DECLS
