/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The popular article's steps and claims, and the handbook's own articles. */

#define G_LOG_DOMAIN "bh-pack-load"

#include "bh-pack-private.h"

#define WORDS(...) ((const char *const[]) { __VA_ARGS__, NULL })

static void
load_article_steps (BhLoader *self)
{
  static const char *const members[] = { "id", "wallet", "says", "verdict", "correction",
                                         "replaced_by", "evidence", NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "article_steps", &array);

  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhArticleStep *step = bh_arena_new_record (self->pack->arena, BhArticleStep);

    if (!bh_read_object (reader, &node, members))
      return;
    step->id = bh_read_id (reader, &node);
    step->wallet = bh_loader_need (self, BH_LIST_WALLETS, &node, "wallet");
    step->says = bh_read_needed_text (reader, &node, "says");
    step->verdict = bh_read_needed_word (reader, &node, "verdict", bh_verdict_words);
    step->correction = bh_read_needed_text (reader, &node, "correction");
    bh_loader_refer_all (self, BH_LIST_STEPS, &node, "replaced_by");
    step->replaced_by = bh_read_needed_strings (reader, &node, "replaced_by");
    step->evidence = bh_loader_evidence (self, &node);
    bh_loader_add (self, BH_LIST_ARTICLE_STEPS, &node, step->id, step);
  }
}

void
bh_load_claims (BhLoader *self)
{
  static const char *const members[] = { "id", "claim", "verdict", "holds", "evidence", NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "claims", &array);

  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhClaim *claim = bh_arena_new_record (self->pack->arena, BhClaim);

    if (!bh_read_object (reader, &node, members))
      return;
    claim->id = bh_read_id (reader, &node);
    claim->claim = bh_read_needed_text (reader, &node, "claim");
    claim->verdict = bh_read_needed_word (reader, &node, "verdict", bh_verdict_words);
    claim->holds = bh_read_needed_text (reader, &node, "holds");
    claim->evidence = bh_loader_evidence (self, &node);
    bh_loader_add (self, BH_LIST_CLAIMS, &node, claim->id, claim);
  }
}

static GPtrArray *
read_cells (BhLoader     *self,
            const BhNode *array,
            guint         expected)
{
  guint length = bh_read_array (&self->reader, array);
  GPtrArray *cells = bh_loader_new_array (self);

  if (length == 0 || (expected > 0 && length != expected))
    bh_reader_fail (&self->reader, array, BH_DATA_ERROR_SHAPE, "a row has a cell for each column");
  for (guint i = 0; i < length; i++) {
    BhNode node = bh_node_element (array, i);
    BhText *text = bh_arena_new_record (self->pack->arena, BhText);

    /* A cell may be empty: an object without a language. */
    if (!bh_node_is (&node, BH_JSON_OBJECT) || node.json->length > 0)
      *text = bh_read_text_node (&self->reader, &node);
    g_ptr_array_add (cells, text);
  }
  return cells;
}

static void
read_table (BhLoader     *self,
            const BhNode *node,
            BhBlock      *block)
{
  BhReader *reader = &self->reader;
  BhNode columns = bh_node_member (node, "columns");
  BhNode networks = bh_node_member (node, "networks");
  BhNode rows = bh_node_member (node, "rows");
  guint length = bh_read_array (reader, &rows);

  if (!bh_read_object (reader, node, WORDS ("columns", "networks", "rows")))
    return;
  block->columns = read_cells (self, &columns, 0);
  block->networks = bh_loader_refer_all (self, BH_LIST_NETWORKS, node, "networks");
  if (networks.json != NULL && block->networks->len + 1 != block->columns->len)
    bh_reader_fail (reader, &networks, BH_DATA_ERROR_SHAPE,
                    "each column after the first has a network");
  block->rows = bh_loader_new_array (self);
  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode row_node = bh_node_element (&rows, i);
    BhNode cells = bh_node_member (&row_node, "cells");
    BhTableRow *row = bh_arena_new_record (self->pack->arena, BhTableRow);

    if (!bh_read_object (reader, &row_node, WORDS ("cells", "evidence")))
      return;
    row->cells = read_cells (self, &cells, block->columns->len);
    row->evidence = bh_loader_evidence (self, &row_node);
    g_ptr_array_add (block->rows, row);
  }
}

/* It stands for the places of the pack. */
static void
read_places (BhLoader     *self,
             const BhNode *node,
             BhBlock      *block)
{
  block->kind = BH_BLOCK_PLACES;
  block->places = bh_pack_places (self->pack);
  bh_read_object (&self->reader, node, WORDS ("places"));
  if (!bh_read_boolean (&self->reader, node, "places"))
    bh_reader_fail (&self->reader, node, BH_DATA_ERROR_VALUE, "“places” is true or left out");
}

static void
load_block (BhLoader     *self,
            const BhNode *node,
            BhArticle    *article)
{
  static const struct {
    const char  *name;
    BhBlockKind  kind;
    gboolean     is_fact;
  } kinds[] = {
    { "heading", BH_BLOCK_HEADING, FALSE },
    { "text", BH_BLOCK_TEXT, TRUE },
    { "item", BH_BLOCK_ITEM, TRUE },
    { "advice", BH_BLOCK_ADVICE, FALSE },
  };
  BhReader *reader = &self->reader;
  BhNode table = bh_node_member (node, "table");
  BhBlock *block = bh_arena_new_record (self->pack->arena, BhBlock);

  g_ptr_array_add (article->blocks, block);
  if (bh_node_member (node, "places").json != NULL) {
    read_places (self, node, block);
    return;
  }
  if (table.json != NULL) {
    block->kind = BH_BLOCK_TABLE;
    bh_read_object (reader, node, WORDS ("table"));
    read_table (self, &table, block);
    return;
  }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (bh_node_member (node, kinds[i].name).json == NULL)
      continue;
    block->kind = kinds[i].kind;
    block->text = bh_read_text (reader, node, kinds[i].name);
    bh_read_object (reader, node, WORDS (kinds[i].name, kinds[i].is_fact ? "evidence" : NULL));
    if (kinds[i].is_fact)
      block->evidence = bh_loader_evidence (self, node);
    return;
  }
  bh_reader_fail (reader, node, BH_DATA_ERROR_SHAPE,
                  "a block is a heading, a text, an item, an advice, a table or the places");
}

void
bh_load_handbook (BhLoader *self)
{
  static const char *const groups[] = { "number", "plans", "wallets", "safety", "about", NULL };
  BhReader *reader = &self->reader;
  BhNode array;
  guint length = bh_loader_array (self, "articles", &array);

  load_article_steps (self);
  for (guint i = 0; i < length && reader->error == NULL; i++) {
    BhNode node = bh_node_element (&array, i);
    BhNode blocks = bh_node_member (&node, "blocks");
    guint n_blocks = bh_read_array (reader, &blocks);
    BhArticle *article = bh_arena_new_record (self->pack->arena, BhArticle);

    if (!bh_read_object (reader, &node, WORDS ("id", "group", "title", "blocks")))
      return;
    article->id = bh_read_id (reader, &node);
    article->group = bh_read_needed_word (reader, &node, "group", groups);
    article->title = bh_read_needed_text (reader, &node, "title");
    article->blocks = bh_loader_new_array (self);
    for (guint j = 0; j < n_blocks && reader->error == NULL; j++) {
      BhNode block = bh_node_element (&blocks, j);

      load_block (self, &block, article);
    }
    bh_loader_add (self, BH_LIST_ARTICLES, &node, article->id, article);
  }
}
