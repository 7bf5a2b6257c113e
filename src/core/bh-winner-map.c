/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-winner-map"

#include "bh-winner-map.h"

#include <string.h>

static const double usual_gb[] = { 0, 1, 3, 5, 10, 20, 30, 50, BH_UNLIMITED };
static const double usual_months[] = { 1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60 };
static const double usual_minutes[] = { 0, 5, 10, 20, 30, 45, 60, 90, 120, 180, 300 };

/* A line without a number keeps none; a topping or a pause is no plan to take. */
static gboolean
is_candidate (BhPlan *plan,
              BhDate  today)
{
  return (strcmp (plan->kind, "plan") == 0 || strcmp (plan->kind, "tier") == 0) &&
         strcmp (plan->service, "data-only") != 0 &&
         bh_plan_status_on (plan, today) == BH_PLAN_ON_SALE;
}

GPtrArray *
bh_winner_candidates (GListModel *plans,
                      BhDate      today)
{
  GPtrArray *candidates = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    if (is_candidate (plan, today))
      g_ptr_array_add (candidates, g_steal_pointer (&plan));
  }
  return candidates;
}

GArray *
bh_winner_usual_rows (void)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (double));

  return g_array_append_vals (rows, usual_gb, G_N_ELEMENTS (usual_gb));
}

/**
 * bh_winner_usual_columns:
 * @months: the last of the months, where the columns are months
 *
 * Returns: (transfer full) (element-type double)
 */
GArray *
bh_winner_usual_columns (BhAcross across,
                         guint    months)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (double));
  double last = months;

  if (across == BH_ACROSS_MINUTES)
    return g_array_append_vals (columns, usual_minutes, G_N_ELEMENTS (usual_minutes));
  for (guint i = 0; i < G_N_ELEMENTS (usual_months) && usual_months[i] < last; i++)
    g_array_append_val (columns, usual_months[i]);
  return g_array_append_val (columns, last);
}

/* --- Cells ------------------------------------------------------------------ */

static void
add_tied (BhWinnerCell *cell,
          BhPlan       *plan)
{
  if (cell->tied == NULL)
    cell->tied = g_ptr_array_new ();
  g_ptr_array_add (cell->tied, plan);
}

static gboolean
costs_the_same (const BhCost *a,
                const BhCost *b)
{
  return a->fit == b->fit && a->total.from == b->total.from && a->total.jpy == b->total.jpy;
}

/* The steps of a plan cost the same, so that they are no rivals of one another. */
static void
find_tied (BhWinnerCell    *cell,
           const BhTariffs *tariffs,
           const BhCost    *best,
           GArray          *costs)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_hash_table_add (seen, (gpointer) bh_tariffs_of (tariffs, best->plan));
  for (guint i = 0; i < costs->len; i++) {
    const BhCost *cost = &g_array_index (costs, BhCost, i);

    if (costs_the_same (cost, best) &&
        g_hash_table_add (seen, (gpointer) bh_tariffs_of (tariffs, cost->plan)))
      add_tied (cell, cost->plan);
  }
}

static BhWinnerCell
find_winner (const BhTariffs *tariffs,
             GPtrArray       *candidates,
             const BhCostUse *use)
{
  g_autoptr (GArray) costs = g_array_sized_new (FALSE, FALSE, sizeof (BhCost), candidates->len);
  BhWinnerCell cell = { .total = { BH_NOT_KNOWN, TRUE } };
  const BhCost *best = NULL;

  g_array_set_size (costs, candidates->len);
  for (guint i = 0; i < candidates->len; i++) {
    BhCost *cost = &g_array_index (costs, BhCost, i);

    bh_cost_sum (cost, tariffs, candidates->pdata[i], use);
    if (best == NULL || bh_cost_compare (cost, best) < 0)
      best = cost;
  }
  if (best == NULL || best->total.jpy == BH_NOT_KNOWN || best->fit > BH_COST_SLOW)
    return cell;
  cell.plan = best->plan;
  cell.total = best->total;
  cell.fit = best->fit;
  find_tied (&cell, tariffs, best, costs);
  return cell;
}

/* --- Winners ---------------------------------------------------------------- */

static void
winner_free (gpointer data)
{
  BhWinner *winner = data;

  g_free (winner->name);
  g_free (winner);
}

/* A … Z, AA … AZ, BA … */
static void
write_letter (char  *letter,
              guint  index)
{
  char reversed[BH_WINNER_LETTERS];
  guint n = 0;

  for (guint rest = index + 1; rest > 0 && n < BH_WINNER_LETTERS - 1; rest = (rest - 1) / 26)
    reversed[n++] = (char) ('A' + (rest - 1) % 26);
  for (guint i = 0; i < n; i++)
    letter[i] = reversed[n - 1 - i];
  letter[n] = '\0';
}

