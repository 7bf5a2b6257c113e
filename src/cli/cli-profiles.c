/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people that the window knows: listed, and taken from one computer to another. The only verb
 * that reads and writes settings. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-profile-file.h"
#include "bh-profile-import.h"
#include "bh-settings.h"
#include "cli-json.h"
#include "cli-table.h"

typedef struct {
  gboolean json;
  char    *output;
  gboolean dry_run;
  gboolean replace;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* Settings without a schema end the program. */
static gboolean
check_schema (BhCli *self)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  static const char *const ids[] = { BH_SETTINGS_SCHEMA, BH_PROFILE_SCHEMA };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, ids[i], TRUE) : NULL;

    if (schema == NULL) {
      bh_cli_fail_use (self, _("the settings schema %s is not installed"), ids[i]);
      return FALSE;
    }
  }
  return TRUE;
}

/* --- List ------------------------------------------------------------------- */

static const char *
label_of (const BhProfileRecord *record)
{
  const char *label = bh_profile_record_get_label (record);

  return *label != '\0' ? label : _("Without a name");
}

/* The name of each part of a profile that differs, for programs. */
static void
write_parts (JsonBuilder *json,
             const char  *name,
             const guint  counts[BH_N_PROFILE_PARTS])
{
  static const char *const nicks[BH_N_PROFILE_PARTS] = {
    [BH_PROFILE_PART_NAME] = "label",       [BH_PROFILE_PART_ANSWERS] = "answers",
    [BH_PROFILE_PART_PLAN] = "plan",        [BH_PROFILE_PART_DATES] = "dates",
    [BH_PROFILE_PART_FAVOURITES] = "favourites", [BH_PROFILE_PART_STEPS] = "steps-done",
    [BH_PROFILE_PART_USE] = "use",          [BH_PROFILE_PART_PHONE] = "phone-language",
    [BH_PROFILE_PART_OTHER] = "other",
  };

  bh_json_begin_object (json, name);
  for (guint i = 0; i < BH_N_PROFILE_PARTS; i++) {
    if (counts[i] > 0)
      bh_json_set_number (json, nicks[i], counts[i]);
  }
  json_builder_end_object (json);
}

static void
begin_profile (JsonBuilder           *json,
               const BhProfileRecord *record)
{
  bh_json_begin_object (json, NULL);
  bh_json_set_string (json, "id", bh_profile_record_get_id (record));
  bh_json_set_string (json, "label", bh_profile_record_get_label (record));
}

static JsonBuilder *
begin_json (void)
{
  JsonBuilder *json = json_builder_new ();

  json_builder_begin_object (json);
  bh_json_begin_array (json, "profiles");
  return json;
}

