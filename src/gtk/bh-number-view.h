/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/**
 * BhNumberView:
 *
 * A number as it stands on the SIM, and at once how it is typed into the
 * wallets. The number lives in this entry and nowhere else: it is gone when it
 * is cleared, and when the view leaves the screen.
 */
#define BH_TYPE_NUMBER_VIEW (bh_number_view_get_type ())
G_DECLARE_FINAL_TYPE (BhNumberView, bh_number_view, BH, NUMBER_VIEW, AdwBin)

/* For every wallet of the pack, with the sources as of @today. */
GtkWidget *bh_number_view_new          (BhPack       *pack,
                                        BhDate        today);
/* (nullable): for the wallet of @step; NULL where no Japanese number is typed in it. */
GtkWidget *bh_number_view_new_for_step (BhPack       *pack,
                                        const BhStep *step);

G_END_DECLS
