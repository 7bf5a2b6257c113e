/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-private.h"

#define SNIPPET_COLUMNS 100
#define SNIPPET_COLUMNS_BEFORE 30

/* Back from @at over at most @columns columns, to the start of a word where there are words. */
static const char *
back_off (const char *text,
          const char *at,
          guint       columns)
{
  const char *word = NULL;
  guint used = 0;

  while (at > text && used < columns) {
    const char *before = g_utf8_prev_char (at);

    if (*before == ' ')
      word = at;
    used += g_unichar_iswide (g_utf8_get_char (before)) ? 2 : 1;
    at = before;
  }
  return at == text || word == NULL ? at : word;
}

/* The end of what fits into @columns columns from @at. */
static const char *
go_on (const char *at,
       guint       columns)
{
  for (guint used = 0; *at != '\0'; at = g_utf8_next_char (at)) {
    used += g_unichar_iswide (g_utf8_get_char (at)) ? 2 : 1;
    if (used > columns)
      break;
  }
  return at;
}

/* Returns: (transfer full): one line of @text, around the offset @place */
char *
bh_search_snippet (const char *text,
                   gsize       place)
{
  const char *start = text;
  const char *end = go_on (text, SNIPPET_COLUMNS);
  g_autofree char *part = NULL;

  if (text + place > end || *end != '\0')
    start = back_off (text, text + place, SNIPPET_COLUMNS_BEFORE);
  end = go_on (start, SNIPPET_COLUMNS);
  part = g_strndup (start, end - start);
  return g_strconcat (start > text ? "…" : "", part, *end != '\0' ? "…" : "", NULL);
}
