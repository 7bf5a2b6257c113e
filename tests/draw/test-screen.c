/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Properties of drawn screens: for every kind of element, in both languages,
 * in every palette, at several sizes. */

#include <math.h>

#include "bh-screen-layout.h"
#include "draw-fixture.h"

static const double scales[] = { 0.8, 1, 1.5, 2, 3 };

typedef void (*Check) (const BhScreenSpec *spec,
                       const char         *name);

/* Calls @check for every case and the full step, in both languages. */
static void
for_every_step (Check     check,
                BhPalette palette,
                double    scale)
{
  for (guint i = 0; i <= FIXTURE_N_CASES; i++) {
    g_autoptr (BhStep) step = i < FIXTURE_N_CASES ? fixture_case (i) : fixture_full_step ();
    const char *name = i < FIXTURE_N_CASES ? fixture_case_name (i) : "full";

    for (guint language = 0; language < BH_N_PHONE_LANGUAGES; language++) {
      BhScreenSpec spec = { .step = step, .language = language, .palette = palette,
                            .text_scale = scale };

      g_test_message ("%s, language %u, palette %u, scale %g", name, language, palette, scale);
      check (&spec, name);
    }
  }
}

static void
check_natural_size (const BhScreenSpec *spec,
                    const char         *name)
{
  g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (spec);
  double width, height;

  bh_screen_get_size (spec, &width, &height);
  g_assert_cmpfloat (width, ==, BH_SCREEN_WIDTH);
  g_assert_cmpfloat (height, >=, BH_SCREEN_MIN_HEIGHT);
  g_assert_cmpfloat (height, ==, layout->height);
  g_assert_cmpfloat (layout->title_x, >=, 0);
  for (guint i = 0; i < layout->boxes->len; i++) {
    const BhRect *area = &bh_screen_layout_box (layout, i)->area;

    g_assert_cmpfloat (area->x, >=, layout->screen.x);
    g_assert_cmpfloat (area->y, >=, layout->screen.y);
    g_assert_cmpfloat (area->x + area->width, <=, layout->screen.x + layout->screen.width);
    g_assert_cmpfloat (area->y + area->height, <=, layout->screen.y + layout->screen.height);
  }
}

static gboolean
overlap (const BhRect *a,
         const BhRect *b)
{
  return a->x + 0.01 < b->x + b->width && b->x + 0.01 < a->x + a->width &&
         a->y + 0.01 < b->y + b->height && b->y + 0.01 < a->y + a->height;
}

static void
check_no_overlap (const BhScreenSpec *spec,
                  const char         *name)
{
  g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (spec);

  for (guint i = 0; i < layout->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (layout, i);

    for (guint j = i + 1; j < layout->boxes->len; j++)
      g_assert_false (overlap (&box->area, &bh_screen_layout_box (layout, j)->area));
    if (box->role == BH_ROLE_TABS || box->role == BH_ROLE_PLUS || box->role == BH_ROLE_BAR_BUTTON)
      continue;
    g_assert_false (overlap (&box->area, &layout->bar));
    if (box->role != BH_ROLE_COMPOSER)
      g_assert_false (layout->bottom.height > 0 && overlap (&box->area, &layout->bottom));
  }
}

/* What does not share a card stands apart, so that a ring around the one does
 * not touch the other. */
static void
check_apart (const BhScreenSpec *spec,
             const char         *name)
{
  g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (spec);

  for (guint i = 0; i < layout->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (layout, i);
    BhRect ring = bh_screen_box_target (box);

    for (guint j = 0; j < layout->boxes->len; j++) {
      const BhScreenBox *other = bh_screen_layout_box (layout, j);
      gboolean one_card = (i == j + 1 && !box->first) || (j == i + 1 && !other->first);

      if (i != j && !one_card)
        g_assert_false (overlap (&ring, &other->area));
      if (j == i + 1 && !one_card && box->area.x == other->area.x && box->role != BH_ROLE_TABS)
        g_assert_cmpfloat (other->area.y - box->area.y - box->area.height, >=, 8);
    }
  }
}

