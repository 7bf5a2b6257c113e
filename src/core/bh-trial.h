/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhTrial:
 * @changed: a bit set of the facts whose answer differs from that of the profile
 * @answers: the answers to those; the others are the profile's
 * @situation: what is known with both
 * @check: what follows
 *
 * What if an answer were another one. Nothing of it is saved until it is kept.
 */
typedef struct {
  guint64      changed;
  BhKnowledge  answers;
  BhSituation  situation;
  BhCheck     *check;
} BhTrial;

BhTrial *bh_trial_new         (BhSession     *session);
void     bh_trial_free        (BhTrial       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhTrial, bh_trial_free)

/* To be called when the session has changed: the answers tried stand, the rest follows it. */
void     bh_trial_update      (BhTrial       *self,
                               BhSession     *session);
/* @values: a bit set of the values that are possible; all of them for no answer. */
void     bh_trial_answer      (BhTrial       *self,
                               BhSession     *session,
                               const BhFact  *fact,
                               guint64        values);
/* Makes the changes of @way, on top of what is tried already. */
void     bh_trial_take_way    (BhTrial       *self,
                               BhSession     *session,
                               const BhWay   *way);
/* How many verdicts differ from those of the session. */
guint    bh_trial_count_flips (const BhTrial *self,
                               BhSession     *session);
/* Writes what was tried into the profile in use. */
void     bh_trial_keep        (const BhTrial *self,
                               BhSession     *session);

G_END_DECLS
