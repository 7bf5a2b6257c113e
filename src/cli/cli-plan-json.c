/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-json.h"
#include "cli-plan-fields.h"

typedef struct {
  BhPlanSink   parent;
  JsonBuilder *json;
} JsonSink;

static JsonBuilder *
builder (BhPlanSink *sink)
{
  return ((JsonSink *) sink)->json;
}

static void
begin (BhPlanSink *sink,
       const char *name)
{
  bh_json_begin_object (builder (sink), name);
}

static void
end (BhPlanSink *sink)
{
  json_builder_end_object (builder (sink));
}

static void
write_string (BhPlanSink *sink,
              const char *name,
              const char *value)
{
  bh_json_set_string (builder (sink), name, value);
}

static void
write_number (BhPlanSink *sink,
              const char *name,
              double      value)
{
  bh_json_set_number (builder (sink), name, value);
}

static void
write_boolean (BhPlanSink *sink,
               const char *name,
               gboolean    value)
{
  bh_json_set_boolean (builder (sink), name, value);
}

static void
write_strings (BhPlanSink        *sink,
               const char        *name,
               const char *const *values)
{
  bh_json_set_strings (builder (sink), name, values);
}

static void
write_networks (BhPlanSink            *sink,
                const char            *name,
                const BhPlanSmsAbroad *sms)
{
  if (sms->n_by_network == 0)
    return;
  begin (sink, name);
  for (guint i = 0; i < sms->n_by_network; i++)
    write_string (sink, sms->by_network[i].network, bh_sms_abroad_nick (sms->by_network[i].state));
  end (sink);
}

static void
write_evidence (BhPlanSink       *sink,
                const BhEvidence *evidence)
{
  bh_json_set_evidence (builder (sink), evidence);
}

/* Prints every plan of @views as JSON. */
void
bh_cli_plans_json (BhCli  *cli,
                   GArray *views)
{
  JsonBuilder *json = bh_cli_json_begin (cli);
  JsonSink sink = {
    { begin, end, write_string, write_number, write_boolean, write_strings, write_networks,
      write_evidence },
    json,
  };

  bh_json_begin_array (json, "plans");
  for (guint i = 0; i < views->len; i++) {
    bh_json_begin_object (json, NULL);
    bh_plan_write_fields (&sink.parent, &g_array_index (views, BhPlanView, i), cli->today);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  bh_cli_json_end (cli, json);
}