static BhWinner *
winner_of (BhWinnerMap     *self,
           GHashTable      *of_tariff,
           const BhTariffs *tariffs,
           BhPlan          *plan)
{
  const BhTariff *tariff = bh_tariffs_of (tariffs, plan);
  BhWinner *winner = g_hash_table_lookup (of_tariff, tariff);

  if (winner == NULL) {
    winner = g_new0 (BhWinner, 1);
    winner->plan = tariff->steps->pdata[0];
    winner->name = bh_tariff_dup_name (tariff);
    g_ptr_array_add (self->winners, winner);
    g_hash_table_insert (of_tariff, (gpointer) tariff, winner);
  }
  return winner;
}

static int
compare_winners (const void *a,
                 const void *b)
{
  const BhWinner *x = *(BhWinner *const *) a, *y = *(BhWinner *const *) b;

  if (x->n_cells != y->n_cells)
    return x->n_cells > y->n_cells ? -1 : 1;
  return strcmp (x->plan->id, y->plan->id);
}

static void
name_winners (BhWinnerMap     *self,
              const BhTariffs *tariffs)
{
  g_autoptr (GHashTable) of_tariff = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->cells->len; i++) {
    BhWinnerCell *cell = &g_array_index (self->cells, BhWinnerCell, i);

    if (cell->plan != NULL)
      winner_of (self, of_tariff, tariffs, cell->plan)->n_cells++;
    else
      self->n_nobody++;
  }
  g_ptr_array_sort (self->winners, compare_winners);
  for (guint i = 0; i < self->winners->len; i++)
    write_letter (((BhWinner *) self->winners->pdata[i])->letter, i);
  for (guint i = 0; i < self->cells->len; i++) {
    BhWinnerCell *cell = &g_array_index (self->cells, BhWinnerCell, i);

    if (cell->plan != NULL)
      g_ptr_array_find (self->winners, winner_of (self, of_tariff, tariffs, cell->plan),
                        &cell->winner);
  }
}

static void
cell_clear (gpointer data)
{
  BhWinnerCell *cell = data;

  g_clear_pointer (&cell->tied, g_ptr_array_unref);
}

/**
 * bh_winner_map_new:
 * @candidates: (element-type BhPlan): plans of the table that @tariffs were made from
 * @use: what the cells have in common
 * @rows: (element-type double): GB a month, growing
 * @columns: (element-type double): months or minutes, growing
 *
 * The plan of each cell is the first of the candidates in the order of bh_cost_compare().
 *
 * Returns: (transfer full)
 */
BhWinnerMap *
bh_winner_map_new (const BhTariffs *tariffs,
                   GPtrArray       *candidates,
                   const BhCostUse *use,
                   BhAcross         across,
                   GArray          *rows,
                   GArray          *columns)
{
  BhWinnerMap *self = g_new0 (BhWinnerMap, 1);

  self->use = *use;
  self->across = across;
  self->n_candidates = candidates->len;
  self->rows = g_array_ref (rows);
  self->columns = g_array_ref (columns);
  self->cells = g_array_new (FALSE, FALSE, sizeof (BhWinnerCell));
  g_array_set_clear_func (self->cells, cell_clear);
  self->winners = g_ptr_array_new_with_free_func (winner_free);
  for (guint row = 0; row < rows->len; row++) {
    for (guint column = 0; column < columns->len; column++) {
      BhCostUse one = bh_winner_map_use (self, row, column);
      BhWinnerCell cell = find_winner (tariffs, candidates, &one);

      g_array_append_val (self->cells, cell);
    }
  }
  name_winners (self, tariffs);
  return self;
}

void
bh_winner_map_free (BhWinnerMap *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_ptr_array_unref (self->winners);
  g_free (self);
}

const BhWinnerCell *
bh_winner_map_cell (const BhWinnerMap *self,
                    guint              row,
                    guint              column)
{
  return &g_array_index (self->cells, BhWinnerCell, row * self->columns->len + column);
}

const BhWinner *
bh_winner_map_winner (const BhWinnerMap *self,
                      guint              index)
{
  return self->winners->pdata[index];
}

BhCostUse
bh_winner_map_use (const BhWinnerMap *self,
                   guint              row,
                   guint              column)
{
  double amount = g_array_index (self->columns, double, column);
  BhCostUse use = self->use;

  use.gb = MIN (g_array_index (self->rows, double, row), BH_COST_MAX_USE);
  if (self->across == BH_ACROSS_MONTHS)
    use.months = (guint) amount;
  else
    use.minutes = amount;
  return use;
}
