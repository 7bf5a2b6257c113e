/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The strict reader of JSON: what it accepts, what it refuses, and the place
 * that it names. */

#define G_LOG_DOMAIN "test-json"

#include "config.h"

#include <string.h>

#include "bh-json.h"

static const BhJsonLimits limits = { 4096, 8, 200, 64 };

static gboolean
parses (const char         *text,
        gsize               length,
        const BhJsonLimits *within,
        GError            **error)
{
  g_autoptr (BhArena) arena = bh_arena_new ();

  return bh_json_parse (text, length, within, arena, arena, error) != NULL;
}

static void
test_accepts (void)
{
  static const char *const documents[] = {
    "{}", "[]", "null", "true", "0", "-0", "1.5e3", "1E+2", "-12", "9223372036854775807",
    "-9223372036854775808", "\"\"", " [ 1 , 2 ]\n", "{\"a\":{\"b\":[1,{\"c\":null}]}}",
    "\"\\u4fdd\\u53f7 \\\\ \\\" \\/ \\n\\t\"", "\"\\ud83d\\ude00\"", "\"保号 😀\"",
    "{\"a\":1,\"b\":{\"a\":1},\"aa\":1}", "[[[[[[[1]]]]]]]", "\"\\u000a \\u0009 \\u000A\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++) {
    g_autoptr (GError) error = NULL;

    if (!parses (documents[i], strlen (documents[i]), &limits, &error))
      g_error ("%s: %s", documents[i], error->message);
  }
}

typedef struct {
  const char  *document;
  BhDataError  code;
  const char  *pointer;
} Refused;

