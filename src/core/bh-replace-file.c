/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-replace-file"

#include "bh-replace-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
write_all (int         fd,
           const char *data,
           gsize       size)
{
  while (size > 0) {
    gssize count = write (fd, data, size);

    if (count < 0 && errno != EINTR)
      return FALSE;
    data += MAX (count, 0);
    size -= (gsize) MAX (count, 0);
  }
  return fsync (fd) == 0;
}

/* The name, too, has to reach the disk. Where a directory cannot be synchronized, it does so later. */
static void
sync_directory (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  int fd = open (directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  if (fd < 0)
    return;
  fsync (fd);
  close (fd);
}

/* A file that is there may be read by the same people afterwards. */
static gboolean
keep_mode (int         fd,
           const char *path)
{
  GStatBuf before;

  return g_stat (path, &before) != 0 || fchmod (fd, before.st_mode & 0777) == 0;
}

static char *
name_begun (const char *path)
{
  g_autofree char *directory = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = g_strconcat (".", base, ".baohao", NULL);

  return g_build_filename (directory, name, NULL);
}

gboolean
bh_replace_file (const char  *path,
                 int          mode,
                 const void  *data,
                 gsize        size,
                 GError     **error)
{
  g_autofree char *begun = name_begun (path);
  int fd = open (begun, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode);
  gboolean done = fd >= 0 && keep_mode (fd, path) && write_all (fd, data, size);
  int code = errno;

  if (fd >= 0 && close (fd) != 0 && done) {
    code = errno;
    done = FALSE;
  }
  if (done && g_rename (begun, path) != 0) {
    code = errno;
    done = FALSE;
  }
  if (done) {
    sync_directory (path);
    return TRUE;
  }
  if (fd >= 0)
    g_unlink (begun);
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));
  return FALSE;
}