static void
list_json (BhCli           *self,
           const GPtrArray *records,
           const char      *current)
{
  JsonBuilder *json = begin_json ();

  for (guint i = 0; i < records->len; i++) {
    guint counts[BH_N_PROFILE_PARTS];

    bh_profile_record_count (records->pdata[i], counts);
    begin_profile (json, records->pdata[i]);
    bh_json_set_boolean (json, "current",
                         g_strcmp0 (bh_profile_record_get_id (records->pdata[i]), current) == 0);
    write_parts (json, "holds", counts);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

static void
list_text (BhCli           *self,
           const GPtrArray *records,
           const char      *current)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (4, 0);

  for (guint i = 0; i < records->len; i++) {
    const BhProfileRecord *record = records->pdata[i];
    const char *id = bh_profile_record_get_id (record);
    g_autofree char *words = NULL;
    guint counts[BH_N_PROFILE_PARTS];

    bh_profile_record_count (record, counts);
    words = bh_profile_parts_words (counts);
    bh_cli_table_add (table, g_strcmp0 (id, current) == 0 ? "*" : " ", id, label_of (record), words);
  }
  bh_cli_table_print (table, self, "");
  if (records->len == 0)
    bh_cli_print (self, "%s\n", _("There is no profile."));
}

static void
list (BhCli      *self,
      Options    *options,
      BhProfiles *profiles)
{
  g_autoptr (GPtrArray) records = bh_profiles_dup_records (profiles);
  BhProfile *current = bh_profiles_get_current (profiles);
  const char *id = current != NULL ? bh_profile_get_id (current) : NULL;

  if (self->words[1] != NULL)
    bh_cli_fail_use (self, _("“%s” is one argument too many"), self->words[1]);
  else if (options->json)
    list_json (self, records, id);
  else
    list_text (self, records, id);
}

/* --- Export ----------------------------------------------------------------- */

/* (nullable): the profiles of those ids, in that order; all where there are none. */
static GPtrArray *
choose (BhCli       *self,
        BhProfiles  *profiles,
        char *const *ids)
{
  g_autoptr (GPtrArray) records = NULL;

  if (*ids == NULL)
    return bh_profiles_dup_records (profiles);
  records = g_ptr_array_new_with_free_func ((GDestroyNotify) bh_profile_record_free);
  for (guint i = 0; ids[i] != NULL; i++) {
    BhProfile *profile = bh_profiles_find (profiles, ids[i]);

    if (profile == NULL) {
      bh_cli_fail_use (self, _("there is no profile “%s”"), ids[i]);
      return NULL;
    }
    g_ptr_array_add (records, bh_profile_record_of (profile));
  }
  return g_steal_pointer (&records);
}

static void
export (BhCli      *self,
        Options    *options,
        BhProfiles *profiles)
{
  g_autoptr (GPtrArray) records = choose (self, profiles, self->words + 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  const char *data;
  gsize size;

  if (records == NULL)
    return;
  bytes = bh_profile_file_write (records, &error);
  if (bytes == NULL) {
    bh_cli_fail_data (self, options->output != NULL ? options->output : "-", error);
    return;
  }
  data = g_bytes_get_data (bytes, &size);
  if (options->output == NULL)
    g_string_append_len (self->out, data, (gssize) size);
  /* A person's situation is for nobody else on the machine. */
  else if (!g_file_set_contents_full (options->output, data, (gssize) size,
                                      G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    bh_cli_fail_use (self, "%s", error->message);
}

/* --- Import ----------------------------------------------------------------- */

static const char *
outcome (const BhImport *import,
         gboolean        dry_run)
{
  if (!bh_import_is_done (import))
    return _("left as it is");
  if (import->kind == BH_IMPORT_ADD)
    return dry_run ? _("would be added") : _("added");
  return dry_run ? _("would be replaced") : _("replaced");
}

static void
import_json (BhCli        *self,
             Options      *options,
             const GArray *imports)
{
  static const char *const kinds[] = { "new", "different", "same" };
  JsonBuilder *json = begin_json ();

  for (guint i = 0; i < imports->len; i++) {
    const BhImport *import = &g_array_index (imports, BhImport, i);

    begin_profile (json, import->record);
    bh_json_set_string (json, "state", kinds[import->kind]);
    write_parts (json, import->kind == BH_IMPORT_ADD ? "holds" : "differs", import->counts);
    bh_json_set_boolean (json, "imported", bh_import_is_done (import) && !options->dry_run);
    json_builder_end_object (json);
  }
  json_builder_end_array (json);
  bh_cli_json_end (self, json);
}

static void
import_text (BhCli        *self,
             Options      *options,
             const GArray *imports)
{
  g_autoptr (BhCliTable) table = bh_cli_table_new (4, 0);
  gboolean left = FALSE;

  for (guint i = 0; i < imports->len; i++) {
    const BhImport *import = &g_array_index (imports, BhImport, i);
    g_autofree char *words = bh_import_words (import);

    left |= import->kind == BH_IMPORT_REPLACE && !import->wanted;
    bh_cli_table_add (table, bh_profile_record_get_id (import->record), label_of (import->record),
                      outcome (import, options->dry_run), words);
  }
  bh_cli_table_print (table, self, "");
  if (imports->len == 0)
    bh_cli_print (self, "%s\n", _("There is no profile in this file."));
  if (left)
    /* Translators: %s is an option of the command line */
    bh_cli_print (self, _("With %s, what is here already is replaced too."), "--replace");
  if (left)
    bh_cli_print (self, "\n");
}

static void
import (BhCli      *self,
        Options    *options,
        BhProfiles *profiles)
{
  const char *path = self->words[1];
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) document = NULL, present = NULL;
  g_autoptr (GArray) imports = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || self->words[2] != NULL) {
    bh_cli_fail_use (self, "%s", _("one file has to be named"));
    return;
  }
  bytes = bh_cli_read (self, path, BH_PROFILE_FILE_MAX_BYTES);
  if (bytes == NULL)
    return;
  document = bh_profile_file_read (bytes, &error);
  if (document == NULL) {
    bh_cli_fail_data (self, path, error);
    return;
  }
  present = bh_profiles_dup_records (profiles);
  imports = bh_import_plan (document, present);
  for (guint i = 0; i < imports->len && options->replace; i++)
    g_array_index (imports, BhImport, i).wanted = TRUE;
  if (!options->dry_run) {
    bh_import_undo_free (bh_import_apply (imports, profiles));
    g_settings_sync ();
    if (bh_settings_get_problem () != NULL) {
      bh_cli_fail_use (self, _("the settings cannot be written: %s"), bh_settings_get_problem ());
      return;
    }
  }
  if (options->json)
    import_json (self, options, imports);
  else
    import_text (self, options, imports);
}

/* --- The verb --------------------------------------------------------------- */

/* What @action has no use for is a mistake: nobody shall believe that it did something. */
static gboolean
check_options (BhCli      *self,
               Options    *options,
               const char *action)
{
  const struct {
    const char *name;
    gboolean    given;
    const char *actions[3];
  } rules[] = {
    { "--json", options->json, { "list", "import" } },
    { "--output", options->output != NULL, { "export" } },
    { "--dry-run", options->dry_run, { "import" } },
    { "--replace", options->replace, { "import" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    if (rules[i].given && !g_strv_contains (rules[i].actions, action)) {
      bh_cli_fail_use (self, _("%s and %s do not go together"), action, rules[i].name);
      return FALSE;
    }
  }
  return TRUE;
}

void
bh_cli_profiles (BhCli  *self,
                 char  **argv)
{
  static const struct {
    const char *name;
    void      (*run) (BhCli      *self,
                      Options    *options,
                      BhProfiles *profiles);
  } actions[] = { { "list", list }, { "export", export }, { "import", import } };
  g_auto (Options) given = { 0 };
  const GOptionEntry options[] = {
    BH_CLI_JSON_OPTION (&given.json),
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_("Write into this file"), N_("FILE") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &given.dry_run,
      N_("Say what would be imported, and change nothing"), NULL },
    { "replace", 0, 0, G_OPTION_ARG_NONE, &given.replace,
      N_("Import also what is here already but different"), NULL },
    { NULL },
  };

  if (!bh_cli_parse (self, options, argv))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++) {
    if (strcmp (self->words[0], actions[i].name) != 0)
      continue;
    if (check_options (self, &given, actions[i].name) && check_schema (self)) {
      g_autoptr (BhProfiles) profiles = bh_profiles_new ();

      actions[i].run (self, &given, profiles);
    }
    return;
  }
  bh_cli_fail_use (self, _("“%s” is none of %s"), self->words[0], "list, export, import");
}
