/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "Works for me", over every plan that ships. */

#define G_LOG_DOMAIN "test-plan-fit"

#include "config.h"

#include <string.h>

#include "bh-plan-fit.h"

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

static void
read_situation (const char  *json,
                BhSituation *situation)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr (GError) error = NULL;

  bh_situation_from_bytes (situation, pack, bytes, &error);
  g_assert_no_error (error);
}

/* The overall word follows from the goals, and there are six of them. */
static void
test_summary (void)
{
  GListModel *plans = bh_pack_plans (pack);
  BhSituation situation;

  read_situation ("{\"person.document\": \"mainland-id\", \"card.issued\": \"mainland\"}", &situation);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    gboolean any_no = FALSE, all_yes = TRUE;
    BhPlanFit fit;

    bh_plan_fit (pack, &situation, plan, today, &fit);
    g_assert_cmpuint (fit.n_goals, ==, 6);
    for (guint k = 0; k < fit.n_goals; k++) {
      any_no |= fit.goals[k].verdict == BH_VERDICT_NO;
      all_yes &= fit.goals[k].verdict == BH_VERDICT_YES ||
                 fit.goals[k].verdict == BH_VERDICT_NOT_APPLICABLE;
    }
    g_assert_cmpint (fit.overall == BH_VERDICT_NO, ==, any_no);
    if (fit.overall == BH_VERDICT_YES)
      g_assert_true (all_yes);
  }
}

/* The plan that is held gets the verdicts of the check. */
static void
test_held (void)
{
  BhSituation situation;
  g_autoptr (BhCheck) check = NULL;
  BhPlanFit fit;

  read_situation ("{\"plan\": \"povo2-base\", \"sms.roaming\": \"on\", \"line.state\": \"suspended\"}",
                  &situation);
  check = bh_check_new (pack, &situation.knowledge, today);
  bh_plan_fit (pack, &situation, situation.plan, today, &fit);
  for (guint i = 0; i < fit.n_goals; i++)
    g_assert_cmpint (fit.goals[i].verdict, ==, check->verdicts[fit.goals[i].goal->index]);
}

/* What was answered about the line that is held says nothing about another one. */
static void
test_other_line (void)
{
  BhPlan *plan = bh_pack_plan (pack, "ahamo-30gb");
  BhSituation suspended, silent;
  BhPlanFit of_suspended, of_silent;

  read_situation ("{\"plan\": \"povo2-base\", \"line.state\": \"suspended\", \"sms.tested\": \"failed\"}",
                  &suspended);
  read_situation ("{}", &silent);
  bh_plan_fit (pack, &suspended, plan, today, &of_suspended);
  bh_plan_fit (pack, &silent, plan, today, &of_silent);
  for (guint i = 0; i < of_silent.n_goals; i++)
    g_assert_cmpint (of_suspended.goals[i].verdict, ==, of_silent.goals[i].verdict);
}

/* No account can be opened on a line that never gets an SMS. */
static void
test_no_sms (void)
{
  BhSituation situation;
  BhPlanFit fit;

  read_situation ("{\"wechat.account\": \"none\", \"alipay.account\": \"none\"}", &situation);
  bh_plan_fit (pack, &situation, bh_pack_plan (pack, "iijmio-data-esim-a-2gb"), today, &fit);
  g_assert_cmpint (fit.overall, ==, BH_VERDICT_NO);
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
  g_test_add_func ("/plan-fit/summary", test_summary);
  g_test_add_func ("/plan-fit/held", test_held);
  g_test_add_func ("/plan-fit/other-line", test_other_line);
  g_test_add_func ("/plan-fit/no-sms", test_no_sms);
  status = g_test_run ();
  g_object_unref (pack);
  return status;
}
