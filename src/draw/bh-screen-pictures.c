/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures on a screen: simple drawings of what a camera or an app shows. */

#define G_LOG_DOMAIN "bh-screen-pictures"

#include "bh-screen-parts.h"

#define QR_MODULES 21
#define MRZ_SIGNS 30

static void
stroke_with (cairo_t *cr,
             BhColor  color,
             double   width)
{
  bh_paint_color (cr, color);
  cairo_set_line_width (cr, width);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
}

static void
bar (cairo_t *cr,
     double   x,
     double   y,
     double   width,
     double   height,
     BhColor  color)
{
  bh_paint_fill_rect (cr, &(BhRect) { x, y, width, height }, height / 2, color);
}

static void
draw_panel (const BhScreenLayout *self,
            const BhRect         *area,
            cairo_t              *cr)
{
  BhRect inside = { area->x + 0.5, area->y + 0.5, area->width - 1, area->height - 1 };

  bh_paint_fill_rect (cr, area, BH_CARD_RADIUS + 2, self->colors->card);
  bh_paint_stroke_rect (cr, &inside, BH_CARD_RADIUS + 2, 1, self->colors->edge);
}

/* The four corners of a camera frame. */
static void
draw_corners (const BhScreenLayout *self,
              const BhRect         *area,
              cairo_t              *cr)
{
  double right = area->x + area->width;
  double bottom = area->y + area->height;
  double r = 10, arm = 16;

  cairo_new_sub_path (cr);
  cairo_move_to (cr, area->x, area->y + r + arm);
  cairo_arc (cr, area->x + r, area->y + r, r, G_PI, 3 * G_PI_2);
  cairo_rel_line_to (cr, arm, 0);
  cairo_move_to (cr, right - r - arm, area->y);
  cairo_arc (cr, right - r, area->y + r, r, -G_PI_2, 0);
  cairo_rel_line_to (cr, 0, arm);
  cairo_move_to (cr, right, bottom - r - arm);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_rel_line_to (cr, -arm, 0);
  cairo_move_to (cr, area->x + r + arm, bottom);
  cairo_arc (cr, area->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_rel_line_to (cr, 0, -arm);
  stroke_with (cr, self->colors->accent, 3);
}

/* Head and shoulders in a frame. */
static void
draw_bust (const BhScreenLayout *self,
           const BhRect         *frame,
           cairo_t              *cr)
{
  double x = frame->x + frame->width / 2;
  double unit = frame->height / 10;

  bh_paint_fill_rect (cr, frame, 5, self->colors->soft);
  cairo_save (cr);
  bh_paint_rounded (cr, frame, 5);
  cairo_clip (cr);
  bh_paint_fill_circle (cr, x, frame->y + 4 * unit, 1.9 * unit, self->colors->accent);
  bh_paint_fill_circle (cr, x, frame->y + 10.6 * unit, 3.9 * unit, self->colors->accent);
  cairo_restore (cr);
  bh_paint_stroke_rect (cr, frame, 5, 1, self->colors->edge);
}

/* A hill and a sun, as blank pictures have everywhere. */
static void
draw_app (const BhScreenLayout *self,
          const BhRect         *area,
          cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  double side = 112;
  BhRect tile = { area->x + (area->width - side) / 2, area->y + 40, side, side };
  double bottom = tile.y + side;

  bh_paint_fill_rect (cr, &tile, 28, colors->soft);
  cairo_save (cr);
  bh_paint_rounded (cr, &tile, 28);
  cairo_clip (cr);
  bh_paint_fill_circle (cr, tile.x + 78, tile.y + 36, 11, colors->accent);
  cairo_move_to (cr, tile.x - 6, bottom);
  cairo_line_to (cr, tile.x + 40, tile.y + 48);
  cairo_line_to (cr, tile.x + 66, tile.y + 80);
  cairo_line_to (cr, tile.x + 80, tile.y + 66);
  cairo_line_to (cr, tile.x + 118, bottom);
  cairo_close_path (cr);
  bh_paint_color (cr, colors->accent_fill);
  cairo_fill (cr);
  cairo_restore (cr);
  bh_paint_stroke_rect (cr, &tile, 28, 1, colors->edge == colors->card ? colors->soft
                                                                       : colors->edge);
  bar (cr, area->x + area->width / 2 - 52, bottom + 30, 104, 10, colors->faint);
  bar (cr, area->x + area->width / 2 - 34, bottom + 50, 68, 8, colors->faint);
}

static void
draw_card_front (const BhScreenLayout *self,
                 const BhRect         *card,
                 cairo_t              *cr)
{
  BhRect photo = { card->x + card->width - 62, card->y + 18, 46, 58 };
  static const double lengths[] = { 48, 78, 64, 82 };

  draw_panel (self, card, cr);
  bh_paint_stroke_rect (cr, card, BH_CARD_RADIUS + 2, 1.2, self->colors->line);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    bar (cr, card->x + 16, card->y + 20 + 15 * i, lengths[i], 6, self->colors->faint);
  bar (cr, card->x + 16, card->y + card->height - 20, 110, 7, self->colors->muted);
  draw_bust (self, &photo, cr);
}

static void
draw_card_back (const BhScreenLayout *self,
                const BhRect         *card,
                cairo_t              *cr)
{
  draw_panel (self, card, cr);
  bh_paint_stroke_rect (cr, card, BH_CARD_RADIUS + 2, 1.2, self->colors->line);
  bh_paint_fill_circle (cr, card->x + 36, card->y + 36, 18, self->colors->soft);
  cairo_new_sub_path (cr);
  cairo_arc (cr, card->x + 36, card->y + 36, 18, 0, 2 * G_PI);
  stroke_with (cr, self->colors->accent, 1.4);
  bar (cr, card->x + 68, card->y + 24, 92, 8, self->colors->muted);
  bar (cr, card->x + 68, card->y + 40, 68, 7, self->colors->faint);
  bar (cr, card->x + 28, card->y + card->height - 34, 128, 6, self->colors->faint);
  bar (cr, card->x + 28, card->y + card->height - 20, 104, 6, self->colors->faint);
}

/* Both sides of a card, each in the camera's frame. */
static void
draw_id_card (const BhScreenLayout *self,
              const BhRect         *area,
              cairo_t              *cr)
{
  double width = 176, height = 104;

  for (guint side = 0; side < 2; side++) {
    BhRect frame = { area->x + (area->width - width) / 2 - 14, area->y + 2 + side * 152, width + 28,
                     height + 26 };
    BhRect card = { frame.x + 14, frame.y + 13, width, height };

    if (side == 0)
      draw_card_front (self, &card, cr);
    else
      draw_card_back (self, &card, cr);
    draw_corners (self, &frame, cr);
  }
}

/* Two lines of letters and fillers, with no letter in them. */
static void
draw_mrz (const BhScreenLayout *self,
          double                x,
          double                y,
          double                width,
          guint                 line,
          cairo_t              *cr)
{
  double pitch = width / MRZ_SIGNS;

  for (guint i = 0; i < MRZ_SIGNS; i++) {
    gboolean filler = line == 0 ? (i == 1 || i > 15 || i == 9) : (i > 20 && i < 28);

    if (filler) {
      cairo_move_to (cr, x + i * pitch + pitch * 0.72, y + 1);
      cairo_line_to (cr, x + i * pitch + pitch * 0.18, y + 4);
      cairo_line_to (cr, x + i * pitch + pitch * 0.72, y + 7);
      stroke_with (cr, self->colors->text, 1.2);
    } else {
      bh_paint_fill_rect (cr, &(BhRect) { x + i * pitch, y, pitch * 0.68, 8 }, 1,
                          self->colors->text);
    }
  }
}

static void
draw_passport (const BhScreenLayout *self,
               const BhRect         *area,
               cairo_t              *cr)
{
  BhRect frame = { area->x + 4, area->y + 4, area->width - 8, area->height - 8 };
  BhRect page = { area->x + 16, area->y + 14, area->width - 32, area->height - 28 };
  BhRect photo = { page.x + 14, page.y + 16, 56, 74 };
  static const double lengths[] = { 62, 94, 50, 84, 70 };

  draw_panel (self, &page, cr);
  bh_paint_stroke_rect (cr, &page, BH_CARD_RADIUS + 2, 1.2, self->colors->line);
  draw_bust (self, &photo, cr);
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    bar (cr, photo.x + photo.width + 16, photo.y + 3 + 15.5 * i, lengths[i], 6,
         i == 1 ? self->colors->muted : self->colors->faint);
  for (guint line = 0; line < 2; line++)
    draw_mrz (self, page.x + 14, page.y + page.height - 40 + 17 * line, page.width - 28, line, cr);
  draw_corners (self, &frame, cr);
}

static void
oval (cairo_t *cr,
      double   x,
      double   y,
      double   half_width,
      double   half_height)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, half_width, half_height);
  cairo_arc (cr, 0, 0, 1, 0, 2 * G_PI);
  cairo_restore (cr);
}

