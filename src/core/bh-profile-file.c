/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile"

#include "bh-profile-file.h"

#include <string.h>

#include "bh-json-write.h"
#include "bh-reader.h"

#define MEMBER_FORMAT "baohao-profiles"
#define MEMBER_PROFILES "profiles"

static const BhJsonLimits limits = { BH_PROFILE_FILE_MAX_BYTES, 12, 200000, 8192 };

/* --- Reading --------------------------------------------------------------- */

/* In a string its quotes would have strokes before them. */
gboolean
bh_profile_file_recognises (GBytes *bytes)
{
  gsize size;
  const char *content = g_bytes_get_data (bytes, &size);

  return size > 0 && g_strstr_len (content, (gssize) size, "\"" MEMBER_FORMAT "\"") != NULL;
}

/* (nullable): the string at @node, if it may stand in such a field. */
static const char *
read_text (BhReader     *reader,
           const BhNode *node,
           BhFieldKind   kind)
{
  const char *text = bh_read_string_node (reader, node);

  if (text == NULL || bh_profile_field_accepts (kind, text))
    return text;
  if (kind == BH_FIELD_DAY)
    bh_reader_fail (reader, node, BH_DATA_ERROR_VALUE, "“%.80s” is no date such as 2026-12-31", text);
  else if (kind == BH_FIELD_LABEL)
    bh_reader_fail (reader, node, BH_DATA_ERROR_VALUE,
                    "a name is one line of at most %d characters", BH_PROFILE_LABEL_MAX);
  else
    bh_reader_fail (reader, node, BH_DATA_ERROR_VALUE,
                    "an id is one line of at most %d bytes", BH_PROFILE_ID_MAX);
  return NULL;
}

static GVariant *
read_ids (BhReader     *reader,
          const BhNode *node)
{
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);
  guint length = bh_read_array (reader, node);

  for (guint i = 0; i < length; i++) {
    BhNode element = bh_node_element (node, i);
    const char *id = read_text (reader, &element, BH_FIELD_ID);

    if (id != NULL)
      g_variant_builder_add (&ids, "s", id);
  }
  return g_variant_builder_end (&ids);
}

static GVariant *
read_answers (BhReader     *reader,
              const BhNode *node)
{
  g_auto (GVariantBuilder) answers = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{sas}"));
  guint length = bh_read_members (reader, node);

  for (guint i = 0; i < length; i++) {
    BhNode member = bh_node_nth (node, i);

    if (!bh_profile_field_accepts (BH_FIELD_ID, member.name))
      bh_reader_fail (reader, &member, BH_DATA_ERROR_VALUE, "this is no id of a fact");
    g_variant_builder_add (&answers, "{s@as}", member.name, read_ids (reader, &member));
  }
  return g_variant_builder_end (&answers);
}

static GVariant *
read_number (BhReader             *reader,
             const BhNode         *node,
             const BhProfileField *field)
{
  double number = bh_read_number (reader, node->up, node->name, field->least);

  if (number < field->least || number > field->most)
    bh_reader_fail (reader, node, BH_DATA_ERROR_VALUE, "a number from %d to %d belongs here",
                    field->least, field->most);
  return g_variant_new_double (number);
}

/* (nullable): the value at @node; NULL after an error. */
static GVariant *
read_value (BhReader             *reader,
            const BhNode         *node,
            const BhProfileField *field)
{
  const char *text;

  switch (field->kind) {
  case BH_FIELD_IDS:
    return read_ids (reader, node);
  case BH_FIELD_ANSWERS:
    return read_answers (reader, node);
  case BH_FIELD_WHOLE:
    return g_variant_new_uint32 ((guint32) bh_read_integer (reader, node->up, node->name,
                                                            field->least, field->most, 0));
  case BH_FIELD_NUMBER:
    return read_number (reader, node, field);
  case BH_FIELD_LABEL:
  case BH_FIELD_ID:
  case BH_FIELD_DAY:
  case BH_FIELD_EXTRA:
  default:
    text = read_text (reader, node, field->kind);
    return text != NULL ? g_variant_new_string (text) : NULL;
  }
}

