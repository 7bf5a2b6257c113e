/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-checker.h"

G_BEGIN_DECLS

typedef enum {
  BH_REASON_DONE,           /* the goal is reached already */
  BH_REASON_ALL_MET,        /* everything that is needed is there */
  BH_REASON_NOT_APPLICABLE, /* it does not come up */
  BH_REASON_UNMET,          /* the requirement is a block and unmet */
  BH_REASON_MAY_FAIL,       /* the requirement is a doubt and unmet */
  BH_REASON_OPEN,           /* the fact is the first to ask for */
  BH_REASON_GOAL,           /* it rests on the other goal, which may fail */
  BH_REASON_ENDED,          /* a rule that decides is no longer in force */
} BhReasonKind;

/**
 * BhReason:
 * @requirement: for an unmet block or doubt, the one that takes least; or NULL
 * @fact: for an open question; or NULL
 * @goal: for a goal that this one rests on; or NULL
 *
 * The one thing that decides a verdict.
 */
typedef struct {
  BhReasonKind         kind;
  const BhRequirement *requirement;
  const BhFact        *fact;
  const BhGoal        *goal;
} BhReason;

BhReason bh_check_reason   (const BhCheck     *check,
                            BhPack            *pack,
                            const BhKnowledge *knowledge,
                            BhDate             today,
                            const BhGoal      *goal);
/* (transfer full): one sentence in the user's language. */
char    *bh_reason_format  (const BhReason    *self);

G_END_DECLS
