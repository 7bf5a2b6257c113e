/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-csv"

#include "config.h"

#include "bh-plan-csv.h"

#include <glib/gi18n.h>

#include "bh-csv.h"

/* The plan is in a cell of its own, behind its brand. */
static void
add_names (GString        *text,
           const gboolean *shown)
{
  bh_csv_add_cell (text, _("Brand"));
  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++) {
    if (shown[i])
      bh_csv_add_cell (text, bh_plan_column_title (i));
  }
  bh_csv_end_line (text);
}

/* What stands in two lines in the table stands in one here. */
static void
add_plan (GString        *text,
          BhPlan         *plan,
          const gboolean *shown,
          BhPlanFits     *fits,
          BhPlanCosts    *costs)
{
  bh_csv_add_cell (text, bh_text (&plan->brand->name));
  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++) {
    g_autofree char *cell = NULL;

    if (!shown[i])
      continue;
    cell = g_strdelimit (bh_plan_column_describe (i, plan, fits, costs), "\n", ' ');
    bh_csv_add_cell (text, cell);
  }
  bh_csv_end_line (text);
}

char *
bh_plan_csv_new (const GPtrArray *plans,
                 const gboolean  *shown,
                 BhPlanFits      *fits,
                 BhPlanCosts     *costs)
{
  GString *text = g_string_new (NULL);

  add_names (text, shown);
  for (guint i = 0; i < plans->len; i++)
    add_plan (text, plans->pdata[i], shown, fits, costs);
  return g_string_free (text, FALSE);
}
