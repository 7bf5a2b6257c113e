/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* The items of a checklist, each with a box to tick. */
#define BH_TYPE_STEP_CHECKLIST (bh_step_checklist_get_type ())
G_DECLARE_FINAL_TYPE (BhStepChecklist, bh_step_checklist, BH, STEP_CHECKLIST, AdwBin)

GtkWidget *bh_step_checklist_new     (BhSession       *session,
                                      const BhStep    *step);
void       bh_step_checklist_refresh (BhStepChecklist *self);

G_END_DECLS
