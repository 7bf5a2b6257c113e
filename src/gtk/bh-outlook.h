/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the Check page says about a situation. */

#pragma once

#include "bh-trial.h"

G_BEGIN_DECLS

/**
 * BhOutlook:
 *
 * @before: (nullable): in a preview, what follows without it
 *
 * What is known and what follows from it: the session's own, or that of a
 * preview. A view that shows an outlook needs nothing else of the session.
 */
typedef struct {
  BhPack            *pack;
  BhDate             today;
  const BhSituation *situation;
  const BhCheck     *check;
  const BhCheck     *before;
} BhOutlook;

BhOutlook            bh_outlook_of_session       (BhSession       *session);
/* @trial: (nullable): what is tried in the session. */
BhOutlook            bh_outlook_of_trial         (BhSession       *session,
                                                  const BhTrial   *trial);

const char          *bh_outlook_verdict_word     (const BhOutlook *self,
                                                  const BhGoal    *goal);
/* (transfer full): "Before: Not certain"; NULL where the preview changes nothing, or there is none. */
char                *bh_outlook_before           (const BhOutlook *self,
                                                  const BhGoal    *goal);
/* (transfer full): one sentence that says why. */
char                *bh_outlook_reason           (const BhOutlook *self,
                                                  const BhGoal    *goal);
/* (transfer full): "6 Yes · 2 No · 6 not certain". */
char                *bh_outlook_count            (const BhOutlook *self);
BhState              bh_outlook_state            (const BhOutlook     *self,
                                                  const BhRequirement *requirement);
/* Whether the rule's validity has ended, so that it can settle nothing. */
gboolean             bh_outlook_has_ended        (const BhOutlook     *self,
                                                  const BhRequirement *requirement);
/* (nullable): what is not met and can be changed by nobody, here or in a goal that this one needs. */
const BhRequirement *bh_outlook_dead_end         (const BhOutlook *self,
                                                  const BhGoal    *goal);
/* (transfer full): unanswered facts (guint) that what is open in @goal rests on. */
GArray              *bh_outlook_unanswered       (const BhOutlook *self,
                                                  const BhGoal    *goal);
/* (nullable): the guide to @goal. */
const BhGuide       *bh_outlook_guide            (const BhOutlook *self,
                                                  const BhGoal    *goal);

/* (transfer full): "Visa, Mastercard or JCB"; NULL where every value is possible. */
char                *bh_format_values            (const BhFact    *fact,
                                                  guint64          values);

G_END_DECLS
