/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Goals, their requirements, and the order in which they are evaluated. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#include <string.h>

static void
load_factors (BhLoader *self)
{
  static const char *const members[] = { "id", "title", "claims", NULL };
  BhNode array;
  guint length = bh_loader_array (self, "factors", &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhFactor *factor = bh_arena_new_record (self->pack->arena, BhFactor);

    if (!bh_read_object (&self->reader, &node, members))
      return;
    factor->id = bh_read_integer (&self->reader, &node, "id", (int) i + 1, (int) i + 1, 0);
    factor->title = bh_read_needed_text (&self->reader, &node, "title");
    factor->claims = bh_loader_refer_all (self, BH_LIST_CLAIMS, &node, "claims");
    bh_loader_add (self, BH_LIST_FACTORS, &node, NULL, factor);
  }
}

/* Whether the array "wallets" of @node names @wallet. */
static gboolean
names_wallet (BhLoader       *self,
              const BhNode   *node,
              const BhWallet *wallet)
{
  BhNode array = bh_node_member (node, "wallets");
  guint length = bh_read_array (&self->reader, &array);

  if (length == 0)
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_SHAPE, "“wallets” is missing");
  for (guint i = 0; i < length; i++) {
    BhNode name = bh_node_element (&array, i);

    if (bh_loader_find (self, BH_LIST_WALLETS, &name) == wallet)
      return TRUE;
  }
  return FALSE;
}

static void
declare_goal (BhLoader       *self,
              const BhNode   *node,
              const BhWallet *wallet)
{
  static const char *const members[] = { "id", "title", "wallets", "applies_when", "done_when",
                                         NULL };
  GPtrArray *goals = self->pack->lists[BH_LIST_GOALS];
  BhGoal *goal = bh_arena_new_record (self->pack->arena, BhGoal);
  g_autofree char *id = NULL;

  if (!bh_read_object (&self->reader, node, members))
    return;
  if (goals->len == BH_MAX_GOALS) {
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_LIMIT, "more than %d goals", BH_MAX_GOALS);
    return;
  }
  goal->name = bh_read_id (&self->reader, node);
  id = g_strconcat (wallet->id, ".", goal->name, NULL);
  goal->id = bh_arena_string (self->pack->arena, id);
  goal->index = goals->len;
  goal->wallet = wallet;
  goal->title = bh_read_needed_text (&self->reader, node, "title");
  bh_loader_add (self, BH_LIST_GOALS, node, goal->id, goal);
}

static gboolean
can_carry_a_block (const BhSource *source)
{
  return strcmp (source->class_, "community") != 0 && strcmp (source->class_, "article") != 0;
}

static void
check_block (BhLoader            *self,
             const BhNode        *node,
             const BhRequirement *requirement)
{
  const BhEvidence *evidence = &requirement->evidence;

  if (requirement->effect != BH_EFFECT_BLOCK || self->reader.error != NULL)
    return;
  for (guint i = 0; i < evidence->n_sources; i++) {
    if (can_carry_a_block (evidence->sources[i]))
      return;
  }
  bh_reader_fail (&self->reader, node, BH_DATA_ERROR_EVIDENCE,
                  "a block cannot rest only on community or article evidence");
}

static void
read_fixes (BhLoader      *self,
            const BhNode  *node,
            BhRequirement *requirement)
{
  static const char *const members[] = { "fact", "to", NULL };
  BhNode array = bh_node_member (node, "changes");
  guint length = bh_read_array (&self->reader, &array);
  BhFix *fixes = bh_arena_new_records (self->pack->arena, BhFix, length);

  for (guint i = 0; i < length; i++) {
    BhNode fix = bh_node_element (&array, i);
    BhNode name = bh_node_member (&fix, "fact");
    BhNode value = bh_node_member (&fix, "to");
    const BhFact *fact;

    if (!bh_read_object (&self->reader, &fix, members) ||
        !bh_reader_need (&self->reader, &fix, "fact") || !bh_reader_need (&self->reader, &fix, "to"))
      return;
    fact = bh_loader_find_expanded (self, BH_LIST_FACTS, &name, requirement->goal->wallet);
    if (fact == NULL)
      return;
    fixes[i] = (BhFix) { fact->index, bh_loader_value (self, fact, &value) };
  }
  requirement->n_fixes = length;
  requirement->fixes = fixes;
}

