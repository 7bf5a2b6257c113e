/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-private.h"

#include <string.h>

/* The score of the lowest match of a kind; those of lower kinds stay below it. */
#define SCORE_OF_KIND 1000

/* Initials of fewer letters begin too many words. */
#define MIN_INITIALS 3

/* A word that is not finished stands for longer ones from so many letters on. */
#define MIN_PREFIX 3

/* What must be covered of something mistyped: three quarters of a short text, three fifths of one
 * of at least six ideographs or as much, as people say a message in words of their own. */
#define LONG_POINTS (6 * BH_POINTS_IDEOGRAPH)

/* A word of so many letters may have another ending of up to two, or without "ing": "failed" for
 * "fails". */
#define MIN_INFLECTED 6
#define ENDING 2

static gboolean
is_enough (BhHitMatch match,
           guint      covered,
           guint      points)
{
  if (match == BH_HIT_MATCH_SOME)
    return 2 * covered >= points;
  return points >= LONG_POINTS ? 5 * covered >= 3 * points : 4 * covered >= 3 * points;
}

/* What a match adds to the score: where it stands counts more than how well it fits. */
static guint
strength (const Field *field,
          guint        match)
{
  return match > 0 ? field->weight * (8 + match) : 0;
}

static void
note_field (Candidate *candidate,
            guint      field,
            guint      field_strength,
            gsize      offset)
{
  if (field_strength <= candidate->strength)
    return;
  candidate->field = field;
  candidate->strength = field_strength;
  candidate->offset = offset;
}

static const Field *
get_field (BhSearchIndex *self,
           guint          field)
{
  return &g_array_index (self->fields, Field, field);
}

/* What was typed without errors */

/* How one of the words, or all of them together, stands in the record. */
typedef struct {
  BhHitMatch match;
  guint      strength;
} Found;

static guint
match_text (const Field *field,
            const Word  *word,
            gsize       *offset)
{
  const char *text = word->in[field->fold];
  guint match;

  if ((word->letters[field->fold] & ~field->letters) != 0 ||
      (field->initials && strlen (text) < MIN_INITIALS))
    return 0;
  match = bh_fold_match (field->folded, text, field->fold != BH_FOLD_TEXT, offset);
  return match == BH_MATCH_INSIDE && field->initials ? 0 : match;
}

static BhHitMatch
kind_of_word (const Field *field,
              guint        match)
{
  if (field->initials)
    return BH_HIT_MATCH_INITIALS;
  return match >= BH_MATCH_WORD ? BH_HIT_MATCH_WORDS : BH_HIT_MATCH_PREFIX;
}

/* Several words together may end in one that is still being typed; a single one must be whole. */
static BhHitMatch
kind_of_all (const Query *query,
             const Field *field,
             guint        match)
{
  BhHitMatch kind = kind_of_word (field, match);

  if (kind == BH_HIT_MATCH_WORDS ||
      (kind == BH_HIT_MATCH_PREFIX && query->n_words > 1 && match >= BH_MATCH_WORD_START))
    return BH_HIT_MATCH_PHRASE;
  return kind;
}

static void
note_found (Found      *found,
            BhHitMatch  match,
            guint       one)
{
  if (one == 0 || match < found->match)
    return;
  found->strength = match > found->match ? one : MAX (found->strength, one);
  found->match = match;
}

/* Returns: the offset of what counts most in the field */
static gsize
match_field (const Query *query,
             const Field *field,
             Found       *words,
             Found       *all,
             guint       *in_field)
{
  gsize place = 0, offset = 0;
  guint match = match_text (field, &query->joined, &offset);
  guint one = strength (field, match);

  for (guint w = 0; query->n_words > 1 && w < query->n_words; w++) {
    gsize at = 0;
    guint match_one = match_text (field, &query->words[w], &at);
    guint word = strength (field, match_one);

    note_found (&words[w], kind_of_word (field, match_one), word);
    if (word > 0 && *in_field == 0)
      place = at;
    *in_field += word;
  }
  note_found (all, kind_of_all (query, field, match), one);
  *in_field += one * query->n_words;
  return one > 0 ? offset : place;
}

/* The words by the one that fits least; all of them together where that is better. */
static gboolean
judge (const Query *query,
       const Found *words,
       const Found *all,
       Candidate   *candidate)
{
  BhHitMatch worst = BH_HIT_MATCH_PHRASE;
  guint sum = 0;

  for (guint w = 0; query->n_words > 1 && w < query->n_words; w++) {
    worst = MIN (worst, words[w].match);
    sum += words[w].strength;
  }
  if (query->n_words == 1)
    worst = BH_HIT_MATCH_NONE;
  candidate->match = MAX (worst, all->match);
  /* A query without words is never looked for. NOLINTNEXTLINE(clang-analyzer-core.DivideZero) */
  candidate->score = candidate->match * SCORE_OF_KIND + sum / query->n_words;
  if (all->match == candidate->match)
    candidate->score += 4 * all->strength;
  return candidate->match > BH_HIT_MATCH_NONE;
}

