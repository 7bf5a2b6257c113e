/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The measures of single elements. Private to the drawing of screens. */

#pragma once

#include "bh-screen-layout.h"

G_BEGIN_DECLS

#define BH_ROW_HEIGHT 50.0
#define BH_ROW_PADDING 12.0
#define BH_ROW_GAP 10.0
/* Room for the chevron, left of where a number may stand. */
#define BH_ROW_END 31.0
#define BH_FIELD_HEIGHT 58.0
#define BH_BUTTON_HEIGHT 48.0
#define BH_BUTTON_PADDING 22.0
#define BH_TICK_SIZE 22.0
#define BH_MEDAL_SIZE 52.0
#define BH_CODE_BOX_WIDTH 31.0
#define BH_CODE_BOX_HEIGHT 42.0
#define BH_CODE_BOX_GAP 5.5
#define BH_CODE_PADDING 9.0
#define BH_BAR_BUTTON_SIZE 32.0
#define BH_BAR_LABEL_WIDTH 84.0
/* A text may shrink to this part of its size before it is cut short. */
#define BH_SMALLEST 0.86

double bh_screen_chip_size   (const BhScreenLayout *self);
double bh_code_boxes_width   (void);
double bh_picture_height     (BhPicture             picture);
void   bh_screen_box_measure (const BhScreenLayout *self,
                              BhScreenBox          *box);

G_END_DECLS
