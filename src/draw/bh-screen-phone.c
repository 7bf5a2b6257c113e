/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The phone around the page: its case, its bars, and what stands on the page
 * without being named by the step. */

#define G_LOG_DOMAIN "bh-screen-phone"

#include "bh-screen-parts.h"

#include <math.h>

#include "bh-icons.h"
#include "bh-screen-boxes.h"

#define EDGE_WIDTH 1.5
/* A page with no more rows than this gets some without words, so that it looks like one of many. */
#define MOST_ROWS 2
#define N_MORE_ROWS 3

static void
draw_signal (cairo_t *cr,
             double   x,
             double   bottom,
             BhColor  color)
{
  for (guint i = 0; i < 4; i++) {
    double height = 3.5 + 2.2 * i;

    bh_paint_fill_rect (cr, &(BhRect) { x + 4.5 * i, bottom - height, 3, height }, 1, color);
  }
}

static void
draw_battery (cairo_t *cr,
              double   x,
              double   bottom,
              BhColor  color)
{
  BhRect outside = { x + 0.5, bottom - 10.5, 20, 10 };
  BhRect inside = { x + 2.5, bottom - 8.5, 12, 6 };
  BhRect pole = { x + 21.5, bottom - 7.5, 2, 4 };

  bh_paint_stroke_rect (cr, &outside, 3, 1, color);
  bh_paint_fill_rect (cr, &inside, 1.2, color);
  bh_paint_fill_rect (cr, &pole, 1, color);
}

static void
draw_status (const BhScreenLayout *self,
             cairo_t              *cr)
{
  BhTextStyle style = { .size = 13, .weight = PANGO_WEIGHT_BOLD, .language = "en" };
  g_autoptr (PangoLayout) clock = bh_paint_layout ("10:30", &style);
  double middle = self->screen.y + BH_STATUS_HEIGHT / 2 + 2;
  double right = self->screen.x + self->screen.width;
  double height;

  bh_paint_layout_size (clock, NULL, &height);
  bh_paint_text (cr, clock, self->screen.x + 26, middle - height / 2, self->colors->text);
  draw_signal (cr, right - 70, middle + 5, self->colors->text);
  draw_battery (cr, right - 47, middle + 5.5, self->colors->text);
  bh_paint_fill_circle (cr, self->screen.x + self->screen.width / 2, middle, 5, self->colors->body);
}

/**
 * bh_screen_draw_phone:
 *
 * Draws the case, the empty page and the signs at its top and bottom.
 */
void
bh_screen_draw_phone (const BhScreenLayout *self,
                      cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  BhRect body = { 0, 0, BH_SCREEN_WIDTH, self->height };
  BhRect edge = { EDGE_WIDTH / 2, EDGE_WIDTH / 2, BH_SCREEN_WIDTH - EDGE_WIDTH,
                  self->height - EDGE_WIDTH };

  bh_paint_fill_rect (cr, &body, BH_BODY_RADIUS, colors->body);
  bh_paint_stroke_rect (cr, &edge, BH_BODY_RADIUS - EDGE_WIDTH / 2, EDGE_WIDTH, colors->body_edge);
  bh_paint_fill_rect (cr, &self->screen, BH_SCREEN_RADIUS, colors->page);
}

static void
draw_chevron_back (const BhScreenLayout *self,
                   cairo_t              *cr)
{
  double x = self->bar.x + 20;
  double y = self->bar.y + self->bar.height / 2;

  bh_paint_color (cr, self->colors->text);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, x + 6.5, y - 7);
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, x + 6.5, y + 7);
  cairo_stroke (cr);
}

static void
draw_line (const BhScreenLayout *self,
           cairo_t              *cr,
           double                y)
{
  bh_paint_color (cr, self->colors->faint);
  cairo_rectangle (cr, self->screen.x, y, self->screen.width, 1);
  cairo_fill (cr);
}

static void
draw_title (const BhScreenLayout *self,
            cairo_t              *cr)
{
  double middle = self->bar.y + self->bar.height / 2;
  double height;

  if (self->title == NULL) {
    BhRect place = { self->screen.x + self->screen.width / 2 - 38, middle - 5, 76, 10 };

    bh_paint_fill_rect (cr, &place, 5, self->colors->faint);
    return;
  }
  bh_paint_layout_size (self->title, NULL, &height);
  bh_paint_text (cr, self->title, self->title_x, middle - height / 2, self->colors->text);
}

