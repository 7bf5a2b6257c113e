/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cairo.h>

#include "bh-checker.h"
#include "bh-profile.h"
#include "bh-screen.h"
#include "bh-situation.h"

G_BEGIN_DECLS

typedef enum {
  BH_PAPER_A4,
  BH_PAPER_LETTER,
  BH_N_PAPERS,
} BhPaper;

/**
 * BhSheetSpec:
 * @pack: the pack
 * @situation: what is known of the person
 * @check: (nullable): the outcome for it on @today; worked out where it is %NULL
 * @today: the day for which the sheet holds
 * @dates: the days of the line; one that is not known is not set
 * @profile: (nullable): whose ticks in guides say what is done
 * @phone: the language of the drawn phones
 * @paper: upright
 * @text_scale: how much larger than usual the type is; 1 to 2, and 0 stands for 1
 *
 * What a sheet is about.
 */
typedef struct {
  BhPack            *pack;
  const BhSituation *situation;
  const BhCheck     *check;
  BhDate             today;
  BhDate             dates[BH_N_FROM];
  BhProfile         *profile;
  BhPhoneLanguage    phone;
  BhPaper            paper;
  double             text_scale;
} BhSheetSpec;

/**
 * BhSheet:
 *
 * A document to take along, in the user's language: the answers, the verdicts
 * with their reasons, the ways to Yes, the plan with its deadlines, the steps
 * with their pictures, what can go wrong, phrases in three languages, and the
 * sources. It holds no number of a phone, a card or a document.
 */
typedef struct _BhSheet BhSheet;

/**
 * BhSheetPlace:
 * @page: from 0
 * @top: in points from the top of the page
 * @bottom: likewise
 * @keeps_next: whether what follows has to stand on the same page
 * @heading: (nullable): the heading that it is
 *
 * Where a part stands that is never torn: a heading, a paragraph, a row of pictures.
 */
typedef struct {
  guint       page;
  double      top;
  double      bottom;
  gboolean    keeps_next;
  const char *heading;
} BhSheetPlace;

BhSheet *bh_sheet_new          (const BhSheetSpec *spec);
void     bh_sheet_free         (BhSheet           *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhSheet, bh_sheet_free)

void     bh_paper_get_size     (BhPaper            paper,
                                double            *width,
                                double            *height);
guint    bh_sheet_get_n_pages  (BhSheet           *self);
guint    bh_sheet_get_n_places (BhSheet           *self);
/* What may be filled of a page lies from @top to @bottom, in points; either may be NULL. */
void     bh_sheet_get_area     (BhSheet           *self,
                                double            *top,
                                double            *bottom);
void     bh_sheet_get_place    (BhSheet           *self,
                                guint              index,
                                BhSheetPlace      *place);
void     bh_sheet_draw_page    (BhSheet           *self,
                                guint              page,
                                cairo_t           *cr);
gboolean bh_sheet_save_pdf     (BhSheet           *self,
                                const char        *created,
                                const char        *path,
                                GError           **error);

G_END_DECLS
