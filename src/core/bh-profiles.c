/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profiles"

#include "bh-profiles.h"

#include <string.h>

#include "bh-settings.h"

#define KEY_IDS "profile-ids"
#define KEY_CURRENT "current-profile"
#define KEY_REMOVED "removed-profiles"

struct _BhProfiles {
  GObject parent_instance;

  GSettings  *settings;
  GListStore *store;
};

enum {
  PROP_0,
  PROP_CURRENT,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

static void bh_profiles_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (BhProfiles, bh_profiles, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, bh_profiles_list_model_init))

static GType
bh_profiles_get_item_type (GListModel *model)
{
  return BH_TYPE_PROFILE;
}

static guint
bh_profiles_get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (BH_PROFILES (model)->store));
}

static gpointer
bh_profiles_get_item (GListModel *model,
                      guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (BH_PROFILES (model)->store), position);
}

static void
bh_profiles_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = bh_profiles_get_item_type;
  iface->get_n_items = bh_profiles_get_n_items;
  iface->get_item = bh_profiles_get_item;
}

static int
find (BhProfiles *self,
      const char *id)
{
  guint n = bh_profiles_get_n_items (G_LIST_MODEL (self));

  for (guint i = 0; i < n; i++) {
    g_autoptr (BhProfile) profile = bh_profiles_get_item (G_LIST_MODEL (self), i);

    if (strcmp (bh_profile_get_id (profile), id) == 0)
      return (int) i;
  }
  return -1;
}

/* Ids that are none, or that stand twice, are passed over and stay in the settings. */
static void
read_ids (BhProfiles *self)
{
  g_auto (GStrv) ids = g_settings_get_strv (self->settings, KEY_IDS);

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autoptr (BhProfile) profile = NULL;

    if (!g_uuid_string_is_valid (ids[i]) || find (self, ids[i]) >= 0)
      continue;
    profile = bh_profile_new (ids[i]);
    g_list_store_append (self->store, profile);
  }
}

static void
bh_profiles_dispose (GObject *object)
{
  BhProfiles *self = BH_PROFILES (object);

  g_clear_object (&self->store);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (bh_profiles_parent_class)->dispose (object);
}

static void
bh_profiles_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  switch (prop_id) {
  case PROP_CURRENT:
    g_value_set_object (value, bh_profiles_get_current (BH_PROFILES (object)));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_profiles_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  switch (prop_id) {
  case PROP_CURRENT:
    bh_profiles_set_current (BH_PROFILES (object), g_value_get_object (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_profiles_class_init (BhProfilesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = bh_profiles_dispose;
  object_class->get_property = bh_profiles_get_property;
  object_class->set_property = bh_profiles_set_property;

  props[PROP_CURRENT] = g_param_spec_object (
    "current", NULL, NULL, BH_TYPE_PROFILE,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
on_items_changed (BhProfiles *self,
                  guint       position,
                  guint       removed,
                  guint       added)
{
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT]); /* it may be the first by default */
}

static void
on_current_changed (BhProfiles *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CURRENT]);
}

static void
bh_profiles_init (BhProfiles *self)
{
  self->settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);
  self->store = g_list_store_new (BH_TYPE_PROFILE);
  read_ids (self);
  g_signal_connect_object (self->store, "items-changed", G_CALLBACK (on_items_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" KEY_CURRENT,
                           G_CALLBACK (on_current_changed), self, G_CONNECT_SWAPPED);
  /* Another program may add a profile. */
  g_signal_connect_object (self->settings, "changed::" KEY_IDS, G_CALLBACK (read_ids), self,
                           G_CONNECT_SWAPPED);
}

BhProfiles *
bh_profiles_new (void)
{
  return g_object_new (BH_TYPE_PROFILES, NULL);
}

/**
 * bh_profiles_get_current:
 *
 * Returns: (nullable) (transfer none): the profile in use; the first where the
 *   settings name none; %NULL only when there is no profile
 */
BhProfile *
bh_profiles_get_current (BhProfiles *self)
{
  g_autofree char *id = g_settings_get_string (self->settings, KEY_CURRENT);
  g_autoptr (BhProfile) profile = NULL;

  profile = bh_profiles_get_item (G_LIST_MODEL (self), (guint) MAX (find (self, id), 0));
  return profile; /* the list keeps it */
}

void
bh_profiles_set_current (BhProfiles *self,
                         BhProfile  *profile)
{
  g_settings_set_string (self->settings, KEY_CURRENT,
                         profile != NULL ? bh_profile_get_id (profile) : "");
}

/* Writes the order of the list; what else stands in the settings stays behind it. */
static void
write_ids (BhProfiles *self,
           GSettings  *settings,
           const char *removed)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, KEY_IDS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  guint n = bh_profiles_get_n_items (G_LIST_MODEL (self));
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; i < n; i++) {
    g_autoptr (BhProfile) profile = bh_profiles_get_item (G_LIST_MODEL (self), i);

    g_strv_builder_add (builder, bh_profile_get_id (profile));
  }
  for (guint i = 0; old[i] != NULL; i++) {
    if (find (self, old[i]) < 0 && g_strcmp0 (old[i], removed) != 0)
      g_strv_builder_add (builder, old[i]);
  }
  ids = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY_IDS, (const char *const *) ids);
}

/* Notes in @settings whether the profile of that id belongs to nobody: it was removed, which can still
 * be undone, or is not listed yet. Should the program end meanwhile, the next one erases it. */
