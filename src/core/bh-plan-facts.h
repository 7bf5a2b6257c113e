/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/**
 * BhPlanUse:
 * @BH_PLAN_HELD: the line a person has
 * @BH_PLAN_TRIED: "would this plan work for me?": a line that is newly opened
 */
typedef enum {
  BH_PLAN_HELD,
  BH_PLAN_TRIED,
} BhPlanUse;

/* What is known of a line from its plan alone. @network: the network the user
 * chose where the plan offers several, or NULL. */
void bh_plan_facts (BhPack      *pack,
                    BhPlan      *plan,
                    BhPlanUse    use,
                    const char  *network,
                    BhKnowledge *knowledge);

G_END_DECLS