static void
draw_bottom (const BhScreenLayout *self,
             cairo_t              *cr)
{
  double right = self->bottom.x + self->bottom.width;

  if (self->bottom.height > 0) {
    bh_paint_color (cr, self->colors->bar);
    cairo_rectangle (cr, self->bottom.x, self->bottom.y, self->bottom.width, self->bottom.height);
    cairo_fill (cr);
    draw_line (self, cr, self->bottom.y);
  }
  if (self->bottom.height > 0 && self->page.tabs < 0) {
    BhRect text = { self->bottom.x + 16, self->bottom.y + 9, right - self->bottom.x - 74, 38 };

    bh_paint_fill_rect (cr, &text, 19, self->colors->card);
    bh_paint_stroke_rect (cr, &text, 19, 1, self->colors->faint);
  }
}

/* The bar for swiping, which every phone has today. */
static void
draw_gesture (const BhScreenLayout *self,
              cairo_t              *cr)
{
  BhRect bar = { self->screen.x + self->screen.width / 2 - 48,
                 self->screen.y + self->screen.height - 11, 96, 4 };

  bh_paint_fill_rect (cr, &bar, 2, self->colors->muted);
}

/**
 * bh_screen_draw_bars:
 *
 * Draws the bars at the top and the bottom. They fill the glass up to its
 * corners, so the caller clips to it.
 */
void
bh_screen_draw_bars (const BhScreenLayout *self,
                     cairo_t              *cr)
{
  if (self->page.has_bar) {
    bh_paint_color (cr, self->colors->bar);
    cairo_rectangle (cr, self->screen.x, self->screen.y, self->screen.width,
                     self->bar.y + self->bar.height - self->screen.y);
    cairo_fill (cr);
    draw_line (self, cr, self->bar.y + self->bar.height - 1);
    draw_title (self, cr);
    if (self->page.has_back)
      draw_chevron_back (self, cr);
  }
  draw_bottom (self, cr);
  draw_status (self, cr);
  draw_gesture (self, cr);
}

/* A portrait and two lines, for the head of one's own page and for chats. */
static void
draw_person (const BhScreenLayout *self,
             cairo_t              *cr,
             double                x,
             double                middle,
             double                radius,
             double                length)
{
  BhRect name = { x + 2 * radius + 14, middle - 12, length * 0.6, 9 };
  BhRect line = { x + 2 * radius + 14, middle + 5, length, 7 };

  bh_paint_fill_circle (cr, x + radius, middle, radius, self->colors->faint);
  bh_paint_fill_rect (cr, &name, 4.5, self->colors->faint);
  bh_paint_fill_rect (cr, &line, 3.5, self->colors->faint);
}

static void
draw_portrait (const BhScreenLayout *self,
               cairo_t              *cr)
{
  const BhRect *card = &self->portrait;
  double middle = card->y + card->height / 2;

  bh_paint_fill_rect (cr, card, BH_CARD_RADIUS, self->colors->card);
  bh_paint_stroke_rect (cr, card, BH_CARD_RADIUS, 1, self->colors->edge);
  draw_person (self, cr, card->x + 14, middle, 24, 130);
  bh_icon_draw (cr, BH_ICON_PERSON, card->x + 14 + 12, middle - 12, 24, self->colors->muted);
}

/* Nothing peeps out from under the menu. */
static void
clear_behind_menu (const BhScreenLayout *self,
                   cairo_t              *cr)
{
  BhRect menu = { self->content.x - 8, self->bar.y + self->bar.height, self->content.width + 16,
                  0 };

  for (guint i = 0; i < self->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (self, i);

    if (box->role == BH_ROLE_MENU_ROW)
      menu.height = box->area.y + box->area.height + 8 - menu.y;
  }
  bh_paint_fill_rect (cr, &menu, BH_CARD_RADIUS, self->colors->page);
}