static void
note_removed (GSettings  *settings,
              const char *id,
              gboolean    removed)
{
  g_auto (GStrv) old = g_settings_get_strv (settings, KEY_REMOVED);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  for (guint i = 0; old[i] != NULL; i++) {
    if (strcmp (old[i], id) != 0)
      g_strv_builder_add (builder, old[i]);
  }
  if (removed)
    g_strv_builder_add (builder, id);
  ids = g_strv_builder_end (builder);
  if (ids[0] == NULL)
    g_settings_reset (settings, KEY_REMOVED);
  else
    g_settings_set_strv (settings, KEY_REMOVED, (const char *const *) ids);
}

/* Puts @profile, whose settings are written and noted as nobody's, at the end of the list: written at
 * once, so that there is never half a profile, nor one that is not listed. */
static void
list_profile (BhProfiles *self,
              BhProfile  *profile,
              gboolean    in_use)
{
  g_autoptr (GSettings) changes = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);

  g_list_store_append (self->store, profile);
  g_settings_delay (changes);
  write_ids (self, changes, NULL);
  note_removed (changes, bh_profile_get_id (profile), FALSE);
  if (in_use)
    g_settings_set_string (changes, KEY_CURRENT, bh_profile_get_id (profile));
  g_settings_apply (changes);
}

static BhProfile *
append (BhProfiles *self,
        const char *label,
        BhProfile  *from)
{
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (BhProfile) profile = bh_profile_new (id);

  note_removed (self->settings, id, TRUE);
  if (from != NULL)
    bh_profile_copy (profile, from);
  bh_profile_set_label (profile, label);
  list_profile (self, profile, TRUE);
  return profile; /* the list keeps it */
}

/**
 * bh_profiles_add:
 *
 * Returns: (transfer none): a new profile, which is now in use
 */
BhProfile *
bh_profiles_add (BhProfiles *self,
                 const char *label)
{
  return append (self, label, NULL);
}

BhProfile *
bh_profiles_duplicate (BhProfiles *self,
                       BhProfile  *profile,
                       const char *label)
{
  return append (self, label, profile);
}

/**
 * bh_profiles_find:
 *
 * Returns: (nullable) (transfer none): the profile of that id
 */
BhProfile *
bh_profiles_find (BhProfiles *self,
                  const char *id)
{
  int position = find (self, id);
  g_autoptr (BhProfile) profile =
    position >= 0 ? bh_profiles_get_item (G_LIST_MODEL (self), (guint) position) : NULL;

  return profile; /* the list keeps it */
}

/**
 * bh_profiles_put:
 * @id: a UUID
 * @values: an a{sv}, see bh_profile_set_values()
 *
 * Makes @values the profile of that id: in the place of the one before, or at the end of the list.
 * Which profile is in use stays as it is.
 */
void
bh_profiles_put (BhProfiles *self,
                 const char *id,
                 GVariant   *values)
{
  BhProfile *present = bh_profiles_find (self, id);
  g_autoptr (BhProfile) profile = present != NULL ? g_object_ref (present) : bh_profile_new (id);

  if (present == NULL)
    note_removed (self->settings, id, TRUE);
  bh_profile_set_values (profile, values);
  if (present == NULL)
    list_profile (self, profile, FALSE);
}

/**
 * bh_profiles_remove:
 *
 * Takes @profile out of the list. Its settings stay until bh_profiles_forget(); keep a reference
 * for that, or for bh_profiles_restore().
 *
 * Returns: the place where it stood
 */
guint
bh_profiles_remove (BhProfiles *self,
                    BhProfile  *profile)
{
  int position = find (self, bh_profile_get_id (profile));
  g_autoptr (BhProfile) removed = g_object_ref (profile);
  g_autoptr (BhProfile) next = NULL;

  g_return_val_if_fail (position >= 0, 0);

  note_removed (self->settings, bh_profile_get_id (removed), TRUE);
  g_list_store_remove (self->store, (guint) position);
  write_ids (self, self->settings, bh_profile_get_id (removed));
  next = bh_profiles_get_item (G_LIST_MODEL (self), position > 0 ? (guint) position - 1 : 0);
  bh_profiles_set_current (self, next);
  return (guint) position;
}

/* Undoes bh_profiles_remove(). A profile that came back meanwhile by another way stays. */
void
bh_profiles_restore (BhProfiles *self,
                     BhProfile  *profile,
                     guint       position)
{
  guint n = bh_profiles_get_n_items (G_LIST_MODEL (self));

  if (find (self, bh_profile_get_id (profile)) >= 0)
    return;
  g_list_store_insert (self->store, MIN (position, n), profile);
  write_ids (self, self->settings, NULL);
  note_removed (self->settings, bh_profile_get_id (profile), FALSE);
  bh_profiles_set_current (self, profile);
}

/* Makes a removal final: erases what the settings hold of @profile, unless it is back in the list. */
void
bh_profiles_forget (BhProfiles *self,
                    BhProfile  *profile)
{
  if (find (self, bh_profile_get_id (profile)) < 0)
    bh_profile_erase (profile);
  note_removed (self->settings, bh_profile_get_id (profile), FALSE);
}

/* Makes every removal final that a program was not there any more to make so. For the start of the
 * only program that offers to undo them. */
void
bh_profiles_sweep (BhProfiles *self)
{
  g_auto (GStrv) ids = g_settings_get_strv (self->settings, KEY_REMOVED);

  for (guint i = 0; ids[i] != NULL; i++) {
    g_autoptr (BhProfile) profile = g_uuid_string_is_valid (ids[i]) ? bh_profile_new (ids[i]) : NULL;

    if (profile != NULL)
      bh_profiles_forget (self, profile);
    else
      note_removed (self->settings, ids[i], FALSE);
  }
}
