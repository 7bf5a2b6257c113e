/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-series"

#include "bh-series.h"

#define MAX_DASHES 6

/* Blue, orange, green, pink, gold, sky, purple, grey. Chosen so that they stay apart where red,
 * green or blue is not seen, the first four the most; see the test. */
static const BhSeries light[BH_N_SERIES] = {
  { 0x156fbb, 0xbfd6fe }, { 0x713e29, 0xf3c7b5 }, { 0x2d9a6d, 0xbdf0d6 }, { 0xa04388, 0xeac7de },
  { 0xaf7927, 0xffe2c2 }, { 0x0287b0, 0xc4eafe }, { 0x6b3c6c, 0xefdaee }, { 0x808183, 0xdde0e3 },
};

static const BhSeries dark[BH_N_SERIES] = {
  { 0x5f93d5, 0x1a4774 }, { 0xe99159, 0x5b2e10 }, { 0x64e3b9, 0x164334 }, { 0xd68ec0, 0x542f49 },
  { 0xe9ce51, 0x524715 }, { 0x6dcdec, 0x025569 }, { 0xc97ef6, 0x54475b }, { 0xb4b5b6, 0x393a3c },
};

/* In widths of the line: drawn, left out, …; ended by 0. */
static const double dashes[BH_N_SERIES][MAX_DASHES + 1] = {
  { 0 },
  { 4, 2 },
  { 1.2, 1.6 },
  { 6, 1.8, 1.2, 1.8 },
  { 8, 2.4 },
  { 2.4, 1.6 },
  { 5, 1.6, 1.2, 1.6, 1.2, 1.6 },
  { 3, 3 },
};

/**
 * bh_series_colors:
 * @index: which of the things, from 0
 *
 * Returns: (transfer none): its colours on the grounds of @palette
 */
const BhSeries *
bh_series_colors (BhPalette palette,
                  guint     index)
{
  gboolean on_dark = palette == BH_PALETTE_DARK || palette == BH_PALETTE_DARK_CONTRAST;

  return on_dark ? &dark[index % BH_N_SERIES] : &light[index % BH_N_SERIES];
}

void
bh_series_dash (cairo_t *cr,
                guint    index,
                double   width)
{
  const double *pattern = dashes[index % BH_N_SERIES];
  double scaled[MAX_DASHES];
  int n = 0;

  for (; pattern[n] > 0; n++)
    scaled[n] = pattern[n] * width;
  cairo_set_dash (cr, scaled, n, 0);
}
