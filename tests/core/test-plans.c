/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From a plan to facts about a line, over every plan that ships; and what holds on which day. */

#define G_LOG_DOMAIN "test-plans"

#include "config.h"

#include <string.h>

#include "bh-checker.h"
#include "bh-plan-facts.h"
#include "bh-situation.h"

static BhPack *pack;

static guint64
values (const char *fact_id,
        const char *list)
{
  const BhFact *fact = bh_pack_fact (pack, fact_id);
  g_auto (GStrv) ids = g_strsplit (list, " ", -1);
  guint64 mask = 0;

  for (guint i = 0; ids[i] != NULL; i++) {
    for (guint value = 0; value < fact->n_values; value++) {
      if (strcmp (fact->values[value].id, ids[i]) == 0)
        mask |= G_GUINT64_CONSTANT (1) << value;
    }
  }
  return mask;
}

typedef struct {
  const char *plan;
  BhPlanUse   use;
  const char *network;
  const char *fact;
  const char *values;
} Row;

/* Rows of “from a plan to facts about a line”, by plans that show them. */
static const Row rows[] = {
  { "povo2-base", BH_PLAN_HELD, NULL, "line.service", "voice" },
  { "povo2-base", BH_PLAN_HELD, NULL, "line.billing", "topup" },
  { "povo2-base", BH_PLAN_HELD, NULL, "line.state", "active suspended cancelled" },
  { "povo2-base", BH_PLAN_TRIED, NULL, "line.state", "active" },
  { "povo2-base", BH_PLAN_HELD, NULL, "sms.roaming", "on off" },
  { "povo2-base", BH_PLAN_TRIED, NULL, "sms.roaming", "off" },
  { "povo2-base", BH_PLAN_TRIED, NULL, "line.holder", "self" },
  { "docomo-max-1gb", BH_PLAN_HELD, NULL, "line.billing", "postpaid" },
  { "docomo-max-1gb", BH_PLAN_HELD, NULL, "sms.roaming", "on off" },
  { "docomo-max-1gb", BH_PLAN_HELD, NULL, "line.holder", "self family other-person" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const Row *row = &rows[i];
    BhKnowledge knowledge;

    bh_plan_facts (pack, bh_pack_plan (pack, row->plan), row->use, row->network, &knowledge);
    if (knowledge.sets[bh_pack_fact (pack, row->fact)->index] != values (row->fact, row->values))
      g_error ("%s: %s is not {%s}", row->plan, row->fact, row->values);
  }
}

/* mineo: lines A and D roam, line S does not; without a network it is open. */
static void
test_network (void)
{
  GListModel *plans = bh_pack_plans (pack);
  const BhFact *roaming = bh_pack_fact (pack, "sms.roaming");
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    BhKnowledge any, softbank;

    if (plan->sms_abroad->n_by_network == 0)
      continue;
    found++;
    bh_plan_facts (pack, plan, BH_PLAN_HELD, NULL, &any);
    bh_plan_facts (pack, plan, BH_PLAN_HELD, "softbank", &softbank);
    g_assert_cmpuint (softbank.sets[roaming->index], ==, values ("sms.roaming", "not-offered"));
    g_assert_cmpuint (any.sets[roaming->index] & softbank.sets[roaming->index], !=, 0);
    g_assert_cmpuint (any.sets[roaming->index], !=, softbank.sets[roaming->index]);
  }
  g_assert_cmpuint (found, ==, 10);
}

/* Whatever the plan: no set is empty, a new line is one of what the line can be,
 * and only facts about the line are narrowed. */
static void
test_all_plans (void)
{
  GListModel *plans = bh_pack_plans (pack);
  const GPtrArray *facts = bh_pack_facts (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    BhKnowledge held, tried;

    bh_plan_facts (pack, plan, BH_PLAN_HELD, NULL, &held);
    bh_plan_facts (pack, plan, BH_PLAN_TRIED, NULL, &tried);
    for (guint j = 0; j < facts->len; j++) {
      const BhFact *fact = facts->pdata[j];

      g_assert_cmpuint (held.sets[j], !=, 0);
      g_assert_cmpuint (tried.sets[j] & ~held.sets[j], ==, 0);
      if (held.sets[j] != fact->all)
        g_assert_cmpstr (fact->topic->id, ==, "line");
    }
  }
}

/* An answer goes before the plan, and a conflict is noted. */
static void
test_situation (void)
{
  const BhFact *service = bh_pack_fact (pack, "line.service");
  const BhFact *billing = bh_pack_fact (pack, "line.billing");
  BhSituation situation;

  bh_situation_init (&situation, pack);
  situation.plan = bh_pack_plan (pack, "povo2-base");
  situation.answers.sets[service->index] = values ("line.service", "data-only");
  bh_situation_combine (&situation, pack);
  g_assert_cmpuint (situation.knowledge.sets[service->index], ==, values ("line.service", "data-only"));
  g_assert_cmpuint (situation.knowledge.sets[billing->index], ==, values ("line.billing", "topup"));
  g_assert_cmpuint (situation.conflicts, ==, G_GUINT64_CONSTANT (1) << service->index);
}

/* ahamo's flat price ends on 2026-11-30 and its new tariff begins the day after. */
static void
test_days (void)
{
  static const struct {
    BhDate       day;
    BhPlanStatus status;
    gboolean     holds;
  } days[] = {
    { { 2026, 11, 30 }, BH_PLAN_ANNOUNCED, FALSE },
    { { 2026, 12, 1 }, BH_PLAN_ON_SALE, TRUE },
  };
  GListModel *plans = bh_pack_plans (pack);
  guint found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    if (bh_date_compare (plan->valid_from, days[1].day) != 0)
      continue;
    found++;
    for (guint j = 0; j < G_N_ELEMENTS (days); j++) {
      g_assert_cmpint (bh_plan_status_on (plan, days[j].day), ==, days[j].status);
      g_assert_cmpint (bh_plan_price_holds_on (plan, days[j].day), ==, days[j].holds);
    }
  }
  g_assert_cmpuint (found, >=, 3);
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

  g_test_add_func ("/plans/rows", test_rows);
  g_test_add_func ("/plans/network", test_network);
  g_test_add_func ("/plans/all-plans", test_all_plans);
  g_test_add_func ("/plans/situation", test_situation);
  g_test_add_func ("/plans/days", test_days);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
