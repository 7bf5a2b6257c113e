/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a step's elements are on the page: shared by the picture and by its
 * description in words, so that the two cannot disagree. */

#pragma once

#include "bh-screen.h"

G_BEGIN_DECLS

/**
 * BhRole:
 * @BH_ROLE_TABS: the tab bar at the bottom
 * @BH_ROLE_PLUS: the bar at the top with a plus sign that opens a menu
 * @BH_ROLE_MENU_ROW: a row of that menu
 * @BH_ROLE_BAR_BUTTON: a button at the end of the bar at the top
 * @BH_ROLE_COMPOSER: a plus sign beside the text field of a chat
 * @BH_ROLE_TILE: one of a set of tiles with an icon
 * @BH_ROLE_BANK_CARD: a bank card
 *
 * What one element is on its page; the others are what their kind says.
 */
typedef enum {
  BH_ROLE_TABS,
  BH_ROLE_PLUS,
  BH_ROLE_MENU_ROW,
  BH_ROLE_BAR_BUTTON,
  BH_ROLE_COMPOSER,
  BH_ROLE_TILE,
  BH_ROLE_BANK_CARD,
  BH_ROLE_ROW,
  BH_ROLE_FIELD,
  BH_ROLE_BUTTON,
  BH_ROLE_TICK_BOX,
  BH_ROLE_MESSAGE,
  BH_ROLE_CODE_BOXES,
  BH_ROLE_PICTURE,
} BhRole;

/**
 * BhScreenPage:
 * @title: (nullable): the title in the phone's language; owned
 * @has_bar: whether there is a bar with a title at all; a start picture has none
 * @has_back: whether one can go back from here
 * @tabs: the element that is the tab bar at the bottom, or -1
 * @plus: the element that is the bar with the plus sign, or -1
 * @plus_tab: which of its labels is the plus sign
 * @own_page: whether it is the page about oneself, which begins with a portrait
 *
 * The frame of a page.
 */
typedef struct {
  char    *title;
  gboolean has_bar;
  gboolean has_back;
  int      tabs;
  int      plus;
  guint    plus_tab;
  gboolean own_page;
} BhScreenPage;

void             bh_screen_page_init   (BhScreenPage       *self,
                                        const BhScreenSpec *spec);
void             bh_screen_page_clear  (BhScreenPage       *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (BhScreenPage, bh_screen_page_clear)

BhRole           bh_screen_page_role   (const BhScreenPage *self,
                                        const BhStep       *step,
                                        guint               element);

const BhElement *bh_step_element       (const BhStep       *step,
                                        guint               element);
const BhTap     *bh_step_tap           (const BhStep       *step,
                                        guint               tap);
gboolean         bh_step_is_tapped     (const BhStep       *step,
                                        guint               element);
const char      *bh_label_in           (const BhLabel      *label,
                                        BhPhoneLanguage     language);
gboolean         bh_label_is_sign      (const char         *text);
gboolean         bh_element_is_chooser (const BhStep       *step,
                                        guint               element);
gboolean         bh_type_is_literal    (const BhText       *type);

G_END_DECLS
