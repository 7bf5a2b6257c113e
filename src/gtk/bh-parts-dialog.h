/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * BhPartsDialog:
 *
 * A dialog that shows one part below the other, as the pages of the handbook do, and may ask
 * whether to go on: "accepted" is emitted then, and it closes.
 */
#define BH_TYPE_PARTS_DIALOG (bh_parts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (BhPartsDialog, bh_parts_dialog, BH, PARTS_DIALOG, AdwWindow)

BhPartsDialog *bh_parts_dialog_new        (GtkWindow     *parent,
                                           const char    *title);
/* Where the parts go. */
GtkBox        *bh_parts_dialog_get_groups (BhPartsDialog *self);
/* Has it ask: @label is what going on is called. @suggested: whether that is what most will do. */
void           bh_parts_dialog_ask        (BhPartsDialog *self,
                                           const char    *label,
                                           gboolean       suggested);

G_END_DECLS
