/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BhProfileDialog:
 *
 * Profiles to choose from by check boxes. "accepted" is emitted once, with at
 * least one of them chosen; then the dialog closes.
 */
#define BH_TYPE_PROFILE_DIALOG (bh_profile_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BhProfileDialog, bh_profile_dialog, BH, PROFILE_DIALOG, AdwWindow)

BhProfileDialog *bh_profile_dialog_new       (GtkWindow       *parent,
                                              const char      *title,
                                              const char      *text,
                                              const char      *accept_label);
/* @label: of a profile, or "" where it has none. @can_choose: FALSE for what there is nothing to do
 * with. */
void             bh_profile_dialog_add       (BhProfileDialog *self,
                                              const char      *label,
                                              const char      *subtitle,
                                              gboolean         chosen,
                                              gboolean         can_choose);
/* Whether the profile is chosen that was added at that place. */
gboolean         bh_profile_dialog_is_chosen (BhProfileDialog *self,
                                              guint            index);

G_END_DECLS
