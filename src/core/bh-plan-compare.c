/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-compare"

#include "bh-plan-compare.h"

static void
clear_compared (gpointer data)
{
  BhComparedFigure *compared = data;

  for (guint i = 0; i < BH_COMPARE_MAX_PLANS; i++)
    g_clear_pointer (&compared->values[i], g_free);
}

GArray *
bh_plan_compare (BhPack        *pack,
                 BhPlan *const *plans,
                 guint          n_plans,
                 BhDate         today)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (BhComparedFigure));

  g_return_val_if_fail (n_plans <= BH_COMPARE_MAX_PLANS, rows);

  g_array_set_clear_func (rows, clear_compared);
  for (guint i = 0; i < bh_n_plan_figures; i++) {
    BhComparedFigure row = { .figure = &bh_plan_figures[i], .same = TRUE };
    gboolean any = FALSE;

    for (guint j = 0; j < n_plans; j++) {
      row.values[j] = row.figure->describe (pack, plans[j], today);
      row.same &= g_strcmp0 (row.values[j], row.values[0]) == 0;
      any |= row.values[j] != NULL;
    }
    if (any)
      g_array_append_val (rows, row);
  }
  return rows;
}