/* The chats behind the menu that the plus sign opens, and the menu's ground. */
static void
draw_menu (const BhScreenLayout *self,
           cairo_t              *cr)
{
  double top = self->bar.y + self->bar.height;
  double bottom = self->content.y + self->content.height;
  const BhScreenBox *plus = bh_screen_layout_box (self, 0);
  double tip = plus->area.x + plus->area.width / 2;
  double edge = self->content.y - 3.5;

  for (double y = top + 38; y + 30 < bottom; y += 66)
    draw_person (self, cr, self->screen.x + 18, y, 21, 150);
  clear_behind_menu (self, cr);

  cairo_move_to (cr, tip - 9, edge);
  cairo_line_to (cr, tip, edge - 9);
  cairo_line_to (cr, tip + 9, edge);
  bh_paint_color (cr, self->colors->card);
  cairo_fill_preserve (cr);
  bh_paint_color (cr, self->colors->line);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
}

/* Whether it is a page of rows of which the step names but a few; @end becomes how low they reach.
 * On one's own page a row may be the last one, and the words say so. */
static gboolean
has_more_rows (const BhScreenLayout *self,
               double               *end)
{
  guint n_rows = 0;

  *end = self->page.own_page ? self->portrait.y + self->portrait.height : 0;
  for (guint i = 0; i < self->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (self, i);

    if (box->role == BH_ROLE_TABS || box->role == BH_ROLE_BAR_BUTTON)
      continue;
    if (box->role != BH_ROLE_ROW)
      return FALSE;
    n_rows++;
    *end = MAX (*end, box->area.y + box->area.height);
  }
  return *end > 0 && n_rows <= (self->page.own_page ? 0 : MOST_ROWS);
}

/* A card of rows without words, as far as there is room for it. */
static void
draw_more_rows (const BhScreenLayout *self,
                double                top,
                cairo_t              *cr)
{
  double side = bh_screen_chip_size (self);
  double room = self->content.y + self->content.height - BH_MARGIN - top;
  guint n = (guint) CLAMP (floor (room / BH_ROW_HEIGHT), 0, N_MORE_ROWS);
  BhRect card = { self->content.x, top, self->content.width, n * BH_ROW_HEIGHT };

  if (n == 0)
    return;
  bh_paint_fill_rect (cr, &card, BH_CARD_RADIUS, self->colors->card);
  bh_paint_stroke_rect (cr, &card, BH_CARD_RADIUS, 1, self->colors->edge);
  for (guint i = 0; i < n; i++) {
    double middle = top + (i + 0.5) * BH_ROW_HEIGHT;
    BhRect chip = { card.x + BH_ROW_PADDING, middle - side / 2, side, side };
    BhRect words = { chip.x + side + BH_ROW_GAP, middle - 4.5, i % 2 == 0 ? 84 : 60, 9 };

    bh_paint_fill_rect (cr, &chip, 8, self->colors->faint);
    bh_paint_fill_rect (cr, &words, 4.5, self->colors->faint);
  }
}

/* Two speech bubbles without words. */
static void
draw_chat (const BhScreenLayout *self,
           cairo_t              *cr)
{
  double right = self->screen.x + self->screen.width - BH_MARGIN;
  double y = self->bottom.y - 128;
  BhRect theirs = { self->screen.x + BH_MARGIN + 42, y, 118, 40 };
  BhRect own = { right - 42 - 96, y + 60, 96, 40 };

  bh_paint_fill_circle (cr, self->screen.x + BH_MARGIN + 17, y + 20, 17, self->colors->faint);
  bh_paint_fill_rect (cr, &theirs, 14, self->colors->faint);
  bh_paint_fill_circle (cr, right - 17, y + 80, 17, self->colors->faint);
  bh_paint_fill_rect (cr, &own, 14, self->colors->soft);
  bh_paint_stroke_rect (cr, &own, 14, 1, self->colors->faint);
}

/**
 * bh_screen_draw_scenery:
 *
 * Draws what makes the page recognisable and is not named by the step: shapes
 * without words.
 */
void
bh_screen_draw_scenery (const BhScreenLayout *self,
                        cairo_t              *cr)
{
  double end;

  if (self->page.own_page)
    draw_portrait (self, cr);
  if (self->page.plus >= 0)
    draw_menu (self, cr);
  else if (has_more_rows (self, &end))
    draw_more_rows (self, end + BH_MARGIN, cr);
  if (self->page.tabs < 0 && self->bottom.height > 0)
    draw_chat (self, cr);
}
