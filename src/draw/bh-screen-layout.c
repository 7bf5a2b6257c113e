/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-screen-layout"

#include "bh-screen-layout.h"

#include <math.h>

#include "bh-screen-boxes.h"

#define TITLE_SIZE 17.0
#define BAR_HEIGHT 46.0
/* What the back chevron takes up at the start of the bar. */
#define BAR_END 42.0
/* What the number of a tap takes up beside a button in the bar. */
#define BADGE_ROOM (2 * BH_BADGE_RADIUS)
#define TAB_PADDING 5.0
#define COMPOSER_HEIGHT 56.0
#define PORTRAIT_HEIGHT 76.0
#define MENU_WIDTH 0.78
#define GAP 16.0
#define BUTTON_GAP 12.0
#define TILE_GAP 12.0

static void
box_clear (BhScreenBox *box)
{
  g_clear_object (&box->label);
  g_clear_object (&box->value);
}

/* Adds a box at the given place; its height follows from what stands in it. The
 * pointer holds until the next box is added. */
static BhScreenBox *
add_box (BhScreenLayout *self,
         BhRole          role,
         guint           element,
         int             tab,
         double          x,
         double          y,
         double          width)
{
  BhScreenBox box = { .role = role, .element = element, .tab = tab, .area = { x, y, width, 0 },
                      .first = TRUE, .last = TRUE };

  for (guint i = 0; i < self->step->taps->len; i++) {
    const BhTap *tap = bh_step_tap (self->step, i);

    if (tap->element == element && (tab < 0 || tap->tab == tab))
      box.tapped = TRUE;
  }
  if (role == BH_ROLE_TABS)
    box.strong = bh_step_element (self->step, element)->selected == (guint) tab;
  bh_screen_box_measure (self, &box);
  g_array_append_val (self->boxes, box);
  return bh_screen_layout_box (self, self->boxes->len - 1);
}

/* What stands at the end of the bar at the top, right to left. */
static double
lay_out_bar_buttons (BhScreenLayout *self)
{
  double x = self->screen.x + self->screen.width - BH_MARGIN + 3;
  double y = self->bar.y + (BAR_HEIGHT - BH_BAR_BUTTON_SIZE) / 2;

  if (self->page.plus >= 0)
    x = add_box (self, BH_ROLE_PLUS, (guint) self->page.plus, (int) self->page.plus_tab, x, y, 0)
          ->area.x - 8;
  for (guint i = self->step->elements->len; i-- > 0;) {
    if (bh_screen_page_role (&self->page, self->step, i) == BH_ROLE_BAR_BUTTON)
      x = add_box (self, BH_ROLE_BAR_BUTTON, i, -1, x, y, 0)->area.x - 8;
  }
  return x;
}

/* The title stands in the middle of the bar, or, where it would run into what
 * stands at an end, as near to the middle as it can. */
static void
lay_out_title (BhScreenLayout *self,
               double          left,
               double          right)
{
  BhTextStyle style = { .size = TITLE_SIZE * MIN (self->scale, 1.5), .weight = PANGO_WEIGHT_BOLD,
                        .width = right - left, .max_lines = 2, .alignment = PANGO_ALIGN_CENTER };
  double width, height;

  style.language = bh_paint_language (self->page.title,
                                      self->language == BH_PHONE_ZH ? "zh-cn" : "en");
  self->title = bh_paint_layout_fit (self->page.title, &style, TITLE_SIZE * 0.75);
  bh_paint_layout_size (self->title, &width, &height);
  pango_layout_set_width (self->title, (int) ceil (width * PANGO_SCALE));
  self->title_x = self->screen.x + (self->screen.width - width) / 2;
  self->title_x = CLAMP (self->title_x, left, MAX (left, right - width));
  self->bar.height = MAX (BAR_HEIGHT, height + 14);
}

static void
lay_out_bar (BhScreenLayout *self)
{
  double end = self->screen.x + self->screen.width;
  double buttons;

  self->bar = (BhRect) { self->screen.x, self->screen.y + BH_STATUS_HEIGHT, self->screen.width, 0 };
  if (!self->page.has_bar)
    return;

  self->bar.height = BAR_HEIGHT;
  buttons = lay_out_bar_buttons (self);
  if (self->page.title != NULL)
    lay_out_title (self, self->screen.x + (self->page.has_back ? BAR_END : BH_MARGIN),
                   self->boxes->len > 0 ? buttons - BADGE_ROOM : end - BAR_END);
}

/* Rows and fields that follow each other stand in one card. */
static gboolean
joins (BhRole above,
       BhRole below)
{
  return above == below &&
         (below == BH_ROLE_ROW || below == BH_ROLE_MENU_ROW || below == BH_ROLE_FIELD);
}

static double
gap_between (const BhScreenBox *above,
             BhRole             below)
{
  if (joins (above->role, below))
    return 0;
  if (below == BH_ROLE_BUTTON)
    return BUTTON_GAP;
  if (above->role == BH_ROLE_MESSAGE || below == BH_ROLE_CODE_BOXES)
    return GAP + 8;
  return GAP;
}

