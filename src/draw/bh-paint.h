/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every drawing needs: shapes, text, numbered rings. One unit is one
 * point; y grows downwards. */

#pragma once

#include <pango/pangocairo.h>

#include "bh-palette.h"

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
  double width;
  double height;
} BhRect;

/**
 * BhTextStyle:
 * @size: the size of the type
 * @weight: its weight; 0: normal
 * @width: the line length at which it wraps; 0: it never wraps
 * @max_lines: what is longer ends in "…"; 0: as many lines as it takes
 * @alignment: of the lines, where there is a @width
 * @language: a BCP 47 tag. It chooses between Chinese and Japanese shapes of
 *   the same character, so it is never left out
 *
 * How a text is set.
 */
typedef struct {
  double         size;
  PangoWeight    weight;
  double         width;
  int            max_lines;
  PangoAlignment alignment;
  const char    *language;
} BhTextStyle;

void         bh_paint_color       (cairo_t           *cr,
                                   BhColor            color);
void         bh_paint_rounded     (cairo_t           *cr,
                                   const BhRect      *rect,
                                   double             radius);
void         bh_paint_fill_rect   (cairo_t           *cr,
                                   const BhRect      *rect,
                                   double             radius,
                                   BhColor            color);
void         bh_paint_stroke_rect (cairo_t           *cr,
                                   const BhRect      *rect,
                                   double             radius,
                                   double             line_width,
                                   BhColor            color);
void         bh_paint_fill_circle (cairo_t           *cr,
                                   double             x,
                                   double             y,
                                   double             radius,
                                   BhColor            color);

const char  *bh_paint_language    (const char        *text,
                                   const char        *preferred);
PangoLayout *bh_paint_layout      (const char        *text,
                                   const BhTextStyle *style);
PangoLayout *bh_paint_layout_fit  (const char        *text,
                                   const BhTextStyle *style,
                                   double             smallest);
void         bh_paint_layout_size (PangoLayout       *layout,
                                   double            *width,
                                   double            *height);
void         bh_paint_text        (cairo_t           *cr,
                                   PangoLayout       *layout,
                                   double             x,
                                   double             y,
                                   BhColor            color);

/* The numbered ring around a place to tap. */
#define BH_RING_WIDTH 3.0
#define BH_RING_HALO 2.0
#define BH_BADGE_RADIUS 11.0

void         bh_paint_ring        (cairo_t           *cr,
                                   const BhRect      *rect,
                                   double             radius,
                                   const BhColors    *colors);
void         bh_paint_badge       (cairo_t           *cr,
                                   double             x,
                                   double             y,
                                   guint              number,
                                   const BhColors    *colors);

G_END_DECLS
