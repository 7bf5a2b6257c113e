/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

typedef enum {
  BH_VERDICT_NO,
  BH_VERDICT_UNKNOWN,
  BH_VERDICT_YES,
  BH_VERDICT_NOT_APPLICABLE,
} BhVerdict;

typedef enum {
  BH_STATE_UNMET,
  BH_STATE_UNKNOWN,
  BH_STATE_MET,
  BH_STATE_NOT_APPLICABLE,
} BhState;

/**
 * BhCheck:
 * @verdicts: for each goal of the pack
 * @done: for each goal, whether it is already reached
 * @truths: for each goal, its truth as an atom of other conditions: true for
 *   Yes, false for No and for not applicable
 * @states: for each requirement of the pack. A note is unmet where its case
 *   is given and its advice is to be shown, met otherwise
 *
 * The outcome of one evaluation.
 */
typedef struct {
  BhVerdict  verdicts[BH_MAX_GOALS];
  gboolean   done[BH_MAX_GOALS];
  BhTruth    truths[BH_MAX_GOALS];
  BhState   *states;
} BhCheck;

/**
 * BhWayChange:
 *
 * One change of a way: what a person changes a fact to, with its effort.
 */
typedef struct {
  guint    fact;
  guint    to;
  guint    effort;
  gboolean in_japan;
} BhWayChange;

#define BH_WAY_MAX_CHANGES 4
#define BH_MAX_WAYS 3

typedef struct {
  guint       effort; /* the sum */
  guint       n_changes;
  BhWayChange changes[BH_WAY_MAX_CHANGES];
} BhWay;

void     bh_knowledge_init         (BhKnowledge       *self,
                                    BhPack            *pack);
gboolean bh_knowledge_is_answered  (const BhKnowledge *self,
                                    guint              fact);

BhCheck *bh_check_new              (BhPack            *pack,
                                    const BhKnowledge *knowledge,
                                    BhDate             today);
void     bh_check_free             (BhCheck           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhCheck, bh_check_free)

/* Whether the question is to be asked: false once its "ask when" is false. */
BhTruth  bh_fact_is_asked          (const BhFact      *fact,
                                    const BhKnowledge *knowledge);

/* Evaluates the goals of the bit set @goals and those they depend on; @states
 * is written for their requirements only. */
void     bh_check_evaluate         (BhCheck           *self,
                                    BhPack            *pack,
                                    const BhKnowledge *knowledge,
                                    BhDate             today,
                                    guint64            goals);

/* The facts that can still change the verdict of one of @goals (a bit set of
 * goal indices), best first. (transfer full): array of guint fact indices */
GArray  *bh_check_questions        (BhPack            *pack,
                                    const BhKnowledge *knowledge,
                                    BhDate             today,
                                    guint64            goals);

/* The cheapest minimal sets of changes that make the goal Yes.
 * Complete up to BH_WAY_MAX_CHANGES changes. Returns how many were written, at most BH_MAX_WAYS. */
guint    bh_check_ways             (BhPack            *pack,
                                    const BhKnowledge *knowledge,
                                    BhDate             today,
                                    guint              goal,
                                    BhWay             *ways);
void     bh_way_apply              (BhPack            *pack,
                                    const BhWay       *way,
                                    BhKnowledge       *knowledge);

const char *bh_verdict_nick        (BhVerdict          verdict);
const char *bh_state_nick          (BhState            state);

G_END_DECLS
