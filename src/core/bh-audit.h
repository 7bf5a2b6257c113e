/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a pack amounts to, how well it is supported, and where its rules make no sense. */

#pragma once

#include "bh-checker.h"

G_BEGIN_DECLS

/* What is counted, under the names that the pack's format has for it. */
typedef enum {
  BH_COUNTED_SOURCES,
  BH_COUNTED_BRANDS,
  BH_COUNTED_PLANS,
  BH_COUNTED_KEEP_RULES,
  BH_COUNTED_BEFORE_LEAVING,
  BH_COUNTED_FACTS,
  BH_COUNTED_VALUES, /* of all facts */
  BH_COUNTED_GOALS,
  BH_COUNTED_REQUIREMENTS, /* each wallet's own, as the checker has them */
  BH_COUNTED_FALLBACKS, /* each wallet's own */
  BH_COUNTED_PRESETS,
  BH_COUNTED_GUIDES,
  BH_COUNTED_CHECKLISTS,
  BH_COUNTED_SCREENS,
  BH_COUNTED_FAILURES,
  BH_COUNTED_PHRASES,
  BH_COUNTED_ARTICLE_STEPS,
  BH_COUNTED_CLAIMS,
  BH_COUNTED_ARTICLES,
  BH_COUNTED_PLACES, /* kinds of place that take a wallet or not */
  BH_N_COUNTED,
} BhCounted;

/* What carries evidence. */
typedef enum {
  BH_STATEMENTS_REQUIREMENTS, /* each once, however many wallets it is for */
  BH_STATEMENTS_PLAN_GROUPS,  /* each once, however many plans share it */
  BH_STATEMENTS_BRANDS,       /* the notes on them */
  BH_STATEMENTS_DEADLINES, /* of keep rules, and before leaving Japan */
  BH_STATEMENTS_FALLBACKS, /* each once; the other wallet rests on the rules */
  BH_STATEMENTS_STEPS,
  BH_STATEMENTS_FAILURES,
  BH_STATEMENTS_ARTICLE_STEPS,
  BH_STATEMENTS_CLAIMS,
  BH_STATEMENTS_ARTICLES, /* the texts, items and table rows of the handbook */
  BH_N_STATEMENTS,
} BhStatements;

/**
 * BhAuditTally:
 * @total: statements of fact. A plan's group that says that nothing is known is none
 * @with_source: those that name a source
 * @undated: those whose source shows no date
 * @old: those whose date is 180 days or more before the day of the audit
 */
typedef struct {
  guint total;
  guint with_source;
  guint undated;
  guint old;
} BhAuditTally;

/* A statement and its date; @id is %NULL where no statement is dated. */
typedef struct {
  BhDate       date;
  BhStatements kind;
  const char  *id; /* of the record that it stands in */
} BhAuditDate;

/**
 * BhFindingKind:
 * @BH_FINDING_NEVER_APPLIES: a requirement whose "when" is true for nobody; a
 *   note that is never shown
 * @BH_FINDING_NEVER_MET: a block or a doubt that nobody can meet
 * @BH_FINDING_NEVER_UNMET: a block or a doubt that nobody can fail
 * @BH_FINDING_CONTRADICTION: a requirement that does apply to somebody, but
 *   whose "when" and "require" can never be true together
 * @BH_FINDING_ENDED: a requirement whose validity has ended: it settles nothing
 * @BH_FINDING_NOT_YET: a requirement that is not yet in force
 * @BH_FINDING_NEVER_YES: a goal that nobody can reach
 * @BH_FINDING_NEVER_NO: a goal that is No for nobody
 */
typedef enum {
  BH_FINDING_NEVER_APPLIES,
  BH_FINDING_NEVER_MET,
  BH_FINDING_NEVER_UNMET,
  BH_FINDING_CONTRADICTION,
  BH_FINDING_ENDED,
  BH_FINDING_NOT_YET,
  BH_FINDING_NEVER_YES,
  BH_FINDING_NEVER_NO,
  BH_N_FINDINGS,
} BhFindingKind;

/**
 * BhFinding:
 * @proven: whether it holds for every profile; otherwise neither that nor a
 *   profile against it was found before the search was given up
 * @requirement: (nullable): %NULL where it is about the goal itself
 */
typedef struct {
  BhFindingKind        kind;
  gboolean             proven;
  const BhGoal        *goal;
  const BhRequirement *requirement;
} BhFinding;

/**
 * BhDifference:
 * @verdict: what every situation of @knowledge gives for @goal: Yes, No or not applicable
 * @with_single_answers: whether the evaluation misses it with some facts answered
 *   by one value and the others open; otherwise only with “one of these”
 * @knowledge: the facts and their values. Nothing that leaves more has that verdict
 *
 * Where the evaluation says not certain, although the verdict is certain: it looks
 * at one condition after another, and each can hold in a case of its own.
 */
typedef struct {
  const BhGoal *goal;
  BhVerdict     verdict;
  gboolean      with_single_answers;
  BhKnowledge   knowledge;
} BhDifference;

/**
 * BhAudit:
 * @sha256: of the pack, as bh_pack_hash() gives it
 * @by_confidence: statements, indexed by BhConfidence
 * @findings: (element-type BhFinding): by kind, then in the order of the pack
 * @unused: (element-type BhFact): facts that no condition names, be it of a
 *   rule, a question or a guide
 * @evaluations: how often a rule was evaluated for @findings
 * @differences: (element-type BhDifference): by goal and verdict, most general first.
 *   Wherever the evaluation misses a verdict, what is known lies in one of these
 * @not_compared: a bit set of the goals for which @differences was given up
 */
typedef struct {
  char        *sha256;
  guint        counts[BH_N_COUNTED];
  BhAuditTally all;
  BhAuditTally by_kind[BH_N_STATEMENTS];
  guint        by_confidence[BH_CONFIDENCE_NONE + 1];
  BhAuditDate  oldest;
  BhAuditDate  newest;
  GArray      *findings;
  GPtrArray   *unused;
  guint        evaluations;
  GArray      *differences;
  guint64      not_compared;
} BhAudit;

BhAudit    *bh_audit_new        (BhPack        *pack,
                                 BhDate         today);
void        bh_audit_free       (BhAudit       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhAudit, bh_audit_free)

/* Words for scripts. */
const char *bh_counted_nick     (BhCounted      counted);
const char *bh_statements_nick  (BhStatements   kind);
const char *bh_finding_nick     (BhFindingKind  kind);

G_END_DECLS
