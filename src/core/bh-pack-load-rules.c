/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts, goals, requirements and their conditions. */

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

static gpointer
find_expanded (BhLoader       *self,
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

static guint
find_value (BhLoader     *self,
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

static guint64
read_values (BhLoader     *self,
             const BhFact *fact,
             const BhNode *array)
{
  guint length = bh_read_array (&self->reader, array);
  guint64 mask = 0;

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (array, i);

    mask |= G_GUINT64_CONSTANT (1) << find_value (self, fact, &node);
  }
  if (length == 0)
    bh_reader_fail (&self->reader, array, BH_DATA_ERROR_SHAPE, "at least one value belongs here");
  return mask;
}

static const BhCondition *read_condition (BhLoader       *self,
                                          const BhNode   *node,
                                          const BhWallet *wallet);

static void
read_atom (BhLoader       *self,
           const BhNode   *node,
           const BhWallet *wallet,
           BhCondition    *condition)
{
  BhNode name = bh_node_member (node, "fact");
  BhNode values = bh_node_member (node, "in");
  const BhFact *fact = find_expanded (self, BH_LIST_FACTS, &name, wallet);

  condition->kind = BH_CONDITION_FACT;
  if (fact == NULL)
    return;
  condition->index = fact->index;
  condition->mask = read_values (self, fact, &values);
}

static void
read_goal_atom (BhLoader       *self,
                const BhNode   *name,
                const BhWallet *wallet,
                BhCondition    *condition)
{
  const BhGoal *goal = find_expanded (self, BH_LIST_GOALS, name, wallet);

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

  if (length == 0)
    bh_reader_fail (&self->reader, array, BH_DATA_ERROR_SHAPE, "at least one part belongs here");
  condition->kind = kind;
  condition->children = bh_arena_new_records (self->pack->arena, const BhCondition *, length);
  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (array, i);
    const BhCondition *part = read_condition (self, &node, wallet);

    if (part != NULL)
      condition->children[condition->n_children++] = part;
  }
}

/* “Not: the fact is one of these” is “it is one of the others”, under Kleene's logic too. */
static void
negate (BhLoader          *self,
        const BhCondition *part,
        BhCondition       *condition)
{
  const GPtrArray *facts = bh_pack_facts (self->pack);

  if (part == NULL)
    return;
  if (part->kind == BH_CONDITION_FACT && part->index < facts->len) {
    *condition = *part;
    condition->mask = ((const BhFact *) facts->pdata[part->index])->all & ~part->mask;
    return;
  }
  condition->kind = BH_CONDITION_NOT;
  condition->children = bh_arena_new_records (self->pack->arena, const BhCondition *, 1);
  condition->children[0] = part;
  condition->n_children = 1;
}

static const BhCondition *
read_condition (BhLoader       *self,
                const BhNode   *node,
                const BhWallet *wallet)
{
  static const char *const atom[] = { "fact", "in", NULL };
  static const char *const other[] = { "goal", "not", "all", "any", NULL };
  BhReader *reader = &self->reader;
  BhCondition *condition = bh_arena_new_record (self->pack->arena, BhCondition);
  gboolean is_atom = bh_node_member (node, "fact").json != NULL;
  BhNode goal, not, all, any;

  if (!bh_read_object (reader, node, is_atom ? atom : other))
    return NULL;
  if (is_atom) {
    read_atom (self, node, wallet, condition);
    return condition;
  }
  goal = bh_node_member (node, "goal");
  not = bh_node_member (node, "not");
  all = bh_node_member (node, "all");
  any = bh_node_member (node, "any");
  if (node->json->length != 1) {
    bh_reader_fail (reader, node, BH_DATA_ERROR_SHAPE,
                    "a condition has one of fact, goal, not, all, any");
  } else if (bh_node_is_there (&goal)) {
    read_goal_atom (self, &goal, wallet, condition);
  } else if (bh_node_is_there (&not)) {
    negate (self, read_condition (self, &not, wallet), condition);
  } else if (bh_node_is_there (&all)) {
    read_parts (self, &all, BH_CONDITION_ALL, wallet, condition);
  } else {
    read_parts (self, &any, BH_CONDITION_ANY, wallet, condition);
  }
  return condition;
}

