/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lines cost: examples worked out by hand, and what must hold for every plan of the pack
 * whatever the use. */

#define G_LOG_DOMAIN "test-cost"

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "bh-cost.h"
#include "bh-pack.h"

#define CENT 0.005

static BhPack *pack;
static BhTariffs *tariffs;

static const BhDate starts[] = { { 2026, 11, 22 }, { 2026, 12, 1 }, { 2028, 1, 31 } };
static const guint terms[] = { 1, 2, 3, 6, 7, 12, 13, 24, 36, 60 };
/* Rising, with the ends of steps and what is just beyond them. */
static const double data[] = { 0, 0.05, 0.1, 0.2, 1, 1.5, 3, 3.1, 10, 12, 20, 35, 60, 150, 400 };
static const double minutes[] = { 0, 1, 4, 10, 60, 61, 300 };

static guint
n_plans (void)
{
  return g_list_model_get_n_items (bh_pack_plans (pack));
}

static BhPlan *
nth_plan (guint i)
{
  g_autoptr (BhPlan) plan = g_list_model_get_item (bh_pack_plans (pack), i);

  return plan; /* The pack has it. */
}

static BhCostUse
use_of (guint  months,
        double gb,
        double call_minutes,
        double texts,
        BhDate start)
{
  return (BhCostUse) { months, gb, call_minutes, BH_COST_CALL_MINUTES, texts, FALSE, start,
                       BH_DATE_NONE };
}

static void
assert_yen (const char *name,
            guint       months,
            const char *what,
            double      found,
            double      expected)
{
  if (ABS (found - expected) > CENT)
    g_error ("%s, %u months: %s is %.2f, not %.2f", name, months, what, found, expected);
}

/* --- Examples --------------------------------------------------------------- */

static double
number_or (JsonObject *object,
           const char *name,
           double      otherwise)
{
  return json_object_has_member (object, name) ? json_object_get_double_member (object, name)
                                               : otherwise;
}

static BhCostUse
read_use (JsonObject *example)
{
  JsonObject *object = json_object_get_object_member (example, "use");
  BhCostUse use = {
    .gb = number_or (object, "gb", 0),
    .minutes = number_or (object, "minutes", 0),
    .call_minutes = number_or (object, "call_minutes", BH_COST_CALL_MINUTES),
    .texts = number_or (object, "texts", 0),
    .sim_card = json_object_get_boolean_member_with_default (object, "sim_card", FALSE),
  };
  const char *leave = json_object_get_string_member_with_default (example, "leave", NULL);

  g_assert_true (bh_date_parse (json_object_get_string_member (example, "start"), &use.start));
  g_assert_true (leave == NULL || bh_date_parse (leave, &use.leave));
  return use;
}

/* What is written out has to come to the total beside it, or the example itself is wrong. */
static double
add_up (JsonObject *term)
{
  JsonArray *sum = json_object_get_array_member (term, "sum");
  double total = 0;

  for (guint i = 0; i < json_array_get_length (sum); i++) {
    JsonArray *part = json_array_get_array_element (sum, i);

    total += json_array_get_double_element (part, 0) * json_array_get_double_element (part, 1);
  }
  return total;
}

static void
check_term (BhPlan     *plan,
            BhCostUse   use,
            JsonObject *term)
{
  g_autoptr (BhCost) cost = NULL;
  gboolean known = !json_object_get_null_member (term, "total");

  use.months = json_object_get_int_member (term, "months");
  cost = bh_cost_new (tariffs, plan, &use);
  g_assert_cmpstr (bh_cost_fit_nick (cost->fit), ==,
                   json_object_get_string_member_with_default (term, "fit", "fits"));
  if (!known) {
    g_assert_cmpfloat (cost->total.jpy, ==, BH_NOT_KNOWN);
    g_assert_cmpfloat (cost->first.jpy, ==, BH_NOT_KNOWN);
    g_assert_cmpfloat (cost->per_month.jpy, ==, BH_NOT_KNOWN);
    return;
  }
  assert_yen (plan->id, use.months, "the arithmetic", add_up (term),
              json_object_get_double_member (term, "total"));
  assert_yen (plan->id, use.months, "the total", cost->total.jpy,
              json_object_get_double_member (term, "total"));
  g_assert_cmpint (cost->total.from, ==,
                   json_object_get_boolean_member_with_default (term, "from", FALSE));
  g_assert_cmpfloat (ABS (cost->per_month.jpy - cost->total.jpy / cost->n_months), <=, 0.5);
}

