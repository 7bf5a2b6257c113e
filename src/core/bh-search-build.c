/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-private.h"

#include "bh-plan.h"

/* How much a match counts, by where it stands. */
enum {
  WEIGHT_TEXT = 1,
  WEIGHT_LABEL = 3,
  WEIGHT_PHRASE = 4,
  WEIGHT_MESSAGE = 6,
  WEIGHT_TITLE = 8,
};

typedef struct {
  BhSearchIndex *index;
  GHashTable    *folded; /* text → its fold: plans share many notes */
} Builder;

static const char *
fold_once (Builder    *self,
           const char *text,
           BhFold      fold)
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
static void
add_reading (Builder    *self,
             const char *text,
             const char *shown,
             BhFold      fold,
             guint       weight)
{
  Field field = { NULL, shown != NULL ? shown : text, fold, weight };

  if (text == NULL)
    return;
  field.folded = fold_once (self, text, fold);
  g_array_append_val (self->index->fields, field);
}

static void
add_string (Builder    *self,
            const char *text,
            guint       weight)
{
  add_reading (self, text, NULL, BH_FOLD_TEXT, weight);
}

static void
add_text (Builder      *self,
          const BhText *text,
          guint         weight)
{
  for (BhLang lang = 0; lang < BH_N_LANGS; lang++)
    add_string (self, text->in[lang], weight);
}

static void
add_texts (Builder         *self,
           const GPtrArray *texts,
           guint            weight)
{
  for (guint i = 0; texts != NULL && i < texts->len; i++)
    add_text (self, g_ptr_array_index (texts, i), weight);
}

static void
begin_entry (Builder      *self,
             BhHitKind     kind,
             const char   *id,
             const BhText *title,
             gconstpointer record)
{
  const Entry entry = { kind, id, title, record, self->index->fields->len, 0 };

  g_array_append_val (self->index->entries, entry);
}

static void
end_entry (Builder *self)
{
  Entry *entry = &g_array_index (self->index->entries, Entry, self->index->entries->len - 1);

  entry->n_fields = self->index->fields->len - entry->first_field;
}

static void
add_failure_reading (Builder         *self,
                     const BhReading *reading)
{
  add_string (self, reading->zh, WEIGHT_MESSAGE);
  add_reading (self, reading->pinyin, reading->zh, BH_FOLD_PINYIN, WEIGHT_MESSAGE);
  add_string (self, reading->ja, WEIGHT_MESSAGE);
  add_reading (self, reading->kana, reading->ja, BH_FOLD_TEXT, WEIGHT_MESSAGE);
  add_reading (self, reading->romaji, reading->ja, BH_FOLD_ROMAJI, WEIGHT_MESSAGE);
  add_string (self, reading->en, WEIGHT_MESSAGE);
}

static void
add_failure (Builder         *self,
             const BhFailure *failure)
{
  begin_entry (self, BH_HIT_FAILURE, failure->id, &failure->symptom, failure);
  add_text (self, &failure->symptom, WEIGHT_TITLE);
  for (guint i = 0; i < failure->messages->len; i++) {
    const BhMessage *message = g_ptr_array_index (failure->messages, i);

    add_string (self, message->text, WEIGHT_MESSAGE);
  }
  for (guint i = 0; i < failure->readings->len; i++)
    add_failure_reading (self, g_ptr_array_index (failure->readings, i));
  add_text (self, &failure->stage, WEIGHT_TEXT);
  add_text (self, &failure->cause, WEIGHT_TEXT);
  add_text (self, &failure->fix, WEIGHT_TEXT);
  end_entry (self);
}

static void
add_block (Builder       *self,
           const BhBlock *block)
{
  add_text (self, &block->text, block->kind == BH_BLOCK_HEADING ? WEIGHT_LABEL : WEIGHT_TEXT);
  if (block->kind != BH_BLOCK_TABLE)
    return;
  add_texts (self, block->columns, WEIGHT_TEXT);
  for (guint i = 0; i < block->rows->len; i++) {
    const BhTableRow *row = g_ptr_array_index (block->rows, i);

    add_texts (self, row->cells, WEIGHT_TEXT);
  }
}

static void
add_article (Builder         *self,
             const BhArticle *article)
{
  begin_entry (self, BH_HIT_ARTICLE, article->id, &article->title, article);
  add_text (self, &article->title, WEIGHT_TITLE);
  for (guint i = 0; i < article->blocks->len; i++)
    add_block (self, g_ptr_array_index (article->blocks, i));
  end_entry (self);
}

static void
add_label (Builder       *self,
           const BhLabel *label,
           guint          weight)
{
  add_string (self, label->zh, weight);
  add_string (self, label->en, weight);
}

static void
add_element (Builder         *self,
             const BhElement *element)
{
  add_label (self, &element->label,
             element->kind == BH_ELEMENT_MESSAGE ? WEIGHT_MESSAGE : WEIGHT_LABEL);
  add_text (self, &element->type, WEIGHT_TEXT);
  for (guint i = 0; i < element->n_tabs; i++)
    add_label (self, &element->tabs[i], WEIGHT_TEXT);
}

