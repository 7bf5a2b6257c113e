/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A public suite of JSON documents, right and wrong: the reader takes what is JSON, but for what a
 * pack must not contain, refuses what is not, and always says where. */

#define G_LOG_DOMAIN "test-json-suite"

#include "config.h"

#include "bh-json.h"
#include "harness.h"
#include "json-documents.h"

static const BhJsonLimits limits = { BH_PACK_MAX_BYTES, 64, BH_PACK_MAX_NODES, BH_PACK_MAX_STRING };

/* RFC 8259 has them; a pack has no control or direction-turning characters, nothing twice, no
 * numbers that are not kept exactly, and is UTF-8. */
static const char *const stricter[] = {
  "y_number_double_close_to_zero",
  "y_number_huge_exp",
  "y_number_neg_int_huge_exp",
  "y_number_pos_double_huge_exp",
  "y_number_real_neg_overflow",
  "y_number_real_pos_overflow",
  "y_number_too_big_neg_int",
  "y_number_too_big_pos_int",
  "y_number_very_big_negative_int",
  "y_object_duplicated_key",
  "y_object_duplicated_key_and_value",
  "y_object_escaped_null_in_key",
  "y_string_allowed_escapes",
  "y_string_escaped_control_character",
  "y_string_null_escape",
  "y_string_unescaped_char_delete",
  "y_string_utf16BE_no_BOM",
  "y_string_utf16LE_no_BOM",
  "y_string_with_del_character",
  NULL,
};

static BhDataError
refused_with (const JsonDocument *document)
{
  g_autoptr (BhArena) arena = bh_arena_new ();
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *text = g_bytes_get_data (document->bytes, &size);

  if (bh_json_parse (text != NULL ? text : "", size, &limits, arena, arena, &error) != NULL) {
    g_assert_no_error (error);
    return (BhDataError) -1;
  }
  harness_error (error);
  return (BhDataError) error->code;
}

static void
test_document (gconstpointer data)
{
  const JsonDocument *document = data;
  BhDataError code = refused_with (document);
  gboolean taken = code == (BhDataError) -1;
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_bytes (document->bytes, &error);

  if (*document->name == 'n')
    g_assert_false (taken);
  else if (*document->name == 'y')
    g_assert_true (taken != g_strv_contains (stricter, document->name));
  /* None of them is a pack: what is JSON is refused for what it says. */
  g_assert_null (pack);
  harness_error (error);
  if (taken)
    g_assert_cmpint (error->code, !=, BH_DATA_ERROR_SYNTAX);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GPtrArray) documents = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  documents = json_documents_new ("core/data/json-test-suite.txt");
  for (guint i = 0; i < documents->len; i++) {
    const JsonDocument *document = documents->pdata[i];
    g_autofree char *test = g_strdup_printf ("/json-suite/%s", document->name);

    g_test_add_data_func (test, document, test_document);
  }
  g_assert_cmpuint (documents->len, ==, 301);
  status = g_test_run ();
  return status;
}
