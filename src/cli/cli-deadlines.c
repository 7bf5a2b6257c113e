/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-calendar.h"
#include "bh-timeline-words.h"
#include "cli-dates.h"
#include "cli-json.h"
#include "cli-table.h"

typedef struct {
  char    *facts;
  char    *plan;
  char    *dates[BH_N_FROM];
  char    *output;
  gboolean json;
  gboolean ics;
} Options;

static void
clear_options (Options *options)
{
  g_free (options->facts);
  g_free (options->plan);
  for (guint i = 0; i < BH_N_FROM; i++)
    g_free (options->dates[i]);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
read_dates (BhCli   *self,
            Options *options,
            BhDate  *dates)
{
  for (guint i = 0; i < BH_N_FROM; i++) {
    if (options->dates[i] != NULL)
      return bh_cli_read_dates (self, options->dates, dates);
  }
  bh_cli_fail_use (self, "%s",
                   _("a date is missing: --activated, --last-top-up, --ends or --leaving"));
  return FALSE;
}

/* The plan on the command line goes before the one among the facts. */
static gboolean
read_situation (BhCli         *self,
                const Options *options,
                BhSituation   *situation)
{
  bh_situation_init (situation, self->pack);
  if (options->facts != NULL && !bh_cli_load_situation (self, options->facts, situation))
    return FALSE;
  if (options->plan == NULL)
    return TRUE;
  situation->plan = bh_pack_plan (self->pack, options->plan);
  if (situation->plan == NULL) {
    bh_cli_fail_use (self, _("there is no plan “%s”"), options->plan);
    return FALSE;
  }
  bh_situation_combine (situation, self->pack);
  return TRUE;
}

static void
write_entry (JsonBuilder           *json,
             const BhTimelineEntry *entry)
{
  bh_json_begin_object (json, NULL);
  bh_json_set_string (json, "id", entry->rule->id);
  bh_json_set_string (json, "kind", bh_timeline_kind_nick (entry->kind));
  bh_json_set_string (json, "plan", entry->plan != NULL ? entry->plan->id : NULL);
  bh_json_set_date (json, "date", entry->date);
  json_builder_set_member_name (json, "days_left");
  json_builder_add_int_value (json, entry->days_left);
  bh_json_set_string (json, "state", bh_timeline_state_nick (entry->state));
  bh_json_set_boolean (json, "done", entry->done);
  bh_json_set_boolean (json, "certain", entry->certain);
  if (entry->preparation != NULL) {
    bh_json_set_boolean (json, "opens", entry->preparation->opens);
    bh_json_set_text (json, "for", &entry->preparation->for_);
  }
  bh_json_set_text (json, "title", &entry->rule->title);
  bh_json_set_text (json, "consequence", &entry->rule->consequence);
  bh_json_set_evidence (json, &entry->rule->evidence);
  json_builder_end_object (json);
}

static void
print_json (BhCli        *self,
            const GArray *timeline)
{
  JsonBuilder *json = bh_cli_json_begin (self);
  const BhTimelineEntry *nearest = bh_timeline_nearest (timeline);

  bh_json_set_string (json, "nearest", nearest != NULL ? nearest->rule->id : NULL);
  bh_json_begin_array (json, "deadlines");
  for (guint i = 0; i < timeline->len; i++)
    write_entry (json, &g_array_index (timeline, BhTimelineEntry, i));
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

static void
print_text (BhCli        *self,
            const GArray *timeline)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (3, 0);

  for (guint i = 0; i < timeline->len; i++) {
    const BhTimelineEntry *entry = &g_array_index (timeline, BhTimelineEntry, i);
    g_autofree char *date = bh_date_format (entry->date);
    g_autofree char *distance = bh_timeline_format_distance (entry);

    bh_cli_table_add (table, date, distance, bh_text (&entry->rule->title));
    if (!entry->certain)
      bh_cli_table_add (table, "", _("perhaps"), bh_text (&entry->preparation->for_));
    bh_cli_table_add (table, "", "", bh_text (&entry->rule->consequence));
  }
  bh_cli_table_print (table, self, "");
  if (timeline->len == 0)
    bh_cli_print (self, "%s\n", _("No deadline follows from these dates."));
}

/* The clock, or the beginning of the day that --today asks for. */
static gint64
time_of_writing (BhCli *self)
{
  const BhDate *day = &self->today;
  g_autoptr (GDateTime) midnight = g_date_time_new_utc (day->year, day->month, day->day, 0, 0, 0);

  if (self->today_option == NULL)
    return g_get_real_time () / G_USEC_PER_SEC;
  return g_date_time_to_unix (midnight);
}

static void
print_calendar (BhCli        *self,
                const GArray *timeline)
{
  g_autofree char *calendar = bh_calendar_new (timeline, NULL, time_of_writing (self));

  if (calendar == NULL)
    bh_cli_fail_use (self, "%s", _("no day is ahead, and a calendar cannot be empty"));
  else
    bh_cli_print (self, "%s", calendar);
}

static void
save_output (BhCli      *self,
             const char *path)
{
  g_autoptr (GError) error = NULL;

  if (self->status != BH_CLI_DONE)
    return;
  if (!g_file_set_contents (path, self->out->str, (gssize) self->out->len, &error))
    bh_cli_fail_use (self, "%s", error->message);
  g_string_truncate (self->out, 0);
}

static void
write_deadlines (BhCli   *self,
                 Options *options)
{
  BhTimelineSpec spec = { .today = self->today };
  g_autoptr (GArray) timeline = NULL;
  BhSituation situation;

  if (!read_dates (self, options, spec.dates) || !bh_cli_load_pack (self) ||
      !read_situation (self, options, &situation))
    return;
  spec.pack = self->pack;
  spec.plan = situation.plan;
  spec.knowledge = &situation.knowledge;
  timeline = bh_timeline_new (&spec);
  if (options->ics)
    print_calendar (self, timeline);
  else if (options->json)
    print_json (self, timeline);
  else
    print_text (self, timeline);
  if (options->output != NULL)
    save_output (self, options->output);
}

void
bh_cli_deadlines (BhCli  *self,
                  char  **argv)
{
  g_auto (Options) given = { 0 };
  const GOptionEntry options[] = {
    BH_CLI_FACTS_OPTION (&given.facts),
    { "plan", 0, 0, G_OPTION_ARG_FILENAME, &given.plan, N_("The plan of the line"), N_("ID") },
    BH_CLI_DATE_OPTIONS (given.dates),
    BH_CLI_JSON_OPTION (&given.json),
    { "ics", 0, 0, G_OPTION_ARG_NONE, &given.ics,
      N_("Write iCalendar, for the calendar of a phone"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_("Write into this file"),
      N_("FILE") },
    { NULL },
  };

  if (!bh_cli_parse (self, options, argv))
    return;
  if (given.json && given.ics)
    bh_cli_fail_use (self, _("%s and %s do not go together"), "--json", "--ics");
  else
    write_deadlines (self, &given);
}
