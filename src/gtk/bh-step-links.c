/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-step-links"

#include "config.h"

#include "bh-step-links.h"

#include <glib/gi18n.h>

#include "bh-labels.h"
#include "bh-link-row.h"

/* A heading with a list under it. Returns the list. */
static GtkListBox *
append_section (GtkBox     *box,
                const char *heading)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *label = bh_label_new (heading, "heading");
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  gtk_box_append (GTK_BOX (section), label);
  gtk_box_append (GTK_BOX (section), list);
  gtk_box_append (box, section);
  return GTK_LIST_BOX (list);
}

static void
append_link (GtkListBox *list,
             const char *title,
             const char *subtitle,
             const char *action,
             const char *target)
{
  gtk_list_box_append (list, bh_link_row_new (title, subtitle, action, target));
}

/* What the phrase says, in the reader's language. */
static const char *
phrase_text (const BhPhrase *phrase)
{
  switch (bh_lang_get_current ()) {
  case BH_LANG_ZH_CN:
  case BH_LANG_ZH_TW:
    return phrase->zh;
  case BH_LANG_JA:
    return phrase->ja;
  case BH_LANG_EN:
  case BH_N_LANGS:
  default:
    return phrase->en;
  }
}

static void
append_failures (GtkBox       *box,
                 const BhStep *step)
{
  GtkListBox *list;

  if (step->failures->len == 0)
    return;
  list = append_section (box, _("Can Go Wrong"));
  for (guint i = 0; i < step->failures->len; i++) {
    const BhFailure *failure = step->failures->pdata[i];

    append_link (list, bh_text (&failure->symptom), NULL, "win.show-article", failure->id);
  }
}

static void
append_phrases (GtkBox       *box,
                const BhStep *step)
{
  GtkListBox *list;

  if (step->phrases->len == 0)
    return;
  list = append_section (box, _("What to Say"));
  for (guint i = 0; i < step->phrases->len; i++) {
    const BhPhrase *phrase = step->phrases->pdata[i];

    append_link (list, phrase_text (phrase), bh_text (&phrase->place), "win.show-article", phrase->id);
  }
}

static void
append_see (GtkBox       *box,
            BhPack       *pack,
            const BhStep *step)
{
  const BhStep *see = step->see != NULL ? bh_pack_step (pack, step->see) : NULL;

  if (see == NULL)
    return;
  append_link (append_section (box, _("Go On With")), bh_text (&see->title), bh_text (&see->guide->title),
               "win.show-step", see->id);
}

/* Appends what there is to @box, each with its heading. */
void
bh_step_links_append (GtkBox       *box,
                      BhPack       *pack,
                      const BhStep *step)
{
  append_failures (box, step);
  append_phrases (box, step);
  append_see (box, pack, step);
}
