/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-sheet"

#include "bh-sheet-flow.h"

typedef enum {
  MARK_TEXT,
  MARK_FILL,
  MARK_SCREEN,
} MarkKind;

/* Something that is seen on paper. */
typedef struct {
  MarkKind      kind;
  PangoLayout  *layout; /* owned; of a text */
  BhScreenSpec  screen;
  BhRect        rect;
  double        radius;
  BhColor       color;
} Mark;

static const struct {
  double      size;
  PangoWeight weight;
} fonts[BH_SHEET_N_FONTS] = {
  [BH_SHEET_TITLE] = { 20, PANGO_WEIGHT_BOLD },
  [BH_SHEET_HEADING] = { 14, PANGO_WEIGHT_BOLD },
  [BH_SHEET_SUBHEADING] = { 11, PANGO_WEIGHT_BOLD },
  [BH_SHEET_BODY] = { 9, PANGO_WEIGHT_NORMAL },
  [BH_SHEET_STRONG] = { 9, PANGO_WEIGHT_BOLD },
  [BH_SHEET_SPEECH] = { 12, PANGO_WEIGHT_BOLD },
  [BH_SHEET_NOTE] = { 8.5, PANGO_WEIGHT_NORMAL },
  [BH_SHEET_SMALL] = { 7.5, PANGO_WEIGHT_NORMAL },
  [BH_SHEET_FINE] = { 6.5, PANGO_WEIGHT_NORMAL },
};

#define CHIP_PADDING 6.0
#define ITEM_INDENT 13.0

/* Paper is light whatever the window is. */
const BhColors *
bh_sheet_colors (void)
{
  return bh_palette_colors (BH_PALETTE_LIGHT, BH_TINT_NEUTRAL);
}

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
  g_free (self->heading);
  g_free (self);
}

void
bh_sheet_block_fill (BhSheetBlock *self,
                     const BhRect *rect,
                     double        radius,
                     BhColor       color)
{
  Mark mark = { .kind = MARK_FILL, .rect = *rect, .radius = radius, .color = color };

  g_array_append_val (self->marks, mark);
}

static void
draw_screen (cairo_t      *cr,
             const Mark   *mark,
             const BhRect *rect)
{
  double width, height;

  bh_screen_get_size (&mark->screen, &width, &height);
  cairo_save (cr);
  cairo_translate (cr, rect->x, rect->y);
  cairo_scale (cr, rect->width / width, rect->height / height);
  bh_screen_draw (&mark->screen, cr, width, height);
  cairo_restore (cr);
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
    switch (mark->kind) {
    case MARK_TEXT:
      bh_paint_text (cr, mark->layout, rect.x, rect.y, mark->color);
      break;
    case MARK_SCREEN:
      draw_screen (cr, mark, &rect);
      break;
    case MARK_FILL:
    default:
      bh_paint_fill_rect (cr, &rect, mark->radius, mark->color);
    }
  }
}

static PangoLayout *
set_text (const BhSheetColumn *column,
          BhSheetFont          font,
          const char          *text,
          const char          *language,
          double               width)
{
  const char *wanted = language != NULL ? language : bh_lang_bcp47 (bh_lang_get_current ());
  BhTextStyle style = { .size = fonts[font].size * column->scale, .weight = fonts[font].weight,
                        .width = width, .language = bh_paint_language (text, wanted) };
  PangoLayout *layout = bh_paint_layout (text, &style);
  PangoAttrList *attributes = pango_attr_list_new ();

  /* Whoever looks for "file" in a file does not find it where f and i are one letter. */
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("liga=0, clig=0"));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/* Returns: its height */
static double
add_text (BhSheetColumn *self,
          PangoLayout   *layout,
          BhColor        color,
          double         x)
{
  Mark mark = { .kind = MARK_TEXT, .layout = layout, .color = color };

  mark.rect.x = x;
  mark.rect.y = self->y;
  bh_paint_layout_size (layout, &mark.rect.width, &mark.rect.height);
  g_array_append_val (self->block->marks, mark);
  return mark.rect.height;
}

void
bh_sheet_column_text (BhSheetColumn *self,
                      BhSheetFont    font,
                      BhColor        color,
                      const char    *text,
                      const char    *language)
{
  if (text == NULL)
    return;
  self->y += add_text (self, set_text (self, font, text, language, self->width), color, self->x);
}

/* @size: of the type beside it */
static void
add_tick_box (BhSheetColumn *self,
              double         size)
{
  double side = 0.8 * size;
  double edge = 0.08 * size;
  BhRect box = { self->x, self->y + 0.35 * size, side, side };
  BhRect inside = { box.x + edge, box.y + edge, side - 2 * edge, side - 2 * edge };

  bh_sheet_block_fill (self->block, &box, 2 * edge, bh_sheet_colors ()->line);
  bh_sheet_block_fill (self->block, &inside, edge, 0xffffff);
}

void
bh_sheet_column_item (BhSheetColumn *self,
                      BhSheetFont    font,
                      BhColor        color,
                      const char    *sign,
                      const char    *text)
{
  double indent = ITEM_INDENT * self->scale;

  if (text == NULL)
    return;
  if (sign != NULL)
    add_text (self, set_text (self, BH_SHEET_STRONG, sign, NULL, 0), bh_sheet_colors ()->accent,
              self->x);
  else
    add_tick_box (self, fonts[font].size * self->scale);
  self->y += add_text (self, set_text (self, font, text, NULL, self->width - indent), color,
                       self->x + indent);
}

void
bh_sheet_column_chip (BhSheetColumn *self,
                      const char    *text,
                      BhColor        color,
                      BhColor        ground)
{
  PangoLayout *layout = set_text (self, BH_SHEET_STRONG, text, NULL, 0);
  double padding = CHIP_PADDING * self->scale;
  BhRect rect = { self->x, self->y, 0, 0 };

  bh_paint_layout_size (layout, &rect.width, &rect.height);
  rect.width += 2 * padding;
  bh_sheet_block_fill (self->block, &rect, rect.height / 2, ground);
  self->y += add_text (self, layout, color, self->x + padding);
}

void
bh_sheet_column_screen (BhSheetColumn      *self,
                        const BhScreenSpec *spec,
                        double              width)
{
  Mark mark = { .kind = MARK_SCREEN, .screen = *spec, .rect = { self->x, self->y, width, 0 } };
  double natural_width, natural_height;

  bh_screen_get_size (spec, &natural_width, &natural_height);
  mark.rect.height = natural_height * width / natural_width;
  g_array_append_val (self->block->marks, mark);
  self->y += mark.rect.height;
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
