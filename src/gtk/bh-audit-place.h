/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-audit.h"

G_BEGIN_DECLS

/* A row that says what the record of that kind and id is, and leads to it where a page shows it. */
GtkWidget *bh_audit_place_row_new (BhPack       *pack,
                                   BhStatements  kind,
                                   const char   *id,
                                   const char   *subtitle);

G_END_DECLS
