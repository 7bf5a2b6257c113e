/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-search"

#include "bh-plan-search.h"

#include <string.h>

#include "bh-fold.h"

typedef struct {
  BhFold  fold;
  char   *text;
} Folded;

typedef struct {
  char *in[BH_N_FOLDS];
} Word;

/* More words than a set of bits holds are not looked for. */
#define MAX_WORDS 64

/* Folding the texts of a plan takes some ten µs. */
#define PREPARED_AT_ONCE 200

/* What many plans share is looked through once for all of them. */
typedef struct {
  GArray  *texts;   /* Folded */
  guint    turn;    /* the BhPlanSearch.turn for which @missing holds */
  guint64  missing; /* which words do not stand there */
} Shared;

struct _BhPlanSearch {
  BhPack     *pack;   /* borrowed */
  char       *typed;
  guint       turn;   /* how often something else was typed */
  GArray     *words;  /* Word */
  GHashTable *shared; /* BhBrand, or id of a network → Shared */
  GHashTable *texts;  /* BhPlan → GArray of Folded, from when they are first needed */
  guint       n_prepared; /* plans whose texts are folded, whatever was looked for */
};

static void
folded_clear (gpointer data)
{
  g_free (((Folded *) data)->text);
}

static void
shared_free (gpointer data)
{
  g_array_unref (((Shared *) data)->texts);
  g_free (data);
}

static void
word_clear (gpointer data)
{
  for (guint i = 0; i < BH_N_FOLDS; i++)
    g_free (((Word *) data)->in[i]);
}

static void
add (GArray     *texts,
     const char *text,
     BhFold      fold)
{
  if (text != NULL) {
    const Folded folded = { fold, bh_fold (text, fold) };

    g_array_append_val (texts, folded);
  }
}

static void
add_name (GArray       *texts,
          const BhText *name)
{
  for (guint lang = 0; lang < BH_N_LANGS; lang++) {
    if (lang == 0 || name->in[lang] != name->in[0])
      add (texts, name->in[lang], BH_FOLD_TEXT);
  }
}

static void
add_reading (GArray          *texts,
             const BhReading *reading)
{
  if (reading == NULL)
    return;
  add (texts, reading->zh, BH_FOLD_TEXT);
  add (texts, reading->pinyin, BH_FOLD_PINYIN);
  add (texts, reading->kana, BH_FOLD_TEXT);
  add (texts, reading->romaji, BH_FOLD_ROMAJI);
}

static void
add_brand (GArray        *texts,
           const BhBrand *brand)
{
  add_name (texts, &brand->name);
  add_reading (texts, brand->reading);
}

static void
add_network (GArray     *texts,
             BhPack     *pack,
             const char *id)
{
  const GPtrArray *networks = bh_pack_networks (pack);
  /* The brand that a network is named after has the same id. */
  const BhBrand *owner = id != NULL ? bh_pack_brand (pack, id) : NULL;

  for (guint i = 0; i < networks->len; i++) {
    const BhNamed *network = networks->pdata[i];

    if (g_strcmp0 (network->id, id) == 0)
      add_name (texts, &network->name);
  }
  if (owner != NULL)
    add_brand (texts, owner);
}

static GArray *
new_texts (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (Folded));

  g_array_set_clear_func (texts, folded_clear);
  return texts;
}

static GArray *
texts_of (BhPlanSearch *self,
          BhPlan       *plan)
{
  GArray *texts = g_hash_table_lookup (self->texts, plan);

  if (texts != NULL)
    return texts;
  texts = new_texts ();
  add (texts, plan->id, BH_FOLD_TEXT);
  add (texts, plan->name, BH_FOLD_TEXT);
  add (texts, plan->operator_, BH_FOLD_TEXT);
  g_hash_table_insert (self->texts, plan, texts);
  return texts;
}

gboolean
bh_plan_search_prepare (BhPlanSearch *self)
{
  GListModel *plans = bh_pack_plans (self->pack);
  guint end = MIN (self->n_prepared + PREPARED_AT_ONCE, g_list_model_get_n_items (plans));

  for (; self->n_prepared < end; self->n_prepared++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, self->n_prepared);

    texts_of (self, plan);
  }
  return end == g_list_model_get_n_items (plans);
}

