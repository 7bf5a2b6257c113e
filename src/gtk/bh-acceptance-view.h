/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/**
 * BhAcceptanceView:
 *
 * A page of the handbook: where a wallet is taken in Japan, by kind of place, and whether the
 * profile in use can pay with it there at all.
 */
#define BH_TYPE_ACCEPTANCE_VIEW (bh_acceptance_view_get_type ())
G_DECLARE_FINAL_TYPE (BhAcceptanceView, bh_acceptance_view, BH, ACCEPTANCE_VIEW, AdwBin)

GtkWidget *bh_acceptance_view_new (BhSession *session);

G_END_DECLS
