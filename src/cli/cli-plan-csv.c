/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of names, then one for each plan. A column is named
 * by its group and its member: "price_monthly_jpy". What is not known is empty. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-plan-fields.h"

#include "bh-csv.h"

typedef struct {
  BhPlanSink  parent;
  const char *group;
  GString    *names;
  GString    *cells;
} CsvSink;

static void
write_string (BhPlanSink *sink,
              const char *name,
              const char *value)
{
  CsvSink *self = (CsvSink *) sink;
  g_autofree char *full =
    self->group != NULL ? g_strconcat (self->group, "_", name, NULL) : g_strdup (name);

  bh_csv_add_cell (self->names, full);
  bh_csv_add_cell (self->cells, value != NULL ? value : "");
}

static void
begin (BhPlanSink *sink,
       const char *name)
{
  ((CsvSink *) sink)->group = name;
}

static void
end (BhPlanSink *sink)
{
  ((CsvSink *) sink)->group = NULL;
}

static void
write_number (BhPlanSink *sink,
              const char *name,
              double      value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  if (value == BH_NOT_KNOWN)
    write_string (sink, name, NULL);
  else if (value == BH_UNLIMITED)
    write_string (sink, name, "unlimited");
  else
    write_string (sink, name, g_ascii_formatd (text, sizeof text, "%.12g", value));
}

static void
write_boolean (BhPlanSink *sink,
               const char *name,
               gboolean    value)
{
  write_string (sink, name, value ? "true" : "false");
}

static void
write_strings (BhPlanSink        *sink,
               const char        *name,
               const char *const *values)
{
  g_autofree char *joined = values != NULL ? g_strjoinv (" ", (char **) values) : NULL;

  write_string (sink, name, joined);
}

static void
write_networks (BhPlanSink            *sink,
                const char            *name,
                const BhPlanSmsAbroad *sms)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < sms->n_by_network; i++) {
    const char *state = bh_sms_abroad_nick (sms->by_network[i].state);

    if (state != NULL)
      g_string_append_printf (joined, "%s%s=%s", joined->len > 0 ? " " : "",
                              sms->by_network[i].network, state);
  }
  write_string (sink, name, joined->str);
}

static void
write_evidence (BhPlanSink       *sink,
                const BhEvidence *evidence)
{
  g_autoptr (GString) sources = g_string_new (NULL);
  g_autofree char *as_of = bh_date_format (evidence->as_of);

  for (guint i = 0; i < evidence->n_sources; i++)
    g_string_append_printf (sources, "%s%s", i > 0 ? " " : "", evidence->sources[i]->id);
  write_string (sink, "sources", sources->str);
  write_string (sink, "as_of", bh_date_is_set (evidence->as_of) ? as_of : "undated");
  write_string (sink, "confidence", bh_confidence_nick (evidence->confidence));
}

static void
write_plan (CsvSink          *self,
            const BhPlanView *view,
            BhDate            today)
{
  g_string_truncate (self->names, 0);
  g_string_truncate (self->cells, 0);
  bh_plan_write_fields (&self->parent, view, today);
  bh_csv_end_line (self->names);
  bh_csv_end_line (self->cells);
}

/* Prints every plan of @views as a line. Each has the same names, so that those of any plan head
 * also a list of none. */
void
bh_cli_plans_csv (BhCli  *cli,
                  GArray *views)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autoptr (BhPlan) any = g_list_model_get_item (bh_pack_plans (cli->pack), 0);
  CsvSink sink = {
    { begin, end, write_string, write_number, write_boolean, write_strings, write_networks,
      write_evidence },
    NULL, names, cells,
  };

  if (any != NULL) {
    write_plan (&sink, &(BhPlanView) { .plan = any }, cli->today);
    bh_cli_print (cli, "%s", names->str);
  }
  for (guint i = 0; i < views->len; i++) {
    write_plan (&sink, &g_array_index (views, BhPlanView, i), cli->today);
    bh_cli_print (cli, "%s", cells->str);
  }
}
