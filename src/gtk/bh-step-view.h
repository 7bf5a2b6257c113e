/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhStepView:
 *
 * One step of a guide: the drawn phone and what to do on it, or a checklist;
 * what to take care of, what can go wrong, what to say.
 */
#define BH_TYPE_STEP_VIEW (bh_step_view_get_type ())
G_DECLARE_FINAL_TYPE (BhStepView, bh_step_view, BH, STEP_VIEW, AdwBin)

void       bh_step_view_show      (BhStepView   *self,
                                   BhSession    *session,
                                   const BhStep *step);
void       bh_step_view_refresh   (BhStepView   *self);
GtkWidget *bh_step_view_get_title (BhStepView   *self);

G_END_DECLS
