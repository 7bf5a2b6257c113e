/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* A quiet bar that tells what is due soon. Closed, it stays so for that until the next day. */
#define BH_TYPE_DEADLINE_BANNER (bh_deadline_banner_get_type ())
G_DECLARE_FINAL_TYPE (BhDeadlineBanner, bh_deadline_banner, BH, DEADLINE_BANNER, AdwBin)

void     bh_deadline_banner_set_session  (BhDeadlineBanner *self,
                                          BhSession        *session);
gboolean bh_deadline_banner_get_revealed (BhDeadlineBanner *self);

G_END_DECLS
