/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table in a file, and how a table looks the next time. */

#define G_LOG_DOMAIN "test-columns"

#include "config.h"

#include <string.h>

#include "bh-column-settings.h"
#include "bh-csv.h"
#include "bh-profile.h"

/* What is put into a line comes out of it again, by a reader that knows nothing but RFC 4180. */
static char *
read_cell (const char **at)
{
  GString *cell = g_string_new (NULL);
  gboolean quoted = **at == '"';

  *at += quoted;
  for (; **at != '\0'; (*at)++) {
    if (quoted && **at == '"' && *++*at != '"')
      break;
    if (!quoted && strchr (",\r\n", **at) != NULL)
      break;
    g_string_append_c (cell, **at);
  }
  return g_string_free (cell, FALSE);
}

static void
test_csv (void)
{
  static const char letters[] = "ab,\"\r\n ;=";
  GRand *random = g_rand_new_with_seed (4180);

  for (guint round = 0; round < 2000; round++) {
    g_autoptr (GString) text = g_string_new ("x\r\n");
    g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
    const char *at;

    for (int i = g_rand_int_range (random, 1, 6); i > 0; i--) {
      GString *cell = g_string_new (NULL);

      for (int l = g_rand_int_range (random, 0, 7); l > 0; l--)
        g_string_append_c (cell, letters[g_rand_int_range (random, 0, sizeof letters - 1)]);
      bh_csv_add_cell (text, cell->str);
      g_ptr_array_add (cells, g_string_free (cell, FALSE));
    }
    bh_csv_end_line (text);
    at = text->str + 3;
    for (guint i = 0; i < cells->len; i++) {
      g_autofree char *cell = read_cell (&at);

      g_assert_cmpstr (cell, ==, cells->pdata[i]);
      g_assert_true (i + 1 < cells->len ? *at++ == ',' : g_str_equal (at, "\r\n"));
    }
  }
  g_rand_free (random);
}

static void
test_columns (void)
{
  static const char *const known[] = { "keep", "data", "esim", NULL };
  static const char *const shown[] = { "esim", NULL };
  static const char *const from_elsewhere[] = { "keep", "of-the-future", NULL };
  static const char *const expected[] = { "esim", "of-the-future", NULL };
  g_autoptr (GSettings) settings = g_settings_new (BH_SETTINGS_SCHEMA);
  g_auto (GStrv) before = NULL;
  g_auto (GStrv) after = NULL;
  g_autofree char *sort = NULL;
  gboolean descending;

  g_settings_reset (settings, "plan-columns");
  g_settings_set_strv (settings, "plan-columns", from_elsewhere);
  before = bh_column_settings_get_shown ();
  g_assert_true (g_strv_equal ((const char *const *) before, from_elsewhere));
  bh_column_settings_set_shown (known, shown);
  after = bh_column_settings_get_shown ();
  g_assert_true (g_strv_equal ((const char *const *) after, expected));
  bh_column_settings_set_sort ("data", TRUE);
  sort = bh_column_settings_get_sort (&descending);
  g_assert_cmpstr (sort, ==, "data");
  g_assert_true (descending);
  g_settings_reset (settings, "plan-columns");
  g_settings_reset (settings, "plan-sort");
  g_settings_reset (settings, "plan-sort-descending");
}

/* Reading never writes. */
static void
test_columns_reading (void)
{
  g_autoptr (GSettings) settings = g_settings_new (BH_SETTINGS_SCHEMA);
  g_auto (GStrv) shown = bh_column_settings_get_shown ();
  gboolean descending;
  g_autofree char *sort = bh_column_settings_get_sort (&descending);
  g_autoptr (GVariant) value = g_settings_get_user_value (settings, "plan-columns");

  bh_column_settings_set_sort (sort, descending);
  g_assert_null (value);
  g_assert_null (g_settings_get_user_value (settings, "plan-sort"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/cells", test_csv);
  g_test_add_func ("/columns/round-trip", test_columns);
  g_test_add_func ("/columns/reading", test_columns_reading);
  return g_test_run ();
}
