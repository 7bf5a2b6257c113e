/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-situation"

#include "bh-situation.h"

#include "bh-checker.h"
#include "bh-pack-private.h"
#include "bh-plan-facts.h"

#include <string.h>

/* A facts file is a flat object; these bounds are far above any real one. */
static const BhJsonLimits facts_limits = { 256 * 1024, 3, 5000, 1024 };

void
bh_situation_init (BhSituation *self,
                   BhPack      *pack)
{
  self->plan = NULL;
  self->conflicts = 0;
  bh_knowledge_init (&self->answers, pack);
  bh_knowledge_init (&self->knowledge, pack);
}

/**
 * bh_situation_combine:
 *
 * Works out @knowledge from @answers and @plan: an answer of the person stands;
 * where nothing was answered, the plan narrows the fact. An answer that the
 * plan rules out is kept and noted in @conflicts.
 */
void
bh_situation_combine (BhSituation *self,
                      BhPack      *pack)
{
  const GPtrArray *facts = bh_pack_facts (pack);
  BhKnowledge from_plan;

  self->knowledge = self->answers;
  self->conflicts = 0;
  if (self->plan == NULL)
    return;
  bh_plan_facts (pack, self->plan, BH_PLAN_HELD, NULL, &from_plan);
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (self->answers.sets[i] == fact->all)
      self->knowledge.sets[i] = from_plan.sets[i];
    else if ((self->answers.sets[i] & from_plan.sets[i]) == 0)
      self->conflicts |= G_GUINT64_CONSTANT (1) << i;
  }
}

static guint64
value_bit (BhReader     *reader,
           const BhFact *fact,
           const BhNode *node)
{
  const char *id = bh_read_string_node (reader, node);
  guint index = id != NULL ? bh_fact_value_index (fact, id) : fact->n_values;

  if (index < fact->n_values)
    return G_GUINT64_CONSTANT (1) << index;
  bh_reader_fail (reader, node, BH_DATA_ERROR_REFERENCE, "“%s” has no such value", fact->id);
  return 0;
}

static guint64
read_answer (BhReader     *reader,
             const BhFact *fact,
             const BhNode *node)
{
  guint64 mask = 0;
  guint length;

  if (!bh_node_is (node, BH_JSON_ARRAY))
    return value_bit (reader, fact, node);
  length = bh_read_array (reader, node);
  for (guint i = 0; i < length; i++) {
    BhNode element = bh_node_element (node, i);

    mask |= value_bit (reader, fact, &element);
  }
  if (length == 0)
    bh_reader_fail (reader, node, BH_DATA_ERROR_VALUE, "at least one value has to be possible");
  return mask;
}

static void
read_member (BhSituation  *self,
             BhPack       *pack,
             BhReader     *reader,
             const BhNode *node)
{
  const BhFact *fact = bh_pack_fact (pack, node->name);

  if (strcmp (node->name, "plan") == 0) {
    const char *id = bh_read_string_node (reader, node);

    self->plan = id != NULL ? bh_pack_plan (pack, id) : NULL;
    if (id != NULL && self->plan == NULL)
      bh_reader_fail (reader, node, BH_DATA_ERROR_REFERENCE, "there is no plan “%s”", id);
  } else if (fact == NULL) {
    bh_reader_fail (reader, node, BH_DATA_ERROR_REFERENCE, "there is no such fact");
  } else {
    self->answers.sets[fact->index] = read_answer (reader, fact, node);
  }
}

static void
read_all (BhSituation  *self,
          BhPack       *pack,
          BhReader     *reader,
          const BhNode *root)
{
  guint length = bh_read_members (reader, root);

  for (guint i = 0; i < length; i++) {
    BhNode member = bh_node_nth (root, i);

    read_member (self, pack, reader, &member);
  }
}

/**
 * bh_situation_from_bytes:
 * @self: (out caller-allocates): the situation
 * @bytes: a facts file: {"line.service": "voice", "card.brand": ["visa", "jcb"],
 *   "plan": "povo2-base"}; a value, or a list of values that are still possible
 *
 * Returns: whether @bytes could be read; otherwise @self knows nothing and
 *   @error, in %BH_DATA_ERROR, begins with the JSON pointer of the place
 */
gboolean
bh_situation_from_bytes (BhSituation *self,
                         BhPack      *pack,
                         GBytes      *bytes,
                         GError     **error)
{
  g_autoptr (BhArena) document = bh_arena_new ();
  BhReader reader = { .arena = document };
  BhNode root = { NULL, NULL, NULL, 0 };
  gsize size;
  const char *text = g_bytes_get_data (bytes, &size);

  bh_situation_init (self, pack);
  root.json =
    bh_json_parse (text != NULL ? text : "", size, &facts_limits, document, document, &reader.error);
  if (root.json != NULL)
    read_all (self, pack, &reader, &root);
  if (reader.error != NULL) {
    bh_situation_init (self, pack);
    g_propagate_error (error, reader.error);
    return FALSE;
  }
  bh_situation_combine (self, pack);
  return TRUE;
}
