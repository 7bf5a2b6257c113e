/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes without an end, to be killed: see kills.py. Says on standard output what it found, a line
 * for each thing and “ready”; and then “begin …” before and “end …” behind every change.
 *
 * usage: faults-writer MODE SEED */

#define G_LOG_DOMAIN "faults-writer"

#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "writer-modes.h"

static const struct {
  const char *name;
  void      (*state) (void);
  void      (*change) (GRand *random);
} modes[] = {
  { "profiles", bh_writer_profiles_state, bh_writer_profiles_change },
  { "packs", bh_writer_packs_state, bh_writer_packs_change },
};

/* Each line is written at once: what was said is said when the program is killed. */
void
bh_writer_say (const char *format,
               ...)
{
  g_autofree char *line = NULL;
  g_autofree char *words = NULL;
  va_list args;

  va_start (args, format);
  words = g_strdup_vprintf (format, args);
  va_end (args);
  line = g_strconcat (words, "\n", NULL);
  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    _exit (1);
}

int
main (int    argc,
      char **argv)
{
  g_assert_cmpint (argc, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (modes); i++) {
    g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) g_ascii_strtoull (argv[2], NULL, 10));

    if (strcmp (modes[i].name, argv[1]) != 0)
      continue;
    modes[i].state ();
    bh_writer_say ("ready");
    while (TRUE)
      modes[i].change (random);
  }
  return 2;
}
