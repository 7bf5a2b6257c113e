/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a person may sign up, over every plan that ships. */

#define G_LOG_DOMAIN "test-sign-up"

#include "config.h"

#include <string.h>

#include "bh-plan-sign-up.h"

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

static void
know_place (BhSituation *situation,
            const char  *place)
{
  g_autofree char *facts = place != NULL ? g_strdup_printf ("{\"person.place\": \"%s\"}", place)
                                         : g_strdup ("{}");
  g_autoptr (GBytes) bytes = g_bytes_new (facts, strlen (facts));

  g_assert_true (bh_situation_from_bytes (situation, pack, bytes, NULL));
}

/* What is said of somebody of whom more is known never contradicts what was said before; and No
 * is said only where nobody like that may sign up. */
static void
test_sign_up (void)
{
  static const char *const places[] = { "japan", "mainland", "elsewhere" };
  GListModel *plans = bh_pack_plans (pack);
  guint n[3] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    gboolean closed = strcmp (plan->status, "closed") == 0;
    BhSituation situation;
    BhAnswer before;

    know_place (&situation, NULL);
    before = bh_plan_sign_up (plan, pack, &situation, today);
    for (guint p = 0; p < G_N_ELEMENTS (places); p++) {
      BhApplicant applicant = p == 0 ? BH_APPLICANT_VISITOR : BH_APPLICANT_ABROAD;
      BhAnswer answer;

      know_place (&situation, places[p]);
      answer = bh_plan_sign_up (plan, pack, &situation, today);
      n[answer]++;
      g_assert_true (before == BH_ANSWER_UNKNOWN || answer == before);
      if (answer == BH_ANSWER_YES) {
        g_assert_true (bh_plan_sign_up_as (plan, applicant) == BH_ANSWER_YES);
        g_assert_true (bh_plan_sign_up_as (plan, BH_APPLICANT_RESIDENT) == BH_ANSWER_YES);
      }
      g_assert_true (answer != BH_ANSWER_NO || closed);
      g_assert_false (closed && answer == BH_ANSWER_YES);
    }
  }
  g_assert_cmpuint (n[BH_ANSWER_YES], >, 0);
  g_assert_cmpuint (n[BH_ANSWER_NO], >, 0);
}

static void
test_papers (void)
{
  static const char *const none[] = { NULL };
  static const char *const card[] = { "residence-card", NULL };
  static const char *const both[] = { "residence-card", "passport", NULL };
  GListModel *plans = bh_pack_plans (pack);
  BhPlan *linemo = bh_pack_plan (pack, "linemo-best-3gb"); /* all of card and passport */

  g_assert_false (bh_plan_takes_papers (linemo, card));
  g_assert_true (bh_plan_takes_papers (linemo, both));
  g_assert_true (bh_plan_takes_papers (bh_pack_plan (pack, "povo2-data-only"), none));
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    g_assert_true (!bh_plan_takes_papers (plan, none) || bh_plan_takes_papers (plan, card));
    g_assert_true (!bh_plan_takes_papers (plan, card) || bh_plan_takes_papers (plan, both));
  }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  g_test_add_func ("/sign-up/plans", test_sign_up);
  g_test_add_func ("/sign-up/papers", test_papers);
  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
