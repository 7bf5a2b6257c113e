/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* The days of the person's line, and what is to be done by when. */
#define BH_TYPE_DATES_PAGE (bh_dates_page_get_type ())
G_DECLARE_FINAL_TYPE (BhDatesPage, bh_dates_page, BH, DATES_PAGE, AdwBin)

void bh_dates_page_set_session (BhDatesPage *self,
                                BhSession   *session);
/* Whether the list of guides is out of sight, so that a way back to it is needed. */
void bh_dates_page_set_alone   (BhDatesPage *self,
                                gboolean     alone);

G_END_DECLS
