/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-screen-parts"

#include "bh-screen-parts.h"

#include "bh-icons.h"
#include "bh-screen-boxes.h"

static const BhElement *
element_of (const BhScreenLayout *self,
            const BhScreenBox    *box)
{
  return bh_step_element (self->step, box->element);
}

static const BhLabel *
label_of (const BhScreenLayout *self,
          const BhScreenBox    *box)
{
  const BhElement *element = element_of (self, box);

  return box->tab >= 0 ? &element->tabs[box->tab] : &element->label;
}

static void
draw_label (const BhScreenBox *box,
            cairo_t           *cr,
            BhColor            color)
{
  if (box->label != NULL)
    bh_paint_text (cr, box->label, box->area.x + box->label_x, box->area.y + box->label_y, color);
}

static void
draw_value (const BhScreenBox *box,
            cairo_t           *cr,
            BhColor            color)
{
  if (box->value != NULL)
    bh_paint_text (cr, box->value, box->area.x + box->value_x, box->area.y + box->value_y, color);
}

static void
begin_stroke (cairo_t *cr,
              BhColor  color,
              double   width)
{
  bh_paint_color (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
}

/* An arrow head at (x, y) that points right, or down. */
static void
draw_chevron (cairo_t *cr,
              double   x,
              double   y,
              gboolean down,
              BhColor  color)
{
  begin_stroke (cr, color, 1.8);
  if (down) {
    cairo_move_to (cr, x - 5, y - 2.5);
    cairo_line_to (cr, x, y + 2.5);
    cairo_line_to (cr, x + 5, y - 2.5);
  } else {
    cairo_move_to (cr, x - 2.5, y - 5);
    cairo_line_to (cr, x + 2.5, y);
    cairo_line_to (cr, x - 2.5, y + 5);
  }
  cairo_stroke (cr);
}

/* The ground of the whole card is drawn with its first part. */
static void
draw_card (const BhScreenLayout *self,
           const BhScreenBox    *first,
           BhColor               edge,
           cairo_t              *cr)
{
  BhRect card = first->area;

  for (const BhScreenBox *box = first; !box->last; box++)
    card.height += (box + 1)->area.height;
  bh_paint_fill_rect (cr, &card, BH_CARD_RADIUS, self->colors->card);
  bh_paint_stroke_rect (cr, &card, BH_CARD_RADIUS, 1, edge);
}

static void
draw_separator (const BhScreenLayout *self,
                const BhScreenBox    *box,
                double                inset,
                cairo_t              *cr)
{
  if (box->last)
    return;
  bh_paint_color (cr, self->colors->faint);
  cairo_rectangle (cr, box->area.x + inset, box->area.y + box->area.height - 0.5,
                   box->area.width - inset - BH_ROW_PADDING, 1);
  cairo_fill (cr);
}

static void
draw_row (const BhScreenLayout *self,
          const BhScreenBox    *box,
          cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  gboolean menu = box->role == BH_ROLE_MENU_ROW;
  double side = bh_screen_chip_size (self);
  double middle = box->area.y + box->area.height / 2;
  BhRect chip = { box->area.x + BH_ROW_PADDING, middle - side / 2, side, side };
  BhIcon icon = bh_icon_for_label (label_of (self, box));

  if (box->first)
    draw_card (self, box, menu ? colors->line : colors->edge, cr);
  draw_separator (self, box, BH_ROW_PADDING + side + BH_ROW_GAP, cr);
  bh_paint_fill_rect (cr, &chip, 8, colors->soft);
  bh_icon_draw (cr, icon != BH_ICON_NONE ? icon : BH_ICON_OTHER, chip.x + side * 0.16,
                chip.y + side * 0.16, side * 0.68, colors->accent);
  draw_label (box, cr, colors->text);
  draw_value (box, cr, colors->muted);
  if (!menu)
    draw_chevron (cr, box->area.x + box->area.width - 21, middle, FALSE, colors->muted);
}

/* Where nothing is said about what to type, a line stands for it. */
static void
draw_blank (const BhScreenLayout *self,
            const BhScreenBox    *box,
            cairo_t              *cr)
{
  BhRect blank = { box->area.x + box->value_x, box->area.y + box->value_y + 5 * self->scale, 96,
                   8 };

  bh_paint_fill_rect (cr, &blank, 4, self->colors->faint);
}

static void
draw_field (const BhScreenLayout *self,
            const BhScreenBox    *box,
            cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  const BhElement *element = element_of (self, box);
  double middle = box->area.y + box->area.height / 2;
  gboolean alone = box->value == NULL && bh_label_is_sign (pango_layout_get_text (box->label));

  if (box->first)
    draw_card (self, box, colors->edge, cr);
  draw_separator (self, box, BH_ROW_PADDING + 2, cr);
  if (bh_icon_for_label (&element->label) == BH_ICON_SEARCH)
    bh_icon_draw (cr, BH_ICON_SEARCH, box->area.x + BH_ROW_PADDING, middle - 11, 22, colors->muted);
  draw_label (box, cr, alone ? colors->text : colors->muted);
  if (box->value != NULL)
    draw_value (box, cr, bh_type_is_literal (&element->type) ? colors->text : colors->accent);
  else if (!alone)
    draw_blank (self, box, cr);
  if (bh_element_is_chooser (self->step, box->element))
    draw_chevron (cr, box->area.x + box->area.width - 23, middle, TRUE, colors->muted);
}

static void
draw_button (const BhScreenLayout *self,
             const BhScreenBox    *box,
             cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  double radius = box->area.height / 2;
  BhRect inside = { box->area.x + 0.75, box->area.y + 0.75, box->area.width - 1.5,
                    box->area.height - 1.5 };

  if (box->strong) {
    bh_paint_fill_rect (cr, &box->area, radius, colors->accent_fill);
  } else {
    bh_paint_fill_rect (cr, &box->area, radius, colors->card);
    bh_paint_stroke_rect (cr, &inside, radius - 0.75, 1.5, colors->accent);
  }
  draw_label (box, cr, box->strong ? colors->on_accent : colors->accent);
}

/* Shown ticked, as fields are shown filled in: as it is to be. */
static void
draw_tick_box (const BhScreenLayout *self,
               const BhScreenBox    *box,
               cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  double middle = box->area.y + box->area.height / 2;
  BhRect square = { box->area.x + 8, middle - BH_TICK_SIZE / 2, BH_TICK_SIZE, BH_TICK_SIZE };
  double x = square.x + BH_TICK_SIZE / 2;

  if (box->tapped) {
    bh_paint_fill_rect (cr, &square, 6, colors->accent_fill);
    begin_stroke (cr, colors->on_accent, 2.4);
    cairo_move_to (cr, x - 5, middle + 0.5);
    cairo_line_to (cr, x - 1.5, middle + 4);
    cairo_line_to (cr, x + 5.5, middle - 4);
    cairo_stroke (cr);
  } else {
    bh_paint_fill_rect (cr, &square, 6, colors->card);
    bh_paint_stroke_rect (cr, &square, 6, 1.5, colors->line);
  }
  draw_label (box, cr, colors->text);
}

static void
draw_message (const BhScreenLayout *self,
              const BhScreenBox    *box,
              cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  BhIcon icon = bh_icon_for_label (label_of (self, box));
  double x = box->area.x + box->area.width / 2;
  double y = box->area.y + 8 + BH_MEDAL_SIZE / 2;

  if (icon != BH_ICON_NONE) {
    bh_paint_fill_circle (cr, x, y, BH_MEDAL_SIZE / 2, colors->soft);
    bh_icon_draw (cr, icon, x - 14, y - 14, 28, colors->accent);
  }
  draw_label (box, cr, colors->text);
}

static void
draw_code_boxes (const BhScreenLayout *self,
                 const BhScreenBox    *box,
                 cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  BhRect target = bh_screen_box_target (box);
  BhRect cell = { target.x + BH_CODE_PADDING, target.y + BH_CODE_PADDING, BH_CODE_BOX_WIDTH,
                  BH_CODE_BOX_HEIGHT };

  draw_label (box, cr, colors->muted);
  for (guint i = 0; i < BH_N_CODE_BOXES; i++) {
    bh_paint_fill_rect (cr, &cell, 7, colors->card);
    bh_paint_stroke_rect (cr, &cell, 7, 1.2, colors->line);
    bh_paint_fill_circle (cr, cell.x + cell.width / 2, cell.y + cell.height / 2, 4.5,
                          colors->text);
    cell.x += BH_CODE_BOX_WIDTH + BH_CODE_BOX_GAP;
  }
  draw_value (box, cr, colors->accent);
}

static void
draw_tile (const BhScreenLayout *self,
           const BhScreenBox    *box,
           cairo_t              *cr)
{
  const BhColors *colors = self->colors;

  bh_paint_fill_rect (cr, &box->area, BH_CARD_RADIUS + 2, colors->card);
  bh_paint_stroke_rect (cr, &box->area, BH_CARD_RADIUS + 2, 1, colors->edge);
  bh_icon_draw (cr, bh_icon_for_label (label_of (self, box)),
                box->area.x + box->area.width / 2 - 17, box->area.y + 18, 34, colors->accent);
  draw_label (box, cr, colors->text);
}

static void
draw_bank_card (const BhScreenLayout *self,
                const BhScreenBox    *box,
                cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  double bottom = box->area.y + box->area.height;
  BhRect chip = { box->area.x + 18, bottom - 68, 32, 24 };
  BhRect number = { box->area.x + 18, bottom - 26, 0, 7 };

  bh_paint_fill_rect (cr, &box->area, BH_CARD_RADIUS + 2, colors->accent_fill);
  draw_label (box, cr, colors->on_accent);
  bh_paint_stroke_rect (cr, &chip, 5, 1.5, colors->on_accent);
  begin_stroke (cr, colors->on_accent, 1.5);
  cairo_move_to (cr, chip.x, chip.y + chip.height / 2);
  cairo_line_to (cr, chip.x + chip.width, chip.y + chip.height / 2);
  cairo_move_to (cr, chip.x + chip.width / 2, chip.y);
  cairo_line_to (cr, chip.x + chip.width / 2, chip.y + chip.height);
  cairo_stroke (cr);
  for (guint group = 0; group < 4; group++) {
    for (guint i = 0; i < 4; i++)
      bh_paint_fill_circle (cr, number.x + 2.5 + group * 44 + i * 8, number.y + 3, 2.2,
                            colors->on_accent);
  }
}

static void
draw_picture (const BhScreenLayout *self,
              const BhScreenBox    *box,
              cairo_t              *cr)
{
  BhRect area = bh_screen_box_target (box);

  bh_screen_draw_picture (self, element_of (self, box)->picture, &area, cr);
  draw_label (box, cr, self->colors->muted);
}

static void
draw_tab (const BhScreenLayout *self,
          const BhScreenBox    *box,
          cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  BhIcon icon = bh_icon_for_label (label_of (self, box));
  double x = box->area.x + box->area.width / 2;
  BhRect pill = { x - 20, box->area.y + 5, 40, 26 };
  BhColor color = box->strong ? colors->accent : colors->muted;

  if (box->strong)
    bh_paint_fill_rect (cr, &pill, 13, colors->card);
  bh_icon_draw (cr, icon != BH_ICON_NONE ? icon : BH_ICON_OTHER, x - 11, box->area.y + 7, 22,
                color);
  draw_label (box, cr, color);
}

static void
draw_bar_button (const BhScreenLayout *self,
                 const BhScreenBox    *box,
                 cairo_t              *cr)
{
  BhIcon icon = bh_icon_for_label (label_of (self, box));
  double x = box->area.x + BH_BAR_BUTTON_SIZE / 2 - (box->label != NULL ? 2 : 0);
  double y = box->area.y + BH_BAR_BUTTON_SIZE / 2;

  if (box->role != BH_ROLE_BAR_BUTTON) {
    begin_stroke (cr, self->colors->text, 1.6);
    cairo_arc (cr, x, y, 11.5, 0, 2 * G_PI);
    cairo_stroke (cr);
    bh_icon_draw (cr, BH_ICON_PLUS, x - 8.5, y - 8.5, 17, self->colors->text);
    return;
  }
  bh_icon_draw (cr, icon != BH_ICON_NONE ? icon : BH_ICON_OTHER, x - 10, y - 10, 20,
                self->colors->text);
  draw_label (box, cr, self->colors->text);
}

/**
 * bh_screen_draw_box:
 *
 * Draws one element, without its ring.
 */
void
bh_screen_draw_box (const BhScreenLayout *self,
                    const BhScreenBox    *box,
                    cairo_t              *cr)
{
  static void (*const draw[]) (const BhScreenLayout *, const BhScreenBox *, cairo_t *) = {
    [BH_ROLE_TABS] = draw_tab,
    [BH_ROLE_PLUS] = draw_bar_button,
    [BH_ROLE_MENU_ROW] = draw_row,
    [BH_ROLE_BAR_BUTTON] = draw_bar_button,
    [BH_ROLE_COMPOSER] = draw_bar_button,
    [BH_ROLE_TILE] = draw_tile,
    [BH_ROLE_BANK_CARD] = draw_bank_card,
    [BH_ROLE_ROW] = draw_row,
    [BH_ROLE_FIELD] = draw_field,
    [BH_ROLE_BUTTON] = draw_button,
    [BH_ROLE_TICK_BOX] = draw_tick_box,
    [BH_ROLE_MESSAGE] = draw_message,
    [BH_ROLE_CODE_BOXES] = draw_code_boxes,
    [BH_ROLE_PICTURE] = draw_picture,
  };

  draw[box->role] (self, box, cr);
}
