/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-checker.h"
#include "bh-situation.h"

G_BEGIN_DECLS

gboolean   bh_way_means_plan (BhPack            *pack,
                              const BhSituation *situation,
                              const BhWay       *way);
GPtrArray *bh_way_plans      (BhPack            *pack,
                              const BhSituation *situation,
                              BhDate             today,
                              guint              goal,
                              const BhWay       *way);

G_END_DECLS
