/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-page.h"

G_BEGIN_DECLS

/* The table of plans with the figures of the one that is chosen. */
#define BH_TYPE_PLANS_PAGE (bh_plans_page_get_type ())
G_DECLARE_FINAL_TYPE (BhPlansPage, bh_plans_page, BH, PLANS_PAGE, AdwBin)

void bh_plans_page_show_plan (BhPlansPage *self,
                              const char  *id);

G_END_DECLS
