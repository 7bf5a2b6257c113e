/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-timeline.h"

G_BEGIN_DECLS

char *bh_calendar_new (const GArray *timeline,
                       const char   *owner,
                       gint64        now);

G_END_DECLS
