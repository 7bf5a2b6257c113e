/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Labels as the pages use them. */

#pragma once

#include <gtk/gtk.h>

#include "bh-text.h"

G_BEGIN_DECLS

/* A label at the start of its line that wraps. @css_class may be NULL. */
GtkWidget *bh_label_new          (const char *text,
                                  const char *css_class);
/* An icon that only repeats what stands beside it: a screen reader passes it by. */
GtkWidget *bh_icon_new           (const char *icon_name);
/* Tells Pango the language of the text, so that Chinese is not set in Japanese glyphs. */
void       bh_label_set_language (GtkLabel   *label,
                                  BhLang      lang);

/* Sets the title of an AdwExpanderRow, which does not name the row by itself. */
void       bh_label_expander_row (GtkWidget  *row,
                                  const char *title);
/* Tab passes by a whole list where the row at which it arrives has nothing to stop at: so a row
 * that only says something is a stop, too. It is named by the text of the labels in it, as GTK
 * 4.12 does by itself; what stands on buttons is not among it, unless it is all. */
void       bh_label_stop         (GtkWidget  *row);

G_END_DECLS
