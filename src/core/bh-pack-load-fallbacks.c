/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What to use instead: each goal gets records of its own, with its wallet put in. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#include <string.h>

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static const char *const kind_words[] = { "other-wallet", "card", "number", "login", "payment",
                                          "cash", NULL };

/* The fact that a member is named after, with “W.” replaced by @wallet. */
static const BhFact *
find_fact (BhLoader       *self,
           const BhNode   *member,
           const BhWallet *wallet)
{
  gboolean is_short = g_str_has_prefix (member->name, "W.");
  g_autofree char *id =
    g_strconcat (is_short ? wallet->id : "", member->name + (is_short ? 1 : 0), NULL);
  const BhFact *fact = bh_pack_fact (self->pack, id);

  if (fact == NULL)
    bh_reader_fail (&self->reader, member, BH_DATA_ERROR_REFERENCE, "there is no such fact");
  return fact;
}

static void
read_set (BhLoader     *self,
          const BhNode *node,
          BhFallback   *fallback)
{
  BhNode set = bh_node_member (node, "set");
  guint length = bh_read_members (&self->reader, &set);

  if (set.json != NULL && length == 0)
    bh_reader_fail (&self->reader, &set, BH_DATA_ERROR_SHAPE, "at least one fact belongs here");
  fallback->set = bh_arena_new_records (self->pack->arena, BhFactValues, length);
  for (guint i = 0; i < length; i++) {
    BhNode values = bh_node_nth (&set, i);
    const BhFact *fact = find_fact (self, &values, fallback->goal->wallet);

    if (fact == NULL)
      return;
    fallback->set[fallback->n_set++] =
      (BhFactValues) { fact->index, bh_loader_values (self, fact, &values) };
  }
}

static BhFallback *
read_fallback (BhLoader     *self,
               const BhNode *node,
               const BhGoal *goal)
{
  BhFallback *fallback = bh_arena_new_record (self->pack->arena, BhFallback);

  fallback->id = bh_read_id (&self->reader, node);
  fallback->goal = goal;
  fallback->kind = bh_read_needed_word (&self->reader, node, "kind", kind_words);
  fallback->words = bh_read_needed_text (&self->reader, node, "words");
  fallback->text = bh_read_needed_text (&self->reader, node, "text");
  bh_loader_add (self, BH_LIST_FALLBACKS, node, NULL, fallback);
  return fallback;
}

/* The same goal of each other wallet: it works where that goal is Yes. */
static void
add_other_wallets (BhLoader     *self,
                   const BhNode *node,
                   const BhGoal *goal)
{
  const GPtrArray *goals = bh_pack_goals (self->pack);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *other = goals->pdata[i];
    BhCondition *when;
    BhFallback *fallback;

    if (other->wallet == goal->wallet || strcmp (other->name, goal->name) != 0)
      continue;
    when = bh_arena_new_record (self->pack->arena, BhCondition);
    when->kind = BH_CONDITION_GOAL;
    when->index = other->index;
    fallback = read_fallback (self, node, goal);
    fallback->instead = other;
    fallback->when = when;
  }
}

static void
add_fallback (BhLoader     *self,
              const BhNode *node,
              const BhGoal *goal)
{
  BhFallback *fallback = read_fallback (self, node, goal);

  fallback->when = bh_loader_condition (self, node, "when", goal->wallet);
  read_set (self, node, fallback);
  fallback->see = bh_loader_refer (self, BH_LIST_ARTICLES, node, "see");
  fallback->evidence = bh_loader_evidence (self, node);
}

/* The goal of @wallet that the string @name names; an error where there is none. */
static const BhGoal *
find_goal (BhLoader       *self,
           const BhNode   *name,
           const BhWallet *wallet)
{
  const char *text = bh_read_string_node (&self->reader, name);
  g_autofree char *id =
    text != NULL && wallet != NULL ? g_strconcat (wallet->id, ".", text, NULL) : NULL;
  const BhGoal *goal = id != NULL ? bh_pack_goal (self->pack, id) : NULL;

  if (goal == NULL)
    bh_reader_fail (&self->reader, name, BH_DATA_ERROR_REFERENCE, "there is no such goal");
  return goal;
}

/* The other wallet says no more than the rules do; so it has no condition and no evidence. */
static gboolean
read_members (BhLoader     *self,
              const BhNode *node,
              gboolean     *is_wallet)
{
  BhReader *reader = &self->reader;
  const char *kind = bh_read_string (reader, node, "kind");

  *is_wallet = g_strcmp0 (kind, kind_words[BH_FALLBACK_OTHER_WALLET]) == 0;
  if (*is_wallet)
    return bh_read_object (reader, node,
                           WORDS ("id", "goals", "wallets", "kind", "words", "text"));
  return bh_read_object (reader, node,
                         WORDS ("id", "goals", "wallets", "kind", "words", "text", "when", "set",
                                "see", "evidence"));
}

static void
load_fallback (BhLoader     *self,
               const BhNode *node)
{
  BhReader *reader = &self->reader;
  BhNode wallets = bh_node_member (node, "wallets");
  BhNode names = bh_node_member (node, "goals");
  guint n_wallets = bh_read_array (reader, &wallets);
  guint n_names = bh_read_array (reader, &names);
  gboolean is_wallet;

  if (!read_members (self, node, &is_wallet))
    return;
  if (n_wallets == 0 || n_names == 0)
    bh_reader_fail (reader, node, BH_DATA_ERROR_SHAPE, "“%s” is missing",
                    n_names == 0 ? "goals" : "wallets");
  for (guint i = 0; i < n_wallets; i++) {
    BhNode wallet_node = bh_node_element (&wallets, i);
    const BhWallet *wallet = bh_loader_find (self, BH_LIST_WALLETS, &wallet_node);

    for (guint j = 0; j < n_names && reader->error == NULL; j++) {
      BhNode name = bh_node_element (&names, j);
      const BhGoal *goal = find_goal (self, &name, wallet);

      if (goal != NULL && is_wallet)
        add_other_wallets (self, node, goal);
      else if (goal != NULL)
        add_fallback (self, node, goal);
    }
  }
}

void
bh_load_fallbacks (BhLoader *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  BhNode array;
  guint length = bh_loader_array (self, "fallbacks", &array);

  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode id = bh_node_member (&node, "id");

    load_fallback (self, &node);
    if (self->reader.error == NULL &&
        !g_hash_table_add (seen, (gpointer) bh_read_id (&self->reader, &node)))
      bh_reader_fail (&self->reader, &id, BH_DATA_ERROR_REFERENCE, "the id stands twice");
  }
}
