/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys of a profile are named here, and in the table of bh-profile-record.c, which is what goes
 * from one computer to another. */

#define G_LOG_DOMAIN "bh-profile"

#include "bh-profile.h"

#include "bh-pack-private.h"
#include "bh-settings.h"

#include <string.h>

#define KEY_LABEL "label"
#define KEY_ANSWERS "answers"
#define KEY_PLAN "plan"
#define KEY_FAVOURITES "favourites"
#define KEY_STEPS_DONE "steps-done"
#define KEY_USE_MONTHS "use-months"
#define KEY_USE_GB "use-gb"
#define KEY_USE_MINUTES "use-minutes"
#define KEY_USE_TEXTS "use-texts"
#define KEY_PHONE_LANGUAGE "phone-language"

static const char *const date_keys[BH_N_FROM] = {
  [BH_FROM_ACTIVATED] = "activated",
  [BH_FROM_LAST_TOP_UP] = "last-top-up",
  [BH_FROM_ENDS] = "ends",
  [BH_FROM_LEAVING] = "leaving",
};

struct _BhProfile {
  GObject parent_instance;

  char      *id;
  GSettings *settings;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_LABEL,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];
static guint changed_signal;

G_DEFINE_FINAL_TYPE (BhProfile, bh_profile, G_TYPE_OBJECT)

static void
on_settings_changed (BhProfile  *self,
                     const char *key)
{
  if (strcmp (key, KEY_LABEL) == 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LABEL]);
  g_signal_emit (self, changed_signal, 0);
}

static GSettings *
settings_of (const char *id)
{
  g_autofree char *path = g_strconcat (BH_SETTINGS_PATH "profiles/", id, "/", NULL);

  return bh_settings_new (BH_PROFILE_SCHEMA, path);
}

/* For several changes that are written at once by g_settings_apply(). An object of its own, since
 * one that was told to wait would wait for ever. */
static GSettings *
begin_changes (BhProfile *self)
{
  GSettings *changes = settings_of (self->id);

  g_settings_delay (changes);
  return changes;
}

static void
bh_profile_constructed (GObject *object)
{
  BhProfile *self = BH_PROFILE (object);

  G_OBJECT_CLASS (bh_profile_parent_class)->constructed (object);

  self->settings = settings_of (self->id);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (on_settings_changed), self,
                           G_CONNECT_SWAPPED);
}

static void
bh_profile_finalize (GObject *object)
{
  BhProfile *self = BH_PROFILE (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->id, g_free);

  G_OBJECT_CLASS (bh_profile_parent_class)->finalize (object);
}

