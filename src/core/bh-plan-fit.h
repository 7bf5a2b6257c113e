/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-checker.h"
#include "bh-situation.h"

G_BEGIN_DECLS

/* Opening an account, adding the card and paying in the mainland, for both wallets. */
#define BH_PLAN_FIT_MAX_GOALS 6

/**
 * BhPlanFit:
 * @overall: No when one of the goals is No, Yes when all that apply are Yes,
 *   not certain otherwise; not applicable when no goal applies
 * @goals: (array length=n_goals): the goals, in the order of the pack, each
 *   with its verdict
 * @sign_up: whether the person may sign up
 * @codes_japan: whether SMS arrives in Japan
 * @codes_abroad: whether SMS arrives abroad, or can be switched on
 *
 * Whether a plan would work for a person. The last three are reasons besides: what they mean for
 * a goal, its requirements say.
 */
typedef struct {
  BhVerdict overall;
  guint     n_goals;
  struct {
    const BhGoal *goal;
    BhVerdict     verdict;
    gboolean      done;
  } goals[BH_PLAN_FIT_MAX_GOALS];
  BhVerdict sign_up;
  BhVerdict codes_japan;
  BhVerdict codes_abroad;
} BhPlanFit;

/* Yes, No or not certain. */
BhVerdict bh_answer_verdict (BhAnswer answer);


void bh_plan_fit (BhPack            *pack,
                  const BhSituation *situation,
                  BhPlan            *plan,
                  BhDate             today,
                  BhPlanFit         *fit);

G_END_DECLS
