/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-cost.h"

#include "bh-cost-words.h"
#include "bh-words.h"
#include "cli-table.h"

static void
cost_free (gpointer data)
{
  bh_cost_free (data);
}

static int
compare_costs (const void *a,
               const void *b)
{
  return bh_cost_compare (*(BhCost *const *) a, *(BhCost *const *) b);
}

/* A plan that is paid by use stands in the list once, as the step that is paid. Toppings are
 * no plans, and what a plan is about to turn into is part of its cost. */
static gboolean
is_listed (const BhTariffs *tariffs,
           BhPlan          *plan,
           const BhCostUse *use)
{
  return strcmp (plan->kind, "topping") != 0 &&
         bh_tariff_step (bh_tariffs_of (tariffs, plan), use->gb) == plan &&
         bh_plan_status_on (plan, use->start) != BH_PLAN_ANNOUNCED;
}

static GPtrArray *
collect_all (BhCli           *cli,
             const BhTariffs *tariffs,
             const BhCostUse *use)
{
  GListModel *plans = bh_pack_plans (cli->pack);
  GPtrArray *costs = g_ptr_array_new_with_free_func (cost_free);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    if (is_listed (tariffs, plan, use))
      g_ptr_array_add (costs, bh_cost_new (tariffs, plan, use));
  }
  return costs;
}

/* (nullable): the plans that are named; NULL when there is no such plan. */
static GPtrArray *
collect_named (BhCli           *cli,
               const BhTariffs *tariffs,
               const BhCostUse *use)
{
  g_autoptr (GPtrArray) costs = g_ptr_array_new_with_free_func (cost_free);

  for (guint i = 0; cli->words[i] != NULL; i++) {
    BhPlan *plan = bh_pack_plan (cli->pack, cli->words[i]);

    if (plan == NULL) {
      bh_cli_fail_use (cli, _("there is no plan “%s”"), cli->words[i]);
      return NULL;
    }
    g_ptr_array_add (costs, bh_cost_new (tariffs, plan, use));
  }
  return g_steal_pointer (&costs);
}

/* --- Text ------------------------------------------------------------------- */

static void
print_table (BhCli           *cli,
             const BhCostUse *use,
             GPtrArray       *costs)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (8, 7);

  bh_cli_table_add (table, C_("column", "Whole term"), C_("column", "A month"),
                    C_("column", "First month"), C_("column", "Id"), C_("column", "Brand"),
                    C_("column", "Plan"), C_("column", "Sale"), C_("column", "For this use"));
  for (guint i = 0; i < costs->len; i++) {
    const BhCost *cost = costs->pdata[i];
    g_autofree char *total = bh_format_amount (cost->total);
    g_autofree char *per_month = bh_format_amount (cost->per_month);
    g_autofree char *first = bh_format_amount (cost->first);

    bh_cli_table_add (table, total, per_month, first, cost->plan->id,
                      bh_text (&cost->plan->brand->name), cost->plan->name,
                      bh_word_plan_status (bh_plan_status_on (cost->plan, use->start)),
                      bh_word_cost_fit (cost->fit));
  }
  bh_cli_table_print (table, cli, "");
  bh_cli_print (cli, "\n%s\n%s\n", bh_word_cost_order (), bh_word_cost_method ());
}

static char *
join_sources (const BhEvidence *evidence)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < evidence->n_sources; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? " " : "", evidence->sources[i]->id);
  return g_string_free (list, FALSE);
}

static void
add_line (BhCli            *cli,
          BhCliTable       *table,
          const BhCostLine *line)
{
  g_autofree char *when = bh_format_cost_when (line);
  g_autofree char *sum = bh_format_cost_sum (line);
  g_autofree char *amount = bh_format_amount (line->amount);
  g_autofree char *evidence = bh_format_evidence (line->evidence, cli->today);
  g_autofree char *sources = join_sources (line->evidence);

  bh_cli_table_add (table, amount, bh_word_cost (line->what), when, sum, line->plan->id, evidence,
                    sources);
}

static void
print_one (BhCli        *cli,
           const BhCost *cost)
{
  g_autoptr (BhCliTable) lines = bh_cli_table_new (7, 1);
  g_autoptr (BhCliTable) sums = bh_cli_table_new (2, 2);
  g_autofree char *total = bh_format_amount (cost->total);
  g_autofree char *per_month = bh_format_amount (cost->per_month);
  g_autofree char *first = bh_format_amount (cost->first);

  bh_cli_print (cli, "%s: %s\n%s\n\n", bh_text (&cost->plan->brand->name), cost->plan->name,
                bh_word_cost_fit (cost->fit));
  for (guint i = 0; i < cost->lines->len; i++)
    add_line (cli, lines, &g_array_index (cost->lines, BhCostLine, i));
  bh_cli_table_print (lines, cli, "");
  bh_cli_print (cli, "\n");
  bh_cli_table_add (sums, C_("column", "First month"), first);
  bh_cli_table_add (sums, C_("column", "A month"), per_month);
  bh_cli_table_add (sums, C_("column", "Whole term"), total);
  bh_cli_table_print (sums, cli, "");
  bh_cli_print (cli, "\n%s\n", bh_word_cost_method ());
}

