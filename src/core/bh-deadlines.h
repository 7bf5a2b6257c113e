/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-plan.h"

G_BEGIN_DECLS

/**
 * BhDeadline:
 * @date: the last day on which something can be done
 * @days_left: from today; negative when it is past
 * @rule: what is due, what happens otherwise, and where that is written
 */
typedef struct {
  BhDate                date;
  int                   days_left;
  const BhKeepDeadline *rule;
} BhDeadline;

/* @dates: the days of the line, indexed by BhFrom; those that are not known are not set.
 * (transfer full) (element-type BhDeadline): in the order of their dates. */
GArray *bh_deadlines_new (BhPlan       *plan,
                          const BhDate *dates,
                          BhDate        today);

G_END_DECLS
