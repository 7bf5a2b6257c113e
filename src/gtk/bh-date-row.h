/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* One day of the person's line, which a popover changes: typed, picked, or cleared. */
#define BH_TYPE_DATE_ROW (bh_date_row_get_type ())
G_DECLARE_FINAL_TYPE (BhDateRow, bh_date_row, BH, DATE_ROW, GtkListBoxRow)

GtkWidget *bh_date_row_new    (BhFrom      which);
void       bh_date_row_update (BhDateRow  *self,
                               BhSession  *session);
/* Takes @text for the day. Where it is none, that is said, and the day stays as it was. */
gboolean   bh_date_row_enter  (BhDateRow  *self,
                               const char *text);

G_END_DECLS
