/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-screen-boxes"

#include "bh-screen-boxes.h"

#include <string.h>

#include "bh-icons.h"

/* A number is not torn apart: "+81 80 1234 5678" stays on one line. */
static char *
keep_numbers (const char *text)
{
  GString *kept = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++) {
    if (*p == ' ' && p > text && g_ascii_isdigit (p[-1]) && g_ascii_isdigit (p[1]))
      g_string_append (kept, "\u00a0");
    else
      g_string_append_c (kept, *p);
  }
  return g_string_free (kept, FALSE);
}

static PangoLayout *
set_text (const BhScreenLayout *self,
          const char           *text,
          const char           *language,
          double                size,
          PangoWeight           weight,
          double                width,
          PangoAlignment        alignment)
{
  BhTextStyle style = { .size = size * self->scale, .weight = weight, .width = width,
                        .alignment = alignment,
                        .language = bh_paint_language (text, language) };
  g_autofree char *kept = keep_numbers (text);

  return bh_paint_layout_fit (kept, &style, style.size * BH_SMALLEST);
}

/* A label of the phone, in the phone's language. */
static PangoLayout *
set_label (const BhScreenLayout *self,
           const char           *text,
           double                size,
           PangoWeight           weight,
           double                width,
           PangoAlignment        alignment)
{
  return set_text (self, text, self->language == BH_PHONE_ZH ? "zh-cn" : "en", size, weight, width,
                   alignment);
}

/* What to type, in the reader's language; NULL where nothing is said. */
static PangoLayout *
set_value (const BhScreenLayout *self,
           const BhElement      *element,
           double                size,
           double                width,
           PangoAlignment        alignment)
{
  const char *text = bh_text (&element->type);

  if (text == NULL)
    return NULL;
  return set_text (self, text, bh_lang_bcp47 (bh_lang_get_current ()), size, PANGO_WEIGHT_NORMAL,
                   width, alignment);
}

static double
height_of (PangoLayout *layout)
{
  double height = 0;

  if (layout != NULL)
    bh_paint_layout_size (layout, NULL, &height);
  return height;
}

static const char *
label_of (const BhScreenLayout *self,
          const BhScreenBox    *box)
{
  const BhElement *element = bh_step_element (self->step, box->element);

  return bh_label_in (box->tab >= 0 ? &element->tabs[box->tab] : &element->label, self->language);
}

/* The ring goes around the whole of the box, @outset outside of it. */
static void
set_target (BhScreenBox *box,
            double       outset,
            double       radius,
            BhBadgeSide  badge)
{
  box->target = (BhRect) { -outset, -outset, box->area.width + 2 * outset,
                           box->area.height + 2 * outset };
  box->radius = radius + outset;
  box->badge = badge;
}

static void
measure_row (const BhScreenLayout *self,
             BhScreenBox          *box)
{
  const BhElement *element = bh_step_element (self->step, box->element);
  double start = BH_ROW_PADDING + bh_screen_chip_size (self) + BH_ROW_GAP;
  double end = box->role == BH_ROLE_MENU_ROW ? BH_ROW_PADDING : BH_ROW_END;
  double width = box->area.width - start - end;

  box->value = set_value (self, element, 13.5, width * 0.45, PANGO_ALIGN_RIGHT);
  if (box->value != NULL) {
    width -= width * 0.45 + BH_ROW_GAP;
    box->value_x = start + width + BH_ROW_GAP;
  }
  box->label = set_label (self, label_of (self, box), 15, PANGO_WEIGHT_NORMAL, width,
                          PANGO_ALIGN_LEFT);
  box->area.height = MAX (BH_ROW_HEIGHT, MAX (height_of (box->label), height_of (box->value)) + 20);
  box->label_x = start;
  box->label_y = (box->area.height - height_of (box->label)) / 2;
  box->value_y = (box->area.height - height_of (box->value)) / 2;
  set_target (box, 0, BH_CARD_RADIUS, BH_BADGE_RIGHT);
}