static const Refused refused[] = {
  { "", BH_DATA_ERROR_SYNTAX, "" },
  { "  \n", BH_DATA_ERROR_SYNTAX, "" },
  { "\xef\xbb\xbf{}", BH_DATA_ERROR_SYNTAX, "" },
  { "{} {}", BH_DATA_ERROR_SYNTAX, "" },
  { "[1],", BH_DATA_ERROR_SYNTAX, "" },
  { "var x = [1];", BH_DATA_ERROR_SYNTAX, "" },
  { "{'a':1}", BH_DATA_ERROR_SYNTAX, "" },
  { "{\"a\":1,}", BH_DATA_ERROR_SYNTAX, "/a" },
  { "[1,2,]", BH_DATA_ERROR_SYNTAX, "/2" },
  { "[1 2]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "{\"a\" 1}", BH_DATA_ERROR_SYNTAX, "/a" },
  { "{\"a\":}", BH_DATA_ERROR_SYNTAX, "/a" },
  { "{\"a\":[1,{\"b\":tru}]}", BH_DATA_ERROR_SYNTAX, "/a/1/b" },
  { "// c\n1", BH_DATA_ERROR_SYNTAX, "" },
  { "/* c */ 1", BH_DATA_ERROR_SYNTAX, "" },
  { "[1] # c", BH_DATA_ERROR_SYNTAX, "" },
  { "{\"a\":1,\"a\":2}", BH_DATA_ERROR_SYNTAX, "/a" },
  { "{\"x\":[{\"k\":1,\"z\":2,\"k\":3}]}", BH_DATA_ERROR_SYNTAX, "/x/0/k" },
  { "[010]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[0x10]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[+1]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[.5]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[1.]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[1e]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[-]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[NaN]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[Infinity]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[9223372036854775808]", BH_DATA_ERROR_VALUE, "/0" },
  { "[-9223372036854775809]", BH_DATA_ERROR_VALUE, "/0" },
  { "[1e999]", BH_DATA_ERROR_VALUE, "/0" },
  { "[\"a\nb\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"a\tb\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\u0000\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\u0007\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\b\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\x41\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\u12g4\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\ud83d\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\ude00\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\ud83dx\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\\u202e\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"a\xe2\x80\xae" "b\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"a\xe2\x81\xa6" "b\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"a\xc2\x85" "b\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"a\x7f" "b\"]", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"\xff\"]", BH_DATA_ERROR_SYNTAX, "" },
  { "[\"\xed\xa0\x80\"]", BH_DATA_ERROR_SYNTAX, "" },
  { "[\"abc", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[\"abc\\", BH_DATA_ERROR_SYNTAX, "/0" },
  { "{\"a", BH_DATA_ERROR_SYNTAX, "" },
  { "[", BH_DATA_ERROR_SYNTAX, "/0" },
  { "[[[[[[[[[1]]]]]]]]]", BH_DATA_ERROR_LIMIT, "/0/0/0/0/0/0/0/0" },
  { "{\"a/b\":{\"c~d\":x}}", BH_DATA_ERROR_SYNTAX, "/a~1b/c~0d" },
  { "{\"a\":1,\"\\u0061\":1}", BH_DATA_ERROR_SYNTAX, "/a" },
  { "[\"0123456789012345678901234567890123456789012345678901234567890123456789\"]", BH_DATA_ERROR_LIMIT,
    "/0" },
};

static void
test_refuses (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++) {
    const Refused *row = &refused[i];
    g_autoptr (GError) error = NULL;
    g_autofree char *start = g_strconcat (row->pointer, ": ", NULL);

    if (parses (row->document, strlen (row->document), &limits, &error))
      g_error ("“%s” passed", row->document);
    if (!g_error_matches (error, BH_DATA_ERROR, (int) row->code) ||
        !g_str_has_prefix (error->message, start))
      g_error ("“%s”: %s", row->document, error->message);
  }
}

/* A document may not contain a zero byte, and need not end with one. */
static void
test_length (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (parses ("[1]garbage", 3, &limits, NULL));
  g_assert_false (parses ("[1\0]", 4, &limits, &error));
  g_assert_error (error, BH_DATA_ERROR, BH_DATA_ERROR_SYNTAX);
}

static void
test_limits (void)
{
  const BhJsonLimits wide = { 16 * 1024 * 1024, 64, 500000, 8192 };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *large = g_strnfill (5000, ' ');
  g_autoptr (GString) many = g_string_new ("[0");
  g_autoptr (GError) error = NULL;

  g_assert_false (parses (deep, 100000, &wide, &error));
  g_assert_error (error, BH_DATA_ERROR, BH_DATA_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_false (parses (large, 5000, &limits, &error));
  g_assert_error (error, BH_DATA_ERROR, BH_DATA_ERROR_LIMIT);
  g_clear_error (&error);
  for (guint i = 0; i < 300; i++)
    g_string_append (many, ",0");
  g_string_append_c (many, ']');
  g_assert_false (parses (many->str, many->len, &limits, &error));
  g_assert_error (error, BH_DATA_ERROR, BH_DATA_ERROR_LIMIT);
}

/* What is accepted is also read rightly. */
static void
test_values (void)
{
  static const char text[] =
    "{\"a\":[1,-2.5,true,null,\"\\u4fdd\\ud83d\\ude00 \\\"x\\\" \\n\"],\"b\":{},\"\\u0063\":\"保号\"}";
  g_autoptr (BhArena) arena = bh_arena_new ();
  const BhJson *root = bh_json_parse (text, strlen (text), &limits, arena, arena, NULL);
  const BhJson *a = bh_json_member (root, "a");

  g_assert_cmpint (root->kind, ==, BH_JSON_OBJECT);
  g_assert_cmpuint (root->length, ==, 3);
  g_assert_cmpuint (a->length, ==, 5);
  g_assert_cmpint (a->elements[0].integer, ==, 1);
  g_assert_cmpfloat (a->elements[1].number, ==, -2.5);
  g_assert_true (a->elements[2].boolean);
  g_assert_cmpint (a->elements[3].kind, ==, BH_JSON_NULL);
  g_assert_cmpstr (a->elements[4].string, ==, "保😀 \"x\" \n");
  g_assert_cmpuint (bh_json_member (root, "b")->length, ==, 0);
  g_assert_cmpstr (bh_json_member (root, "c")->string, ==, "保号");
  g_assert_null (bh_json_member (root, "d"));
}

/* However a document is cut off, the gate answers and does not read on. */
static void
test_truncation (void)
{
  static const char document[] = "{\"a\":[1.5e3,\"\\u4fdd\\ud83d\\ude00保\",true,null],\"b\":{\"c\":-0.1}}";

  for (gsize length = 0; length < sizeof document - 1; length++) {
    g_autofree char *copy = g_memdup2 (document, MAX (length, 1));

    g_assert_false (parses (copy, length, &limits, NULL));
  }
  g_assert_true (parses (document, sizeof document - 1, &limits, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/accepts", test_accepts);
  g_test_add_func ("/json/refuses", test_refuses);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/length", test_length);
  g_test_add_func ("/json/limits", test_limits);
  g_test_add_func ("/json/truncation", test_truncation);
  return g_test_run ();
}
