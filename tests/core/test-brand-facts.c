/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the page of a brand says, over every brand that ships and days on which plans come and go. */

#define G_LOG_DOMAIN "test-brand-facts"

#include "config.h"

#include <string.h>

#include "bh-brand-words.h"

static BhPack *pack;

/* Before, at and after the days on which ahamo and others change. */
static const BhDate days[] = {
  { 2025, 1, 1 },   { 2026, 9, 20 }, { 2026, 11, 22 },
  { 2026, 11, 30 }, { 2026, 12, 1 }, { 2030, 1, 1 },
};

typedef void (*CheckFacts) (const BhBrandFacts *facts,
                            BhDate              today);

static void
for_all (CheckFacts check)
{
  const GPtrArray *brands = bh_pack_brands (pack);

  g_assert_cmpuint (brands->len, >, 30);
  for (guint i = 0; i < brands->len; i++) {
    for (guint day = 0; day < G_N_ELEMENTS (days); day++) {
      g_autoptr (BhBrandFacts) facts = bh_brand_facts_new (pack, brands->pdata[i], days[day]);

      check (facts, days[day]);
    }
  }
}

/* --- The plans ------------------------------------------------------------ */

static guint
count_plans_of (const BhBrand *brand)
{
  GListModel *plans = bh_pack_plans (pack);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    count += plan->brand == brand;
  }
  return count;
}

static void
check_plans (const BhBrandFacts *facts,
             BhDate              today)
{
  g_assert_cmpuint (facts->plans->len, ==, count_plans_of (facts->brand));
  for (guint i = 0; i < facts->plans->len; i++) {
    BhPlan *plan = facts->plans->pdata[i];
    BhPlanStatus status = bh_plan_status_on (plan, today);
    BhPlan *next = i + 1 < facts->n_counted ? facts->plans->pdata[i + 1] : NULL;

    if (i < facts->n_counted)
      g_assert_cmpint (status, ==, facts->on_sale ? BH_PLAN_ON_SALE : BH_PLAN_STATUS_UNKNOWN);
    else
      g_assert_cmpint (status, !=, BH_PLAN_ON_SALE);
    if (next == NULL || next->keep->jpy_per_month == BH_NOT_KNOWN)
      continue;
    g_assert_cmpfloat (plan->keep->jpy_per_month, !=, BH_NOT_KNOWN);
    g_assert_cmpfloat (plan->keep->jpy_per_month, <=, next->keep->jpy_per_month);
  }
}

static void
test_plans (void)
{
  for_all (check_plans);
}

/* --- Ranges --------------------------------------------------------------- */

static double
figure_of (BhPlan        *plan,
           BhBrandFigure  figure,
           BhDate         today)
{
  const double values[] = {
    [BH_BRAND_MONTHLY] = plan->price->monthly_jpy,
    [BH_BRAND_PACK] = plan->price->pack_jpy,
    [BH_BRAND_KEEP] = plan->keep->jpy_per_month,
    [BH_BRAND_DATA] = plan->data_gb,
    [BH_BRAND_SPEED] = plan->speed_after_cap_kbps,
    [BH_BRAND_OPENING_FEE] = bh_plan_activation_on (plan, today),
  };
  G_STATIC_ASSERT (G_N_ELEMENTS (values) == BH_N_BRAND_RANGES);

  return values[figure];
}

/* Every figure lies in its range, and both ends are figures of the plans named. */
static void
check_range (const BhBrandFacts *facts,
             BhBrandFigure       figure,
             BhDate              today)
{
  const BhBrandRange *range = &facts->ranges[figure];
  guint n_known = 0;

  for (guint i = 0; i < facts->n_counted; i++) {
    double value = figure_of (facts->plans->pdata[i], figure, today);

    if (value == BH_NOT_KNOWN)
      continue;
    n_known++;
    g_assert_cmpfloat (value, >=, range->least);
    g_assert_cmpfloat (value, <=, range->most);
  }
  g_assert_cmpuint (range->n_known, ==, n_known);
  g_assert_cmpuint (range->n_known + range->n_not_known, <=, facts->n_counted);
  g_assert_true ((n_known == 0) == (range->of_least == NULL));
  g_assert_true ((n_known == 0) == (range->least == BH_NOT_KNOWN));
  if (n_known > 0) {
    g_assert_cmpfloat (figure_of (range->of_least, figure, today), ==, range->least);
    g_assert_cmpfloat (figure_of (range->of_most, figure, today), ==, range->most);
  }
}

static void
check_ranges (const BhBrandFacts *facts,
              BhDate              today)
{
  for (guint i = 0; i < BH_N_BRAND_RANGES; i++)
    check_range (facts, i, today);
}

static void
test_ranges (void)
{
  for_all (check_ranges);
}

/* --- Counts --------------------------------------------------------------- */

/* Each plan has one word of these, or is counted as not known. */
static void
check_counts (const BhBrandFacts *facts,
              BhDate              today)
{
  static const BhBrandWords single[] = { BH_BRAND_BILLINGS, BH_BRAND_SERVICES, BH_BRAND_ESIM };

  for (guint i = 0; i < G_N_ELEMENTS (single); i++) {
    const GArray *counts = facts->counts[single[i]];
    guint sum = 0;

    for (guint j = 0; j < counts->len; j++)
      sum += g_array_index (counts, BhBrandCount, j).n_plans;
    g_assert_cmpuint (sum, ==, facts->n_counted);
  }
  for (guint i = 0; i < BH_N_BRAND_WORDS; i++) {
    for (guint j = 0; j < facts->counts[i]->len; j++) {
      const BhBrandCount *count = &g_array_index (facts->counts[i], BhBrandCount, j);

      g_assert_cmpuint (count->n_plans, <=, facts->n_counted);
      g_assert_true (count->nick != NULL || j + 1 == facts->counts[i]->len);
    }
  }
}