/* The sign of a list is drawn, not set, so that every field to choose from looks the same. */
static char *
without_arrow (const char *text)
{
  if (!g_str_has_suffix (text, "▼"))
    return g_strdup (text);
  return g_strchomp (g_strndup (text, strlen (text) - strlen ("▼")));
}

static void
measure_field (const BhScreenLayout *self,
               BhScreenBox          *box)
{
  const BhElement *element = bh_step_element (self->step, box->element);
  g_autofree char *text = without_arrow (label_of (self, box));
  gboolean search = bh_icon_for_label (&element->label) == BH_ICON_SEARCH;
  gboolean alone = bh_label_is_sign (text) && bh_text (&element->type) == NULL;
  double start = search ? BH_ROW_PADDING + 30 : BH_ROW_PADDING + 2;
  double width = box->area.width - start - BH_ROW_END;
  double y = 9;

  /* "+81 ▼" is not the name of a field but what stands in it. */
  box->label = set_label (self, text, alone ? 15 : 12, PANGO_WEIGHT_NORMAL, width,
                          PANGO_ALIGN_LEFT);
  box->value = set_value (self, element, 15, width, PANGO_ALIGN_LEFT);
  box->label_x = box->value_x = start;
  box->label_y = y;
  box->value_y = y + height_of (box->label) + 1;
  box->area.height = MAX (BH_FIELD_HEIGHT,
                          box->value_y + MAX (height_of (box->value), 18 * self->scale) + y);
  if (alone) {
    box->area.height = MAX (BH_ROW_HEIGHT, height_of (box->label) + 20);
    box->label_y = (box->area.height - height_of (box->label)) / 2;
  }
  set_target (box, 0, BH_CARD_RADIUS, BH_BADGE_RIGHT);
}

static void
measure_button (const BhScreenLayout *self,
                BhScreenBox          *box)
{
  double width = box->area.width - 2 * BH_BUTTON_PADDING;

  box->label = set_label (self, label_of (self, box), 16, PANGO_WEIGHT_SEMIBOLD, width,
                          PANGO_ALIGN_CENTER);
  box->area.height = MAX (BH_BUTTON_HEIGHT, height_of (box->label) + 22);
  box->label_x = BH_BUTTON_PADDING;
  box->label_y = (box->area.height - height_of (box->label)) / 2;
  set_target (box, 3.5, box->area.height / 2, BH_BADGE_RIGHT);
}

static void
measure_tick_box (const BhScreenLayout *self,
                  BhScreenBox          *box)
{
  double start = 8 + BH_TICK_SIZE + BH_ROW_GAP;

  box->label = set_label (self, label_of (self, box), 14, PANGO_WEIGHT_NORMAL,
                          box->area.width - start - BH_ROW_PADDING, PANGO_ALIGN_LEFT);
  box->area.height = MAX (BH_TICK_SIZE + 16, height_of (box->label) + 14);
  box->label_x = start;
  box->label_y = (box->area.height - height_of (box->label)) / 2;
  set_target (box, 0, BH_CARD_RADIUS, BH_BADGE_RIGHT);
}

static void
measure_message (const BhScreenLayout *self,
                 BhScreenBox          *box)
{
  const BhElement *element = bh_step_element (self->step, box->element);
  double y = 8;

  if (bh_icon_for_label (&element->label) != BH_ICON_NONE)
    y += BH_MEDAL_SIZE + 12;
  box->label = set_label (self, label_of (self, box), 16, PANGO_WEIGHT_MEDIUM,
                          box->area.width - 2 * BH_ROW_PADDING, PANGO_ALIGN_CENTER);
  box->label_x = BH_ROW_PADDING;
  box->label_y = y;
  box->area.height = y + height_of (box->label) + 8;
  set_target (box, 0, BH_CARD_RADIUS, BH_BADGE_TOP_RIGHT);
}

