/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BhColor:
 *
 * An opaque colour, 0xRRGGBB in sRGB.
 */
typedef guint32 BhColor;

typedef enum {
  BH_PALETTE_LIGHT,
  BH_PALETTE_DARK,
  BH_PALETTE_LIGHT_CONTRAST,
  BH_PALETTE_DARK_CONTRAST,
  BH_N_PALETTES,
} BhPalette;

/**
 * BhTint:
 *
 * The one accent of a drawing. A wallet has its own, so that a person who
 * turns between two guides sees which one is open; the title says it in words.
 */
typedef enum {
  BH_TINT_NEUTRAL,
  BH_TINT_GREEN,
  BH_TINT_BLUE,
  BH_N_TINTS,
} BhTint;

/**
 * BhColors:
 * @page: behind everything
 * @bar: behind titles and tabs
 * @card: behind grouped rows, fields, keys
 * @text: words; at least 7:1 on page, bar and card
 * @muted: words of second rank; at least 4.5:1 on page, bar and card
 * @faint: separators and placeholders; carries no meaning
 * @edge: the outline of cards; the same as @card where none is wanted
 * @line: the outline of what can be filled in; at least 3:1 on card
 * @accent: icons and selected things; at least 4.5:1 on page, bar and card
 * @accent_fill: filled buttons
 * @on_accent: words on @accent_fill; at least 4.5:1
 * @soft: a tinted ground for icons
 * @ring: what marks a place to tap; at least 3:1 on page, bar and card
 * @on_ring: the number in it; at least 4.5:1 on @ring
 * @halo: around the ring, so that it stands off from any ground
 * @body: the case of the phone
 * @body_edge: its outline
 *
 * Every colour of a drawing.
 */
typedef struct {
  BhColor page;
  BhColor bar;
  BhColor card;
  BhColor text;
  BhColor muted;
  BhColor faint;
  BhColor edge;
  BhColor line;
  BhColor accent;
  BhColor accent_fill;
  BhColor on_accent;
  BhColor soft;
  BhColor ring;
  BhColor on_ring;
  BhColor halo;
  BhColor body;
  BhColor body_edge;
} BhColors;

const BhColors *bh_palette_colors  (BhPalette   palette,
                                    BhTint      tint);
BhTint          bh_tint_for_wallet (const char *wallet);
double          bh_color_contrast  (BhColor     a,
                                    BhColor     b);

G_END_DECLS