/* All words have to stand in the record, each in any of its fields. */
gboolean
bh_search_match (BhSearchIndex *self,
                 const Query   *query,
                 Candidate     *candidate)
{
  const Entry *entry = &g_array_index (self->entries, Entry, candidate->entry);
  Found words[BH_QUERY_MAX_WORDS] = { 0 };
  Found all = { 0 };

  for (guint i = entry->first_field; i < entry->first_field + entry->n_fields; i++) {
    guint in_field = 0;
    gsize place = match_field (query, get_field (self, i), words, &all, &in_field);

    note_field (candidate, i, in_field, place);
  }
  return judge (query, words, &all, candidate);
}

/* What was mistyped */

/* How many letters of the word stand in the text, if it is there at all. */
static guint
letters_in (const Field *field,
            const char  *word,
            guint        limit,
            guint        strange)
{
  guint length = (guint) strlen (word);
  g_autofree char *stem = NULL;
  gsize offset;
  guint match, errors = limit + 1;

  match = strange == 0 ? bh_fold_match (field->folded, word, FALSE, &offset) : 0;
  if (match >= BH_MATCH_WORD || (match > 0 && length >= MIN_PREFIX))
    return length;
  if (limit > 0 && strange <= limit && length <= BH_FUZZY_MAX)
    errors = bh_fuzzy_errors (field->folded, word, limit);
  if (errors <= limit)
    return length - MIN (errors, length);
  if (field->fold != BH_FOLD_TEXT || limit == 0 || length < MIN_INFLECTED)
    return 0;
  length -= g_str_has_suffix (word, "ing") ? strlen ("ing") : ENDING;
  stem = g_strndup (word, length);
  return bh_fold_match (field->folded, stem, FALSE, &offset) > 0 ? length : 0;
}

static guint
covered_by (const Field *field,
            const Term  *term)
{
  const char *word = term->word.in[field->fold];
  /* An error brings in one letter that the text does not have, at most; an ending two. */
  guint strange = bh_bits (term->word.letters[field->fold] & ~field->letters);

  if (*word == '\0' || strange > MIN (2 * term->limit, 2))
    return 0;
  return term->points * letters_in (field, word, term->limit, strange) / (guint) strlen (word);
}

void
bh_search_note_known (const Field *field,
                      const Query *query,
                      Cover       *cover)
{
  if (field->weight < WEIGHT_FUZZY || field->initials)
    return;
  for (const char *p = field->folded; (query->ideographs & field->letters) != 0 && *p != '\0';
       p = g_utf8_next_char (p)) {
    if ((guchar) *p >= 0x80)
      cover->overlap |= bh_overlap_places (&query->overlap, g_utf8_get_char (p));
  }
  for (guint i = 0; i < query->n_terms; i++) {
    if (cover->terms[i] == 0 && query->terms[i].points > 0)
      cover->terms[i] = covered_by (field, &query->terms[i]);
  }
}

static guint
cover_field (const Query *query,
             const Field *field,
             Cover       *cover)
{
  guint64 overlap = (query->ideographs & field->letters) != 0
                      ? bh_overlap_with (&query->overlap, field->folded)
                      : 0;
  guint all = query->all.points > 0 ? covered_by (field, &query->all) : 0;
  guint in_field = bh_query_points (query, overlap);

  for (guint i = 0; i < query->n_terms; i++) {
    const Term *term = &query->terms[i];
    guint one = MAX (covered_by (field, term),
                     all > 0 ? term->points * all / query->all.points : 0);

    cover->terms[i] = MAX (cover->terms[i], one);
    in_field += one;
  }
  cover->overlap |= overlap;
  return in_field;
}

/* The text that covers most of what was typed. */
typedef struct {
  guint covered;
  guint weight;
  guint likeness; /* of their lengths, in parts of 19 */
} Best;

static void
note_best (Best        *best,
           const Query *query,
           const Field *field,
           guint        covered)
{
  gsize typed = strlen (query->joined.in[field->fold]), length = strlen (field->folded);
  guint likeness = (guint) (19 * MIN (typed, length) / MAX (MAX (typed, length), 1));

  if (covered > best->covered ||
      (covered == best->covered && covered > 0 &&
       (field->weight > best->weight ||
        (field->weight == best->weight && likeness > best->likeness))))
    *best = (Best) { covered, field->weight, likeness };
}

/* A record in which enough of what was typed stands, with errors or without. */
gboolean
bh_search_match_covered (BhSearchIndex *self,
                         const Query   *query,
                         BhHitMatch     match,
                         Candidate     *candidate)
{
  const Entry *entry = &g_array_index (self->entries, Entry, candidate->entry);
  Cover cover = { 0 };
  Best best = { 0 };
  guint covered;

  for (guint i = entry->first_field; i < entry->first_field + entry->n_fields; i++) {
    const Field *field = get_field (self, i);
    guint in_field;

    if (field->weight < WEIGHT_FUZZY || field->initials)
      continue;
    in_field = cover_field (query, field, &cover);
    note_best (&best, query, field, in_field);
    note_field (candidate, i, in_field * field->weight, 0);
  }
  covered = bh_query_points (query, cover.overlap);
  for (guint i = 0; i < query->n_terms; i++)
    covered += cover.terms[i];
  if (query->points == 0 || !is_enough (match, covered, query->points))
    return FALSE;
  candidate->match = match;
  candidate->score = match * SCORE_OF_KIND +
                     450 * (covered + best.covered) / query->points + 10 * best.weight +
                     best.likeness;
  return TRUE;
}