static gboolean
stands_in (const Word *word,
           GArray     *texts)
{
  gsize offset;

  for (guint i = 0; i < texts->len; i++) {
    const Folded *folded = &g_array_index (texts, Folded, i);

    if (bh_fold_match (folded->text, word->in[folded->fold], TRUE, &offset) > 0)
      return TRUE;
  }
  return FALSE;
}

/* @missing: the words to look for, one bit each. Returns: those of them that stand nowhere */
static guint64
look_through (BhPlanSearch *self,
              GArray       *texts,
              guint64       missing)
{
  for (guint i = 0; i < self->words->len; i++) {
    const guint64 bit = G_GUINT64_CONSTANT (1) << i;

    if ((missing & bit) != 0 && stands_in (&g_array_index (self->words, Word, i), texts))
      missing &= ~bit;
  }
  return missing;
}

/* @brand: or NULL: what is shared by all plans of the network @key, not of a brand */
static guint64
look_through_shared (BhPlanSearch  *self,
                     const BhBrand *brand,
                     gconstpointer  key,
                     guint64        all)
{
  Shared *shared = g_hash_table_lookup (self->shared, key);

  if (shared == NULL) {
    shared = g_new0 (Shared, 1);
    shared->texts = new_texts ();
    if (brand != NULL)
      add_brand (shared->texts, brand);
    else
      add_network (shared->texts, self->pack, key);
    g_hash_table_insert (self->shared, (gpointer) key, shared);
  }
  if (shared->turn != self->turn) {
    shared->missing = look_through (self, shared->texts, all);
    shared->turn = self->turn;
  }
  return shared->missing;
}

gboolean
bh_plan_search_match (BhPlanSearch *self,
                      BhPlan       *plan)
{
  const guint n_words = self->words->len;
  const guint64 all = n_words < MAX_WORDS ? (G_GUINT64_CONSTANT (1) << n_words) - 1 : G_MAXUINT64;
  guint64 missing;

  if (n_words == 0)
    return TRUE;
  missing = look_through_shared (self, plan->brand, plan->brand, all);
  if (missing != 0 && plan->network != NULL && strcmp (plan->network, plan->brand->id) != 0)
    missing &= look_through_shared (self, NULL, plan->network, all);
  return missing == 0 || look_through (self, texts_of (self, plan), missing) == 0;
}

/* Each word is folded by itself: what its punctuation separates is looked for piece by piece. */
static void
add_words (BhPlanSearch *self,
           const char   *typed)
{
  g_autofree char *folded = bh_fold (typed, BH_FOLD_TEXT);
  g_auto (GStrv) parts = g_strsplit (folded, " ", -1);

  for (guint i = 0; parts[i] != NULL && self->words->len < MAX_WORDS; i++) {
    Word word = { { NULL } };

    if (*parts[i] == '\0')
      continue;
    for (BhFold fold = 0; fold < BH_N_FOLDS; fold++)
      word.in[fold] = bh_fold (parts[i], fold);
    g_array_append_val (self->words, word);
  }
}

gboolean
bh_plan_search_set (BhPlanSearch *self,
                    const char   *words)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);

  if (g_str_equal (self->typed, valid))
    return FALSE;
  g_free (self->typed);
  self->typed = g_steal_pointer (&valid);
  g_array_set_size (self->words, 0);
  self->turn++;
  add_words (self, self->typed);
  return TRUE;
}

const char *
bh_plan_search_get (const BhPlanSearch *self)
{
  return self->typed;
}

gboolean
bh_plan_search_is_set (const BhPlanSearch *self)
{
  return self->words->len > 0;
}

BhPlanSearch *
bh_plan_search_new (BhPack *pack)
{
  BhPlanSearch *self = g_new0 (BhPlanSearch, 1);

  self->pack = pack;
  self->typed = g_strdup ("");
  self->words = g_array_new (FALSE, FALSE, sizeof (Word));
  g_array_set_clear_func (self->words, word_clear);
  self->shared = g_hash_table_new_full (NULL, NULL, NULL, shared_free);
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  return self;
}

void
bh_plan_search_free (BhPlanSearch *self)
{
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->shared);
  g_array_unref (self->words);
  g_free (self->typed);
  g_free (self);
}