static void
set_extra (BhProfileRecord *record,
           BhReader        *reader,
           const BhNode    *node,
           GString         *extra)
{
  if (extra->len == 0)
    return;
  g_string_append_c (extra, '}');
  if (extra->len > BH_PROFILE_EXTRA_MAX)
    bh_reader_fail (reader, node, BH_DATA_ERROR_LIMIT,
                    "the members that are not known here take more than %d bytes",
                    BH_PROFILE_EXTRA_MAX);
  bh_profile_record_set (record, bh_profile_field_find ("extra"),
                         g_variant_new_string (extra->str));
}

static void
read_member (BhProfileRecord *record,
             BhReader        *reader,
             const BhNode    *member,
             GString         *extra)
{
  guint field = bh_profile_field_find (member->name);
  GVariant *value;

  if (strcmp (member->name, "extra") == 0) {
    /* It has no member of its own: the unknown members are it. */
    bh_reader_fail (reader, member, BH_DATA_ERROR_SHAPE, "no member may be called so");
  } else if (field < BH_N_PROFILE_FIELDS) {
    value = read_value (reader, member, &bh_profile_fields[field]);
    if (value != NULL)
      bh_profile_record_set (record, field, value);
  } else if (strcmp (member->name, "id") != 0) {
    bh_json_write_member (extra, member->name, member->json);
  }
}

static BhProfileRecord *
read_profile (BhReader     *reader,
              const BhNode *node,
              GHashTable   *ids)
{
  guint length = bh_read_members (reader, node);
  const char *id = bh_read_id (reader, node);
  BhNode id_node = bh_node_member (node, "id");
  BhProfileRecord *record = bh_profile_record_new (id);
  g_autoptr (GString) extra = g_string_new (NULL);

  if (!g_uuid_string_is_valid (id))
    bh_reader_fail (reader, &id_node, BH_DATA_ERROR_VALUE, "a UUID belongs here");
  if (!g_hash_table_add (ids, (gpointer) id))
    bh_reader_fail (reader, &id_node, BH_DATA_ERROR_REFERENCE, "this id stands twice");
  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode member = bh_node_nth (node, i);

    read_member (record, reader, &member, extra);
  }
  set_extra (record, reader, node, extra);
  return record;
}

static void
check_format (BhReader     *reader,
              const BhNode *root)
{
  BhNode node = bh_node_member (root, MEMBER_FORMAT);
  int format = bh_read_integer (reader, root, MEMBER_FORMAT, 1, G_MAXINT, 0);

  if (bh_read_members (reader, root) > 0 && !bh_node_is_there (&node))
    bh_reader_fail (reader, root, BH_DATA_ERROR_SHAPE,
                    "“%s” is missing: this is no file of profiles", MEMBER_FORMAT);
  if (format > BH_PROFILE_FILE_FORMAT)
    bh_reader_fail (reader, &node, BH_DATA_ERROR_VALUE,
                    "a newer version of Baohao wrote this file; this one reads format %d, not %d",
                    BH_PROFILE_FILE_FORMAT, format);
}

static void
read_document (BhReader     *reader,
               const BhNode *root,
               GPtrArray    *records)
{
  BhNode profiles = bh_node_member (root, MEMBER_PROFILES);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  guint length;

  check_format (reader, root);
  if (reader->error != NULL)
    return;
  if (!bh_node_is_there (&profiles))
    bh_reader_fail (reader, root, BH_DATA_ERROR_SHAPE, "“%s” is missing", MEMBER_PROFILES);
  length = bh_read_array (reader, &profiles);
  if (length > BH_PROFILE_FILE_MAX_PROFILES)
    bh_reader_fail (reader, &profiles, BH_DATA_ERROR_LIMIT, "there are more than %d profiles",
                    BH_PROFILE_FILE_MAX_PROFILES);
  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&profiles, i);

    g_ptr_array_add (records, read_profile (reader, &node, ids));
  }
}

/**
 * bh_profile_file_read:
 *
 * Returns: (nullable): the profiles, in order; %NULL with @error, in %BH_DATA_ERROR, whose message
 *   begins with the JSON pointer of the place
 */
