/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-brand-facts"

#include "bh-brand-facts.h"

#include <string.h>

#include "bh-brand-private.h"

#define NO_NUMBER "none"

const char *
bh_brand_figure_nick (BhBrandFigure figure)
{
  static const char *const nicks[] = {
    "monthly_jpy", "pack_jpy", "keep_jpy_per_month", "data_gb", "speed_after_cap_kbps",
    "activation_jpy",
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == BH_N_BRAND_RANGES);

  return nicks[figure];
}

const char *
bh_brand_words_nick (BhBrandWords words)
{
  static const char *const nicks[] = {
    "billing", "service", "esim", "sms_abroad", "documents", "payment", "support_languages",
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == BH_N_BRAND_WORDS);

  return nicks[words];
}

/* --- The plans ------------------------------------------------------------ */

/* The earlier, the better can it be taken today. */
static guint
rank (BhPlan *plan,
      BhDate  today)
{
  static const guint ranks[] = {
    [BH_PLAN_ON_SALE] = 0, [BH_PLAN_STATUS_UNKNOWN] = 1, [BH_PLAN_ANNOUNCED] = 2,
    [BH_PLAN_CLOSED] = 3,
  };

  return ranks[bh_plan_status_on (plan, today)];
}

static double
keep_of (BhPlan *plan)
{
  return plan->keep->jpy_per_month != BH_NOT_KNOWN ? plan->keep->jpy_per_month : G_MAXDOUBLE;
}

static gboolean
stands_before (BhPlan *plan,
               BhPlan *other,
               BhDate  today)
{
  if (rank (plan, today) != rank (other, today))
    return rank (plan, today) < rank (other, today);
  return keep_of (plan) < keep_of (other);
}

/* Plans that are alike in that stay in the order of the pack. */
static void
insert_plan (GPtrArray *plans,
             BhPlan    *plan,
             BhDate     today)
{
  guint at = plans->len;

  while (at > 0 && stands_before (plan, plans->pdata[at - 1], today))
    at--;
  g_ptr_array_insert (plans, (int) at, g_object_ref (plan));
}

static void
find_plans (BhBrandFacts *self,
            BhPack       *pack,
            BhDate        today)
{
  GListModel *plans = bh_pack_plans (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    if (plan->brand == self->brand)
      insert_plan (self->plans, plan, today);
  }
  if (self->plans->len == 0 || rank (self->plans->pdata[0], today) > 1)
    return;
  self->on_sale = rank (self->plans->pdata[0], today) == 0;
  while (self->n_counted < self->plans->len &&
         rank (self->plans->pdata[self->n_counted], today) == (self->on_sale ? 0 : 1))
    self->n_counted++;
}

/* --- Ranges --------------------------------------------------------------- */

/* Returns: whether the plan should have the figure at all */
static gboolean
figure_of (BhPlan        *plan,
           BhBrandFigure  figure,
           BhDate         today,
           double        *value)
{
  gboolean is_pack = plan->price->pack_jpy != BH_NOT_KNOWN;

  switch (figure) {
  case BH_BRAND_MONTHLY:
    *value = plan->price->monthly_jpy;
    return *value != BH_NOT_KNOWN || !is_pack;
  case BH_BRAND_PACK:
    *value = plan->price->pack_jpy;
    return is_pack;
  case BH_BRAND_KEEP:
    *value = plan->keep->jpy_per_month;
    return *value != BH_NOT_KNOWN || plan->keep->rule == NULL ||
           strcmp (plan->keep->rule->id, NO_NUMBER) != 0;
  case BH_BRAND_DATA:
    *value = plan->data_gb;
    return TRUE;
  case BH_BRAND_SPEED:
    *value = plan->speed_after_cap_kbps;
    return *value != BH_NOT_KNOWN || plan->data_gb != BH_UNLIMITED;
  case BH_BRAND_OPENING_FEE:
  case BH_N_BRAND_RANGES:
  default:
    *value = bh_plan_activation_on (plan, today);
    return TRUE;
  }
}

static BhBrandRange
find_range (const BhBrandFacts *self,
            BhBrandFigure       figure,
            BhDate              today)
{
  BhBrandRange range = { .least = BH_NOT_KNOWN, .most = BH_NOT_KNOWN };

  for (guint i = 0; i < self->n_counted; i++) {
    BhPlan *plan = self->plans->pdata[i];
    double value;

    if (!figure_of (plan, figure, today, &value))
      continue;
    if (value == BH_NOT_KNOWN) {
      range.n_not_known++;
      continue;
    }
    if (range.n_known == 0 || value < range.least) {
      range.least = value;
      range.of_least = plan;
    }
    if (range.n_known == 0 || value > range.most) {
      range.most = value;
      range.of_most = plan;
    }
    range.n_known++;
  }
  return range;
}

/* --- Counts --------------------------------------------------------------- */

/* "unknown" in a list says no more than a list that is left out. */
static void
count (GArray     *counts,
       const char *nick)
{
  BhBrandCount new_count = { nick, 1 };
  guint last = counts->len;

  if (g_strcmp0 (nick, "unknown") == 0)
    new_count.nick = NULL;
  for (guint i = 0; i < counts->len; i++) {
    BhBrandCount *known = &g_array_index (counts, BhBrandCount, i);

    if (g_strcmp0 (known->nick, new_count.nick) == 0) {
      known->n_plans++;
      return;
    }
    if (known->nick == NULL)
      last = i;
  }
  g_array_insert_val (counts, last, new_count);
}

