/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding plans by words: by id, name, brand, network and operator, in every language of the pack
 * and by how their names are read. */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"

G_BEGIN_DECLS

typedef struct _BhPlanSearch BhPlanSearch;

BhPlanSearch *bh_plan_search_new    (BhPack             *pack);
void          bh_plan_search_free   (BhPlanSearch       *self);
/* What to look for, as it was typed; tells whether that is anything else than before. */
gboolean      bh_plan_search_set    (BhPlanSearch       *self,
                                     const char         *words);
const char   *bh_plan_search_get    (const BhPlanSearch *self);
/* Whether there is anything to look for. */
gboolean      bh_plan_search_is_set (const BhPlanSearch *self);
/* Works ahead for some plans, so many that it takes a part of a frame: the first search of very many
 * would take longer than the next. Tells whether that was all. */
gboolean      bh_plan_search_prepare (BhPlanSearch      *self);
/* Whether every word stands in the plan; every plan matches where there are no words. */
gboolean      bh_plan_search_match  (BhPlanSearch       *self,
                                     BhPlan             *plan);

G_END_DECLS
