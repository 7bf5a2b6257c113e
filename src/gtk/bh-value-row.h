/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* One answer of a question. The row itself is the radio button or the tick box;
 * the mark in it only shows its state. */
#define BH_TYPE_VALUE_ROW (bh_value_row_get_type ())
G_DECLARE_FINAL_TYPE (BhValueRow, bh_value_row, BH, VALUE_ROW, AdwActionRow)

/* @group: (nullable): the button whose group makes the mark a round one; NULL for a tick box. */
GtkWidget *bh_value_row_new        (GtkCheckButton *group);
/* @note: (nullable): what is to be said about the answer. */
void       bh_value_row_set_text   (BhValueRow     *self,
                                    const char     *text,
                                    const char     *note);
gboolean   bh_value_row_get_marked (BhValueRow     *self);
void       bh_value_row_set_marked (BhValueRow     *self,
                                    gboolean        marked);

G_END_DECLS
