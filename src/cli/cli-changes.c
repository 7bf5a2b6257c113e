/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another edition of the pack says otherwise, and which of a person's verdicts it turns. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-change-words.h"
#include "bh-flips.h"
#include "cli-json.h"

typedef struct {
  BhCli      *cli;
  BhEditions  editions;
  GPtrArray  *flips; /* NULL without a person */
} Task;

/* --- JSON ----------------------------------------------------------------- */

static void
write_parts (JsonBuilder        *json,
             const BhPackChange *change)
{
  bh_json_begin_array (json, "parts");
  for (guint i = 0; i < change->parts->len; i++) {
    const BhPackPart *part = change->parts->pdata[i];

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "path", part->path);
    if (part->before != NULL)
      bh_json_set_string (json, "before", part->before);
    if (part->after != NULL)
      bh_json_set_string (json, "after", part->after);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_changes (JsonBuilder *json,
               const Task  *task)
{
  bh_json_begin_array (json, "changes");
  for (guint i = 0; i < task->editions.changes->len; i++) {
    const BhPackChange *change = task->editions.changes->pdata[i];

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "list", change->list);
    bh_json_set_string (json, "id", change->id);
    bh_json_set_string (json, "title", change->title);
    bh_json_set_string (json, "change", bh_change_nick (change->change));
    if (change->change == BH_CHANGE_CHANGED)
      write_parts (json, change);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_flips (JsonBuilder *json,
             const Task  *task)
{
  bh_json_begin_array (json, "flips");
  for (guint i = 0; i < task->flips->len; i++) {
    const BhFlip *flip = task->flips->pdata[i];

    bh_json_begin_object (json, NULL);
    bh_json_set_string (json, "goal", flip->goal_id);
    if (flip->before != NULL)
      bh_json_set_string (json, "before", flip->before);
    if (flip->after != NULL)
      bh_json_set_string (json, "after", flip->after);
    if (flip->why != NULL)
      bh_json_set_string (json, "why", flip->why);
    if (flip->cause != NULL)
      bh_json_set_string (json, "cause", flip->cause);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
}

static void
write_json (const Task *task)
{
  JsonBuilder *json = bh_cli_json_begin (task->cli);
  g_autofree char *hash = bh_pack_hash (task->editions.after);

  bh_json_set_date (json, "other_edition", bh_pack_get_edition (task->editions.after));
  bh_json_set_string (json, "sha256", hash);
  write_changes (json, task);
  if (task->flips != NULL)
    write_flips (json, task);
  bh_cli_json_end (task->cli, json);
}

/* --- Text ----------------------------------------------------------------- */

/* Lines of a description stand below the record. */
static void
print_change (const Task         *task,
              const BhPackChange *change)
{
  const BhEditions *editions = &task->editions;
  g_autofree char *title = bh_pack_change_title (change, editions->before, editions->after);
  g_autofree char *text = bh_pack_change_describe (change, editions->before, editions->after,
                                                   editions->today);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  bh_cli_print (task->cli, "  %s  %s\n", change->id, title);
  for (guint i = 0; lines[i] != NULL; i++)
    bh_cli_print (task->cli, "      %s\n", lines[i]);
}

static void
print_changes (const Task *task)
{
  const GPtrArray *changes = task->editions.changes;
  const char *list;

  for (guint i = 0; (list = bh_pack_changes_list (i)) != NULL; i++) {
    g_autofree char *summary = bh_pack_changes_summary (changes, list);

    if (summary == NULL)
      continue;
    bh_cli_print (task->cli, "\n%s (%s): %s\n", bh_word_pack_list (list), list, summary);
    for (guint j = 0; j < changes->len; j++) {
      if (g_str_equal (((const BhPackChange *) changes->pdata[j])->list, list))
        print_change (task, changes->pdata[j]);
    }
  }
  if (changes->len == 0)
    bh_cli_print (task->cli, "\n%s\n", _("Nothing is said otherwise."));
}

static void
print_flips (const Task *task)
{
  bh_cli_print (task->cli, "\n%s\n", _("Verdicts that change"));
  for (guint i = 0; i < task->flips->len; i++) {
    const BhFlip *flip = task->flips->pdata[i];

    bh_cli_print (task->cli, "  %s  %s: %s → %s\n", flip->goal_id, flip->goal,
                  flip->before != NULL ? flip->before : "–",
                  flip->after != NULL ? flip->after : "–");
    if (flip->why != NULL)
      bh_cli_print (task->cli, "      %s\n", flip->why);
    if (flip->cause != NULL)
      bh_cli_print (task->cli, "      %s\n", flip->cause);
  }
  if (task->flips->len == 0)
    bh_cli_print (task->cli, "  %s\n", _("none"));
}

static void
print_text (const Task *task)
{
  g_autofree char *before = bh_date_format (bh_pack_get_edition (task->editions.before));
  g_autofree char *after = bh_date_format (bh_pack_get_edition (task->editions.after));
  g_autofree char *hash = bh_pack_hash (task->editions.after);

  bh_cli_print (task->cli, "%s → %s\nSHA-256 %s\n", before, after, hash);
  if (task->flips != NULL)
    print_flips (task);
  print_changes (task);
}

/* --- The verb --------------------------------------------------------------- */

static BhPack *
load_other (BhCli      *self,
            const char *path)
{
  g_autoptr (GBytes) bytes = bh_cli_read (self, path, BH_PACK_MAX_BYTES);
  g_autoptr (GError) error = NULL;
  BhPack *pack = bytes != NULL ? bh_pack_new_from_bytes (bytes, &error) : NULL;

  if (error != NULL)
    bh_cli_fail_data (self, path, error);
  return pack;
}

/* The same answers, as each of both editions understands them. */
static gboolean
judge (Task       *task,
       const char *facts)
{
  g_autoptr (GBytes) bytes = bh_cli_read (task->cli, facts, BH_CLI_FACTS_MAX_BYTES);
  g_autoptr (GError) error = NULL;
  BhSituation before, after;

  if (bytes == NULL)
    return FALSE;
  if (!bh_situation_from_bytes (&before, task->editions.before, bytes, &error) ||
      !bh_situation_from_bytes (&after, task->editions.after, bytes, &error)) {
    bh_cli_fail_data (task->cli, facts, error);
    return FALSE;
  }
  task->flips = bh_flips_of (&task->editions, "", &before, &after);
  return TRUE;
}

void
bh_cli_changes (BhCli  *self,
                char  **argv)
{
  gboolean as_json = FALSE;
  g_autofree char *facts = NULL;
  const GOptionEntry options[] = {
    BH_CLI_FACTS_OPTION (&facts),
    BH_CLI_JSON_OPTION (&as_json),
    { NULL },
  };
  Task task = { .cli = self };
  g_autoptr (BhPack) other = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  if (!bh_cli_parse (self, options, argv) || !bh_cli_load_pack (self) ||
      (other = load_other (self, self->words[0])) == NULL)
    return;
  changes = bh_pack_changes_new (self->pack, other);
  task.editions = (BhEditions) { self->pack, other, changes, self->today };
  if (facts != NULL && !judge (&task, facts))
    return;
  if (as_json)
    write_json (&task);
  else
    print_text (&task);
  g_clear_pointer (&task.flips, g_ptr_array_unref);
}
