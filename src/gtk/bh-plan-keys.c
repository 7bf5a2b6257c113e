/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-keys"

#include "bh-plan-keys.h"

#include <string.h>

#include "bh-plan-codes.h"
#include "bh-plan-words.h"

/* What the person and the use of the line decide takes some µs for each plan. */
#define AT_ONCE 1000

/**
 * Key:
 * @number: where the plan stands in a column of figures; NONE where that is not known
 * @text: (nullable): what decides between equal numbers, to be compared by strcmp()
 * @cost: (nullable): what decides between equal texts
 * @keep: then this decides, as a number
 * @brand: then this, to be compared by strcmp()
 */
typedef struct {
  double        number;
  const char   *text;
  const BhCost *cost;
  double        keep;
  const char   *brand;
} Key;

struct _BhPlanKeys {
  BhPlanFits   *fits;  /* borrowed */
  BhPlanCosts  *costs; /* borrowed */
  GListModel   *plans; /* borrowed */
  BhPlanColumn  column;
  gboolean      descending;
  GHashTable   *texts; /* what a text stands for → the text, made comparable */
  Key          *keys;  /* by the index of the plan */
  guint         n_keys;
  guint         n_plans;
};

#define NONE (-2.0)

static double
date_number (BhDate date)
{
  return bh_date_is_set (date) ? date.year * 10000.0 + date.month * 100.0 + date.day : NONE;
}

static double
figure_number (double figure)
{
  return figure != BH_NOT_KNOWN ? figure : NONE;
}

static double
answer_number (BhAnswer answer)
{
  return answer != BH_ANSWER_UNKNOWN ? answer : NONE;
}

/* The place of a word among @words; NONE for any other. */
static double
word_number (const char *const *words,
             const char        *word)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (g_strcmp0 (words[i], word) == 0)
      return i;
  }
  return NONE;
}

static double
verdict_number (BhVerdict verdict)
{
  static const double numbers[] = {
    [BH_VERDICT_YES] = 0,
    [BH_VERDICT_UNKNOWN] = 1,
    [BH_VERDICT_NO] = 2,
    [BH_VERDICT_NOT_APPLICABLE] = NONE,
  };

  return numbers[verdict];
}

/* Where the plan stands in a column of figures; NONE for what is not known. */
static double
number_of (const BhPlanKeys *self,
           BhPlan           *plan)
{
  static const char *const services[] = { "voice", "sms-only", "data-only", NULL };
  static const char *const billings[] = { "postpaid", "prepaid", "topup", NULL };

  switch (self->column) {
  case BH_PLAN_COLUMN_KEEP:
    return figure_number (plan->keep->jpy_per_month);
  case BH_PLAN_COLUMN_PRICE:
    return figure_number (plan->price->monthly_jpy);
  case BH_PLAN_COLUMN_COST:
    return bh_plan_costs_get (self->costs, plan)->total.jpy != BH_NOT_KNOWN ? 0 : NONE;
  case BH_PLAN_COLUMN_DATA:
    return figure_number (plan->data_gb);
  case BH_PLAN_COLUMN_SERVICE:
    return word_number (services, plan->service);
  case BH_PLAN_COLUMN_BILLING:
    return word_number (billings, plan->billing);
  case BH_PLAN_COLUMN_SMS_ABROAD:
    return plan->sms_abroad->state != BH_SMS_ABROAD_UNKNOWN ? plan->sms_abroad->state : NONE;
  case BH_PLAN_COLUMN_SMS_JAPAN:
    return answer_number (bh_plan_codes_japan (plan));
  case BH_PLAN_COLUMN_ESIM:
    return answer_number (plan->other->esim);
  case BH_PLAN_COLUMN_SIGN_UP:
    return verdict_number (bh_plan_fits_get (self->fits, plan)->sign_up);
  case BH_PLAN_COLUMN_FIT:
    return verdict_number (bh_plan_fits_get (self->fits, plan)->overall);
  case BH_PLAN_COLUMN_AS_OF:
    return date_number (bh_plan_first_evidence (plan)->as_of);
  case BH_PLAN_COLUMN_DOCUMENTS:
    return plan->documents->list != NULL && plan->documents->list[0] != NULL ? 0 : NONE;
  case BH_PLAN_COLUMN_NETWORK:
    return plan->network != NULL ? 0 : NONE;
  case BH_PLAN_COLUMN_PLAN:
  case BH_N_PLAN_COLUMNS:
  default:
    return 0;
  }
}

/* @owner: what the text belongs to: many plans share a brand, a network, a list of documents
 * @text: (transfer full): in the user's language */
static const char *
intern (BhPlanKeys    *self,
        gconstpointer  owner,
        char          *text)
{
  g_autofree char *owned = text;
  char *key = g_utf8_collate_key (owned, -1);

  g_hash_table_insert (self->texts, (gpointer) owner, key);
  return key;
}