static void
test_examples (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "data", "cost-examples.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GError) error = NULL;
  JsonArray *examples;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  examples = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "examples");
  for (guint i = 0; i < json_array_get_length (examples); i++) {
    JsonObject *example = json_array_get_object_element (examples, i);
    BhPlan *plan = bh_pack_plan (pack, json_object_get_string_member (example, "plan"));
    JsonArray *list = json_object_get_array_member (example, "terms");

    g_assert_nonnull (plan);
    g_hash_table_add (seen, plan);
    for (guint k = 0; k < json_array_get_length (list); k++)
      check_term (plan, read_use (example), json_array_get_object_element (list, k));
  }
  g_assert_cmpuint (g_hash_table_size (seen), >=, 15);
}

static void
test_calls (void)
{
  g_assert_cmpfloat (bh_cost_call_units (10, 3, BH_NOT_KNOWN), ==, 20);
  g_assert_cmpfloat (bh_cost_call_units (3, 3, BH_NOT_KNOWN), ==, 6);
  g_assert_cmpfloat (bh_cost_call_units (0.1, 3, BH_NOT_KNOWN), ==, 1);
  g_assert_cmpfloat (bh_cost_call_units (100, 5, 5), ==, 0);
  g_assert_cmpfloat (bh_cost_call_units (100, 50, BH_UNLIMITED), ==, 0);
  g_assert_cmpfloat (bh_cost_call_units (12, 6, 5), ==, 4);
  /* Each call is rounded up for itself: three times 0.7 minutes are three times two units. */
  g_assert_cmpfloat (bh_cost_call_units (2.1, 0.7, BH_NOT_KNOWN), ==, 6);
}

/* --- Tariffs ---------------------------------------------------------------- */

/* A step that stood alone would be charged whatever the use. irumo's rows are called steps, but
 * are chosen: each is what it costs to keep that one. */
static void
test_steps_belong_together (void)
{
  for (guint i = 0; i < n_plans (); i++) {
    BhPlan *plan = nth_plan (i);
    GPtrArray *steps = bh_tariffs_of (tariffs, plan)->steps;

    if (strcmp (plan->kind, "tier") != 0)
      g_assert_cmpuint (steps->len, ==, 1);
    else if (steps->len == 1)
      g_assert_cmpfloat (plan->keep->jpy_per_month, ==, plan->price->monthly_jpy);
    for (guint k = 1; k < steps->len; k++) {
      BhPlan *a = steps->pdata[k - 1], *b = steps->pdata[k];

      g_assert_true (a->brand == b->brand);
      g_assert_cmpfloat (a->data_gb, <, b->data_gb);
      g_assert_cmpfloat (a->price->monthly_jpy, <, b->price->monthly_jpy);
      g_assert_cmpfloat (a->keep->jpy_per_month, ==, b->keep->jpy_per_month);
    }
  }
}

static void
test_what_plans_turn_into (void)
{
  const BhTariff *flat = bh_tariffs_of (tariffs, bh_pack_plan (pack, "ahamo-30gb"));
  const BhTariff *large = bh_tariffs_of (tariffs, bh_pack_plan (pack, "ahamo-oomori-110gb"));
  const BhTariff *by_use = bh_tariffs_of (tariffs, bh_pack_plan (pack, "ahamo-60gb-2026-12"));
  const BhTariff *open = bh_tariffs_of (tariffs, bh_pack_plan (pack, "ym-simple3-s"));
  const BhTariff *closed = bh_tariffs_of (tariffs, bh_pack_plan (pack, "docomo-irumo-05gb"));

  g_assert_true (bh_tariff_on (flat, (BhDate) { 2026, 11, 30 }) == flat);
  g_assert_true (bh_tariff_on (flat, (BhDate) { 2026, 12, 1 }) == by_use);
  g_assert_true (bh_tariff_on (large, (BhDate) { 2029, 1, 1 }) == by_use);
  g_assert_null (bh_tariff_on (by_use, (BhDate) { 2026, 11, 30 }));
  g_assert_null (bh_tariff_on (open, (BhDate) { 2026, 12, 1 }));
  g_assert_true (bh_tariff_on (closed, (BhDate) { 2029, 1, 1 }) == closed);
}

/* --- What must hold for every plan ------------------------------------------ */

