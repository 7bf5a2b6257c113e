/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-result-set"

#include "config.h"

#include "bh-result-set.h"

struct _BhResultSet {
  GObject parent_instance;

  BhPack        *pack;
  BhSearchIndex *index;
  GHashTable    *found; /* name → BhHit, of the last search */
};

G_DEFINE_FINAL_TYPE (BhResultSet, bh_result_set, G_TYPE_OBJECT)

/* The view that it opens in, or what it is. */
static const char *
icon_name (BhHitKind kind)
{
  static const char *const names[BH_N_HIT_KINDS] = {
    [BH_HIT_FAILURE] = "dialog-warning-symbolic",
    [BH_HIT_BRAND] = "network-cellular-signal-excellent-symbolic",
    [BH_HIT_ARTICLE] = "accessories-dictionary-symbolic",
    [BH_HIT_GUIDE] = "phone-symbolic",
    [BH_HIT_STEP] = "phone-symbolic",
    [BH_HIT_PLAN] = "view-list-symbolic",
    [BH_HIT_PHRASE] = "user-available-symbolic",
    [BH_HIT_CLAIM] = "accessories-dictionary-symbolic",
  };

  return names[kind];
}

/* (transfer full) (nullable): the record of that name, without the words that led to it. */
static BhHit *
look_up (BhResultSet *self,
         const char  *name)
{
  BhHitKind kind;
  const char *id = bh_hit_parse_name (name, &kind);

  return id != NULL ? bh_search_index_get (self->index, kind, id) : NULL;
}

static GVariant *
describe_hit (BhResultSet *self,
              const char  *name,
              const BhHit *hit)
{
  g_auto (GVariantDict) meta = G_VARIANT_DICT_INIT (NULL);
  g_autofree char *description = bh_hit_describe (hit, self->pack);

  g_variant_dict_insert (&meta, "id", "s", name);
  g_variant_dict_insert (&meta, "name", "s", hit->title);
  g_variant_dict_insert (&meta, "description", "s", description);
  g_variant_dict_insert (&meta, "gicon", "s", icon_name (hit->kind));
  return g_variant_dict_end (&meta);
}

static void
bh_result_set_finalize (GObject *object)
{
  BhResultSet *self = BH_RESULT_SET (object);

  g_hash_table_unref (self->found);
  g_clear_object (&self->index);
  g_clear_object (&self->pack);

  G_OBJECT_CLASS (bh_result_set_parent_class)->finalize (object);
}

static void
bh_result_set_class_init (BhResultSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = bh_result_set_finalize;
}

static void
bh_result_set_init (BhResultSet *self)
{
  self->found =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) bh_hit_free);
}

BhResultSet *
bh_result_set_new (BhPack *pack)
{
  BhResultSet *self = g_object_new (BH_TYPE_RESULT_SET, NULL);

  self->pack = g_object_ref (pack);
  self->index = bh_search_index_new (pack);
  return self;
}

/**
 * bh_result_set_find:
 * @terms: the words that were typed
 *
 * All that is found: a set that was cut short could not be narrowed later.
 *
 * Returns: (transfer full): names, best first, as bh_search_index_find() has them
 */
char **
bh_result_set_find (BhResultSet       *self,
                    const char *const *terms)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);
  g_autoptr (GPtrArray) hits = bh_search_index_find (self->index, words, G_MAXUINT);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  g_hash_table_remove_all (self->found);
  /* From now on the table has them. */
  g_ptr_array_set_free_func (hits, NULL);
  for (guint i = 0; i < hits->len; i++) {
    char *name = bh_hit_dup_name (hits->pdata[i]);

    g_strv_builder_add (names, name);
    g_hash_table_insert (self->found, name, hits->pdata[i]);
  }
  return g_strv_builder_end (names);
}

/**
 * bh_result_set_narrow:
 * @previous: what was found for words that @terms go on from
 * @terms: the words that were typed
 *
 * Finds what is left of @previous. If nothing is, everything is looked through:
 * what is mistyped may be found by the whole word only, when none of the letters
 * on the way to it had found it.
 *
 * Returns: (transfer full): names, best first
 */
char **
bh_result_set_narrow (BhResultSet       *self,
                      const char *const *previous,
                      const char *const *terms)
{
  g_auto (GStrv) all = bh_result_set_find (self, terms);
  g_autoptr (GHashTable) allowed = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) left = NULL;

  for (guint i = 0; previous[i] != NULL; i++)
    g_hash_table_add (allowed, (char *) previous[i]);
  for (guint i = 0; all[i] != NULL; i++) {
    if (g_hash_table_contains (allowed, all[i]))
      g_strv_builder_add (names, all[i]);
  }
  left = g_strv_builder_end (names);
  if (*left == NULL)
    return g_steal_pointer (&all);
  return g_steal_pointer (&left);
}

/**
 * bh_result_set_describe:
 * @names: names, from this search or an earlier one
 *
 * What a desktop shows of each; names of nothing are left out.
 *
 * Returns: (transfer none): a floating aa{sv}
 */
GVariant *
bh_result_set_describe (BhResultSet       *self,
                        const char *const *names)
{
  GVariantBuilder metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; names[i] != NULL; i++) {
    const BhHit *hit = g_hash_table_lookup (self->found, names[i]);
    BhHit *other = hit == NULL ? look_up (self, names[i]) : NULL;

    if (hit != NULL || other != NULL)
      g_variant_builder_add_value (&metas, describe_hit (self, names[i], hit != NULL ? hit : other));
    g_clear_pointer (&other, bh_hit_free);
  }
  return g_variant_builder_end (&metas);
}

/* Whether @name is that of a record. */
gboolean
bh_result_set_has (BhResultSet *self,
                   const char  *name)
{
  BhHit *hit = look_up (self, name);
  gboolean has = hit != NULL;

  g_clear_pointer (&hit, bh_hit_free);
  return has;
}
