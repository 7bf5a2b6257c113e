/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-phrase-view"

#include "config.h"

#include "bh-phrase-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"

static const char *
sentence (const BhPhrase *phrase,
          const char     *lang)
{
  if (strcmp (lang, "ja") == 0)
    return phrase->ja;
  return strcmp (lang, "zh") == 0 ? phrase->zh : phrase->en;
}

const char *
bh_phrase_view_title (const BhPhrase *phrase)
{
  BhLang lang = bh_lang_get_current ();

  if (lang == BH_LANG_JA)
    return phrase->ja;
  return lang == BH_LANG_ZH_CN || lang == BH_LANG_ZH_TW ? phrase->zh : phrase->en;
}

static void
add_readings (GtkBox         *box,
              const BhPhrase *phrase,
              const char     *lang)
{
  if (strcmp (lang, "ja") == 0) {
    if (phrase->kana != NULL)
      gtk_box_append (box, bh_part_foreign_new (phrase->kana, "ja", "dim-label"));
    if (phrase->romaji != NULL)
      gtk_box_append (box, bh_label_new (phrase->romaji, "dim-label"));
  } else if (strcmp (lang, "zh") == 0 && phrase->pinyin != NULL) {
    gtk_box_append (box, bh_label_new (phrase->pinyin, "dim-label"));
  }
}

static void
on_copy_clicked (GtkButton      *button,
                 const BhPhrase *phrase)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)),
                          sentence (phrase, phrase->say));
  gtk_widget_activate_action (GTK_WIDGET (button), "win.toast", "s", _("Sentence copied"));
}

static GtkWidget *
new_copy_button (const BhPhrase *phrase)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Copy Sentence"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  g_signal_connect (button, "clicked", G_CALLBACK (on_copy_clicked), (gpointer) phrase);
  return button;
}

/* The sentence itself, large, so that it can be shown over a counter. */
static GtkWidget *
new_sentence (const BhPhrase *phrase)
{
  GtkWidget *list = bh_part_list_new ();
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  GtkWidget *label = bh_part_foreign_new (sentence (phrase, phrase->say), phrase->say, "title-2");

  gtk_box_append (box, label);
  add_readings (box, phrase, phrase->say);
  gtk_box_append (box, new_copy_button (phrase));
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return list;
}

static void
add_meaning (GtkListBox     *list,
             const BhPhrase *phrase,
             const char     *lang)
{
  GtkWidget *row, *name, *texts;
  GtkBox *box;

  if (strcmp (lang, phrase->say) == 0 || sentence (phrase, lang) == NULL)
    return;
  row = bh_part_row_new (&box);
  name = bh_label_new (bh_part_lang_word (lang), "caption");
  texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (name, "dim-label");
  gtk_box_append (GTK_BOX (texts), name);
  gtk_box_append (GTK_BOX (texts), bh_part_foreign_new (sentence (phrase, lang), lang, NULL));
  add_readings (GTK_BOX (texts), phrase, lang);
  gtk_box_append (box, texts);
  gtk_list_box_append (list, row);
}

static void
add_failures (GtkBox         *page,
              BhPack         *pack,
              const BhPhrase *phrase)
{
  GtkWidget *list = NULL;

  for (guint i = 0; phrase->helps != NULL && phrase->helps[i] != NULL; i++) {
    const BhFailure *failure = bh_pack_failure (pack, phrase->helps[i]);

    if (failure == NULL)
      continue;
    if (list == NULL) {
      list = bh_part_list_new ();
      gtk_box_append (page, bh_part_heading_new (_("Helps When")));
      gtk_box_append (page, list);
    }
    gtk_list_box_append (GTK_LIST_BOX (list),
                         bh_link_row_new (bh_text (&failure->symptom), bh_text (&failure->stage),
                                           "handbook.follow", failure->id));
  }
}

GtkWidget *
bh_phrase_view_new (BhPack         *pack,
                    const BhPhrase *phrase)
{
  GtkWidget *page = bh_part_page_new (bh_text (&phrase->place), NULL);
  GtkWidget *meanings = bh_part_list_new ();

  gtk_box_append (GTK_BOX (page), new_sentence (phrase));
  gtk_box_append (GTK_BOX (page), bh_part_heading_new (_("What It Means")));
  add_meaning (GTK_LIST_BOX (meanings), phrase, "en");
  add_meaning (GTK_LIST_BOX (meanings), phrase, "zh");
  add_meaning (GTK_LIST_BOX (meanings), phrase, "ja");
  gtk_box_append (GTK_BOX (page), meanings);
  if (bh_text (&phrase->note) != NULL)
    gtk_box_append (GTK_BOX (page), bh_part_callout_new ("dialog-information-symbolic", NULL,
                                                         bh_text (&phrase->note)));
  gtk_box_append (
    GTK_BOX (page),
    bh_part_callout_new ("security-high-symbolic", _ ("Stay Safe"),
                         _ ("Call only the number printed on the card or in the app. Tell nobody "
                            "an SMS code, a payment password or a payment code, and send no "
                            "picture of them.")));
  add_failures (GTK_BOX (page), pack, phrase);
  return page;
}
