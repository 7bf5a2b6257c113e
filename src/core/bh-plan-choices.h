/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be chosen of plans, and what that is called in the user's language. */

#pragma once

#include "bh-plan-query.h"

G_BEGIN_DECLS

typedef struct {
  const char *id;
  char       *label;
} BhPlanValue;

const char        *bh_plan_choice_title  (BhPlanChoice  choice);
const char        *bh_plan_choice_any    (BhPlanChoice  choice);
const char        *bh_plan_flag_title    (BhPlanFlag    flag);
const char        *bh_plan_flag_help     (BhPlanFlag    flag);

/* (transfer full) (element-type BhPlanValue): what can be chosen of @pack: no value that no plan
 * has. The ids live as long as the pack. */
GPtrArray         *bh_plan_choice_values (BhPack       *pack,
                                          BhPlanChoice  choice);
/* Whether the value makes sense, even where no plan of the pack has it. */
gboolean           bh_plan_choice_knows  (BhPack       *pack,
                                          BhPlanChoice  choice,
                                          const char   *id);
/* (transfer full): the ids, for a message. */
char              *bh_plan_choice_list   (BhPack       *pack,
                                          BhPlanChoice  choice);

G_END_DECLS
