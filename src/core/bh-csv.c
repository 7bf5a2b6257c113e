/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-csv"

#include "bh-csv.h"

#include <string.h>

void
bh_csv_add_cell (GString    *text,
                 const char *cell)
{
  gboolean first = text->len == 0 || text->str[text->len - 1] == '\n';
  /* A line of nothing at all would be no line to some readers. */
  gboolean quoted = (first && *cell == '\0') || strpbrk (cell, ",\"\r\n") != NULL;

  if (!first)
    g_string_append_c (text, ',');
  if (quoted)
    g_string_append_c (text, '"');
  for (const char *c = cell; *c != '\0'; c++) {
    if (*c == '"')
      g_string_append_c (text, '"');
    g_string_append_c (text, *c);
  }
  if (quoted)
    g_string_append_c (text, '"');
}

void
bh_csv_end_line (GString *text)
{
  g_string_append (text, "\r\n");
}
