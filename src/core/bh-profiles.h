/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-profile.h"

G_BEGIN_DECLS

/**
 * BhProfiles:
 *
 * A list model of the profiles, and which of them is in use. A profile that is
 * removed leaves the list at once and the settings only when it is forgotten, so
 * that a removal can be undone. A profile that another program adds appears.
 */
#define BH_TYPE_PROFILES (bh_profiles_get_type ())
G_DECLARE_FINAL_TYPE (BhProfiles, bh_profiles, BH, PROFILES, GObject)

BhProfiles *bh_profiles_new         (void);
BhProfile  *bh_profiles_get_current (BhProfiles *self);
void        bh_profiles_set_current (BhProfiles *self,
                                     BhProfile  *profile);
BhProfile  *bh_profiles_add         (BhProfiles *self,
                                     const char *label);
BhProfile  *bh_profiles_duplicate   (BhProfiles *self,
                                     BhProfile  *profile,
                                     const char *label);
BhProfile  *bh_profiles_find        (BhProfiles *self,
                                     const char *id);
void        bh_profiles_put         (BhProfiles *self,
                                     const char *id,
                                     GVariant   *values);
guint       bh_profiles_remove      (BhProfiles *self,
                                     BhProfile  *profile);
void        bh_profiles_restore     (BhProfiles *self,
                                     BhProfile  *profile,
                                     guint       position);
void        bh_profiles_forget      (BhProfiles *self,
                                     BhProfile  *profile);
void        bh_profiles_sweep       (BhProfiles *self);

G_END_DECLS
