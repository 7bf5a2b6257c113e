/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where everything of one screen stands, in points from the top left corner of
 * the phone's body. Private to the drawing of screens. */

#pragma once

#include "bh-screen-page.h"

G_BEGIN_DECLS

#define BH_BODY_RADIUS 40.0
#define BH_BEZEL 9.0
#define BH_SCREEN_RADIUS (BH_BODY_RADIUS - BH_BEZEL)
#define BH_STATUS_HEIGHT 34.0
#define BH_GESTURE_HEIGHT 20.0
#define BH_MARGIN 17.0
#define BH_CARD_RADIUS 12.0
#define BH_N_CODE_BOXES 6

typedef enum {
  BH_BADGE_RIGHT,
  BH_BADGE_LEFT,
  BH_BADGE_TOP_LEFT,
  BH_BADGE_TOP_RIGHT,
} BhBadgeSide;

/**
 * BhScreenBox:
 * @area: what it takes up
 * @target: what the ring goes around; counted from the corner of @area
 * @radius: of the ring's corners
 * @badge: where the number stands on the ring
 * @tab: which label of a tab bar, or -1
 * @first: whether a card begins here; for rows and fields
 * @last: whether it ends here
 * @tapped: whether a tap goes here
 * @strong: whether it is the main button or the selected tab
 * @label: (nullable): the words; owned
 * @label_x, @label_y: their place, counted from the corner of @area
 * @value: (nullable): what to type; owned
 * @value_x, @value_y: its place, counted from the corner of @area
 *
 * One element, or one label of a tab bar, laid out.
 */
typedef struct {
  BhRole       role;
  guint        element;
  int          tab;
  BhRect       area;
  BhRect       target;
  double       radius;
  BhBadgeSide  badge;
  gboolean     first;
  gboolean     last;
  gboolean     tapped;
  gboolean     strong;
  PangoLayout *label;
  double       label_x;
  double       label_y;
  PangoLayout *value;
  double       value_x;
  double       value_y;
} BhScreenBox;

/**
 * BhScreenLayout:
 * @height: of the body
 * @screen: the glass
 * @bar: behind the title
 * @content: between the bars
 * @bottom: the tab bar or the text field of a chat; no height: there is none
 * @portrait: the head of one's own page; no height: there is none
 * @title: (nullable): the title, laid out; owned
 * @title_x: its left edge
 * @boxes: BhScreenBox, in the order of the elements
 *
 * A screen laid out.
 */
typedef struct {
  const BhStep   *step;
  BhPhoneLanguage language;
  const BhColors *colors;
  double          scale;
  BhScreenPage    page;
  double          height;
  BhRect          screen;
  BhRect          bar;
  BhRect          content;
  BhRect          bottom;
  BhRect          portrait;
  PangoLayout    *title;
  double          title_x;
  GArray         *boxes;
} BhScreenLayout;

BhScreenLayout *bh_screen_layout_new  (const BhScreenSpec   *spec);
void            bh_screen_layout_free (BhScreenLayout       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhScreenLayout, bh_screen_layout_free)

BhScreenBox    *bh_screen_layout_box  (const BhScreenLayout *self,
                                       guint                 box);
BhScreenBox    *bh_screen_layout_find (const BhScreenLayout *self,
                                       const BhTap          *tap);
BhRect          bh_screen_box_target  (const BhScreenBox    *box);

G_END_DECLS
