/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* The switcher of profiles: which person it is about, and adding, renaming, duplicating and removing one. */
#define BH_TYPE_PROFILE_BUTTON (bh_profile_button_get_type ())
G_DECLARE_FINAL_TYPE (BhProfileButton, bh_profile_button, BH, PROFILE_BUTTON, AdwBin)

void bh_profile_button_set_session (BhProfileButton *self,
                                    BhSession       *session);

G_END_DECLS
