/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether codes by SMS reach a line. */

#pragma once

#include "bh-plan.h"

G_BEGIN_DECLS

BhAnswer bh_plan_codes_japan  (BhPlan *plan);
/* Yes also where it has to be switched on first, or where it depends on the network chosen. */
BhAnswer bh_plan_codes_abroad (BhPlan *plan);

G_END_DECLS
