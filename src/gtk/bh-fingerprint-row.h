/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row with the SHA-256 of the pack, to compare and to copy. */
GtkWidget *bh_fingerprint_row_new (const char *hash);

G_END_DECLS
