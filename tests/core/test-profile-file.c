/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles between machines: what is exported is what is imported, whatever the settings hold; what
 * is not known is kept; a bad file is refused with the place; and an import can be undone. */

#define G_LOG_DOMAIN "test-profile-file"

#include "config.h"

#include <string.h>

#include "bh-profile-file.h"
#include "bh-profile-import.h"

#define N_PROFILES 200
#define N_MUTATIONS 4000
#define ID "0f8fad5b-d9cb-469f-a165-70867728950e"
#define OTHER_ID "7c9e6679-7425-40de-944b-e07fc1f90ae7"

static BhPack *pack;

/* --- Profiles to test with -------------------------------------------------- */

static void
clear (BhProfiles *profiles)
{
  BhProfile *profile;

  while ((profile = bh_profiles_get_current (profiles)) != NULL) {
    g_autoptr (BhProfile) removed = g_object_ref (profile);

    bh_profiles_remove (profiles, removed);
    bh_profiles_forget (profiles, removed);
  }
}

static guint
count (BhProfiles *profiles)
{
  return g_list_model_get_n_items (G_LIST_MODEL (profiles));
}

static const char *
pick (GRand             *rand,
      const char *const *words,
      guint              n_words)
{
  return words[g_rand_int_range (rand, 0, (gint32) n_words)];
}

static const char *const some_labels[] = {
  "Lin", "李さん", "", "  ", "\"quoted\" \\ back", "two\nlines", "tab\there", "turned \u202e over",
  "mark \u200e left", "bell \a", "👩‍👩‍👧", "a/b~c", "control \xc2\x85",
};

static const char *const some_ids[] = {
  "povo2-base", "rakuten-saikyo-3gb", "step/2", "future.thing", "", "with space", "保号", "x\ny",
};

static char *
random_label (GRand *rand)
{
  if (g_rand_int_range (rand, 0, 8) == 0)
    return g_strnfill ((gsize) g_rand_int_range (rand, 150, 250), 'w');
  return g_strdup (pick (rand, some_labels, G_N_ELEMENTS (some_labels)));
}

static GVariant *
random_ids (GRand *rand)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  int n = g_rand_int_range (rand, 0, 6);

  for (int i = 0; i < n; i++)
    g_variant_builder_add (&ids, "s", pick (rand, some_ids, G_N_ELEMENTS (some_ids)));
  return g_variant_builder_end (&ids);
}

static GVariant *
random_answers (GRand *rand)
{
  g_auto (GVariantBuilder) answers = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));
  const GPtrArray *facts = bh_pack_facts (pack);
  int n = g_rand_int_range (rand, 0, 12);

  for (int i = 0; i < n; i++) {
    const BhFact *fact = facts->pdata[g_rand_int_range (rand, 0, (gint32) facts->len)];
    const BhValue *value = &fact->values[g_rand_int_range (rand, 0, (gint32) fact->n_values)];
    const char *values[] = { value->id, "not-in-this-pack", NULL };

    if (g_rand_int_range (rand, 0, 4) > 0)
      values[1] = NULL;
    g_variant_builder_add (&answers, "{s^as}", g_rand_boolean (rand) ? fact->id : "future.fact", values);
  }
  return g_variant_builder_end (&answers);
}

static GVariant *
random_text (GRand      *rand,
             BhFieldKind kind)
{
  static const char *const days[] = { "2027-03-31", "2026-02-30", "soon", "2026-11", "" };
  static const char *const extras[] = {
    "{\"pets\": [\"cat\", {\"age\": 1.5, \"name\": \"保\\n\"}], \"zero\": -0.0, \"none\": null}",
    "{\"label\": \"known\", \"id\": 1, \"huge\": 1e300, \"yes\": true}", "[1]", "{", "{}", "",
  };

  if (kind == BH_FIELD_DAY)
    return g_variant_new_string (pick (rand, days, G_N_ELEMENTS (days)));
  if (kind == BH_FIELD_EXTRA)
    return g_variant_new_string (pick (rand, extras, G_N_ELEMENTS (extras)));
  if (kind == BH_FIELD_LABEL)
    return g_variant_new_take_string (random_label (rand));
  return g_variant_new_string (pick (rand, some_ids, G_N_ELEMENTS (some_ids)));
}