static void
read_requirement (BhLoader     *self,
                  const BhNode *node,
                  BhGoal       *goal)
{
  static const char *const members[] = { "id", "goal", "wallets", "effect", "factor", "words",
                                         "when", "require", "why", "fix", "changes", "reach",
                                         "effort", "valid_from", "valid_to", "evidence", NULL };
  static const char *const effects[] = { "block", "doubt", "note", NULL };
  BhReader *reader = &self->reader;
  GPtrArray *factors = self->pack->lists[BH_LIST_FACTORS];
  GPtrArray *requirements = self->pack->lists[BH_LIST_REQUIREMENTS];
  BhRequirement *requirement = bh_arena_new_record (self->pack->arena, BhRequirement);
  BhNode reach = bh_node_member (node, "reach");
  guint factor;

  if (!bh_read_object (reader, node, members))
    return;
  bh_reader_need (reader, node, "factor");
  factor = bh_read_integer (reader, node, "factor", 1, (int) factors->len, 1);
  requirement->id = bh_read_id (reader, node);
  requirement->index = requirements->len;
  requirement->goal = goal;
  requirement->effect = bh_read_needed_word (reader, node, "effect", effects);
  requirement->factor = factor <= factors->len ? factors->pdata[factor - 1] : NULL;
  requirement->words = bh_read_needed_text (reader, node, "words");
  requirement->when = bh_loader_condition (self, node, "when", goal->wallet);
  requirement->require = bh_loader_condition (self, node, "require", goal->wallet);
  requirement->why = bh_read_needed_text (reader, node, "why");
  requirement->fix = bh_read_needed_text (reader, node, "fix");
  requirement->reach =
    reach.json != NULL ? bh_loader_find_expanded (self, BH_LIST_GOALS, &reach, goal->wallet) : NULL;
  requirement->effort = bh_read_integer (reader, node, "effort", 1, 5, 0);
  bh_read_span (reader, node, &requirement->valid_from, &requirement->valid_to);
  requirement->evidence = bh_loader_evidence (self, node);
  read_fixes (self, node, requirement);
  if ((requirement->effect == BH_EFFECT_NOTE) != (requirement->require == NULL))
    bh_reader_fail (reader, node, BH_DATA_ERROR_SHAPE,
                    "a note has no “require”; a block and a doubt have one");
  check_block (self, node, requirement);
  bh_loader_add (self, BH_LIST_REQUIREMENTS, node, NULL, requirement);
  goal->n_requirements++;
}

/* Requirements stand goal by goal, so that a goal has a range of them. */
static void
load_requirements_of (BhLoader *self,
                      BhGoal   *goal)
{
  BhNode array;
  guint length = bh_loader_array (self, "requirements", &array);

  goal->first_requirement = self->pack->lists[BH_LIST_REQUIREMENTS]->len;
  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);

    if (strcmp (bh_read_needed_string (&self->reader, &node, "goal"), goal->name) == 0 &&
        names_wallet (self, &node, goal->wallet))
      read_requirement (self, &node, goal);
  }
}

/* A requirement names a goal that each of its wallets has. */
static void
check_goal (BhLoader     *self,
            const BhNode *requirement)
{
  const char *name = bh_read_needed_string (&self->reader, requirement, "goal");
  BhNode goal = bh_node_member (requirement, "goal");
  BhNode wallets = bh_node_member (requirement, "wallets");
  guint length = bh_read_array (&self->reader, &wallets);

  if (length == 0) /* of a goal that is known this has been said */
    bh_reader_fail (&self->reader, &goal, BH_DATA_ERROR_REFERENCE, "there is no such goal");
  for (guint i = 0; i < length; i++) {
    BhNode wallet = bh_node_element (&wallets, i);
    const BhWallet *known = bh_loader_find (self, BH_LIST_WALLETS, &wallet);
    g_autofree char *id = known != NULL ? g_strconcat (known->id, ".", name, NULL) : NULL;

    if (id == NULL || bh_pack_goal (self->pack, id) == NULL)
      bh_reader_fail (&self->reader, &goal, BH_DATA_ERROR_REFERENCE, "there is no such goal");
  }
}

