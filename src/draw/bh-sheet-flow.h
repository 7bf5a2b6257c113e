/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting text into blocks, and blocks onto pages. Private to the sheet. */

#pragma once

#include "bh-paint.h"
#include "bh-text.h"

G_BEGIN_DECLS

typedef enum {
  BH_SHEET_TITLE,
  BH_SHEET_HEADING,
  BH_SHEET_BODY,
  BH_SHEET_STRONG,
  BH_SHEET_SPEECH, /* what is said aloud, or shown to somebody */
  BH_SHEET_SMALL,
  BH_SHEET_N_FONTS,
} BhSheetFont;

/**
 * BhSheetBlock:
 * @marks: texts and areas, counted from the block's top left corner
 * @height: of the block
 * @space: above it, where it does not begin a page
 * @keeps_next: whether no page may end with it
 *
 * Something that is never torn between two pages.
 */
typedef struct {
  GArray   *marks;
  double    height;
  double    space;
  gboolean  keeps_next;
} BhSheetBlock;

/**
 * BhSheetColumn:
 * @y: where the next text goes
 *
 * A part of a block's width that is filled from top to bottom.
 */
typedef struct {
  BhSheetBlock *block;
  double        scale;
  double        x;
  double        width;
  double        y;
} BhSheetColumn;

BhSheetBlock *bh_sheet_block_new    (double               space);
void          bh_sheet_block_free   (BhSheetBlock        *self);
void          bh_sheet_block_fill   (BhSheetBlock        *self,
                                     const BhRect        *rect,
                                     double               radius,
                                     BhColor              color);
void          bh_sheet_block_draw   (const BhSheetBlock  *self,
                                     cairo_t             *cr,
                                     double               x,
                                     double               y);

/* @text: (nullable): nothing is set for NULL. */
void          bh_sheet_column_text  (BhSheetColumn       *self,
                                     BhSheetFont          font,
                                     BhColor              color,
                                     const char          *text,
                                     const char          *language);
/* The English, and below it the Chinese where there is one. */
void          bh_sheet_column_both  (BhSheetColumn       *self,
                                     BhSheetFont          font,
                                     BhColor              color,
                                     const BhText        *text);
void          bh_sheet_column_chip  (BhSheetColumn       *self,
                                     const char          *text,
                                     BhColor              color,
                                     BhColor              ground);
void          bh_sheet_column_space (BhSheetColumn       *self,
                                     double               space);
/* The block becomes as high as the column. */
void          bh_sheet_column_end   (BhSheetColumn       *self);

/* A Chinese text of its own; NULL where the English stands in. */
const char   *bh_sheet_chinese      (const BhText        *text);

G_END_DECLS
