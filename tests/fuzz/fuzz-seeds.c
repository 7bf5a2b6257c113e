/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes what fuzzing begins with, a folder for each harness, out of what the tree has: slices of the
 * pack, the words that tests search for, the documents that tests read. */

#define G_LOG_DOMAIN "fuzz"

#include "config.h"

#include <string.h>

#include "harness.h"
#include "json-documents.h"
#include "slice.h"
#include "spans.h"

#define N_SLICES 2
#define N_RANDOM 64
#define SEED 20261123

static const char *folder;

static void
write_seed (const char *harness,
            guint       number,
            const char *content,
            gsize       length)
{
  g_autofree char *name = g_strdup_printf ("%u", number);
  g_autofree char *directory = g_build_filename (folder, harness, NULL);
  g_autofree char *path = g_build_filename (directory, name, NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (directory, 0755);
  g_file_set_contents (path, content, (gssize) length, &error);
  g_assert_no_error (error);
}

/* The names of members, as libFuzzer wants its dictionary. */
static void
write_dictionary (const GString *pack)
{
  g_autoptr (GArray) spans = spans_new (pack->str, pack->len);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *path = g_build_filename (folder, "pack.dict", NULL);

  for (guint i = 0; i < spans->len; i++) {
    const Span *span = SPAN (spans, i);
    gsize length = span_name_end (pack->str, span) - span->item - 2;

    if (span_is_named (span) && length < 20)
      g_hash_table_add (names, g_strndup (pack->str + span->item + 1, length));
  }
  for (GList *name = g_hash_table_get_keys (names); name != NULL; name = g_list_delete_link (name, name))
    g_string_append_printf (lines, "\"\\\"%s\\\":\"\n", (const char *) name->data);
  g_file_set_contents (path, lines->str, -1, NULL);
}

static void
write_packs (void)
{
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data ("/io/github/baohao/Baohao/pack.json", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GRand) dice = g_rand_new_with_seed (SEED);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < N_SLICES; i++) {
    GString *slice = slice_pack (text, length, dice);

    write_seed ("pack", i, slice->str, slice->len);
    write_seed ("changes", i, slice->str, slice->len);
    if (i == 0)
      write_dictionary (slice);
    g_string_free (slice, TRUE);
  }
}

static void
write_facts (void)
{
  const GPtrArray *facts = bh_pack_facts (harness_pack ());
  g_autoptr (GString) all = g_string_new ("{\"plan\":\"povo2-base\"");
  guint number = 0;

  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];
    g_autoptr (GString) one = g_string_new (NULL);

    g_string_printf (one, "{\"%s\":[\"%s\",\"%s\"]}", fact->id, fact->values[0].id,
                     fact->values[fact->n_values - 1].id);
    write_seed ("facts", number++, one->str, one->len);
    g_string_append_printf (all, ",\"%s\":\"%s\"", fact->id, fact->values[0].id);
  }
  g_string_append_c (all, '}');
  write_seed ("facts", number, all->str, all->len);
}

static void
write_profiles (void)
{
  static const char *const files[] = {
    "{\"baohao-profiles\":1,\"profiles\":[]}",
    "{\"baohao-profiles\":1,\"profiles\":[{\"id\":\"0f8fad5b-d9cb-469f-a165-70867728950e\","
    "\"label\":\"Lin\",\"answers\":{\"line.state\":[\"active\"]},\"plan\":\"povo2-base\","
    "\"leaving\":\"2027-03-31\",\"favourites\":[\"povo2-base\"],\"gb\":3.5,\"later\":{\"x\":[1]}}]}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    write_seed ("profiles", i, files[i], strlen (files[i]));
}

static void
write_queries (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core/data/queries.tsv", NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    write_seed ("search", i, lines[i], strcspn (lines[i], "\t"));
}

static void
write_numbers (void)
{
  static const char *const numbers[] = {
    "", "080-1234-5678", "+81 80 1234 5678", "+81 (0)80-1234-5678", "0081 9012345678", "8180 1234 5678",
    "０８０ー１２３４ー５６７８", "050-1234-5678", "03-1234-5678", "+86 138 0013 8000", "+1 212 555 0100", "060-012",
    "٠٨٠١٢٣٤٥٦٧٨", "080\u200e1234\u200f5678", "tel:08012345678",
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    write_seed ("number", i, numbers[i], strlen (numbers[i]));
}

static void
write_conditions (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (SEED);
  char bytes[120];

  for (guint i = 0; i < N_RANDOM; i++) {
    for (guint j = 0; j < sizeof bytes; j++)
      bytes[j] = (char) g_rand_int_range (dice, 0, 256);
    write_seed ("condition", i, bytes, sizeof bytes);
  }
}

static void
write_documents (void)
{
  g_autoptr (GPtrArray) documents = json_documents_new ("core/data/json-test-suite.txt");

  for (guint i = 0; i < documents->len; i++) {
    const JsonDocument *document = documents->pdata[i];
    gsize size;
    const char *content = g_bytes_get_data (document->bytes, &size);

    if (size < 4000)
      write_seed ("json", i, content, size);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = argv[1];
  write_packs ();
  write_facts ();
  write_profiles ();
  write_queries ();
  write_numbers ();
  write_conditions ();
  write_documents ();
  return 0;
}
