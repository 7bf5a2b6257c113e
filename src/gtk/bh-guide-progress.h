/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a guide concerns a person, and how far the person is. Needs no toolkit. */

#pragma once

#include "bh-guide-plan.h"
#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhGuideProgress:
 * @n_steps: how many steps apply, or may apply
 * @n_done: how many of them are done
 * @n_left_out: how many do not apply
 * @next: (nullable): the first one that applies, or may, and is not done
 */
typedef struct {
  guint         n_steps;
  guint         n_done;
  guint         n_left_out;
  const BhStep *next;
} BhGuideProgress;

void           bh_guide_progress_read   (BhGuideProgress   *self,
                                         BhSession         *session,
                                         const BhGuide     *guide);
BhTruth        bh_step_applies          (BhSession         *session,
                                         const BhStep      *step);
BhStepState    bh_session_step_state    (BhSession         *session,
                                         const BhStep      *step);
char          *bh_session_step_reason   (BhSession         *session,
                                         const BhStep      *step);
BhGuidePlan   *bh_session_plan_guide    (BhSession         *session,
                                         const BhGuide     *guide);
gboolean       bh_step_is_done          (BhSession         *session,
                                         const BhStep      *step);
GPtrArray     *bh_guide_get_steps       (BhSession         *session,
                                         const BhGuide     *guide);
gboolean       bh_guide_is_reached      (BhSession         *session,
                                         const BhGuide     *guide);
gboolean       bh_guide_is_refused      (BhSession         *session,
                                         const BhGuide     *guide);
guint          bh_guide_get_followers   (BhSession         *session,
                                         const BhGuide     *guide,
                                         const BhGuide    **followers);
const BhFact  *bh_condition_open_fact   (BhSession         *session,
                                         const BhCondition *condition);

/* How many guides can follow another. */
#define BH_MAX_FOLLOWERS 2

G_END_DECLS