const BhCondition *
bh_loader_condition (BhLoader       *self,
                     const BhNode   *object,
                     const char     *name,
                     const BhWallet *wallet)
{
  BhNode node = bh_node_member (object, name);

  return node.json != NULL ? read_condition (self, &node, wallet) : NULL;
}

/* A fact without what refers to other facts. */
static void
declare_fact (BhLoader     *self,
              const BhNode *node,
              guint         index)
{
  static const char *const members[] = { "id", "topic", "question", "values", "ask_when",
                                         "changes", "how", NULL };
  static const char *const value_members[] = { "id", "label", NULL };
  BhReader *reader = &self->reader;
  BhFact *fact = bh_arena_new_record (self->pack->arena, BhFact);
  BhNode array = bh_node_member (node, "values");
  guint length = bh_read_array (reader, &array);
  BhValue *values;

  if (!bh_read_object (reader, node, members))
    return;
  if (length == 0 || length > BH_MAX_VALUES)
    bh_reader_fail (reader, node, BH_DATA_ERROR_LIMIT, "a fact has 1 to %d values", BH_MAX_VALUES);
  length = MIN (length, BH_MAX_VALUES);
  values = bh_arena_new_records (self->pack->arena, BhValue, length);
  for (guint i = 0; i < length; i++) {
    BhNode value = bh_node_element (&array, i);

    if (!bh_read_object (reader, &value, value_members))
      return;
    values[i].id = bh_read_id (reader, &value);
    values[i].label = bh_read_needed_text (reader, &value, "label");
    for (guint j = 0; j < i; j++) {
      if (strcmp (values[i].id, values[j].id) == 0)
        bh_reader_fail (reader, &value, BH_DATA_ERROR_REFERENCE, "the value stands twice");
    }
  }
  fact->id = bh_read_id (reader, node);
  fact->index = index;
  fact->topic = bh_loader_need (self, BH_LIST_TOPICS, node, "topic");
  fact->question = bh_read_needed_text (reader, node, "question");
  fact->how = bh_read_text (reader, node, "how");
  fact->n_values = length;
  fact->values = values;
  fact->all = length == 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << length) - 1;
  fact->changes = bh_loader_new_array (self);
  bh_loader_add (self, BH_LIST_FACTS, node, fact->id, fact);
}

static void
read_also (BhLoader     *self,
           const BhNode *node,
           BhChange     *change)
{
  BhNode also = bh_node_member (node, "also");
  guint length = bh_read_members (&self->reader, &also);

  for (guint i = 0; i < length; i++) {
    BhNode value = bh_node_nth (&also, i);
    const BhFact *fact = bh_pack_fact (self->pack, value.name);

    if (fact == NULL || change->n_also == G_N_ELEMENTS (change->also)) {
      bh_reader_fail (&self->reader, &value, BH_DATA_ERROR_REFERENCE, "no fact can stand here");
      return;
    }
    change->also[change->n_also].fact = fact->index;
    change->also[change->n_also].to = find_value (self, fact, &value);
    change->n_also++;
  }
}

static void
read_change (BhLoader     *self,
             const BhNode *node,
             const BhFact *fact)
{
  static const char *const members[] = { "to", "from", "effort", "place", "also", NULL };
  static const char *const places[] = { "japan", NULL };
  BhChange *change = bh_arena_new_record (self->pack->arena, BhChange);
  BhNode to = bh_node_member (node, "to");
  BhNode from = bh_node_member (node, "from");

  if (!bh_read_object (&self->reader, node, members))
    return;
  bh_read_needed_string (&self->reader, node, "to");
  change->fact = fact->index;
  change->to = find_value (self, fact, &to);
  change->from = from.json != NULL ? read_values (self, fact, &from) : fact->all;
  change->from &= ~(G_GUINT64_CONSTANT (1) << change->to);
  change->effort = bh_read_integer (&self->reader, node, "effort", 1, 5, 0);
  if (change->effort == 0)
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_SHAPE, "“effort” is missing");
  change->in_japan = bh_read_word (&self->reader, node, "place", places, -1) == 0;
  read_also (self, node, change);
  g_ptr_array_add (fact->changes, change);
}

