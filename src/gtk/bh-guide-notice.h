/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is to be said of a guide before its steps. */

#pragma once

#include "bh-notice.h"
#include "bh-session.h"

G_BEGIN_DECLS

void bh_guide_notice_refresh (BhNotice      *notice,
                              BhSession     *session,
                              const BhGuide *guide);

G_END_DECLS
