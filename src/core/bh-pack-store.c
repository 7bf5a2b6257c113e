/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-pack-store"

#include "config.h"

#include "bh-pack-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "bh-pack-private.h"
#include "bh-profile.h"
#include "bh-settings.h"
#include "bh-words.h"

#define KEY "edition"
#define SUFFIX ".json"
#define SUFFIX_SET_ASIDE ".set-aside"
#define HASH_LENGTH 64
#define DAY_LENGTH 10

char *
bh_pack_store_folder (void)
{
  return g_build_filename (g_get_user_config_dir (), "baohao", "packs", NULL);
}

/* --- Names ------------------------------------------------------------------- */

static char *
name_of (BhDate      edition,
         const char *hash)
{
  g_autofree char *day = bh_date_format (edition);

  return g_strconcat (day, ".", hash, SUFFIX, NULL);
}

static gboolean
is_hash (const char *text,
         gsize       length)
{
  for (gsize i = 0; i < length; i++) {
    if (!g_ascii_isxdigit (text[i]) || g_ascii_isupper (text[i]))
      return FALSE;
  }
  return length == HASH_LENGTH;
}

static void
stored_free (gpointer data)
{
  BhStoredPack *stored = data;

  g_free (stored->hash);
  g_free (stored->path);
  g_free (stored);
}

/* (nullable) (transfer full): what @name says; NULL where a pack is not called so. */
static BhStoredPack *
stored_new (const char *folder,
            const char *name)
{
  BhStoredPack *stored;
  g_autofree char *day = NULL;
  BhDate edition;

  if (strlen (name) != DAY_LENGTH + 1 + HASH_LENGTH + strlen (SUFFIX) ||
      name[DAY_LENGTH] != '.' || !g_str_has_suffix (name, SUFFIX) ||
      !is_hash (name + DAY_LENGTH + 1, HASH_LENGTH))
    return NULL;
  day = g_strndup (name, DAY_LENGTH);
  if (!bh_date_parse (day, &edition) || !bh_date_is_full (edition))
    return NULL;
  stored = g_new (BhStoredPack, 1);
  *stored = (BhStoredPack) {
    .edition = edition,
    .hash = g_strndup (name + DAY_LENGTH + 1, HASH_LENGTH),
    .path = g_build_filename (folder, name, NULL),
  };
  return stored;
}

/* Two of one day have no order but that of their names. */
static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  const BhStoredPack *one = *(const BhStoredPack *const *) a;
  const BhStoredPack *other = *(const BhStoredPack *const *) b;
  int order = bh_date_compare (other->edition, one->edition);

  return order != 0 ? order : strcmp (one->hash, other->hash);
}

/* (transfer full): of what is in @folder, taken down before anything there changes. */
static GPtrArray *
list_names (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  return names;
}

GPtrArray *
bh_pack_store_list (const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (folder);
  GPtrArray *list = g_ptr_array_new_with_free_func (stored_free);

  for (guint i = 0; i < names->len; i++) {
    BhStoredPack *stored = stored_new (folder, names->pdata[i]);

    if (stored != NULL)
      g_ptr_array_add (list, stored);
  }
  g_ptr_array_sort (list, compare_newest_first);
  return list;
}

/* --- Reading ------------------------------------------------------------------ */

/**
 * bh_pack_store_open:
 *
 * Returns: (transfer full): the pack, or %NULL with @error as of
 *   bh_pack_new_from_file(), also where its content has changed since it was kept
 */
BhPack *
bh_pack_store_open (const BhStoredPack  *stored,
                    GError             **error)
{
  g_autoptr (BhPack) pack = bh_pack_new_from_file (stored->path, error);
  g_autofree char *hash = pack != NULL ? bh_pack_hash (pack) : NULL;

  if (pack == NULL)
    return NULL;
  if (strcmp (hash, stored->hash) != 0) {
    g_set_error (error, BH_DATA_ERROR, BH_DATA_ERROR_VALUE, "%s: %s", stored->path,
                 _("its content has changed since it was taken over"));
    return NULL;
  }
  return g_steal_pointer (&pack);
}

/* The one that was chosen first, then those that are newer than what came with the program. */
static GPtrArray *
order_by_choice (const GPtrArray *list,
                 const char      *choice)
{
  GPtrArray *ordered = g_ptr_array_new ();

  if (strcmp (choice, BH_EDITION_SHIPPED) == 0)
    return ordered;
  for (guint i = 0; i < list->len; i++) {
    BhStoredPack *stored = list->pdata[i];

    if (strcmp (stored->hash, choice) == 0)
      g_ptr_array_insert (ordered, 0, stored);
    else if (bh_date_compare (stored->edition, bh_pack_shipped_edition ()) > 0)
      g_ptr_array_add (ordered, stored);
  }
  return ordered;
}

/* Where the file lies is of no use to a person. */
static const char *
reason_of (const BhStoredPack *stored,
           const GError       *error)
{
  g_autofree char *prefix = g_strconcat (stored->path, ": ", NULL);
  const char *message = error->message;

  if (g_str_has_prefix (message, prefix))
    message += strlen (prefix);
  return bh_error_reason (message);
}

static void
set_aside_one (const BhStoredPack *stored,
               const GError       *error,
               char              **message)
{
  g_autofree char *new_path = g_strconcat (stored->path, SUFFIX_SET_ASIDE, NULL);
  g_autofree char *day = bh_format_date (stored->edition);

  g_rename (stored->path, new_path);
  if (message != NULL && *message == NULL)
    /* Translators: a date, and what is wrong with the file */
    *message = g_strdup_printf (_("The edition of %s was set aside. It cannot be read any more: %s"),
                                day, reason_of (stored, error));
}

