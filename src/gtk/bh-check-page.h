/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-page.h"

G_BEGIN_DECLS

/* The questions that still matter, and the verdicts. */
#define BH_TYPE_CHECK_PAGE (bh_check_page_get_type ())
G_DECLARE_FINAL_TYPE (BhCheckPage, bh_check_page, BH, CHECK_PAGE, AdwBin)

/* Asks the question with this id; shows the verdict where it is the id of a goal. */
void bh_check_page_ask_fact (BhCheckPage *self,
                             const char  *id);

G_END_DECLS
