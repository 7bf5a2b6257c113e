/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row of a boxed list for an official page: where it is, a button that copies the address, and
 * one that opens it. Nothing is opened unless it is pressed. */
GtkWidget *bh_address_row_new (const char *url);

G_END_DECLS
