/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts with their changes, and what answers them: presets and plans. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#include <string.h>

/* A fact without what refers to other facts. */
static void
declare_fact (BhLoader     *self,
              const BhNode *node,
              guint         index)
{
  static const char *const members[] = { "id", "topic", "title", "question", "values", "ask_when",
                                         "changes", "how", "at_hand", NULL };
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
  fact->title = bh_read_needed_text (reader, node, "title");
  fact->question = bh_read_needed_text (reader, node, "question");
  fact->how = bh_read_text (reader, node, "how");
  fact->at_hand = bh_read_text (reader, node, "at_hand");
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
    change->also[change->n_also].to = bh_loader_value (self, fact, &value);
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
  change->to = bh_loader_value (self, fact, &to);
  change->from = from.json != NULL ? bh_loader_values (self, fact, &from) : fact->all;
  change->from &= ~(G_GUINT64_CONSTANT (1) << change->to);
  change->effort = bh_read_integer (&self->reader, node, "effort", 1, 5, 0);
  if (change->effort == 0)
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_SHAPE, "“effort” is missing");
  change->in_japan = bh_read_word (&self->reader, node, "place", places, -1) == 0;
  read_also (self, node, change);
  g_ptr_array_add (fact->changes, change);
}

void
bh_load_facts (BhLoader *self)
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
    preset->answers[preset->n_answers].values = bh_loader_values (self, fact, &values);
    preset->n_answers++;
  }
}

void
bh_load_presets (BhLoader *self)
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
    row->values = bh_loader_values (self, fact, &values);
    row->try_values = try_values.json != NULL ? bh_loader_values (self, fact, &try_values) : row->values;
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
