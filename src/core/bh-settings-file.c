/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-settings"

#include "bh-settings-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "bh-replace-file.h"
#include "bh-settings-texts.h"

struct _BhSettingsFile {
  GSettingsBackend parent_instance;

  char         *path;    /* (nullable): nothing is written */
  char         *text;    /* what the file held when it was looked at last; NULL: there was none */
  GKeyFile     *values;  /* the same, and what is not written yet */
  GHashTable   *waiting; /* what is not written yet: of texts by their keys, NULL to reset */
  gboolean      damaged; /* the file can be read in part only */
  char         *problem;
  GFileMonitor *monitor;
};

enum {
  PROP_0,
  PROP_PROBLEM,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhSettingsFile, bh_settings_file, G_TYPE_SETTINGS_BACKEND)

static void
set_problem (BhSettingsFile *self,
             const char     *problem)
{
  if (g_strcmp0 (self->problem, problem) == 0)
    return;
  g_free (self->problem);
  self->problem = g_strdup (problem);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROBLEM]);
}

/* --- The file --------------------------------------------------------------- */

static void
tell_changes (BhSettingsFile *self,
              GTree          *changes,
              gpointer        origin)
{
  if (g_tree_nnodes (changes) > 0)
    g_settings_backend_changed_tree (G_SETTINGS_BACKEND (self), changes, origin);
}

/* (transfer full): what @text says, as far as it can be read, with what is not written yet. */
static GKeyFile *
parse (BhSettingsFile *self,
       const char     *text,
       gsize           size)
{
  GKeyFile *values = g_key_file_new ();
  GHashTableIter iter;
  const char *key, *waiting;

  self->damaged = size > 0 && (strlen (text) < size ||
                               !g_key_file_load_from_data (
                                 values, text, size,
                                 G_KEY_FILE_KEEP_COMMENTS | G_KEY_FILE_KEEP_TRANSLATIONS, NULL));
  g_hash_table_iter_init (&iter, self->waiting);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, (gpointer *) &waiting))
    bh_settings_text_set (values, key, waiting);
  return values;
}

/* Takes over what the file holds, and notes in @changes what became different. Returns: whether it
 * may be replaced: not where it is there and cannot be read. */
static gboolean
look (BhSettingsFile  *self,
      GTree           *changes,
      GError         **error)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) local = NULL;
  g_autoptr (GHashTable) before = NULL, after = NULL;
  gsize size = 0;

  if (!g_file_get_contents (self->path, &text, &size, &local)) {
    /* One that was deleted by hand is written anew, with all that is known of it. */
    if (g_error_matches (local, G_FILE_ERROR, G_FILE_ERROR_NOENT))
      return TRUE;
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  if (g_strcmp0 (text, self->text) == 0)
    return TRUE;
  before = bh_settings_texts_list (self->values);
  g_key_file_unref (self->values);
  self->values = parse (self, text, size);
  after = bh_settings_texts_list (self->values);
  bh_settings_texts_compare (before, after, changes);
  bh_settings_texts_compare (after, before, changes);
  g_free (self->text);
  self->text = g_steal_pointer (&text);
  return TRUE;
}

/* Returns: a lock, which ends with the descriptor, or with the program, killed or not; -1 where there
 * is none, which is no reason not to write. */
