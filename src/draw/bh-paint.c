/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-paint"

#include "bh-paint.h"

#include <math.h>
#include <string.h>

#include "bh-outline.h"

/* The first font is GNOME's own; the second is chosen by language, so that no
 * Chinese text is set in Japanese shapes even where fontconfig would do so. */
static const struct {
  const char *language;
  const char *families;
} fonts[] = {
  { "zh-tw", "Cantarell,Noto Sans CJK TC,sans-serif" },
  { "zh", "Cantarell,Noto Sans CJK SC,sans-serif" },
  { "ja", "Cantarell,Noto Sans CJK JP,sans-serif" },
  { "", "Cantarell,Noto Sans,Noto Sans CJK SC,sans-serif" },
};

void
bh_paint_color (cairo_t *cr,
                BhColor  color)
{
  cairo_set_source_rgb (cr, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0,
                        (color & 0xff) / 255.0);
}

/**
 * bh_paint_rounded:
 * @radius: of the corners; made smaller where the rectangle is too small for it
 *
 * Adds a rectangle with round corners to the current path.
 */
void
bh_paint_rounded (cairo_t      *cr,
                  const BhRect *rect,
                  double        radius)
{
  double right = rect->x + rect->width;
  double bottom = rect->y + rect->height;
  double r = MIN (radius, MIN (rect->width, rect->height) / 2);

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, rect->y + r, r, -G_PI_2, 0);
  cairo_arc (cr, right - r, bottom - r, r, 0, G_PI_2);
  cairo_arc (cr, rect->x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, rect->x + r, rect->y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

void
bh_paint_fill_rect (cairo_t      *cr,
                    const BhRect *rect,
                    double        radius,
                    BhColor       color)
{
  bh_paint_color (cr, color);
  bh_paint_rounded (cr, rect, radius);
  cairo_fill (cr);
}

void
bh_paint_stroke_rect (cairo_t      *cr,
                      const BhRect *rect,
                      double        radius,
                      double        line_width,
                      BhColor       color)
{
  bh_paint_color (cr, color);
  cairo_set_line_width (cr, line_width);
  bh_paint_rounded (cr, rect, radius);
  cairo_stroke (cr);
}

void
bh_paint_fill_circle (cairo_t *cr,
                      double   x,
                      double   y,
                      double   radius,
                      BhColor  color)
{
  bh_paint_color (cr, color);
  cairo_new_sub_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_fill (cr);
}

static gboolean
has_script (const char   *text,
            GUnicodeScript first,
            GUnicodeScript second)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    GUnicodeScript script = g_unichar_get_script (g_utf8_get_char (p));

    if (script == first || script == second)
      return TRUE;
  }
  return FALSE;
}

/**
 * bh_paint_language:
 * @preferred: the language in which @text should be
 *
 * Texts in one language quote words of another: "日本 (+81)" in English.
 *
 * Returns: the language to set @text in: Japanese for kana, Chinese for
 *   characters where @preferred is written without them, else @preferred
 */
const char *
bh_paint_language (const char *text,
                   const char *preferred)
{
  gboolean chinese = g_str_has_prefix (preferred, "zh");

  if (!chinese && has_script (text, G_UNICODE_SCRIPT_HIRAGANA, G_UNICODE_SCRIPT_KATAKANA))
    return "ja";
  if (!chinese && strcmp (preferred, "ja") != 0 &&
      has_script (text, G_UNICODE_SCRIPT_HAN, G_UNICODE_SCRIPT_BOPOMOFO))
    return "zh-cn";
  return preferred;
}

static PangoFontDescription *
font_for (const BhTextStyle *style)
{
  PangoFontDescription *font = pango_font_description_new ();

  for (guint i = 0; i < G_N_ELEMENTS (fonts); i++) {
    if (g_str_has_prefix (style->language, fonts[i].language)) {
      pango_font_description_set_family_static (font, fonts[i].families);
      break;
    }
  }
  if (style->weight > 0)
    pango_font_description_set_weight (font, style->weight);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  return font;
}

/* A context that does not know the surface: no hints, no rounding. So a text is
 * as wide when measured as when drawn, at any scale, on screen and on paper. */
static PangoContext *
context_new (const char *language)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  pango_context_set_language (context, pango_language_from_string (language));
  cairo_font_options_destroy (options);
  return context;
}

/**
 * bh_paint_layout:
 *
 * Returns: (transfer full): @text, set as @style says
 */
