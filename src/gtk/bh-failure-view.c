/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-failure-view"

#include "config.h"

#include "bh-failure-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-evidence-button.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"

/* One way in which the phone, or a person, says it. */
typedef struct {
  const char *lang;
  const char *text;
  const char *reading; /* pinyin or kana, or NULL */
  const char *romaji;
  gboolean    confirmed;
  gboolean    own;
} Wording;

static const char *
wallet_name (BhPack     *pack,
             const char *id)
{
  const GPtrArray *wallets = bh_pack_wallets (pack);

  for (guint i = 0; i < wallets->len; i++) {
    const BhWallet *wallet = g_ptr_array_index (wallets, i);

    if (strcmp (wallet->id, id) == 0)
      return bh_text (&wallet->name);
  }
  return id;
}

char *
bh_failure_view_wallets (BhPack          *pack,
                         const BhFailure *failure)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; failure->wallets[i] != NULL; i++) {
    if (i > 0)
      g_string_append (names, C_("list", ", "));
    g_string_append (names, wallet_name (pack, failure->wallets[i]));
  }
  return g_string_free (names, FALSE);
}

/* The message that a reading reads: some readings leave out the end of a long one. */
static Wording *
find_message (GArray     *wordings,
              const char *lang,
              const char *text)
{
  for (guint i = 0; i < wordings->len; i++) {
    Wording *wording = &g_array_index (wordings, Wording, i);

    if (strcmp (wording->lang, lang) == 0 &&
        (strstr (wording->text, text) != NULL || strstr (text, wording->text) != NULL))
      return wording;
  }
  return NULL;
}

static void
add_reading (GArray     *wordings,
             const char *lang,
             const char *text,
             const char *reading,
             const char *romaji,
             gboolean    own)
{
  const Wording wording = { lang, text, reading, romaji, FALSE, own };
  Wording *message = text != NULL ? find_message (wordings, lang, text) : NULL;

  if (text == NULL)
    return;
  if (message == NULL) {
    g_array_append_val (wordings, wording);
  } else if (message->reading == NULL) {
    message->reading = reading;
    message->romaji = romaji;
  }
}

/* (transfer full): each wording once, those that were seen on a phone first. */
static GArray *
collect_wordings (const BhFailure *failure)
{
  GArray *wordings = g_array_new (FALSE, FALSE, sizeof (Wording));

  for (guint i = 0; i < failure->messages->len; i++) {
    const BhMessage *message = g_ptr_array_index (failure->messages, i);
    const Wording wording = { message->lang, message->text, NULL, NULL, message->confirmed, FALSE };

    g_array_append_val (wordings, wording);
  }
  for (guint i = 0; i < failure->readings->len; i++) {
    const BhReading *reading = g_ptr_array_index (failure->readings, i);

    add_reading (wordings, "zh", reading->zh, reading->pinyin, NULL, reading->own_zh);
    add_reading (wordings, "ja", reading->ja, reading->kana, reading->romaji, reading->own_ja);
    add_reading (wordings, "en", reading->en, NULL, NULL, reading->own_en);
  }
  return wordings;
}

static GtkWidget *
new_mark (const Wording *wording)
{
  const char *icon = "bh-unknown-symbolic";
  const char *word = _("wording not confirmed");
  g_autofree char *line = NULL;

  if (wording->confirmed) {
    icon = "emblem-ok-symbolic";
    word = _("confirmed wording");
  } else if (wording->own) {
    icon = "document-edit-symbolic";
    word = _("our wording; the phone may put it differently");
  }
  /* Translators: a language, and how sure a wording is: “Chinese · confirmed wording” */
  line = g_strdup_printf (_("%s · %s"), bh_part_lang_word (wording->lang), word);
  return bh_part_mark_new (icon, line, "dim-label");
}

static GtkWidget *
new_wording (const Wording *wording)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (texts), bh_part_foreign_new (wording->text, wording->lang, NULL));
  if (wording->reading != NULL)
    gtk_box_append (GTK_BOX (texts),
                    bh_part_foreign_new (wording->reading, wording->lang, "dim-label"));
  if (wording->romaji != NULL)
    gtk_box_append (GTK_BOX (texts), bh_label_new (wording->romaji, "dim-label"));
  gtk_box_append (box, texts);
  gtk_box_append (box, new_mark (wording));
  return row;
}

