/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What charts show is what the cost function says, for every plan of the pack. */

#define G_LOG_DOMAIN "test-chart"

#include "config.h"

#include <string.h>

#include "bh-chart-words.h"
#include "bh-pack.h"
#include "bh-words.h"

#define N_SETS 60

static BhPack *pack;
static BhTariffs *tariffs;

static const BhDate starts[] = { { 2026, 11, 22 }, { 2026, 12, 1 }, { 2028, 1, 31 } };
static const double data[] = { 0, 0.1, 1, 3, 7, 20, 50, 200 };
static const double minutes[] = { 0, 4, 30, 120 };

static BhCostUse
random_use (GRand *rand)
{
  return (BhCostUse) {
    .months = (guint) g_rand_int_range (rand, 1, BH_COST_MAX_MONTHS + 1),
    .gb = data[g_rand_int_range (rand, 0, G_N_ELEMENTS (data))],
    .minutes = minutes[g_rand_int_range (rand, 0, G_N_ELEMENTS (minutes))],
    .call_minutes = BH_COST_CALL_MINUTES,
    .start = starts[g_rand_int_range (rand, 0, G_N_ELEMENTS (starts))],
  };
}

static GPtrArray *
random_plans (GRand *rand,
              guint  n)
{
  GListModel *all = bh_pack_plans (pack);
  GPtrArray *plans = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    guint at = g_rand_int_range (rand, 0, (int) g_list_model_get_n_items (all));

    g_ptr_array_add (plans, g_list_model_get_item (all, at));
  }
  return plans;
}

/* A place that is not certain is not told as if it were. */
static void
check_sentence (const BhCostCurves *curves,
                guint               index)
{
  const BhCostCrossing *crossing = bh_cost_curves_crossing (curves, index);
  const BhCostCurve *cheaper = bh_cost_curves_get (curves, crossing->cheaper);
  g_autofree char *sentence = bh_cost_crossing_sentence (curves, index);
  gboolean may = cheaper->totals[crossing->month].from;

  g_assert_cmpint (strstr (sentence, " may cost ") != NULL, ==, may);
  g_assert_cmpint (strstr (sentence, " at the latest") != NULL, ==, !may && crossing->from);
}

static BhCostCurves *
random_curves (GRand     *rand,
               GPtrArray *plans)
{
  BhCostUse use = random_use (rand);

  return bh_cost_curves_new (tariffs, plans, &use);
}

/* --- Curves ----------------------------------------------------------------- */

static void
check_curve (const BhCostCurves *curves,
             const BhCostCurve  *curve)
{
  g_assert_cmpfloat (curve->totals[0].jpy, ==, 0);
  g_assert_cmpuint (curve->n_months, <=, curves->use.months);
  for (guint months = 1; months <= curves->use.months; months++) {
    BhCostUse use = curves->use;
    BhCost cost;

    use.months = months;
    bh_cost_sum (&cost, tariffs, curve->plan, &use);
    g_assert_cmpfloat (curve->totals[months].jpy, ==, cost.total.jpy);
    g_assert_cmpint (curve->totals[months].from, ==, cost.total.from);
    if (months <= curve->n_months) {
      g_assert_cmpfloat (cost.total.jpy, !=, BH_NOT_KNOWN);
      g_assert_cmpint (cost.fit, <, BH_COST_ENDS);
      g_assert_cmpfloat (cost.total.jpy, >=, curve->totals[months - 1].jpy);
    } else if (months == curve->n_months + 1) {
      g_assert_true (cost.total.jpy == BH_NOT_KNOWN || cost.fit >= BH_COST_ENDS);
    }
  }
}

static void
test_curves (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (41);
  GListModel *all = bh_pack_plans (pack);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
    g_autoptr (BhCostCurves) curves = NULL;

    g_ptr_array_add (plans, g_list_model_get_item (all, i));
    curves = random_curves (rand, plans);
    check_curve (curves, bh_cost_curves_get (curves, 0));
  }
}

/* --- Crossings -------------------------------------------------------------- */

/* Who of two is cheaper for so many months; where neither is, who was before. */
static int
leader_at (const BhCostCurve *a,
           const BhCostCurve *b,
           guint              months)
{
  for (; months > 0; months--) {
    if (a->totals[months].jpy != b->totals[months].jpy)
      return a->totals[months].jpy < b->totals[months].jpy ? -1 : 1;
  }
  return 0;
}