/* Adds the next element below those of @from and later; returns where it ends.
 * Two tiles share a line. */
static double
flow_one (BhScreenLayout *self,
          BhRole          role,
          guint           element,
          guint           from,
          double          y)
{
  BhScreenBox *above = NULL;
  double half = (self->content.width - TILE_GAP) / 2;

  if (self->boxes->len > from)
    above = bh_screen_layout_box (self, self->boxes->len - 1);
  if (role == BH_ROLE_TILE && above != NULL && above->role == role &&
      above->area.x <= self->content.x) {
    double line = above->area.y;
    double x = self->content.x + half + TILE_GAP;
    double end = line + add_box (self, role, element, -1, x, line, half)->area.height;

    return MAX (y, end);
  }

  if (above != NULL) {
    y += gap_between (above, role);
    above->last = !joins (above->role, role);
  }
  above = add_box (self, role, element, -1, self->content.x, y,
                   role == BH_ROLE_TILE ? half : self->content.width);
  if (self->boxes->len - 1 > from)
    above->first = bh_screen_layout_box (self, self->boxes->len - 2)->last;
  return y + above->area.height;
}

static gboolean
in_flow (BhRole role)
{
  return role != BH_ROLE_TABS && role != BH_ROLE_PLUS && role != BH_ROLE_BAR_BUTTON &&
         role != BH_ROLE_COMPOSER;
}

/* The buttons that end a page stand at its bottom, with what is to be ticked
 * right above them. Returns the first of these elements. */
static guint
first_pinned (const BhScreenLayout *self)
{
  guint n = self->step->elements->len;
  gboolean button = FALSE;

  for (guint i = n; i-- > 0;) {
    BhRole role = bh_screen_page_role (&self->page, self->step, i);

    if (role == BH_ROLE_BUTTON)
      button = TRUE;
    else if (role != BH_ROLE_TICK_BOX || !button)
      return button ? i + 1 : n;
  }
  return button ? 0 : n;
}

/* The main button is the last one to tap. One beside what is to be tapped stays behind it. */
static void
choose_main_button (BhScreenLayout *self)
{
  BhScreenBox *main_button = NULL;

  for (guint i = 0; i < self->boxes->len; i++) {
    BhScreenBox *box = bh_screen_layout_box (self, i);

    if (box->role == BH_ROLE_BUTTON && box->tapped)
      main_button = box;
  }
  if (main_button != NULL)
    main_button->strong = TRUE;
}

static void
move_boxes (BhScreenLayout *self,
            guint           from,
            guint           to,
            double          dy)
{
  for (guint i = from; i < to; i++)
    bh_screen_layout_box (self, i)->area.y += dy;
}

/* A page with nothing but a message or a picture shows it in the middle. */
static gboolean
is_centred (const BhScreenLayout *self,
            guint                 from,
            guint                 to)
{
  for (guint i = from; i < to; i++) {
    BhRole role = bh_screen_layout_box (self, i)->role;

    if (role != BH_ROLE_MESSAGE && role != BH_ROLE_PICTURE)
      return FALSE;
  }
  return from < to;
}

/* The part between the bars. Returns how low it reaches when nothing is moved. */
static double
flow (BhScreenLayout *self,
      double          y,
      guint           from_element,
      guint           to_element)
{
  guint from = self->boxes->len;

  for (guint i = from_element; i < to_element; i++) {
    BhRole role = bh_screen_page_role (&self->page, self->step, i);

    if (in_flow (role))
      y = flow_one (self, role, i, from, y);
  }
  return y;
}

static void
lay_out_tabs (BhScreenLayout *self)
{
  const BhElement *element = bh_step_element (self->step, (guint) self->page.tabs);
  double margin = 6;
  double width = (self->screen.width - 2 * margin) / MAX (element->n_tabs, 1);

  for (guint tab = 0; tab < element->n_tabs; tab++) {
    BhScreenBox *box = add_box (self, BH_ROLE_TABS, (guint) self->page.tabs, (int) tab,
                                self->screen.x + margin + tab * width, 0, width);

    self->bottom.height = MAX (self->bottom.height, box->area.height + 2 * TAB_PADDING);
  }
}

/* The bar at the bottom; it is moved there when the height is known. */
static void
lay_out_bottom (BhScreenLayout *self)
{
  self->bottom = (BhRect) { self->screen.x, TAB_PADDING, self->screen.width, 0 };
  if (self->page.tabs >= 0)
    lay_out_tabs (self);
  for (guint i = 0; i < self->step->elements->len; i++) {
    if (bh_screen_page_role (&self->page, self->step, i) != BH_ROLE_COMPOSER)
      continue;
    add_box (self, BH_ROLE_COMPOSER, i, -1, self->screen.x + self->screen.width - BH_MARGIN + 3,
             (COMPOSER_HEIGHT - BH_BAR_BUTTON_SIZE) / 2 - TAB_PADDING, 0);
    self->bottom.height = COMPOSER_HEIGHT;
  }
  if (self->bottom.height > 0)
    self->bottom.height += BH_GESTURE_HEIGHT;
}

