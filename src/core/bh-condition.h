/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define BH_MAX_FACTS 64
#define BH_MAX_VALUES 64
#define BH_MAX_GOALS 64

/**
 * BhTruth:
 *
 * Kleene's three values, in the order that makes "all" a minimum, "any" a
 * maximum and "not" a mirror.
 */
typedef enum {
  BH_FALSE,
  BH_UNKNOWN,
  BH_TRUE,
} BhTruth;

/**
 * BhKnowledge:
 * @sets: for each fact of the pack, the values that are still possible: one
 *   bit for each value, never empty
 *
 * What is known about a person's situation.
 */
typedef struct {
  guint64 sets[BH_MAX_FACTS];
} BhKnowledge;

typedef enum {
  BH_CONDITION_FACT,
  BH_CONDITION_GOAL,
  BH_CONDITION_NOT,
  BH_CONDITION_ALL,
  BH_CONDITION_ANY,
} BhConditionKind;

typedef struct _BhCondition BhCondition;

/**
 * BhCondition:
 * @kind: a #BhConditionKind: which of the members below counts
 * @index: the fact or the goal
 * @mask: the values named by "fact in {…}"
 * @n_children: how many parts "not", "all" or "any" has
 * @children: (array length=n_children): the parts, one behind the other, for the sake of speed
 */
struct _BhCondition {
  guint8             kind;
  guint8             index;
  guint16            n_children;
  guint64            mask;
  const BhCondition *children;
};

/* @goals: the truth of every goal that @condition names; may be %NULL where it names none. */
BhTruth bh_condition_evaluate (const BhCondition *condition,
                               const BhKnowledge *knowledge,
                               const BhTruth     *goals);

G_END_DECLS
