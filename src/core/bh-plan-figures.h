/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of every plan, as a table: the same for its page, for plans side by side, and for
 * whatever else shows plans. */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/* What belongs together and rests on the same evidence, in the order in which it is shown. */
typedef enum {
  BH_PLAN_GROUP_PRICE,
  BH_PLAN_GROUP_KEEP,
  BH_PLAN_GROUP_SMS_ABROAD,
  BH_PLAN_GROUP_SMS_FILTER,
  BH_PLAN_GROUP_CALLS,
  BH_PLAN_GROUP_DOCUMENTS,
  BH_PLAN_GROUP_SIGN_UP,
  BH_PLAN_GROUP_ACTIVATION,
  BH_PLAN_GROUP_CANCEL,
  BH_PLAN_GROUP_SUPPORT,
  BH_N_PLAN_GROUPS,
} BhPlanGroup;

/**
 * BhPlanFigure:
 * @group: where it stands
 * @name: what it is called; to be translated
 * @is_long: whether it needs a line of its own, and lists one thing a line
 * @lang: the language it is written in, or BH_N_LANGS for the user's
 * @describe: (transfer full): its value for a plan, "not known" where nothing is known; NULL
 *   where there is nothing to be said
 */
typedef struct {
  BhPlanGroup  group;
  const char  *name;
  gboolean     is_long;
  BhLang       lang;
  char      *(*describe) (BhPack *pack,
                          BhPlan *plan,
                          BhDate  today);
} BhPlanFigure;

/* In the order of their groups. */
extern const BhPlanFigure bh_plan_figures[];
extern const guint        bh_n_plan_figures;

const char       *bh_plan_group_title    (BhPlanGroup  group);
const BhEvidence *bh_plan_group_evidence (BhPlan      *plan,
                                          BhPlanGroup  group);
/* The note may be absent. */
const BhText     *bh_plan_group_note     (BhPlan      *plan,
                                          BhPlanGroup  group);

G_END_DECLS