static void
load_facts (BhLoader *self)
{
  BhNode array;
  guint length = bh_loader_array (self, "facts", &array);
  GPtrArray *facts = self->pack->lists[BH_LIST_FACTS];

  if (length > BH_MAX_FACTS) {
    bh_reader_fail (&self->reader, &array, BH_DATA_ERROR_LIMIT, "more than %d facts", BH_MAX_FACTS);
    return;
  }
  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);

    declare_fact (self, &node, i);
  }
  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode changes = bh_node_member (&node, "changes");
    guint n_changes = bh_read_array (&self->reader, &changes);
    BhFact *fact = facts->pdata[i];

    fact->ask_when = bh_loader_condition (self, &node, "ask_when", NULL);
    for (guint j = 0; j < n_changes; j++) {
      BhNode change = bh_node_element (&changes, j);

      read_change (self, &change, fact);
    }
  }
}

static void
load_factors (BhLoader *self)
{
  static const char *const members[] = { "id", "title", "claim", NULL };
  BhNode array;
  guint length = bh_loader_array (self, "factors", &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhFactor *factor = bh_arena_new_record (self->pack->arena, BhFactor);

    if (!bh_read_object (&self->reader, &node, members))
      return;
    factor->id = bh_read_integer (&self->reader, &node, "id", (int) i + 1, (int) i + 1, 0);
    factor->title = bh_read_needed_text (&self->reader, &node, "title");
    factor->claim = bh_read_text (&self->reader, &node, "claim");
    bh_loader_add (self, BH_LIST_FACTORS, &node, NULL, factor);
  }
}

