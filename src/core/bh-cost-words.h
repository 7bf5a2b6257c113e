/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What costs are called in the user's language. */

#pragma once

#include "bh-cost.h"

G_BEGIN_DECLS

const char *bh_word_cost        (BhCostWhat        what);
const char *bh_word_cost_fit    (BhCostFit         fit);
/* How costs are sorted, and how they are counted: for a place beside the figures. */
const char *bh_word_cost_order  (void);
const char *bh_word_cost_method (void);

/* (transfer full): "3,300 yen", "from 3,300 yen" or "not known". */
char       *bh_format_amount    (BhAmount          amount);
/* (transfer full): "12 × 990 yen", "990 yen" or "not known". */
char       *bh_format_cost_sum  (const BhCostLine *line);
/* (transfer full): "month 1" or "months 2–12". */
char       *bh_format_cost_when (const BhCostLine *line);

G_END_DECLS
