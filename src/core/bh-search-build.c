/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search"

#include "bh-search-builder.h"

#include "bh-plan.h"

static void
add_failure_reading (BhSearchBuilder *self,
                     const BhReading *reading)
{
  bh_search_add_string (self, reading->zh, WEIGHT_MESSAGE);
  bh_search_add_pinyin (self, reading->pinyin, reading->zh, WEIGHT_MESSAGE);
  bh_search_add_string (self, reading->ja, WEIGHT_MESSAGE);
  bh_search_add_reading (self, reading->kana, reading->ja, BH_FOLD_TEXT, WEIGHT_MESSAGE);
  bh_search_add_romaji (self, reading->romaji, reading->ja, WEIGHT_MESSAGE);
  bh_search_add_string (self, reading->en, WEIGHT_MESSAGE);
}

/* People say whose message it is. */
static void
add_wallets (BhSearchBuilder  *self,
             const char      **ids)
{
  const GPtrArray *wallets = bh_pack_wallets (self->index->pack);

  for (guint i = 0; i < wallets->len; i++) {
    const BhWallet *wallet = wallets->pdata[i];

    if (g_strv_contains (ids, wallet->id))
      bh_search_add_text (self, &wallet->name, WEIGHT_LABEL);
  }
}

static void
add_failure (BhSearchBuilder *self,
             const BhFailure *failure)
{
  bh_search_begin_entry (self, BH_HIT_FAILURE, failure->id, &failure->symptom, failure);
  bh_search_add_text (self, &failure->symptom, WEIGHT_TITLE);
  for (guint i = 0; i < failure->messages->len; i++) {
    const BhMessage *message = g_ptr_array_index (failure->messages, i);

    bh_search_add_string (self, message->text, WEIGHT_MESSAGE);
  }
  for (guint i = 0; i < failure->readings->len; i++)
    add_failure_reading (self, g_ptr_array_index (failure->readings, i));
  add_wallets (self, failure->wallets);
  bh_search_add_text (self, &failure->stage, WEIGHT_TEXT);
  bh_search_add_text (self, &failure->cause, WEIGHT_TEXT);
  bh_search_add_text (self, &failure->fix, WEIGHT_TEXT);
  bh_search_end_entry (self);
}

/* Places are found through the article that they belong to. */
static void
add_places (BhSearchBuilder *self,
            const GPtrArray *places)
{
  for (guint i = 0; i < places->len; i++) {
    const BhPlace *place = places->pdata[i];

    bh_search_add_text (self, &place->name, WEIGHT_TEXT);
    bh_search_add_text (self, &place->others, WEIGHT_TEXT);
    bh_search_add_text (self, &place->remark, WEIGHT_TEXT);
    for (guint j = 0; j < place->wallets->len; j++)
      bh_search_add_text (self, &((const BhPlaceWallet *) place->wallets->pdata[j])->note,
                          WEIGHT_TEXT);
  }
}

static void
add_block (BhSearchBuilder *self,
           const BhBlock   *block)
{
  bh_search_add_text (self, &block->text,
                      block->kind == BH_BLOCK_HEADING ? WEIGHT_LABEL : WEIGHT_TEXT);
  if (block->kind == BH_BLOCK_PLACES)
    add_places (self, block->places);
  if (block->kind != BH_BLOCK_TABLE)
    return;
  bh_search_add_texts (self, block->columns, WEIGHT_TEXT);
  for (guint i = 0; i < block->rows->len; i++) {
    const BhTableRow *row = g_ptr_array_index (block->rows, i);

    bh_search_add_texts (self, row->cells, WEIGHT_TEXT);
  }
}

static void
add_article (BhSearchBuilder *self,
             const BhArticle *article)
{
  bh_search_begin_entry (self, BH_HIT_ARTICLE, article->id, &article->title, article);
  bh_search_add_text (self, &article->title, WEIGHT_TITLE);
  for (guint i = 0; i < article->blocks->len; i++)
    add_block (self, g_ptr_array_index (article->blocks, i));
  bh_search_end_entry (self);
}

/* A hit by what the name sounds like shows the name. */
static void
add_brand_reading (BhSearchBuilder *self,
                   const BhBrand   *brand)
{
  const BhReading *reading = brand->reading;
  const char *name = bh_text (&brand->name);

  if (reading == NULL)
    return;
  bh_search_add_reading (self, reading->zh, name, BH_FOLD_TEXT, WEIGHT_TITLE);
  bh_search_add_pinyin (self, reading->pinyin, name, WEIGHT_TITLE);
  bh_search_add_reading (self, reading->kana, name, BH_FOLD_TEXT, WEIGHT_TITLE);
  bh_search_add_romaji (self, reading->romaji, name, WEIGHT_TITLE);
}

static void
add_brand (BhSearchBuilder *self,
           const BhBrand   *brand)
{
  bh_search_begin_entry (self, BH_HIT_BRAND, brand->id, &brand->name, brand);
  bh_search_add_text (self, &brand->name, WEIGHT_TITLE);
  add_brand_reading (self, brand);
  bh_search_add_string (self, brand->id, WEIGHT_LABEL);
  bh_search_add_string (self, brand->operator_, WEIGHT_LABEL);
  for (guint i = 0; i < brand->notes->len; i++)
    bh_search_add_text (self, &((const BhBrandNote *) brand->notes->pdata[i])->text, WEIGHT_TEXT);
  bh_search_end_entry (self);
}