PangoLayout *
bh_paint_layout (const char        *text,
                 const BhTextStyle *style)
{
  PangoContext *context = context_new (style->language);
  PangoFontDescription *font = font_for (style);
  PangoLayout *layout = pango_layout_new (context);

  g_object_unref (context);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_alignment (layout, style->alignment);
  if (style->width > 0) {
    pango_layout_set_width (layout, (int) floor (style->width * PANGO_SCALE));
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  }
  if (style->max_lines > 0) {
    pango_layout_set_height (layout, -style->max_lines);
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  }
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static gboolean
layout_fits (PangoLayout *layout)
{
  const PangoLogAttr *attrs;
  PangoLayoutIter *iter;
  gboolean fits = !pango_layout_is_ellipsized (layout);
  int n_attrs;

  attrs = pango_layout_get_log_attrs_readonly (layout, &n_attrs);
  iter = pango_layout_get_iter (layout);
  while (fits && pango_layout_iter_next_line (iter)) {
    int start = pango_layout_iter_get_index (iter);
    glong offset = g_utf8_pointer_to_offset (pango_layout_get_text (layout),
                                             pango_layout_get_text (layout) + start);

    /* A line that starts where no line may break: a word was cut. */
    fits = offset >= n_attrs || attrs[offset].is_line_break;
  }
  pango_layout_iter_free (iter);
  return fits;
}

/* The text with a break wherever a line of @layout ends. */
static char *
with_breaks (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  GString *broken = g_string_new (NULL);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do {
    PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
    g_autofree char *words = g_strndup (text + line->start_index, (gsize) line->length);

    if (broken->len > 0)
      g_string_append_c (broken, '\n');
    g_string_append (broken, g_strstrip (words));
  } while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  return g_string_free (broken, FALSE);
}

/* Makes the lines about equally long, so that no last line is one word, or one
 * Chinese character: finds the narrowest setting with as many lines. */
static void
balance (PangoLayout *layout)
{
  int lines = pango_layout_get_line_count (layout);
  int full = pango_layout_get_width (layout);
  int narrow = full / 2, wide = full;
  g_autofree char *broken = NULL;

  if (lines < 2 || full <= 0 || pango_layout_is_ellipsized (layout))
    return;
  while (wide - narrow > PANGO_SCALE) {
    int middle = (narrow + wide) / 2;

    pango_layout_set_width (layout, middle);
    if (pango_layout_get_line_count (layout) > lines || !layout_fits (layout))
      narrow = middle;
    else
      wide = middle;
  }
  pango_layout_set_width (layout, wide);
  broken = with_breaks (layout);
  pango_layout_set_width (layout, full);
  pango_layout_set_text (layout, broken, -1);
}

/**
 * bh_paint_layout_fit:
 * @smallest: the smallest size of type to try
 *
 * As bh_paint_layout(), but in smaller type where the text would otherwise be
 * cut short or a word be broken, and with lines about equally long.
 *
 * Returns: (transfer full): @text, set as @style says
 */
PangoLayout *
bh_paint_layout_fit (const char        *text,
                     const BhTextStyle *style,
                     double             smallest)
{
  BhTextStyle attempt = *style;
  PangoLayout *layout = bh_paint_layout (text, &attempt);

  while (!layout_fits (layout) && attempt.size > smallest) {
    g_object_unref (layout);
    attempt.size = MAX (smallest, attempt.size - 0.5);
    layout = bh_paint_layout (text, &attempt);
  }
  if (layout_fits (layout))
    balance (layout);
  return layout;
}

void
bh_paint_layout_size (PangoLayout *layout,
                      double      *width,
                      double      *height)
{
  int w, h;

  pango_layout_get_size (layout, &w, &h);
  if (width != NULL)
    *width = (double) w / PANGO_SCALE;
  if (height != NULL)
    *height = (double) h / PANGO_SCALE;
}

/**
 * bh_paint_text:
 * @x: the left edge of the layout; of its lines where it has a width
 * @y: its top
 */
void
bh_paint_text (cairo_t     *cr,
               PangoLayout *layout,
               double       x,
               double       y,
               BhColor      color)
{
  bh_paint_color (cr, color);
  cairo_move_to (cr, x, y);
  bh_outline_show_layout (cr, layout);
  cairo_new_path (cr);
}

/**
 * bh_paint_ring:
 * @rect: where the middle of the line runs
 *
 * Draws the outline of a place to tap, with a halo on both sides of the line.
 */
void
bh_paint_ring (cairo_t        *cr,
               const BhRect   *rect,
               double          radius,
               const BhColors *colors)
{
  bh_paint_stroke_rect (cr, rect, radius, BH_RING_WIDTH + 2 * BH_RING_HALO, colors->halo);
  bh_paint_stroke_rect (cr, rect, radius, BH_RING_WIDTH, colors->ring);
}

/**
 * bh_paint_badge:
 * @x: the middle of the circle
 * @y: the middle of the circle
 *
 * Draws @number in a filled circle of %BH_BADGE_RADIUS, with a halo of
 * %BH_RING_HALO around it.
 */
void
bh_paint_badge (cairo_t        *cr,
                double          x,
                double          y,
                guint           number,
                const BhColors *colors)
{
  BhTextStyle style = { .size = number < 10 ? 14 : 11.5, .weight = PANGO_WEIGHT_BOLD,
                        .language = "en" };
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autoptr (PangoLayout) layout = bh_paint_layout (digits, &style);
  PangoRectangle ink;

  pango_layout_get_extents (layout, &ink, NULL);
  bh_paint_fill_circle (cr, x, y, BH_BADGE_RADIUS + BH_RING_HALO, colors->halo);
  bh_paint_fill_circle (cr, x, y, BH_BADGE_RADIUS, colors->ring);
  bh_paint_text (cr, layout, x - (ink.x + ink.width / 2.0) / PANGO_SCALE,
                 y - (ink.y + ink.height / 2.0) / PANGO_SCALE, colors->on_ring);
}
