/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile"

#include "bh-profile-import.h"

#include <glib/gi18n.h>
#include <string.h>

/* --- The plan -------------------------------------------------------------- */

GPtrArray *
bh_profiles_dup_records (BhProfiles *profiles)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) bh_profile_record_free);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (profiles));

  for (guint i = 0; i < n; i++) {
    g_autoptr (BhProfile) profile = g_list_model_get_item (G_LIST_MODEL (profiles), i);

    g_ptr_array_add (records, bh_profile_record_of (profile));
  }
  return records;
}

static const BhProfileRecord *
find (const GPtrArray *records,
      const char      *id)
{
  for (guint i = 0; i < records->len; i++) {
    if (strcmp (bh_profile_record_get_id (records->pdata[i]), id) == 0)
      return records->pdata[i];
  }
  return NULL;
}

static BhImport
plan_one (const BhProfileRecord *record,
          const BhProfileRecord *present)
{
  BhImport import = { .record = record, .kind = BH_IMPORT_ADD, .wanted = present == NULL };

  if (present == NULL)
    bh_profile_record_count (record, import.counts);
  else if (bh_profile_record_compare (record, present, import.counts))
    import.kind = BH_IMPORT_REPLACE;
  else
    import.kind = BH_IMPORT_SAME;
  return import;
}

GArray *
bh_import_plan (const GPtrArray *document,
                const GPtrArray *present)
{
  GArray *imports = g_array_new (FALSE, FALSE, sizeof (BhImport));

  for (guint i = 0; i < document->len; i++) {
    const BhProfileRecord *record = document->pdata[i];
    BhImport import = plan_one (record, find (present, bh_profile_record_get_id (record)));

    g_array_append_val (imports, import);
  }
  return imports;
}

gboolean
bh_import_is_done (const BhImport *import)
{
  return import->wanted && import->kind != BH_IMPORT_SAME;
}

guint
bh_import_count (const GArray *imports)
{
  guint count = 0;

  for (guint i = 0; i < imports->len; i++)
    count += bh_import_is_done (&g_array_index (imports, BhImport, i));
  return count;
}

char *
bh_import_words (const BhImport *import)
{
  g_autofree char *parts = bh_profile_parts_words (import->counts);

  if (import->kind == BH_IMPORT_SAME)
    return g_strdup (_("Here already, and the same"));
  if (import->kind == BH_IMPORT_REPLACE)
    /* Translators: a profile of a file; what differs from the one here: “3 answers, plan” */
    return g_strdup_printf (_("Here already; different: %s"), parts);
  if (*parts == '\0')
    return g_strdup (_("New, and empty"));
  /* Translators: a profile of a file; what it holds: “3 answers, plan” */
  return g_strdup_printf (_("New: %s"), parts);
}

/* --- Doing and undoing ----------------------------------------------------- */

/* What stood in the settings before. */
typedef struct {
  char     *id;
  GVariant *values; /* NULL: nothing */
} Before;

struct _BhImportUndo {
  BhProfiles *profiles;
  GArray     *before; /* of Before, in the order of doing */
  char       *current;
};

static void
before_clear (gpointer data)
{
  Before *before = data;

  g_free (before->id);
  g_clear_pointer (&before->values, g_variant_unref);
}

static void
apply_one (BhImportUndo          *undo,
           const BhProfileRecord *record)
{
  const char *id = bh_profile_record_get_id (record);
  BhProfile *present = bh_profiles_find (undo->profiles, id);
  Before before = { g_strdup (id), present != NULL ? bh_profile_dup_values (present) : NULL };
  g_autoptr (GVariant) values = bh_profile_record_dup_values (record);

  g_array_append_val (undo->before, before);
  bh_profiles_put (undo->profiles, id, values);
}

BhImportUndo *
bh_import_apply (const GArray *imports,
                 BhProfiles   *profiles)
{
  BhImportUndo *undo = g_new0 (BhImportUndo, 1);
  BhProfile *current = bh_profiles_get_current (profiles);

  undo->profiles = g_object_ref (profiles);
  undo->before = g_array_new (FALSE, FALSE, sizeof (Before));
  g_array_set_clear_func (undo->before, before_clear);
  undo->current = current != NULL ? g_strdup (bh_profile_get_id (current)) : NULL;
  for (guint i = 0; i < imports->len; i++) {
    const BhImport *import = &g_array_index (imports, BhImport, i);

    if (bh_import_is_done (import))
      apply_one (undo, import->record);
  }
  return undo;
}

static void
undo_one (BhProfiles   *profiles,
          const Before *before)
{
  BhProfile *present = bh_profiles_find (profiles, before->id);
  g_autoptr (BhProfile) profile = present != NULL ? g_object_ref (present) : NULL;

  if (profile == NULL)
    return; /* removed meanwhile, which has an undoing of its own */
  if (before->values != NULL) {
    bh_profiles_put (profiles, before->id, before->values);
  } else {
    bh_profiles_remove (profiles, profile);
    bh_profiles_forget (profiles, profile);
  }
}

/* Puts everything back as it was, the profile in use included. */
void
bh_import_undo (BhImportUndo *undo)
{
  BhProfile *current;

  for (guint i = undo->before->len; i > 0; i--)
    undo_one (undo->profiles, &g_array_index (undo->before, Before, i - 1));
  current = undo->current != NULL ? bh_profiles_find (undo->profiles, undo->current) : NULL;
  if (current != NULL)
    bh_profiles_set_current (undo->profiles, current);
}

void
bh_import_undo_free (BhImportUndo *undo)
{
  g_clear_object (&undo->profiles);
  g_array_unref (undo->before);
  g_free (undo->current);
  g_free (undo);
}