static GVariant *
random_value (GRand                *rand,
              const BhProfileField *field)
{
  switch (field->kind) {
  case BH_FIELD_IDS:
    return random_ids (rand);
  case BH_FIELD_ANSWERS:
    return random_answers (rand);
  case BH_FIELD_WHOLE:
    return g_variant_new_uint32 ((guint32) g_rand_int_range (rand, field->least, field->most + 1));
  case BH_FIELD_NUMBER:
    return g_variant_new_double (g_rand_double_range (rand, field->least, field->most));
  case BH_FIELD_LABEL:
  case BH_FIELD_ID:
  case BH_FIELD_DAY:
  case BH_FIELD_EXTRA:
  default:
    return random_text (rand, field->kind);
  }
}

/* About half of the keys, some with what does not belong there. */
static void
add_random_profile (GRand      *rand,
                    BhProfiles *profiles)
{
  g_auto (GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autoptr (GVariant) all = NULL;
  g_autofree char *id = g_uuid_string_random ();

  for (guint i = 0; i < BH_N_PROFILE_FIELDS; i++) {
    if (g_rand_boolean (rand))
      g_variant_builder_add (&values, "{sv}", bh_profile_fields[i].name,
                             random_value (rand, &bh_profile_fields[i]));
  }
  all = g_variant_ref_sink (g_variant_builder_end (&values));
  bh_profiles_put (profiles, id, all);
}

static void
add_random_profiles (BhProfiles *profiles,
                     guint       n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261122);

  for (guint i = 0; i < n; i++)
    add_random_profile (rand, profiles);
}

static void
assert_equal (const GPtrArray *a,
              const GPtrArray *b)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++) {
    guint counts[BH_N_PROFILE_PARTS];

    g_assert_cmpstr (bh_profile_record_get_id (a->pdata[i]), ==,
                     bh_profile_record_get_id (b->pdata[i]));
    if (bh_profile_record_compare (a->pdata[i], b->pdata[i], counts)) {
      g_autofree char *words = bh_profile_parts_words (counts);

      g_error ("%s: %s", bh_profile_record_get_id (a->pdata[i]), words);
    }
  }
}

static GPtrArray *
read_text (const char *text,
           GError    **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return bh_profile_file_read (bytes, error);
}

