/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A search for a profile for which something is so, within the audit: see bh-audit-search.c. */

#pragma once

#include "bh-audit-private.h"

G_BEGIN_DECLS

/* What is asked of a requirement: may "when" and "require" ever be so? */
typedef enum {
  BH_AUDIT_CAN_APPLY,         /* "when" is true */
  BH_AUDIT_CAN_BE_MET,        /* "require" is true, and "when" is not false */
  BH_AUDIT_CAN_BE_UNMET,      /* "when" is true, and "require" false */
  BH_AUDIT_CAN_HOLD_TOGETHER, /* both are true */
  BH_AUDIT_CAN_PASS           /* "when" is false, or "require" is true */
} BhAuditQuestion;

typedef enum {
  BH_AUDIT_IMPOSSIBLE,
  BH_AUDIT_POSSIBLE,
  BH_AUDIT_OPEN, /* of a part of the space: to be looked into; of a whole: given up */
} BhAuditAnswer;

typedef struct {
  guint64 facts;
  guint64 goals;
} BhAuditNames;

typedef struct _BhAuditSearch BhAuditSearch;

struct _BhAuditSearch {
  BhAudit      *audit;
  BhPack       *pack;
  BhDate        today;
  BhCheck      *check;
  BhAuditNames *own;   /* for each goal: what its conditions and requirements name */
  BhAuditNames *gates; /* for each goal: what its "applies when" and "done when" name */
  BhAuditNames *names; /* for each requirement */

  /* The question at hand. */
  BhAuditAnswer      (*judge) (BhAuditSearch *self, gboolean is_complete);
  const BhGoal        *goal;
  const BhRequirement *requirement;
  BhAuditQuestion      question;
  BhVerdict            verdict;
  guint                cost; /* of one evaluation */
  guint                left; /* evaluations */
  BhKnowledge          knowledge;
  BhTruth              free_goals[BH_MAX_GOALS];
  guint                n_facts;
  guint                facts[BH_MAX_FACTS];
  guint                n_goals;
  guint                goals[BH_MAX_GOALS];
};

static inline guint
bh_audit_lowest_bit (guint64 bits)
{
  guint index = 0;

  while (!(bits >> index & 1))
    index++;
  return index;
}

/* Counts @cost more evaluations. Returns: whether they may still be made */
gboolean      bh_audit_take_evaluation       (BhAuditSearch       *self,
                                              guint                cost);

/* What a partial profile settles of the question at hand: with goals left open, with
 * goals that may be anything, with goals as they are; and of a goal's verdict. */
BhAuditAnswer bh_audit_judge_without_goals   (BhAuditSearch       *self,
                                              gboolean             is_complete);
BhAuditAnswer bh_audit_judge_with_free_goals (BhAuditSearch       *self,
                                              gboolean             is_complete);
BhAuditAnswer bh_audit_judge_with_goals      (BhAuditSearch       *self,
                                              gboolean             is_complete);
BhAuditAnswer bh_audit_judge_verdict         (BhAuditSearch       *self,
                                              gboolean             is_complete);

/* Whether it can be so for anybody; open when that was given up. */
BhAuditAnswer bh_audit_ask_requirement       (BhAuditSearch       *self,
                                              const BhRequirement *requirement,
                                              BhAuditQuestion      question);
BhAuditAnswer bh_audit_ask_goal              (BhAuditSearch       *self,
                                              const BhGoal        *goal,
                                              BhVerdict            verdict);

G_END_DECLS