static void
add_label (BhSearchBuilder *self,
           const BhLabel   *label,
           guint            weight)
{
  bh_search_add_string (self, label->zh, weight);
  bh_search_add_string (self, label->en, weight);
}

static void
add_element (BhSearchBuilder *self,
             const BhElement *element)
{
  add_label (self, &element->label,
             element->kind == BH_ELEMENT_MESSAGE ? WEIGHT_MESSAGE : WEIGHT_LABEL);
  bh_search_add_text (self, &element->type, WEIGHT_TEXT);
  for (guint i = 0; i < element->n_tabs; i++)
    add_label (self, &element->tabs[i], WEIGHT_TEXT);
}

static void
add_step (BhSearchBuilder *self,
          const BhStep    *step)
{
  bh_search_begin_entry (self, BH_HIT_STEP, step->id, &step->title, step);
  bh_search_add_text (self, &step->title, WEIGHT_TITLE);
  add_label (self, &step->path, WEIGHT_LABEL);
  bh_search_add_text (self, &step->when, WEIGHT_TEXT);
  bh_search_add_texts (self, step->items, WEIGHT_TEXT);
  for (guint i = 0; i < step->elements->len; i++)
    add_element (self, g_ptr_array_index (step->elements, i));
  for (guint i = 0; i < step->taps->len; i++) {
    const BhTap *tap = g_ptr_array_index (step->taps, i);

    bh_search_add_text (self, &tap->words, WEIGHT_TEXT);
  }
  bh_search_add_text (self, &step->caution, WEIGHT_TEXT);
  bh_search_end_entry (self);
}

static void
add_guide (BhSearchBuilder *self,
           const BhGuide   *guide)
{
  bh_search_begin_entry (self, BH_HIT_GUIDE, guide->id, &guide->title, guide);
  bh_search_add_text (self, &guide->title, WEIGHT_TITLE);
  bh_search_add_text (self, &guide->for_, WEIGHT_TEXT);
  bh_search_end_entry (self);
  for (guint i = 0; i < guide->steps->len; i++)
    add_step (self, g_ptr_array_index (guide->steps, i));
}

static void
add_plan_notes (BhSearchBuilder *self,
                const BhPlan    *plan)
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
      bh_search_add_text (self, notes[i], WEIGHT_TEXT);
  }
}

static void
add_plan (BhSearchBuilder *self,
          const BhPlan    *plan)
{
  bh_search_begin_entry (self, BH_HIT_PLAN, plan->id, NULL, plan);
  bh_search_add_string (self, plan->name, WEIGHT_TITLE);
  bh_search_add_text (self, &plan->brand->name, WEIGHT_TITLE);
  add_brand_reading (self, plan->brand);
  bh_search_add_string (self, plan->id, WEIGHT_LABEL);
  bh_search_add_string (self, plan->operator_, WEIGHT_TEXT);
  add_plan_notes (self, plan);
  bh_search_end_entry (self);
}

static void
add_phrase (BhSearchBuilder *self,
            const BhPhrase  *phrase)
{
  bh_search_begin_entry (self, BH_HIT_PHRASE, phrase->id, NULL, phrase);
  bh_search_add_string (self, phrase->ja, WEIGHT_PHRASE);
  bh_search_add_reading (self, phrase->kana, phrase->ja, BH_FOLD_TEXT, WEIGHT_PHRASE);
  bh_search_add_romaji (self, phrase->romaji, phrase->ja, WEIGHT_PHRASE);
  bh_search_add_string (self, phrase->zh, WEIGHT_PHRASE);
  bh_search_add_pinyin (self, phrase->pinyin, phrase->zh, WEIGHT_PHRASE);
  bh_search_add_string (self, phrase->en, WEIGHT_PHRASE);
  bh_search_add_text (self, &phrase->place, WEIGHT_TEXT);
  bh_search_add_text (self, &phrase->note, WEIGHT_TEXT);
  bh_search_end_entry (self);
}

static void
add_claim (BhSearchBuilder *self,
           const BhClaim   *claim)
{
  bh_search_begin_entry (self, BH_HIT_CLAIM, claim->id, &claim->claim, claim);
  bh_search_add_text (self, &claim->claim, WEIGHT_TITLE);
  bh_search_add_text (self, &claim->holds, WEIGHT_TEXT);
  bh_search_end_entry (self);
}

static void
add_article_step (BhSearchBuilder     *self,
                  const BhArticleStep *step)
{
  bh_search_begin_entry (self, BH_HIT_CLAIM, step->id, &step->says, step);
  bh_search_add_text (self, &step->says, WEIGHT_TITLE);
  bh_search_add_text (self, &step->correction, WEIGHT_TEXT);
  bh_search_end_entry (self);
}

typedef void (*AddFunc) (BhSearchBuilder *self, gconstpointer record);

static void
add_all (BhSearchBuilder *self,
         const GPtrArray *records,
         AddFunc          add)
{
  for (guint i = 0; i < records->len; i++)
    add (self, g_ptr_array_index (records, i));
}

static void
add_pack (BhSearchBuilder *self,
          BhPack          *pack)
{
  GListModel *plans = bh_pack_plans (pack);

  add_all (self, bh_pack_failures (pack), (AddFunc) add_failure);
  add_all (self, bh_pack_brands (pack), (AddFunc) add_brand);
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
  BhSearchBuilder builder = { self, folded };

  add_pack (&builder, self->pack);
}
