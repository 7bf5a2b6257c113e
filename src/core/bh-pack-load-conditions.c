/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Conditions, and what ids and values in them stand for. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#include <string.h>

/* The id at @node with "W." replaced by the wallet. */
static const char *
expand_id (BhLoader       *self,
           const BhNode   *node,
           const BhWallet *wallet)
{
  const char *id = bh_read_string_node (&self->reader, node);
  g_autofree char *expanded = NULL;

  if (id == NULL || wallet == NULL || !g_str_has_prefix (id, "W."))
    return id;
  expanded = g_strconcat (wallet->id, id + 1, NULL);
  return bh_arena_string (self->pack->arena, expanded);
}

gpointer
bh_loader_find_expanded (BhLoader       *self,
                         BhList          list,
                         const BhNode   *node,
                         const BhWallet *wallet)
{
  const char *id = expand_id (self, node, wallet);
  gpointer record = id != NULL ? g_hash_table_lookup (self->pack->by_id[list], id) : NULL;

  if (id != NULL && record == NULL)
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_REFERENCE, "nothing has the id “%s”", id);
  return record;
}

/* Returns: the index of the value with @id, or the number of values */
guint
bh_fact_value_index (const BhFact *fact,
                     const char   *id)
{
  guint i = 0;

  while (i < fact->n_values && strcmp (fact->values[i].id, id) != 0)
    i++;
  return i;
}

guint
bh_loader_value (BhLoader     *self,
                 const BhFact *fact,
                 const BhNode *node)
{
  const char *id = bh_read_string_node (&self->reader, node);
  guint index = id != NULL ? bh_fact_value_index (fact, id) : 0;

  if (index < fact->n_values)
    return index;
  bh_reader_fail (&self->reader, node, BH_DATA_ERROR_REFERENCE, "“%s” has no value “%s”", fact->id, id);
  return 0;
}

guint64
bh_loader_values (BhLoader     *self,
                  const BhFact *fact,
                  const BhNode *array)
{
  guint length = bh_read_array (&self->reader, array);
  guint64 mask = 0;

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (array, i);

    mask |= G_GUINT64_CONSTANT (1) << bh_loader_value (self, fact, &node);
  }
  if (length == 0)
    bh_reader_fail (&self->reader, array, BH_DATA_ERROR_SHAPE, "at least one value belongs here");
  return mask;
}

static gboolean read_condition (BhLoader       *self,
                                const BhNode   *node,
                                const BhWallet *wallet,
                                BhCondition    *condition);

static void
read_atom (BhLoader       *self,
           const BhNode   *node,
           const BhWallet *wallet,
           BhCondition    *condition)
{
  BhNode name = bh_node_member (node, "fact");
  BhNode values = bh_node_member (node, "in");
  const BhFact *fact = bh_loader_find_expanded (self, BH_LIST_FACTS, &name, wallet);

  condition->kind = BH_CONDITION_FACT;
  if (fact == NULL)
    return;
  condition->index = fact->index;
  condition->mask = bh_loader_values (self, fact, &values);
}

static void
read_goal_atom (BhLoader       *self,
                const BhNode   *name,
                const BhWallet *wallet,
                BhCondition    *condition)
{
  const BhGoal *goal = bh_loader_find_expanded (self, BH_LIST_GOALS, name, wallet);

  condition->kind = BH_CONDITION_GOAL;
  condition->index = goal != NULL ? goal->index : 0;
}

static void
read_parts (BhLoader        *self,
            const BhNode    *array,
            BhConditionKind  kind,
            const BhWallet  *wallet,
            BhCondition     *condition)
{
  guint length = bh_read_array (&self->reader, array);
  BhCondition *parts = bh_arena_new_records (self->pack->arena, BhCondition, length);

  if (length == 0 || length > G_MAXUINT16)
    bh_reader_fail (&self->reader, array, BH_DATA_ERROR_SHAPE, "%s",
                    length == 0 ? "at least one part belongs here" : "there are too many parts");
  condition->kind = kind;
  condition->children = parts;
  for (guint i = 0; i < MIN (length, G_MAXUINT16); i++) {
    BhNode node = bh_node_element (array, i);

    if (read_condition (self, &node, wallet, &parts[condition->n_children]))
      condition->n_children++;
  }
}

/* “Not: the fact is one of these” is “it is one of the others”, under Kleene's logic too. */
static void
negate (BhLoader          *self,
        const BhCondition *part,
        BhCondition       *condition)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);
  BhCondition *child;

  if (part->kind == BH_CONDITION_FACT && part->index < facts->len) {
    *condition = *part;
    condition->mask = ((const BhFact *) facts->pdata[part->index])->all & ~part->mask;
    return;
  }
  child = bh_arena_new_record (self->pack->arena, BhCondition);
  *child = *part;
  condition->kind = BH_CONDITION_NOT;
  condition->children = child;
  condition->n_children = 1;
}

/* What is no atom: it has one member, which says what it is. */
static void
read_compound (BhLoader       *self,
               const BhNode   *node,
               const BhWallet *wallet,
               BhCondition    *condition)
{
  BhNode goal = bh_node_member (node, "goal");
  BhNode not = bh_node_member (node, "not");
  BhNode all = bh_node_member (node, "all");
  BhNode any = bh_node_member (node, "any");
  BhCondition part = { 0 };

  if (node->json->length != 1) {
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_SHAPE,
                    "a condition has one of fact, goal, not, all, any");
  } else if (bh_node_is_there (&goal)) {
    read_goal_atom (self, &goal, wallet, condition);
  } else if (bh_node_is_there (&not)) {
    if (read_condition (self, &not, wallet, &part))
      negate (self, &part, condition);
  } else if (bh_node_is_there (&all)) {
    read_parts (self, &all, BH_CONDITION_ALL, wallet, condition);
  } else {
    read_parts (self, &any, BH_CONDITION_ANY, wallet, condition);
  }
}

/* Returns: whether @node is a condition at all; else an error is set */
static gboolean
read_condition (BhLoader       *self,
                const BhNode   *node,
                const BhWallet *wallet,
                BhCondition    *condition)
{
  static const char *const atom[] = { "fact", "in", NULL };
  static const char *const other[] = { "goal", "not", "all", "any", NULL };
  gboolean is_atom = bh_node_member (node, "fact").json != NULL;

  if (!bh_read_object (&self->reader, node, is_atom ? atom : other))
    return FALSE;
  if (is_atom)
    read_atom (self, node, wallet, condition);
  else
    read_compound (self, node, wallet, condition);
  return TRUE;
}

const BhCondition *
bh_loader_condition (BhLoader       *self,
                     const BhNode   *object,
                     const char     *name,
                     const BhWallet *wallet)
{
  BhNode node = bh_node_member (object, name);
  BhCondition *condition;

  if (node.json == NULL)
    return NULL;
  condition = bh_arena_new_record (self->pack->arena, BhCondition);
  return read_condition (self, &node, wallet, condition) ? condition : NULL;
}