/* Whether the array "wallets" of @node names @wallet. */
static gboolean
names_wallet (BhLoader       *self,
              const BhNode   *node,
              const BhWallet *wallet)
{
  g_autoptr (GPtrArray) found = NULL;
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

    if (!bh_read_object (&self->reader, &fix, members))
      return;
    fact = find_expanded (self, BH_LIST_FACTS, &name, requirement->goal->wallet);
    if (fact == NULL)
      return;
    fixes[i] = (BhFix) { fact->index, find_value (self, fact, &value) };
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
  requirement->fix = bh_read_text (reader, node, "fix");
  requirement->reach =
    reach.json != NULL ? find_expanded (self, BH_LIST_GOALS, &reach, goal->wallet) : NULL;
  requirement->effort = bh_read_integer (reader, node, "effort", 1, 5, 0);
  requirement->valid_from = bh_read_date (reader, node, "valid_from");
  requirement->valid_to = bh_read_date (reader, node, "valid_to");
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

static gboolean
is_goal_name (BhLoader   *self,
              const char *name)
{
  GPtrArray *goals = self->pack->lists[BH_LIST_GOALS];

  for (guint i = 0; i < goals->len; i++) {
    if (strcmp (((const BhGoal *) goals->pdata[i])->name, name) == 0)
      return TRUE;
  }
  return FALSE;
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
    BhNode goal = bh_node_member (&node, "goal");
    BhNode id = bh_node_member (&node, "id");

    if (!g_hash_table_add (seen, (gpointer) id.json->string))
      bh_reader_fail (&self->reader, &id, BH_DATA_ERROR_REFERENCE, "the id stands twice");
    if (!is_goal_name (self, goal.json->string))
      bh_reader_fail (&self->reader, &goal, BH_DATA_ERROR_REFERENCE, "there is no such goal");
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
    order_condition (ordering, goal, condition->children[i]);
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

static void
read_preset_answers (BhLoader     *self,
                     const BhNode *node,
                     BhPreset     *preset)
{
  BhNode answers = bh_node_member (node, "answers");
  guint length = bh_read_members (&self->reader, &answers);

  preset->answers = bh_arena_take (self->pack->arena, sizeof *preset->answers * length);
  for (guint i = 0; i < length; i++) {
    BhNode values = bh_node_nth (&answers, i);
    const BhFact *fact = bh_pack_fact (self->pack, values.name);

    if (fact == NULL) {
      bh_reader_fail (&self->reader, &values, BH_DATA_ERROR_REFERENCE, "there is no such fact");
      return;
    }
    preset->answers[preset->n_answers].fact = fact->index;
    preset->answers[preset->n_answers].values = read_values (self, fact, &values);
    preset->n_answers++;
  }
}

static void
load_presets (BhLoader *self)
{
  static const char *const members[] = { "id", "title", "text", "answers", NULL };
  BhNode array;
  guint length = bh_loader_array (self, "presets", &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhPreset *preset = bh_arena_new_record (self->pack->arena, BhPreset);

    if (!bh_read_object (&self->reader, &node, members))
      return;
    preset->id = bh_read_id (&self->reader, &node);
    preset->title = bh_read_needed_text (&self->reader, &node, "title");
    preset->text = bh_read_text (&self->reader, &node, "text");
    read_preset_answers (self, &node, preset);
    bh_loader_add (self, BH_LIST_PRESETS, &node, preset->id, preset);
  }
}

void
bh_load_rules (BhLoader *self)
{
  Ordering ordering = { .loader = self };

  load_facts (self);
  load_factors (self);
  if (self->reader.error != NULL)
    return;
  load_goals (self);
  if (self->reader.error != NULL)
    return;
  check_requirements (self);
  load_presets (self);
  for (guint i = 0; i < self->pack->lists[BH_LIST_GOALS]->len; i++)
    order_goal (&ordering, i);
}

static const char **
column_values (BhLoader     *self,
               const BhNode *columns,
               const char   *name)
{
  static const char *const known[] = { "kind", "billing", "service", "rule", "sms_abroad",
                                       "sms_abroad_confidence", "documents", NULL };

  if (!g_strv_contains (known, name)) {
    BhNode node = bh_node_member (columns, name);

    bh_reader_fail (&self->reader, &node, BH_DATA_ERROR_VALUE, "there is no such column");
  }
  return bh_read_strings (&self->reader, columns, name);
}

void
bh_load_plan_facts (BhLoader *self)
{
  static const char *const members[] = { "fact", "column", "values", "try", NULL };
  BhNode array;
  guint length = bh_loader_array (self, "plan_facts", &array);

  for (guint i = 0; i < length && self->reader.error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode columns = bh_node_member (&node, "column");
    BhNode values = bh_node_member (&node, "values");
    BhNode try_values = bh_node_member (&node, "try");
    BhPlanFact *row = bh_arena_new_record (self->pack->arena, BhPlanFact);
    const BhFact *fact = bh_loader_need (self, BH_LIST_FACTS, &node, "fact");
    guint n_columns = bh_read_members (&self->reader, &columns);

    if (fact == NULL || !bh_read_object (&self->reader, &node, members))
      return;
    row->fact = fact->index;
    row->values = read_values (self, fact, &values);
    row->try_values = try_values.json != NULL ? read_values (self, fact, &try_values) : row->values;
    row->columns = bh_loader_new_array (self);
    if (n_columns == 0)
      bh_reader_fail (&self->reader, &node, BH_DATA_ERROR_SHAPE, "“column” is missing");
    for (guint j = 0; j < n_columns; j++) {
      const char *name = bh_node_nth (&columns, j).name;
      BhPlanFactColumn *column = bh_arena_new_record (self->pack->arena, BhPlanFactColumn);

      column->column = bh_arena_string (self->pack->arena, name);
      column->values = column_values (self, &columns, name);
      g_ptr_array_add (row->columns, column);
    }
    bh_loader_add (self, BH_LIST_PLAN_FACTS, &node, NULL, row);
  }
}
