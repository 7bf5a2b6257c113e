/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-cost-curves.h"
#include "bh-winner-map.h"
#include "cli.h"

G_BEGIN_DECLS

void bh_cli_curves_json (BhCli              *self,
                         const BhCostCurves *curves);
void bh_cli_map_json    (BhCli              *self,
                         const BhWinnerMap  *map);

G_END_DECLS
