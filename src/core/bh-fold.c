/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-fold"

#include "bh-fold.h"

#include <string.h>

#include "bh-han.h"

#define FULL_WIDTH_OFFSET 0xFEE0
#define KATAKANA_OFFSET 0x60

/* A word of fewer Latin letters is looked for at the start of words only. */
#define MIN_INSIDE 3

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2019 || c == 0x2018 || c == 0x02BC;
}

static gboolean
is_full_width (gunichar c)
{
  return c >= 0xFF01 && c <= 0xFF5E;
}

/* Whether fold_char() alone does what compatibility normalization would: true for nearly all
 * characters of a pack, and much faster. */
static gboolean
is_plain (gunichar c)
{
  static const gunichar compatible[] = { 0xDF, 0x132, 0x133, 0x13F, 0x140, 0x149 };

  for (guint i = 0; i < G_N_ELEMENTS (compatible); i++) {
    if (c == compatible[i])
      return FALSE;
  }
  return c < 0x80 || c == 0xB7 || (c >= 0xC0 && c <= 0x17E) || (c >= 0x1CD && c <= 0x1DC) ||
         (c >= 0x2010 && c <= 0x2027) || (c >= 0x2190 && c <= 0x21FF) ||
         (c >= 0x3000 && c <= 0x3029) || (c >= 0x3041 && c <= 0x3096) ||
         (c >= 0x30A1 && c <= 0x30FE) || (c >= 0x4E00 && c <= 0x9FFF) || is_full_width (c);
}

static gboolean
is_kana (gunichar c)
{
  return c >= 0x3041 && c <= 0x30FF;
}

/* Parts of Hangul syllables would grow together across an accent that is dropped between them. */
static gboolean
is_jamo (gunichar c)
{
  return c >= 0x1100 && c <= 0x11FF;
}

static void
add_separator (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != ' ')
    g_string_append_c (out, ' ');
}

/* What letters are made of: "ǎ" is "a", but "ガ" stays another sound than "カ". */
static gunichar
base_letter (gunichar c)
{
  gunichar parts[8];

  if (c < 0x80 || is_kana (c) || c >= 0x2E80)
    return c;
  g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  return parts[0];
}

static void
fold_char (GString *out,
           gunichar c)
{
  if (is_full_width (c))
    c -= FULL_WIDTH_OFFSET;
  if (is_apostrophe (c) || g_unichar_ismark (c))
    return;
  if (!g_unichar_isalnum (c) || is_jamo (c)) {
    add_separator (out);
    return;
  }
  c = base_letter (g_unichar_tolower (c));
  if (c >= 0x30A1 && c <= 0x30F6)
    c -= KATAKANA_OFFSET;
  else if (c >= 0x4E00 && c <= 0x9FFF)
    c = bh_han_simplify (c);
  if (c < 0x80)
    g_string_append_c (out, (char) c);
  else
    g_string_append_unichar (out, c);
}

static void
fold_plain (GString    *out,
            const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    fold_char (out, g_utf8_get_char (p));
}

static gboolean
all_plain (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    if (!is_plain (g_utf8_get_char (p)))
      return FALSE;
  }
  return TRUE;
}

static void
fold_text (GString    *out,
           const char *text)
{
  g_autofree char *normal = NULL;
  g_autofree char *lower = NULL;

  if (all_plain (text)) {
    fold_plain (out, text);
    return;
  }
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  lower = g_utf8_casefold (normal, -1);
  fold_plain (out, lower);
}

/* No syllable of pinyin has a "v", and none has a digit. */
static void
fold_pinyin (GString    *out,
             const char *text)
{
  for (const char *p = text; *p != '\0'; p++) {
    if (*p >= '1' && *p <= '5' && out->len > 0 && g_ascii_isalpha (out->str[out->len - 1]))
      continue;
    g_string_append_c (out, *p == 'v' ? 'u' : *p);
  }
}

static const struct {
  const char *from;
  const char *to;
} syllables[] = {
  { "tch", "tty" }, { "cch", "tty" }, { "shi", "si" }, { "chi", "ti" }, { "tsu", "tu" },
  { "sh", "sy" },   { "ch", "ty" },   { "fu", "hu" },  { "ji", "zi" },  { "jy", "zy" },
  { "j", "zy" },    { "dzu", "zu" },  { "du", "zu" },  { "wo", "o" },   { "mb", "nb" },
  { "mp", "np" },   { "mm", "nm" },
};

/* Hepburn, as most write it, into Kunrei, which has one way for each sound. */
static gsize
fold_syllable (GString    *out,
               const char *p)
{
  for (guint i = 0; i < G_N_ELEMENTS (syllables); i++) {
    gsize length = strlen (syllables[i].from);

    if (strncmp (p, syllables[i].from, length) == 0) {
      g_string_append (out, syllables[i].to);
      /* "tch" before "i" has taken the letter that "chi" would have. */
      if (p[length] == 'i' && g_str_has_suffix (syllables[i].to, "tty"))
        g_string_truncate (out, out->len - 1);
      return length;
    }
  }
  g_string_append_c (out, *p);
  /* Many type "nn" for a syllabic n: "konnbini". */
  return p[0] == 'n' && p[1] == 'n' && (p[2] == '\0' || strchr ("aiueoyn", p[2]) == NULL) ? 2 : 1;
}

