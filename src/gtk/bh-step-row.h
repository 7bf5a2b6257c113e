/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* A step in the list of a guide's steps: its number, or a tick once it is done. */
#define BH_TYPE_STEP_ROW (bh_step_row_get_type ())
G_DECLARE_FINAL_TYPE (BhStepRow, bh_step_row, BH, STEP_ROW, AdwActionRow)

GtkWidget    *bh_step_row_new      (const BhStep *step);
const BhStep *bh_step_row_get_step (BhStepRow    *self);
gboolean      bh_step_row_refresh  (BhStepRow    *self,
                                    BhSession    *session,
                                    guint         number);

G_END_DECLS
