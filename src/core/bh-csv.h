/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table as RFC 4180 has it, in UTF-8. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Puts a cell behind those that the last line of @text has already. */
void bh_csv_add_cell (GString    *text,
                      const char *cell);
/* Ends the line. */
void bh_csv_end_line (GString    *text);

G_END_DECLS
