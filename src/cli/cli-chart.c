/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-chart.h"

#include "bh-chart.h"
#include "bh-chart-words.h"
#include "cli-cost.h"
#include "cli-picture.h"

#define USUAL_WIDTH 900
#define USUAL_MONTHS 36

typedef struct {
  BhCostUse use;
  int       months;
  char     *start;
  char     *across;
  char     *output;
  char     *scale;
  int       width;
  gboolean  dark;
  gboolean  json;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->start);
  g_free (self->across);
  g_free (self->output);
  g_free (self->scale);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* --- Ways to show ----------------------------------------------------------- */

static void
print_table (BhCli              *cli,
             const BhChartTable *table)
{
  for (guint i = 0; i < table->rows->len; i++) {
    char *const *row = table->rows->pdata[i];

    bh_cli_print (cli, "%s\n", row[0]);
    for (guint line = 1; row[line] != NULL; line++)
      bh_cli_print (cli, "  %s\n", row[line]);
  }
  bh_cli_print (cli, "\n");
  for (guint i = 0; i < table->notes->len; i++)
    bh_cli_print (cli, "%s\n", (const char *) table->notes->pdata[i]);
}

static void
save (BhCli         *self,
      BhChartSpec   *spec,
      const Options *options)
{
  g_autofree char *created = bh_cli_created (self);
  g_autoptr (GError) error = NULL;
  BhCliFormat format;
  double scale;
  gboolean saved;

  if (!bh_cli_read_output (self, options->output, &format) ||
      !bh_cli_read_scale (self, options->scale, &scale))
    return;
  spec->palette = options->dark ? BH_PALETTE_DARK : BH_PALETTE_LIGHT;
  spec->width = options->width;
  if (format == BH_CLI_PNG)
    saved = bh_chart_save_png (spec, scale, options->output, &error);
  else
    saved = bh_chart_save_pdf (spec, created, options->output, &error);
  if (!saved)
    bh_cli_fail_use (self, "%s", error->message);
}

/* --- The two charts --------------------------------------------------------- */

/* (nullable): the plans that are named behind the kind of chart. */
static GPtrArray *
named_plans (BhCli *self)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; self->words[i] != NULL; i++) {
    BhPlan *plan = bh_pack_plan (self->pack, self->words[i]);

    if (plan == NULL) {
      bh_cli_fail_use (self, _("there is no plan “%s”"), self->words[i]);
      return NULL;
    }
    if (g_ptr_array_find (plans, plan, NULL)) {
      bh_cli_fail_use (self, _("“%s” is named twice"), self->words[i]);
      return NULL;
    }
    g_ptr_array_add (plans, g_object_ref (plan));
  }
  return g_steal_pointer (&plans);
}

static void
chart_cost (BhCli           *self,
            const Options   *options,
            const BhTariffs *tariffs,
            GPtrArray       *plans)
{
  g_autoptr (BhCostCurves) curves = NULL;
  BhChartSpec spec = { 0 };

  if (plans->len < 1 || plans->len > BH_CHART_MAX_CURVES) {
    bh_cli_fail_use (self, _("chart cost takes 1 to %d plans"), BH_CHART_MAX_CURVES);
    return;
  }
  spec.curves = curves = bh_cost_curves_new (tariffs, plans, &options->use);
  if (options->output != NULL) {
    save (self, &spec, options);
  } else if (options->json) {
    bh_cli_curves_json (self, curves);
  } else {
    g_autoptr (BhChartTable) table = bh_cost_curves_table (curves);

    print_table (self, table);
  }
}

/* Without plans: of all that can be taken on that day. */
static void
chart_map (BhCli           *self,
           const Options   *options,
           const BhTariffs *tariffs,
           GPtrArray       *plans)
{
  BhAcross across = g_strcmp0 (options->across, "minutes") == 0 ? BH_ACROSS_MINUTES
                                                                : BH_ACROSS_MONTHS;
  g_autoptr (GPtrArray) candidates =
    plans->len > 0 ? g_ptr_array_ref (plans)
                   : bh_winner_candidates (bh_pack_plans (self->pack), options->use.start);
  g_autoptr (GArray) rows = bh_winner_usual_rows ();
  g_autoptr (GArray) columns = bh_winner_usual_columns (across, options->use.months);
  g_autoptr (BhWinnerMap) map = bh_winner_map_new (tariffs, candidates, &options->use, across, rows,
                                                   columns);
  BhChartSpec spec = { .map = map };

  if (options->output != NULL) {
    save (self, &spec, options);
  } else if (options->json) {
    bh_cli_map_json (self, map);
  } else {
    g_autoptr (BhChartTable) table = bh_winner_map_table (map);

    print_table (self, table);
  }
}

