/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where libFuzzer enters. FUZZ_HARNESS in the environment names the harness. */

#define G_LOG_DOMAIN "fuzz"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"
#include "mutate.h"

int    LLVMFuzzerInitialize    (int          *argc,
                                char       ***argv);
int    LLVMFuzzerTestOneInput  (const guint8 *data,
                                gsize         size);
gsize  LLVMFuzzerCustomMutator (guint8       *data,
                                gsize         size,
                                gsize         max_size,
                                guint         seed);
gsize  LLVMFuzzerMutate        (guint8       *data,
                                gsize         size,
                                gsize         max_size);

static const Harness *harness = NULL;

/* libFuzzer keeps the input of an abort, but knows nothing of the trap in which GLib ends. */
static void
on_trap (int number)
{
  abort ();
}

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  const char *name = g_getenv ("FUZZ_HARNESS");

  for (harness = harnesses; harness->name != NULL && g_strcmp0 (harness->name, name) != 0;)
    harness++;
  if (harness->name == NULL)
    g_error ("FUZZ_HARNESS names no harness");
  signal (SIGTRAP, on_trap);
  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  harness->run (data, size);
  return 0;
}

/* Where the input is JSON, every other change is one of its structure: changed bytes alone would
 * hardly ever get past the reader. */
gsize
LLVMFuzzerCustomMutator (guint8 *data,
                         gsize   size,
                         gsize   max_size,
                         guint   seed)
{
  g_autoptr (GRand) dice = g_rand_new_with_seed (seed);
  g_autoptr (GArray) spans = NULL;
  g_autoptr (GString) out = NULL;

  if (g_rand_boolean (dice))
    spans = spans_new ((const char *) data, size);
  if (spans == NULL)
    return LLVMFuzzerMutate (data, size, max_size);
  out = g_string_new (NULL);
  mutate (dice, (const char *) data, size, spans, out);
  if (out->len == 0 || out->len > max_size)
    return LLVMFuzzerMutate (data, size, max_size);
  memcpy (data, out->str, out->len);
  return out->len;
}
