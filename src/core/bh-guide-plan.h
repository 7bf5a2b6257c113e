/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-checker.h"
#include "bh-profile.h"

G_BEGIN_DECLS

typedef enum {
  BH_STEP_TODO,
  BH_STEP_DONE,    /* ticked by the person */
  BH_STEP_ALREADY, /* the answers say that it is so */
  BH_STEP_SKIPPED, /* it does not apply */
  BH_N_STEP_STATES,
} BhStepState;

/* In the order in which a person comes to them. */
typedef enum {
  BH_GUIDE_NEXT,
  BH_GUIDE_BLOCKED, /* its goal is No: something else has to be fixed first */
  BH_GUIDE_ASIDE,   /* it leads to no goal, or to one that does not come up */
  BH_GUIDE_REACHED, /* nothing is left to do */
  BH_N_GUIDE_STANDINGS,
} BhGuideStanding;

/**
 * BhGuideFix:
 * @requirement: of the guide's goal, open or unmet
 * @unmet: whether it is unmet
 * @step: (nullable): the step that brings what is missing
 * @guide: (nullable): the guide that brings what is missing
 * @question: (nullable): the question whose answer it waits for
 */
typedef struct {
  const BhRequirement *requirement;
  gboolean             unmet;
  const BhStep        *step;
  const BhGuide       *guide;
  const BhFact        *question;
} BhGuideFix;

/**
 * BhGuidePlan:
 * @guide: the guide
 * @standing: where it stands for the person
 * @states: for each step of the guide
 * @counts: how many steps have each state
 * @next: (nullable): the first step left to do
 * @time: of the steps left to do; one that may not apply counts to the most only
 * @fixes: (element-type BhGuideFix): what is to be fixed first: unmet before open
 * @at_hand: (element-type BhFact): the facts whose things the open steps need
 *
 * What a guide comes to for one person.
 */
typedef struct {
  const BhGuide   *guide;
  BhGuideStanding  standing;
  BhStepState     *states;
  guint            counts[BH_N_STEP_STATES];
  const BhStep    *next;
  BhSpan           time;
  GArray          *fixes;
  GPtrArray       *at_hand;
} BhGuidePlan;

/* @check: the outcome for @knowledge. @profile: (nullable): whose ticks count. */
BhGuidePlan *bh_guide_plan_new     (BhPack            *pack,
                                    const BhGuide     *guide,
                                    const BhKnowledge *knowledge,
                                    const BhCheck     *check,
                                    BhProfile         *profile);
void         bh_guide_plan_free    (BhGuidePlan       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhGuidePlan, bh_guide_plan_free)

/* @profile may be NULL. */
BhStepState  bh_step_state         (const BhStep      *step,
                                    const BhKnowledge *knowledge,
                                    const BhCheck     *check,
                                    BhProfile         *profile);
BhTruth      bh_step_branch        (const BhStep      *step,
                                    const BhKnowledge *knowledge,
                                    const BhCheck     *check);
const char  *bh_step_state_nick    (BhStepState        state);
const char  *bh_guide_standing_nick (BhGuideStanding   standing);
/* (transfer full) (nullable): why a step is skipped, already so, or perhaps not meant. */
char        *bh_step_reason        (BhPack            *pack,
                                    const BhStep      *step,
                                    const BhKnowledge *knowledge,
                                    const BhCheck     *check,
                                    BhStepState        state);

G_END_DECLS
