/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pack loader: a pack is refused with the place, or everything that reads packs can use it. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include "bh-brand-facts.h"
#include "bh-checker.h"
#include "bh-cost.h"
#include "bh-fallback.h"
#include "bh-guide-plan.h"
#include "bh-plan-fit.h"
#include "bh-search.h"

static const BhDate today = { 2026, 11, 22 };

static void
use_rules (BhPack        *pack,
           const BhCheck *check,
           BhKnowledge   *knowledge)
{
  const GPtrArray *goals = bh_pack_goals (pack);
  const GPtrArray *guides = bh_pack_guides (pack);
  BhWay ways[BH_MAX_WAYS];

  g_array_unref (bh_check_questions (pack, knowledge, today, ~G_GUINT64_CONSTANT (0)));
  for (guint i = 0; i < goals->len; i++) {
    g_ptr_array_unref (bh_check_fallbacks (pack, knowledge, check, today, goals->pdata[i]));
    bh_check_ways (pack, knowledge, today, i, ways);
  }
  for (guint i = 0; i < guides->len; i++)
    bh_guide_plan_free (bh_guide_plan_new (pack, guides->pdata[i], knowledge, check, NULL));
}

static void
use_plans (BhPack *pack)
{
  g_autoptr (BhTariffs) tariffs = bh_tariffs_new (bh_pack_plans (pack));
  BhCostUse use = { .months = 24, .gb = 5, .minutes = 10, .call_minutes = 3, .texts = 2, .start = today };
  const GPtrArray *brands = bh_pack_brands (pack);

  for (guint i = 0; i < g_list_model_get_n_items (bh_pack_plans (pack)); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (bh_pack_plans (pack), i);

    bh_cost_free (bh_cost_new (tariffs, plan, &use));
  }
  for (guint i = 0; i < brands->len; i++)
    bh_brand_facts_free (bh_brand_facts_new (pack, brands->pdata[i], today));
}

void
harness_use_pack (BhPack *pack)
{
  g_autoptr (BhSearchIndex) index = bh_search_index_new (pack);
  g_autoptr (BhCheck) check = NULL;
  BhKnowledge knowledge;

  g_ptr_array_unref (bh_search_index_find (index, "sms yanzhengma 番号", 50));
  bh_knowledge_init (&knowledge, pack);
  check = bh_check_new (pack, &knowledge, today);
  use_rules (pack, check, &knowledge);
  use_plans (pack);
}

void
harness_load (const guint8 *data,
              gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_bytes (bytes, &error);

  if (pack == NULL) {
    harness_error (error);
  } else {
    g_assert_no_error (error);
    harness_use_pack (pack);
  }
}