static void
bh_profile_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  BhProfile *self = BH_PROFILE (object);

  switch (prop_id) {
  case PROP_ID:
    g_value_set_string (value, self->id);
    break;
  case PROP_LABEL:
    g_value_take_string (value, bh_profile_dup_label (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_profile_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  BhProfile *self = BH_PROFILE (object);

  switch (prop_id) {
  case PROP_ID:
    self->id = g_value_dup_string (value);
    break;
  case PROP_LABEL:
    bh_profile_set_label (self, g_value_get_string (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_profile_class_init (BhProfileClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = bh_profile_constructed;
  object_class->finalize = bh_profile_finalize;
  object_class->get_property = bh_profile_get_property;
  object_class->set_property = bh_profile_set_property;

  props[PROP_ID] = g_param_spec_string (
    "id", NULL, NULL, NULL,
    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_LABEL] = g_param_spec_string (
    "label", NULL, NULL, NULL,
    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  changed_signal = g_signal_new ("changed", BH_TYPE_PROFILE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
bh_profile_init (BhProfile *self)
{
}

/**
 * bh_profile_new:
 * @id: a UUID
 *
 * Returns: (transfer full): the profile whose settings stand under @id
 */
BhProfile *
bh_profile_new (const char *id)
{
  g_return_val_if_fail (g_uuid_string_is_valid (id), NULL);

  return g_object_new (BH_TYPE_PROFILE, "id", id, NULL);
}

const char *
bh_profile_get_id (BhProfile *self)
{
  return self->id;
}

char *
bh_profile_dup_label (BhProfile *self)
{
  return g_settings_get_string (self->settings, KEY_LABEL);
}

void
bh_profile_set_label (BhProfile  *self,
                      const char *label)
{
  g_settings_set_string (self->settings, KEY_LABEL, label);
}

guint64
bh_profile_get_answer (BhProfile    *self,
                       const BhFact *fact)
{
  g_autoptr (GVariant) answers = g_settings_get_value (self->settings, KEY_ANSWERS);
  g_autofree const char **ids = NULL;
  guint64 values = 0;

  if (!g_variant_lookup (answers, fact->id, "^a&s", &ids))
    return fact->all;
  for (guint i = 0; ids[i] != NULL; i++) {
    guint index = bh_fact_value_index (fact, ids[i]);

    if (index < fact->n_values)
      values |= G_GUINT64_CONSTANT (1) << index;
  }
  return values != 0 ? values : fact->all;
}

static GVariant *
new_answer (const BhFact *fact,
            guint64       values)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  for (guint i = 0; i < fact->n_values; i++) {
    if (values & (G_GUINT64_CONSTANT (1) << i))
      g_variant_builder_add (&ids, "s", fact->values[i].id);
  }
  return g_variant_builder_end (&ids);
}

/* What this version does not know is carried over as it is. */
void
bh_profile_set_answer (BhProfile    *self,
                       const BhFact *fact,
                       guint64       values)
{
  g_autoptr (GVariant) answers = g_settings_get_value (self->settings, KEY_ANSWERS);
  GVariantIter iter;
  const char *id;
  GVariant *old;
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));

  values &= fact->all;
  g_variant_iter_init (&iter, answers);
  while (g_variant_iter_loop (&iter, "{&s@as}", &id, &old)) {
    if (strcmp (id, fact->id) != 0)
      g_variant_builder_add (&builder, "{s@as}", id, old);
  }
  if (values != 0 && values != fact->all)
    g_variant_builder_add (&builder, "{s@as}", fact->id, new_answer (fact, values));
  g_settings_set_value (self->settings, KEY_ANSWERS, g_variant_builder_end (&builder));
}

char *
bh_profile_dup_plan (BhProfile *self)
{
  return g_settings_get_string (self->settings, KEY_PLAN);
}

/* @plan: the id of a plan, or "" for none. */
void
bh_profile_set_plan (BhProfile  *self,
                     const char *plan)
{
  g_settings_set_string (self->settings, KEY_PLAN, plan);
}

/* Not set where there is no date, or none that exists. */
BhDate
bh_profile_get_date (BhProfile *self,
                     BhFrom     which)
{
  g_autofree char *text = g_settings_get_string (self->settings, date_keys[which]);
  BhDate date;

  return bh_date_parse (text, &date) && bh_date_is_full (date) ? date : BH_DATE_NONE;
}

void
bh_profile_set_date (BhProfile *self,
                     BhFrom     which,
                     BhDate     date)
{
  g_autofree char *text = bh_date_format (date);

  g_settings_set_string (self->settings, date_keys[which], text);
}

static gboolean
is_listed (BhProfile  *self,
           const char *key,
           const char *word)
{
  g_auto (GStrv) list = g_settings_get_strv (self->settings, key);

  return g_strv_contains ((const char *const *) list, word);
}

static void
set_listed (BhProfile  *self,
            const char *key,
            const char *word,
            gboolean    listed)
{
  g_auto (GStrv) list = g_settings_get_strv (self->settings, key);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) result = NULL;

  if (g_strv_contains ((const char *const *) list, word) == listed)
    return;
  for (guint i = 0; list[i] != NULL; i++) {
    if (strcmp (list[i], word) != 0)
      g_strv_builder_add (builder, list[i]);
  }
  if (listed)
    g_strv_builder_add (builder, word);
  result = g_strv_builder_end (builder);
  g_settings_set_strv (self->settings, key, (const char *const *) result);
}

gboolean
bh_profile_is_favourite (BhProfile  *self,
                         const char *plan)
{
  return is_listed (self, KEY_FAVOURITES, plan);
}

void
bh_profile_set_favourite (BhProfile  *self,
                          const char *plan,
                          gboolean    favourite)
{
  set_listed (self, KEY_FAVOURITES, plan, favourite);
}

static char *
step_word (const char *step,
           int         item)
{
  return item < 0 ? g_strdup (step) : g_strdup_printf ("%s/%d", step, item);
}

gboolean
bh_profile_is_step_done (BhProfile  *self,
                         const char *step,
                         int         item)
{
  g_autofree char *word = step_word (step, item);

  return is_listed (self, KEY_STEPS_DONE, word);
}

void
bh_profile_set_step_done (BhProfile  *self,
                          const char *step,
                          int         item,
                          gboolean    done)
{
  g_autofree char *word = step_word (step, item);

  set_listed (self, KEY_STEPS_DONE, word, done);
}

BhCostUse
bh_profile_get_use (BhProfile *self,
                    BhDate     today)
{
  return (BhCostUse) {
    .months = g_settings_get_uint (self->settings, KEY_USE_MONTHS),
    .gb = g_settings_get_double (self->settings, KEY_USE_GB),
    .minutes = g_settings_get_double (self->settings, KEY_USE_MINUTES),
    .call_minutes = BH_COST_CALL_MINUTES,
    .texts = g_settings_get_double (self->settings, KEY_USE_TEXTS),
    .start = today,
  };
}

void
bh_profile_set_use (BhProfile       *self,
                    const BhCostUse *use)
{
  g_autoptr (GSettings) changes = begin_changes (self);

  g_settings_set_uint (changes, KEY_USE_MONTHS, use->months);
  g_settings_set_double (changes, KEY_USE_GB, use->gb);
  g_settings_set_double (changes, KEY_USE_MINUTES, use->minutes);
  g_settings_set_double (changes, KEY_USE_TEXTS, use->texts);
  g_settings_apply (changes);
}

const char *
bh_profile_get_phone_language (BhProfile *self)
{
  g_autofree char *language = g_settings_get_string (self->settings, KEY_PHONE_LANGUAGE);

  return strcmp (language, "en") == 0 ? "en" : "zh";
}

void
bh_profile_set_phone_language (BhProfile  *self,
                               const char *language)
{
  g_settings_set_string (self->settings, KEY_PHONE_LANGUAGE, language);
}

/**
 * bh_profile_read_situation:
 * @situation: (out caller-allocates): the person's answers and plan, combined
 */
void
bh_profile_read_situation (BhProfile   *self,
                           BhPack      *pack,
                           BhSituation *situation)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  g_autofree char *plan = bh_profile_dup_plan (self);

  bh_situation_init (situation, pack);
  for (guint i = 0; i < facts->len; i++)
    situation->answers.sets[i] = bh_profile_get_answer (self, facts->pdata[i]);
  situation->plan = bh_pack_plan (pack, plan);
  bh_situation_combine (situation, pack);
}

static char **
list_keys (BhProfile *self)
{
  g_autoptr (GSettingsSchema) schema = NULL;

  g_object_get (self->settings, "settings-schema", &schema, NULL);
  return g_settings_schema_list_keys (schema);
}

/**
 * bh_profile_dup_values:
 *
 * Returns: (transfer full): an a{sv} of what the settings hold for this profile; a key that was
 *   never set is left out
 */
GVariant *
bh_profile_dup_values (BhProfile *self)
{
  g_auto (GStrv) keys = list_keys (self);
  g_auto (GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; keys[i] != NULL; i++) {
    g_autoptr (GVariant) value = g_settings_get_user_value (self->settings, keys[i]);

    if (value != NULL)
      g_variant_builder_add (&values, "{sv}", keys[i], value);
  }
  return g_variant_ref_sink (g_variant_builder_end (&values));
}

/**
 * bh_profile_set_values:
 * @values: (nullable): as from bh_profile_dup_values(); what is not in it is reset
 *
 * Makes the profile hold @values and nothing else. All of it is written at once, so that whatever
 * happens no half of it is left.
 */
void
bh_profile_set_values (BhProfile *self,
                       GVariant  *values)
{
  g_autoptr (GSettings) changes = begin_changes (self);
  g_auto (GStrv) keys = list_keys (self);

  for (guint i = 0; keys[i] != NULL; i++) {
    g_autoptr (GVariant) value =
      values != NULL ? g_variant_lookup_value (values, keys[i], NULL) : NULL;

    if (value != NULL)
      g_settings_set_value (changes, keys[i], value);
    else
      g_settings_reset (changes, keys[i]);
  }
  g_settings_apply (changes);
}

/* Takes over everything of @from but its id. */
void
bh_profile_copy (BhProfile *self,
                 BhProfile *from)
{
  g_autoptr (GVariant) values = bh_profile_dup_values (from);

  bh_profile_set_values (self, values);
}

/* Leaves nothing of the profile in the settings. */
void
bh_profile_erase (BhProfile *self)
{
  bh_profile_set_values (self, NULL);
}
