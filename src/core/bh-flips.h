/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verdicts of a person that another edition of the pack turns, and why. */

#pragma once

#include "bh-checker.h"
#include "bh-profiles.h"
#include "bh-situation.h"

G_BEGIN_DECLS

/**
 * BhFlip:
 * @person: the name of the profile; empty where it has none
 * @wallet: whose goal it is
 * @goal: its title
 * @goal_id: "wechat.bind"
 * @before: (nullable): what it is called now, or NULL for a goal that is new
 * @after: (nullable): what it would be called, or NULL for a goal that is gone
 * @why: (nullable): what decides it in the other edition, in a sentence
 * @cause: (nullable): what that edition did to the rule that decides it, or to the plan, in a sentence
 */
typedef struct {
  char       *person;
  char       *wallet;
  char       *goal;
  char       *goal_id;
  const char *before;
  const char *after;
  char       *why;
  char       *cause;
} BhFlip;

/**
 * BhEditions:
 * @before: the edition in use
 * @after: the other one
 * @changes: what it says otherwise
 * @today: the day on which both are judged
 */
typedef struct {
  BhPack          *before;
  BhPack          *after;
  const GPtrArray *changes;
  BhDate           today;
} BhEditions;

/* (transfer full): of BhFlip, for all of @profiles in their order. */
GPtrArray *bh_flips_new (const BhEditions  *editions,
                         BhProfiles        *profiles);
/* (transfer full): of BhFlip. */
GPtrArray *bh_flips_of  (const BhEditions  *editions,
                         const char        *person,
                         const BhSituation *before,
                         const BhSituation *after);

G_END_DECLS
