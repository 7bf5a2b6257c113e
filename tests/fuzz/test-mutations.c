/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The shipped pack with one thing changed, thousands of times: it is loaded, and everything can use
 * it, or it is refused with the place; neither takes much longer than the pack as it is, nor much
 * memory. Most changes are made to slices of the pack, which are read a ten times as fast. With a
 * number as its argument, so many thousand times. */

#define G_LOG_DOMAIN "test-mutations"

#include "config.h"

#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "harness.h"
#include "mutate.h"
#include "slice.h"

#define SEED 20261123
#define N_SLICES 1
/* What the whole pack gets of the mutations. */
#define WHOLE_SHARE 25
#define MAX_BYTES (32 * 1024 * 1024)
/* Of the time that the shipped pack takes, which is the least of so many. */
#define MAX_RATIO 3
#define N_USUAL 5

#if defined __SANITIZE_ADDRESS__
#define IS_SANITIZED TRUE
#else
#define IS_SANITIZED FALSE
#endif

typedef struct {
  GRand  *dice;
  guint   tried;
  guint   loaded;
  gint64  longest; /* microseconds */
  gint64  all;
  gint64  most; /* bytes; 0 where the system does not tell */
  char   *worst;
} Report;

static guint n_mutations = 2000;

/* A figure of this process, in bytes; 0 where the system does not tell. */
static gint64
memory (const char *which)
{
  g_autofree char *status = NULL;
  const char *at;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  at = strstr (status, which);
  return at != NULL ? g_ascii_strtoll (at + strlen (which), NULL, 10) * 1024 : 0;
}

/* Makes the peak what is in use now. Returns: FALSE where the system does not do that. */
static gboolean
forget_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");
  gboolean done;

  if (file == NULL)
    return FALSE;
  done = fputs ("5", file) >= 0;
  return fclose (file) == 0 && done;
}

/* Microseconds of the processor: what other programs do meanwhile is not counted. */
static gint64
processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64) time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

/* How long it takes to load or refuse a pack: the least of @times tries. */
static gint64
least_time (GBytes *bytes,
            guint   times)
{
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < times; i++) {
    gint64 start = processor_time ();
    g_autoptr (BhPack) pack = bh_pack_new_from_bytes (bytes, NULL);

    least = MIN (least, processor_time () - start);
  }
  return least;
}

static void
try_one (Report     *report,
         GString    *mutated,
         const char *change)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (mutated->str, mutated->len);
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = NULL;
  gint64 start = processor_time ();
  gint64 took;

  pack = bh_pack_new_from_bytes (bytes, &error);
  took = processor_time () - start;
  report->all += took;
  report->tried++;
  if (pack == NULL) {
    harness_error (error);
  } else {
    g_assert_no_error (error);
    report->loaded++;
    g_clear_object (&pack);
  }
  /* Once more, in case something else had the caches. */
  if (took > report->longest)
    took = MIN (took, least_time (bytes, 2));
  if (took > report->longest) {
    g_free (report->worst);
    report->worst = g_strdup_printf ("%s: %s", change, error != NULL ? error->message : "loaded");
    report->longest = took;
  }
}

static void
try_measured (Report     *report,
              GString    *mutated,
              const char *change)
{
  gint64 before;

  malloc_trim (0);
  before = forget_peak () ? memory ("VmRSS:") : 0;
  try_one (report, mutated, change);
  if (before > 0)
    report->most = MAX (report->most, memory ("VmHWM:") - before);
}

static void
print_report (const char   *what,
              const Report *report)
{
  g_test_message ("%s: %u mutations, %u loaded, %u refused with a place; %.2f ms each, at most %.2f ms (%s)",
                  what, report->tried, report->loaded, report->tried - report->loaded,
                  (double) report->all / 1000 / report->tried, (double) report->longest / 1000,
                  report->worst);
  if (report->most > 0)
    g_test_message ("%s: at most %.1f MiB", what, (double) report->most / 1024 / 1024);
}

/* Against the pack as it is, in the same run. */
static void
check_time (const Report *report,
            GBytes       *bytes)
{
  gint64 usual = least_time (bytes, N_USUAL);

  g_test_message ("the pack as it is: %.2f ms; the slowest mutation takes %.2f of that",
                  (double) usual / 1000, (double) report->longest / (double) usual);
  g_assert_cmpint (report->longest, <=, MAX_RATIO * usual);
}

static void
report_clear (Report *self)
{
  g_rand_free (self->dice);
  g_free (self->worst);
}

static GBytes *
shipped (void)
{
  return g_resources_lookup_data ("/io/github/baohao/Baohao/pack.json", G_RESOURCE_LOOKUP_FLAGS_NONE,
                                  NULL);
}