static GBytes *
export_all (BhProfiles *profiles)
{
  g_autoptr (GPtrArray) records = bh_profiles_dup_records (profiles);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = bh_profile_file_write (records, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
import (BhProfiles *profiles,
        GPtrArray  *document,
        gboolean    replace)
{
  g_autoptr (GPtrArray) present = bh_profiles_dup_records (profiles);
  g_autoptr (GArray) imports = bh_import_plan (document, present);
  g_autoptr (BhImportUndo) undo = NULL;

  for (guint i = 0; i < imports->len && replace; i++)
    g_array_index (imports, BhImport, i).wanted = TRUE;
  undo = bh_import_apply (imports, profiles);
}

/* --- The tests -------------------------------------------------------------- */

/* The table says of each key what the settings' schema says. */
static void
test_schema (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
    g_settings_schema_source_lookup (source, BH_PROFILE_SCHEMA, TRUE);
  g_auto (GStrv) keys = g_settings_schema_list_keys (schema);

  g_assert_cmpuint (g_strv_length (keys), ==, BH_N_PROFILE_FIELDS);
  for (guint i = 0; i < BH_N_PROFILE_FIELDS; i++) {
    const BhProfileField *field = &bh_profile_fields[i];
    g_autoptr (GSettingsSchemaKey) key = g_settings_schema_get_key (schema, field->name);
    g_autoptr (GVariant) normal = g_settings_schema_key_get_default_value (key);
    g_autofree char *text = g_variant_print (normal, TRUE);

    g_assert_cmpstr (text, ==, field->normal);
    if (field->kind == BH_FIELD_WHOLE) {
      g_autoptr (GVariant) most = g_variant_ref_sink (g_variant_new_uint32 ((guint32) field->most));
      g_autoptr (GVariant) more = g_variant_ref_sink (g_variant_new_uint32 ((guint32) field->most + 1));

      g_assert_true (g_settings_schema_key_range_check (key, most));
      g_assert_false (g_settings_schema_key_range_check (key, more));
    }
  }
}

static void
test_round_trip (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (GPtrArray) before = NULL, document = NULL, after = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  add_random_profiles (profiles, N_PROFILES);
  before = bh_profiles_dup_records (profiles);
  first = export_all (profiles);
  clear (profiles);
  document = bh_profile_file_read (first, &error);
  g_assert_no_error (error);
  assert_equal (before, document);

  import (profiles, document, FALSE);
  after = bh_profiles_dup_records (profiles);
  assert_equal (before, after);
  second = export_all (profiles);
  g_assert_true (g_bytes_equal (first, second));
  clear (profiles);
}

/* A name of letters that a file may not hold loses those and no more. */
static void
test_label (void)
{
  static const struct {
    const char *label;
    const char *exported;
  } rows[] = {
    { "turned \u202eover", "turned over" },
    { "two\nlines", "twolines" },
    { "👩‍👩‍👧 \"x\"", "👩‍👩‍👧 \"x\"" },
    { "\u200e", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (BhProfile) profile = bh_profile_new (ID);
    g_autoptr (BhProfileRecord) record = NULL;

    bh_profile_set_label (profile, rows[i].label);
    record = bh_profile_record_of (profile);
    g_assert_cmpstr (bh_profile_record_get_label (record), ==, rows[i].exported);
    bh_profile_erase (profile);
  }
}

static void
test_twice (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (GPtrArray) document = NULL, present = NULL;
  g_autoptr (GArray) imports = NULL;
  g_autoptr (GBytes) bytes = NULL;

  add_random_profiles (profiles, N_PROFILES);
  bytes = export_all (profiles);
  document = bh_profile_file_read (bytes, NULL);
  for (guint round = 0; round < 2; round++) {
    import (profiles, document, TRUE);
    g_assert_cmpuint (count (profiles), ==, N_PROFILES);
  }
  present = bh_profiles_dup_records (profiles);
  imports = bh_import_plan (document, present);
  for (guint i = 0; i < imports->len; i++)
    g_assert_cmpint (g_array_index (imports, BhImport, i).kind, ==, BH_IMPORT_SAME);
  g_assert_cmpuint (bh_import_count (imports), ==, 0);
  clear (profiles);
}

#define UNKNOWN \
  "{\"baohao-profiles\": 1, \"written-by\": \"a newer one\", \"profiles\": [{\"id\": \"" ID "\"," \
  "\"pets\": [\"cat\", {\"age\": 3}], \"label\": \"Lin\", \"answers\": {\"future.fact\": [\"x\"]," \
  "\"line.state\": [\"on-the-moon\", \"active\"]}, \"plan\": \"future-plan\", \"colour\": \"\\u8d64\"," \
  "\"steps-done\": [\"future-step/7\"], \"phone-language\": \"ko\", \"favourites\": [\"gone\"]}]}"

static void
test_unknown (void)
{
  static const char *const kept[] = {
    "\"pets\": [\"cat\", {\"age\": 3}]", "\"future.fact\": [\"x\"]",  "[\"active\", \"on-the-moon\"]",
    "\"plan\": \"future-plan\"",         "\"colour\": \"赤\"",         "\"future-step/7\"",
    "\"phone-language\": \"ko\"",        "\"favourites\": [\"gone\"]",
  };
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (GPtrArray) document = read_text (UNKNOWN, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  BhProfile *profile;

  import (profiles, document, FALSE);
  profile = bh_profiles_get_current (profiles);
  g_assert_cmpstr (bh_profile_get_phone_language (profile), ==, "zh");
  bh_profile_set_answer (profile, bh_pack_fact (pack, "net.data"), 1);
  bh_profile_set_favourite (profile, "povo2-base", TRUE);
  bh_profile_set_favourite (profile, "povo2-base", FALSE);
  bytes = export_all (profiles);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++) {
    if (strstr (text, kept[i]) == NULL)
      g_error ("%s is gone from %s", kept[i], text);
  }
  clear (profiles);
}

#define PROFILE(members) "{\"baohao-profiles\": 1, \"profiles\": [{\"id\": \"" ID "\"" members "}]}"

static const struct {
  const char *document;
  const char *pointer;
} refused[] = {
  { "", "" },
  { "[]", "" },
  { "{}", "" },
  { "null", "" },
  { "{\"profiles\": []}", "" },
  { "{\"baohao-profiles\": 1}", "" },
  { "{\"baohao-profiles\": 2, \"profiles\": 7}", "/baohao-profiles" },
  { "{\"baohao-profiles\": 0, \"profiles\": []}", "/baohao-profiles" },
  { "{\"baohao-profiles\": \"1\", \"profiles\": []}", "/baohao-profiles" },
  { "{\"baohao-profiles\": 1, \"profiles\": {}}", "/profiles" },
  { "{\"baohao-profiles\": 1, \"profiles\": [[]]}", "/profiles/0" },
  { "{\"baohao-profiles\": 1, \"profiles\": [{}]}", "/profiles/0" },
  { "{\"baohao-profiles\": 1, \"profiles\": [{\"id\": \"../../x\"}]}", "/profiles/0/id" },
  { "{\"baohao-profiles\": 1, \"profiles\": [{\"id\": \"12\"}]}", "/profiles/0/id" },
  { "{\"baohao-profiles\": 1, \"profiles\": [{\"id\": \"" ID "\"}, {\"id\": \"" ID "\"}]}",
    "/profiles/1/id" },
  { PROFILE (", \"label\": 5"), "/profiles/0/label" },
  { PROFILE (", \"label\": \"\""), "/profiles/0/label" },
  { PROFILE (", \"label\": \"a\\nb\""), "/profiles/0/label" },
  { PROFILE (", \"label\": \"\\u202e\""), "/profiles/0/label" },
  { PROFILE (", \"label\": \"x\u2066y\""), "/profiles/0/label" },
  { PROFILE (", \"label\": \"\\u0007\""), "/profiles/0/label" },
  { PROFILE (", \"plan\": null"), "/profiles/0/plan" },
  { PROFILE (", \"answers\": [\"line.state\"]"), "/profiles/0/answers" },
  { PROFILE (", \"answers\": {\"line.state\": \"active\"}"), "/profiles/0/answers/line.state" },
  { PROFILE (", \"answers\": {\"a/b\": [1]}"), "/profiles/0/answers/a~1b/0" },
  { PROFILE (", \"answers\": {\"\": [\"x\"]}"), "/profiles/0/answers/" },
  { PROFILE (", \"activated\": \"2026-02-30\""), "/profiles/0/activated" },
  { PROFILE (", \"leaving\": \"2026-02\""), "/profiles/0/leaving" },
  { PROFILE (", \"favourites\": \"povo2-base\""), "/profiles/0/favourites" },
  { PROFILE (", \"steps-done\": [\"a\", \"b\\tc\"]"), "/profiles/0/steps-done/1" },
  { PROFILE (", \"use-months\": 0"), "/profiles/0/use-months" },
  { PROFILE (", \"use-months\": 61"), "/profiles/0/use-months" },
  { PROFILE (", \"use-months\": 1.5"), "/profiles/0/use-months" },
  { PROFILE (", \"use-gb\": -1"), "/profiles/0/use-gb" },
  { PROFILE (", \"use-gb\": 1000.5"), "/profiles/0/use-gb" },
  { PROFILE (", \"use-texts\": \"5\""), "/profiles/0/use-texts" },
  { PROFILE (", \"label\": \"a\", \"label\": \"b\""), "/profiles/0/label" },
  { PROFILE (", \"new\": [[[[[[[[[[[1]]]]]]]]]]]"), "/profiles/0/new/0/0/0/0/0/0/0/0/0" },
};

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) document = read_text (refused[i].document, &error);
    g_autofree char *start = g_strconcat (refused[i].pointer, ": ", NULL);

    if (document != NULL)
      g_error ("%s passed", refused[i].document);
    if (error->domain != BH_DATA_ERROR || !g_str_has_prefix (error->message, start))
      g_error ("%s: %s", refused[i].document, error->message);
  }
}

