/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-check.h"

#include "cli-json.h"

/* What bounds the output too, which is kept until it is complete. */
#define MAX_LINES 10000
#define MAX_LINES_BYTES (16 * 1024 * 1024)

static void
write_requirements (const BhCliTask *task,
                    const BhGoal    *goal,
                    JsonBuilder     *json)
{
  bh_json_begin_array (json, "requirements");
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (task->cli->pack)->pdata[goal->first_requirement + i];

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "id", requirement->id);
    bh_json_set_string (json, "state", bh_state_nick (task->check->states[requirement->index]));
    bh_json_set_string (json, "effect", bh_effect_nick (requirement->effect));
    bh_json_set_string (json, "confidence", bh_confidence_nick (requirement->evidence.confidence));
    bh_json_set_sources (json, &requirement->evidence);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_questions (const BhCliTask *task,
                 const BhGoal    *goal,
                 JsonBuilder     *json)
{
  g_autoptr (GArray) questions = bh_cli_task_questions (task, BIT (goal->index));

  bh_json_begin_array (json, "ask");
  for (guint i = 0; i < questions->len; i++) {
    guint fact = g_array_index (questions, guint, i);

    json_builder_add_string_value (json, bh_cli_task_fact (task, fact)->id);
  }
  json_builder_end_array (json);
}

static void
write_ways (const BhCliTask *task,
            const BhGoal    *goal,
            JsonBuilder     *json)
{
  BhWay ways[BH_MAX_WAYS];
  guint n_ways = bh_cli_task_ways (task, goal, ways);

  bh_json_begin_array (json, "ways");
  for (guint i = 0; i < n_ways; i++) {
    bh_json_begin_object (json, NULL);
    bh_json_set_number (json, "effort", ways[i].effort);
    bh_json_begin_array (json, "changes");
    for (guint j = 0; j < ways[i].n_changes; j++) {
      const BhWayChange *change = &ways[i].changes[j];
      const BhFact *fact = bh_cli_task_fact (task, change->fact);

      bh_json_begin_object (json, NULL);
      bh_json_set_string (json, "fact", fact->id);
      bh_json_set_string (json, "to", fact->values[change->to].id);
      bh_json_set_number (json, "effort", change->effort);
      json_builder_end_object (json);
    }
    json_builder_end_array (json);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_fallbacks (const BhCliTask *task,
                 const BhGoal    *goal,
                 JsonBuilder     *json)
{
  g_autoptr (GPtrArray) fallbacks = bh_cli_task_fallbacks (task, goal);

  bh_json_begin_array (json, "fallbacks");
  for (guint i = 0; i < fallbacks->len; i++)
    json_builder_add_string_value (json, ((const BhFallback *) fallbacks->pdata[i])->id);
  json_builder_end_array (json);
}

/* (transfer full): the object, still open. */
static JsonBuilder *
write_json (const BhCliTask *task)
{
  JsonBuilder *json = bh_cli_json_begin (task->cli);
  const GPtrArray *goals = bh_pack_goals (task->cli->pack);

  bh_json_begin_array (json, "goals");
  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];

    if (!(task->goals & BIT (i)))
      continue;
    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "id", goal->id);
    bh_json_set_string (json, "verdict", bh_verdict_nick (task->check->verdicts[i]));
    bh_json_set_boolean (json, "done", task->check->done[i]);
    write_requirements (task, goal, json);
    write_questions (task, goal, json);
    write_ways (task, goal, json);
    write_fallbacks (task, goal, json);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  return json;
}

static void
print_json (const BhCliTask *task)
{
  bh_cli_json_end (task->cli, write_json (task));
}

static void
print_json_line (const BhCliTask *task)
{
  g_autoptr (JsonBuilder) json = write_json (task);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, FALSE);
  bh_cli_print (task->cli, "%s\n", text);
}

/* @ids: (nullable): what --goal named; all goals without it. */
static gboolean
find_goals (BhCli             *self,
            const char *const *ids,
            guint64           *goals)
{
  *goals = ids == NULL ? G_MAXUINT64 : 0;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    const BhGoal *goal = bh_pack_goal (self->pack, ids[i]);

    if (goal == NULL) {
      bh_cli_fail_use (self, _("there is no goal “%s”"), ids[i]);
      return FALSE;
    }
    *goals |= BIT (goal->index);
  }
  return TRUE;
}