static void
add_step (Builder      *self,
          const BhStep *step)
{
  begin_entry (self, BH_HIT_STEP, step->id, &step->title, step);
  add_text (self, &step->title, WEIGHT_TITLE);
  add_label (self, &step->path, WEIGHT_LABEL);
  add_text (self, &step->when, WEIGHT_TEXT);
  add_texts (self, step->items, WEIGHT_TEXT);
  for (guint i = 0; i < step->elements->len; i++)
    add_element (self, g_ptr_array_index (step->elements, i));
  for (guint i = 0; i < step->taps->len; i++) {
    const BhTap *tap = g_ptr_array_index (step->taps, i);

    add_text (self, &tap->words, WEIGHT_TEXT);
  }
  add_text (self, &step->caution, WEIGHT_TEXT);
  end_entry (self);
}

static void
add_guide (Builder       *self,
           const BhGuide *guide)
{
  begin_entry (self, BH_HIT_GUIDE, guide->id, &guide->title, guide);
  add_text (self, &guide->title, WEIGHT_TITLE);
  add_text (self, &guide->for_, WEIGHT_TEXT);
  end_entry (self);
  for (guint i = 0; i < guide->steps->len; i++)
    add_step (self, g_ptr_array_index (guide->steps, i));
}

static void
add_plan_notes (Builder      *self,
                const BhPlan *plan)
{
  const BhText *notes[] = {
    &plan->status_note,
    plan->price != NULL ? &plan->price->note : NULL,
    plan->keep != NULL ? &plan->keep->note : NULL,
    plan->sms_abroad != NULL ? &plan->sms_abroad->note : NULL,
    plan->sms_filter != NULL ? &plan->sms_filter->note : NULL,
    plan->activation != NULL ? &plan->activation->note : NULL,
    plan->documents != NULL ? &plan->documents->note : NULL,
    plan->cancel != NULL ? &plan->cancel->note : NULL,
    plan->other != NULL ? &plan->other->call_note : NULL,
    plan->other != NULL ? &plan->other->payment_note : NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (notes); i++) {
    if (notes[i] != NULL)
      add_text (self, notes[i], WEIGHT_TEXT);
  }
}

static void
add_plan (Builder      *self,
          const BhPlan *plan)
{
  begin_entry (self, BH_HIT_PLAN, plan->id, NULL, plan);
  add_string (self, plan->name, WEIGHT_TITLE);
  add_text (self, &plan->brand->name, WEIGHT_TITLE);
  add_string (self, plan->id, WEIGHT_LABEL);
  add_string (self, plan->operator_, WEIGHT_TEXT);
  add_plan_notes (self, plan);
  end_entry (self);
}

static void
add_phrase (Builder        *self,
            const BhPhrase *phrase)
{
  begin_entry (self, BH_HIT_PHRASE, phrase->id, NULL, phrase);
  add_string (self, phrase->ja, WEIGHT_PHRASE);
  add_reading (self, phrase->kana, phrase->ja, BH_FOLD_TEXT, WEIGHT_PHRASE);
  add_reading (self, phrase->romaji, phrase->ja, BH_FOLD_ROMAJI, WEIGHT_PHRASE);
  add_string (self, phrase->zh, WEIGHT_PHRASE);
  add_reading (self, phrase->pinyin, phrase->zh, BH_FOLD_PINYIN, WEIGHT_PHRASE);
  add_string (self, phrase->en, WEIGHT_PHRASE);
  add_text (self, &phrase->place, WEIGHT_TEXT);
  add_text (self, &phrase->note, WEIGHT_TEXT);
  end_entry (self);
}

static void
add_claim (Builder       *self,
           const BhClaim *claim)
{
  begin_entry (self, BH_HIT_CLAIM, claim->id, &claim->claim, claim);
  add_text (self, &claim->claim, WEIGHT_MESSAGE);
  add_text (self, &claim->holds, WEIGHT_TEXT);
  end_entry (self);
}

static void
add_article_step (Builder             *self,
                  const BhArticleStep *step)
{
  begin_entry (self, BH_HIT_CLAIM, step->id, &step->says, step);
  add_text (self, &step->says, WEIGHT_MESSAGE);
  add_text (self, &step->correction, WEIGHT_TEXT);
  end_entry (self);
}

typedef void (*AddFunc) (Builder      *self,
                         gconstpointer  record);

static void
add_all (Builder         *self,
         const GPtrArray *records,
         AddFunc          add)
{
  for (guint i = 0; i < records->len; i++)
    add (self, g_ptr_array_index (records, i));
}

static void
add_pack (Builder *self,
          BhPack  *pack)
{
  GListModel *plans = bh_pack_plans (pack);

  add_all (self, bh_pack_failures (pack), (AddFunc) add_failure);
  add_all (self, bh_pack_articles (pack), (AddFunc) add_article);
  add_all (self, bh_pack_guides (pack), (AddFunc) add_guide);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    add_plan (self, plan);
  }
  add_all (self, bh_pack_phrases (pack), (AddFunc) add_phrase);
  add_all (self, bh_pack_claims (pack), (AddFunc) add_claim);
  add_all (self, bh_pack_article_steps (pack), (AddFunc) add_article_step);
}

/* Fills @self with the texts of its pack. */
void
bh_search_index_build (BhSearchIndex *self)
{
  g_autoptr (GHashTable) folded = g_hash_table_new (NULL, NULL);
  Builder builder = { self, folded };

  add_pack (&builder, self->pack);
}
