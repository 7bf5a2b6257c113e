/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-sheet"

#include "bh-sheet-flow.h"

/* A text, or a filled area where there is no layout. */
typedef struct {
  PangoLayout *layout; /* owned */
  BhRect       rect;
  double       radius;
  BhColor      color;
} Mark;

static const struct {
  double      size;
  PangoWeight weight;
} fonts[BH_SHEET_N_FONTS] = {
  [BH_SHEET_TITLE] = { 17, PANGO_WEIGHT_BOLD },
  [BH_SHEET_HEADING] = { 11, PANGO_WEIGHT_BOLD },
  [BH_SHEET_BODY] = { 8, PANGO_WEIGHT_NORMAL },
  [BH_SHEET_STRONG] = { 8, PANGO_WEIGHT_BOLD },
  [BH_SHEET_SPEECH] = { 10, PANGO_WEIGHT_BOLD },
  [BH_SHEET_SMALL] = { 6.5, PANGO_WEIGHT_NORMAL },
};

#define CHIP_PADDING 5.0

static void
clear_mark (gpointer data)
{
  g_clear_object (&((Mark *) data)->layout);
}

BhSheetBlock *
bh_sheet_block_new (double space)
{
  BhSheetBlock *self = g_new0 (BhSheetBlock, 1);

  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  g_array_set_clear_func (self->marks, clear_mark);
  self->space = space;
  return self;
}

void
bh_sheet_block_free (BhSheetBlock *self)
{
  g_array_unref (self->marks);
  g_free (self);
}

void
bh_sheet_block_fill (BhSheetBlock *self,
                     const BhRect *rect,
                     double        radius,
                     BhColor       color)
{
  Mark mark = { NULL, *rect, radius, color };

  g_array_append_val (self->marks, mark);
}

void
bh_sheet_block_draw (const BhSheetBlock *self,
                     cairo_t            *cr,
                     double              x,
                     double              y)
{
  for (guint i = 0; i < self->marks->len; i++) {
    const Mark *mark = &g_array_index (self->marks, Mark, i);
    BhRect rect = mark->rect;

    rect.x += x;
    rect.y += y;
    if (mark->layout != NULL)
      bh_paint_text (cr, mark->layout, rect.x, rect.y, mark->color);
    else
      bh_paint_fill_rect (cr, &rect, mark->radius, mark->color);
  }
}

static PangoLayout *
set_text (const BhSheetColumn *column,
          BhSheetFont          font,
          const char          *text,
          const char          *language,
          double               width)
{
  BhTextStyle style = { .size = fonts[font].size * column->scale, .weight = fonts[font].weight,
                        .width = width, .language = bh_paint_language (text, language) };

  return bh_paint_layout (text, &style);
}

void
bh_sheet_column_text (BhSheetColumn *self,
                      BhSheetFont    font,
                      BhColor        color,
                      const char    *text,
                      const char    *language)
{
  Mark mark = { .color = color };

  if (text == NULL)
    return;
  mark.layout = set_text (self, font, text, language, self->width);
  mark.rect.x = self->x;
  mark.rect.y = self->y;
  bh_paint_layout_size (mark.layout, &mark.rect.width, &mark.rect.height);
  g_array_append_val (self->block->marks, mark);
  self->y += mark.rect.height;
}

const char *
bh_sheet_chinese (const BhText *text)
{
  const char *chinese = bh_text_in (text, BH_LANG_ZH_CN);

  return chinese != text->in[BH_LANG_EN] ? chinese : NULL;
}

void
bh_sheet_column_both (BhSheetColumn *self,
                      BhSheetFont    font,
                      BhColor        color,
                      const BhText  *text)
{
  bh_sheet_column_text (self, font, color, text->in[BH_LANG_EN], "en");
  bh_sheet_column_text (self, font, color, bh_sheet_chinese (text), "zh-cn");
}

/* A word on a coloured ground. */
void
bh_sheet_column_chip (BhSheetColumn *self,
                      const char    *text,
                      BhColor        color,
                      BhColor        ground)
{
  PangoLayout *layout = set_text (self, BH_SHEET_STRONG, text, "zh-cn", 0);
  double padding = CHIP_PADDING * self->scale;
  BhRect rect = { self->x, self->y, 0, 0 };
  Mark mark = { layout, { self->x + padding, self->y, 0, 0 }, 0, color };

  bh_paint_layout_size (layout, &rect.width, &rect.height);
  rect.width += 2 * padding;
  bh_sheet_block_fill (self->block, &rect, rect.height / 2, ground);
  g_array_append_val (self->block->marks, mark);
  self->y += rect.height;
}

void
bh_sheet_column_space (BhSheetColumn *self,
                       double         space)
{
  self->y += space * self->scale;
}

void
bh_sheet_column_end (BhSheetColumn *self)
{
  self->block->height = MAX (self->block->height, self->y);
}