static void
add_wordings (GtkBox          *page,
              const BhFailure *failure)
{
  static const char *const langs[] = { "zh", "ja", "en" };
  g_autoptr (GArray) wordings = collect_wordings (failure);
  GtkWidget *list = bh_part_list_new ();

  for (guint lang = 0; lang < G_N_ELEMENTS (langs); lang++) {
    for (guint i = 0; i < wordings->len; i++) {
      const Wording *wording = &g_array_index (wordings, Wording, i);

      if (strcmp (wording->lang, langs[lang]) == 0)
        gtk_list_box_append (GTK_LIST_BOX (list), new_wording (wording));
    }
  }
  gtk_box_append (page, bh_part_heading_new (_("How It Is Said")));
  gtk_box_append (page, list);
}

static void
add_steps (GtkBox          *page,
           BhPack          *pack,
           const BhFailure *failure)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new ();
  const GPtrArray *guides = bh_pack_guides (pack);
  GtkWidget *list;

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = g_ptr_array_index (guides, i);

    for (guint j = 0; j < guide->steps->len; j++) {
      BhStep *step = g_ptr_array_index (guide->steps, j);

      if (g_ptr_array_find (step->failures, failure, NULL))
        g_ptr_array_add (steps, step);
    }
  }
  if (steps->len == 0)
    return;
  list = bh_part_list_new ();
  bh_part_add_steps (GTK_LIST_BOX (list), steps, NULL);
  gtk_box_append (page, bh_part_heading_new (_("Where It Can Happen")));
  gtk_box_append (page, list);
}

static GtkWidget *
new_phrase_row (const BhPhrase *phrase)
{
  gboolean japanese = strcmp (phrase->say, "ja") == 0;
  GtkWidget *row = bh_link_row_new (japanese ? phrase->ja : phrase->zh, bh_text (&phrase->place),
                                    "handbook.follow", phrase->id);

  bh_link_row_set_language (BH_LINK_ROW (row), japanese ? BH_LANG_JA : BH_LANG_ZH_CN);
  return row;
}

static void
add_phrases (GtkBox          *page,
             BhPack          *pack,
             const BhFailure *failure)
{
  const GPtrArray *phrases = bh_pack_phrases (pack);
  GtkWidget *list = NULL;

  for (guint i = 0; i < phrases->len; i++) {
    const BhPhrase *phrase = g_ptr_array_index (phrases, i);

    if (phrase->helps == NULL || !g_strv_contains (phrase->helps, failure->id))
      continue;
    if (list == NULL) {
      list = bh_part_list_new ();
      gtk_box_append (page, bh_part_heading_new (_("Phrases That Help")));
      gtk_box_append (page, list);
    }
    gtk_list_box_append (GTK_LIST_BOX (list), new_phrase_row (phrase));
  }
}

GtkWidget *
bh_failure_view_new (BhPack          *pack,
                     const BhFailure *failure,
                     BhDate           today)
{
  g_autofree char *wallets = bh_failure_view_wallets (pack, failure);
  g_autofree char *where = g_strdup_printf ("%s · %s", wallets, bh_text (&failure->stage));
  GtkWidget *page = bh_part_page_new (bh_text (&failure->symptom), where);

  gtk_box_append (GTK_BOX (page), bh_part_callout_new ("dialog-information-symbolic",
                                                       _ ("What to Do"), bh_text (&failure->fix)));
  gtk_box_append (GTK_BOX (page), bh_part_heading_new (_("Why It Happens")));
  gtk_box_append (GTK_BOX (page),
                  bh_part_statement_new (bh_text (&failure->cause), &failure->evidence, today));
  add_wordings (GTK_BOX (page), failure);
  add_phrases (GTK_BOX (page), pack, failure);
  add_steps (GTK_BOX (page), pack, failure);
  return page;
}
