/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-page.h"

G_BEGIN_DECLS

/* The first start: who you are, in one question. The answer makes the first profile. */
#define BH_TYPE_WELCOME_PAGE (bh_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (BhWelcomePage, bh_welcome_page, BH, WELCOME_PAGE, AdwBin)

G_END_DECLS