static const BhCostCrossing *
find_crossing (const BhCostCurves *curves,
               guint               month,
               guint               a,
               guint               b)
{
  const BhCostCrossing *found = NULL;

  for (guint i = 0; i < curves->crossings->len; i++) {
    const BhCostCrossing *it = bh_cost_curves_crossing (curves, i);

    if (it->month == month && MIN (it->cheaper, it->dearer) == a &&
        MAX (it->cheaper, it->dearer) == b) {
      g_assert_null (found);
      found = it;
    }
  }
  return found;
}

static void
check_place (const BhCostCurves   *curves,
             const BhCostCrossing *crossing)
{
  const BhCostCurve *cheaper = bh_cost_curves_get (curves, crossing->cheaper);
  double jpy, place = bh_cost_crossing_place (curves, crossing, &jpy);
  double share = place - (crossing->month - 1);
  const BhAmount *at = &cheaper->totals[crossing->month];

  g_assert_cmpfloat (share, >=, 0);
  g_assert_cmpfloat (share, <, 1);
  g_assert_cmpfloat_with_epsilon (jpy, at[-1].jpy + share * (at->jpy - at[-1].jpy), 0.01);
  at = &bh_cost_curves_get (curves, crossing->dearer)->totals[crossing->month];
  g_assert_cmpfloat_with_epsilon (jpy, at[-1].jpy + share * (at->jpy - at[-1].jpy), 0.01);
}

/* Exactly where the order changes. */
static guint
check_pair (const BhCostCurves *curves,
            guint               first,
            guint               second)
{
  const BhCostCurve *a = bh_cost_curves_get (curves, first);
  const BhCostCurve *b = bh_cost_curves_get (curves, second);
  guint n = 0;

  for (guint month = 1; month <= BH_COST_MAX_MONTHS; month++) {
    const BhCostCrossing *crossing = find_crossing (curves, month, first, second);
    gboolean both = month <= MIN (a->n_months, b->n_months);
    int before = both ? leader_at (a, b, month - 1) : 0;
    int now = both ? leader_at (a, b, month) : 0;

    g_assert_cmpint (crossing != NULL, ==, before * now < 0);
    if (crossing == NULL)
      continue;
    g_assert_cmpuint (crossing->cheaper, ==, now < 0 ? first : second);
    g_assert_cmpint (crossing->from, ==, a->totals[month].from || b->totals[month].from);
    check_place (curves, crossing);
    n++;
  }
  return n;
}

static void
test_crossings (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (42);
  guint n = 0;

  for (guint set = 0; set < N_SETS; set++) {
    g_autoptr (GPtrArray) plans = random_plans (rand, 8);
    g_autoptr (BhCostCurves) curves = random_curves (rand, plans);
    guint found = 0;

    for (guint i = 0; i < plans->len; i++) {
      for (guint k = i + 1; k < plans->len; k++)
        found += check_pair (curves, i, k);
    }
    g_assert_cmpuint (found, ==, curves->crossings->len);
    for (guint i = 0; i < found; i++)
      check_sentence (curves, i);
    n += found;
  }
  g_assert_cmpuint (n, >, 20);
}

/* --- The map ---------------------------------------------------------------- */

static gboolean
can_win (const BhCost *cost)
{
  return cost->total.jpy != BH_NOT_KNOWN && cost->fit <= BH_COST_SLOW;
}

static gboolean
is_tied (const BhWinnerCell *cell,
         BhPlan             *plan)
{
  for (guint i = 0; cell->tied != NULL && i < cell->tied->len; i++) {
    if (bh_tariffs_of (tariffs, cell->tied->pdata[i]) == bh_tariffs_of (tariffs, plan))
      return TRUE;
  }
  return FALSE;
}

