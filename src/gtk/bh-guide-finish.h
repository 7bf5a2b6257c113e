/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* The end of a guide: what was reached, and what comes next. */
#define BH_TYPE_GUIDE_FINISH (bh_guide_finish_get_type ())
G_DECLARE_FINAL_TYPE (BhGuideFinish, bh_guide_finish, BH, GUIDE_FINISH, AdwBin)

void bh_guide_finish_show    (BhGuideFinish *self,
                              BhSession     *session,
                              const BhGuide *guide);
void bh_guide_finish_refresh (BhGuideFinish *self);

G_END_DECLS
