/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to use instead of a wallet that cannot, or may not, do what is wanted. */

#pragma once

#include "bh-checker.h"

G_BEGIN_DECLS

/* (transfer container) (element-type BhFallback): those that work; the records belong to @pack. */
GPtrArray *bh_check_fallbacks (BhPack            *pack,
                               const BhKnowledge *knowledge,
                               const BhCheck     *check,
                               BhDate             today,
                               const BhGoal      *goal);

G_END_DECLS
