/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the pages of the handbook are put together from. */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* An empty page: one part below the other. */
GtkWidget *bh_part_page_new      (const char       *title,
                                  const char       *subtitle);
GtkWidget *bh_part_heading_new   (const char       *text);
/* A statement of fact with what it rests on below it. */
GtkWidget *bh_part_statement_new (const char       *text,
                                  const BhEvidence *evidence,
                                  BhDate            today);
GtkWidget *bh_part_item_new      (const char       *text,
                                  const BhEvidence *evidence,
                                  BhDate            today);
/* A quiet box for what is to be done. @title may be NULL. */
GtkWidget *bh_part_callout_new   (const char       *icon_name,
                                  const char       *title,
                                  const char       *text);
/* An icon and a word, in the colour of @css_class, which may be NULL. */
GtkWidget *bh_part_mark_new      (const char       *icon_name,
                                  const char       *word,
                                  const char       *css_class);

GtkWidget *bh_part_list_new      (void);
GtkWidget *bh_part_step_link_new (const BhStep     *step);
/* A row that holds a box with a margin; the box is for the caller to fill. */
GtkWidget *bh_part_row_new       (GtkBox          **box);
/* A row that says something: a name and, where there is one, a note below it. */
GtkWidget *bh_part_note_row_new  (const char       *name,
                                  const char       *note);
/* The steps below one row that opens, or as rows where they are few. */
void       bh_part_add_steps     (GtkListBox       *list,
                                  const GPtrArray  *steps,
                                  const char       *title);

/* A label for text in the language of a message or a phrase: "zh", "ja" or "en". */
GtkWidget *bh_part_foreign_new   (const char       *text,
                                  const char       *lang,
                                  const char       *css_class);
const char *bh_part_lang_word    (const char       *lang);

/* Scrolls so that @target is at the top, once it has its place. */
void       bh_part_scroll_to     (GtkScrolledWindow *scroller,
                                  GtkWidget         *target);

/* A list under its heading, at the end of @groups. */
GtkListBox *bh_part_add_list   (GtkBox     *groups,
                                const char *heading);
/* A button that copies @text; @name is what it is called, @done what a toast then says. */
GtkWidget  *bh_part_copy_new   (const char *text,
                                const char *name,
                                const char *done);

G_END_DECLS
