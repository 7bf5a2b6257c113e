/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-reason.h"
#include "bh-words.h"
#include "cli-json.h"
#include "cli-table.h"

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* What bounds the output too, which is kept until it is complete. */
#define MAX_LINES 10000
#define MAX_LINES_BYTES (16 * 1024 * 1024)

/* What is asked for: a situation, its outcome, the goals to speak of. */
typedef struct {
  BhCli             *cli;
  const BhSituation *situation;
  const BhCheck     *check;
  guint64            goals;
} Task;

static const BhFact *
fact_at (const Task *task,
         guint       index)
{
  return bh_pack_facts (task->cli->pack)->pdata[index];
}

static GArray *
questions_for (const Task *task,
               guint64     goals)
{
  return bh_check_questions (task->cli->pack, &task->situation->knowledge, task->cli->today, goals);
}

static guint
ways_to (const Task   *task,
         const BhGoal *goal,
         BhWay        *ways)
{
  return bh_check_ways (task->cli->pack, &task->situation->knowledge, task->cli->today, goal->index,
                        ways);
}

static void
write_requirements (const Task   *task,
                    const BhGoal *goal,
                    JsonBuilder  *json)
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
write_questions (const Task   *task,
                 const BhGoal *goal,
                 JsonBuilder  *json)
{
  g_autoptr (GArray) questions = questions_for (task, BIT (goal->index));

  bh_json_begin_array (json, "ask");
  for (guint i = 0; i < questions->len; i++)
    json_builder_add_string_value (json, fact_at (task, g_array_index (questions, guint, i))->id);
  json_builder_end_array (json);
}

static void
write_ways (const Task   *task,
            const BhGoal *goal,
            JsonBuilder  *json)
{
  BhWay ways[BH_MAX_WAYS];
  guint n_ways = ways_to (task, goal, ways);

  bh_json_begin_array (json, "ways");
  for (guint i = 0; i < n_ways; i++) {
    bh_json_begin_object (json, NULL);
    bh_json_set_number (json, "effort", ways[i].effort);
    bh_json_begin_array (json, "changes");
    for (guint j = 0; j < ways[i].n_changes; j++) {
      const BhWayChange *change = &ways[i].changes[j];
      const BhFact *fact = fact_at (task, change->fact);

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

/* (transfer full): the object, still open. */
static JsonBuilder *
write_json (const Task *task)
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
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  return json;
}

static void
print_json (const Task *task)
{
  bh_cli_json_end (task->cli, write_json (task));
}

static void
print_json_line (const Task *task)
{
  g_autoptr (JsonBuilder) json = write_json (task);
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_end_object (json);
  root = json_builder_get_root (json);
  text = json_to_string (root, FALSE);
  bh_cli_print (task->cli, "%s\n", text);
}

static void
print_verdicts (const Task     *task,
                const BhWallet *wallet)
{
  const GPtrArray *goals = bh_pack_goals (task->cli->pack);
  g_autoptr (BhCliTable) table = bh_cli_table_new (3, 0);
  gboolean any = FALSE;

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];
    g_autofree char *sentence = NULL;
    BhReason reason;

    if (goal->wallet != wallet || !(task->goals & BIT (i)))
      continue;
    reason = bh_check_reason (task->check, task->cli->pack, &task->situation->knowledge,
                              task->cli->today, goal);
    sentence = bh_reason_format (&reason);
    bh_cli_table_add (table, bh_word_verdict (task->check->verdicts[i], task->check->done[i]),
                      bh_text (&goal->title), sentence);
    any = TRUE;
  }
  if (any) {
    bh_cli_print (task->cli, "%s\n", bh_text (&wallet->name));
    bh_cli_table_print (table, task->cli, "  ");
    bh_cli_print (task->cli, "\n");
  }
}

static void
print_questions (const Task *task)
{
  g_autoptr (GArray) questions = questions_for (task, task->goals);

  if (questions->len == 0)
    return;
  bh_cli_print (task->cli, "%s\n", _("Questions that can still change a verdict"));
  for (guint i = 0; i < questions->len; i++) {
    const BhFact *fact = fact_at (task, g_array_index (questions, guint, i));

    bh_cli_print (task->cli, "  %s (%s)\n", bh_text (&fact->question), fact->id);
  }
  bh_cli_print (task->cli, "\n");
}

static void
print_way (const Task  *task,
           const BhWay *way)
{
  for (guint i = 0; i < way->n_changes; i++) {
    const BhWayChange *change = &way->changes[i];
    const BhFact *fact = fact_at (task, change->fact);

    bh_cli_print (task->cli, "  %s %s (%s)\n    → %s (%s%s%s)\n", i == 0 ? "-" : "+",
                  bh_text (&fact->question), fact->id, bh_text (&fact->values[change->to].label),
                  bh_word_effort (change->effort), change->in_japan ? ", " : "",
                  change->in_japan ? _("only in Japan") : "");
    if (bh_text (&fact->how) != NULL)
      bh_cli_print (task->cli, "    %s\n", bh_text (&fact->how));
  }
}

static void
print_ways (const Task *task)
{
  const GPtrArray *goals = bh_pack_goals (task->cli->pack);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];
    BhWay ways[BH_MAX_WAYS];
    guint n_ways = task->goals & BIT (i) ? ways_to (task, goal, ways) : 0;

    if (n_ways == 0)
      continue;
    /* Translators: a wallet and one of its goals, with what would make that goal possible below */
    bh_cli_print (task->cli, _("Ways to Yes: %s, %s"), bh_text (&goal->wallet->name),
                  bh_text (&goal->title));
    bh_cli_print (task->cli, "\n");
    for (guint j = 0; j < n_ways; j++)
      print_way (task, &ways[j]);
    bh_cli_print (task->cli, "\n");
  }
}

static void
print_conflicts (const Task *task)
{
  const GPtrArray *facts = bh_pack_facts (task->cli->pack);

  for (guint i = 0; i < facts->len; i++) {
    if (task->situation->conflicts & BIT (i)) {
      bh_cli_print (task->cli, _("The plan says otherwise: %s"),
                    bh_text (&fact_at (task, i)->question));
      bh_cli_print (task->cli, " (%s)\n", fact_at (task, i)->id);
    }
  }
  if (task->situation->conflicts != 0)
    bh_cli_print (task->cli, "\n");
}

static void
print_text (const Task *task)
{
  const GPtrArray *wallets = bh_pack_wallets (task->cli->pack);
  g_autofree char *edition = bh_date_format (bh_pack_get_edition (task->cli->pack));
  g_autofree char *today = bh_date_format (task->cli->today);

  for (guint i = 0; i < wallets->len; i++)
    print_verdicts (task, wallets->pdata[i]);
  print_conflicts (task);
  print_questions (task);
  print_ways (task);
  /* Translators: two dates: that of the pack, and the one judged for */
  bh_cli_print (task->cli, _("Facts of %s, judged for %s."), edition, today);
  bh_cli_print (task->cli, "\n");
}

/* @ids: (nullable): what --goal named; all goals without it. */
static gboolean
find_goals (BhCli              *self,
            const char *const  *ids,
            guint64            *goals)
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
       void             (*print) (const Task *task))
{
  g_autoptr (BhCheck) check = bh_check_new (self->pack, &situation->knowledge, self->today);
  Task task = { self, situation, check, goals };

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

void
bh_cli_check (BhCli  *self,
              char  **argv)
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
    judge (self, &situation, goals, json ? print_json : print_text);
}
