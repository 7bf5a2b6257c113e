/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-json"

#include "bh-json-write.h"

#include <stdlib.h>

/* @string: of characters that bh_json_accepts(). */
void
bh_json_write_string (GString    *out,
                      const char *string)
{
  g_string_append_c (out, '"');
  for (const char *c = string; *c != '\0'; c++) {
    if (*c == '"' || *c == '\\')
      g_string_append_c (out, '\\');
    if (*c == '\n' || *c == '\t')
      g_string_append (out, *c == '\n' ? "\\n" : "\\t");
    else
      g_string_append_c (out, *c);
  }
  g_string_append_c (out, '"');
}

/* With the fewest digits that are read as the same number; nothing tells -0 from 0. */
void
bh_json_write_number (GString *out,
                      double   number)
{
  static const char *const formats[] = { "%.15g", "%.16g", "%.17g" };
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++) {
    g_ascii_formatd (buffer, sizeof buffer, formats[i], number);
    if (g_ascii_strtod (buffer, NULL) == number)
      break;
  }
  g_string_append (out, number == 0 ? "0" : buffer);
}

/* Recursion ends with the depth that the reader of the value allowed. */
void
bh_json_write (GString      *out,
               const BhJson *value)
{
  gboolean is_array = value->kind == BH_JSON_ARRAY;

  switch (value->kind) {
  case BH_JSON_NULL:
    g_string_append (out, "null");
    return;
  case BH_JSON_BOOLEAN:
    g_string_append (out, value->boolean ? "true" : "false");
    return;
  case BH_JSON_INTEGER:
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
    return;
  case BH_JSON_NUMBER:
    bh_json_write_number (out, value->number);
    return;
  case BH_JSON_STRING:
    bh_json_write_string (out, value->string);
    return;
  case BH_JSON_ARRAY:
  case BH_JSON_OBJECT:
  default:
    break;
  }
  g_string_append_c (out, is_array ? '[' : '{');
  for (guint i = 0; i < value->length; i++) {
    if (i > 0)
      g_string_append (out, ", ");
    if (!is_array) {
      bh_json_write_string (out, value->members[i].name);
      g_string_append (out, ": ");
    }
    bh_json_write (out, is_array ? &value->elements[i] : &value->members[i].value);
  }
  g_string_append_c (out, is_array ? ']' : '}');
}

void
bh_json_write_member (GString      *out,
                      const char   *name,
                      const BhJson *value)
{
  g_string_append (out, out->len == 0 ? "{" : ", ");
  bh_json_write_string (out, name);
  g_string_append (out, ": ");
  bh_json_write (out, value);
}