/* What reading goal by goal does not see: a goal that is none, an id twice. */
static void
check_requirements (BhLoader *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  BhNode array;
  guint length = bh_loader_array (self, "requirements", &array);

  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode id = bh_node_member (&node, "id");

    /* One of no goal has not been read until now, so that anything may stand here. */
    check_goal (self, &node);
    if (!g_hash_table_add (seen, (gpointer) bh_read_id (&self->reader, &node)))
      bh_reader_fail (&self->reader, &id, BH_DATA_ERROR_REFERENCE, "the id stands twice");
  }
}

static void
load_goals (BhLoader *self)
{
  GPtrArray *wallets = self->pack->lists[BH_LIST_WALLETS];
  GPtrArray *goals = self->pack->lists[BH_LIST_GOALS];
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  BhNode array;
  guint length = bh_loader_array (self, "goals", &array);

  for (guint w = 0; w < wallets->len; w++) {
    for (guint i = 0; i < length; i++) {
      BhNode node = bh_node_element (&array, i);

      if (!names_wallet (self, &node, wallets->pdata[w]))
        continue;
      declare_goal (self, &node, wallets->pdata[w]);
      g_array_append_val (places, i);
    }
  }
  for (guint i = 0; i < goals->len && self->reader.error == NULL; i++) {
    BhGoal *goal = goals->pdata[i];
    BhNode node = bh_node_element (&array, g_array_index (places, guint, i));

    goal->applies_when = bh_loader_condition (self, &node, "applies_when", goal->wallet);
    goal->done_when = bh_loader_condition (self, &node, "done_when", goal->wallet);
    load_requirements_of (self, goal);
  }
}

typedef enum { FRESH, OPEN, CLOSED } Visit;

typedef struct {
  BhLoader *loader;
  Visit     visits[BH_MAX_GOALS];
  guint     n_ordered;
} Ordering;

static void order_goal (Ordering *ordering,
                        guint     index);

/* Orders the goals that @condition names before @goal. */
static void
order_condition (Ordering          *ordering,
                 guint              goal,
                 const BhCondition *condition)
{
  guint64 *needs = ordering->loader->pack->goal_needs;

  if (condition == NULL)
    return;
  if (condition->kind == BH_CONDITION_GOAL) {
    order_goal (ordering, condition->index);
    needs[goal] |= needs[condition->index];
  }
  for (guint i = 0; i < condition->n_children; i++)
    order_condition (ordering, goal, &condition->children[i]);
}

static void
order_goal (Ordering *ordering,
            guint     index)
{
  BhPack *pack = ordering->loader->pack;
  const BhGoal *goal = pack->lists[BH_LIST_GOALS]->pdata[index];

  if (ordering->visits[index] == CLOSED)
    return;
  if (ordering->visits[index] == OPEN) {
    BhNode goals = bh_node_member (&ordering->loader->root, "goals");

    bh_reader_fail (&ordering->loader->reader, &goals, BH_DATA_ERROR_REFERENCE,
                    "“%s” depends on itself", goal->id);
    return;
  }
  ordering->visits[index] = OPEN;
  pack->goal_needs[index] = G_GUINT64_CONSTANT (1) << index;
  order_condition (ordering, index, goal->applies_when);
  order_condition (ordering, index, goal->done_when);
  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      pack->lists[BH_LIST_REQUIREMENTS]->pdata[goal->first_requirement + i];

    order_condition (ordering, index, requirement->when);
    order_condition (ordering, index, requirement->require);
  }
  ordering->visits[index] = CLOSED;
  pack->goal_order[ordering->n_ordered++] = index;
}

void
bh_load_rules (BhLoader *self)
{
  Ordering ordering = { .loader = self };

  bh_load_facts (self);
  load_factors (self);
  if (self->reader.error != NULL)
    return;
  load_goals (self);
  if (self->reader.error != NULL)
    return;
  check_requirements (self);
  bh_load_presets (self);
  for (guint i = 0; i < self->pack->lists[BH_LIST_GOALS]->len; i++)
    order_goal (&ordering, i);
}
