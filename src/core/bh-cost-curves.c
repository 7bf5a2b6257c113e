/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-cost-curves"

#include "bh-cost-curves.h"

static void
curve_free (gpointer data)
{
  BhCostCurve *curve = data;

  g_free (curve->name);
  g_free (curve);
}

/* Every number of months is a term of its own: what is bought for it may differ. */
static BhCostCurve *
curve_new (const BhTariffs *tariffs,
           BhPlan          *plan,
           const BhCostUse *use)
{
  BhCostCurve *self = g_new0 (BhCostCurve, 1);
  gboolean goes_on = TRUE;

  self->plan = plan;
  self->name = bh_tariff_dup_name (bh_tariffs_of (tariffs, plan));
  for (guint months = 1; months <= use->months; months++) {
    BhCostUse term = *use;
    BhCost cost;

    term.months = months;
    bh_cost_sum (&cost, tariffs, plan, &term);
    self->totals[months] = cost.total;
    self->fit = cost.fit;
    goes_on &= cost.total.jpy != BH_NOT_KNOWN && cost.fit < BH_COST_ENDS;
    if (goes_on)
      self->n_months = months;
  }
  return self;
}

/* --- Crossings -------------------------------------------------------------- */

/* Totals are exact to 0.01 JPY. */
static int
order_at (const BhCostCurve *a,
          const BhCostCurve *b,
          guint              month)
{
  double x = a->totals[month].jpy, y = b->totals[month].jpy;

  return (x > y) - (x < y);
}

static void
find_crossings (BhCostCurves *self,
                guint         first,
                guint         second)
{
  const BhCostCurve *a = bh_cost_curves_get (self, first);
  const BhCostCurve *b = bh_cost_curves_get (self, second);
  int before = 0;

  for (guint month = 1; month <= MIN (a->n_months, b->n_months); month++) {
    int order = order_at (a, b, month);

    if (order * before < 0) {
      BhCostCrossing crossing = {
        .month = month,
        .cheaper = order < 0 ? first : second,
        .dearer = order < 0 ? second : first,
        .from = a->totals[month].from || b->totals[month].from,
      };

      g_array_append_val (self->crossings, crossing);
    }
    if (order != 0)
      before = order;
  }
}

static int
compare_crossings (const void *a,
                   const void *b)
{
  const BhCostCrossing *x = a, *y = b;

  if (x->month != y->month)
    return x->month < y->month ? -1 : 1;
  if (x->cheaper != y->cheaper)
    return x->cheaper < y->cheaper ? -1 : 1;
  return (x->dearer > y->dearer) - (x->dearer < y->dearer);
}

/**
 * bh_cost_curves_new:
 * @plans: (element-type BhPlan): plans of the table that @tariffs were made from
 * @use: the use, and the longest term
 *
 * Works out what each of @plans costs for 1 month, 2 months, … up to the whole term.
 *
 * Returns: (transfer full)
 */
BhCostCurves *
bh_cost_curves_new (const BhTariffs *tariffs,
                    GPtrArray       *plans,
                    const BhCostUse *use)
{
  BhCostCurves *self = g_new0 (BhCostCurves, 1);

  self->use = *use;
  self->use.months = CLAMP (use->months, 1, BH_COST_MAX_MONTHS);
  self->curves = g_ptr_array_new_with_free_func (curve_free);
  self->crossings = g_array_new (FALSE, FALSE, sizeof (BhCostCrossing));
  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (self->curves, curve_new (tariffs, plans->pdata[i], &self->use));
  for (guint i = 0; i < plans->len; i++) {
    for (guint k = i + 1; k < plans->len; k++)
      find_crossings (self, i, k);
  }
  g_array_sort (self->crossings, compare_crossings);
  return self;
}

void
bh_cost_curves_free (BhCostCurves *self)
{
  g_ptr_array_unref (self->curves);
  g_array_unref (self->crossings);
  g_free (self);
}

const BhCostCurve *
bh_cost_curves_get (const BhCostCurves *self,
                    guint               index)
{
  return self->curves->pdata[index];
}

const BhCostCrossing *
bh_cost_curves_crossing (const BhCostCurves *self,
                         guint               index)
{
  return &g_array_index (self->crossings, BhCostCrossing, index);
}

/**
 * bh_cost_crossing_place:
 * @jpy: (out): the total at that place
 *
 * Returns: months from the start
 */
double
bh_cost_crossing_place (const BhCostCurves   *self,
                        const BhCostCrossing *crossing,
                        double               *jpy)
{
  const BhAmount *down = &bh_cost_curves_get (self, crossing->cheaper)->totals[crossing->month];
  const BhAmount *up = &bh_cost_curves_get (self, crossing->dearer)->totals[crossing->month];
  double before = down[-1].jpy - up[-1].jpy;
  double share = before / (before + up->jpy - down->jpy);

  *jpy = down[-1].jpy + share * (down->jpy - down[-1].jpy);
  return crossing->month - 1 + share;
}
