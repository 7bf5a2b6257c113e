/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BhAdaptiveBin:
 *
 * Shows its wide child where there is room for it, else its narrow child. Its
 * minimum width is the narrow child's, its natural width the wide child's; so
 * no size in pixels decides. "narrow" tells which of them is shown. It depends
 * on the width alone, so nothing beside it may need more or less width by it.
 */
#define BH_TYPE_ADAPTIVE_BIN (bh_adaptive_bin_get_type ())
G_DECLARE_FINAL_TYPE (BhAdaptiveBin, bh_adaptive_bin, BH, ADAPTIVE_BIN, GtkWidget)

gboolean bh_adaptive_bin_get_narrow (BhAdaptiveBin *self);

G_END_DECLS