static void
measure_code_boxes (const BhScreenLayout *self,
                    BhScreenBox          *box)
{
  const BhElement *element = bh_step_element (self->step, box->element);
  double width = bh_code_boxes_width ();
  double y;

  box->label = set_label (self, label_of (self, box), 14, PANGO_WEIGHT_NORMAL, box->area.width,
                          PANGO_ALIGN_CENTER);
  box->value = set_value (self, element, 13.5, box->area.width, PANGO_ALIGN_CENTER);
  y = height_of (box->label) + BH_CODE_PADDING + 6;
  box->target = (BhRect) { (box->area.width - width) / 2 - BH_CODE_PADDING, y - BH_CODE_PADDING,
                           width + 2 * BH_CODE_PADDING, BH_CODE_BOX_HEIGHT + 2 * BH_CODE_PADDING };
  box->radius = BH_CARD_RADIUS + 4;
  box->badge = BH_BADGE_RIGHT;
  box->value_y = y + BH_CODE_BOX_HEIGHT + BH_CODE_PADDING + 6;
  box->area.height = box->value_y + height_of (box->value);
}

static void
measure_tile (const BhScreenLayout *self,
              BhScreenBox          *box)
{
  box->label = set_label (self, label_of (self, box), 14.5, PANGO_WEIGHT_MEDIUM,
                          box->area.width - 16, PANGO_ALIGN_CENTER);
  box->label_x = 8;
  box->label_y = 60;
  box->area.height = box->label_y + height_of (box->label) + 16;
  set_target (box, 0, BH_CARD_RADIUS + 2, BH_BADGE_TOP_RIGHT);
}

static void
measure_bank_card (const BhScreenLayout *self,
                   BhScreenBox          *box)
{
  box->label = set_label (self, label_of (self, box), 16, PANGO_WEIGHT_SEMIBOLD,
                          box->area.width - 36, PANGO_ALIGN_LEFT);
  box->label_x = 18;
  box->label_y = 16;
  box->area.height = MAX (128, height_of (box->label) + 104);
  set_target (box, 1, BH_CARD_RADIUS + 2, BH_BADGE_TOP_RIGHT);
}

static void
measure_picture (const BhScreenLayout *self,
                 BhScreenBox          *box)
{
  const BhElement *element = bh_step_element (self->step, box->element);
  double height = bh_picture_height (element->picture);

  box->label = set_label (self, label_of (self, box), 13, PANGO_WEIGHT_NORMAL, box->area.width,
                          PANGO_ALIGN_CENTER);
  box->label_y = height + 12;
  box->area.height = box->label_y + height_of (box->label);
  box->target = (BhRect) { 0, 0, box->area.width, height };
  box->radius = BH_CARD_RADIUS + 2;
  box->badge = BH_BADGE_TOP_RIGHT;
}

/* All labels of a bar are of one size: the one at which the longest fits. */
static double
tab_size (const BhScreenLayout *self,
          const BhElement      *element,
          double                room)
{
  BhTextStyle style = { .size = 11 * MIN (self->scale, 1.2), .weight = PANGO_WEIGHT_BOLD,
                        .language = self->language == BH_PHONE_ZH ? "zh-cn" : "en" };
  double widest = 0;

  for (guint i = 0; i < element->n_tabs; i++) {
    g_autoptr (PangoLayout) label = NULL;
    double width;

    label = bh_paint_layout (bh_label_in (&element->tabs[i], self->language), &style);
    bh_paint_layout_size (label, &width, NULL);
    widest = MAX (widest, width);
  }
  return widest > room ? MAX (8, style.size * room / widest) : style.size;
}

static void
measure_tab (const BhScreenLayout *self,
             BhScreenBox          *box)
{
  const BhElement *element = bh_step_element (self->step, box->element);
  double room = box->area.width - 4;
  BhTextStyle style = { .size = tab_size (self, element, room), .width = room, .max_lines = 1,
                        .weight = box->strong ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL,
                        .alignment = PANGO_ALIGN_CENTER,
                        .language = self->language == BH_PHONE_ZH ? "zh-cn" : "en" };

  box->label = bh_paint_layout (label_of (self, box), &style);
  box->label_x = 2;
  box->label_y = 33;
  box->area.height = box->label_y + height_of (box->label) + 3;
  box->target = (BhRect) { 2, 1, box->area.width - 4, box->area.height - 1 };
  box->radius = BH_CARD_RADIUS;
  /* Towards the middle, so that the number stays clear of the case. */
  box->badge = box->area.x + box->area.width / 2 > BH_SCREEN_WIDTH / 2 ? BH_BADGE_TOP_LEFT
                                                                       : BH_BADGE_TOP_RIGHT;
}