static double
lay_out_head (BhScreenLayout *self)
{
  double y = self->bar.y + self->bar.height + (self->page.has_bar ? GAP : 0);

  self->content = (BhRect) { self->screen.x + BH_MARGIN, y, self->screen.width - 2 * BH_MARGIN, 0 };
  if (self->page.own_page) {
    self->portrait = self->content;
    self->portrait.height = PORTRAIT_HEIGHT;
    y += PORTRAIT_HEIGHT + GAP;
  }
  if (self->page.plus >= 0) {
    self->content.x += self->content.width * (1 - MENU_WIDTH);
    self->content.width *= MENU_WIDTH;
    y -= 4;
  }
  return y;
}

static void
lay_out (BhScreenLayout *self)
{
  guint pinned = first_pinned (self);
  double top, end, pinned_end, floor_height, free_height;
  guint first_box, first_pinned_box, first_bottom_box;

  lay_out_bar (self);
  first_box = self->boxes->len;
  top = lay_out_head (self);
  end = flow (self, top, 0, pinned);
  first_pinned_box = self->boxes->len;
  pinned_end = flow (self, end + GAP + 8, pinned, self->step->elements->len);
  first_bottom_box = self->boxes->len;
  if (first_bottom_box == first_pinned_box)
    pinned_end = end;
  lay_out_bottom (self);

  floor_height = MAX (self->bottom.height, BH_GESTURE_HEIGHT) + BH_BEZEL;
  self->height = MAX (self->height, ceil (pinned_end + GAP + floor_height));
  self->screen.height = self->height - 2 * BH_BEZEL;
  self->bottom.y = self->height - BH_BEZEL - self->bottom.height;
  free_height = self->height - floor_height - GAP - pinned_end;
  self->content.height = self->height - floor_height - self->content.y;
  move_boxes (self, first_pinned_box, first_bottom_box, free_height);
  move_boxes (self, first_bottom_box, self->boxes->len, self->bottom.y + TAB_PADDING);
  if (is_centred (self, first_box, first_pinned_box))
    move_boxes (self, first_box, first_pinned_box, free_height * 0.42);
  choose_main_button (self);
}

/**
 * bh_screen_layout_new:
 *
 * Returns: (transfer full): the screen, laid out
 */
BhScreenLayout *
bh_screen_layout_new (const BhScreenSpec *spec)
{
  BhScreenLayout *self = g_new0 (BhScreenLayout, 1);
  const BhGuide *guide = spec->step->guide;
  const char *wallet = guide != NULL && guide->wallet != NULL ? guide->wallet->id : NULL;

  self->step = spec->step;
  self->language = spec->language;
  self->colors = bh_palette_colors (spec->palette, bh_tint_for_wallet (wallet));
  self->scale = spec->text_scale > 0 ? CLAMP (spec->text_scale, 0.5, 3.0) : 1;
  self->height = spec->is_short ? BH_SCREEN_SHORT_HEIGHT : BH_SCREEN_MIN_HEIGHT;
  self->screen = (BhRect) { BH_BEZEL, BH_BEZEL, BH_SCREEN_WIDTH - 2 * BH_BEZEL, 0 };
  self->boxes = g_array_new (FALSE, FALSE, sizeof (BhScreenBox));
  g_array_set_clear_func (self->boxes, (GDestroyNotify) box_clear);
  bh_screen_page_init (&self->page, spec);
  lay_out (self);
  return self;
}

void
bh_screen_layout_free (BhScreenLayout *self)
{
  bh_screen_page_clear (&self->page);
  g_clear_object (&self->title);
  g_array_unref (self->boxes);
  g_free (self);
}

BhScreenBox *
bh_screen_layout_box (const BhScreenLayout *self,
                      guint                 box)
{
  return &g_array_index (self->boxes, BhScreenBox, box);
}

/**
 * bh_screen_layout_find:
 *
 * Returns: (nullable) (transfer none): what @tap goes to
 */
BhScreenBox *
bh_screen_layout_find (const BhScreenLayout *self,
                       const BhTap          *tap)
{
  for (guint i = 0; i < self->boxes->len; i++) {
    BhScreenBox *box = bh_screen_layout_box (self, i);

    if (box->element == tap->element && (box->tab < 0 || box->tab == tap->tab))
      return box;
  }
  return NULL;
}

/**
 * bh_screen_box_target:
 *
 * Returns: where the ring around @box runs
 */
BhRect
bh_screen_box_target (const BhScreenBox *box)
{
  return (BhRect) { box->area.x + box->target.x, box->area.y + box->target.y, box->target.width,
                    box->target.height };
}
