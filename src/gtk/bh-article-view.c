/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-article-view"

#include "config.h"

#include "bh-article-view.h"

#include "bh-handbook-parts.h"
#include "bh-table-view.h"
#include "bh-words.h"

static GtkWidget *
new_block (const BhBlock *block,
           BhDate         today)
{
  switch (block->kind) {
  case BH_BLOCK_HEADING:
    return bh_part_heading_new (bh_text (&block->text));
  case BH_BLOCK_ITEM:
    return bh_part_item_new (bh_text (&block->text), &block->evidence, today);
  case BH_BLOCK_ADVICE:
    return bh_part_callout_new ("dialog-information-symbolic", NULL, bh_text (&block->text));
  case BH_BLOCK_TABLE:
    return bh_table_view_new (block, today);
  case BH_BLOCK_TEXT:
  default:
    return bh_part_statement_new (bh_text (&block->text), &block->evidence, today);
  }
}

GtkWidget *
bh_article_view_new (const BhArticle *article,
                     BhDate           today)
{
  GtkWidget *page = bh_part_page_new (bh_text (&article->title), bh_word_group (article->group));

  for (guint i = 0; i < article->blocks->len; i++)
    gtk_box_append (GTK_BOX (page), new_block (g_ptr_array_index (article->blocks, i), today));
  return page;
}