static void
judge (BhCli             *self,
       const BhSituation *situation,
       guint64            goals,
       void             (*print) (const BhCliTask *task))
{
  g_autoptr (BhCheck) check = bh_check_new (self->pack, &situation->knowledge, self->today);
  BhCliTask task = { self, situation, check, goals };

  print (&task);
}

static gboolean
judge_line (BhCli      *self,
            const char *path,
            guint       number,
            GBytes     *line,
            guint64     goals)
{
  g_autoptr (GError) error = NULL;
  BhSituation situation;

  if (!bh_situation_from_bytes (&situation, self->pack, line, &error)) {
    g_autofree char *place = g_strdup_printf ("%s:%u", path, number);

    bh_cli_fail_data (self, place, error);
    return FALSE;
  }
  judge (self, &situation, goals, print_json_line);
  return TRUE;
}

static gboolean
lines_are_too_many (const char *text,
                    gsize       size)
{
  guint newlines = 0;

  for (gsize i = 0; i < size; i++)
    newlines += text[i] == '\n';
  return size > MAX_LINES_BYTES || newlines > MAX_LINES;
}

/* A newline ends a line; the last one may stand without. */
static void
judge_lines (BhCli      *self,
             const char *path,
             guint64     goals)
{
  g_autoptr (GBytes) bytes = bh_cli_read (self, path, MAX_LINES_BYTES);
  gsize size = 0;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  guint number = 0;

  if (lines_are_too_many (text, size)) {
    g_autoptr (GError) error =
      g_error_new (BH_DATA_ERROR, BH_DATA_ERROR_LIMIT, ": more than %d lines or %d bytes",
                   MAX_LINES, MAX_LINES_BYTES);

    bh_cli_fail_data (self, path, error);
    return;
  }
  for (gsize start = 0; start < size;) {
    const char *newline = memchr (text + start, '\n', size - start);
    gsize end = newline != NULL ? (gsize) (newline - text) : size;
    g_autoptr (GBytes) line = g_bytes_new_from_bytes (bytes, start, end - start);

    if (!judge_line (self, path, ++number, line, goals))
      return;
    start = end + 1;
  }
}

const BhFact *
bh_cli_task_fact (const BhCliTask *task,
                  guint            index)
{
  return bh_pack_facts (task->cli->pack)->pdata[index];
}

GArray *
bh_cli_task_questions (const BhCliTask *task,
                       guint64          goals)
{
  return bh_check_questions (task->cli->pack, &task->situation->knowledge, task->cli->today, goals);
}

guint
bh_cli_task_ways (const BhCliTask *task,
                  const BhGoal    *goal,
                  BhWay           *ways)
{
  return bh_check_ways (task->cli->pack, &task->situation->knowledge, task->cli->today, goal->index,
                        ways);
}

GPtrArray *
bh_cli_task_fallbacks (const BhCliTask *task,
                       const BhGoal    *goal)
{
  return bh_check_fallbacks (task->cli->pack, &task->situation->knowledge, task->check,
                             task->cli->today, goal);
}

void
bh_cli_check (BhCli *self,
              char **argv)
{
  g_autofree char *facts = NULL;
  g_auto (GStrv) ids = NULL;
  gboolean json = FALSE;
  gboolean lines = FALSE;
  const GOptionEntry options[] = {
    BH_CLI_FACTS_OPTION (&facts),
    { "goal", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &ids,
      N_("Only this goal, such as wechat.bind; may stand several times"), N_("ID") },
    BH_CLI_JSON_OPTION (&json),
    { "lines", 0, 0, G_OPTION_ARG_NONE, &lines,
      N_("FILE has one person’s answers on each line; write a line of JSON for each"), NULL },
    { NULL },
  };
  BhSituation situation;
  guint64 goals;

  if (!bh_cli_parse (self, options, argv))
    return;
  if (facts == NULL) {
    bh_cli_fail_use (self, _("%s is missing"), "--facts");
    return;
  }
  if (!bh_cli_load_pack (self) || !find_goals (self, (const char *const *) ids, &goals))
    return;
  if (lines)
    judge_lines (self, facts, goals);
  else if (bh_cli_load_situation (self, facts, &situation))
    judge (self, &situation, goals, json ? print_json : bh_cli_task_print);
}
