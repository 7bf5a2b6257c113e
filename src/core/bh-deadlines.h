/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-records.h"

G_BEGIN_DECLS

/* @dates: the days of the line, indexed by BhFrom; those that are not known are not set. */
BhDate bh_deadline_date (const BhKeepDeadline *rule,
                         const BhDate         *dates);

G_END_DECLS
