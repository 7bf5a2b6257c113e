/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-claims-view"

#include "config.h"

#include "bh-claims-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-evidence-button.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-words.h"

typedef struct {
  const char *icon_name;
  const char *css_class; /* or NULL */
} Mark;

static const Mark marks[] = {
  [BH_VERDICT_WORD_RIGHT] = { "emblem-ok-symbolic", "success" },
  [BH_VERDICT_WORD_PARTLY] = { "dialog-warning-symbolic", "warning" },
  [BH_VERDICT_WORD_OUTDATED] = { "document-open-recent-symbolic", "warning" },
  [BH_VERDICT_WORD_WRONG] = { "window-close-symbolic", "error" },
  [BH_VERDICT_WORD_OVERSTATED] = { "dialog-warning-symbolic", "warning" },
  [BH_VERDICT_WORD_IMPRECISE] = { "dialog-warning-symbolic", "warning" },
  [BH_VERDICT_WORD_HALF_RIGHT] = { "dialog-warning-symbolic", "warning" },
  [BH_VERDICT_WORD_MISLEADING] = { "dialog-warning-symbolic", "warning" },
  [BH_VERDICT_WORD_ADVERTISING] = { "window-close-symbolic", "error" },
  [BH_VERDICT_WORD_NOT_JUDGED] = { "bh-unknown-symbolic", "dim-label" },
  [BH_VERDICT_WORD_MIXED] = { "dialog-warning-symbolic", "warning" },
};

/* @part: which part of the article it is from, for who comes to it by Tab and sees no heading. */
static GtkListBox *
new_judgement (const char       *part,
               const char       *says,
               BhVerdictWord     verdict,
               const char       *holds,
               const BhEvidence *evidence,
               BhDate            today)
{
  g_autofree char *quoted = g_strdup_printf (
    /* Translators: what the popular article says, in quotation marks */
    _("“%s”"), says);
  g_autofree char *name = g_strdup_printf ("%s %s", part, quoted);
  const Mark *mark = &marks[verdict];
  GtkWidget *list = bh_part_list_new ();
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, bh_label_new (quoted, "heading"));
  gtk_box_append (box, bh_part_mark_new (mark->icon_name, bh_word_article_verdict (verdict),
                                         mark->css_class));
  gtk_box_append (box, bh_part_statement_new (holds, evidence, today));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return GTK_LIST_BOX (list);
}

static GtkWidget *
new_claim (const BhClaim *claim,
           BhDate         today)
{
  return GTK_WIDGET (new_judgement (_("Its Claims"), bh_text (&claim->claim), claim->verdict,
                                    bh_text (&claim->holds), &claim->evidence, today));
}

static GtkWidget *
new_article_step (BhPack              *pack,
                  const char          *part,
                  const BhArticleStep *step,
                  BhDate               today)
{
  GtkListBox *list = new_judgement (part, bh_text (&step->says), step->verdict,
                                    bh_text (&step->correction), &step->evidence, today);
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();

  for (guint i = 0; step->replaced_by[i] != NULL; i++)
    g_ptr_array_add (steps, (gpointer) bh_pack_step (pack, step->replaced_by[i]));
  bh_part_add_steps (list, steps, _("What to do today"));
  return GTK_WIDGET (list);
}

static void
add_at (GtkBox     *page,
        GtkWidget  *card,
        const char *card_id,
        const char *id,
        GtkWidget **at)
{
  gtk_box_append (page, card);
  if (strcmp (card_id, id) == 0)
    *at = card;
}

static void
add_article_steps (GtkBox         *page,
                   BhPack         *pack,
                   BhDate          today,
                   const BhWallet *wallet,
                   const char     *id,
                   GtkWidget     **at)
{
  const GPtrArray *steps = bh_pack_article_steps (pack);
  g_autofree char *heading = g_strdup_printf (
    /* Translators: %s is WeChat or Alipay */
    _("Its Steps for %s"), bh_text (&wallet->name));

  gtk_box_append (page, bh_part_heading_new (heading));
  for (guint i = 0; i < steps->len; i++) {
    const BhArticleStep *step = g_ptr_array_index (steps, i);

    if (step->wallet == wallet)
      add_at (page, new_article_step (pack, heading, step, today), step->id, id, at);
  }
}

GtkWidget *
bh_claims_view_new (BhPack     *pack,
                    BhDate      today,
                    const char *id,
                    GtkWidget **at)
{
  const GPtrArray *claims = bh_pack_claims (pack);
  const GPtrArray *wallets = bh_pack_wallets (pack);
  GtkWidget *page = bh_part_page_new (
    _("The Popular Article, Judged"),
    _("An article that many people copy tells how to link a Japanese number to both wallets. "
      "This is what it says, and what holds."));

  *at = NULL;
  gtk_box_append (GTK_BOX (page), bh_part_heading_new (_("Its Claims")));
  for (guint i = 0; i < claims->len; i++) {
    const BhClaim *claim = g_ptr_array_index (claims, i);

    add_at (GTK_BOX (page), new_claim (claim, today), claim->id, id, at);
  }
  for (guint i = 0; i < wallets->len; i++)
    add_article_steps (GTK_BOX (page), pack, today, g_ptr_array_index (wallets, i), id, at);
  return page;
}