static gboolean
prolongs (char before,
          char c)
{
  return (before == 'o' && c == 'u') || (before == c && strchr ("aeiou", c) != NULL);
}

static char *
fold_romaji_once (const char *text)
{
  g_autoptr (GString) kunrei = g_string_sized_new (strlen (text));
  GString *out = g_string_sized_new (strlen (text));

  while (*text != '\0')
    text += fold_syllable (kunrei, text);
  for (gsize i = 0; i < kunrei->len; i++) {
    if (out->len == 0 || !prolongs (out->str[out->len - 1], kunrei->str[i]))
      g_string_append_c (out, kunrei->str[i]);
  }
  return g_string_free (out, FALSE);
}

/* Until nothing changes: what is typed may become a syllable only after a first pass. Each pass
 * leaves fewer letters, or fewer of those that only Hepburn has. */
static void
fold_romaji (GString    *out,
             const char *text)
{
  g_autofree char *from = g_strdup (text);

  for (;;) {
    g_autofree char *to = fold_romaji_once (from);

    if (g_str_equal (from, to))
      break;
    g_free (from);
    from = g_steal_pointer (&to);
  }
  g_string_append (out, from);
}

/**
 * bh_fold:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): @text as it is compared: small letters, hiragana,
 *   ideographs and digits, in words with one space between them; Traditional
 *   characters as Simplified ones
 */
char *
bh_fold (const char *text,
         BhFold      fold)
{
  g_autoptr (GString) plain = g_string_sized_new (strlen (text) + 1);
  GString *out;

  fold_text (plain, text);
  if (plain->len > 0 && plain->str[plain->len - 1] == ' ')
    g_string_truncate (plain, plain->len - 1);
  if (fold == BH_FOLD_TEXT)
    return g_string_free (g_steal_pointer (&plain), FALSE);
  out = g_string_sized_new (plain->len + 1);
  if (fold == BH_FOLD_PINYIN)
    fold_pinyin (out, plain->str);
  else
    fold_romaji (out, plain->str);
  return g_string_free (out, FALSE);
}

static gboolean
is_word_start (const char *text,
               const char *at)
{
  guchar before = at > text ? (guchar) at[-1] : ' ';

  if (before == ' ' || before >= 0x80 || (guchar) *at >= 0x80)
    return TRUE;
  return g_ascii_isdigit (before) != g_ascii_isdigit (*at);
}

/* Where @word ends if it stands at @at, or NULL. Spaces in the text do not count: some write
 * "yan zheng ma" and some "yanzhengma". */
static const char *
match_at (const char *at,
          const char *word)
{
  for (; *word != '\0'; at++) {
    if (*at == *word)
      word++;
    else if (*at != ' ')
      return NULL;
  }
  return at;
}

static guint
judge (const char *text,
       const char *at,
       const char *end,
       gboolean    inside)
{
  if (!is_word_start (text, at))
    return inside ? BH_MATCH_INSIDE : 0;
  if (*end != '\0' && *end != ' ' && (guchar) *end < 0x80)
    return BH_MATCH_WORD_START;
  if (at == text)
    return *end == '\0' ? BH_MATCH_WHOLE : BH_MATCH_START;
  return BH_MATCH_WORD;
}

/**
 * bh_fold_match:
 * @folded: a text from bh_fold()
 * @word: a folded word, in which there are no spaces
 * @inside: whether a word of Latin letters may also stand inside of a longer
 *   one; ideographs and kana always may
 * @offset: (out): where it stands in @folded, in bytes
 *
 * Returns: how well the best place fits: BH_MATCH_INSIDE to BH_MATCH_WHOLE, or 0
 */
guint
bh_fold_match (const char *folded,
               const char *word,
               gboolean    inside,
               gsize      *offset)
{
  guint best = 0;

  inside = inside && strlen (word) >= MIN_INSIDE;
  for (const char *at = strchr (folded, *word);
       at != NULL && *word != '\0' && best < BH_MATCH_START; at = strchr (at + 1, *word)) {
    const char *end = match_at (at, word);
    guint match = end != NULL ? judge (folded, at, end, inside) : 0;

    if (match > best) {
      best = match;
      *offset = at - folded;
    }
  }
  return best;
}

/**
 * bh_fold_place:
 * @text: a text
 * @offset: an offset in its fold as %BH_FOLD_TEXT
 *
 * Returns: the offset in @text of the character that was folded to there; it
 *   may be off by a character where several of @text are one in its fold
 */
gsize
bh_fold_place (const char *text,
               gsize       offset)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  const char *p = text;

  for (; *p != '\0'; p = g_utf8_next_char (p)) {
    char one[8] = { 0 };

    memcpy (one, p, g_utf8_next_char (p) - p);
    fold_text (folded, one);
    if (folded->len > offset)
      break;
  }
  return p - text;
}