/* An oval to hold the face in, with head and shoulders in it. */
static void
draw_face (const BhScreenLayout *self,
           const BhRect         *area,
           cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  double x = area->x + area->width / 2;
  double y = area->y + area->height / 2;

  oval (cr, x, y, 84, 106);
  bh_paint_color (cr, colors->soft);
  cairo_fill (cr);
  cairo_save (cr);
  oval (cr, x, y, 78, 100);
  cairo_clip (cr);
  oval (cr, x, y + 118, 92, 62);
  bh_paint_color (cr, colors->accent);
  cairo_fill (cr);
  oval (cr, x, y - 16, 47, 61);
  bh_paint_color (cr, colors->accent);
  cairo_fill (cr);
  cairo_restore (cr);

  oval (cr, x, y, 84, 106);
  cairo_set_dash (cr, (const double[]) { 9, 7.5 }, 2, 0);
  stroke_with (cr, colors->accent, 3);
  cairo_set_dash (cr, NULL, 0, 0);
}

static gboolean
in_finder (guint row,
           guint column)
{
  return (row < 8 && column < 8) || (row < 8 && column > QR_MODULES - 9) ||
         (row > QR_MODULES - 9 && column < 8);
}

static void
draw_finder (double   x,
             double   y,
             double   module,
             BhColor  ink,
             BhColor  ground,
             cairo_t *cr)
{
  bh_paint_fill_rect (cr, &(BhRect) { x, y, 7 * module, 7 * module }, module, ink);
  bh_paint_fill_rect (cr, &(BhRect) { x + module, y + module, 5 * module, 5 * module }, module / 2,
                      ground);
  bh_paint_fill_rect (cr, &(BhRect) { x + 2 * module, y + 2 * module, 3 * module, 3 * module },
                      module / 2, ink);
}

