/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two documents are compared as they stand, not the records made of them: so nothing that a
 * pack can say is left out, and a member that comes later needs no word here. */

#define G_LOG_DOMAIN "bh-pack-changes"

#include "bh-pack-changes.h"

#include <string.h>

#include "bh-json-write.h"
#include "bh-pack-private.h"

/* Differences deeper in a record are said of the member that they are in. */
#define DEPTH 2

typedef struct {
  const char *name;
  const char *key;   /* the member that tells its records apart */
  const char *title; /* the member that says what a record is called */
} List;

static const List lists[] = {
  { "plans", "id", "name" },
  { "brands", "id", "name" },
  { "keep_rules", "id", "name" },
  { "requirements", "id", "words" },
  { "goals", "id", "title" },
  { "facts", "id", "title" },
  { "plan_facts", "fact", "fact" },
  { "fallbacks", "id", "words" },
  { "guides", "id", "title" },
  { "steps", "id", "title" }, /* of all guides */
  { "before_leaving", "id", "title" },
  { "failures", "id", "symptom" },
  { "phrases", "id", "place" },
  { "articles", "id", "title" },
  { "places", "id", "name" },
  { "article_steps", "id", "says" },
  { "claims", "id", "claim" },
  { "sources", "id", "title" },
  { "wallets", "id", "name" },
  { "networks", "id", "name" },
  { "topics", "id", "title" },
  { "factors", "id", "title" },
  { "presets", "id", "title" },
  { "brand_readings", "of", "of" },
};

/* A document, read again. */
typedef struct {
  BhArena      *arena;
  const BhJson *root;
  const BhJson *terms;
} Document;

typedef struct {
  Document   before;
  Document   after;
  GPtrArray *changes;
} Comparison;

const char *
bh_pack_changes_list (guint index)
{
  return index < G_N_ELEMENTS (lists) ? lists[index].name : NULL;
}

const char *
bh_change_nick (BhChangeKind change)
{
  static const char *const nicks[] = { "added", "changed", "removed" };
  G_STATIC_ASSERT (G_N_ELEMENTS (nicks) == BH_N_CHANGES);

  return nicks[change];
}

/* --- Values -------------------------------------------------------------------- */

static gboolean
is (const BhJson *json,
    BhJsonKind    kind)
{
  return json != NULL && json->kind == kind;
}

/* A text is an object of language tags, with English always among them. */
static gboolean
is_text (const BhJson *json)
{
  return is (json, BH_JSON_OBJECT) && is (bh_json_member (json, "en"), BH_JSON_STRING);
}

static const char *
text_of (const BhJson *json)
{
  BhText text = { 0 };

  for (guint i = 0; i < BH_N_LANGS; i++) {
    const BhJson *in = bh_json_member (json, bh_lang_tag (i));

    text.in[i] = is (in, BH_JSON_STRING) ? in->string : NULL;
  }
  return bh_text (&text);
}

/* (nullable) (transfer full): what @json says in a word, a number or a sentence. */
static char *
say (const BhJson *json)
{
  GString *out;

  if (is_text (json))
    return g_strdup (text_of (json));
  if (is (json, BH_JSON_STRING))
    return g_strdup (json->string);
  if (json == NULL || json->kind == BH_JSON_ARRAY || json->kind == BH_JSON_OBJECT)
    return NULL;
  out = g_string_new (NULL);
  bh_json_write (out, json);
  return g_string_free (out, FALSE);
}

static gboolean equal (const BhJson *a, const BhJson *b);

static gboolean
equal_members (const BhJson *a,
               const BhJson *b)
{
  for (guint i = 0; i < a->length; i++) {
    if (!equal (&a->members[i].value, bh_json_member (b, a->members[i].name)))
      return FALSE;
  }
  return TRUE;
}

static gboolean
equal_elements (const BhJson *a,
                const BhJson *b)
{
  for (guint i = 0; i < a->length; i++) {
    if (!equal (&a->elements[i], &b->elements[i]))
      return FALSE;
  }
  return TRUE;
}