/* The words stay in their box, and apart from each other. */
static void
check_words_inside (const BhScreenSpec *spec,
                    const char         *name)
{
  g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (spec);

  for (guint i = 0; i < layout->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (layout, i);
    PangoLayout *const texts[] = { box->label, box->value };
    const double x[] = { box->label_x, box->value_x };
    const double y[] = { box->label_y, box->value_y };
    BhRect at[2] = { 0 };

    for (guint t = 0; t < 2; t++) {
      PangoRectangle ink;

      if (texts[t] == NULL)
        continue;
      pango_layout_get_extents (texts[t], NULL, &ink);
      at[t] = (BhRect) { x[t] + (double) ink.x / PANGO_SCALE, y[t] + (double) ink.y / PANGO_SCALE,
                         (double) ink.width / PANGO_SCALE, (double) ink.height / PANGO_SCALE };
      g_assert_cmpfloat (at[t].x, >=, -0.5);
      g_assert_cmpfloat (at[t].y, >=, -0.5);
      g_assert_cmpfloat (at[t].x + at[t].width, <=, box->area.width + 0.5);
      g_assert_cmpfloat (at[t].y + at[t].height, <=, box->area.height + 0.5);
    }
    if (texts[0] != NULL && texts[1] != NULL)
      g_assert_false (overlap (&at[0], &at[1]));
  }
}

/* At the usual size no label is cut short. */
static void
check_words_whole (const BhScreenSpec *spec,
                   const char         *name)
{
  g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (spec);

  for (guint i = 0; i < layout->boxes->len; i++) {
    const BhScreenBox *box = bh_screen_layout_box (layout, i);

    g_assert_false (box->label != NULL && pango_layout_is_ellipsized (box->label));
    g_assert_false (box->value != NULL && pango_layout_is_ellipsized (box->value));
  }
  g_assert_false (layout->title != NULL && pango_layout_is_ellipsized (layout->title));
}

static void
test_natural_size (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for_every_step (check_natural_size, BH_PALETTE_LIGHT, scales[i]);
}

static void
test_no_overlap (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for_every_step (check_no_overlap, BH_PALETTE_LIGHT, scales[i]);
}

static void
test_apart (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for_every_step (check_apart, BH_PALETTE_LIGHT, scales[i]);
}

static void
test_words_inside (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for_every_step (check_words_inside, BH_PALETTE_LIGHT, scales[i]);
}

static void
test_words_whole (void)
{
  for_every_step (check_words_whole, BH_PALETTE_LIGHT, 1);
  for_every_step (check_words_whole, BH_PALETTE_LIGHT, 2);
}

/* Whether the pixel is at least one and a half pixels outside of the phone. */
static gboolean
is_outside (double x,
            double y,
            double scale,
            double left,
            double top,
            double height)
{
  double r = BH_BODY_RADIUS * scale;
  double right = left + BH_SCREEN_WIDTH * scale;
  double bottom = top + height * scale;
  double dx = MAX (MAX (left + r - x, x - right + r), 0);
  double dy = MAX (MAX (top + r - y, y - bottom + r), 0);

  return hypot (dx, dy) > r + 1.5;
}

static void
check_outside_at (const BhScreenSpec *spec,
                  int                 width,
                  int                 height)
{
  cairo_surface_t *surface = fixture_render (spec, width, height);
  double natural_width, natural_height, scale, left, top;
  guint inside = 0;

  bh_screen_get_size (spec, &natural_width, &natural_height);
  scale = MIN (width / natural_width, height / natural_height);
  left = (width - natural_width * scale) / 2;
  top = (height - natural_height * scale) / 2;
  for (int y = 0; y < height; y++) {
    for (int x = 0; x < width; x++) {
      guint32 alpha = fixture_pixel (surface, x, y) >> 24;

      if (is_outside (x + 0.5, y + 0.5, scale, left, top, natural_height))
        g_assert_cmpuint (alpha, ==, 0);
      else if (alpha == 0xff)
        inside++;
    }
  }
  /* The phone fills its rectangle but for the corners. */
  g_assert_cmpfloat (inside, >, natural_width * natural_height * scale * scale * 0.94 - 200);
  cairo_surface_destroy (surface);
}

static void
check_outside (const BhScreenSpec *spec,
               const char         *name)
{
  check_outside_at (spec, 180, 400);
  check_outside_at (spec, 420, 420);
  check_outside_at (spec, 340, 900);
}

static void
test_outside (void)
{
  for (guint palette = 0; palette < BH_N_PALETTES; palette++)
    for_every_step (check_outside, palette, palette == BH_PALETTE_DARK ? 2 : 1);
}

/* A box that has no room draws nothing. */
static void
test_no_room (void)
{
  g_autoptr (BhStep) step = fixture_full_step ();
  BhScreenSpec spec = { .step = step };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 10, 10);
  cairo_t *cr = cairo_create (surface);

  bh_screen_draw (&spec, cr, 0, 10);
  bh_screen_draw (&spec, cr, 10, 0);
  bh_screen_draw (&spec, cr, -5, 10);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < 100; i++)
    g_assert_cmpuint (fixture_pixel (surface, i % 10, i / 10), ==, 0);
  cairo_surface_destroy (surface);
}