/* --- Options ---------------------------------------------------------------- */

static gboolean
check_options (BhCli   *self,
               Options *options)
{
  options->use.start = self->today;
  if (options->across != NULL && strcmp (options->across, "months") != 0 &&
      strcmp (options->across, "minutes") != 0) {
    bh_cli_fail_use (self, _("--across takes months or minutes, not “%s”"), options->across);
    return FALSE;
  }
  if (options->width < BH_CHART_MIN_WIDTH || options->width > BH_CHART_MAX_WIDTH) {
    bh_cli_fail_use (self, _("%s takes %g to %g"), "--width", BH_CHART_MIN_WIDTH,
                     BH_CHART_MAX_WIDTH);
    return FALSE;
  }
  if (options->start != NULL && (!bh_date_parse (options->start, &options->use.start) ||
                                 !bh_date_is_full (options->use.start))) {
    bh_cli_fail_use (self, _("“%s” is no date such as 2026-12-31"), options->start);
    return FALSE;
  }
  if (!bh_cli_check_use (self, &options->use, options->months))
    return FALSE;
  options->use.months = (guint) options->months;
  return TRUE;
}

static void
draw (BhCli         *self,
      const Options *options)
{
  gboolean cost = strcmp (self->words[0], "cost") == 0;
  g_autoptr (BhTariffs) tariffs = bh_tariffs_new (bh_pack_plans (self->pack));
  g_autoptr (GPtrArray) plans = NULL;

  if (!cost && strcmp (self->words[0], "map") != 0) {
    bh_cli_fail_use (self, _("there is a chart “cost” and a chart “map”, but none “%s”"),
                     self->words[0]);
    return;
  }
  plans = named_plans (self);
  if (plans == NULL)
    return;
  if (cost)
    chart_cost (self, options, tariffs, plans);
  else
    chart_map (self, options, tariffs, plans);
}

void
bh_cli_chart (BhCli  *self,
              char  **argv)
{
  g_auto (Options) all = { .use = { .call_minutes = BH_COST_CALL_MINUTES }, .months = USUAL_MONTHS,
                           .width = USUAL_WIDTH };
  const GOptionEntry options[] = {
    { "months", 0, 0, G_OPTION_ARG_INT, &all.months, N_("For so many months (36)"), "N" },
    { "gb", 0, 0, G_OPTION_ARG_DOUBLE, &all.use.gb, N_("GB of data a month"), "G" },
    { "minutes", 0, 0, G_OPTION_ARG_DOUBLE, &all.use.minutes, N_("Minutes of calls a month"), "M" },
    { "texts", 0, 0, G_OPTION_ARG_DOUBLE, &all.use.texts, N_("Text messages sent a month"), "T" },
    { "across", 0, 0, G_OPTION_ARG_STRING, &all.across,
      N_("What the columns of a map are: months or minutes"), N_("WHAT") },
    { "start", 0, 0, G_OPTION_ARG_STRING, &all.start, N_("The line is opened on DATE (today)"),
      N_("DATE") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &all.output, N_("Write into this PNG or PDF file"),
      N_("FILE") },
    { "width", 0, 0, G_OPTION_ARG_INT, &all.width,
      N_("Width of the picture in points (900)"), "W" },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &all.scale,
      N_("Pixels of a PNG for each point; 2 when left out"), "N" },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &all.dark, N_("Draw in dark colours"), NULL },
    BH_CLI_JSON_OPTION (&all.json),
    { NULL },
  };

  if (bh_cli_parse (self, options, argv) && check_options (self, &all) && bh_cli_load_pack (self))
    draw (self, &all);
}
