/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef void (*BhUndo) (gpointer data);

/**
 * bh_undo_toast_show:
 * @widget: in whose window it is shown
 * @message: what has been done; plain text
 * @undo: what the button does
 * @data: for @undo
 * @free_data: (nullable): called when the toast has gone, undone or not
 *
 * Returns: (transfer none) (nullable): the toast; NULL where there is no window, and then
 *   @free_data has been called
 */
AdwToast *bh_undo_toast_show (GtkWidget      *widget,
                              const char     *message,
                              BhUndo          undo,
                              gpointer        data,
                              GDestroyNotify  free_data);

G_END_DECLS
