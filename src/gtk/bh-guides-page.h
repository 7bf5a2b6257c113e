/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-page.h"

G_BEGIN_DECLS

/* The guides for both wallets, step by step. */
#define BH_TYPE_GUIDES_PAGE (bh_guides_page_get_type ())
G_DECLARE_FINAL_TYPE (BhGuidesPage, bh_guides_page, BH, GUIDES_PAGE, AdwBin)

void bh_guides_page_show_step  (BhGuidesPage *self,
                                const char   *id);
void bh_guides_page_show_dates (BhGuidesPage *self);

G_END_DECLS
