/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-fuzzy"

#include "bh-fuzzy.h"

#include <string.h>

/* Words of fewer letters are too much alike to be told apart with an error in them. */
#define MIN_LETTERS_FOR_ONE 4
#define MIN_LETTERS_FOR_TWO 8

#define LATIN_LETTERS 26
#define OTHER_BITS (64 - LATIN_LETTERS)

/**
 * bh_letters:
 *
 * Returns: the set of characters in @folded, as bits, without its spaces. A
 *   text can contain another only if it has all of that one's bits, which is
 *   much faster to know than whether it does.
 */
guint64
bh_letters (const char *folded)
{
  guint64 letters = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    guint bit = g_ascii_islower (*p) ? (guint) (*p - 'a')
                                     : LATIN_LETTERS + g_utf8_get_char (p) % OTHER_BITS;

    if (*p != ' ')
      letters |= G_GUINT64_CONSTANT (1) << bit;
  }
  return letters;
}

guint
bh_bits (guint64 bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;
  return n;
}

/**
 * bh_fuzzy_limit:
 * @word: a folded word
 *
 * Returns: how many typing errors may be in it: 1 in four letters or more, 2
 *   in eight or more; 0 for what is not all Latin letters, and in digits, in
 *   which any error makes another number
 */
guint
bh_fuzzy_limit (const char *word)
{
  gsize length = strlen (word);

  for (const char *p = word; *p != '\0'; p++) {
    if (!g_ascii_isalpha (*p))
      return 0;
  }
  if (length < MIN_LETTERS_FOR_ONE || length > BH_FUZZY_MAX)
    return 0;
  return length < MIN_LETTERS_FOR_TWO ? 1 : 2;
}

static gboolean
is_latin (char c)
{
  return g_ascii_isalnum (c);
}

static guint
least3 (guint a,
        guint b,
        guint c)
{
  return MIN (MIN (a, b), c);
}

typedef guint8 Row[BH_FUZZY_MAX + 2];

/* One row of the table of distances, of which only the band that can stay within @limit is
 * worked out. @row is of the @i first letters of the text, @before of one less, @before2 of two
 * less; @c and @last are the letter and the one before it. Returns: the least distance in it. */
static guint
next_row (Row         row,
          const Row   before,
          const Row   before2,
          guint       i,
          char        c,
          char        last,
          const char *word,
          guint       length,
          guint       limit)
{
  guint from = i > limit ? i - limit : 1;
  guint to = MIN (length, i + limit);
  guint least = limit + 1;

  row[from - 1] = from == 1 && i <= limit ? i : limit + 1;
  for (guint j = from; j <= to; j++) {
    guint cost = least3 (before[j - 1] + (word[j - 1] != c), before[j] + 1, row[j - 1] + 1);

    if (i > 1 && j > 1 && word[j - 1] == last && word[j - 2] == c)
      cost = MIN (cost, before2[j - 2] + 1u);
    row[j] = MIN (cost, limit + 1);
    least = MIN (least, row[j]);
  }
  row[to + 1] = limit + 1;
  return MIN (least, row[from - 1]);
}

/* The errors between @word and the words of the text that begin at @at. */
static guint
errors_at (const char *at,
           const char *word,
           guint       length,
           guint       limit)
{
  Row rows[3];
  guint best = limit + 1;
  guint i = 0;
  char last = '\0';

  for (guint j = 0; j <= length; j++)
    rows[0][j] = MIN (j, limit + 1);
  for (; *at == ' ' || is_latin (*at); at++) {
    if (*at == ' ')
      continue;
    i++;
    if (i > length + limit ||
        next_row (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3], i, *at, last, word, length,
                  limit) > limit)
      break;
    last = *at;
    /* The band has come to the last letter of the word, so that next_row() has set its column. */
    if (!is_latin (at[1]) && i + limit >= length)
      /* NOLINTNEXTLINE(clang-analyzer-core.UndefinedBinaryOperatorResult) */
      best = MIN (best, rows[i % 3][length]);
  }
  return best;
}

/**
 * bh_fuzzy_errors:
 * @folded: a text from bh_fold()
 * @word: a folded word of at most %BH_FUZZY_MAX letters
 * @limit: how many errors may be in it
 *
 * Looks for whole words of the text, with or without the spaces between them,
 * of which @word may be a misspelling. An error is a letter too many, one
 * missing, a wrong one, or two neighbours exchanged (the Damerau-Levenshtein
 * distance in which no letter is touched twice).
 *
 * Returns: the errors at the best place; more than @limit if there is none
 */
guint
bh_fuzzy_errors (const char *folded,
                 const char *word,
                 guint       limit)
{
  guint length = (guint) strlen (word);
  guint best = limit + 1;

  for (const char *at = folded; *at != '\0' && best > 0; at++) {
    if (is_latin (*at) && (at == folded || !is_latin (at[-1])))
      best = MIN (best, errors_at (at, word, length, limit));
  }
  return best;
}

static guint
slot_of (const BhOverlap *self,
         gunichar         c)
{
  guint slot = c % G_N_ELEMENTS (self->keys);

  while (self->keys[slot] != 0 && self->keys[slot] != c)
    slot = (slot + 1) % G_N_ELEMENTS (self->keys);
  return slot;
}

/* Where @c was typed, as bits. */
guint64
bh_overlap_places (const BhOverlap *self,
                   gunichar         c)
{
  return self->places[slot_of (self, c)];
}

/**
 * bh_overlap_init:
 * @self: (out caller-allocates):
 * @folded: what was typed; of its ideographs and kana the first %BH_FUZZY_MAX count
 */
void
bh_overlap_init (BhOverlap  *self,
                 const char *folded)
{
  memset (self, 0, sizeof *self);
  for (const char *p = folded; *p != '\0' && self->n < BH_FUZZY_MAX; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    guint slot;

    if (c < 0x80)
      continue;
    slot = slot_of (self, c);
    self->keys[slot] = c;
    self->places[slot] |= G_GUINT64_CONSTANT (1) << self->n++;
  }
}

/* Which of the typed characters stand in a pair: one at @first, and one of @second that was typed
 * right after it or after one more. */
static guint64
pairs (guint64 first,
       guint64 second)
{
  guint64 next = (first << 1) & second;
  guint64 next_but_one = (first << 2) & second;

  return next | (next >> 1) | next_but_one | (next_but_one >> 2);
}

/**
 * bh_overlap_with:
 * @folded: a text from bh_fold()
 *
 * Compares by bigrams: a typed character is covered if it stands in the text
 * with a neighbour that it was typed with. One other character may stand
 * between the two on either side, so that one which is wrong, missing or too
 * many costs no more than itself. Spaces do not count.
 *
 * Returns: a bit for each typed character that is covered
 */
guint64
bh_overlap_with (const BhOverlap *self,
                 const char      *folded)
{
  guint64 before = 0, before2 = 0, covered = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p)) {
    guint64 here = 0;

    if (*p == ' ')
      continue;
    if ((guchar) *p >= 0x80)
      here = self->places[slot_of (self, g_utf8_get_char (p))];
    if (here != 0)
      covered |= pairs (before, here) | pairs (before2, here);
    before2 = before;
    before = here;
  }
  return covered;
}