static void
check_cell (const BhWinnerMap *map,
            GPtrArray         *candidates,
            guint              row,
            guint              column)
{
  const BhWinnerCell *cell = bh_winner_map_cell (map, row, column);
  BhCostUse use = bh_winner_map_use (map, row, column);
  BhCost best, cost;

  if (cell->plan != NULL) {
    bh_cost_sum (&best, tariffs, cell->plan, &use);
    g_assert_true (can_win (&best));
    g_assert_cmpfloat (cell->total.jpy, ==, best.total.jpy);
    g_assert_cmpint (cell->fit, ==, best.fit);
    g_assert_true (bh_tariffs_of (tariffs, bh_winner_map_winner (map, cell->winner)->plan) ==
                   bh_tariffs_of (tariffs, cell->plan));
  }
  for (guint i = 0; i < candidates->len; i++) {
    BhPlan *plan = candidates->pdata[i];
    gboolean other = cell->plan == NULL ||
                     bh_tariffs_of (tariffs, plan) != bh_tariffs_of (tariffs, cell->plan);

    bh_cost_sum (&cost, tariffs, plan, &use);
    if (cell->plan == NULL) {
      g_assert_false (can_win (&cost));
      continue;
    }
    g_assert_cmpint (bh_cost_compare (&best, &cost), <=, 0);
    g_assert_cmpint (is_tied (cell, plan), ==,
                     other && cost.total.jpy == best.total.jpy && cost.fit == best.fit &&
                       cost.total.from == best.total.from);
  }
}

static void
check_winners (const BhWinnerMap *map)
{
  guint n_cells = map->n_nobody;

  for (guint i = 0; i < map->winners->len; i++) {
    const BhWinner *winner = bh_winner_map_winner (map, i);
    guint own = 0;

    for (guint k = 0; k < map->cells->len; k++) {
      const BhWinnerCell *cell = &g_array_index (map->cells, BhWinnerCell, k);

      own += cell->plan != NULL && cell->winner == i;
    }
    g_assert_cmpuint (own, ==, winner->n_cells);
    g_assert_cmpuint (own, >, 0);
    if (i > 0)
      g_assert_cmpuint (own, <=, bh_winner_map_winner (map, i - 1)->n_cells);
    for (guint k = 0; k < i; k++)
      g_assert_cmpstr (winner->letter, !=, bh_winner_map_winner (map, k)->letter);
    n_cells += own;
  }
  g_assert_cmpuint (n_cells, ==, map->rows->len * map->columns->len);
}

static void
check_map (GPtrArray       *candidates,
           const BhCostUse *use,
           BhAcross         across)
{
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (across, use->months);
  g_autoptr (BhWinnerMap) map = bh_winner_map_new (tariffs, candidates, use, across, rows, columns);

  for (guint row = 0; row < rows->len; row++) {
    for (guint column = 0; column < columns->len; column++)
      check_cell (map, candidates, row, column);
  }
  check_winners (map);
}

static void
test_map (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (43);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++) {
    g_autoptr (GPtrArray) candidates = bh_winner_candidates (bh_pack_plans (pack), starts[i]);
    BhCostUse use = { .months = 60, .call_minutes = BH_COST_CALL_MINUTES, .start = starts[i] };

    g_assert_cmpuint (candidates->len, >, 10);
    check_map (candidates, &use, BH_ACROSS_MONTHS);
    use.months = 12;
    check_map (candidates, &use, BH_ACROSS_MINUTES);
  }
  /* Few plans, of any kind, leave cells that nobody wins, and win others together. */
  for (guint set = 0; set < N_SETS; set++) {
    g_autoptr (GPtrArray) plans = random_plans (rand, 4);
    BhCostUse use = random_use (rand);

    check_map (plans, &use, set % 2 == 0 ? BH_ACROSS_MONTHS : BH_ACROSS_MINUTES);
  }
}

static void
test_candidates (void)
{
  g_autoptr (GPtrArray) candidates = bh_winner_candidates (bh_pack_plans (pack), starts[0]);

  for (guint i = 0; i < candidates->len; i++) {
    BhPlan *plan = candidates->pdata[i];

    g_assert_true (strcmp (plan->kind, "plan") == 0 || strcmp (plan->kind, "tier") == 0);
    g_assert_cmpstr (plan->service, !=, "data-only");
    g_assert_cmpint (bh_plan_status_on (plan, starts[0]), ==, BH_PLAN_ON_SALE);
  }
}