static void
test_limits (void)
{
  g_autoptr (GString) many = g_string_new ("{\"baohao-profiles\": 1, \"profiles\": [");
  g_autofree char *spaces = g_strnfill (BH_PROFILE_FILE_MAX_BYTES + 1, ' ');
  g_autofree char *name = g_strnfill (BH_PROFILE_LABEL_MAX + 1, 'n');
  g_autofree char *long_label = g_strdup_printf (PROFILE (", \"label\": \"%s\""), name);
  g_autoptr (GString) large = g_string_new ("{\"baohao-profiles\": 1, \"profiles\": [{\"id\": \"" ID "\"");
  const char *documents[4] = { spaces, long_label };

  for (guint i = 0; i <= BH_PROFILE_FILE_MAX_PROFILES; i++) {
    g_autofree char *id = g_uuid_string_random ();

    g_string_append_printf (many, "%s{\"id\": \"%s\"}", i > 0 ? "," : "", id);
    g_string_append_printf (large, ", \"m%u\": \"%0200u\"", i, i);
  }
  documents[2] = g_string_append (many, "]}")->str;
  documents[3] = g_string_append (large, "}]}")->str;
  for (guint i = 0; i < G_N_ELEMENTS (documents); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (read_text (documents[i], &error));
    g_assert_cmpint (error->code, ==, i == 1 ? BH_DATA_ERROR_VALUE : BH_DATA_ERROR_LIMIT);
  }
}