/* Drawing leaves the cairo context as it was. */
static void
test_context_kept (void)
{
  g_autoptr (BhStep) step = fixture_full_step ();
  BhScreenSpec spec = { .step = step, .caption = TRUE };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 600);
  cairo_t *cr = cairo_create (surface);
  cairo_matrix_t before, after;
  double x1, y1, x2, y2;

  cairo_translate (cr, 3, 4);
  cairo_get_matrix (cr, &before);
  bh_screen_draw (&spec, cr, 200, 400);
  cairo_get_matrix (cr, &after);
  g_assert_cmpmem (&before, sizeof before, &after, sizeof after);
  cairo_clip_extents (cr, &x1, &y1, &x2, &y2);
  g_assert_cmpfloat (x2 - x1, ==, 300);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static BhScreenSpec
spec_with (const BhStep *step,
           guint         language,
           guint         palette)
{
  return (BhScreenSpec) { .step = step, .language = language, .palette = palette };
}

/* The caption makes room below the phone and changes nothing in it. */
static void
test_caption (void)
{
  g_autoptr (BhStep) step = fixture_case (0);
  BhScreenSpec spec = spec_with (step, BH_PHONE_ZH, BH_PALETTE_LIGHT);
  cairo_surface_t *without, *with;
  double width, bare, captioned;
  guint painted = 0;

  bh_screen_get_size (&spec, &width, &bare);
  without = fixture_render (&spec, (int) width, (int) bare);
  spec.caption = TRUE;
  bh_screen_get_size (&spec, &width, &captioned);
  g_assert_cmpfloat (captioned, >, bare);
  with = fixture_render (&spec, (int) width, (int) ceil (captioned));
  for (int y = 4; y < (int) bare - 4; y++)
    g_assert_cmpuint (fixture_pixel (with, 150, y), ==, fixture_pixel (without, 150, y));
  for (int y = (int) bare + 2; y < (int) captioned; y++) {
    for (int x = 0; x < (int) width; x++)
      painted += fixture_pixel (with, x, y) >> 24 > 0;
  }
  g_assert_cmpuint (painted, >, 100);
  cairo_surface_destroy (without);
  cairo_surface_destroy (with);
}

/* Labels that no app has, but a pack may carry. */
static void
test_hostile_labels (void)
{
  static const char *const labels[] = {
    "",
    " ",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "验证码验证码验证码验证码验证码验证码验证码验证码验证码验证码验证码验证码验证码验证码验证码",
    "→ ← ⇒ ＋ ▼ ① ✅ 😀 👨‍👩‍👧",
    "مرحبا بالعالم في هذا التطبيق الجميل",
    "a\nb\nc",
    "%s %n %100000d",
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    for (BhElementKind kind = BH_ELEMENT_LIST_ROW; kind <= BH_ELEMENT_PICTURE; kind++) {
      g_autoptr (BhStep) step = fixture_step_new (NULL, labels[i], labels[i]);
      BhScreenSpec spec = spec_with (step, i % BH_N_PHONE_LANGUAGES, BH_PALETTE_LIGHT);

      fixture_add (step, kind, labels[i], labels[i], labels[i]);
      fixture_add (step, kind, NULL, labels[i], NULL);
      fixture_add_tap (step, 0, -1);
      check_natural_size (&spec, labels[i]);
      check_words_inside (&spec, labels[i]);
      check_no_overlap (&spec, labels[i]);
      cairo_surface_destroy (fixture_render (&spec, 150, 300));
    }
  }
}

static void
test_empty_step (void)
{
  g_autoptr (BhStep) step = fixture_step_new (NULL, NULL, NULL);
  BhScreenSpec spec = { .step = step };

  check_natural_size (&spec, "empty");
  check_outside_at (&spec, 300, 560);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/screen/natural-size", test_natural_size);
  g_test_add_func ("/draw/screen/no-overlap", test_no_overlap);
  g_test_add_func ("/draw/screen/apart", test_apart);
  g_test_add_func ("/draw/screen/words-inside", test_words_inside);
  g_test_add_func ("/draw/screen/words-whole", test_words_whole);
  g_test_add_func ("/draw/screen/outside", test_outside);
  g_test_add_func ("/draw/screen/no-room", test_no_room);
  g_test_add_func ("/draw/screen/context-kept", test_context_kept);
  g_test_add_func ("/draw/screen/caption", test_caption);
  g_test_add_func ("/draw/screen/hostile-labels", test_hostile_labels);
  g_test_add_func ("/draw/screen/empty-step", test_empty_step);
  return g_test_run ();
}