/* The parts add up, line by line and month by month, and "from" says just what it means. */
static void
check_sums (BhPlan          *plan,
            const BhCostUse *use)
{
  g_autoptr (BhCost) cost = bh_cost_new (tariffs, plan, use);
  BhCost plain;
  double lines = 0, months = 0;
  gboolean from = FALSE;

  for (guint i = 0; i < cost->lines->len; i++) {
    const BhCostLine *line = &g_array_index (cost->lines, BhCostLine, i);
    gboolean known = line->unit_jpy != BH_NOT_KNOWN;

    assert_yen (plan->id, use->months, "a line", line->amount.jpy, known ? line->count * line->unit_jpy : 0);
    g_assert_cmpint (line->amount.from, ==,
                     !known || line->plan->price->at_least ||
                       (line->what == BH_COST_LEAVING && plan->cancel->jpy > 0 && line->unit_jpy == 0 &&
                        plan->cancel->within_months == BH_NOT_KNOWN));
    g_assert_cmpuint (line->month, <=, line->last_month);
    g_assert_cmpuint (line->last_month, <, cost->n_months);
    g_assert_nonnull (line->evidence);
    lines += line->amount.jpy;
    from |= line->amount.from;
  }
  for (guint i = 0; i < cost->n_months; i++)
    months += cost->months[i].jpy;
  assert_yen (plan->id, use->months, "the months", months, lines);
  if (cost->total.jpy != BH_NOT_KNOWN)
    assert_yen (plan->id, use->months, "the total", cost->total.jpy, lines);
  g_assert_cmpint (cost->total.from, ==, from);
  if (cost->first.jpy != BH_NOT_KNOWN)
    assert_yen (plan->id, use->months, "the first month", cost->first.jpy, cost->months[0].jpy);

  bh_cost_sum (&plain, tariffs, plan, use);
  g_assert_null (plain.lines);
  g_assert_cmpfloat (plain.total.jpy, ==, cost->total.jpy);
  g_assert_cmpint (plain.fit, ==, cost->fit);
  g_assert_cmpint (bh_cost_compare (&plain, cost), ==, 0);
}

static void
test_parts_add_up (void)
{
  const BhDate leaves[] = { BH_DATE_NONE, { 2026, 12, 31 }, { 2027, 6, 15 }, { 2028, 2, 29 } };

  for (guint i = 0; i < n_plans (); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (terms) * G_N_ELEMENTS (leaves); k++) {
      BhCostUse use = use_of (terms[k % G_N_ELEMENTS (terms)], data[k % G_N_ELEMENTS (data)],
                              minutes[k % G_N_ELEMENTS (minutes)], k % 3, starts[k % 2]);

      use.leave = leaves[k % G_N_ELEMENTS (leaves)];
      use.sim_card = k % 5 == 0;
      check_sums (nth_plan (i), &use);
    }
  }
}

/* A total that is not known is left out: it is no number to compare. */
static void
check_grows (const BhCost *less,
             const BhCost *more,
             const char   *with)
{
  if (less->total.jpy == BH_NOT_KNOWN || more->total.jpy == BH_NOT_KNOWN)
    return;
  if (more->total.jpy < less->total.jpy)
    g_error ("%s: %.2f falls to %.2f as %s grow", less->plan->id, less->total.jpy, more->total.jpy, with);
}

static void
test_never_falls_with_months (void)
{
  for (guint i = 0; i < n_plans (); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (starts) * G_N_ELEMENTS (data); k++) {
      BhCost before, after;

      for (guint months = 1; months <= BH_COST_MAX_MONTHS; months++, before = after) {
        BhCostUse use = use_of (months, data[k / G_N_ELEMENTS (starts)], 10, 1,
                                starts[k % G_N_ELEMENTS (starts)]);

        bh_cost_sum (&after, tariffs, nth_plan (i), &use);
        g_assert_cmpuint (after.n_months, ==, months);
        if (months == 1)
          continue;
        check_grows (&before, &after, "months");
        g_assert_cmpint (after.fit, >=, before.fit);
        /* Nothing that was open is settled by more months. */
        g_assert_true (after.total.from || !before.total.from);
      }
    }
  }
}

static void
test_never_falls_with_use (void)
{
  for (guint i = 0; i < n_plans (); i++) {
    for (guint k = 0; k < G_N_ELEMENTS (terms) * G_N_ELEMENTS (starts); k++) {
      guint months = terms[k / G_N_ELEMENTS (starts)];
      BhDate start = starts[k % G_N_ELEMENTS (starts)];
      BhCost before, after;

      for (guint m = 0; m < G_N_ELEMENTS (data); m++, before = after) {
        BhCostUse use = use_of (months, data[m], 0, 0, start);

        bh_cost_sum (&after, tariffs, nth_plan (i), &use);
        if (m > 0)
          check_grows (&before, &after, "GB");
      }
      for (guint m = 0; m < G_N_ELEMENTS (minutes); m++, before = after) {
        BhCostUse use = use_of (months, 3, minutes[m], 0, start);

        bh_cost_sum (&after, tariffs, nth_plan (i), &use);
        if (m > 0)
          check_grows (&before, &after, "minutes");
      }
      for (guint m = 0; m < 4; m++, before = after) {
        BhCostUse use = use_of (months, 3, 0, m, start);

        bh_cost_sum (&after, tariffs, nth_plan (i), &use);
        if (m > 0)
          check_grows (&before, &after, "texts");
      }
    }
  }
}

/* What is paid in a month does not depend on how many follow. povo's base is left out: which
 * topping is the cheapest does. */
