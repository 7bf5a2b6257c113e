/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include <string.h>

#include "bh-plan-fit.h"
#include "bh-words.h"
#include "cli-plan-fields.h"
#include "cli-plan-filter.h"
#include "cli-table.h"

/* By the price of keeping a number; what is not known comes last. */
static int
compare_views (const void *a,
               const void *b)
{
  BhPlan *x = ((const BhPlanView *) a)->plan, *y = ((const BhPlanView *) b)->plan;
  double price_x = x->keep->jpy_per_month, price_y = y->keep->jpy_per_month;
  int brands = strcmp (x->brand->id, y->brand->id);

  if ((price_x == BH_NOT_KNOWN) != (price_y == BH_NOT_KNOWN))
    return price_x == BH_NOT_KNOWN ? 1 : -1;
  if (price_x != price_y)
    return price_x < price_y ? -1 : 1;
  return brands != 0 ? brands : strcmp (x->id, y->id);
}

/* For whom the plans are to work. */
typedef struct {
  BhCli       *cli;
  BhSituation  situation;
} Person;

static BhVerdict
works (gpointer  data,
       BhPlan   *plan)
{
  Person *self = data;
  BhPlanFit fit;

  bh_plan_fit (self->cli->pack, &self->situation, plan, self->cli->today, &fit);
  return fit.overall;
}

/* @person: (nullable): if not, nothing is judged */
static GArray *
collect_views (BhCli       *cli,
               BhPlanQuery *query,
               Person      *person)
{
  GListModel *plans = bh_pack_plans (cli->pack);
  GArray *views = g_array_new (FALSE, FALSE, sizeof (BhPlanView));

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    BhPlanView view = { plan, person != NULL, BH_VERDICT_UNKNOWN };

    if (!bh_plan_query_match (query, plan))
      continue;
    if (person != NULL)
      view.works_for_me = works (person, plan);
    g_array_append_val (views, view);
  }
  g_array_sort (views, compare_views);
  return views;
}

static char *
format_status (BhPlan *plan,
               BhDate  today)
{
  BhPlanStatus status = bh_plan_status_on (plan, today);
  g_autofree char *date = NULL;

  if (status != BH_PLAN_ANNOUNCED)
    return g_strdup (bh_word_plan_status (status));
  date = bh_date_format (plan->valid_from);
  return g_strdup_printf ("%s %s", bh_word_plan_status (status), date);
}

static void
add_row (BhCliTable       *table,
         const BhPlanView *view,
         BhDate            today)
{
  BhPlan *plan = view->plan;
  g_autofree char *keep = bh_format_yen (plan->keep->jpy_per_month);
  g_autofree char *data = bh_format_data (plan->data_gb);
  g_autofree char *status = format_status (plan, today);
  g_autofree char *evidence = bh_format_evidence (&plan->keep->evidence, today);

  /* The last text is left over where there are nine columns only. */
  bh_cli_table_add (table, keep, plan->id, bh_text (&plan->brand->name), plan->name, data,
                    bh_word (BH_WORDS_SERVICE, plan->service),
                    bh_word_sms_abroad (plan->sms_abroad->state), status,
                    view->judged ? bh_word_verdict (view->works_for_me, FALSE) : evidence,
                    evidence);
}

static void
print_table (BhCli    *cli,
             GArray   *views,
             gboolean  judged)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (judged ? 10 : 9, 1);

  bh_cli_table_add (table, C_("column", "Keep a month"), C_("column", "Id"), C_("column", "Brand"),
                    C_("column", "Plan"), C_("column", "Data"), C_("column", "Line"),
                    C_("column", "SMS abroad"), C_("column", "Sale"),
                    judged ? C_("column", "Works for me") : C_("column", "Price to keep"),
                    C_("column", "Price to keep"));
  for (guint i = 0; i < views->len; i++)
    add_row (table, &g_array_index (views, BhPlanView, i), cli->today);
  bh_cli_table_print (table, cli, "");
}

static void
print_views (BhCli    *self,
             GArray   *views,
             gboolean  json,
             gboolean  csv,
             gboolean  judged)
{
  if (json)
    bh_cli_plans_json (self, views);
  else if (csv)
    bh_cli_plans_csv (self, views);
  else
    print_table (self, views, judged);
}

void
bh_cli_plans (BhCli  *self,
              char  **argv)
{
  g_autofree char *facts = NULL;
  g_auto (BhCliPlanFilter) filter = { NULL };
  gboolean json = FALSE, csv = FALSE;
  const GOptionEntry first[] = {
    BH_CLI_FACTS_OPTION (&facts),
    BH_CLI_JSON_OPTION (&json),
    { "csv", 0, 0, G_OPTION_ARG_NONE, &csv, N_("Write CSV"), NULL },
    { NULL },
  };
  g_autoptr (GArray) options = bh_cli_plan_filter_options (&filter, first);
  g_autoptr (BhPlanQuery) query = NULL;
  g_autoptr (GArray) views = NULL;
  Person person = { .cli = self };
  const BhPlanPerson asked = { .works = works, .data = &person };

  if (!bh_cli_parse (self, (const GOptionEntry *) options->data, argv))
    return;
  if (json && csv) {
    bh_cli_fail_use (self, "%s", _("--json and --csv exclude one another"));
    return;
  }
  if (!bh_cli_load_pack (self) ||
      (facts != NULL && !bh_cli_load_situation (self, facts, &person.situation)))
    return;
  query = bh_cli_plan_filter_query (&filter, self, facts != NULL ? &asked : NULL);
  if (query == NULL)
    return;
  views = collect_views (self, query, facts != NULL ? &person : NULL);
  print_views (self, views, json, csv, facts != NULL);
}
