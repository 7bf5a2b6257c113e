/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-private.h"

#include <string.h>

#include "bh-plan.h"

#define MAX_WORDS 16
#define MAX_QUERY_BYTES 1024
#define SNIPPET_COLUMNS 100
#define SNIPPET_COLUMNS_BEFORE 30

G_DEFINE_FINAL_TYPE (BhSearchIndex, bh_search_index, G_TYPE_OBJECT)

/* A query, each word folded in every way that a field can be. */
typedef struct {
  guint  n_words;
  char  *words[MAX_WORDS][BH_N_FOLDS];
  char  *joined[BH_N_FOLDS];
} Query;

typedef struct {
  guint entry;
  guint score;
  guint field;    /* the one to show beside the title */
  guint strength; /* of that field; 0: none */
  gsize offset;   /* of the match in it */
} Candidate;

/* Asking */

static void
query_add (Query      *query,
           const char *word)
{
  g_autofree char *text = bh_fold (word, BH_FOLD_TEXT);

  if (*text == '\0' || query->n_words == MAX_WORDS)
    return;
  for (BhFold fold = 0; fold < BH_N_FOLDS; fold++) {
    char *folded = bh_fold (word, fold);

    /* Spaces inside of one word come from its punctuation; texts are matched across theirs. */
    for (char *from = folded, *to = folded;; from++) {
      if (*from != ' ')
        *to++ = *from;
      if (*from == '\0')
        break;
    }
    query->words[query->n_words][fold] = folded;
  }
  query->n_words++;
}

static void
query_init (Query      *query,
            const char *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, (gssize) strnlen (words, MAX_QUERY_BYTES));
  g_autoptr (GString) word = g_string_new (NULL);

  memset (query, 0, sizeof *query);
  for (const char *p = valid;; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (c != 0 && !g_unichar_isspace (c)) {
      g_string_append_unichar (word, c);
      continue;
    }
    query_add (query, word->str);
    g_string_truncate (word, 0);
    if (c == 0)
      break;
  }
  for (BhFold fold = 0; fold < BH_N_FOLDS; fold++) {
    GString *joined = g_string_new (NULL);

    for (guint i = 0; i < query->n_words; i++)
      g_string_append (joined, query->words[i][fold]);
    query->joined[fold] = g_string_free (joined, FALSE);
  }
}

static void
query_clear (Query *query)
{
  for (BhFold fold = 0; fold < BH_N_FOLDS; fold++) {
    for (guint i = 0; i < query->n_words; i++)
      g_free (query->words[i][fold]);
    g_free (query->joined[fold]);
  }
}

/* What a match adds to the score: where it stands counts more than how well it fits. */
static guint
strength (const Field *field,
          guint        match)
{
  return match > 0 ? field->weight * (8 + match) : 0;
}

