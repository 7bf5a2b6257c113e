/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of JSON: what it takes, it takes again, to the same values, when they are written out. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include <string.h>

#include "bh-json.h"

static const BhJsonLimits limits = { 64 * 1024, 12, 4000, 512 };
/* Escapes make strings longer; nothing else grows. */
static const BhJsonLimits wider = { 1024 * 1024, 12, 4000, 4096 };

static void
write_string (GString    *out,
              const char *string)
{
  g_string_append_c (out, '"');
  for (const char *c = string; *c != '\0'; c++) {
    if (*c == '"' || *c == '\\' || *c == '\n' || *c == '\t')
      g_string_append_printf (out, "\\u%04x", (guint) *c);
    else
      g_string_append_c (out, *c);
  }
  g_string_append_c (out, '"');
}

static void
write_value (GString      *out,
             const BhJson *value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->kind) {
  case BH_JSON_NULL:
    g_string_append (out, "null");
    break;
  case BH_JSON_BOOLEAN:
    g_string_append (out, value->boolean ? "true" : "false");
    break;
  case BH_JSON_INTEGER:
    g_string_append_printf (out, "%" G_GINT64_FORMAT, value->integer);
    break;
  case BH_JSON_NUMBER:
    g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, "%.17e", value->number));
    break;
  case BH_JSON_STRING:
    write_string (out, value->string);
    break;
  case BH_JSON_ARRAY:
  case BH_JSON_OBJECT:
  default:
    g_string_append_c (out, value->kind == BH_JSON_ARRAY ? '[' : '{');
    for (guint i = 0; i < value->length; i++) {
      if (i > 0)
        g_string_append_c (out, ',');
      if (value->kind == BH_JSON_OBJECT) {
        write_string (out, value->members[i].name);
        g_string_append_c (out, ':');
      }
      write_value (out, value->kind == BH_JSON_OBJECT ? &value->members[i].value : &value->elements[i]);
    }
    g_string_append_c (out, value->kind == BH_JSON_ARRAY ? ']' : '}');
  }
}

void
harness_json (const guint8 *data,
              gsize         size)
{
  g_autoptr (BhArena) arena = bh_arena_new ();
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *exact = g_memdup2 (data, size);
  const BhJson *root =
    bh_json_parse (exact != NULL ? exact : "", size, &limits, arena, arena, &error);

  if (root == NULL) {
    harness_error (error);
    return;
  }
  g_assert_no_error (error);
  write_value (first, root);
  root = bh_json_parse (first->str, first->len, &wider, arena, arena, &error);
  g_assert_no_error (error);
  write_value (second, root);
  g_assert_cmpstr (first->str, ==, second->str);
}
