/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Setting text into blocks. Private to the sheet. */

#pragma once

#include "bh-paint.h"
#include "bh-screen.h"

G_BEGIN_DECLS

typedef enum {
  BH_SHEET_TITLE,
  BH_SHEET_HEADING,
  BH_SHEET_SUBHEADING,
  BH_SHEET_BODY,
  BH_SHEET_STRONG,
  BH_SHEET_SPEECH, /* what is said aloud, or shown to somebody */
  BH_SHEET_NOTE, /* much of it stands side by side */
  BH_SHEET_SMALL,
  BH_SHEET_FINE, /* to look up, not to read */
  BH_SHEET_N_FONTS,
} BhSheetFont;

/**
 * BhSheetBlock:
 * @marks: texts, areas and pictures, counted from the block's top left corner
 * @height: of the block
 * @space: above it, where it does not begin a page
 * @keeps_next: whether no page may end with it
 * @heading: (nullable): what the file's table of contents calls it
 * @level: of @heading, from 1
 *
 * Something that is never torn between two pages.
 */
typedef struct {
  GArray   *marks;
  double    height;
  double    space;
  gboolean  keeps_next;
  char     *heading;
  guint     level;
} BhSheetBlock;

/**
 * BhSheetColumn:
 * @scale: of the type
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

const BhColors *bh_sheet_colors        (void);

BhSheetBlock   *bh_sheet_block_new     (double               space);
void            bh_sheet_block_free    (BhSheetBlock        *self);
void            bh_sheet_block_fill    (BhSheetBlock        *self,
                                        const BhRect        *rect,
                                        double               radius,
                                        BhColor              color);
void            bh_sheet_block_draw    (const BhSheetBlock  *self,
                                        cairo_t             *cr,
                                        double               x,
                                        double               y);

/* @text: (nullable): nothing is set for NULL.
 * @language: (nullable): a BCP 47 tag; NULL: the user's language. */
void            bh_sheet_column_text   (BhSheetColumn       *self,
                                        BhSheetFont          font,
                                        BhColor              color,
                                        const char          *text,
                                        const char          *language);
/* As bh_sheet_column_text(), behind a @sign at the left; NULL: a box to tick. */
void            bh_sheet_column_item   (BhSheetColumn       *self,
                                        BhSheetFont          font,
                                        BhColor              color,
                                        const char          *sign,
                                        const char          *text);
/* A word on a coloured ground. */
void            bh_sheet_column_chip   (BhSheetColumn       *self,
                                        const char          *text,
                                        BhColor              color,
                                        BhColor              ground);
/* A screen of a phone, @width wide. */
void            bh_sheet_column_screen (BhSheetColumn       *self,
                                        const BhScreenSpec  *spec,
                                        double               width);
void            bh_sheet_column_space  (BhSheetColumn       *self,
                                        double               space);
/* The block becomes as high as the column. */
void            bh_sheet_column_end    (BhSheetColumn       *self);

G_END_DECLS