/* A button in the bar is its icon, and its words where it has letters. The box
 * comes with its right edge as x. */
static void
measure_bar_button (const BhScreenLayout *self,
                    BhScreenBox          *box)
{
  const char *text = label_of (self, box);
  double width = BH_BAR_BUTTON_SIZE;

  if (box->role == BH_ROLE_BAR_BUTTON && !bh_label_is_sign (text)) {
    box->label = bh_paint_layout_fit (
      text, &(BhTextStyle) { .size = 13 * MIN (self->scale, 1.3), .weight = PANGO_WEIGHT_MEDIUM,
                             .width = BH_BAR_LABEL_WIDTH, .max_lines = 1,
                             .language = self->language == BH_PHONE_ZH ? "zh-cn" : "en" },
      10);
    bh_paint_layout_size (box->label, &width, NULL);
    width += BH_BAR_BUTTON_SIZE + 8;
    box->label_x = BH_BAR_BUTTON_SIZE - 3;
    box->label_y = (BH_BAR_BUTTON_SIZE - height_of (box->label)) / 2;
  }
  box->area.x -= width;
  box->area.width = width;
  box->area.height = BH_BAR_BUTTON_SIZE;
  set_target (box, 0.5, BH_BAR_BUTTON_SIZE / 2, BH_BADGE_LEFT);
}

/**
 * bh_screen_chip_size:
 *
 * Returns: the length of a side of the icon's ground in a row
 */
double
bh_screen_chip_size (const BhScreenLayout *self)
{
  return 28 * CLAMP (self->scale, 0.8, 1.4);
}

double
bh_code_boxes_width (void)
{
  return BH_N_CODE_BOXES * BH_CODE_BOX_WIDTH + (BH_N_CODE_BOXES - 1) * BH_CODE_BOX_GAP;
}

/**
 * bh_picture_height:
 *
 * Returns: how high the drawing is, without the words under it
 */
double
bh_picture_height (BhPicture picture)
{
  static const double heights[] = {
    [BH_PICTURE_APP] = 250, [BH_PICTURE_ID_CARD] = 286, [BH_PICTURE_PASSPORT] = 186,
    [BH_PICTURE_FACE] = 240, [BH_PICTURE_QR] = 190,     [BH_PICTURE_PUZZLE] = 180,
  };

  g_return_val_if_fail (picture < G_N_ELEMENTS (heights), 180);

  return heights[picture];
}

/**
 * bh_screen_box_measure:
 * @box: (inout): has its role, its element and its x, y and width
 *
 * Sets the words of @box and gives it its height and its ring.
 */
void
bh_screen_box_measure (const BhScreenLayout *self,
                       BhScreenBox          *box)
{
  static void (*const measure[]) (const BhScreenLayout *, BhScreenBox *) = {
    [BH_ROLE_TABS] = measure_tab,
    [BH_ROLE_PLUS] = measure_bar_button,
    [BH_ROLE_MENU_ROW] = measure_row,
    [BH_ROLE_BAR_BUTTON] = measure_bar_button,
    [BH_ROLE_COMPOSER] = measure_bar_button,
    [BH_ROLE_TILE] = measure_tile,
    [BH_ROLE_BANK_CARD] = measure_bank_card,
    [BH_ROLE_ROW] = measure_row,
    [BH_ROLE_FIELD] = measure_field,
    [BH_ROLE_BUTTON] = measure_button,
    [BH_ROLE_TICK_BOX] = measure_tick_box,
    [BH_ROLE_MESSAGE] = measure_message,
    [BH_ROLE_CODE_BOXES] = measure_code_boxes,
    [BH_ROLE_PICTURE] = measure_picture,
  };

  measure[box->role] (self, box);
}
