/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* A page of the handbook: how the number is typed, and which text message is which. */
GtkWidget *bh_number_page_new (BhPack *pack,
                               BhDate  today);

G_END_DECLS
