/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-article-view"

#include "config.h"

#include "bh-article-view.h"

#include <glib/gi18n.h>

#include "bh-handbook-ids.h"
#include "bh-handbook-parts.h"
#include "bh-link-row.h"
#include "bh-table-view.h"
#include "bh-words.h"

/* The places stand once, on a page of their own. */
static GtkWidget *
new_places_link (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_append (GTK_LIST_BOX (list),
                       bh_link_row_new (_("Where Can I Pay in Japan?"),
                                        _("Each kind of place, who scans, and what else is taken"),
                                        "handbook.follow", BH_HANDBOOK_ACCEPTANCE));
  return list;
}

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
  case BH_BLOCK_PLACES:
    return new_places_link ();
  case BH_BLOCK_TEXT:
  default:
    return bh_part_statement_new (bh_text (&block->text), &block->evidence, today);
  }
}

void
bh_article_view_append (GtkBox          *page,
                        const BhArticle *article,
                        BhDate           today)
{
  for (guint i = 0; i < article->blocks->len; i++)
    gtk_box_append (page, new_block (g_ptr_array_index (article->blocks, i), today));
}

GtkWidget *
bh_article_view_new (const BhArticle *article,
                     BhDate           today)
{
  GtkWidget *page = bh_part_page_new (bh_text (&article->title), bh_word_group (article->group));

  bh_article_view_append (GTK_BOX (page), article, today);
  return page;
}
