/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/**
 * BhBrandView:
 *
 * A page of the handbook: all that is known of a carrier, from its network to
 * what to know when leaving Japan, and the way to each of its plans.
 */
#define BH_TYPE_BRAND_VIEW (bh_brand_view_get_type ())
G_DECLARE_FINAL_TYPE (BhBrandView, bh_brand_view, BH, BRAND_VIEW, AdwBin)

/* @today: the day on which plans are on sale and ages are judged. */
GtkWidget *bh_brand_view_new (BhPack        *pack,
                              const BhBrand *brand,
                              BhDate         today);

G_END_DECLS
