/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-cost.h"
#include "cli-json.h"

void
bh_cli_write_amount (JsonBuilder *json,
                     const char  *name,
                     BhAmount     amount)
{
  bh_json_begin_object (json, name);
  bh_json_set_number (json, "jpy", amount.jpy);
  bh_json_set_boolean (json, "from", amount.from);
  json_builder_end_object (json);
}

void
bh_cli_write_use (JsonBuilder     *json,
                  const BhCostUse *use)
{
  bh_json_begin_object (json, "use");
  bh_json_set_number (json, "months", use->months);
  bh_json_set_number (json, "gb", use->gb);
  bh_json_set_number (json, "minutes", use->minutes);
  bh_json_set_number (json, "call_minutes", use->call_minutes);
  bh_json_set_number (json, "texts", use->texts);
  bh_json_set_boolean (json, "sim_card", use->sim_card);
  bh_json_set_date (json, "start", use->start);
  bh_json_set_date (json, "leave", use->leave);
  json_builder_end_object (json);
}

/* Months are numbered from 1, as a person counts them. */
static void
write_line (JsonBuilder      *json,
            const BhCostLine *line)
{
  bh_json_begin_object (json, NULL);
  bh_json_set_string (json, "what", bh_cost_what_nick (line->what));
  bh_json_set_string (json, "plan", line->plan->id);
  bh_json_set_number (json, "month", line->month + 1);
  bh_json_set_number (json, "last_month", line->last_month + 1);
  bh_json_set_number (json, "count", line->count);
  bh_json_set_number (json, "unit_jpy", line->unit_jpy);
  bh_cli_write_amount (json, "amount", line->amount);
  bh_json_set_evidence (json, line->evidence);
  json_builder_end_object (json);
}

static void
write_cost (JsonBuilder  *json,
            const BhCost *cost)
{
  bh_json_begin_object (json, NULL);
  bh_json_set_string (json, "plan", cost->plan->id);
  bh_json_set_string (json, "brand", cost->plan->brand->id);
  bh_json_set_string (json, "step", cost->step->id);
  bh_json_set_string (json, "fit", bh_cost_fit_nick (cost->fit));
  bh_cli_write_amount (json, "first", cost->first);
  bh_cli_write_amount (json, "per_month", cost->per_month);
  bh_cli_write_amount (json, "total", cost->total);
  bh_json_begin_array (json, "months");
  for (guint i = 0; i < cost->n_months; i++)
    bh_cli_write_amount (json, NULL, cost->months[i]);
  json_builder_end_array (json);
  bh_json_begin_array (json, "lines");
  for (guint i = 0; i < cost->lines->len; i++)
    write_line (json, &g_array_index (cost->lines, BhCostLine, i));
  json_builder_end_array (json);
  json_builder_end_object (json);
}

void
bh_cli_cost_json (BhCli           *self,
                  const BhCostUse *use,
                  GPtrArray       *costs)
{
  JsonBuilder *json = bh_cli_json_begin (self);

  bh_cli_write_use (json, use);
  bh_json_begin_array (json, "costs");
  for (guint i = 0; i < costs->len; i++)
    write_cost (json, costs->pdata[i]);
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}