/* Either it is refused, with the place, or it is a document like any other. */
static void
read_any (const char *text,
          gsize       length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) document = bh_profile_file_read (bytes, &error);

  if (document == NULL) {
    g_assert_true (error->domain == BH_DATA_ERROR);
    g_assert_true (g_str_has_prefix (error->message, "/") || g_str_has_prefix (error->message, ": "));
  } else {
    g_autoptr (GBytes) written = bh_profile_file_write (document, &error);
    g_autoptr (GPtrArray) again = NULL;

    g_assert_no_error (error);
    again = bh_profile_file_read (written, &error);
    g_assert_no_error (error);
    assert_equal (document, again);
  }
}

static void
test_damaged (void)
{
  static const char bytes[] = "\"\\{}[]:,0123456789-.eEu\n\t \x80\xff az/";
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GBytes) whole = NULL;
  g_autofree char *text = NULL;
  gsize size, closed;

  add_random_profiles (profiles, 4);
  whole = export_all (profiles);
  clear (profiles);
  size = g_bytes_get_size (whole);
  text = g_strndup (g_bytes_get_data (whole, NULL), size);
  closed = size - strlen ("\n");
  for (gsize length = 0; length < closed; length++) {
    g_autoptr (GBytes) part = g_bytes_new (text, length);

    g_assert_null (bh_profile_file_read (part, NULL));
    read_any (text, length);
  }
  for (guint i = 0; i < N_MUTATIONS; i++) {
    g_autofree char *mutated = g_memdup2 (text, size);
    int n = g_rand_int_range (rand, 1, 4);

    for (int j = 0; j < n; j++)
      mutated[g_rand_int_range (rand, 0, (gint32) size)] =
        bytes[g_rand_int_range (rand, 0, (gint32) sizeof bytes)];
    read_any (mutated, size);
  }
}

