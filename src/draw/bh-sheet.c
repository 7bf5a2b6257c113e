/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet as a whole: pages, footers, the file. */

#define G_LOG_DOMAIN "bh-sheet"

#include "bh-sheet.h"

#include "bh-sheet-private.h"
#include "bh-surface.h"

#define FOOTER_HEIGHT 24.0
#define FOOTER_SIZE 6.5
#define BOTTOM (BH_SHEET_HEIGHT - BH_SHEET_MARGIN - FOOTER_HEIGHT)

#define WANTED_PAGES 2

/* What is tried in turn, until no third page is needed: smaller type, as long as
 * it is legible on paper; phrases only for what is not met; small type. */
static const struct {
  double scale;
  guint  max_phrases;
} attempts[] = {
  { 1.06, BH_SHEET_ALL_PHRASES }, { 1.0, BH_SHEET_ALL_PHRASES }, { 0.94, BH_SHEET_ALL_PHRASES },
  { 1.06, 3 }, { 1.0, 3 }, { 0.94, 3 }, { 0.94, 2 }, { 0.88, 2 }, { 0.84, 2 }, { 0.84, 1 },
  { 0.8, 1 }, { 0.76, 1 }, { 0.76, 0 },
};

typedef struct {
  guint  page;
  double y;
} Place;

struct _BhSheet {
  BhPack    *pack;
  BhDate     today;
  guint      n_pages;
  GPtrArray *blocks; /* BhSheetBlock */
  GArray    *places; /* Place: of each block */
};

BhSheetBlock *
bh_sheet_add_block (BhSheetBuild *build,
                    double        space)
{
  BhSheetBlock *block = bh_sheet_block_new (space * build->scale);

  g_ptr_array_add (build->blocks, block);
  return block;
}

BhSheetColumn
bh_sheet_column (BhSheetBuild *build,
                 BhSheetBlock *block,
                 double        x,
                 double        width)
{
  return (BhSheetColumn) { block, build->scale, x, width, 0 };
}

/* How far it is from the top of block @first to the bottom of the last block
 * that must stand on the same page. */
static double
height_together (BhSheet *self,
                 guint    first)
{
  double height = 0;

  for (guint i = first; i < self->blocks->len; i++) {
    const BhSheetBlock *block = self->blocks->pdata[i];

    height += (i > first ? block->space : 0) + block->height;
    if (!block->keeps_next)
      break;
  }
  return height;
}

static void
paginate (BhSheet *self)
{
  double y = BH_SHEET_MARGIN;
  guint page = 0;

  g_array_set_size (self->places, 0);
  for (guint i = 0; i < self->blocks->len; i++) {
    const BhSheetBlock *block = self->blocks->pdata[i];
    gboolean first = y == BH_SHEET_MARGIN;
    double space = first ? 0 : block->space;
    Place place;

    if (!first && y + space + height_together (self, i) > BOTTOM) {
      page++;
      y = BH_SHEET_MARGIN;
      space = 0;
    }
    place = (Place) { page, y + space };
    g_array_append_val (self->places, place);
    y = place.y + block->height;
  }
  self->n_pages = page + 1;
}

static void
set_blocks (BhSheet           *self,
            const BhSheetSpec *spec,
            const BhCheck     *check,
            guint              attempt)
{
  g_autoptr (GArray) questions =
    bh_check_questions (spec->pack, &spec->situation->knowledge, spec->today, G_MAXUINT64);
  BhSheetBuild build = { spec, check, attempts[attempt].scale, attempts[attempt].max_phrases,
                         self->blocks, questions };

  g_ptr_array_set_size (self->blocks, 0);
  bh_sheet_add_title (&build);
  bh_sheet_add_facts (&build);
  bh_sheet_add_verdicts (&build);
  bh_sheet_add_questions (&build);
  bh_sheet_add_help (&build);
  bh_sheet_add_plan (&build);
  bh_sheet_add_phrases (&build);
  paginate (self);
}

/**
 * bh_sheet_new:
 * @spec: what the sheet is about; not needed afterwards
 *
 * Returns: (transfer full): the sheet, set and divided into pages: one or two,
 *   and more only where the type would become too small
 */
