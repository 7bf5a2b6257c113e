/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-page.h"

G_BEGIN_DECLS

/* Articles, failures, claims, phrases and safety. */
#define BH_TYPE_HANDBOOK_PAGE (bh_handbook_page_get_type ())
G_DECLARE_FINAL_TYPE (BhHandbookPage, bh_handbook_page, BH, HANDBOOK_PAGE, AdwBin)

void bh_handbook_page_show (BhHandbookPage *self,
                            const char     *id,
                            gboolean        anew);
/* Whether the person came from another view, to which win.back leads. */
void bh_handbook_page_set_visited (BhHandbookPage *self,
                                   gboolean        visited);
/* Puts the keyboard into the search, beside the error messages. */
void bh_handbook_page_find_error (BhHandbookPage *self);
/* Searches as if @words had been typed; for nothing as if the person was about to. */
void bh_handbook_page_search (BhHandbookPage *self,
                              const char     *words);

G_END_DECLS
