/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Part of the build: lets a pack through only if the application's own loader
 * accepts it. */

#define G_LOG_DOMAIN "bh-pack-check"

#include "bh-pack.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = NULL;
  g_autofree char *content = NULL;
  gsize length;

  if (argc != 3) {
    g_printerr ("usage: bh-pack-check INPUT OUTPUT\n");
    return 2;
  }
  pack = bh_pack_new_from_file (argv[1], &error);
  if (pack == NULL || !g_file_get_contents (argv[1], &content, &length, &error) ||
      !g_file_set_contents (argv[2], content, (gssize) length, &error)) {
    g_printerr ("%s\n", error->message);
    return 3;
  }
  return 0;
}
