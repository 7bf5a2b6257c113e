/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-settings"

#include "bh-settings.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "bh-profile.h"
#include "bh-settings-file.h"

/* --- Whether GLib's own choice will do -------------------------------------- */

/* (nullable): why nothing can be written into @directory, which need not be there yet. */
static const char *
find_obstacle (const char *directory)
{
  g_autofree char *place = g_strdup (directory);

  while (g_access (place, F_OK) != 0 && errno == ENOENT && strcmp (place, "/") != 0) {
    char *parent = g_path_get_dirname (place);

    g_free (place);
    place = parent;
  }
  return g_access (place, W_OK | X_OK) != 0 ? g_strerror (errno) : NULL;
}

/* (nullable) (transfer full): why dconf cannot write. It does so by a service on the session bus, and
 * what the service refuses it merely takes back. */
static char *
find_dconf_problem (void)
{
  g_autofree char *directory = g_build_filename (g_get_user_config_dir (), "dconf", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);

  return g_strdup (bus == NULL ? error->message : find_obstacle (directory));
}

/* --- A copy that lasts as long as the program ------------------------------- */

static void
copy_keys (GSettings *from,
           GSettings *to)
{
  g_autoptr (GSettingsSchema) schema = NULL;
  g_auto (GStrv) keys = NULL;

  g_object_get (from, "settings-schema", &schema, NULL);
  keys = g_settings_schema_list_keys (schema);
  for (guint i = 0; keys[i] != NULL; i++) {
    g_autoptr (GVariant) value = g_settings_get_user_value (from, keys[i]);

    if (value != NULL)
      g_settings_set_value (to, keys[i], value);
  }
}

static void
copy_profiles (GSettings        *root,
               const char       *key,
               GSettingsBackend *from,
               GSettingsBackend *to)
{
  g_auto (GStrv) ids = g_settings_get_strv (root, key);

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autofree char *path = g_strconcat (BH_SETTINGS_PATH "profiles/", ids[i], "/", NULL);
    g_autoptr (GSettings) theirs = NULL, ours = NULL;

    if (!g_uuid_string_is_valid (ids[i]))
      continue;
    theirs = g_settings_new_with_backend_and_path (BH_PROFILE_SCHEMA, from, path);
    ours = g_settings_new_with_backend_and_path (BH_PROFILE_SCHEMA, to, path);
    copy_keys (theirs, ours);
  }
}

static GSettingsBackend *
copy_backend (GSettingsBackend *from,
              const char       *problem)
{
  GSettingsBackend *to = bh_settings_file_new (NULL, problem);
  g_autoptr (GSettings) theirs = g_settings_new_with_backend (BH_SETTINGS_SCHEMA, from);
  g_autoptr (GSettings) ours = g_settings_new_with_backend (BH_SETTINGS_SCHEMA, to);

  copy_keys (theirs, ours);
  copy_profiles (theirs, "profile-ids", from, to);
  copy_profiles (theirs, "removed-profiles", from, to);
  return to;
}

/* --- The choice ------------------------------------------------------------- */

static GSettingsBackend *
new_file (void)
{
  g_autofree char *directory = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings", NULL);
  g_autofree char *path = g_build_filename (directory, "keyfile", NULL);

  return bh_settings_file_new (path, find_obstacle (directory));
}

/* GLib takes its memory where it finds nothing else, too, and keeps nothing then. */
static gboolean
is_file (const char *type)
{
  return strcmp (type, "GKeyfileSettingsBackend") == 0 ||
         (strcmp (type, "GMemorySettingsBackend") == 0 &&
          g_strcmp0 (g_getenv ("GSETTINGS_BACKEND"), "memory") != 0);
}

static GSettingsBackend *
choose_backend (void)
{
  g_autoptr (GSettingsBackend) usual = g_settings_backend_get_default ();
  const char *type = G_OBJECT_TYPE_NAME (usual);
  g_autofree char *problem = NULL;

  if (is_file (type))
    return new_file ();
  if (strcmp (type, "DConfSettingsBackend") == 0)
    problem = find_dconf_problem ();
  return problem != NULL ? copy_backend (usual, problem) : g_steal_pointer (&usual);
}

/* (transfer none): it stays until the program ends. */
static GSettingsBackend *
get_backend (void)
{
  static GSettingsBackend *backend;

  if (backend == NULL)
    backend = choose_backend ();
  return backend;
}

GSettings *
bh_settings_new (const char *schema,
                 const char *path)
{
  return path != NULL ? g_settings_new_with_backend_and_path (schema, get_backend (), path)
                      : g_settings_new_with_backend (schema, get_backend ());
}

const char *
bh_settings_get_problem (void)
{
  GSettingsBackend *backend = get_backend ();

  return BH_IS_SETTINGS_FILE (backend) ? bh_settings_file_get_problem (BH_SETTINGS_FILE (backend))
                                       : NULL;
}

void
bh_settings_watch (GObject   *object,
                   GCallback  changed)
{
  GSettingsBackend *backend = get_backend ();

  if (BH_IS_SETTINGS_FILE (backend))
    g_signal_connect_object (backend, "notify::problem", changed, object, G_CONNECT_SWAPPED);
}