static void
test_months_do_not_change (void)
{
  for (guint i = 0; i < n_plans (); i++) {
    BhPlan *plan = nth_plan (i);
    BhCostUse use = use_of (BH_COST_MAX_MONTHS, 5, 10, 2, starts[0]);
    BhCost all;

    if (bh_tariffs_of (tariffs, plan)->base == plan)
      continue;
    bh_cost_sum (&all, tariffs, plan, &use);
    for (guint k = 0; k < G_N_ELEMENTS (terms); k++) {
      BhCost some;

      use.months = terms[k];
      bh_cost_sum (&some, tariffs, plan, &use);
      g_assert_cmpmem (some.months, terms[k] * sizeof (BhAmount), all.months, terms[k] * sizeof (BhAmount));
    }
  }
}

/* Whoever uses nothing pays, once opening and promotions are over, what the table says keeps
 * the number. */
static void
test_unused_is_kept (void)
{
  guint seen = 0;

  for (guint i = 0; i < n_plans (); i++) {
    BhPlan *plan = nth_plan (i);
    BhCostUse use = use_of (36, 0, 0, 0, starts[1]);
    gboolean by_month = plan->price->monthly_jpy > 0 && plan->keep->jpy_per_month != BH_NOT_KNOWN;
    BhCost cost;

    bh_cost_sum (&cost, tariffs, plan, &use);
    if (bh_tariffs_of (tariffs, plan)->base != NULL)
      assert_yen (plan->id, 36, "keeping", cost.total.jpy, 36 * plan->keep->jpy_per_month);
    if (by_month && !cost.months[30].from && strcmp (plan->id, "ahamo-oomori-110gb") != 0 &&
        strcmp (plan->id, "ahamo-30gb") != 0) {
      assert_yen (plan->id, 36, "keeping", cost.months[30].jpy, plan->keep->jpy_per_month);
      seen++;
    }
  }
  g_assert_cmpuint (seen, >, 100);
}

/* --- Order ------------------------------------------------------------------ */

static int
compare_costs (const void *a,
               const void *b)
{
  return bh_cost_compare (*(BhCost *const *) a, *(BhCost *const *) b);
}

/* Once sorted, every one stands before all that follow: that is a strict total order. */
static void
check_order (const BhCostUse *use)
{
  g_autoptr (GPtrArray) costs = g_ptr_array_new_with_free_func ((GDestroyNotify) bh_cost_free);

  for (guint i = 0; i < n_plans (); i++)
    g_ptr_array_add (costs, bh_cost_new (tariffs, nth_plan (i), use));
  g_ptr_array_sort (costs, compare_costs);
  for (guint i = 0; i < costs->len; i++) {
    const BhCost *a = costs->pdata[i];

    g_assert_cmpint (bh_cost_compare (a, a), ==, 0);
    for (guint k = i + 1; k < costs->len; k++) {
      const BhCost *b = costs->pdata[k];

      g_assert_cmpint (bh_cost_compare (a, b), <, 0);
      g_assert_cmpint (bh_cost_compare (b, a), >, 0);
      /* Before what is known in full and does all, only such as that, and nothing dearer. */
      if (b->fit == BH_COST_FITS && !b->total.from) {
        g_assert_cmpint (a->fit, ==, BH_COST_FITS);
        g_assert_false (a->total.from);
        g_assert_cmpfloat (a->total.jpy, <=, b->total.jpy);
      }
    }
  }
}

static void
test_order (void)
{
  for (guint k = 0; k < G_N_ELEMENTS (data); k++) {
    BhCostUse use = use_of (terms[k % G_N_ELEMENTS (terms)], data[k], minutes[k % G_N_ELEMENTS (minutes)],
                            k % 3, starts[k % G_N_ELEMENTS (starts)]);

    check_order (&use);
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
  tariffs = bh_tariffs_new (bh_pack_plans (pack));

  g_test_add_func ("/cost/examples", test_examples);
  g_test_add_func ("/cost/calls", test_calls);
  g_test_add_func ("/cost/steps-belong-together", test_steps_belong_together);
  g_test_add_func ("/cost/what-plans-turn-into", test_what_plans_turn_into);
  g_test_add_func ("/cost/parts-add-up", test_parts_add_up);
  g_test_add_func ("/cost/never-falls-with-months", test_never_falls_with_months);
  g_test_add_func ("/cost/never-falls-with-use", test_never_falls_with_use);
  g_test_add_func ("/cost/months-do-not-change", test_months_do_not_change);
  g_test_add_func ("/cost/unused-is-kept", test_unused_is_kept);
  g_test_add_func ("/cost/order", test_order);
  status = g_test_run ();

  bh_tariffs_free (tariffs);
  g_object_unref (pack);
  return status;
}
