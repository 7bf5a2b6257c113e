/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-private.h"

#include <string.h>

#include "bh-plan.h"

G_DEFINE_FINAL_TYPE (BhSearchIndex, bh_search_index, G_TYPE_OBJECT)

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
  return bh_search_snippet (field->text, place);
}

static BhHit *
new_entry_hit (const Entry *entry)
{
  BhHit *hit = g_new0 (BhHit, 1);

  hit->kind = entry->kind;
  hit->id = entry->id;
  hit->title = entry_title (entry);
  return hit;
}

static BhHit *
new_hit (BhSearchIndex   *self,
         const Candidate *candidate)
{
  BhHit *hit = new_entry_hit (&g_array_index (self->entries, Entry, candidate->entry));

  hit->snippet = candidate_snippet (self, candidate, hit->title);
  hit->match = candidate->match;
  hit->score = candidate->score;
  return hit;
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

static void
try_entry (BhSearchIndex *self,
           const Query   *query,
           guint          entry,
           GArray        *candidates)
{
  Candidate candidate = { .entry = entry };
  Candidate mistyped = { .entry = entry };

  if (bh_search_match (self, query, &candidate))
    g_array_append_val (candidates, candidate);
  else if (bh_search_match_covered (self, query, BH_HIT_MATCH_FUZZY, &mistyped))
    g_array_append_val (candidates, mistyped);
}

/* Whether each of the words, ideographs and kana stands anywhere: else what was typed is about
 * something else, and half of it says nothing. */
static gboolean
is_known (BhSearchIndex *self,
          const Query   *query)
{
  Cover cover = { 0 };

  for (guint i = 0; i < self->fields->len; i++)
    bh_search_note_known (&g_array_index (self->fields, Field, i), query, &cover);
  for (guint i = 0; i < query->n_terms; i++) {
    if (query->terms[i].points > 0 && cover.terms[i] == 0)
      return FALSE;
  }
  return bh_bits (cover.overlap) == query->overlap.n;
}

static void
try_some (BhSearchIndex *self,
          const Query   *query,
          guint          entry,
          GArray        *candidates)
{
  Candidate candidate = { .entry = entry };

  if (bh_search_match_covered (self, query, BH_HIT_MATCH_SOME, &candidate))
    g_array_append_val (candidates, candidate);
}

/**
 * bh_search_index_find:
 * @words: what a person typed, in any language, script or reading; bytes that
 *   are no UTF-8 match nothing
 * @max: how many hits are wanted at most
 *
 * Finds the records in which all words stand, or that with a typing error or
 * two they might have been meant for. Ideographs and kana are found anywhere,
 * Latin words from their start on, in pinyin and romaji also inside.
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

  bh_query_init (&query, words);
  for (guint i = 0; query.n_words > 0 && i < self->entries->len; i++)
    try_entry (self, &query, i, candidates);
  if (query.points > 0 && candidates->len == 0 && is_known (self, &query)) {
    for (guint i = 0; i < self->entries->len; i++)
      try_some (self, &query, i, candidates);
  }
  bh_query_clear (&query);
  g_array_sort_with_data (candidates, compare_candidates, self);
  for (guint i = 0; i < MIN (candidates->len, max); i++)
    g_ptr_array_add (hits, new_hit (self, &g_array_index (candidates, Candidate, i)));
  return hits;
}

/**
 * bh_search_index_get:
 * @kind: a kind
 * @id: any string
 *
 * The record of that kind and id, as a hit that nobody searched for: without a
 * snippet, a match and a score.
 *
 * Returns: (transfer full) (nullable): the hit, or %NULL where there is no such record
 */
BhHit *
bh_search_index_get (BhSearchIndex *self,
                     BhHitKind      kind,
                     const char    *id)
{
  for (guint i = 0; i < self->entries->len; i++) {
    const Entry *entry = &g_array_index (self->entries, Entry, i);

    if (entry->kind == kind && strcmp (entry->id, id) == 0)
      return new_entry_hit (entry);
  }
  return NULL;
}

GPtrArray *
bh_search (BhPack     *pack,
           const char *words,
           guint       max)
{
  g_autoptr (BhSearchIndex) index = bh_search_index_new (pack);

  return bh_search_index_find (index, words, max);
}

void
bh_hit_free (BhHit *self)
{
  g_free (self->title);
  g_free (self->snippet);
  g_free (self);
}

const char *
bh_hit_kind_nick (BhHitKind kind)
{
  static const char *const nicks[BH_N_HIT_KINDS] = {
    [BH_HIT_FAILURE] = "failure", [BH_HIT_BRAND] = "brand", [BH_HIT_ARTICLE] = "article",
    [BH_HIT_GUIDE] = "guide",     [BH_HIT_STEP] = "step",   [BH_HIT_PLAN] = "plan",
    [BH_HIT_PHRASE] = "phrase",   [BH_HIT_CLAIM] = "claim",
  };

  return nicks[kind];
}

const char *
bh_hit_match_nick (BhHitMatch match)
{
  static const char *const nicks[BH_N_HIT_MATCHES] = {
    [BH_HIT_MATCH_NONE] = "none",     [BH_HIT_MATCH_SOME] = "some",
    [BH_HIT_MATCH_FUZZY] = "fuzzy",       [BH_HIT_MATCH_INITIALS] = "initials", [BH_HIT_MATCH_PREFIX] = "prefix",
    [BH_HIT_MATCH_WORDS] = "words",   [BH_HIT_MATCH_PHRASE] = "phrase",
  };

  return nicks[match];
}
