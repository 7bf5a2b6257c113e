/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-pack"

#include "bh-pack.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bh-pack-private.h"

#define RESOURCE "/io/github/baohao/Baohao/pack.json"
#define EDITION "\"edition\":\""

G_DEFINE_FINAL_TYPE (BhPack, bh_pack, G_TYPE_OBJECT)

static void
bh_pack_finalize (GObject *object)
{
  BhPack *self = BH_PACK (object);

  g_clear_object (&self->plans);
  for (guint i = 0; i < BH_N_LISTS; i++) {
    g_ptr_array_unref (self->lists[i]);
    g_hash_table_unref (self->by_id[i]);
  }
  bh_arena_free (self->arena);
  g_clear_pointer (&self->bytes, g_bytes_unref);

  G_OBJECT_CLASS (bh_pack_parent_class)->finalize (object);
}

static void
bh_pack_class_init (BhPackClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_pack_finalize;
}

static void
bh_pack_init (BhPack *self)
{
  self->arena = bh_arena_new ();
  self->plans = g_list_store_new (BH_TYPE_PLAN);
  for (guint i = 0; i < BH_N_LISTS; i++) {
    self->lists[i] = g_ptr_array_new ();
    self->by_id[i] = g_hash_table_new (g_str_hash, g_str_equal);
  }
}

/**
 * bh_pack_new_from_bytes:
 * @bytes: a pack as data/pack/README.md describes it
 *
 * Reads a pack completely. Nothing of a pack that is not right is kept.
 *
 * Returns: (transfer full): the pack, or %NULL with @error in %BH_DATA_ERROR,
 *   whose message begins with the JSON pointer of the place
 */
BhPack *
bh_pack_new_from_bytes (GBytes  *bytes,
                        GError **error)
{
  g_autoptr (BhPack) self = g_object_new (BH_TYPE_PACK, NULL);

  if (!bh_pack_load (self, bytes, error))
    return NULL;
  self->bytes = g_bytes_ref (bytes);
  return g_steal_pointer (&self);
}

static GBytes *
read_limited (const char *path,
              GError    **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  guint8 buffer[65536];
  gssize count;

  if (stream == NULL)
    return NULL;
  do {
    count = g_input_stream_read (G_INPUT_STREAM (stream), buffer, sizeof buffer, NULL, error);
    if (count < 0)
      return NULL;
    g_byte_array_append (content, buffer, (guint) count);
  } while (count > 0 && content->len <= BH_PACK_MAX_BYTES);
  return g_byte_array_free_to_bytes (g_steal_pointer (&content));
}

/**
 * bh_pack_new_from_file:
 *
 * As bh_pack_new_from_bytes(); the message begins with @path. Also fails in
 * %G_IO_ERROR where the file cannot be read. No more than a pack may have is
 * ever read into memory.
 */
BhPack *
bh_pack_new_from_file (const char *path,
                       GError    **error)
{
  g_autoptr (GBytes) bytes = read_limited (path, error);
  BhPack *self = bytes != NULL ? bh_pack_new_from_bytes (bytes, error) : NULL;

  if (self == NULL)
    g_prefix_error (error, "%s: ", path);
  return self;
}

/* The text is a part of the program's file, as long as the resource is not compressed, and the system
 * brings it back if somebody reads it again, as for its hash: until then it need not stay in memory
 * beside what was read from it. */
static void
let_go (GBytes *bytes)
{
  gsize size, page = (gsize) sysconf (_SC_PAGESIZE);
  const char *text = g_bytes_get_data (bytes, &size);
  gsize skipped = (page - GPOINTER_TO_SIZE (text) % page) % page;

  if (size > skipped + page)
    madvise ((gpointer) (text + skipped), (size - skipped) / page * page, MADV_DONTNEED);
}

/**
 * bh_pack_new_from_resource:
 *
 * As bh_pack_new_from_bytes(), for the pack that came with the program.
 */
BhPack *
bh_pack_new_from_resource (GError **error)
{
  g_autoptr (GBytes) bytes =
    g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  BhPack *self = bytes != NULL ? bh_pack_new_from_bytes (bytes, error) : NULL;

  if (self != NULL)
    let_go (bytes);
  return self;
}