static int
lock (BhSettingsFile *self)
{
  g_autofree char *path = g_strconcat (self->path, ".lock", NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  while (fd >= 0 && flock (fd, LOCK_EX) != 0 && errno == EINTR)
    ;
  return fd;
}

static gboolean
replace (BhSettingsFile  *self,
         GError         **error)
{
  gsize size;
  g_autofree char *text = g_key_file_to_data (self->values, &size, NULL);
  g_autofree char *aside = g_strconcat (self->path, ".damaged", NULL);

  if (g_strcmp0 (text, self->text) != 0 || !g_file_test (self->path, G_FILE_TEST_EXISTS)) {
    /* What cannot be read here may still be of use to somebody. */
    if (self->damaged)
      g_rename (self->path, aside);
    if (!bh_replace_file (self->path, 0600, text, size, error))
      return FALSE;
    self->damaged = FALSE;
    g_free (self->text);
    self->text = g_steal_pointer (&text);
  }
  g_hash_table_remove_all (self->waiting);
  return TRUE;
}

/* Brings what is not written yet into the file, as it is now. */
static gboolean
write_waiting (BhSettingsFile  *self,
               GTree           *changes)
{
  g_autofree char *directory = NULL;
  g_autoptr (GError) error = NULL;
  gboolean written;
  int fd;

  if (self->path == NULL)
    return FALSE;
  directory = g_path_get_dirname (self->path);
  g_mkdir_with_parents (directory, 0700); /* where it fails, so does the rest */
  fd = lock (self);
  written = look (self, changes, &error) && replace (self, &error);
  if (fd >= 0)
    close (fd);
  set_problem (self, error != NULL ? error->message : NULL);
  return written;
}

static void
on_file_changed (BhSettingsFile *self)
{
  g_autoptr (GTree) changes = bh_settings_changes_new ();

  look (self, changes, NULL);
  tell_changes (self, changes, NULL);
}

/* --- What GSettings asks for ------------------------------------------------ */

static void
wait_for (BhSettingsFile *self,
          const char     *key,
          GVariant       *value,
          GTree          *changes)
{
  g_autofree char *text = value != NULL ? g_variant_print (value, FALSE) : NULL;

  bh_settings_text_set (self->values, key, text);
  g_hash_table_insert (self->waiting, g_strdup (key), g_steal_pointer (&text));
  g_tree_insert (changes, g_strdup (key), NULL);
}

static GVariant *
bh_settings_file_read (GSettingsBackend   *backend,
                       const char         *key,
                       const GVariantType *type,
                       gboolean            default_value)
{
  g_autofree char *text = default_value ? NULL : bh_settings_text_get (BH_SETTINGS_FILE (backend)->values, key);
  GVariant *value = text != NULL ? g_variant_parse (type, text, NULL, NULL, NULL) : NULL;

  /* As GLib's own does, since people forget to quote. */
  if (value == NULL && text != NULL && g_variant_type_equal (type, G_VARIANT_TYPE_STRING) &&
      *text != '"' && *text != '\'' && g_utf8_validate (text, -1, NULL))
    value = g_variant_ref_sink (g_variant_new_string (text));
  return value;
}

static gboolean
bh_settings_file_write (GSettingsBackend *backend,
                        const char       *key,
                        GVariant         *value,
                        gpointer          origin)
{
  BhSettingsFile *self = BH_SETTINGS_FILE (backend);
  g_autoptr (GTree) changes = bh_settings_changes_new ();
  g_autoptr (GVariant) owned = value != NULL ? g_variant_ref_sink (value) : NULL;

  wait_for (self, key, owned, changes);
  write_waiting (self, changes);
  tell_changes (self, changes, origin);
  return TRUE; /* it is in force, whether it is written or not */
}

typedef struct {
  BhSettingsFile *self;
  GTree          *changes;
} Several;

static gboolean
wait_for_one (gpointer key,
              gpointer value,
              gpointer data)
{
  Several *several = data;

  wait_for (several->self, key, value, several->changes);
  return FALSE;
}

static gboolean
bh_settings_file_write_tree (GSettingsBackend *backend,
                             GTree            *tree,
                             gpointer          origin)
{
  g_autoptr (GTree) changes = bh_settings_changes_new ();
  Several several = { BH_SETTINGS_FILE (backend), changes };

  g_tree_foreach (tree, wait_for_one, &several);
  write_waiting (several.self, changes);
  tell_changes (several.self, changes, origin);
  return TRUE;
}

static void
bh_settings_file_reset (GSettingsBackend *backend,
                        const char       *key,
                        gpointer          origin)
{
  bh_settings_file_write (backend, key, NULL, origin);
}

static gboolean
bh_settings_file_get_writable (GSettingsBackend *backend,
                               const char       *key)
{
  return TRUE;
}

/* --- The object ------------------------------------------------------------- */

static void
bh_settings_file_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_PROBLEM:
    g_value_set_string (value, BH_SETTINGS_FILE (object)->problem);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_settings_file_finalize (GObject *object)
{
  BhSettingsFile *self = BH_SETTINGS_FILE (object);

  g_clear_object (&self->monitor);
  g_clear_pointer (&self->values, g_key_file_unref);
  g_clear_pointer (&self->waiting, g_hash_table_unref);
  g_free (self->problem);
  g_free (self->text);
  g_free (self->path);

  G_OBJECT_CLASS (bh_settings_file_parent_class)->finalize (object);
}

static void
bh_settings_file_class_init (BhSettingsFileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GSettingsBackendClass *backend_class = G_SETTINGS_BACKEND_CLASS (klass);

  object_class->finalize = bh_settings_file_finalize;
  object_class->get_property = bh_settings_file_get_property;
  backend_class->read = bh_settings_file_read;
  backend_class->write = bh_settings_file_write;
  backend_class->write_tree = bh_settings_file_write_tree;
  backend_class->reset = bh_settings_file_reset;
  backend_class->get_writable = bh_settings_file_get_writable;

  props[PROP_PROBLEM] = g_param_spec_string ("problem", NULL, NULL, NULL,
                                             G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_settings_file_init (BhSettingsFile *self)
{
  self->values = g_key_file_new ();
  self->waiting = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

GSettingsBackend *
bh_settings_file_new (const char *path,
                      const char *problem)
{
  BhSettingsFile *self = g_object_new (BH_TYPE_SETTINGS_FILE, NULL);
  g_autoptr (GTree) changes = bh_settings_changes_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  set_problem (self, problem);
  if (path == NULL)
    return G_SETTINGS_BACKEND (self);
  self->path = g_strdup (path);
  if (!look (self, changes, &error))
    set_problem (self, error->message);
  file = g_file_new_for_path (path);
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (on_file_changed), self,
                             G_CONNECT_SWAPPED);
  return G_SETTINGS_BACKEND (self);
}

const char *
bh_settings_file_get_problem (BhSettingsFile *self)
{
  return self->problem;
}