GPtrArray *
bh_profile_file_read (GBytes  *bytes,
                      GError **error)
{
  g_autoptr (GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bh_profile_record_free);
  g_autoptr (BhArena) arena = bh_arena_new ();
  BhReader reader = { .arena = arena };
  BhNode root = { NULL, NULL, NULL, 0 };
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  root.json =
    bh_json_parse (text != NULL ? text : "", size, &limits, arena, arena, &reader.error);
  if (root.json != NULL)
    read_document (&reader, &root, records);
  if (reader.error == NULL)
    return g_steal_pointer (&records);
  g_propagate_error (error, reader.error);
  return NULL;
}

/* --- Writing --------------------------------------------------------------- */

static void
write_ids (GString  *out,
           GVariant *ids)
{
  GVariantIter iter;
  const char *id;
  const char *separator = "";

  g_string_append_c (out, '[');
  g_variant_iter_init (&iter, ids);
  while (g_variant_iter_loop (&iter, "&s", &id)) {
    g_string_append (out, separator);
    bh_json_write_string (out, id);
    separator = ", ";
  }
  g_string_append_c (out, ']');
}

static void
write_answers (GString  *out,
               GVariant *answers)
{
  GVariantIter iter;
  const char *fact;
  GVariant *ids;
  const char *separator = "{\n        ";

  g_variant_iter_init (&iter, answers);
  while (g_variant_iter_loop (&iter, "{&s@as}", &fact, &ids)) {
    g_string_append (out, separator);
    bh_json_write_string (out, fact);
    g_string_append (out, ": ");
    write_ids (out, ids);
    separator = ",\n        ";
  }
  g_string_append (out, "\n      }");
}

static void
write_value (GString     *out,
             BhFieldKind  kind,
             GVariant    *value)
{
  if (kind == BH_FIELD_IDS)
    write_ids (out, value);
  else if (kind == BH_FIELD_ANSWERS)
    write_answers (out, value);
  else if (kind == BH_FIELD_WHOLE)
    g_string_append_printf (out, "%u", g_variant_get_uint32 (value));
  else if (kind == BH_FIELD_NUMBER)
    bh_json_write_number (out, g_variant_get_double (value));
  else
    bh_json_write_string (out, g_variant_get_string (value, NULL));
}

static void
write_record (GString               *out,
              const BhProfileRecord *record)
{
  g_string_append_printf (out, "    {\n      \"id\": \"%s\"", bh_profile_record_get_id (record));
  for (guint i = 0; i < BH_N_PROFILE_FIELDS; i++) {
    GVariant *value = bh_profile_record_get (record, i);

    if (value == NULL)
      continue;
    g_string_append (out, ",\n      ");
    if (bh_profile_fields[i].kind == BH_FIELD_EXTRA) { /* its members, without the braces */
      const char *extra = g_variant_get_string (value, NULL);

      g_string_append_len (out, extra + 1, (gssize) strlen (extra) - 2);
      continue;
    }
    g_string_append_printf (out, "\"%s\": ", bh_profile_fields[i].name);
    write_value (out, bh_profile_fields[i].kind, value);
  }
  g_string_append (out, "\n    }");
}

/**
 * bh_profile_file_write:
 * @records: of BhProfileRecord
 *
 * Returns: (nullable): the document; %NULL with @error when it would be one that
 *   bh_profile_file_read() refuses, so that nobody keeps what cannot be read back
 */
GBytes *
bh_profile_file_write (const GPtrArray *records,
                       GError         **error)
{
  GString *out = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) check = NULL;

  g_string_append_printf (out, "{\n  \"%s\": %d,\n  \"%s\": [", MEMBER_FORMAT,
                          BH_PROFILE_FILE_FORMAT, MEMBER_PROFILES);
  for (guint i = 0; i < records->len; i++) {
    g_string_append (out, i > 0 ? ",\n" : "\n");
    write_record (out, records->pdata[i]);
  }
  g_string_append (out, records->len > 0 ? "\n  ]\n}\n" : "]\n}\n");
  bytes = g_string_free_to_bytes (out);
  check = bh_profile_file_read (bytes, error);
  return check != NULL ? g_steal_pointer (&bytes) : NULL;
}
