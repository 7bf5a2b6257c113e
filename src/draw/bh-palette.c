/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-palette"

#include "bh-palette.h"

#include <math.h>

#define LIGHT                                                                                      \
  .page = 0xf3f4f6, .card = 0xffffff, .text = 0x1c1c20, .muted = 0x5c5f69, .faint = 0xdcdee4,      \
  .edge = 0xffffff, .line = 0x84878f, .ring = 0xc2410c, .on_ring = 0xffffff, .halo = 0xffffff,     \
  .body = 0x3b3d45, .body_edge = 0x2a2b31

#define DARK                                                                                       \
  .page = 0x1c1c20, .card = 0x2b2b31, .text = 0xf4f4f6, .muted = 0xb0b2bd, .faint = 0x44454e,      \
  .edge = 0x2b2b31, .line = 0x8c8e99, .ring = 0xff9a52, .on_ring = 0x17171a, .halo = 0x17171a,     \
  .body = 0x4d4f58, .body_edge = 0x6a6c76

#define LIGHT_CONTRAST                                                                             \
  .page = 0xffffff, .bar = 0xffffff, .card = 0xffffff, .text = 0x000000, .muted = 0x2e2f34,        \
  .faint = 0x8a8c94, .edge = 0x000000, .line = 0x000000, .on_accent = 0xffffff, .soft = 0xffffff,  \
  .ring = 0xa12c00, .on_ring = 0xffffff, .halo = 0xffffff, .body = 0x000000, .body_edge = 0x000000

#define DARK_CONTRAST                                                                              \
  .page = 0x000000, .bar = 0x000000, .card = 0x000000, .text = 0xffffff, .muted = 0xdedfe4,        \
  .faint = 0x7c7e88, .edge = 0xffffff, .line = 0xffffff, .on_accent = 0x000000, .soft = 0x000000,  \
  .ring = 0xffd23f, .on_ring = 0x000000, .halo = 0x000000, .body = 0x2a2b31, .body_edge = 0xffffff

static const BhColors palettes[BH_N_PALETTES][BH_N_TINTS] = {
  [BH_PALETTE_LIGHT] = {
    [BH_TINT_NEUTRAL] = { LIGHT, .bar = 0xe9ebef, .accent = 0x4d5a6d, .accent_fill = 0x4d5a6d,
                          .on_accent = 0xffffff, .soft = 0xe8ebf0 },
    [BH_TINT_GREEN] = { LIGHT, .bar = 0xe6efea, .accent = 0x26704d, .accent_fill = 0x2c7a55,
                        .on_accent = 0xffffff, .soft = 0xe2f0e8 },
    [BH_TINT_BLUE] = { LIGHT, .bar = 0xe5edf7, .accent = 0x2d63b5, .accent_fill = 0x2d63b5,
                       .on_accent = 0xffffff, .soft = 0xe3ecf9 },
  },
  [BH_PALETTE_DARK] = {
    [BH_TINT_NEUTRAL] = { DARK, .bar = 0x25262b, .accent = 0xb4bccb, .accent_fill = 0x606b7e,
                          .on_accent = 0xffffff, .soft = 0x3a3d46 },
    [BH_TINT_GREEN] = { DARK, .bar = 0x212b27, .accent = 0x7fcba4, .accent_fill = 0x2c7a55,
                        .on_accent = 0xffffff, .soft = 0x2c4238 },
    [BH_TINT_BLUE] = { DARK, .bar = 0x212833, .accent = 0x8fb8f0, .accent_fill = 0x386fc0,
                       .on_accent = 0xffffff, .soft = 0x2b3b54 },
  },
  [BH_PALETTE_LIGHT_CONTRAST] = {
    [BH_TINT_NEUTRAL] = { LIGHT_CONTRAST, .accent = 0x303b4c, .accent_fill = 0x303b4c },
    [BH_TINT_GREEN] = { LIGHT_CONTRAST, .accent = 0x0f4f31, .accent_fill = 0x0f4f31 },
    [BH_TINT_BLUE] = { LIGHT_CONTRAST, .accent = 0x12408a, .accent_fill = 0x12408a },
  },
  [BH_PALETTE_DARK_CONTRAST] = {
    [BH_TINT_NEUTRAL] = { DARK_CONTRAST, .accent = 0xdde3ee, .accent_fill = 0xdde3ee },
    [BH_TINT_GREEN] = { DARK_CONTRAST, .accent = 0xa5e8c6, .accent_fill = 0xa5e8c6 },
    [BH_TINT_BLUE] = { DARK_CONTRAST, .accent = 0xb5d2ff, .accent_fill = 0xb5d2ff },
  },
};

/**
 * bh_palette_colors:
 *
 * Returns: (transfer none): the colours of @palette with the accent @tint
 */
const BhColors *
bh_palette_colors (BhPalette palette,
                   BhTint    tint)
{
  g_return_val_if_fail (palette < BH_N_PALETTES, &palettes[0][0]);
  g_return_val_if_fail (tint < BH_N_TINTS, &palettes[0][0]);

  return &palettes[palette][tint];
}

/**
 * bh_tint_for_wallet:
 * @wallet: (nullable): the id of a wallet
 *
 * Returns: its accent; the neutral one for a wallet that is not known here
 */
BhTint
bh_tint_for_wallet (const char *wallet)
{
  if (g_strcmp0 (wallet, "wechat") == 0)
    return BH_TINT_GREEN;
  if (g_strcmp0 (wallet, "alipay") == 0)
    return BH_TINT_BLUE;
  return BH_TINT_NEUTRAL;
}

static double
linear (guint channel)
{
  double value = channel / 255.0;

  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (BhColor color)
{
  return 0.2126 * linear (color >> 16 & 0xff) + 0.7152 * linear (color >> 8 & 0xff) +
         0.0722 * linear (color & 0xff);
}

/**
 * bh_color_contrast:
 *
 * Returns: the contrast ratio of the two colours, 1 to 21, as WCAG 2 defines it
 */
double
bh_color_contrast (BhColor a,
                   BhColor b)
{
  double first = luminance (a);
  double second = luminance (b);

  return (MAX (first, second) + 0.05) / (MIN (first, second) + 0.05);
}