/* 1 and 1.0 are two ways to write a number, but who changes one into the other says something. */
static gboolean
equal (const BhJson *a,
       const BhJson *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  if (a->kind != b->kind)
    return FALSE;
  switch (a->kind) {
  case BH_JSON_NULL:
    return TRUE;
  case BH_JSON_BOOLEAN:
    return a->boolean == b->boolean;
  case BH_JSON_INTEGER:
    return a->integer == b->integer;
  case BH_JSON_NUMBER:
    return a->number == b->number;
  case BH_JSON_STRING:
    return strcmp (a->string, b->string) == 0;
  case BH_JSON_ARRAY:
    return a->length == b->length && equal_elements (a, b);
  case BH_JSON_OBJECT:
  default:
    return a->length == b->length && equal_members (a, b);
  }
}

/* --- Parts of a record ----------------------------------------------------------- */

static void
part_free (gpointer data)
{
  BhPackPart *part = data;

  g_free (part->path);
  g_free (part->before);
  g_free (part->after);
  g_free (part);
}

static void
add_part (GPtrArray    *parts,
          const char   *path,
          const BhJson *before,
          const BhJson *after)
{
  BhPackPart *part = g_new (BhPackPart, 1);

  *part = (BhPackPart) { g_strdup (path), say (before), say (after) };
  g_ptr_array_add (parts, part);
}

/* A group of a plan may stand under an id in "terms", where several plans share it. */
static const BhJson *
resolve (const Document *document,
         const BhJson   *json)
{
  const BhJson *term = is (json, BH_JSON_STRING) && document->terms != NULL
                         ? bh_json_member (document->terms, json->string) : NULL;

  return term != NULL ? term : json;
}

static void compare_members (Comparison *self, GPtrArray *parts, const char *path,
                             const BhJson *before, const BhJson *after, guint depth);

static void
compare_value (Comparison   *self,
               GPtrArray    *parts,
               const char   *path,
               const BhJson *before,
               const BhJson *after,
               guint         depth)
{
  before = resolve (&self->before, before);
  after = resolve (&self->after, after);
  if (equal (before, after))
    return;
  if (depth < DEPTH && is (before, BH_JSON_OBJECT) && is (after, BH_JSON_OBJECT) &&
      !is_text (before))
    compare_members (self, parts, path, before, after, depth);
  else
    add_part (parts, path, before, after);
}

/* What is in both, or in the first alone, in its order; then what came in addition. */
static void
compare_members (Comparison   *self,
                 GPtrArray    *parts,
                 const char   *path,
                 const BhJson *before,
                 const BhJson *after,
                 guint         depth)
{
  const BhJson *const sides[] = { before, after };

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++) {
    for (guint i = 0; i < sides[side]->length; i++) {
      const char *name = sides[side]->members[i].name;
      g_autofree char *inner = path != NULL ? g_strconcat (path, "/", name, NULL) : g_strdup (name);

      if (side == 1 && bh_json_member (before, name) != NULL)
        continue;
      /* The steps of guides are records of their own. */
      if (path == NULL && strcmp (name, "steps") == 0)
        continue;
      compare_value (self, parts, inner, bh_json_member (before, name),
                     bh_json_member (after, name), depth + 1);
    }
  }
}

/* --- Records ---------------------------------------------------------------------- */

static void
change_free (gpointer data)
{
  BhPackChange *change = data;

  g_free (change->id);
  g_free (change->title);
  g_ptr_array_unref (change->parts);
  g_free (change);
}

/* The records of a list, in its order and by their keys. */
typedef struct {
  GPtrArray  *keys;
  GPtrArray  *records;
  GHashTable *by_key;
} Index;

/* Rows about the same fact are told apart by their order. */
static void
index_record (Index        *self,
              const List   *list,
              const BhJson *record)
{
  /* Ids are words, but those of the factors are numbers. */
  g_autofree char *id = say (bh_json_member (record, list->key));
  char *key = g_strdup (id);

  for (guint n = 2; g_hash_table_contains (self->by_key, key); n++) {
    g_free (key);
    key = g_strdup_printf ("%s#%u", id, n);
  }
  g_ptr_array_add (self->keys, key);
  g_ptr_array_add (self->records, (gpointer) record);
  g_hash_table_insert (self->by_key, key, (gpointer) record);
}

static void
index_array (Index        *self,
             const List   *list,
             const BhJson *array)
{
  for (guint i = 0; is (array, BH_JSON_ARRAY) && i < array->length; i++)
    index_record (self, list, &array->elements[i]);
}

