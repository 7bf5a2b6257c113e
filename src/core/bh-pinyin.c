/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-pinyin"

#include "bh-pinyin.h"

#include <string.h>

/* Small letters, digits, apostrophes and spaces; tones are gone, and all else is a space. */
static char *
plain (const char *pinyin)
{
  g_autofree char *parts = g_utf8_normalize (pinyin, -1, G_NORMALIZE_ALL);
  GString *out = g_string_new (NULL);

  for (const char *p = parts; *p != '\0'; p = g_utf8_next_char (p)) {
    if (g_unichar_ismark (g_utf8_get_char (p)))
      continue;
    g_string_append_c (out, g_ascii_isalnum (*p) || *p == '\'' ? g_ascii_tolower (*p) : ' ');
  }
  return g_string_free (out, FALSE);
}

static gboolean
is_vowel (char c)
{
  return c != '\0' && strchr ("aeiou", c) != NULL;
}

/* Behind the syllable that begins at @p. A consonant before a vowel belongs to that vowel: where
 * it does not, the spelling has an apostrophe (GB/T 16159-2012). */
static const char *
syllable_end (const char *p)
{
  if (!is_vowel (*p))
    p += (*p == 'z' || *p == 'c' || *p == 's') && p[1] == 'h' ? 2 : 1;
  if (!is_vowel (*p))
    return p;
  while (is_vowel (*p))
    p++;
  if (p[0] == 'n' && p[1] == 'g' && !is_vowel (p[2]))
    return p + 2;
  return (*p == 'n' || *p == 'r') && !is_vowel (p[1]) ? p + 1 : p;
}

/**
 * bh_pinyin_initials:
 * @pinyin: words in pinyin with its apostrophes; tone marks may be missing
 *
 * What many type instead of whole syllables: "yhk" for "yínhángkǎ".
 *
 * Returns: (transfer full): the first letter of each syllable, in the same
 *   words; digits and letters that are no pinyin stand for themselves
 */
char *
bh_pinyin_initials (const char *pinyin)
{
  g_autofree char *letters = plain (pinyin);
  GString *out = g_string_new (NULL);

  for (const char *p = letters; *p != '\0';) {
    if (*p == '\'') {
      p++;
      continue;
    }
    if (*p != ' ' || (out->len > 0 && out->str[out->len - 1] != ' '))
      g_string_append_c (out, *p);
    p = g_ascii_isalpha (*p) ? syllable_end (p) : p + 1;
  }
  return g_string_free (out, FALSE);
}
