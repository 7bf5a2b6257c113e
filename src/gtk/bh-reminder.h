/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-session.h"

G_BEGIN_DECLS

/* What day it is; bh_date_today() but in tests. */
typedef BhDate (*BhClockFunc) (void);

/**
 * BhReminder:
 *
 * Takes the session into the next day, and reminds of what is near: once at the
 * start and once on every new day.
 *
 * "remind" is emitted with what to do and until when; it replaces the one before.
 * "settled" is emitted when what was last reminded of is near no more.
 */
#define BH_TYPE_REMINDER (bh_reminder_get_type ())
G_DECLARE_FINAL_TYPE (BhReminder, bh_reminder, BH, REMINDER, GObject)

BhReminder *bh_reminder_new   (BhSession   *session,
                               BhClockFunc  clock);
/* Looks at the clock. It does so itself only every hour. */
void        bh_reminder_check (BhReminder  *self);

G_END_DECLS
