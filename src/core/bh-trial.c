/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-trial"

#include "bh-trial.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* Notes @values as the answer that is tried, or forgets what was tried where it is the profile's own. */
static void
note_answer (BhTrial      *self,
             BhSession    *session,
             const BhFact *fact,
             guint64       values)
{
  self->answers.sets[fact->index] = values;
  if (values == bh_session_get_situation (session)->answers.sets[fact->index])
    self->changed &= ~BIT (fact->index);
  else
    self->changed |= BIT (fact->index);
}

BhTrial *
bh_trial_new (BhSession *session)
{
  BhTrial *self = g_new0 (BhTrial, 1);

  bh_trial_update (self, session);
  return self;
}

void
bh_trial_free (BhTrial *self)
{
  g_clear_pointer (&self->check, bh_check_free);
  g_free (self);
}

void
bh_trial_update (BhTrial   *self,
                 BhSession *session)
{
  BhPack *pack = bh_session_get_pack (session);

  self->situation = *bh_session_get_situation (session);
  for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
    if (self->changed & BIT (i))
      self->situation.answers.sets[i] = self->answers.sets[i];
  }
  bh_situation_combine (&self->situation, pack);
  g_clear_pointer (&self->check, bh_check_free);
  self->check = bh_check_new (pack, &self->situation.knowledge, bh_session_get_today (session));
}

void
bh_trial_answer (BhTrial      *self,
                 BhSession    *session,
                 const BhFact *fact,
                 guint64       values)
{
  note_answer (self, session, fact, values);
  bh_trial_update (self, session);
}

void
bh_trial_take_way (BhTrial     *self,
                   BhSession   *session,
                   const BhWay *way)
{
  BhPack *pack = bh_session_get_pack (session);
  const BhKnowledge *before = &self->situation.knowledge;
  BhKnowledge after = *before;

  bh_way_apply (pack, way, &after);
  for (guint i = 0; i < bh_pack_facts (pack)->len; i++) {
    if (after.sets[i] != before->sets[i])
      note_answer (self, session, bh_pack_facts (pack)->pdata[i], after.sets[i]);
  }
  bh_trial_update (self, session);
}

guint
bh_trial_count_flips (const BhTrial *self,
                      BhSession     *session)
{
  const BhCheck *before = bh_session_get_check (session);
  guint n_flips = 0;

  for (guint i = 0; i < bh_pack_goals (bh_session_get_pack (session))->len; i++)
    n_flips += self->check->verdicts[i] != before->verdicts[i] ||
               self->check->done[i] != before->done[i];
  return n_flips;
}

void
bh_trial_keep (const BhTrial *self,
               BhSession     *session)
{
  const GPtrArray *facts = bh_pack_facts (bh_session_get_pack (session));

  for (guint i = 0; i < facts->len; i++) {
    if (self->changed & BIT (i))
      bh_profile_set_answer (bh_session_get_profile (session), facts->pdata[i],
                             self->answers.sets[i]);
  }
}