/* --- Options ---------------------------------------------------------------- */

gboolean
bh_cli_check_use (BhCli           *self,
                  const BhCostUse *use,
                  int              months)
{
  const struct {
    const char *name;
    double      value;
    double      least;
  } amounts[] = {
    { "--gb", use->gb, 0 },
    { "--minutes", use->minutes, 0 },
    { "--texts", use->texts, 0 },
    { "--call-minutes", use->call_minutes, 0.5 },
  };

  if (months < 1 || months > BH_COST_MAX_MONTHS) {
    bh_cli_fail_use (self, _("--months takes 1 to %d"), BH_COST_MAX_MONTHS);
    return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++) {
    /* Written so that what is no number fails as well. */
    if (!(amounts[i].value >= amounts[i].least && amounts[i].value <= BH_COST_MAX_USE)) {
      bh_cli_fail_use (self, _("%s takes %g to %g"), amounts[i].name, amounts[i].least,
                       BH_COST_MAX_USE);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
read_day (BhCli      *self,
          const char *text,
          BhDate     *day)
{
  if (text == NULL || (bh_date_parse (text, day) && bh_date_is_full (*day)))
    return TRUE;
  bh_cli_fail_use (self, _("“%s” is no date such as 2026-12-31"), text);
  return FALSE;
}

static gboolean
read_days (BhCli      *self,
           const char *start,
           const char *leave,
           BhCostUse  *use)
{
  use->start = self->today;
  if (!read_day (self, start, &use->start) || !read_day (self, leave, &use->leave))
    return FALSE;
  if (bh_date_is_set (use->leave) && bh_date_compare (use->leave, use->start) < 0) {
    bh_cli_fail_use (self, "%s", _("--leave is before the start"));
    return FALSE;
  }
  return TRUE;
}

static void
print_costs (BhCli           *self,
             const BhCostUse *use,
             gboolean         json)
{
  g_autoptr (BhTariffs) tariffs = bh_tariffs_new (bh_pack_plans (self->pack));
  gboolean named = self->words != NULL && self->words[0] != NULL;
  g_autoptr (GPtrArray) costs =
    named ? collect_named (self, tariffs, use) : collect_all (self, tariffs, use);

  if (costs == NULL)
    return;
  g_ptr_array_sort (costs, compare_costs);
  if (json)
    bh_cli_cost_json (self, use, costs);
  else if (named && costs->len == 1)
    print_one (self, costs->pdata[0]);
  else
    print_table (self, use, costs);
}

void
bh_cli_cost (BhCli  *self,
             char  **argv)
{
  g_autofree char *start = NULL, *leave = NULL;
  BhCostUse use = { .call_minutes = BH_COST_CALL_MINUTES };
  int months = 12;
  gboolean json = FALSE;
  const GOptionEntry options[] = {
    { "months", 0, 0, G_OPTION_ARG_INT, &months, N_("For so many months (12)"), "N" },
    { "gb", 0, 0, G_OPTION_ARG_DOUBLE, &use.gb, N_("GB of data a month"), "G" },
    { "minutes", 0, 0, G_OPTION_ARG_DOUBLE, &use.minutes, N_("Minutes of calls a month"), "M" },
    { "call-minutes", 0, 0, G_OPTION_ARG_DOUBLE, &use.call_minutes, N_("Minutes of one call (3)"),
      "M" },
    { "texts", 0, 0, G_OPTION_ARG_DOUBLE, &use.texts, N_("Text messages sent a month"), "T" },
    { "sim-card", 0, 0, G_OPTION_ARG_NONE, &use.sim_card, N_("A card, no eSIM"), NULL },
    { "start", 0, 0, G_OPTION_ARG_STRING, &start, N_("The line is opened on DATE (today)"),
      N_("DATE") },
    { "leave", 0, 0, G_OPTION_ARG_STRING, &leave, N_("The line is given up on DATE"), N_("DATE") },
    BH_CLI_JSON_OPTION (&json),
    { NULL },
  };

  if (!bh_cli_parse (self, options, argv) || !bh_cli_check_use (self, &use, months) ||
      !read_days (self, start, leave, &use) || !bh_cli_load_pack (self))
    return;
  use.months = months;
  print_costs (self, &use, json);
}
