/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet as a whole: pages, their heads and feet, the file. */

#define G_LOG_DOMAIN "bh-sheet"

#include "config.h"

#include "bh-sheet.h"

#include <glib/gi18n-lib.h>

#include "bh-sheet-private.h"
#include "bh-surface.h"
#include "bh-words.h"

#define MARGIN 36.0
/* What the lines at the head and the foot of a page take, with type of the usual size. */
#define HEAD_HEIGHT 22.0
#define FOOT_HEIGHT 20.0
#define EDGE_SIZE 7.5

struct _BhSheet {
  BhPack    *pack;
  BhDate     today;
  double     width;
  double     height;
  double     scale;
  guint      n_pages;
  GPtrArray *blocks; /* BhSheetBlock */
  GArray    *places; /* BhSheetPlace: of each block */
};

void
bh_paper_get_size (BhPaper  paper,
                   double  *width,
                   double  *height)
{
  static const double sizes[BH_N_PAPERS][2] = {
    [BH_PAPER_A4] = { 595.276, 841.890 }, [BH_PAPER_LETTER] = { 612, 792 },
  };

  *width = sizes[paper][0];
  *height = sizes[paper][1];
}

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

BhSheetColumn
bh_sheet_add_paragraph (BhSheetBuild *build,
                        double        space)
{
  return bh_sheet_column (build, bh_sheet_add_block (build, space), 0, build->width);
}

void
bh_sheet_get_area (BhSheet *self,
                   double  *top,
                   double  *bottom)
{
  if (top != NULL)
    *top = MARGIN + HEAD_HEIGHT * self->scale;
  if (bottom != NULL)
    *bottom = self->height - MARGIN - FOOT_HEIGHT * self->scale;
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
  double top, bottom, y;
  guint page = 0;

  bh_sheet_get_area (self, &top, &bottom);
  y = top;
  for (guint i = 0; i < self->blocks->len; i++) {
    const BhSheetBlock *block = self->blocks->pdata[i];
    double space = y > top ? block->space : 0;
    BhSheetPlace place = { .keeps_next = block->keeps_next, .heading = block->heading };

    if (y > top && y + space + height_together (self, i) > bottom) {
      page++;
      y = top;
      space = 0;
    }
    place.page = page;
    place.top = y + space;
    place.bottom = place.top + block->height;
    g_array_append_val (self->places, place);
    y = place.bottom;
  }
  self->n_pages = page + 1;
}

static void
set_blocks (BhSheet           *self,
            const BhSheetSpec *spec,
            const BhCheck     *check)
{
  g_autoptr (GHashTable) sources = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) phrases = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) failures = g_ptr_array_new ();
  BhSheetBuild build = { spec, check, self->scale, self->width - 2 * MARGIN, self->blocks,
                         sources, failures, phrases };

  bh_sheet_add_title (&build);
  bh_sheet_add_facts (&build);
  bh_sheet_add_verdicts (&build);
  bh_sheet_add_questions (&build);
  bh_sheet_add_ways (&build);
  bh_sheet_add_plan (&build);
  bh_sheet_add_steps (&build);
  bh_sheet_add_failures (&build);
  bh_sheet_add_phrases (&build);
  bh_sheet_add_sources (&build);
}

/**
 * bh_sheet_new:
 * @spec: what the sheet is about; not needed afterwards, but for its pack,
 *   which is kept
 *
 * Returns: (transfer full): the sheet, set and divided into pages
 */
BhSheet *
bh_sheet_new (const BhSheetSpec *spec)
{
  BhSheet *self = g_new0 (BhSheet, 1);
  g_autoptr (BhCheck) own = NULL;
  const BhCheck *check = spec->check;

  self->pack = g_object_ref (spec->pack);
  self->today = spec->today;
  self->scale = spec->text_scale > 0 ? CLAMP (spec->text_scale, 1, 2) : 1;
  bh_paper_get_size (spec->paper, &self->width, &self->height);
  self->blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) bh_sheet_block_free);
  self->places = g_array_new (FALSE, FALSE, sizeof (BhSheetPlace));
  if (check == NULL) {
    own = bh_check_new (spec->pack, &spec->situation->knowledge, spec->today);
    check = own;
  }
  set_blocks (self, spec, check);
  paginate (self);
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