static void
test_whole (void)
{
  Report report = { .dice = g_rand_new_with_seed (SEED) };
  g_autoptr (GBytes) bytes = shipped ();
  g_autoptr (GString) mutated = g_string_new (NULL);
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  g_autoptr (GArray) spans = spans_new (text, length);

  g_assert_nonnull (spans);
  for (guint i = 0; i < n_mutations / WHOLE_SHARE; i++) {
    const char *change = mutate (report.dice, text, length, spans, mutated);

    try_measured (&report, mutated, change);
  }
  print_report ("the whole pack", &report);
  check_time (&report, bytes);
  g_assert_cmpuint (report.loaded, >, 0);
  g_assert_cmpuint (report.loaded, <, report.tried);
  if (!IS_SANITIZED)
    g_assert_cmpint (report.most, <=, MAX_BYTES);
  report_clear (&report);
}

static void
try_slice (Report        *report,
           const GString *slice)
{
  g_autoptr (GArray) spans = spans_new (slice->str, slice->len);
  g_autoptr (GString) mutated = g_string_new (NULL);
  g_autoptr (GString) twice = g_string_new (NULL);

  for (guint i = 0; i < n_mutations / N_SLICES; i++) {
    const char *change = mutate (report->dice, slice->str, slice->len, spans, mutated);
    g_autoptr (GArray) again = NULL;

    try_one (report, mutated, change);
    /* Every third is changed once more: what a first change let through may meet a second. */
    if (i % 3 != 0)
      continue;
    again = spans_new (mutated->str, mutated->len);
    if (again == NULL)
      continue;
    change = mutate (report->dice, mutated->str, mutated->len, again, twice);
    try_one (report, twice, change);
  }
}

static void
test_slices (void)
{
  Report report = { .dice = g_rand_new_with_seed (SEED) };
  g_autoptr (GBytes) bytes = shipped ();
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < N_SLICES; i++) {
    GString *slice = slice_pack (text, length, report.dice);

    g_assert_cmpuint (slice->len, <, length / 10);
    try_slice (&report, slice);
    g_test_message ("a slice of %" G_GSIZE_FORMAT " bytes", slice->len);
    g_string_free (slice, TRUE);
  }
  print_report ("slices", &report);
  check_time (&report, bytes);
  g_assert_cmpuint (report.loaded, >, report.tried / 50);
  g_assert_cmpuint (report.loaded, <, report.tried);
  report_clear (&report);
}

/* What a changed pack lets through is no strain to those who use it. */
static void
test_use (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (SEED);
  g_autoptr (GBytes) bytes = shipped ();
  g_autoptr (GString) mutated = g_string_new (NULL);
  g_autoptr (GArray) spans = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  GString *slice = slice_pack (text, length, dice);

  spans = spans_new (slice->str, slice->len);
  for (guint i = 0; i < n_mutations / WHOLE_SHARE; i++) {
    mutate (dice, slice->str, slice->len, spans, mutated);
    harness_load ((const guint8 *) mutated->str, mutated->len);
    harness_changes ((const guint8 *) mutated->str, mutated->len);
  }
  g_string_free (slice, TRUE);
}

/* The names that lead to a value. Every place in a list has the same name, a star. */
static char *
path_of (const char *text,
         GArray     *spans,
         guint       index)
{
  const Span *span = SPAN (spans, index);
  g_autofree char *parent = NULL;
  gsize end;

  if (span->parent == index)
    return g_strdup ("");
  parent = path_of (text, spans, span->parent);
  if (!span_is_named (span))
    return g_strconcat (parent, "/*", NULL);
  end = span_name_end (text, span);
  return g_strdup_printf ("%s/%.*s", parent, (int) (end - span->item - 2), text + span->item + 1);
}

/* Each member that there is, wherever it first stands, is left out once. */
static void
test_absent (void)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (SEED);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) bytes = shipped ();
  g_autoptr (GArray) spans = NULL;
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  GString *slice = slice_pack (text, length, dice);

  spans = spans_new (slice->str, slice->len);
  for (guint i = 0; i < spans->len; i++) {
    g_autofree char *path = path_of (slice->str, spans, i);
    g_autoptr (GString) rest = NULL;
    gsize from, to;

    if (!span_is_named (SPAN (spans, i)) || !g_hash_table_add (seen, g_strdup (path)))
      continue;
    g_test_message ("without %s", path);
    span_cut (slice->str, spans, i, i, &from, &to);
    rest = g_string_new_len (slice->str, (gssize) from);
    g_string_append_len (rest, slice->str + to, (gssize) (slice->len - to));
    harness_load ((const guint8 *) rest->str, rest->len);
  }
  g_test_message ("%u members", g_hash_table_size (seen));
  g_assert_cmpuint (g_hash_table_size (seen), >, 100);
  g_string_free (slice, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  if (argc > 1)
    n_mutations = (guint) atoi (argv[1]) * 1000;
  g_test_add_func ("/mutations/whole", test_whole);
  g_test_add_func ("/mutations/slices", test_slices);
  g_test_add_func ("/mutations/use", test_use);
  g_test_add_func ("/mutations/absent", test_absent);
  return g_test_run ();
}
