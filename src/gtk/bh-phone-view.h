/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-screen.h"

G_BEGIN_DECLS

/**
 * BhPhoneView:
 *
 * The drawn phone of a step, as wide as there is room up to its natural size,
 * always in proportion. A screen reader gets it in words.
 */
#define BH_TYPE_PHONE_VIEW (bh_phone_view_get_type ())
G_DECLARE_FINAL_TYPE (BhPhoneView, bh_phone_view, BH, PHONE_VIEW, GtkWidget)

void bh_phone_view_show (BhPhoneView     *self,
                         const BhStep    *step,
                         BhPhoneLanguage  language);

G_END_DECLS