/* The builder writes the edition among the first members. */
BhDate
bh_pack_shipped_edition (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize size = 0;
  const char *content = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  const char *found = content != NULL ? g_strstr_len (content, MIN (size, 256), EDITION) : NULL;
  g_autofree char *day = NULL;
  BhDate edition = BH_DATE_NONE;

  if (found != NULL && found + strlen (EDITION) + 10 <= content + size)
    day = g_strndup (found + strlen (EDITION), 10);
  if (day != NULL)
    bh_date_parse (day, &edition);
  return edition;
}

/* (transfer full): as of bh_pack_hash(). */
char *
bh_pack_shipped_hash (void)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}

/* The day on which the pack was closed. */
BhDate
bh_pack_get_edition (BhPack *self)
{
  return self->edition;
}

/* The languages in which it has texts: one bit for each BhLang. */
guint
bh_pack_get_languages (BhPack *self)
{
  return self->languages;
}

/**
 * bh_pack_hash:
 *
 * Worked out anew at each call, which takes some milliseconds, from what never
 * changes: any thread may ask.
 *
 * Returns: (transfer full): the SHA-256 of the bytes that the pack was read
 *   from, in 64 lower-case hexadecimal digits, as sha256sum prints it
 */
char *
bh_pack_hash (BhPack *self)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
}

GListModel *
bh_pack_plans (BhPack *self)
{
  return G_LIST_MODEL (self->plans);
}

#define DEFINE_LIST(name, LIST) \
  const GPtrArray *bh_pack_##name (BhPack *self) { return self->lists[LIST]; }

DEFINE_LIST (sources, BH_LIST_SOURCES)
DEFINE_LIST (wallets, BH_LIST_WALLETS)
DEFINE_LIST (networks, BH_LIST_NETWORKS)
DEFINE_LIST (brands, BH_LIST_BRANDS)
DEFINE_LIST (keep_rules, BH_LIST_KEEP_RULES)
DEFINE_LIST (plan_facts, BH_LIST_PLAN_FACTS)
DEFINE_LIST (topics, BH_LIST_TOPICS)
DEFINE_LIST (facts, BH_LIST_FACTS)
DEFINE_LIST (factors, BH_LIST_FACTORS)
DEFINE_LIST (goals, BH_LIST_GOALS)
DEFINE_LIST (requirements, BH_LIST_REQUIREMENTS)
DEFINE_LIST (presets, BH_LIST_PRESETS)
DEFINE_LIST (guides, BH_LIST_GUIDES)
DEFINE_LIST (before_leaving, BH_LIST_BEFORE_LEAVING)
DEFINE_LIST (failures, BH_LIST_FAILURES)
DEFINE_LIST (phrases, BH_LIST_PHRASES)
DEFINE_LIST (article_steps, BH_LIST_ARTICLE_STEPS)
DEFINE_LIST (claims, BH_LIST_CLAIMS)
DEFINE_LIST (articles, BH_LIST_ARTICLES)
DEFINE_LIST (fallbacks, BH_LIST_FALLBACKS)
DEFINE_LIST (places, BH_LIST_PLACES)

#define DEFINE_FINDER(name, Type, LIST) \
  Type *bh_pack_##name (BhPack *self, const char *id) \
  { \
    return g_hash_table_lookup (self->by_id[LIST], id); \
  }

DEFINE_FINDER (source, const BhSource, BH_LIST_SOURCES)
DEFINE_FINDER (brand, const BhBrand, BH_LIST_BRANDS)
DEFINE_FINDER (plan, BhPlan, BH_LIST_PLANS)
DEFINE_FINDER (fact, const BhFact, BH_LIST_FACTS)
DEFINE_FINDER (goal, const BhGoal, BH_LIST_GOALS)
DEFINE_FINDER (guide, const BhGuide, BH_LIST_GUIDES)
DEFINE_FINDER (step, const BhStep, BH_LIST_STEPS)
DEFINE_FINDER (failure, const BhFailure, BH_LIST_FAILURES)
DEFINE_FINDER (phrase, const BhPhrase, BH_LIST_PHRASES)
