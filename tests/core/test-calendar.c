/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The iCalendar text, with words and days that no pack has. An independent parser
 * reads it in tests/cli/test-deadlines.py. */

#define G_LOG_DOMAIN "test-calendar"

#include "config.h"

#include <string.h>

#include "bh-calendar.h"

#define NOW 1795305600 /* 2026-11-22T00:00:00Z */

/* One event with these words, so many days ahead of the 22nd. */
static char *
write_one (const char *title,
           const char *consequence,
           int         days_left,
           const char *owner)
{
  BhPreparation preparation = {
    .deadline = { .id = "some-rule", .title = { { title } }, .consequence = { { consequence } },
                  .evidence = { .confidence = BH_CONFIDENCE_NOT_CONFIRMED } },
  };
  BhTimelineEntry entry = { .kind = BH_TIMELINE_BEFORE_LEAVING, .days_left = days_left,
                            .state = BH_TIMELINE_SOON, .certain = TRUE,
                            .rule = &preparation.deadline, .preparation = &preparation };
  g_autoptr (GArray) timeline = g_array_new (FALSE, FALSE, sizeof entry);

  entry.date = bh_date_add ((BhDate) { 2026, 11, 22 }, 0, days_left);
  g_array_append_val (timeline, entry);
  return bh_calendar_new (timeline, owner, NOW);
}

/* (transfer full): the lines, put together again. */
static GStrv
unfold (const char *calendar)
{
  g_auto (GStrv) pieces = g_strsplit (calendar, "\r\n ", -1);
  g_autofree char *joined = g_strjoinv ("", pieces);

  return g_strsplit (joined, "\r\n", -1);
}

static const char *
value_of (char      **lines,
          const char *name)
{
  g_autofree char *start = g_strconcat (name, ":", NULL);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (g_str_has_prefix (lines[i], start))
      return lines[i] + strlen (start);
  }
  return NULL;
}

static char *
unescape (const char *value)
{
  GString *text = g_string_new (NULL);

  for (const char *c = value; *c != '\0'; c++) {
    g_assert_true (*c != ',' && *c != ';');
    if (*c != '\\') {
      g_string_append_c (text, *c);
      continue;
    }
    c++;
    g_assert_nonnull (strchr ("\\,;n", *c));
    g_string_append_c (text, *c == 'n' ? '\n' : *c);
  }
  return g_string_free (text, FALSE);
}

static guint
count_of (const char *text,
          const char *part)
{
  guint count = 0;

  for (const char *c = strstr (text, part); c != NULL; c = strstr (c + 1, part))
    count++;
  return count;
}

static void
check_lines (const char *calendar)
{
  g_auto (GStrv) lines = g_strsplit (calendar, "\r\n", -1);
  guint n_lines = g_strv_length (lines);

  g_assert_cmpstr (lines[n_lines - 1], ==, "");
  for (guint i = 0; i < n_lines; i++) {
    g_assert_cmpuint (strlen (lines[i]), <=, 75);
    g_assert_true (g_utf8_validate (lines[i], -1, NULL));
    g_assert_null (strpbrk (lines[i], "\r\n"));
  }
}

/* Whatever the words are, they come back as they were, in lines that are not too long. */
static void
test_words (void)
{
  static const char *const letters[] = { "a", ",", ";", "\\", "\n", " ",  "é",
                                         "中", "ー", "🈶", ":", "\"", "n" };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 2000; i++) {
    g_autoptr (GString) title = g_string_new ("t");
    g_autofree char *calendar = NULL;
    g_autofree char *back = NULL;
    g_autofree char *description = NULL;
    g_auto (GStrv) lines = NULL;
    int length = g_rand_int_range (random, 0, 200);

    for (int k = 0; k < length; k++)
      g_string_append (title, letters[g_rand_int_range (random, 0, G_N_ELEMENTS (letters))]);
    calendar = write_one (title->str, title->str, 40, NULL);
    check_lines (calendar);
    lines = unfold (calendar);
    back = unescape (value_of (lines, "SUMMARY"));
    g_assert_cmpstr (back, ==, title->str);
    description = unescape (value_of (lines, "DESCRIPTION"));
    g_assert_true (g_str_has_prefix (description, title->str));
  }
}

/* A control character that is no end of a line cannot stand in a calendar. */
static void
test_controls (void)
{
  g_autofree char *calendar = write_one ("a\r\001\033b\177c", "x", 3, NULL);
  g_auto (GStrv) lines = unfold (calendar);

  g_assert_cmpstr (value_of (lines, "SUMMARY"), ==, "abc");
}

/* No reminder for a time that is over; what is overdue stands on today. */
static void
test_days (void)
{
  static const struct {
    int         days_left;
    guint       n_alarms;
    const char *start, *end;
  } rows[] = {
    { 39, 3, "20261231", "20270101" }, { 31, 3, "20261223", "20261224" },
    { 30, 3, "20261222", "20261223" }, { 29, 2, "20261221", "20261222" },
    { 7, 2, "20261129", "20261130" },  { 6, 1, "20261128", "20261129" },
    { 1, 1, "20261123", "20261124" },  { 0, 0, "20261122", "20261123" },
    { -5, 0, "20261122", "20261123" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *calendar = write_one ("x", "x", rows[i].days_left, NULL);
    g_auto (GStrv) lines = unfold (calendar);

    g_assert_cmpuint (count_of (calendar, "BEGIN:VALARM"), ==, rows[i].n_alarms);
    g_assert_cmpstr (value_of (lines, "DTSTART;VALUE=DATE"), ==, rows[i].start);
    g_assert_cmpstr (value_of (lines, "DTEND;VALUE=DATE"), ==, rows[i].end);
    g_assert_cmpstr (value_of (lines, "DTSTAMP"), ==, "20261122T000000Z");
  }
}

/* Two people have two events, one person has one; who it is cannot be read. */
static void
test_ids (void)
{
  static const char *const owners[] = { NULL, "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "another" };
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (owners); i++) {
    g_autofree char *calendar = write_one ("x", "x", 3, owners[i]);
    g_autofree char *moved = write_one ("y", "y", 9, owners[i]);
    g_auto (GStrv) lines = unfold (calendar);
    g_auto (GStrv) moved_lines = unfold (moved);

    g_assert_cmpstr (value_of (lines, "UID"), ==, value_of (moved_lines, "UID"));
    g_assert_true (g_hash_table_add (ids, g_strdup (value_of (lines, "UID"))));
    g_assert_true (owners[i] == NULL || strstr (calendar, owners[i]) == NULL);
  }
}

/* A calendar without an event is none. */
static void
test_empty (void)
{
  BhKeepDeadline rule = { .id = "x", .title = { { "x" } }, .consequence = { { "x" } } };
  BhTimelineEntry entries[] = {
    { .days_left = 8, .state = BH_TIMELINE_SOON, .done = TRUE, .rule = &rule },
    { .days_left = -2, .state = BH_TIMELINE_PAST, .rule = &rule },
  };
  g_autoptr (GArray) timeline = g_array_new (FALSE, FALSE, sizeof *entries);

  g_assert_null (bh_calendar_new (timeline, NULL, NOW));
  g_array_append_vals (timeline, entries, G_N_ELEMENTS (entries));
  g_assert_null (bh_calendar_new (timeline, NULL, NOW));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/words", test_words);
  g_test_add_func ("/calendar/controls", test_controls);
  g_test_add_func ("/calendar/days", test_days);
  g_test_add_func ("/calendar/ids", test_ids);
  g_test_add_func ("/calendar/empty", test_empty);
  return g_test_run ();
}