static guint
match_field (const Field *field,
             const char  *word,
             gsize       *offset)
{
  return strength (field, bh_fold_match (field->folded, word, field->fold != BH_FOLD_TEXT, offset));
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

/* All words have to stand in the record, each in any of its fields; it counts more where they
 * stand together. */
static gboolean
match_entry (BhSearchIndex *self,
             const Query   *query,
             Candidate     *candidate)
{
  const Entry *entry = &g_array_index (self->entries, Entry, candidate->entry);
  guint best[MAX_WORDS] = { 0 };
  guint together = 0;
  guint sum = 0;
  gboolean all = TRUE;

  for (guint i = entry->first_field; i < entry->first_field + entry->n_fields; i++) {
    const Field *field = &g_array_index (self->fields, Field, i);
    guint in_field = 0;
    gsize place = 0, offset = 0;

    for (guint w = 0; w < query->n_words; w++) {
      guint one = match_field (field, query->words[w][field->fold], &offset);

      best[w] = MAX (best[w], one);
      if (one > 0 && in_field == 0)
        place = offset;
      in_field += one;
    }
    if (query->n_words > 1) {
      guint one = match_field (field, query->joined[field->fold], &offset);

      together = MAX (together, one);
      if (one > 0)
        place = offset;
      in_field += one * query->n_words;
    }
    note_field (candidate, i, in_field, place);
  }
  for (guint w = 0; w < query->n_words; w++) {
    all = all && best[w] > 0;
    sum += best[w];
  }
  candidate->score = 16 * (sum / query->n_words) + 16 * together;
  return all || together > 0;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  const BhSearchIndex *self = user_data;
  const Candidate *first = a;
  const Candidate *second = b;
  BhHitKind first_kind = g_array_index (self->entries, Entry, first->entry).kind;
  BhHitKind second_kind = g_array_index (self->entries, Entry, second->entry).kind;

  if (first->score != second->score)
    return first->score > second->score ? -1 : 1;
  if (first_kind != second_kind)
    return first_kind < second_kind ? -1 : 1;
  return first->entry < second->entry ? -1 : 1;
}

/* Answering */

static const char *
phrase_title (const BhPhrase *phrase)
{
  switch (bh_lang_get_current ()) {
  case BH_LANG_ZH_CN:
  case BH_LANG_ZH_TW:
    return phrase->zh;
  case BH_LANG_JA:
    return phrase->ja;
  case BH_LANG_EN:
  case BH_N_LANGS:
  default:
    return phrase->en;
  }
}

static char *
entry_title (const Entry *entry)
{
  const BhPlan *plan = entry->record;

  if (entry->title != NULL)
    return g_strdup (bh_text (entry->title));
  if (entry->kind == BH_HIT_PHRASE)
    return g_strdup (phrase_title (entry->record));
  return g_strdup_printf ("%s · %s", bh_text (&plan->brand->name), plan->name);
}

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

static char *
cut (const char *text,
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

static char *
candidate_snippet (BhSearchIndex   *self,
                   const Candidate *candidate,
                   const char      *title)
{
  const Field *field = &g_array_index (self->fields, Field, candidate->field);
  gsize place = 0;

  /* An id says nothing to a person. */
  if (strstr (title, field->text) != NULL ||
      field->text == g_array_index (self->entries, Entry, candidate->entry).id)
    return NULL;
  if (field->fold == BH_FOLD_TEXT)
    place = bh_fold_place (field->text, candidate->offset);
  return cut (field->text, place);
}

static BhHit *
new_hit (BhSearchIndex   *self,
         const Candidate *candidate)
{
  const Entry *entry = &g_array_index (self->entries, Entry, candidate->entry);
  BhHit *hit = g_new0 (BhHit, 1);

  hit->kind = entry->kind;
  hit->id = entry->id;
  hit->title = entry_title (entry);
  hit->snippet = candidate_snippet (self, candidate, hit->title);
  hit->score = candidate->score;
  return hit;
}

static void
bh_hit_free (BhHit *self)
{
  g_free (self->title);
  g_free (self->snippet);
  g_free (self);
}

static void
bh_search_index_finalize (GObject *object)
{
  BhSearchIndex *self = BH_SEARCH_INDEX (object);

  g_clear_object (&self->pack);
  g_string_chunk_free (self->strings);
  g_array_unref (self->fields);
  g_array_unref (self->entries);

  G_OBJECT_CLASS (bh_search_index_parent_class)->finalize (object);
}

static void
bh_search_index_class_init (BhSearchIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_search_index_finalize;
}

static void
bh_search_index_init (BhSearchIndex *self)
{
  self->strings = g_string_chunk_new (64 * 1024);
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
}

/**
 * bh_search_index_new:
 * @pack: a pack; the index keeps it alive
 *
 * Folds every text of @pack in all of its languages.
 */
BhSearchIndex *
bh_search_index_new (BhPack *pack)
{
  BhSearchIndex *self = g_object_new (BH_TYPE_SEARCH_INDEX, NULL);

  self->pack = g_object_ref (pack);
  bh_search_index_build (self);
  return self;
}

/**
 * bh_search_index_find:
 * @words: what a person typed, in any language, script or reading; bytes that
 *   are no UTF-8 match nothing
 * @max: how many hits are wanted at most
 *
 * Finds the records in which all words stand. Ideographs and kana are found
 * anywhere, Latin words from their start on, in pinyin and romaji also inside.
 *
 * Returns: (transfer full) (element-type BhHit): the hits, best first; empty
 *   when nothing was typed
 */
GPtrArray *
bh_search_index_find (BhSearchIndex *self,
                      const char    *words,
                      guint          max)
{
  GPtrArray *hits = g_ptr_array_new_with_free_func ((GDestroyNotify) bh_hit_free);
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  Query query;

  query_init (&query, words);
  for (guint i = 0; query.n_words > 0 && i < self->entries->len; i++) {
    Candidate candidate = { .entry = i };

    if (match_entry (self, &query, &candidate))
      g_array_append_val (candidates, candidate);
  }
  query_clear (&query);
  g_array_sort_with_data (candidates, compare_candidates, self);
  for (guint i = 0; i < MIN (candidates->len, max); i++)
    g_ptr_array_add (hits, new_hit (self, &g_array_index (candidates, Candidate, i)));
  return hits;
}

GPtrArray *
bh_search (BhPack     *pack,
           const char *words,
           guint       max)
{
  g_autoptr (BhSearchIndex) index = bh_search_index_new (pack);

  return bh_search_index_find (index, words, max);
}

const char *
bh_hit_kind_nick (BhHitKind kind)
{
  static const char *const nicks[BH_N_HIT_KINDS] = {
    [BH_HIT_FAILURE] = "failure", [BH_HIT_ARTICLE] = "article", [BH_HIT_GUIDE] = "guide",
    [BH_HIT_STEP] = "step",       [BH_HIT_PLAN] = "plan",       [BH_HIT_PHRASE] = "phrase",
    [BH_HIT_CLAIM] = "claim",
  };

  return nicks[kind];
}