guint
bh_sheet_get_n_places (BhSheet *self)
{
  return self->places->len;
}

/**
 * bh_sheet_get_place:
 * @index: from 0, in the order of reading
 * @place: (out caller-allocates): valid as long as the sheet
 */
void
bh_sheet_get_place (BhSheet      *self,
                    guint         index,
                    BhSheetPlace *place)
{
  g_return_if_fail (index < self->places->len);

  *place = g_array_index (self->places, BhSheetPlace, index);
}

static void
draw_line (BhSheet        *self,
           cairo_t        *cr,
           const char     *text,
           double          y,
           PangoAlignment  alignment)
{
  BhTextStyle style = { .size = EDGE_SIZE * self->scale, .width = self->width - 2 * MARGIN,
                        .alignment = alignment,
                        .language = bh_lang_bcp47 (bh_lang_get_current ()) };
  g_autoptr (PangoLayout) layout = bh_paint_layout (text, &style);

  bh_paint_text (cr, layout, MARGIN, y, bh_sheet_colors ()->muted);
}

/* The title and the day above, the program and the number of the page below. */
static void
draw_edges (BhSheet *self,
            guint    page,
            cairo_t *cr)
{
  g_autofree char *edition = bh_format_date (bh_pack_get_edition (self->pack));
  g_autofree char *today = bh_format_date (self->today);
  g_autofree char *number = g_strdup_printf ("%u/%u", page + 1, self->n_pages);
  /* Translators: two dates: that of the pack, and the one judged for */
  g_autofree char *dates = g_strdup_printf (_("Facts of %s, judged for %s."), edition, today);
  double top, bottom;
  BhRect rule = { MARGIN, 0, self->width - 2 * MARGIN, 0.5 };

  bh_sheet_get_area (self, &top, &bottom);
  draw_line (self, cr, bh_sheet_title (), MARGIN, PANGO_ALIGN_LEFT);
  draw_line (self, cr, today, MARGIN, PANGO_ALIGN_RIGHT);
  rule.y = top - 7 * self->scale;
  bh_paint_fill_rect (cr, &rule, 0, bh_sheet_colors ()->faint);
  rule.y = bottom + 5 * self->scale;
  bh_paint_fill_rect (cr, &rule, 0, bh_sheet_colors ()->faint);
  draw_line (self, cr, dates, bottom + 9 * self->scale, PANGO_ALIGN_LEFT);
  draw_line (self, cr, number, bottom + 9 * self->scale, PANGO_ALIGN_RIGHT);
}

/**
 * bh_sheet_draw_page:
 * @page: from 0
 * @cr: where the paper's top left corner is the origin and one unit is a point
 */
void
bh_sheet_draw_page (BhSheet *self,
                    guint    page,
                    cairo_t *cr)
{
  g_return_if_fail (page < self->n_pages);

  draw_edges (self, page, cr);
  for (guint i = 0; i < self->blocks->len; i++) {
    const BhSheetPlace *place = &g_array_index (self->places, BhSheetPlace, i);

    if (place->page == page)
      bh_sheet_block_draw (self->blocks->pdata[i], cr, MARGIN, place->top);
  }
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

/* (transfer full) (element-type BhPdfHeading): the contents as a reader of the file shows them. */
static GArray *
list_headings (BhSheet *self)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (BhPdfHeading));

  for (guint i = 0; i < self->blocks->len; i++) {
    const BhSheetBlock *block = self->blocks->pdata[i];
    const BhSheetPlace *place = &g_array_index (self->places, BhSheetPlace, i);
    BhPdfHeading heading = { block->heading, block->level, place->page, place->top };

    if (block->heading != NULL)
      g_array_append_val (headings, heading);
  }
  return headings;
}

/* Writes the sheet as a file; see bh_pdf_save(). */
gboolean
bh_sheet_save_pdf (BhSheet     *self,
                   const char  *created,
                   const char  *path,
                   GError     **error)
{
  g_autoptr (GArray) headings = list_headings (self);
  BhPdfInfo info = { .title = bh_sheet_title (), .created = created,
                     .language = bh_lang_bcp47 (bh_lang_get_current ()),
                     .headings = (const BhPdfHeading *) headings->data,
                     .n_headings = headings->len };

  return bh_pdf_save (self->width, self->height, &info, self->n_pages, draw_page, self, path,
                      error);
}
