/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-guide-plan.h"
#include "bh-session.h"

G_BEGIN_DECLS

/* A guide in the list: whom it is for, what the checker says of its goal, how far the person is. */
#define BH_TYPE_GUIDE_ROW (bh_guide_row_get_type ())
G_DECLARE_FINAL_TYPE (BhGuideRow, bh_guide_row, BH, GUIDE_ROW, GtkListBoxRow)

GtkWidget     *bh_guide_row_new         (const BhGuide *guide);
const BhGuide *bh_guide_row_get_guide   (BhGuideRow    *self);
void           bh_guide_row_refresh     (BhGuideRow    *self,
                                         BhSession     *session);
void           bh_guide_row_set_current (BhGuideRow    *self,
                                         gboolean       current);

/* As of the last refresh. */
BhGuideStanding bh_guide_row_get_standing (BhGuideRow *self);
/* What stands above the first row of a standing. */
GtkWidget     *bh_guide_row_header_new  (BhGuideStanding standing);

G_END_DECLS
