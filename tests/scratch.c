/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "scratch"

#include "scratch.h"

#include <glib/gstdio.h>

char *
bh_scratch_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("baohao-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

char *
bh_scratch_new_settings (void)
{
  char *path = bh_scratch_new ();

  g_setenv ("XDG_CONFIG_HOME", path, TRUE);
  g_setenv ("GSETTINGS_BACKEND", "keyfile", TRUE);
  return path;
}

static void
delete_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *child = g_build_filename (path, name, NULL);

    delete_tree (child);
  }
  g_remove (path);
}

void
bh_scratch_free (char *path)
{
  delete_tree (path);
  g_free (path);
}