static void
count_all (GArray      *counts,
           const char **nicks)
{
  if (nicks == NULL || nicks[0] == NULL)
    count (counts, NULL);
  for (guint i = 0; nicks != NULL && nicks[i] != NULL; i++)
    count (counts, nicks[i]);
}

/* Where it depends on the network, each state once. */
static void
count_sms_abroad (GArray                *counts,
                  const BhPlanSmsAbroad *sms)
{
  guint seen = 0;

  if (sms->n_by_network == 0)
    count (counts, bh_sms_abroad_nick (sms->state));
  for (guint i = 0; i < sms->n_by_network; i++) {
    guint bit = 1u << sms->by_network[i].state;

    if ((seen & bit) == 0)
      count (counts, bh_sms_abroad_nick (sms->by_network[i].state));
    seen |= bit;
  }
}

static void
count_plan (BhBrandFacts *self,
            BhPlan       *plan)
{
  static const char *const answers[] = {
    [BH_ANSWER_UNKNOWN] = NULL, [BH_ANSWER_YES] = "yes", [BH_ANSWER_NO] = "no",
  };

  count (self->counts[BH_BRAND_BILLINGS], plan->billing);
  count (self->counts[BH_BRAND_SERVICES], plan->service);
  count (self->counts[BH_BRAND_ESIM], answers[plan->other->esim]);
  count_sms_abroad (self->counts[BH_BRAND_SMS_ABROAD], plan->sms_abroad);
  count_all (self->counts[BH_BRAND_DOCUMENTS], plan->documents->list);
  count_all (self->counts[BH_BRAND_PAYMENTS], plan->other->payment);
  count_all (self->counts[BH_BRAND_LANGUAGES], plan->other->support_languages);
}

/* --- The page ------------------------------------------------------------- */

static BhBrandFacts *
facts_alloc (const BhBrand *brand)
{
  BhBrandFacts *self = g_new0 (BhBrandFacts, 1);

  self->brand = brand;
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  self->coverage = g_array_new (FALSE, FALSE, sizeof (BhBrandCoverage));
  for (guint i = 0; i < BH_N_BRAND_WORDS; i++)
    self->counts[i] = g_array_new (FALSE, FALSE, sizeof (BhBrandCount));
  for (guint i = 0; i < BH_N_BRAND_TOPICS; i++)
    self->statements[i] = g_array_new (FALSE, FALSE, sizeof (BhBrandStatement));
  return self;
}

/**
 * bh_brand_facts_new:
 * @today: the day on which plans are on sale and fees hold
 *
 * Depends on nothing else. The records in it live as long as @pack.
 *
 * Returns: (transfer full): what the pack knows of @brand
 */
BhBrandFacts *
bh_brand_facts_new (BhPack        *pack,
                    const BhBrand *brand,
                    BhDate         today)
{
  BhBrandFacts *self = facts_alloc (brand);

  find_plans (self, pack, today);
  for (guint i = 0; i < BH_N_BRAND_RANGES; i++)
    self->ranges[i] = find_range (self, i, today);
  for (guint i = 0; i < self->n_counted; i++)
    count_plan (self, self->plans->pdata[i]);
  bh_brand_facts_state (self);
  bh_brand_facts_cover (self, pack);
  return self;
}

void
bh_brand_facts_free (BhBrandFacts *self)
{
  for (guint i = 0; i < BH_N_BRAND_WORDS; i++)
    g_array_unref (self->counts[i]);
  for (guint i = 0; i < BH_N_BRAND_TOPICS; i++)
    g_array_unref (self->statements[i]);
  g_array_unref (self->coverage);
  g_ptr_array_unref (self->plans);
  g_free (self);
}

/* Whether some plan has a word other than "not known". */
static gboolean
has_word (const BhBrandFacts *self,
          BhBrandWords        words)
{
  return self->counts[words]->len > 0 &&
         g_array_index (self->counts[words], BhBrandCount, 0).nick != NULL;
}

gboolean
bh_brand_facts_knows (const BhBrandFacts *self,
                      BhBrandTopic        topic)
{
  const BhBrandRange *ranges = self->ranges;

  return self->statements[topic]->len > 0 ||
         (topic == BH_BRAND_PLANS && ranges[BH_BRAND_MONTHLY].n_known > 0) ||
         (topic == BH_BRAND_PLANS && ranges[BH_BRAND_PACK].n_known > 0) ||
         (topic == BH_BRAND_NETWORK && self->coverage->len > 0) ||
         (topic == BH_BRAND_ROAMING && has_word (self, BH_BRAND_SMS_ABROAD)) ||
         (topic == BH_BRAND_LEAVING && ranges[BH_BRAND_KEEP].n_known > 0) ||
         (topic == BH_BRAND_IDENTITY && has_word (self, BH_BRAND_DOCUMENTS)) ||
         (topic == BH_BRAND_PAYMENT && has_word (self, BH_BRAND_PAYMENTS)) ||
         (topic == BH_BRAND_OPENING && ranges[BH_BRAND_OPENING_FEE].n_known > 0) ||
         (topic == BH_BRAND_HELP && has_word (self, BH_BRAND_LANGUAGES));
}
