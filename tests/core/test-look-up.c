/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding a failure by what a desperate person types. */

#include "config.h"

#include <string.h>

#include "bh-search.h"

#define WITHIN 3
#define MIN_QUERIES_FOR_FAILURES 60
#define MIN_NONSENSE 20
#define MIN_LETTERS 6

typedef struct {
  BhPack        *pack;
  BhSearchIndex *index;
} Fixture;

static Fixture fixture;

/* Whether one of @ids is among the first @within hits. */
static gboolean
finds (const char        *words,
       const char *const *ids,
       guint              within)
{
  g_autoptr (GPtrArray) hits = bh_search_index_find (fixture.index, words, within);

  for (guint i = 0; i < hits->len; i++) {
    if (g_strv_contains (ids, ((const BhHit *) hits->pdata[i])->id))
      return TRUE;
  }
  return FALSE;
}

static void
expect (const BhFailure *failure,
        const char      *words)
{
  const char *const ids[] = { failure->id, NULL };
  gboolean found = finds (words, ids, WITHIN);

  if (!found)
    g_test_message ("%s is not found by “%s”", failure->id, words);
  g_assert_true (found);
}

/* One of @ids is found, or nothing if that is what they say. */
static void
check_query (const char        *words,
             const char *const *ids)
{
  g_autoptr (GPtrArray) hits = bh_search_index_find (fixture.index, words, WITHIN);

  if (g_str_equal (ids[0], "-")) {
    if (hits->len > 0)
      g_test_message ("“%s” finds %s", words, ((const BhHit *) hits->pdata[0])->id);
    g_assert_cmpuint (hits->len, ==, 0);
    return;
  }
  if (!finds (words, ids, WITHIN))
    g_test_message ("“%s” does not find %s", words, ids[0]);
  g_assert_true (finds (words, ids, WITHIN));
}

static void
test_queries (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "core", "data", "queries.tsv", NULL);
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) lines = NULL;
  g_autofree char *text = NULL;
  guint for_failures = 0, nonsense = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
    g_auto (GStrv) ids = NULL;

    if (*lines[i] == '\0' || *lines[i] == '#')
      continue;
    g_assert_cmpuint (g_strv_length (columns), ==, 2);
    ids = g_strsplit (columns[1], " ", -1);
    check_query (columns[0], (const char *const *) ids);
    nonsense += g_str_equal (ids[0], "-");
    for_failures += bh_pack_failure (fixture.pack, ids[0]) != NULL;
    if (bh_pack_failure (fixture.pack, ids[0]) != NULL)
      g_hash_table_add (found, (gpointer) bh_pack_failure (fixture.pack, ids[0]));
  }
  g_assert_cmpuint (for_failures, >=, MIN_QUERIES_FOR_FAILURES);
  g_assert_cmpuint (nonsense, >=, MIN_NONSENSE);
  g_assert_cmpuint (g_hash_table_size (found), ==, bh_pack_failures (fixture.pack)->len);
}

typedef void (*CheckText) (const BhFailure *failure,
                           const char      *text);

static void
each_reading (CheckText check,
              gboolean  latin)
{
  const GPtrArray *failures = bh_pack_failures (fixture.pack);

  for (guint i = 0; i < failures->len; i++) {
    const BhFailure *failure = failures->pdata[i];

    for (guint j = 0; j < failure->readings->len; j++) {
      const BhReading *reading = failure->readings->pdata[j];
      const char *texts[] = { reading->pinyin, reading->romaji, reading->en,
                              reading->zh,     reading->ja,     reading->kana };

      for (guint k = 0; k < (latin ? 3 : G_N_ELEMENTS (texts)); k++) {
        if (texts[k] != NULL)
          check (failure, texts[k]);
      }
    }
    for (guint j = 0; !latin && j < failure->messages->len; j++)
      check (failure, ((const BhMessage *) failure->messages->pdata[j])->text);
  }
}

static void
check_halves (const BhFailure *failure,
              const char      *text)
{
  glong length = g_utf8_strlen (text, -1);
  g_autofree char *half = g_utf8_substring (text, 0, (length + 1) / 2);

  expect (failure, text);
  expect (failure, half);
}

static void
test_messages (void)
{
  each_reading (check_halves, FALSE);
}

