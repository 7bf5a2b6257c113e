/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every tap has its numbered ring, at the right place, in every palette. */

#include <math.h>

#include "bh-paint.h"
#include "draw-fixture.h"

/* How far a ring and its number reach beyond what the ring goes around. */
#define REACH (2 * BH_BADGE_RADIUS + 2 * BH_RING_HALO)
/* Pixels for each point. */
#define ZOOM 2

static const BhColors *
colors_of (const BhScreenSpec *spec)
{
  const BhGuide *guide = spec->step->guide;

  return bh_palette_colors (spec->palette,
                            bh_tint_for_wallet (guide != NULL ? guide->wallet->id : NULL));
}

static cairo_surface_t *
render (const BhScreenSpec *spec)
{
  double width, height;

  bh_screen_get_size (spec, &width, &height);
  return fixture_render (spec, (int) width * ZOOM, (int) height * ZOOM);
}

static gboolean
is_color (guint32 pixel,
          BhColor color)
{
  return (pixel & 0xffffff) == color;
}

/* How much of the outline of @ring has the colour of rings, 0 to 1. */
static double
ringed_part (cairo_surface_t *surface,
             const BhRect    *ring,
             BhColor          color)
{
  guint hits = 0, n = 0;

  for (double t = 0.2; t < 0.8; t += 0.02, n += 4) {
    int x = (int) ((ring->x + ring->width * t) * ZOOM);
    int y = (int) ((ring->y + ring->height * t) * ZOOM);

    hits += is_color (fixture_pixel (surface, x, (int) (ring->y * ZOOM)), color);
    hits += is_color (fixture_pixel (surface, x, (int) ((ring->y + ring->height) * ZOOM)), color);
    hits += is_color (fixture_pixel (surface, (int) (ring->x * ZOOM), y), color);
    hits += is_color (fixture_pixel (surface, (int) ((ring->x + ring->width) * ZOOM), y), color);
  }
  return (double) hits / n;
}

/* Counts the pixels that differ, near the ring and elsewhere. */
static void
count_changes (cairo_surface_t *a,
               cairo_surface_t *b,
               const BhRect    *ring,
               guint           *near,
               guint           *elsewhere)
{
  *near = *elsewhere = 0;
  g_assert_cmpint (cairo_image_surface_get_height (a), ==, cairo_image_surface_get_height (b));
  for (int y = 0; y < cairo_image_surface_get_height (a); y++) {
    for (int x = 0; x < cairo_image_surface_get_width (a); x++) {
      double px = (double) x / ZOOM, py = (double) y / ZOOM;

      if (fixture_pixel (a, x, y) == fixture_pixel (b, x, y))
        continue;
      if (px > ring->x - REACH && px < ring->x + ring->width + REACH && py > ring->y - REACH &&
          py < ring->y + ring->height + REACH)
        ++*near;
      else
        ++*elsewhere;
    }
  }
}

static void
check_ring (BhStep         *step,
            BhPhoneLanguage language,
            BhPalette       palette,
            const char     *name)
{
  BhScreenSpec spec = { .step = step, .language = language, .palette = palette };
  cairo_surface_t *with = render (&spec);
  cairo_surface_t *without;
  const BhColors *colors = colors_of (&spec);
  BhRect ring;
  guint near, elsewhere;

  g_test_message ("%s, language %u, palette %u", name, language, palette);
  g_assert_true (bh_screen_get_tap_area (&spec, 0, &ring));
  if (ring.width > 60 && ring.height > 40)
    g_assert_cmpfloat (ringed_part (with, &ring, colors->ring), >, 0.7);

  fixture_clear_taps (step);
  without = render (&spec);
  count_changes (with, without, &ring, &near, &elsewhere);
  g_assert_cmpuint (near, >, 4 * (guint) (ring.width + ring.height));
  g_assert_cmpuint (elsewhere, ==, 0);
  cairo_surface_destroy (with);
  cairo_surface_destroy (without);
}

static void
test_ring (void)
{
  for (guint i = 0; i < FIXTURE_N_CASES; i++) {
    for (guint language = 0; language < BH_N_PHONE_LANGUAGES; language++) {
      for (guint palette = 0; palette < BH_N_PALETTES; palette++) {
        g_autoptr (BhStep) step = fixture_case (i);

        check_ring (step, language, palette, fixture_case_name (i));
      }
    }
  }
}

