/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "bh-palette.h"

G_BEGIN_DECLS

/* How many look different; then they start again, and letters alone tell them apart. */
#define BH_N_SERIES 8

/**
 * BhSeries:
 * @line: of a line; at least 3:1 on card
 * @fill: of an area or a letter's ground; words in the palette's text colour are at least 7:1 on it
 *
 * The colours of one of several things that are compared. Their order is one in which
 * neighbours stay apart for people who see fewer colours.
 */
typedef struct {
  BhColor line;
  BhColor fill;
} BhSeries;

const BhSeries *bh_series_colors (BhPalette  palette,
                                  guint      index);
/* Sets the dashes of a line that is @width wide. */
void            bh_series_dash   (cairo_t   *cr,
                                  guint      index,
                                  double     width);

G_END_DECLS
