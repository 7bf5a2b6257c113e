/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheet, on paper or as a file that the print dialog offers. */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* (transfer full): prints the sheet of the profile in use, as it is now. */
GtkPrintOperation *bh_print_operation_new (BhSession *session);
void               bh_print_sheet         (GtkWidget *widget,
                                           BhSession *session);

G_END_DECLS
