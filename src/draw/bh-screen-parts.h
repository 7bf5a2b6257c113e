/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts of a screen, drawn. Private to the drawing of screens. */

#pragma once

#include "bh-screen-layout.h"

G_BEGIN_DECLS

void bh_screen_draw_phone   (const BhScreenLayout *self,
                             cairo_t              *cr);
void bh_screen_draw_bars    (const BhScreenLayout *self,
                             cairo_t              *cr);
void bh_screen_draw_scenery (const BhScreenLayout *self,
                             cairo_t              *cr);
void bh_screen_draw_box     (const BhScreenLayout *self,
                             const BhScreenBox    *box,
                             cairo_t              *cr);
void bh_screen_draw_picture (const BhScreenLayout *self,
                             BhPicture             picture,
                             const BhRect         *area,
                             cairo_t              *cr);

G_END_DECLS