/* Blocks that follow no rule of such codes: nothing can be read from them. */
static void
draw_qr (const BhScreenLayout *self,
         const BhRect         *area,
         cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  BhRect panel = { area->x + (area->width - area->height) / 2, area->y, area->height,
                   area->height };
  double module = (area->height - 36) / QR_MODULES;
  double x = panel.x + 18, y = panel.y + 18;
  guint32 noise = 20261122;

  draw_panel (self, &panel, cr);
  bh_paint_color (cr, colors->line);
  for (guint row = 0; row < QR_MODULES; row++) {
    for (guint column = 0; column < QR_MODULES; column++) {
      noise = noise * 1664525u + 1013904223u;
      if (!in_finder (row, column) && (noise >> 24 & 3) < 2)
        cairo_rectangle (cr, x + column * module, y + row * module, module, module);
    }
  }
  cairo_fill (cr);
  draw_finder (x, y, module, colors->line, colors->card, cr);
  draw_finder (x + (QR_MODULES - 7) * module, y, module, colors->line, colors->card, cr);
  draw_finder (x, y + (QR_MODULES - 7) * module, module, colors->line, colors->card, cr);
}

static void
draw_ball (const BhScreenLayout *self,
           double                x,
           double                y,
           double                r,
           cairo_t              *cr)
{
  bh_paint_fill_circle (cr, x, y, r, self->colors->accent_fill);
  cairo_save (cr);
  cairo_arc (cr, x, y, r, 0, 2 * G_PI);
  cairo_clip (cr);
  cairo_move_to (cr, x, y - r);
  cairo_line_to (cr, x, y + r);
  cairo_move_to (cr, x - r, y);
  cairo_line_to (cr, x + r, y);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x - r * 1.35, y, r, -G_PI_2, G_PI_2);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x + r * 1.35, y, r, G_PI_2, 3 * G_PI_2);
  stroke_with (cr, self->colors->on_accent, 1.6);
  cairo_restore (cr);
}