/* Nobody fits where there is nobody. */
static void
test_nobody (void)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  BhCostUse use = { .months = 12, .call_minutes = BH_COST_CALL_MINUTES, .start = starts[0] };
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (BH_ACROSS_MONTHS, 12);
  g_autoptr (BhWinnerMap) map =
    bh_winner_map_new (tariffs, none, &use, BH_ACROSS_MONTHS, rows, columns);
  g_autoptr (GPtrArray) notes = bh_winner_map_notes (map);
  g_autofree char *letter = bh_winner_cell_letter (map, bh_winner_map_cell (map, 0, 0));

  g_assert_cmpuint (map->n_nobody, ==, map->cells->len);
  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (letter, ==, "–");
}

/* --- Words ------------------------------------------------------------------ */

static gboolean
has_row (const BhChartTable *table,
         guint               month)
{
  g_autofree char *months = bh_format_months (month);
  g_autofree char *end = g_strconcat (": ", months, NULL);

  for (guint i = 0; i < table->rows->len; i++) {
    char **row = table->rows->pdata[i];

    if (g_str_has_suffix (row[0], end))
      return TRUE;
  }
  return FALSE;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Every plan has a line, by its brand, the cheapest first. */
static void
check_totals (const BhCostCurves *curves,
              char *const        *row)
{
  guint month = (guint) g_ascii_strtoull (strchr (row[0], ':') + 1, NULL, 10);
  g_autoptr (GArray) totals = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_cmpuint (g_strv_length ((char **) row), ==, curves->curves->len + 1);
  for (guint i = 0; i < curves->curves->len; i++) {
    const BhCostCurve *curve = bh_cost_curves_get (curves, i);
    const char *brand = bh_text (&curve->plan->brand->name);
    gboolean named = FALSE;

    for (guint line = 1; row[line] != NULL; line++)
      named |= g_str_has_prefix (row[line], brand);
    g_assert_true (named);
    if (curve->n_months >= month)
      g_array_append_val (totals, curve->totals[month].jpy);
  }
  g_array_sort (totals, compare_doubles);
  for (guint i = 0; i < totals->len; i++) {
    g_autofree char *yen = bh_format_yen (g_array_index (totals, double, i));

    g_assert_true (g_str_has_suffix (row[i + 1], yen));
  }
}

/* Whoever cannot see the picture gets every plan and every crossing. */
static void
test_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (44);

  for (guint set = 0; set < N_SETS; set++) {
    g_autoptr (GPtrArray) plans = random_plans (rand, 4);
    g_autoptr (BhCostCurves) curves = random_curves (rand, plans);
    g_autoptr (BhChartTable) table = bh_cost_curves_table (curves);
    g_autofree char *words = bh_cost_curves_describe (curves);

    g_assert_cmpuint (table->rows->len, <=, 7 + curves->crossings->len);
    g_assert_true (has_row (table, 1) && has_row (table, curves->use.months));
    for (guint i = 0; i < curves->crossings->len; i++)
      g_assert_true (has_row (table, bh_cost_curves_crossing (curves, i)->month));
    for (guint i = 0; i < table->rows->len; i++)
      check_totals (curves, table->rows->pdata[i]);
    g_assert_cmpuint (table->notes->len, ==, plans->len + curves->crossings->len);
    for (guint i = 0; i < table->notes->len; i++)
      g_assert_nonnull (strstr (words, table->notes->pdata[i]));
    for (guint i = 0; i < plans->len; i++)
      g_assert_nonnull (strstr (words, bh_cost_curves_get (curves, i)->name));
  }
}

/* What a line of the table says of a cell. */
static void
check_cell_words (const BhWinnerMap  *map,
                  const BhWinnerCell *cell,
                  const char         *line)
{
  g_autofree char *letter = bh_winner_cell_letter (map, cell);

  g_assert_cmpint (strstr (line, "Another plan") != NULL, ==, strchr (letter, '=') != NULL);
  g_assert_cmpint (strstr (line, "Slow in part") != NULL, ==, strchr (letter, '~') != NULL);
  g_assert_cmpint (strstr (line, "Not all of its") != NULL, ==, strchr (letter, '+') != NULL);
  g_assert_cmpint (strstr (line, "No plan") != NULL, ==, cell->plan == NULL);
  if (cell->plan != NULL) {
    const BhWinner *winner = bh_winner_map_winner (map, cell->winner);

    g_assert_nonnull (strstr (line, bh_text (&winner->plan->brand->name)));
  }
}

