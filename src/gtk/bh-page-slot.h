/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-page.h"

G_BEGIN_DECLS

/**
 * BhPageSlot:
 *
 * The place of a page, of the class in the property "page-type". The page is built when the place
 * is first shown, or when somebody asks for it: a start pays for nothing that it does not show.
 * Nor does it keep a window from being drawn: the first page is built after the first picture.
 */
#define BH_TYPE_PAGE_SLOT (bh_page_slot_get_type ())
G_DECLARE_FINAL_TYPE (BhPageSlot, bh_page_slot, BH, PAGE_SLOT, AdwBin)

/* Has to come before the page; once. */
void    bh_page_slot_set_session (BhPageSlot *self,
                                  BhSession  *session);
/* (transfer none): the page, which is built now if it is not there yet. */
BhPage *bh_page_slot_ensure_page (BhPageSlot *self);
/* (transfer none) (nullable): the page if it is there. */
BhPage *bh_page_slot_get_page    (BhPageSlot *self);

G_END_DECLS
