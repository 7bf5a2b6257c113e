/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What has to be done by a day: rules for keeping a number, steps before leaving Japan. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

/* The days before leaving that an effort asks for; see “Margins” in data/pack/README.md. */
static const int margins[] = { 0, 1, 7, 14, 42 };

static void
read_day (BhLoader       *self,
          const BhNode   *node,
          BhKeepDeadline *deadline)
{
  static const char *const from[] = { "activated", "last-top-up", "ends", "leaving", NULL };
  BhReader *reader = &self->reader;

  deadline->from = bh_read_needed_word (reader, node, "from", from);
  deadline->months = bh_read_integer (reader, node, "months", -120, 120, 0);
  deadline->days = bh_read_integer (reader, node, "days", -3660, 3660, 0);
  deadline->day = bh_read_integer (reader, node, "day", 1, 31, 0);
}

static void
read_words (BhLoader       *self,
            const BhNode   *node,
            BhKeepDeadline *deadline)
{
  deadline->id = bh_read_id (&self->reader, node);
  deadline->title = bh_read_needed_text (&self->reader, node, "title");
  deadline->consequence = bh_read_needed_text (&self->reader, node, "consequence");
  deadline->evidence = bh_loader_evidence (self, node);
}

static void
load_keep_deadlines (BhLoader     *self,
                     const BhNode *array,
                     BhKeepRule   *rule)
{
  static const char *const members[] = { "id", "from", "months", "days", "day", "title",
                                         "consequence", "evidence", NULL };
  guint length = bh_read_array (&self->reader, array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (array, i);
    BhKeepDeadline *deadline = bh_arena_new_record (self->pack->arena, BhKeepDeadline);

    if (!bh_read_object (&self->reader, &node, members))
      return;
    read_day (self, &node, deadline);
    read_words (self, &node, deadline);
    g_ptr_array_add (rule->deadlines, deadline);
  }
}

void
bh_load_keep_rules (BhLoader *self)
{
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "keep_rules", &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode deadlines = bh_node_member (&node, "deadlines");
    BhKeepRule *rule = bh_arena_new_record (self->pack->arena, BhKeepRule);

    if (!bh_read_object (reader, &node, WORDS ("id", "name", "text", "deadlines")))
      return;
    rule->id = bh_read_id (reader, &node);
    rule->name = bh_read_needed_text (reader, &node, "name");
    rule->text = bh_read_needed_text (reader, &node, "text");
    rule->deadlines = bh_loader_new_array (self);
    load_keep_deadlines (self, &deadlines, rule);
    bh_loader_add (self, BH_LIST_KEEP_RULES, &node, rule->id, rule);
  }
}

static gboolean
names_a_goal (const BhCondition *condition)
{
  for (guint i = 0; i < condition->n_children; i++) {
    if (names_a_goal (&condition->children[i]))
      return TRUE;
  }
  return condition->kind == BH_CONDITION_GOAL;
}

/* Dates follow from answers alone, without a check, so that no goal may stand here. */
static const BhCondition *
read_condition (BhLoader     *self,
                const BhNode *object,
                const char   *name)
{
  const BhCondition *condition = bh_loader_condition (self, object, name, NULL);
  BhNode node = bh_node_member (object, name);

  if (condition == NULL || self->reader.error != NULL || !names_a_goal (condition))
    return condition;
  bh_reader_fail (&self->reader, &node, BH_DATA_ERROR_VALUE, "a goal cannot stand here");
  return NULL;
}

static void
read_preparation (BhLoader      *self,
                  const BhNode  *node,
                  BhPreparation *preparation)
{
  BhReader *reader = &self->reader;
  BhNode effort = bh_node_member (node, "effort");

  if (bh_node_is_there (&effort)) {
    preparation->effort =
      bh_read_integer (reader, node, "effort", 1, G_N_ELEMENTS (margins) - 1, 1);
    preparation->deadline.from = BH_FROM_LEAVING;
    preparation->deadline.days = -margins[preparation->effort];
  } else {
    read_day (self, node, &preparation->deadline);
  }
  read_words (self, node, &preparation->deadline);
  preparation->opens = bh_read_boolean (reader, node, "opens");
  preparation->for_ = bh_read_needed_text (reader, node, "for");
  preparation->when = read_condition (self, node, "when");
  preparation->done_when = read_condition (self, node, "done_when");
  preparation->see = bh_loader_refer_all (self, BH_LIST_STEPS, node, "see");
  if (preparation->when == NULL)
    bh_reader_fail (reader, node, BH_DATA_ERROR_SHAPE, "“when” is missing");
}

void
bh_load_before_leaving (BhLoader *self)
{
  static const char *const by_effort[] = {
    "id", "effort", "opens", "for", "when", "done_when", "title", "consequence", "see",
    "evidence", NULL,
  };
  static const char *const by_day[] = {
    "id", "from", "months", "days", "day", "opens", "for", "when", "done_when", "title",
    "consequence", "see", "evidence", NULL,
  };
  BhNode array;
  guint length = bh_loader_array (self, "before_leaving", &array);

  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode effort = bh_node_member (&node, "effort");
    BhPreparation *preparation = bh_arena_new_record (self->pack->arena, BhPreparation);

    if (!bh_read_object (&self->reader, &node, bh_node_is_there (&effort) ? by_effort : by_day))
      return;
    read_preparation (self, &node, preparation);
    bh_loader_add (self, BH_LIST_BEFORE_LEAVING, &node, preparation->deadline.id, preparation);
  }
}
