/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* One goal: its title, its verdict, one sentence that says why. */
#define BH_TYPE_VERDICT_ROW (bh_verdict_row_get_type ())
G_DECLARE_FINAL_TYPE (BhVerdictRow, bh_verdict_row, BH, VERDICT_ROW, GtkListBoxRow)

GtkWidget    *bh_verdict_row_new      (const BhGoal    *goal);
const BhGoal *bh_verdict_row_get_goal (BhVerdictRow    *self);
void          bh_verdict_row_update   (BhVerdictRow    *self,
                                       const BhOutlook *outlook);

G_END_DECLS
