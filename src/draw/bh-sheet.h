/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "bh-checker.h"
#include "bh-situation.h"

G_BEGIN_DECLS

/* A4 upright, in points. */
#define BH_SHEET_WIDTH 595.276
#define BH_SHEET_HEIGHT 841.890

/**
 * BhSheetSpec:
 * @pack: the pack
 * @situation: what is known of the person
 * @check: (nullable): the outcome for it on @today; worked out where it is %NULL
 * @today: the day for which the sheet holds
 *
 * What a sheet is about.
 */
typedef struct {
  BhPack            *pack;
  const BhSituation *situation;
  const BhCheck     *check;
  BhDate             today;
} BhSheetSpec;

/**
 * BhSheet:
 *
 * A sheet of paper to take to a shop or a bank, in English and Chinese side by
 * side: the answers, the verdicts with their reasons, what would help, the
 * plan, and phrases to say. It holds no number of a phone, a card or a document.
 */
typedef struct _BhSheet BhSheet;

BhSheet *bh_sheet_new         (const BhSheetSpec *spec);
void     bh_sheet_free        (BhSheet           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhSheet, bh_sheet_free)

guint    bh_sheet_get_n_pages (BhSheet           *self);
void     bh_sheet_draw_page   (BhSheet           *self,
                               guint              page,
                               cairo_t           *cr);
gboolean bh_sheet_save_pdf    (BhSheet           *self,
                               const char        *created,
                               const char        *path,
                               GError           **error);

G_END_DECLS
