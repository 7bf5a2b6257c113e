/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "bh-paint.h"
#include "bh-palette.h"
#include "bh-records.h"

G_BEGIN_DECLS

/**
 * BhPhoneLanguage:
 *
 * The language that the phone is set to; apart from the reader's.
 */
typedef enum {
  BH_PHONE_ZH,
  BH_PHONE_EN,
  BH_N_PHONE_LANGUAGES,
} BhPhoneLanguage;

/* The width of the phone in points. Its height follows what stands on it, but
 * is never less than BH_SCREEN_MIN_HEIGHT, or BH_SCREEN_SHORT_HEIGHT where paper is spared. */
#define BH_SCREEN_WIDTH 300.0
#define BH_SCREEN_MIN_HEIGHT 560.0
#define BH_SCREEN_SHORT_HEIGHT 480.0

/**
 * BhScreenSpec:
 * @step: (transfer none): the step; one whose `screen` is %TRUE
 * @language: the language that the phone shows
 * @palette: the colours; the accent follows the wallet of the step's guide
 * @text_scale: how much larger than usual the text on the phone is; 0.5 to 3,
 *   and 0 stands for 1
 * @caption: whether the line that says that the real phone counts stands under the picture
 * @is_short: whether the phone may be shorter than usual where little stands on it
 *
 * One screen of a guide, as it is to be drawn. It is a schematic drawing: the
 * words and their order are those of the step, the look is nobody's.
 */
typedef struct {
  const BhStep    *step;
  BhPhoneLanguage  language;
  BhPalette        palette;
  double           text_scale;
  gboolean         caption;
  gboolean         is_short;
} BhScreenSpec;

void     bh_screen_get_size     (const BhScreenSpec *spec,
                                 double             *width,
                                 double             *height);
void     bh_screen_draw         (const BhScreenSpec *spec,
                                 cairo_t            *cr,
                                 double              width,
                                 double              height);
gboolean bh_screen_get_tap_area (const BhScreenSpec *spec,
                                 guint               tap,
                                 BhRect             *area);

G_END_DECLS