BhSheet *
bh_sheet_new (const BhSheetSpec *spec)
{
  BhSheet *self = g_new0 (BhSheet, 1);
  g_autoptr (BhCheck) own = NULL;
  const BhCheck *check = spec->check;

  self->pack = g_object_ref (spec->pack);
  self->today = spec->today;
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) bh_sheet_block_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
  if (check == NULL)
    check = own = bh_check_new (spec->pack, &spec->situation->knowledge, spec->today);
  for (guint i = 0; i < G_N_ELEMENTS (attempts) && (i == 0 || self->n_pages > WANTED_PAGES); i++)
    set_blocks (self, spec, check, i);
  return self;
}

void
bh_sheet_free (BhSheet *self)
{
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->places);
  g_object_unref (self->pack);
  g_free (self);
}

guint
bh_sheet_get_n_pages (BhSheet *self)
{
  return self->n_pages;
}

static void
draw_line (cairo_t        *cr,
           const char     *text,
           double          y,
           PangoAlignment  alignment)
{
  const BhColors *colors = bh_palette_colors (BH_PALETTE_LIGHT, BH_TINT_NEUTRAL);
  BhTextStyle style = { .size = FOOTER_SIZE, .width = BH_SHEET_CONTENT_WIDTH,
                        .alignment = alignment, .language = "zh-cn" };
  g_autoptr (PangoLayout) layout = bh_paint_layout (text, &style);

  bh_paint_text (cr, layout, BH_SHEET_MARGIN, y, colors->muted);
}

static void
draw_footer (BhSheet *self,
             guint    page,
             cairo_t *cr)
{
  const BhColors *colors = bh_palette_colors (BH_PALETTE_LIGHT, BH_TINT_NEUTRAL);
  const BhText *edition_word = bh_sheet_word (BH_SHEET_WORD_EDITION);
  const BhText *today_word = bh_sheet_word (BH_SHEET_WORD_TODAY);
  g_autofree char *edition = bh_date_format (bh_pack_get_edition (self->pack));
  g_autofree char *today = bh_date_format (self->today);
  g_autofree char *sources = bh_sheet_word_pair (bh_sheet_word (BH_SHEET_WORD_SOURCES));
  g_autofree char *number = g_strdup_printf ("%u / %u", page + 1, self->n_pages);
  g_autofree char *dates =
    g_strdup_printf ("Baohao 保号 · %s %s · %s %s · %s %s · %s %s", edition_word->in[BH_LANG_EN],
                     edition, today_word->in[BH_LANG_EN], today, edition_word->in[BH_LANG_ZH_CN],
                     edition, today_word->in[BH_LANG_ZH_CN], today);
  BhRect rule = { BH_SHEET_MARGIN, BOTTOM + 6, BH_SHEET_CONTENT_WIDTH, 0.5 };

  bh_paint_fill_rect (cr, &rule, 0, colors->line);
  draw_line (cr, dates, BOTTOM + 9, PANGO_ALIGN_LEFT);
  draw_line (cr, sources, BOTTOM + 18, PANGO_ALIGN_LEFT);
  draw_line (cr, number, BOTTOM + 9, PANGO_ALIGN_RIGHT);
}

/**
 * bh_sheet_draw_page:
 * @page: from 0
 * @cr: where the sheet's top left corner is the origin and one unit is a point
 */
void
bh_sheet_draw_page (BhSheet *self,
                    guint    page,
                    cairo_t *cr)
{
  g_return_if_fail (page < self->n_pages);

  for (guint i = 0; i < self->blocks->len; i++) {
    const Place *place = &g_array_index (self->places, Place, i);

    if (place->page == page)
      bh_sheet_block_draw (self->blocks->pdata[i], cr, BH_SHEET_MARGIN, place->y);
  }
  draw_footer (self, page, cr);
}

static void
draw_page (gconstpointer data,
           guint         page,
           cairo_t      *cr,
           double        width,
           double        height)
{
  bh_sheet_draw_page ((BhSheet *) data, page, cr);
}

/* Writes the sheet as a file; see bh_pdf_save(). */
gboolean
bh_sheet_save_pdf (BhSheet     *self,
                   const char  *created,
                   const char  *path,
                   GError     **error)
{
  g_autofree char *title = bh_sheet_word_pair (bh_sheet_word (BH_SHEET_WORD_TITLE));

  return bh_pdf_save (BH_SHEET_WIDTH, BH_SHEET_HEIGHT, title, created, self->n_pages, draw_page, self,
                      path, error);
}