/* A board, a ring and a net. */
static void
draw_hoop (const BhScreenLayout *self,
           double                x,
           double                y,
           cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  BhRect board = { x - 30, y - 44, 60, 44 };

  bh_paint_fill_rect (cr, &board, 5, colors->soft);
  bh_paint_stroke_rect (cr, &board, 5, 1.6, colors->line);
  for (int i = -2; i <= 2; i++) {
    cairo_move_to (cr, x + i * 10, y + 4);
    cairo_line_to (cr, x + i * 6.5, y + 34);
  }
  cairo_move_to (cr, x - 18, y + 14);
  cairo_line_to (cr, x + 18, y + 14);
  cairo_move_to (cr, x - 15, y + 24);
  cairo_line_to (cr, x + 15, y + 24);
  stroke_with (cr, colors->line, 1.2);
  bh_paint_fill_rect (cr, &(BhRect) { x - 24, y - 3, 48, 7 }, 3.5, colors->accent);
}

/* Something to drag along a dashed line to where it belongs. */
static void
draw_puzzle (const BhScreenLayout *self,
             const BhRect         *area,
             cairo_t              *cr)
{
  const BhColors *colors = self->colors;
  double from_x = area->x + 52, from_y = area->y + area->height - 50;
  double to_x = area->x + area->width - 64, to_y = area->y + 76;

  draw_panel (self, area, cr);
  draw_hoop (self, to_x, to_y, cr);
  cairo_new_path (cr);
  cairo_move_to (cr, from_x + 14, from_y - 32);
  cairo_curve_to (cr, from_x + 34, area->y + 34, to_x - 74, area->y + 20, to_x - 38, to_y - 16);
  cairo_set_dash (cr, (const double[]) { 6, 6 }, 2, 0);
  stroke_with (cr, colors->muted, 2.2);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, to_x - 50, to_y - 19);
  cairo_line_to (cr, to_x - 37, to_y - 15);
  cairo_line_to (cr, to_x - 37, to_y - 29);
  stroke_with (cr, colors->muted, 2.2);
  draw_ball (self, from_x, from_y, 25, cr);
}

/**
 * bh_screen_draw_picture:
 * @area: where it stands; as high as bh_picture_height() says
 *
 * Draws one of the pictures that a step can name.
 */
void
bh_screen_draw_picture (const BhScreenLayout *self,
                        BhPicture             picture,
                        const BhRect         *area,
                        cairo_t              *cr)
{
  static void (*const draw[]) (const BhScreenLayout *, const BhRect *, cairo_t *) = {
    [BH_PICTURE_APP] = draw_app,   [BH_PICTURE_ID_CARD] = draw_id_card,
    [BH_PICTURE_QR] = draw_qr,     [BH_PICTURE_PASSPORT] = draw_passport,
    [BH_PICTURE_FACE] = draw_face, [BH_PICTURE_PUZZLE] = draw_puzzle,
  };

  g_return_if_fail (picture < G_N_ELEMENTS (draw));

  draw[picture] (self, area, cr);
}