/* One letter exchanged with its neighbour, left out, typed twice or mistyped. */
static char *
misspell (GRand      *rand,
          const char *word)
{
  GString *text = g_string_new (word);
  gint32 at = g_rand_int_range (rand, 0, (gint32) text->len - 1);
  char c = text->str[at];

  switch (g_rand_int_range (rand, 0, 4)) {
  case 0:
    text->str[at] = text->str[at + 1];
    text->str[at + 1] = c;
    break;
  case 1:
    g_string_erase (text, at, 1);
    break;
  case 2:
    g_string_insert_c (text, at, (char) g_rand_int_range (rand, 'a', 'z' + 1));
    break;
  default:
    text->str[at] = (char) g_rand_int_range (rand, 'a', 'z' + 1);
  }
  return g_string_free (text, FALSE);
}

static gboolean
is_long_word (const char *word)
{
  for (const char *p = word; *p != '\0'; p++) {
    if (!g_ascii_isalpha (*p))
      return FALSE;
  }
  return strlen (word) >= MIN_LETTERS;
}

/* Each long word of the text misspelt once, in every other respect as it is. */
static void
check_misspelt (const BhFailure *failure,
                const char      *text)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_str_hash (text));
  g_autofree char *plain = g_str_to_ascii (text, "C");
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);
  const char *const ids[] = { failure->id, NULL };

  for (guint i = 0; words[i] != NULL; i++) {
    g_autofree char *right = g_strdup (words[i]);
    g_autofree char *wrong = is_long_word (right) ? misspell (rand, right) : NULL;
    g_autofree char *typed = NULL;

    if (wrong == NULL)
      continue;
    g_free (words[i]);
    words[i] = g_steal_pointer (&wrong);
    typed = g_strjoinv (" ", words);
    expect (failure, typed);
    /* By itself the word may be that of many failures. */
    if (!finds (words[i], ids, G_MAXUINT))
      g_test_message ("%s is not found by “%s”", failure->id, words[i]);
    g_assert_true (finds (words[i], ids, G_MAXUINT));
    g_free (words[i]);
    words[i] = g_steal_pointer (&right);
  }
}

static void
test_misspelt (void)
{
  each_reading (check_misspelt, TRUE);
}

static gboolean
is_exact (const char *words)
{
  g_autoptr (GPtrArray) hits = bh_search_index_find (fixture.index, words, 1);

  return hits->len > 0 && ((const BhHit *) hits->pdata[0])->match > BH_HIT_MATCH_FUZZY;
}

/* Without 不, what is not received is received: where the words stand as they are comes first. */
static void
expect_misread (const BhFailure *failure,
                const char      *words)
{
  const char *const ids[] = { failure->id, NULL };

  if (is_exact (words))
    g_assert_true (finds (words, ids, G_MAXUINT));
  else
    expect (failure, words);
}

/* One character wrong or missing in a message of seven characters or more. */
static void
check_wrong_character (const BhFailure *failure,
                       const char      *text)
{
  glong length = g_utf8_strlen (text, -1);

  if (length < 7 || g_utf8_get_char (text) < 0x3040)
    return;
  for (glong i = 0; i < length; i++) {
    g_autofree char *before = g_utf8_substring (text, 0, i);
    const char *rest = g_utf8_offset_to_pointer (text, i + 1);
    g_autofree char *wrong = g_strconcat (before, "龘", rest, NULL);
    g_autofree char *missing = g_strconcat (before, rest, NULL);

    expect_misread (failure, wrong);
    expect_misread (failure, missing);
  }
}

static void
test_wrong_character (void)
{
  each_reading (check_wrong_character, FALSE);
}

/* Any bytes of any length; the same function may be given to a fuzzer. */
static void
test_any_bytes (void)
{
  static const gsize lengths[] = { 1, 7, 64, 65, 1023, 1024, 1025, 5000 };

  for (guint i = 0; i < 40; i++) {
    gsize length = lengths[i % G_N_ELEMENTS (lengths)];
    g_autofree char *bytes = g_malloc (length + 1);

    for (gsize j = 0; j < length; j++)
      bytes[j] = (char) g_test_rand_int_range (1, 256);
    bytes[length] = '\0';
    g_ptr_array_unref (bh_search_index_find (fixture.index, bytes, 5));
    for (gsize j = 0; j < length; j++)
      bytes[j] = (char) g_test_rand_int_range ('a', 'f');
    g_ptr_array_unref (bh_search_index_find (fixture.index, bytes, 5));
  }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture.pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  fixture.index = bh_search_index_new (fixture.pack);
  g_test_add_func ("/look-up/queries", test_queries);
  g_test_add_func ("/look-up/messages", test_messages);
  g_test_add_func ("/look-up/misspelt", test_misspelt);
  g_test_add_func ("/look-up/wrong-character", test_wrong_character);
  g_test_add_func ("/look-up/any-bytes", test_any_bytes);
  status = g_test_run ();
  g_assert_finalize_object (fixture.index);
  g_assert_finalize_object (fixture.pack);
  return status;
}
