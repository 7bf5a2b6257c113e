/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-checker.h"
#include "bh-profiles.h"

G_BEGIN_DECLS

/**
 * BhSession:
 *
 * The pack, the profiles, the day, and what follows for the profile in use.
 * "changed" is emitted when that has changed: another profile, an answer, the
 * plan, a step done, the day.
 */
#define BH_TYPE_SESSION (bh_session_get_type ())
G_DECLARE_FINAL_TYPE (BhSession, bh_session, BH, SESSION, GObject)

BhSession         *bh_session_new           (BhPack    *pack,
                                             BhDate     today);
BhPack            *bh_session_get_pack      (BhSession *self);
BhProfiles        *bh_session_get_profiles  (BhSession *self);
/* (nullable): the profile in use. */
BhProfile         *bh_session_get_profile   (BhSession *self);
BhDate             bh_session_get_today     (BhSession *self);
void               bh_session_set_today     (BhSession *self,
                                             BhDate     today);
/* Both valid until "changed" is emitted again. */
const BhSituation *bh_session_get_situation (BhSession *self);
const BhCheck     *bh_session_get_check     (BhSession *self);

/* The truth of @condition for the profile in use; @absent where there is none. */
BhTruth            bh_session_evaluate      (BhSession         *self,
                                             const BhCondition *condition,
                                             BhTruth            absent);

G_END_DECLS
