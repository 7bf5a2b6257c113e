/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a brand: by the notes of its plans, by its own, and by the tables that compare
 * networks. */

#define G_LOG_DOMAIN "bh-brand-facts"

#include "bh-brand-private.h"

#include <string.h>

/* --- Statements ----------------------------------------------------------- */

static void
state (BhBrandFacts     *self,
       BhBrandTopic      topic,
       const BhText     *text,
       const BhEvidence *evidence,
       guint             n_plans)
{
  const BhBrandStatement statement = { text, evidence, n_plans };
  GArray *statements = self->statements[topic];

  if (text->in[BH_LANG_EN] == NULL)
    return;
  for (guint i = 0; i < statements->len; i++) {
    BhBrandStatement *known = &g_array_index (statements, BhBrandStatement, i);

    if (strcmp (known->text->in[BH_LANG_EN], text->in[BH_LANG_EN]) == 0) {
      known->n_plans += n_plans;
      return;
    }
  }
  g_array_append_val (statements, statement);
}

static void
state_plan (BhBrandFacts *self,
            BhPlan       *plan)
{
  state (self, BH_BRAND_SMS, &plan->sms_filter->note, &plan->sms_filter->evidence, 1);
  state (self, BH_BRAND_ROAMING, &plan->sms_abroad->note, &plan->sms_abroad->evidence, 1);
  state (self, BH_BRAND_LEAVING, &plan->keep->note, &plan->keep->evidence, 1);
  state (self, BH_BRAND_IDENTITY, &plan->documents->note, &plan->documents->evidence, 1);
  state (self, BH_BRAND_PAYMENT, &plan->other->payment_note, &plan->other->evidence, 1);
  state (self, BH_BRAND_OPENING, &plan->activation->note, &plan->activation->evidence, 1);
  state (self, BH_BRAND_ENDING, &plan->cancel->note, &plan->cancel->evidence, 1);
}

/* What most plans say comes first; the notes on the brand itself come last. */
static int
compare_statements (gconstpointer a,
                    gconstpointer b)
{
  guint n_plans = ((const BhBrandStatement *) a)->n_plans;
  guint other = ((const BhBrandStatement *) b)->n_plans;

  return (n_plans < other) - (n_plans > other);
}

static void
state_notes (BhBrandFacts *self)
{
  for (guint i = 0; i < self->brand->notes->len; i++) {
    const BhBrandNote *note = self->brand->notes->pdata[i];

    state (self, note->topic, &note->text, &note->evidence, 0);
  }
}

void
bh_brand_facts_state (BhBrandFacts *self)
{
  for (guint i = 0; i < self->n_counted; i++)
    state_plan (self, self->plans->pdata[i]);
  state_notes (self);
  for (guint i = 0; i < BH_N_BRAND_TOPICS; i++)
    g_array_sort (self->statements[i], compare_statements);
}

/* --- Coverage ------------------------------------------------------------- */

static void
cover_table (BhBrandFacts  *self,
             const BhBlock *table,
             const char    *id)
{
  for (guint i = 0; i < table->networks->len; i++) {
    const BhNamed *network = table->networks->pdata[i];

    if (strcmp (network->id, id) != 0)
      continue;
    for (guint j = 0; j < table->rows->len; j++) {
      const BhTableRow *row = table->rows->pdata[j];
      const BhBrandCoverage coverage = { network, row->cells->pdata[0], row->cells->pdata[i + 1],
                                         &row->evidence };

      if (coverage.value->in[BH_LANG_EN] != NULL)
        g_array_append_val (self->coverage, coverage);
    }
  }
}

static void
cover (BhBrandFacts *self,
       BhPack       *pack,
       const char   *id)
{
  const GPtrArray *articles = bh_pack_articles (pack);

  for (guint i = 0; i < articles->len; i++) {
    const GPtrArray *blocks = ((const BhArticle *) articles->pdata[i])->blocks;

    for (guint j = 0; j < blocks->len; j++) {
      const BhBlock *block = blocks->pdata[j];

      if (block->kind == BH_BLOCK_TABLE)
        cover_table (self, block, id);
    }
  }
}

void
bh_brand_facts_cover (BhBrandFacts *self,
                      BhPack       *pack)
{
  for (guint i = 0; self->brand->networks[i] != NULL; i++)
    cover (self, pack, self->brand->networks[i]);
}