/* What is here already stays, unless that is wanted; and everything can be taken back. */
static void
test_plan (void)
{
  static const char text[] =
    "{\"baohao-profiles\": 1, \"profiles\": [{\"id\": \"" ID "\", \"label\": \"Lin\", \"leaving\": "
    "\"2027-03-31\", \"answers\": {\"a\": [\"1\"], \"b\": [\"2\"], \"c\": [\"3\"]}, \"plan\": \"x\"}, "
    "{\"id\": \"" OTHER_ID "\", \"label\": \"Wang\"}]}";
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (GPtrArray) document = read_text (text, NULL);
  g_autoptr (GPtrArray) present = NULL, after = NULL;
  g_autoptr (GArray) imports = NULL;
  g_autoptr (GVariant) values = g_variant_ref_sink (g_variant_new_parsed (
    "{'label': <'Lin'>, 'answers': <{'c': ['3'], 'b': ['9'], 'd': ['4']}>, 'plan': <''>}"));
  g_autoptr (BhImportUndo) undo = NULL;
  g_autofree char *words = NULL;
  BhProfile *mine;

  mine = bh_profiles_add (profiles, "Mine");
  bh_profiles_put (profiles, ID, values);
  present = bh_profiles_dup_records (profiles);
  imports = bh_import_plan (document, present);
  g_assert_cmpint (g_array_index (imports, BhImport, 0).kind, ==, BH_IMPORT_REPLACE);
  g_assert_cmpint (g_array_index (imports, BhImport, 1).kind, ==, BH_IMPORT_ADD);
  words = bh_import_words (&g_array_index (imports, BhImport, 0));
  g_assert_cmpstr (words, ==, "Here already; different: 3 answers, plan, 1 date");
  g_assert_cmpuint (bh_import_count (imports), ==, 1);

  g_array_index (imports, BhImport, 0).wanted = TRUE;
  undo = bh_import_apply (imports, profiles);
  g_assert_cmpuint (count (profiles), ==, 3);
  g_assert_true (bh_profiles_get_current (profiles) == mine);
  g_assert_false (bh_profile_is_favourite (bh_profiles_find (profiles, ID), "d"));

  bh_import_undo (undo);
  after = bh_profiles_dup_records (profiles);
  assert_equal (present, after);
  g_assert_true (bh_profiles_get_current (profiles) == mine);
  clear (profiles);
}

/* Neither the end of a removal nor its undoing does anything to what was imported meanwhile. */
static void
test_removed_and_imported (void)
{
  g_autoptr (BhProfiles) profiles = bh_profiles_new ();
  g_autoptr (GPtrArray) document = read_text (PROFILE (", \"label\": \"Lin\""), NULL);
  g_autoptr (BhProfile) removed = NULL;
  g_autofree char *label = NULL;

  import (profiles, document, FALSE);
  removed = g_object_ref (bh_profiles_get_current (profiles));
  bh_profiles_remove (profiles, removed);
  import (profiles, document, FALSE);
  bh_profiles_restore (profiles, removed, 0);
  g_assert_cmpuint (count (profiles), ==, 1);
  bh_profiles_forget (profiles, removed);
  label = bh_profile_dup_label (bh_profiles_get_current (profiles));
  g_assert_cmpstr (label, ==, "Lin");
  clear (profiles);
}

/* Somebody imports on the command line while the window is open. */
static void
test_another_program (void)
{
  g_autoptr (BhProfiles) mine = bh_profiles_new ();
  g_autoptr (BhProfiles) other = bh_profiles_new ();
  g_autoptr (GPtrArray) document = read_text (PROFILE (", \"label\": \"Lin\""), NULL);

  bh_profiles_add (mine, "Me");
  import (other, document, FALSE);
  g_assert_cmpuint (count (mine), ==, 2);
  bh_profiles_add (mine, "You");
  g_assert_cmpuint (count (other), ==, 3);
  clear (mine);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);

  g_test_add_func ("/profile-file/schema", test_schema);
  g_test_add_func ("/profile-file/round-trip", test_round_trip);
  g_test_add_func ("/profile-file/label", test_label);
  g_test_add_func ("/profile-file/twice", test_twice);
  g_test_add_func ("/profile-file/unknown", test_unknown);
  g_test_add_func ("/profile-file/refused", test_refused);
  g_test_add_func ("/profile-file/limits", test_limits);
  g_test_add_func ("/profile-file/damaged", test_damaged);
  g_test_add_func ("/profile-file/plan", test_plan);
  g_test_add_func ("/profile-file/removed-and-imported", test_removed_and_imported);
  g_test_add_func ("/profile-file/another-program", test_another_program);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
