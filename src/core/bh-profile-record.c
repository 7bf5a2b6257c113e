/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile"

#include "bh-profile-record.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-json-write.h"
#include "bh-plan-words.h"

struct _BhProfileRecord {
  char     *id;
  GVariant *values[BH_N_PROFILE_FIELDS]; /* NULL: as by default */
};

enum { FIELD_LABEL = 0 };

const BhProfileField bh_profile_fields[BH_N_PROFILE_FIELDS] = {
  [FIELD_LABEL] = { "label", BH_FIELD_LABEL, BH_PROFILE_PART_NAME, .normal = "''" },
  { "answers", BH_FIELD_ANSWERS, BH_PROFILE_PART_ANSWERS, .normal = "@a{sas} {}" },
  { "plan", BH_FIELD_ID, BH_PROFILE_PART_PLAN, .normal = "''" },
  { "activated", BH_FIELD_DAY, BH_PROFILE_PART_DATES, .normal = "''" },
  { "last-top-up", BH_FIELD_DAY, BH_PROFILE_PART_DATES, .normal = "''" },
  { "ends", BH_FIELD_DAY, BH_PROFILE_PART_DATES, .normal = "''" },
  { "leaving", BH_FIELD_DAY, BH_PROFILE_PART_DATES, .normal = "''" },
  { "favourites", BH_FIELD_IDS, BH_PROFILE_PART_FAVOURITES, .normal = "@as []" },
  { "steps-done", BH_FIELD_IDS, BH_PROFILE_PART_STEPS, .normal = "@as []" },
  { "use-months", BH_FIELD_WHOLE, BH_PROFILE_PART_USE, 1, 60, "uint32 12" },
  { "use-gb", BH_FIELD_NUMBER, BH_PROFILE_PART_USE, 0, 1000, "0.0" },
  { "use-minutes", BH_FIELD_NUMBER, BH_PROFILE_PART_USE, 0, 10000, "0.0" },
  { "use-texts", BH_FIELD_NUMBER, BH_PROFILE_PART_USE, 0, 10000, "0.0" },
  { "phone-language", BH_FIELD_ID, BH_PROFILE_PART_PHONE, .normal = "'zh'" },
  { "extra", BH_FIELD_EXTRA, BH_PROFILE_PART_OTHER, .normal = "''" },
};

/* --- What a field accepts -------------------------------------------------- */

static gboolean
is_one_line (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    if ((guchar) *c < 0x20 || !bh_json_accepts (g_utf8_get_char (c)))
      return FALSE;
  }
  return TRUE;
}

gboolean
bh_profile_field_accepts (BhFieldKind kind,
                          const char *text)
{
  BhDate date;

  if (*text == '\0' || !is_one_line (text))
    return FALSE;
  if (kind == BH_FIELD_LABEL)
    return g_utf8_strlen (text, -1) <= BH_PROFILE_LABEL_MAX;
  if (kind == BH_FIELD_DAY)
    return bh_date_parse (text, &date) && bh_date_is_full (date);
  return strlen (text) <= BH_PROFILE_ID_MAX;
}

/* A name is not lost for a character that a file may not hold. */
static GVariant *
clean_label (GVariant *value)
{
  g_autoptr (GString) label = g_string_new (NULL);
  const char *text = g_variant_get_string (value, NULL);
  guint length = 0;

  for (const char *c = text; *c != '\0' && length < BH_PROFILE_LABEL_MAX; c = g_utf8_next_char (c)) {
    if ((guchar) *c < 0x20 || !bh_json_accepts (g_utf8_get_char (c)))
      continue;
    g_string_append_unichar (label, g_utf8_get_char (c));
    length++;
  }
  return g_variant_new_string (label->str);
}

static int
compare_strings (const void *a,
                 const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GVariant *
clean_ids (GVariant *value)
{
  g_autofree const char **ids = g_variant_get_strv (value, NULL);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  guint length = g_strv_length ((char **) ids);

  qsort (ids, length, sizeof *ids, compare_strings);
  for (guint i = 0; i < length; i++) {
    if (bh_profile_field_accepts (BH_FIELD_ID, ids[i]) &&
        (i == 0 || strcmp (ids[i - 1], ids[i]) != 0))
      g_variant_builder_add (&builder, "s", ids[i]);
  }
  return g_variant_builder_end (&builder);
}

static gboolean
add_answer (gpointer fact,
            gpointer values,
            gpointer builder)
{
  g_variant_builder_add (builder, "{s@as}", fact, values);
  return FALSE;
}

/* Of a fact that stands twice the first counts, as for who looks it up. One without a value says
 * nothing. */
static GVariant *
clean_answers (GVariant *value)
{
  g_autoptr (GTree) sorted = g_tree_new_full ((GCompareDataFunc) (GCallback) strcmp, NULL, NULL,
                                              (GDestroyNotify) g_variant_unref);
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));
  GVariantIter iter;
  const char *fact;
  GVariant *ids;

  g_variant_iter_init (&iter, value);
  while (g_variant_iter_next (&iter, "{&s@as}", &fact, &ids)) {
    g_autoptr (GVariant) clean = g_variant_ref_sink (clean_ids (ids));

    g_variant_unref (ids);
    if (g_variant_n_children (clean) > 0 && bh_profile_field_accepts (BH_FIELD_ID, fact) &&
        g_tree_lookup (sorted, fact) == NULL)
      g_tree_insert (sorted, (gpointer) fact, g_steal_pointer (&clean));
  }
  g_tree_foreach (sorted, add_answer, &builder);
  return g_variant_builder_end (&builder);
}