/**
 * bh_pack_store_load:
 * @choice: the setting `edition`
 * @set_aside: (out) (optional) (nullable) (transfer full): what is to be said where an edition
 *   could not be read any more
 *
 * The edition that is in use. One that cannot be read is set aside, and the
 * next one taken: those that were taken over from the newest on, at last the
 * one that came with the program. An edition that is older than that is
 * only taken where it was chosen. Any thread may ask.
 *
 * Returns: (transfer full): the pack; %NULL with @error only where the program's own is bad
 */
BhPack *
bh_pack_store_load (const char  *folder,
                    const char  *choice,
                    char       **set_aside,
                    GError     **error)
{
  g_autoptr (GPtrArray) list = bh_pack_store_list (folder);
  g_autoptr (GPtrArray) ordered = order_by_choice (list, choice);

  for (guint i = 0; i < ordered->len; i++) {
    g_autoptr (GError) bad = NULL;
    BhPack *pack = bh_pack_store_open (ordered->pdata[i], &bad);

    if (pack != NULL)
      return pack;
    set_aside_one (ordered->pdata[i], bad, set_aside);
  }
  return bh_pack_new_from_resource (error);
}

/* --- Writing ------------------------------------------------------------------ */

static gboolean
fail (GError    **error,
      const char *path)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path,
               g_strerror (code));
  return FALSE;
}

/* What a name stands for is only certain once its folder is on the disk too. */
static void
sync_folder (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

/* Of the files in @folder those that @is_unwanted says so of. */
static void
remove_files (const char *folder,
              gboolean  (*is_unwanted) (const char *name, const char *const *kept),
              const char *const *kept)
{
  g_autoptr (GPtrArray) names = list_names (folder);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);

    if (is_unwanted (names->pdata[i], kept))
      g_unlink (path);
  }
}

/* What a crash has left of an edition that was being written. */
static gboolean
is_left_over (const char        *name,
              const char *const *kept)
{
  return !g_str_has_suffix (name, SUFFIX) && !g_str_has_suffix (name, SUFFIX_SET_ASIDE);
}

static gboolean
is_not_kept (const char        *name,
             const char *const *kept)
{
  return !g_strv_contains (kept, name);
}

/**
 * bh_pack_store_keep:
 * @used: the pack in use, which stays as the last good one
 *
 * Writes @pack into the folder: a temporary file, fsync, and its name only
 * then. Older editions beside these two are removed.
 *
 * Returns: %FALSE with @error in %G_FILE_ERROR, whose message begins with the
 *   path; then nothing has changed
 */
gboolean
bh_pack_store_keep (const char  *folder,
                    BhPack      *pack,
                    BhPack      *used,
                    GError     **error)
{
  g_autofree char *hash = bh_pack_hash (pack);
  g_autofree char *used_hash = bh_pack_hash (used);
  g_autofree char *name = name_of (pack->edition, hash);
  g_autofree char *used_name = name_of (used->edition, used_hash);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  const char *const kept[] = { name, used_name, NULL };
  gsize size;
  const char *content = g_bytes_get_data (pack->bytes, &size);

  if (g_mkdir_with_parents (folder, 0700) < 0)
    return fail (error, folder);
  remove_files (folder, is_left_over, NULL);
  if (!g_file_set_contents_full (path, content, (gssize) size,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 0600, error))
    return FALSE;
  sync_folder (folder);
  remove_files (folder, is_not_kept, kept);
  return TRUE;
}

/* --- The choice ---------------------------------------------------------------- */

char *
bh_pack_store_choice_for (const char *folder,
                          BhPack     *pack)
{
  g_autoptr (GPtrArray) list = bh_pack_store_list (folder);
  g_autoptr (GPtrArray) newest = order_by_choice (list, BH_EDITION_NEWEST);
  const BhStoredPack *first = newest->len > 0 ? newest->pdata[0] : NULL;
  g_autofree char *hash = bh_pack_hash (pack);
  g_autofree char *shipped = bh_pack_shipped_hash ();

  if (strcmp (hash, shipped) == 0)
    return g_strdup (first == NULL ? BH_EDITION_NEWEST : BH_EDITION_SHIPPED);
  if (first != NULL && strcmp (hash, first->hash) == 0)
    return g_strdup (BH_EDITION_NEWEST);
  return g_steal_pointer (&hash);
}

char *
bh_pack_store_get_choice (void)
{
  g_autoptr (GSettings) settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);

  return g_settings_get_string (settings, KEY);
}

static gboolean
is_at_hand (const char *folder,
            BhPack     *pack)
{
  g_autofree char *hash = bh_pack_hash (pack);
  g_autofree char *shipped = bh_pack_shipped_hash ();
  g_autofree char *name = name_of (pack->edition, hash);
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return strcmp (hash, shipped) == 0 || g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * bh_pack_store_use:
 * @used: the pack in use until now
 *
 * Keeps @pack where it is not there yet, and has it used from now on.
 *
 * Returns: %FALSE with @error as of bh_pack_store_keep()
 */
gboolean
bh_pack_store_use (const char  *folder,
                   BhPack      *pack,
                   BhPack      *used,
                   GError     **error)
{
  g_autoptr (GSettings) settings = NULL;
  g_autofree char *choice = NULL;

  if (!is_at_hand (folder, pack) && !bh_pack_store_keep (folder, pack, used, error))
    return FALSE;
  settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);
  choice = bh_pack_store_choice_for (folder, pack);
  g_settings_set_string (settings, KEY, choice);
  return TRUE;
}