static const char *
brand_of (BhPlanKeys *self,
          BhPlan     *plan)
{
  const char *key = g_hash_table_lookup (self->texts, plan->brand);

  return key != NULL ? key : intern (self, plan->brand, g_strdup (bh_text (&plan->brand->name)));
}

static const char *
documents_of (BhPlanKeys *self,
              BhPlan     *plan)
{
  const char *key = g_hash_table_lookup (self->texts, plan->documents);

  return key != NULL ? key : intern (self, plan->documents, bh_plan_documents (plan, " "));
}

static const char *
network_of (BhPlanKeys *self,
            BhPlan     *plan)
{
  BhPack *pack = bh_session_get_pack (bh_plan_fits_get_session (self->fits));
  const char *key;

  if (plan->network == NULL)
    return NULL;
  key = g_hash_table_lookup (self->texts, plan->network);
  return key != NULL
           ? key
           : intern (self, plan->network, g_strdup (bh_network_name (pack, plan->network)));
}

static const char *
text_of (BhPlanKeys *self,
         BhPlan     *plan)
{
  switch ((guint) self->column) {
  case BH_PLAN_COLUMN_PLAN:
    return brand_of (self, plan);
  case BH_PLAN_COLUMN_DOCUMENTS:
    return documents_of (self, plan);
  case BH_PLAN_COLUMN_NETWORK:
    return network_of (self, plan);
  default:
    return NULL;
  }
}

gboolean
bh_plan_keys_fill (BhPlanKeys *self)
{
  gboolean quick = bh_plan_columns[self->column].follows == BH_PLAN_COLUMN_IS_FIXED;
  guint end = quick ? self->n_plans : MIN (self->n_keys + AT_ONCE, self->n_plans);

  for (; self->n_keys < end; self->n_keys++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (self->plans, self->n_keys);
    gboolean by_cost = self->column == BH_PLAN_COLUMN_COST;

    self->keys[plan->index] = (Key) {
      .number = number_of (self, plan),
      .text = text_of (self, plan),
      .cost = by_cost ? bh_plan_costs_get (self->costs, plan) : NULL,
      .keep = figure_number (plan->keep->jpy_per_month),
      .brand = brand_of (self, plan),
    };
  }
  return self->n_keys == self->n_plans;
}

void
bh_plan_keys_forget_costs (BhPlanKeys *self)
{
  for (guint i = 0; i < self->n_keys; i++)
    self->keys[i].cost = NULL;
}

/* What is not known comes last in both directions. */
static int
compare_numbers (double   a,
                 double   b,
                 gboolean descending)
{
  if (a == NONE || b == NONE)
    return (a == NONE) - (b == NONE);
  return descending ? (a < b) - (a > b) : (a > b) - (a < b);
}

/* Between equal numbers of the column. */
static int
compare_texts (const Key *a,
               const Key *b)
{
  if (a->text != b->text && a->text != NULL && b->text != NULL)
    return strcmp (a->text, b->text);
  return a->cost != NULL && b->cost != NULL ? bh_cost_compare (a->cost, b->cost) : 0;
}

int
bh_plan_keys_compare (const BhPlanKeys *self,
                      const BhPlan     *a,
                      const BhPlan     *b)
{
  const Key *of_a = &self->keys[a->index], *of_b = &self->keys[b->index];
  int order = compare_numbers (of_a->number, of_b->number, self->descending);

  if (order == 0 && of_a->number != NONE)
    order = self->descending ? -compare_texts (of_a, of_b) : compare_texts (of_a, of_b);
  if (order == 0)
    order = compare_numbers (of_a->keep, of_b->keep, FALSE);
  if (order == 0 && of_a->brand != of_b->brand)
    order = strcmp (of_a->brand, of_b->brand);
  return order != 0 ? order : strcmp (a->id, b->id);
}

BhPlanKeys *
bh_plan_keys_new (BhPlanFits   *fits,
                  BhPlanCosts  *costs,
                  BhPlanColumn  column,
                  gboolean      descending)
{
  BhPlanKeys *self = g_new0 (BhPlanKeys, 1);

  self->fits = fits;
  self->costs = costs;
  self->plans = bh_pack_plans (bh_session_get_pack (bh_plan_fits_get_session (fits)));
  self->column = column;
  self->descending = descending;
  self->texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->n_plans = g_list_model_get_n_items (self->plans);
  self->keys = g_new0 (Key, self->n_plans);
  return self;
}

void
bh_plan_keys_free (BhPlanKeys *self)
{
  g_hash_table_unref (self->texts);
  g_free (self->keys);
  g_free (self);
}
