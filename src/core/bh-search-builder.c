/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-builder.h"

#include "bh-pinyin.h"

static const char *
fold_once (BhSearchBuilder *self,
           const char      *text,
           BhFold           fold)
{
  const char *known = fold == BH_FOLD_TEXT ? g_hash_table_lookup (self->folded, text) : NULL;
  g_autofree char *folded = NULL;

  if (known != NULL)
    return known;
  folded = bh_fold (text, fold);
  known = g_string_chunk_insert (self->index->strings, folded);
  if (fold == BH_FOLD_TEXT)
    g_hash_table_insert (self->folded, (gpointer) text, (gpointer) known);
  return known;
}

/* @text is what is searched, @shown what a hit in it shows. */
void
bh_search_add_reading (BhSearchBuilder *self,
                       const char      *text,
                       const char      *shown,
                       BhFold           fold,
                       guint            weight)
{
  Field field = { NULL, shown != NULL ? shown : text, 0, fold, FALSE, weight };

  if (text == NULL)
    return;
  field.folded = fold_once (self, text, fold);
  field.letters = bh_letters (field.folded);
  g_array_append_val (self->index->fields, field);
}

static void
add_initials (BhSearchBuilder *self,
              const char      *pinyin,
              const char      *shown,
              guint            weight)
{
  g_autofree char *initials = pinyin != NULL ? bh_pinyin_initials (pinyin) : NULL;
  Field field = { NULL, shown != NULL ? shown : pinyin, 0, BH_FOLD_TEXT, TRUE, weight };

  if (initials == NULL)
    return;
  field.folded = g_string_chunk_insert (self->index->strings, initials);
  field.letters = bh_letters (field.folded);
  g_array_append_val (self->index->fields, field);
}

void
bh_search_add_pinyin (BhSearchBuilder *self,
                      const char      *pinyin,
                      const char      *shown,
                      guint            weight)
{
  bh_search_add_reading (self, pinyin, shown, BH_FOLD_PINYIN, weight);
  add_initials (self, pinyin, shown, weight);
}

/* Besides as it is written: an error within a syllable may make another one of its Kunrei form. */
void
bh_search_add_romaji (BhSearchBuilder *self,
                      const char      *romaji,
                      const char      *shown,
                      guint            weight)
{
  bh_search_add_reading (self, romaji, shown, BH_FOLD_ROMAJI, weight);
  bh_search_add_reading (self, romaji, shown, BH_FOLD_TEXT, weight);
}

void
bh_search_add_string (BhSearchBuilder *self,
                      const char      *text,
                      guint            weight)
{
  bh_search_add_reading (self, text, NULL, BH_FOLD_TEXT, weight);
}

void
bh_search_add_text (BhSearchBuilder *self,
                    const BhText    *text,
                    guint            weight)
{
  for (BhLang lang = 0; lang < BH_N_LANGS; lang++)
    bh_search_add_string (self, text->in[lang], weight);
}

void
bh_search_add_texts (BhSearchBuilder *self,
                     const GPtrArray *texts,
                     guint            weight)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    bh_search_add_text (self, g_ptr_array_index (texts, i), weight);
}

void
bh_search_begin_entry (BhSearchBuilder *self,
                       BhHitKind        kind,
                       const char      *id,
                       const BhText    *title,
                       gconstpointer    record)
{
  const Entry entry = { kind, id, title, record, self->index->fields->len, 0 };

  g_array_append_val (self->index->entries, entry);
}

void
bh_search_end_entry (BhSearchBuilder *self)
{
  Entry *entry = &g_array_index (self->index->entries, Entry, self->index->entries->len - 1);

  entry->n_fields = self->index->fields->len - entry->first_field;
}