static GVariant *
clean_number (const BhProfileField *field,
              GVariant             *value)
{
  double number = field->kind == BH_FIELD_WHOLE ? g_variant_get_uint32 (value)
                                                : g_variant_get_double (value);

  return number >= field->least && number <= field->most ? value : NULL;
}

guint
bh_profile_field_find (const char *name)
{
  guint field = 0;

  while (field < BH_N_PROFILE_FIELDS && strcmp (bh_profile_fields[field].name, name) != 0)
    field++;
  return field;
}

static gboolean
is_known (const char *member)
{
  return bh_profile_field_find (member) < BH_N_PROFILE_FIELDS || strcmp (member, "id") == 0;
}

/* What this version knows by now stands in a field of its own. */
static GVariant *
clean_extra (GVariant *value)
{
  static const BhJsonLimits limits = { BH_PROFILE_EXTRA_MAX, 10, BH_PROFILE_EXTRA_MAX, 8192 };
  const char *text = g_variant_get_string (value, NULL);
  g_autoptr (BhArena) arena = bh_arena_new ();
  const BhJson *json = bh_json_parse (text, strlen (text), &limits, arena, arena, NULL);
  g_autoptr (GString) clean = g_string_new (NULL);

  if (json == NULL || json->kind != BH_JSON_OBJECT)
    return NULL;
  for (guint i = 0; i < json->length; i++) {
    if (!is_known (json->members[i].name))
      bh_json_write_member (clean, json->members[i].name, &json->members[i].value);
  }
  if (clean->len > 0)
    g_string_append_c (clean, '}');
  return clean->len <= BH_PROFILE_EXTRA_MAX ? g_variant_new_string (clean->str) : NULL;
}

/* (nullable): the one form of @value; may be @value itself. */
static GVariant *
clean (const BhProfileField *field,
       GVariant             *value)
{
  switch (field->kind) {
  case BH_FIELD_LABEL:
    return clean_label (value);
  case BH_FIELD_IDS:
    return clean_ids (value);
  case BH_FIELD_ANSWERS:
    return clean_answers (value);
  case BH_FIELD_WHOLE:
  case BH_FIELD_NUMBER:
    return clean_number (field, value);
  case BH_FIELD_EXTRA:
    return clean_extra (value);
  case BH_FIELD_ID:
  case BH_FIELD_DAY:
  default:
    return bh_profile_field_accepts (field->kind, g_variant_get_string (value, NULL)) ? value : NULL;
  }
}

/* --- The record ------------------------------------------------------------ */

BhProfileRecord *
bh_profile_record_new (const char *id)
{
  BhProfileRecord *self = g_new0 (BhProfileRecord, 1);

  self->id = g_strdup (id);
  return self;
}

/* What there is of @profile that a file may hold. */
BhProfileRecord *
bh_profile_record_of (BhProfile *profile)
{
  BhProfileRecord *self = bh_profile_record_new (bh_profile_get_id (profile));
  g_autoptr (GVariant) values = bh_profile_dup_values (profile);

  for (guint i = 0; i < BH_N_PROFILE_FIELDS; i++) {
    g_autoptr (GVariant) value = g_variant_lookup_value (values, bh_profile_fields[i].name, NULL);

    if (value != NULL)
      bh_profile_record_set (self, i, value);
  }
  return self;
}

void
bh_profile_record_free (BhProfileRecord *self)
{
  for (guint i = 0; i < BH_N_PROFILE_FIELDS; i++)
    g_clear_pointer (&self->values[i], g_variant_unref);
  g_free (self->id);
  g_free (self);
}

const char *
bh_profile_record_get_id (const BhProfileRecord *self)
{
  return self->id;
}

const char *
bh_profile_record_get_label (const BhProfileRecord *self)
{
  GVariant *label = self->values[FIELD_LABEL];

  return label != NULL ? g_variant_get_string (label, NULL) : "";
}

GVariant *
bh_profile_record_get (const BhProfileRecord *self,
                       guint                  field)
{
  return self->values[field];
}

