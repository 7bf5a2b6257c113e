/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-private.h"

#include <string.h>

/* Words of so many letters tell nothing by themselves. */
#define LETTERS_OF_NO_POINTS 2

static void
word_take (Word   *word,
           BhFold  fold,
           char   *folded)
{
  word->in[fold] = folded;
  word->letters[fold] = bh_letters (folded);
}

static void
word_clear (Word *word)
{
  for (BhFold fold = 0; fold < BH_N_FOLDS; fold++)
    g_free (word->in[fold]);
}

static void
drop_spaces (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++) {
    if (*from != ' ')
      *to++ = *from;
  }
  *to = '\0';
}

/* What a question is made of says nothing of what it is about. */
static const char *const fillers[] = {
  "and",  "any",  "are",  "but",  "can",   "cannot", "could", "did",  "does", "for",  "from",
  "get",  "has",  "have", "how",  "into",  "its",    "not",   "our",  "should", "that", "the",
  "then", "there", "this", "was",  "what",  "when",   "where", "which", "who",  "why",  "will",
  "with", "would", "you",  "your", NULL,
};

/* The same in Chinese and Japanese, in the fold. */
static const char *const particles[] = {
  "怎么办", "怎么", "为什么", "为何", "如何", "什么", "请问", "可以", "能不能", "是不是",
  "我的",   "吗",   "呢",     "的",   "了",   "我",   "どうして", "どう", "なぜ", "ですか",
  "ますか", "したい", "たい",
};

static void
term_init (Term       *term,
           const char *letters)
{
  gsize length = strlen (letters);

  for (BhFold fold = 0; fold < BH_N_FOLDS; fold++)
    word_take (&term->word, fold, bh_fold (letters, fold));
  term->limit = bh_fuzzy_limit (letters);
  term->points = length > LETTERS_OF_NO_POINTS && !g_strv_contains (fillers, letters)
                   ? BH_POINTS_LETTER * (guint) (length - LETTERS_OF_NO_POINTS)
                   : 0;
}

/* The Latin words within one word that was typed: "SMSが届かない" has one. */
static void
add_terms (Query      *self,
           const char *folded)
{
  for (const char *p = folded; *p != '\0';) {
    const char *end = p;
    g_autofree char *letters = NULL;

    while (g_ascii_isalnum (*end))
      end++;
    if (end == p) {
      p++;
      continue;
    }
    letters = g_strndup (p, end - p);
    if (self->n_terms < BH_QUERY_MAX_WORDS)
      term_init (&self->terms[self->n_terms++], letters);
    p = end;
  }
}

/* Letter upon letter of the same vowel is no long one: "aaaa" is not "a". */
static gboolean
is_too_short (const char *folded,
              const char *text)
{
  return 2 * strlen (folded) < strlen (text);
}

static void
add_word (Query      *self,
          const char *typed)
{
  g_autofree char *text = bh_fold (typed, BH_FOLD_TEXT);

  if (*text == '\0' || self->n_words == BH_QUERY_MAX_WORDS)
    return;
  add_terms (self, text);
  /* Spaces inside of one word come from its punctuation; texts are matched across theirs. */
  drop_spaces (text);
  for (BhFold fold = 0; fold < BH_N_FOLDS; fold++) {
    char *folded = bh_fold (typed, fold);

    drop_spaces (folded);
    if (is_too_short (folded, text)) {
      g_free (folded);
      folded = g_strdup (text);
    }
    word_take (&self->words[self->n_words], fold, folded);
  }
  self->n_words++;
}

static void
add_words (Query      *self,
           const char *valid)
{
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = valid;; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c != 0 && !g_unichar_isspace (c)) {
      g_string_append_unichar (word, c);
      continue;
    }
    add_word (self, word->str);
    g_string_truncate (word, 0);
    if (c == 0)
      break;
  }
}

static void
join_words (Query *self)
{
  for (BhFold fold = 0; fold < BH_N_FOLDS; fold++) {
    GString *joined = g_string_new (NULL);

    for (guint i = 0; i < self->n_words; i++)
      g_string_append (joined, self->words[i].in[fold]);
    word_take (&self->joined, fold, g_string_free (joined, FALSE));
  }
}

static void
join_terms (Query *self)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; i < self->n_terms; i++)
    g_string_append (letters, self->terms[i].word.in[BH_FOLD_TEXT]);
  term_init (&self->all, letters->str);
  if (self->n_terms < 2 || self->all.limit == 0)
    self->all.points = 0;
}

/* What only makes a Japanese sentence polite, past or negative; in hiragana, longest first. */
static const char *const endings[] = { "ませんでした", "ません", "ました", "ます", "です", "ない" };

static gsize
stem_length (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    gsize length = strlen (word), ending = strlen (endings[i]);

    if (length > ending && g_str_has_suffix (word, endings[i]))
      return length - ending;
  }
  return strlen (word);
}

/* Unless nothing else was typed. */
static void
drop_particles (GString *text)
{
  g_autoptr (GString) without = g_string_new (text->str);

  for (guint i = 0; i < G_N_ELEMENTS (particles); i++)
    g_string_replace (without, particles[i], "", 0);
  if (without->len > 0)
    g_string_assign (text, without->str);
}

static void
take_ideographs (Query *self)
{
  g_autoptr (GString) stems = g_string_new (NULL);

  for (guint i = 0; i < self->n_words; i++) {
    const char *word = self->words[i].in[BH_FOLD_TEXT];

    g_string_append_len (stems, word, (gssize) stem_length (word));
  }
  drop_particles (stems);
  bh_overlap_init (&self->overlap, stems->str);
  self->ideographs = bh_letters (stems->str) & ~BH_LATIN;
  for (guint i = 0; i < G_N_ELEMENTS (self->overlap.keys); i++) {
    if (self->overlap.keys[i] >= 0x3041 && self->overlap.keys[i] <= 0x30FF)
      self->kana |= self->overlap.places[i];
  }
}

guint
bh_query_points (const Query *self,
                 guint64      overlap)
{
  return BH_POINTS_IDEOGRAPH * bh_bits (overlap & ~self->kana) +
         BH_POINTS_KANA * bh_bits (overlap & self->kana);
}

void
bh_query_init (Query      *self,
               const char *typed)
{
  g_autofree char *valid =
    g_utf8_make_valid (typed, (gssize) strnlen (typed, BH_QUERY_MAX_BYTES));

  memset (self, 0, sizeof *self);
  add_words (self, valid);
  join_words (self);
  join_terms (self);
  take_ideographs (self);
  for (guint i = 0; i < G_N_ELEMENTS (self->overlap.keys); i++)
    self->points += bh_query_points (self, self->overlap.places[i]);
  for (guint i = 0; i < self->n_terms; i++)
    self->points += self->terms[i].points;
}

void
bh_query_clear (Query *self)
{
  for (guint i = 0; i < self->n_words; i++)
    word_clear (&self->words[i]);
  for (guint i = 0; i < self->n_terms; i++)
    word_clear (&self->terms[i].word);
  word_clear (&self->joined);
  word_clear (&self->all.word);
}
