/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When cairo (1.16, and 1.18 as well) puts a part of a CFF font into a file, it
 * overlooks subroutines behind a hint mask that stands late in a glyph. Such a
 * glyph stays blank: of Noto Sans CJK SC, "如" does. It also writes out an empty
 * entry for each of the tens of thousands of subroutines of such a font.
 *
 * So the large fonts go into files as fonts of our own, whose glyphs are the
 * outlines of theirs. The text can still be searched for and copied. */

#define G_LOG_DOMAIN "bh-outline"

#include "bh-outline.h"

/* The size at which outlines are taken, fine enough for any use. */
#define UNITS 1000.0

/* A character of every font that is large in this sense. */
#define HAN_CHARACTER 0x4e00

static const cairo_user_data_key_t original_key;

/* Runs where the size of the type is one. */
static cairo_status_t
render_glyph (cairo_scaled_font_t  *font,
              unsigned long         index,
              cairo_t              *cr,
              cairo_text_extents_t *extents)
{
  cairo_font_face_t *face = cairo_scaled_font_get_font_face (font);
  cairo_font_face_t *original = cairo_font_face_get_user_data (face, &original_key);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *measure = cairo_create (surface);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_glyph_t glyph = { index, 0, 0 };
  cairo_path_t *path;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_set_font_options (measure, options);
  cairo_font_options_destroy (options);
  cairo_set_font_face (measure, original);
  cairo_set_font_size (measure, UNITS);
  cairo_glyph_extents (measure, &glyph, 1, extents);
  cairo_glyph_path (measure, &glyph, 1);
  path = cairo_copy_path (measure);

  cairo_scale (cr, 1 / UNITS, 1 / UNITS);
  cairo_append_path (cr, path);
  cairo_fill (cr);

  extents->x_bearing /= UNITS;
  extents->y_bearing /= UNITS;
  extents->width /= UNITS;
  extents->height /= UNITS;
  extents->x_advance /= UNITS;
  extents->y_advance /= UNITS;
  cairo_path_destroy (path);
  cairo_destroy (measure);
  cairo_surface_destroy (surface);
  return CAIRO_STATUS_SUCCESS;
}

/* The font of outlines for @original; kept, since a program uses few. */
static cairo_font_face_t *
outline_face (cairo_font_face_t *original)
{
  static GHashTable *faces;
  cairo_font_face_t *face;

  if (faces == NULL)
    faces = g_hash_table_new (NULL, NULL);
  face = g_hash_table_lookup (faces, original);
  if (face == NULL) {
    face = cairo_user_font_face_create ();
    cairo_user_font_face_set_render_glyph_func (face, render_glyph);
    cairo_font_face_set_user_data (face, &original_key, cairo_font_face_reference (original),
                                   (cairo_destroy_func_t) cairo_font_face_destroy);
    g_hash_table_insert (faces, original, face);
  }
  return face;
}

typedef struct {
  GArray *glyphs;   /* cairo_glyph_t */
  GArray *clusters; /* cairo_text_cluster_t: which bytes of the text they are */
} Glyphs;

/* Returns: whether the font has all glyphs of @run */
static gboolean
collect_glyphs (Glyphs         *self,
                PangoGlyphItem *run,
                const char     *text,
                double          x,
                double          y)
{
  PangoGlyphItemIter iter;
  gboolean more = pango_glyph_item_iter_init_start (&iter, run, text);

  for (; more; more = pango_glyph_item_iter_next_cluster (&iter)) {
    cairo_text_cluster_t cluster = { iter.end_index - iter.start_index, 0 };

    for (int i = iter.start_glyph; i < iter.end_glyph; i++) {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      cairo_glyph_t glyph = { info->glyph, x + (double) info->geometry.x_offset / PANGO_SCALE,
                              y + (double) info->geometry.y_offset / PANGO_SCALE };

      if (info->glyph & PANGO_GLYPH_UNKNOWN_FLAG)
        return FALSE;
      x += (double) info->geometry.width / PANGO_SCALE;
      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;
      g_array_append_val (self->glyphs, glyph);
      cluster.num_glyphs++;
    }
    g_array_append_val (self->clusters, cluster);
  }
  return TRUE;
}

static gboolean
show_outlines (cairo_t        *cr,
               PangoGlyphItem *run,
               const char     *text,
               double          x,
               double          y)
{
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  Glyphs collected = { glyphs, clusters };
  cairo_scaled_font_t *font =
    pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font));
  cairo_matrix_t matrix;

  /* From right to left the clusters would stand in another order. */
  if (font == NULL || run->item->analysis.level % 2 != 0 ||
      !collect_glyphs (&collected, run, text, x, y))
    return FALSE;
  cairo_scaled_font_get_font_matrix (font, &matrix);
  cairo_set_font_face (cr, outline_face (cairo_scaled_font_get_font_face (font)));
  cairo_set_font_matrix (cr, &matrix);
  cairo_show_text_glyphs (cr, text + run->item->offset, run->item->length,
                          (cairo_glyph_t *) glyphs->data, (int) glyphs->len,
                          (cairo_text_cluster_t *) clusters->data, (int) clusters->len, 0);
  return TRUE;
}

static void
show_run (cairo_t        *cr,
          PangoGlyphItem *run,
          const char     *text,
          double          x,
          double          y)
{
  if (pango_font_has_char (run->item->analysis.font, HAN_CHARACTER) &&
      show_outlines (cr, run, text, x, y))
    return;
  cairo_move_to (cr, x, y);
  pango_cairo_show_glyph_item (cr, text, run);
}

static gboolean
embeds_fonts (cairo_t *cr)
{
  switch ((int) cairo_surface_get_type (cairo_get_group_target (cr))) {
  case CAIRO_SURFACE_TYPE_PDF:
  case CAIRO_SURFACE_TYPE_PS:
    return TRUE;
  default:
    return FALSE;
  }
}

/**
 * bh_outline_show_layout:
 * @layout: a text without attributes such as underlines
 *
 * Draws @layout with its top left corner at the current point.
 */
void
bh_outline_show_layout (cairo_t     *cr,
                        PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  PangoLayoutIter *iter;
  double left, top;

  if (!embeds_fonts (cr)) {
    pango_cairo_show_layout (cr, layout);
    return;
  }
  cairo_save (cr);
  cairo_get_current_point (cr, &left, &top);
  iter = pango_layout_get_iter (layout);
  do {
    PangoGlyphItem *run = pango_layout_iter_get_run_readonly (iter);
    PangoRectangle extents;

    /* A line ends with an empty run. */
    if (run == NULL)
      continue;
    pango_layout_iter_get_run_extents (iter, NULL, &extents);
    show_run (cr, run, text, left + (double) extents.x / PANGO_SCALE,
              top + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
  } while (pango_layout_iter_next_run (iter));
  pango_layout_iter_free (iter);
  cairo_restore (cr);
}
