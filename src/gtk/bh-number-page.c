/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-number-page"

#include "config.h"

#include "bh-number-page.h"

#include <glib/gi18n.h>

#include "bh-article-view.h"
#include "bh-handbook-ids.h"
#include "bh-handbook-parts.h"
#include "bh-link-row.h"
#include "bh-number-form.h"
#include "bh-number-view.h"

/* About prefixes and the international form; and what is not known, such as the senders. */
static const char *const articles[] = { "number-moving", "wallets-not-known" };

static void
append_messages (GtkBox *page,
                 BhPack *pack,
                 BhDate  today)
{
  const BhArticle *article = bh_handbook_find_article (pack, BH_NUMBER_MESSAGES_ARTICLE);

  if (article == NULL)
    return;
  gtk_box_append (page, bh_part_heading_new (bh_text (&article->title)));
  bh_article_view_append (page, article, today);
}

/* What can go wrong where a number is typed, each once. */
static void
append_failures (GtkListBox *list,
                 BhPack     *pack)
{
  const GPtrArray *wallets = bh_pack_wallets (pack);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < wallets->len; i++) {
    BhNumberField field;

    if (!bh_number_field_of_wallet (pack, g_ptr_array_index (wallets, i), &field))
      continue;
    for (guint j = 0; j < field.step->failures->len; j++) {
      BhFailure *failure = g_ptr_array_index (field.step->failures, j);

      if (g_hash_table_add (seen, failure))
        gtk_list_box_append (list, bh_link_row_new (bh_text (&failure->symptom), NULL,
                                                    "handbook.follow", failure->id));
    }
  }
}

static void
append_more (GtkBox *page,
             BhPack *pack)
{
  GtkListBox *list = bh_part_add_list (page, _("Read More"));

  append_failures (list, pack);
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++) {
    const BhArticle *article = bh_handbook_find_article (pack, articles[i]);

    if (article != NULL)
      gtk_list_box_append (list, bh_link_row_new (bh_text (&article->title), NULL,
                                                  "handbook.follow", article->id));
  }
}

GtkWidget *
bh_number_page_new (BhPack *pack,
                    BhDate  today)
{
  GtkWidget *page = bh_part_page_new (_("How to Type Your Number"),
                                      _("How the number on the SIM is typed into each wallet, and "
                                        "which text message goes where"));

  gtk_box_append (GTK_BOX (page), bh_number_view_new (pack, today));
  append_messages (GTK_BOX (page), pack, today);
  append_more (GTK_BOX (page), pack);
  return page;
}
