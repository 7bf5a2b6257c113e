/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Plans side by side: what is folded away is equal, and every plan stands in its own column. */

#define G_LOG_DOMAIN "test-compare"

#include "config.h"

#include <string.h>

#include "bh-plan-compare.h"

#define SEED 20261122

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

static BhPlan *
random_plan (GRand *rand)
{
  GListModel *plans = bh_pack_plans (pack);
  guint position = g_rand_int_range (rand, 0, g_list_model_get_n_items (plans));
  g_autoptr (BhPlan) plan = g_list_model_get_item (plans, position);

  return plan; /* the pack keeps it */
}

static void
check_row (const BhComparedFigure *row,
           BhPlan *const          *plans,
           guint                   n_plans)
{
  guint n_equal = 0, n_values = 0;

  for (guint i = 0; i < n_plans; i++) {
    g_autofree char *value = row->figure->describe (pack, plans[i], today);

    g_assert_cmpstr (row->values[i], ==, value);
    n_equal += g_strcmp0 (value, row->values[0]) == 0;
    n_values += value != NULL;
  }
  g_assert_cmpuint (n_values, >, 0);
  g_assert_cmpint (row->same, ==, n_equal == n_plans);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint n_same = 0, n_different = 0;

  for (guint round = 0; round < 2000; round++) {
    guint n_plans = (guint) g_rand_int_range (rand, 1, BH_COMPARE_MAX_PLANS + 1);
    BhPlan *plans[BH_COMPARE_MAX_PLANS] = { NULL };
    g_autoptr (GArray) rows = NULL;

    for (guint i = 0; i < n_plans; i++)
      plans[i] = random_plan (rand);
    rows = bh_plan_compare (pack, plans, n_plans, today);
    for (guint i = 0; i < rows->len; i++) {
      const BhComparedFigure *row = &g_array_index (rows, BhComparedFigure, i);

      check_row (row, plans, n_plans);
      n_same += row->same;
      n_different += !row->same;
    }
  }
  g_assert_cmpuint (n_same, >, 0);
  g_assert_cmpuint (n_different, >, 0);
}

/* A plan does not differ from itself. */
static void
test_itself (void)
{
  GListModel *model = bh_pack_plans (pack);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (model, i);
    BhPlan *plans[] = { plan, plan };
    g_autoptr (GArray) rows = bh_plan_compare (pack, plans, 2, today);

    for (guint j = 0; j < rows->len; j++)
      g_assert_true (g_array_index (rows, BhComparedFigure, j).same);
  }
}

/* Every figure has something to say of some plan, and every group stands together. */
static void
test_figures (void)
{
  GListModel *model = bh_pack_plans (pack);

  for (guint i = 0; i < bh_n_plan_figures; i++) {
    const BhPlanFigure *figure = &bh_plan_figures[i];
    gboolean any = FALSE;

    g_assert_true (i == 0 || figure->group >= bh_plan_figures[i - 1].group);
    for (guint j = 0; j < g_list_model_get_n_items (model) && !any; j++) {
      g_autoptr (BhPlan) plan = g_list_model_get_item (model, j);
      g_autofree char *value = figure->describe (pack, plan, today);

      any = value != NULL && *value != '\0';
    }
    if (!any)
      g_error ("no plan has anything to say to “%s”", figure->name);
  }
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
  g_test_add_func ("/compare/random", test_random);
  g_test_add_func ("/compare/itself", test_itself);
  g_test_add_func ("/compare/figures", test_figures);
  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
