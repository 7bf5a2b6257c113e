/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-session"

#include "bh-session.h"

struct _BhSession {
  GObject parent_instance;

  BhPack      *pack;
  BhProfiles  *profiles;
  BhProfile   *profile; /* the one in use; its "changed" is connected */
  BhDate       today;
  BhSituation  situation;
  BhCheck     *check;
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (BhSession, bh_session, G_TYPE_OBJECT)

static void
evaluate (BhSession *self)
{
  if (self->profile != NULL)
    bh_profile_read_situation (self->profile, self->pack, &self->situation);
  else
    bh_situation_init (&self->situation, self->pack);
  g_clear_pointer (&self->check, bh_check_free);
  self->check = bh_check_new (self->pack, &self->situation.knowledge, self->today);
}

static void
on_profile_changed (BhSession *self)
{
  evaluate (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
use_profile (BhSession *self,
             BhProfile *profile)
{
  if (self->profile != NULL)
    g_signal_handlers_disconnect_by_func (self->profile, on_profile_changed, self);
  g_set_object (&self->profile, profile);
  if (profile != NULL)
    g_signal_connect_object (profile, "changed", G_CALLBACK (on_profile_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
on_current_changed (BhSession *self)
{
  use_profile (self, bh_profiles_get_current (self->profiles));
  on_profile_changed (self);
}

static void
bh_session_dispose (GObject *object)
{
  BhSession *self = BH_SESSION (object);

  use_profile (self, NULL);
  g_clear_object (&self->profiles);
  g_clear_object (&self->pack);
  g_clear_pointer (&self->check, bh_check_free);

  G_OBJECT_CLASS (bh_session_parent_class)->dispose (object);
}

static void
bh_session_class_init (BhSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bh_session_dispose;

  changed_signal = g_signal_new ("changed", BH_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
bh_session_init (BhSession *self)
{
}

/**
 * bh_session_new:
 * @pack: what is known
 * @today: the day on which validity and age are judged
 */
BhSession *
bh_session_new (BhPack *pack,
                BhDate  today)
{
  BhSession *self = g_object_new (BH_TYPE_SESSION, NULL);

  self->pack = g_object_ref (pack);
  self->today = today;
  self->profiles = bh_profiles_new ();
  use_profile (self, bh_profiles_get_current (self->profiles));
  g_signal_connect_object (self->profiles, "notify::current", G_CALLBACK (on_current_changed), self,
                           G_CONNECT_SWAPPED);
  evaluate (self);
  return self;
}

BhPack *
bh_session_get_pack (BhSession *self)
{
  return self->pack;
}

BhProfiles *
bh_session_get_profiles (BhSession *self)
{
  return self->profiles;
}

BhProfile *
bh_session_get_profile (BhSession *self)
{
  return self->profile;
}

BhDate
bh_session_get_today (BhSession *self)
{
  return self->today;
}

void
bh_session_set_today (BhSession *self,
                      BhDate     today)
{
  if (bh_date_compare (self->today, today) == 0)
    return;
  self->today = today;
  on_profile_changed (self);
}

const BhSituation *
bh_session_get_situation (BhSession *self)
{
  return &self->situation;
}

const BhCheck *
bh_session_get_check (BhSession *self)
{
  return self->check;
}

BhTruth
bh_session_evaluate (BhSession         *self,
                     const BhCondition *condition,
                     BhTruth            absent)
{
  if (condition == NULL)
    return absent;
  return bh_condition_evaluate (condition, &self->situation.knowledge, self->check->truths);
}