static void
index_init (Index        *self,
            const List   *list,
            const BhJson *root)
{
  const BhJson *guides = bh_json_member (root, "guides");

  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->records = g_ptr_array_new ();
  self->by_key = g_hash_table_new (g_str_hash, g_str_equal);
  if (strcmp (list->name, "steps") != 0)
    index_array (self, list, bh_json_member (root, list->name));
  else
    for (guint i = 0; is (guides, BH_JSON_ARRAY) && i < guides->length; i++)
      index_array (self, list, bh_json_member (&guides->elements[i], "steps"));
}

static void
index_clear (Index *self)
{
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->keys);
}

static BhPackChange *
add_change (Comparison   *self,
            const List   *list,
            const char   *key,
            const BhJson *record,
            BhChangeKind      kind)
{
  BhPackChange *change = g_new (BhPackChange, 1);
  char *title = say (bh_json_member (record, list->title));

  *change = (BhPackChange) {
    .list = list->name,
    .id = g_strdup (key),
    .title = title != NULL ? title : g_strdup (key),
    .change = kind,
    .parts = g_ptr_array_new_with_free_func (part_free),
  };
  g_ptr_array_add (self->changes, change);
  return change;
}

static void
compare_record (Comparison   *self,
                const List   *list,
                const char   *key,
                const BhJson *before,
                const BhJson *after)
{
  BhPackChange *change = add_change (self, list, key, after, BH_CHANGE_CHANGED);

  compare_members (self, change->parts, NULL, before, after, 0);
  if (change->parts->len == 0)
    g_ptr_array_set_size (self->changes, (int) self->changes->len - 1);
}

/* What is there now in its order, then what is gone. */
static void
compare_list (Comparison *self,
              const List *list)
{
  Index before, after;

  index_init (&before, list, self->before.root);
  index_init (&after, list, self->after.root);
  for (guint i = 0; i < after.keys->len; i++) {
    const char *key = after.keys->pdata[i];
    const BhJson *known = g_hash_table_lookup (before.by_key, key);

    if (known != NULL)
      compare_record (self, list, key, known, after.records->pdata[i]);
    else
      add_change (self, list, key, after.records->pdata[i], BH_CHANGE_ADDED);
  }
  for (guint i = 0; i < before.keys->len; i++) {
    if (!g_hash_table_contains (after.by_key, before.keys->pdata[i]))
      add_change (self, list, before.keys->pdata[i], before.records->pdata[i], BH_CHANGE_REMOVED);
  }
  index_clear (&before);
  index_clear (&after);
}

/* --- Packs ------------------------------------------------------------------------ */

/* Its bytes made a pack once: there is nothing in them that could be refused. */
static void
read_again (Document *document,
            BhPack   *pack)
{
  const BhJsonLimits limits = { BH_PACK_MAX_BYTES, BH_PACK_MAX_DEPTH, BH_PACK_MAX_NODES,
                                BH_PACK_MAX_STRING };
  gsize size;
  const char *content = g_bytes_get_data (pack->bytes, &size);

  document->arena = bh_arena_new ();
  document->root = bh_json_parse (content, size, &limits, document->arena, document->arena, NULL);
  g_assert (document->root != NULL);
  document->terms = bh_json_member (document->root, "terms");
}

GPtrArray *
bh_pack_changes_new (BhPack *before,
                     BhPack *after)
{
  Comparison self = { .changes = g_ptr_array_new_with_free_func (change_free) };

  read_again (&self.before, before);
  read_again (&self.after, after);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    compare_list (&self, &lists[i]);
  bh_arena_free (self.before.arena);
  bh_arena_free (self.after.arena);
  return self.changes;
}

const BhPackChange *
bh_pack_changes_find (const GPtrArray *self,
                      const char      *list,
                      const char      *id)
{
  for (guint i = 0; i < self->len; i++) {
    const BhPackChange *change = self->pdata[i];

    if (strcmp (change->list, list) == 0 && strcmp (change->id, id) == 0)
      return change;
  }
  return NULL;
}

guint
bh_pack_changes_count (const GPtrArray *self,
                       const char      *list,
                       BhChangeKind         change)
{
  guint count = 0;

  for (guint i = 0; i < self->len; i++) {
    const BhPackChange *one = self->pdata[i];

    count += one->change == change && strcmp (one->list, list) == 0;
  }
  return count;
}