/* Every tap of a step with several, and its number in a filled circle. */
static void
test_several (void)
{
  for (guint palette = 0; palette < BH_N_PALETTES; palette++) {
    g_autoptr (BhStep) step = fixture_full_step ();
    BhScreenSpec spec = { .step = step, .language = BH_PHONE_EN, .palette = palette };
    cairo_surface_t *surface = render (&spec);
    BhColor color = colors_of (&spec)->ring;

    for (guint tap = 0; tap < step->taps->len; tap++) {
      BhRect ring;
      double x, y;
      guint filled = 0;

      g_assert_true (bh_screen_get_tap_area (&spec, tap, &ring));
      g_assert_cmpfloat (ringed_part (surface, &ring, color), >, 0.7);
      x = MIN (ring.x + ring.width, BH_SCREEN_WIDTH - 26);
      y = ring.y + ring.height / 2;
      for (double dy = -8; dy < 8; dy += 0.5) {
        for (double dx = -6; dx < 6; dx += 0.5)
          filled += is_color (
            fixture_pixel (surface, (int) ((x + dx) * ZOOM), (int) ((y + dy) * ZOOM)), color);
      }
      g_assert_cmpuint (filled, >, 300);
    }
    cairo_surface_destroy (surface);
  }
}

/* The order of taps is the order of numbers. */
static void
test_order (void)
{
  g_autoptr (BhStep) step = fixture_full_step ();
  BhScreenSpec spec = { .step = step, .language = BH_PHONE_EN };
  cairo_surface_t *first, *second;
  BhRect ring;
  guint near, elsewhere;

  fixture_clear_taps (step);
  fixture_add_tap (step, 2, -1);
  fixture_add_tap (step, 13, -1);
  first = render (&spec);
  fixture_clear_taps (step);
  fixture_add_tap (step, 13, -1);
  fixture_add_tap (step, 2, -1);
  second = render (&spec);

  g_assert_true (bh_screen_get_tap_area (&spec, 0, &ring));
  count_changes (first, second, &ring, &near, &elsewhere);
  g_assert_cmpuint (near, >, 10);
  g_assert_cmpuint (elsewhere, >, 10);
  /* Only the digits differ. */
  g_assert_cmpuint (near + elsewhere, <, 2 * 16 * 16 * ZOOM * ZOOM);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
}

/* Two taps on the same thing show both numbers. */
static void
test_twice (void)
{
  g_autoptr (BhStep) step = fixture_case (0);
  BhScreenSpec spec = { .step = step, .language = BH_PHONE_EN };
  cairo_surface_t *once = render (&spec);
  cairo_surface_t *twice;
  BhRect ring;
  guint near, elsewhere;

  fixture_add_tap (step, 0, -1);
  twice = render (&spec);
  g_assert_true (bh_screen_get_tap_area (&spec, 1, &ring));
  count_changes (once, twice, &ring, &near, &elsewhere);
  g_assert_cmpuint (near, >, 300);
  g_assert_cmpuint (elsewhere, ==, 0);
  cairo_surface_destroy (once);
  cairo_surface_destroy (twice);
}

/* A tap on a label that the bar does not have draws nothing and says so. */
static void
test_nowhere (void)
{
  g_autoptr (BhStep) step = fixture_case (FIXTURE_N_CASES - 2);
  BhScreenSpec spec = { .step = step };
  BhRect ring;

  fixture_add_tap (step, 0, 17);
  g_assert_true (bh_screen_get_tap_area (&spec, 0, &ring));
  g_assert_false (bh_screen_get_tap_area (&spec, 1, &ring));
  cairo_surface_destroy (render (&spec));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/rings/every-element", test_ring);
  g_test_add_func ("/draw/rings/several", test_several);
  g_test_add_func ("/draw/rings/order", test_order);
  g_test_add_func ("/draw/rings/twice", test_twice);
  g_test_add_func ("/draw/rings/nowhere", test_nowhere);
  return g_test_run ();
}