void
bh_profile_record_set (BhProfileRecord *self,
                       guint            field,
                       GVariant        *value)
{
  g_autoptr (GVariant) given = g_variant_ref_sink (value);
  g_autoptr (GVariant) normal =
    g_variant_ref_sink (g_variant_new_parsed (bh_profile_fields[field].normal));
  g_autoptr (GVariant) kept = NULL;

  if (g_variant_is_of_type (given, g_variant_get_type (normal)))
    kept = clean (&bh_profile_fields[field], given);
  if (kept != NULL)
    g_variant_ref_sink (kept);
  g_clear_pointer (&self->values[field], g_variant_unref);
  if (kept != NULL && !g_variant_equal (kept, normal))
    self->values[field] = g_steal_pointer (&kept);
}

GVariant *
bh_profile_record_dup_values (const BhProfileRecord *self)
{
  g_auto (GVariantBuilder) values = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < BH_N_PROFILE_FIELDS; i++) {
    if (self->values[i] != NULL)
      g_variant_builder_add (&values, "{sv}", bh_profile_fields[i].name, self->values[i]);
  }
  return g_variant_ref_sink (g_variant_builder_end (&values));
}

/* --- Differences ----------------------------------------------------------- */

/* How many facts of @a have another answer in @b, or none; or only those that have none. */
static guint
count_answers (GVariant *a,
               GVariant *b,
               gboolean  missing_only)
{
  GVariantIter iter;
  const char *fact;
  GVariant *mine;
  guint count = 0;

  if (a == NULL)
    return 0;
  g_variant_iter_init (&iter, a);
  while (g_variant_iter_loop (&iter, "{&s@as}", &fact, &mine)) {
    g_autoptr (GVariant) other = b != NULL ? g_variant_lookup_value (b, fact, NULL) : NULL;

    count += other == NULL || (!missing_only && !g_variant_equal (mine, other));
  }
  return count;
}

static guint
count_differences (guint     field,
                   GVariant *a,
                   GVariant *b)
{
  if (a == NULL && b == NULL)
    return 0;
  if (bh_profile_fields[field].kind == BH_FIELD_ANSWERS)
    return count_answers (a, b, FALSE) + count_answers (b, a, TRUE);
  return a == NULL || b == NULL || !g_variant_equal (a, b);
}

gboolean
bh_profile_record_compare (const BhProfileRecord *self,
                           const BhProfileRecord *other,
                           guint                  counts[BH_N_PROFILE_PARTS])
{
  gboolean differ = FALSE;

  memset (counts, 0, BH_N_PROFILE_PARTS * sizeof *counts);
  for (guint i = 0; i < BH_N_PROFILE_FIELDS; i++) {
    guint count = count_differences (i, self->values[i], other != NULL ? other->values[i] : NULL);

    counts[bh_profile_fields[i].part] += count;
    differ |= count > 0;
  }
  return differ;
}

void
bh_profile_record_count (const BhProfileRecord *self,
                         guint                  counts[BH_N_PROFILE_PARTS])
{
  bh_profile_record_compare (self, NULL, counts);
  counts[BH_PROFILE_PART_NAME] = 0;
}

static char *
part_words (BhProfilePart part,
            guint         count)
{
  static const char *const words[BH_N_PROFILE_PARTS] = {
    [BH_PROFILE_PART_NAME] = NC_("part of a profile", "name"),
    [BH_PROFILE_PART_PLAN] = NC_("part of a profile", "plan"),
    [BH_PROFILE_PART_FAVOURITES] = NC_("part of a profile", "favourites"),
    [BH_PROFILE_PART_STEPS] = NC_("part of a profile", "progress in guides"),
    [BH_PROFILE_PART_USE] = NC_("part of a profile", "what the line is used for"),
    [BH_PROFILE_PART_PHONE] = NC_("part of a profile", "language of the phone"),
    [BH_PROFILE_PART_OTHER] = NC_("part of a profile", "what another version added"),
  };

  if (part == BH_PROFILE_PART_ANSWERS)
    return g_strdup_printf (ngettext ("%u answer", "%u answers", count), count);
  if (part == BH_PROFILE_PART_DATES)
    return g_strdup_printf (ngettext ("%u date", "%u dates", count), count);
  return g_strdup (g_dpgettext2 (NULL, "part of a profile", words[part]));
}

char *
bh_profile_parts_words (const guint counts[BH_N_PROFILE_PARTS])
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < BH_N_PROFILE_PARTS; i++) {
    g_autofree char *words = counts[i] > 0 ? part_words (i, counts[i]) : NULL;

    if (words == NULL)
      continue;
    if (list->len > 0)
      g_string_append (list, bh_list_separator ());
    g_string_append (list, words);
  }
  return g_string_free (g_steal_pointer (&list), FALSE);
}
