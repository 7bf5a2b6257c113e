/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "bh-palette.h"
#include "bh-records.h"

G_BEGIN_DECLS

/**
 * BhIcon:
 *
 * Plain line drawings for what phones commonly show. They are nobody's: no app
 * has these.
 */
typedef enum {
  BH_ICON_NONE,
  BH_ICON_BELL,
  BH_ICON_CARD,
  BH_ICON_CHAT,
  BH_ICON_CLOSE,
  BH_ICON_CODE,
  BH_ICON_COIN,
  BH_ICON_COMPASS,
  BH_ICON_CONTACTS,
  BH_ICON_DOCUMENT,
  BH_ICON_ENVELOPE,
  BH_ICON_GEAR,
  BH_ICON_GLOBE,
  BH_ICON_GRID,
  BH_ICON_HEART,
  BH_ICON_HOME,
  BH_ICON_ID,
  BH_ICON_LOCK,
  BH_ICON_MAIL,
  BH_ICON_MORE,
  BH_ICON_PASSPORT,
  BH_ICON_PEOPLE,
  BH_ICON_PERSON,
  BH_ICON_PHONE,
  BH_ICON_PHOTO,
  BH_ICON_PLUS,
  BH_ICON_QR,
  BH_ICON_RECEIPT,
  BH_ICON_REFRESH,
  BH_ICON_SCAN,
  BH_ICON_SEARCH,
  BH_ICON_SHIELD,
  BH_ICON_STAR,
  BH_ICON_TRANSFER,
  BH_ICON_UNLINK,
  BH_ICON_WALLET,
  BH_ICON_OTHER,
  BH_N_ICONS,
} BhIcon;

BhIcon bh_icon_for_label (const BhLabel *label);
void   bh_icon_draw      (cairo_t       *cr,
                          BhIcon         icon,
                          double         x,
                          double         y,
                          double         size,
                          BhColor        color);

G_END_DECLS
