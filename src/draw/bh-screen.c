/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-screen"

#include "bh-screen.h"

#include "config.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "bh-screen-layout.h"
#include "bh-screen-parts.h"

#define CAPTION_SIZE 12.0
#define CAPTION_GAP 10.0
/* How far beside a small ring its number stands, so as not to cover what is in it. */
#define BADGE_BESIDE (BH_BADGE_RADIUS - 3)
/* How far numbers that would stand on the same spot are set apart. */
#define BADGE_STEP (2 * BH_BADGE_RADIUS + BH_RING_HALO)

static PangoLayout *
caption_new (void)
{
  BhTextStyle style = { .size = CAPTION_SIZE, .width = BH_SCREEN_WIDTH,
                        .alignment = PANGO_ALIGN_CENTER,
                        .language = bh_lang_bcp47 (bh_lang_get_current ()) };

  return bh_paint_layout (_("What your phone shows counts."), &style);
}

/* Whole points, so that the phone above it stands on whole pixels. */
static double
caption_height (PangoLayout *caption)
{
  double height;

  bh_paint_layout_size (caption, NULL, &height);
  return CAPTION_GAP + ceil (height);
}

/* The middle of the number on a ring; @nth counts the taps that go there. */
static void
badge_place (const BhScreenBox *box,
             guint              nth,
             double            *x,
             double            *y)
{
  BhRect ring = bh_screen_box_target (box);
  double corner = MIN (box->radius, MIN (ring.width, ring.height) / 2) * 0.29;

  switch (box->badge) {
  case BH_BADGE_LEFT:
    *x = ring.x - BADGE_BESIDE - nth * BADGE_STEP;
    *y = ring.y + ring.height / 2;
    break;
  case BH_BADGE_TOP_LEFT:
    *x = ring.x + corner - nth * BADGE_STEP;
    *y = ring.y + corner;
    break;
  case BH_BADGE_TOP_RIGHT:
    *x = ring.x + ring.width - corner - nth * BADGE_STEP;
    *y = ring.y + corner;
    break;
  case BH_BADGE_RIGHT:
  default:
    /* Rings lie outside of buttons, yet all numbers stand in one column. */
    *x = MIN (ring.x + ring.width, box->area.x + box->area.width) - nth * BADGE_STEP;
    *y = ring.y + ring.height / 2;
    break;
  }
}

/* How many taps before this one go to the same place. */
static guint
earlier_taps (const BhStep *step,
              guint         tap)
{
  const BhTap *it = bh_step_tap (step, tap);
  guint n = 0;

  for (guint i = 0; i < tap; i++) {
    const BhTap *other = bh_step_tap (step, i);

    if (other->element == it->element && other->tab == it->tab)
      n++;
  }
  return n;
}

/* All rings first, so that no ring runs over a number. */
static void
draw_taps (const BhScreenLayout *layout,
           cairo_t              *cr)
{
  const GPtrArray *taps = layout->step->taps;

  for (guint i = 0; i < taps->len; i++) {
    const BhScreenBox *box = bh_screen_layout_find (layout, bh_step_tap (layout->step, i));
    BhRect ring;

    if (box == NULL || earlier_taps (layout->step, i) > 0)
      continue;
    ring = bh_screen_box_target (box);
    bh_paint_ring (cr, &ring, box->radius, layout->colors);
  }
  for (guint i = 0; i < taps->len; i++) {
    const BhScreenBox *box = bh_screen_layout_find (layout, bh_step_tap (layout->step, i));
    double x, y;

    if (box == NULL)
      continue;
    badge_place (box, earlier_taps (layout->step, i), &x, &y);
    bh_paint_badge (cr, x, y, i + 1, layout->colors);
  }
}

static void
draw_screen (const BhScreenLayout *layout,
             cairo_t              *cr)
{
  bh_screen_draw_phone (layout, cr);

  cairo_save (cr);
  bh_paint_rounded (cr, &layout->screen, BH_SCREEN_RADIUS);
  cairo_clip (cr);
  bh_screen_draw_bars (layout, cr);
  bh_screen_draw_scenery (layout, cr);
  for (guint i = 0; i < layout->boxes->len; i++)
    bh_screen_draw_box (layout, bh_screen_layout_box (layout, i), cr);
  cairo_restore (cr);

  cairo_save (cr);
  bh_paint_rounded (cr, &(BhRect) { 0, 0, BH_SCREEN_WIDTH, layout->height }, BH_BODY_RADIUS);
  cairo_clip (cr);
  draw_taps (layout, cr);
  cairo_restore (cr);
}

/**
 * bh_screen_get_size:
 * @width: (out): the natural width in points
 * @height: (out): the natural height in points, with the caption where it is asked for
 *
 * The size at which a point of the drawing is a point of the page. Nothing is
 * cut off at this size; the height follows the words.
 */
void
bh_screen_get_size (const BhScreenSpec *spec,
                    double             *width,
                    double             *height)
{
  g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (spec);

  *width = BH_SCREEN_WIDTH;
  *height = layout->height;
  if (spec->caption) {
    g_autoptr (PangoLayout) caption = caption_new ();

    *height += caption_height (caption);
  }
}

/**
 * bh_screen_draw:
 * @width: of the box to draw in, from the origin of @cr
 * @height: of that box
 *
 * Draws the screen as large as it fits into the box, in its middle. Outside of
 * the phone, and of the caption, nothing is painted.
 */
void
bh_screen_draw (const BhScreenSpec *spec,
                cairo_t            *cr,
                double              width,
                double              height)
{
  g_autoptr (BhScreenLayout) layout = bh_screen_layout_new (spec);
  g_autoptr (PangoLayout) caption = spec->caption ? caption_new () : NULL;
  double natural = layout->height + (caption != NULL ? caption_height (caption) : 0);
  double scale = MIN (width / BH_SCREEN_WIDTH, height / natural);

  if (scale <= 0)
    return;

  cairo_save (cr);
  cairo_translate (cr, (width - scale * BH_SCREEN_WIDTH) / 2, (height - scale * natural) / 2);
  cairo_scale (cr, scale, scale);
  cairo_new_path (cr);
  draw_screen (layout, cr);
  if (caption != NULL)
    bh_paint_text (cr, caption, 0, layout->height + CAPTION_GAP, layout->colors->muted);
  cairo_restore (cr);
}

/**
 * bh_screen_get_tap_area:
 * @tap: which tap of the step, from 0
 * @area: (out): what its ring goes around, at the natural size
 *
 * Returns: whether the tap goes to something that is drawn
 */
gboolean
bh_screen_get_tap_area (const BhScreenSpec *spec,
                        guint               tap,
                        BhRect             *area)
{
  g_autoptr (BhScreenLayout) layout = NULL;
  const BhScreenBox *box;

  g_return_val_if_fail (tap < spec->step->taps->len, FALSE);

  layout = bh_screen_layout_new (spec);
  box = bh_screen_layout_find (layout, bh_step_tap (spec->step, tap));
  if (box == NULL)
    return FALSE;
  *area = bh_screen_box_target (box);
  return TRUE;
}