/* The lines of a row go through all its columns; neighbours that are alike are one. */
static void
check_map_row (const BhWinnerMap *map,
               guint              row,
               char *const       *lines)
{
  guint column = 0, n_columns = map->columns->len;
  g_autofree char *before = NULL;

  for (guint i = 1; lines[i] != NULL; i++) {
    char *end;
    double from = g_ascii_strtod (lines[i], &end);
    double to = g_str_has_prefix (end, " to ") ? g_ascii_strtod (end + 4, NULL) : from;
    const char *said = strchr (lines[i], ':');
    g_autofree char *first = bh_format_yen (bh_winner_map_cell (map, row, column)->total.jpy);
    g_autofree char *letter =
      bh_winner_cell_letter (map, bh_winner_map_cell (map, row, column));

    g_assert_cmpfloat (g_array_index (map->columns, double, column), ==, from);
    g_assert_cmpstr (letter, !=, before);
    if (bh_winner_map_cell (map, row, column)->plan != NULL)
      g_assert_nonnull (strstr (said, first));
    for (; column < n_columns && g_array_index (map->columns, double, column) <= to; column++)
      check_cell_words (map, bh_winner_map_cell (map, row, column), said);
    g_free (before);
    before = g_steal_pointer (&letter);
  }
  g_assert_cmpuint (column, ==, n_columns);
}

static void
check_map_words (GPtrArray       *candidates,
                 const BhCostUse *use,
                 BhAcross         across)
{
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (across, use->months);
  g_autoptr (BhWinnerMap) map = bh_winner_map_new (tariffs, candidates, use, across, rows, columns);
  g_autoptr (BhChartTable) table = bh_winner_map_table (map);
  g_autofree char *words = bh_winner_map_describe (map);
  g_autofree char *title = bh_winner_map_title (map);
  g_autofree char *n = g_strdup_printf (" %u plan", candidates->len);

  g_assert_nonnull (strstr (title, n));
  g_assert_cmpuint (table->rows->len, ==, rows->len);
  for (guint i = 0; i < map->winners->len; i++)
    g_assert_nonnull (strstr (words, bh_winner_map_winner (map, i)->name));
  for (guint row = 0; row < rows->len; row++)
    check_map_row (map, row, table->rows->pdata[row]);
}

static void
test_map_words (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (45);
  g_autoptr (GPtrArray) candidates = bh_winner_candidates (bh_pack_plans (pack), starts[0]);
  BhCostUse use = { .months = 60, .call_minutes = BH_COST_CALL_MINUTES, .start = starts[0] };

  check_map_words (candidates, &use, BH_ACROSS_MONTHS);
  check_map_words (candidates, &use, BH_ACROSS_MINUTES);
  for (guint set = 0; set < N_SETS; set++) {
    g_autoptr (GPtrArray) plans = random_plans (rand, 4);

    use = random_use (rand);
    check_map_words (plans, &use, set % 2 == 0 ? BH_ACROSS_MONTHS : BH_ACROSS_MINUTES);
  }
}

/* Both pictures stand on one page: what stands for a plan in one is nothing in the other. */
static void
test_marks (void)
{
  g_autoptr (GPtrArray) candidates = bh_winner_candidates (bh_pack_plans (pack), starts[0]);
  BhCostUse use = { .months = 60, .call_minutes = BH_COST_CALL_MINUTES, .start = starts[0] };
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (BH_ACROSS_MONTHS, use.months);
  g_autoptr (BhWinnerMap) map =
    bh_winner_map_new (tariffs, candidates, &use, BH_ACROSS_MONTHS, rows, columns);

  for (guint i = 0; i < map->winners->len; i++) {
    for (guint k = 0; k < 8; k++) {
      g_autofree char *number = bh_cost_curve_number (k);

      g_assert_cmpstr (number, !=, bh_winner_map_winner (map, i)->letter);
    }
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
  g_test_add_func ("/chart/curves", test_curves);
  g_test_add_func ("/chart/crossings", test_crossings);
  g_test_add_func ("/chart/map", test_map);
  g_test_add_func ("/chart/candidates", test_candidates);
  g_test_add_func ("/chart/nobody", test_nobody);
  g_test_add_func ("/chart/words", test_words);
  g_test_add_func ("/chart/map-words", test_map_words);
  g_test_add_func ("/chart/marks", test_marks);
  status = g_test_run ();
  bh_tariffs_free (tariffs);
  g_object_unref (pack);
  return status;
}