static void
test_counts (void)
{
  for_all (check_counts);
}

/* --- Statements ----------------------------------------------------------- */

static gboolean
is_supported (const BhEvidence *evidence)
{
  return evidence->n_sources > 0 || evidence->confidence >= BH_CONFIDENCE_UNVERIFIED;
}

/* None without evidence, none twice on one topic, and every note of the brand is among them. */
static void
check_statements (const BhBrandFacts *facts,
                  BhDate              today)
{
  guint n_notes = 0;

  for (guint topic = 0; topic < BH_N_BRAND_TOPICS; topic++) {
    g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);

    for (guint i = 0; i < facts->statements[topic]->len; i++) {
      const BhBrandStatement *statement =
        &g_array_index (facts->statements[topic], BhBrandStatement, i);

      g_assert_true (is_supported (statement->evidence));
      g_assert_cmpuint (statement->n_plans, <=, facts->n_counted);
      g_assert_true (g_hash_table_add (texts, (gpointer) statement->text->in[BH_LANG_EN]));
      n_notes += statement->n_plans == 0;
      g_assert_true (i == 0 || statement[-1].n_plans >= statement->n_plans);
    }
  }
  g_assert_cmpuint (n_notes, ==, facts->brand->notes->len);
  for (guint i = 0; i < facts->coverage->len; i++)
    g_assert_true (is_supported (g_array_index (facts->coverage, BhBrandCoverage, i).evidence));
}

static void
test_statements (void)
{
  for_all (check_statements);
}

/* --- The carriers that most people ask for -------------------------------- */

static const char *
covered (const GArray *coverage,
         const char   *name)
{
  for (guint i = 0; i < coverage->len; i++) {
    const BhBrandCoverage *row = &g_array_index (coverage, BhBrandCoverage, i);

    if (strcmp (row->name->in[BH_LANG_EN], name) == 0)
      return row->value->in[BH_LANG_EN];
  }
  return NULL;
}

/* Known, or said to be not known of so many plans. */
static gboolean
is_told (const BhBrandFacts *facts,
         BhBrandFigure       figure)
{
  return facts->ranges[figure].n_known + facts->ranges[figure].n_not_known == facts->n_counted;
}

static void
check_seed (const char *id,
            const char *coverage_5g)
{
  static const BhBrandTopic topics[] = { BH_BRAND_PLANS, BH_BRAND_NETWORK, BH_BRAND_SMS,
                                         BH_BRAND_ROAMING, BH_BRAND_LEAVING, BH_BRAND_IDENTITY };
  g_autoptr (BhBrandFacts) facts =
    bh_brand_facts_new (pack, bh_pack_brand (pack, id), bh_pack_get_edition (pack));
  const BhBrandRange *speed = &facts->ranges[BH_BRAND_SPEED];

  g_assert_true (facts->on_sale);
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    g_assert_true (bh_brand_facts_knows (facts, topics[i]));
  for (guint i = BH_BRAND_SMS; i <= BH_BRAND_IDENTITY; i++)
    g_assert_cmpuint (facts->statements[i]->len, >, 0);
  g_assert_cmpuint (facts->ranges[BH_BRAND_MONTHLY].n_known, >, 0);
  g_assert_cmpuint (facts->ranges[BH_BRAND_KEEP].n_known, >, 0);
  g_assert_true (is_told (facts, BH_BRAND_DATA));
  g_assert_cmpuint (speed->n_known + speed->n_not_known, >, 0);
  g_assert_nonnull (g_array_index (facts->counts[BH_BRAND_BILLINGS], BhBrandCount, 0).nick);
  g_assert_cmpstr (covered (facts->coverage, "5G population coverage, March 2024"), ==,
                   coverage_5g);
  g_assert_cmpstr (covered (facts->coverage, "4G population coverage (advertised)"), ==, "99.9%");
}

static void
test_seeds (void)
{
  /* With the 5G coverage of facts/plans.md, section 9. */
  static const char *const seeds[][2] = {
    { "docomo", "83.5%" },  { "au", "93.3%" }, { "softbank", "96.8%" },
    { "rakuten", "50.6%" }, { "uq", "93.3%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    check_seed (seeds[i][0], seeds[i][1]);
}

/* ahamo's price changes on a day that is already announced. */
static void
test_days (void)
{
  const BhBrand *ahamo = bh_pack_brand (pack, "ahamo");
  g_autoptr (BhBrandFacts) before = bh_brand_facts_new (pack, ahamo, (BhDate) { 2026, 11, 30 });
  g_autoptr (BhBrandFacts) after = bh_brand_facts_new (pack, ahamo, (BhDate) { 2026, 12, 1 });
  g_autofree char *range = bh_format_brand_range (after, BH_BRAND_MONTHLY);

  g_assert_cmpfloat (before->ranges[BH_BRAND_MONTHLY].least, ==, 2970);
  g_assert_cmpfloat (after->ranges[BH_BRAND_MONTHLY].least, ==, 3135);
  g_assert_cmpfloat (after->ranges[BH_BRAND_MONTHLY].most, ==, 5115);
  g_assert_cmpstr (range, ==, "3,135 yen to 5,115 yen");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);

  g_test_add_func ("/brand-facts/plans", test_plans);
  g_test_add_func ("/brand-facts/ranges", test_ranges);
  g_test_add_func ("/brand-facts/counts", test_counts);
  g_test_add_func ("/brand-facts/statements", test_statements);
  g_test_add_func ("/brand-facts/seed-carriers", test_seeds);
  g_test_add_func ("/brand-facts/days", test_days);
  status = g_test_run ();

  g_clear_object (&pack);
  return status;
}
