/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* An article of the handbook: each statement with what it rests on. */
GtkWidget *bh_article_view_new    (const BhArticle *article,
                                   BhDate           today);
/* What stands below its title, at the end of @page. */
void       bh_article_view_append (GtkBox          *page,
                                   const BhArticle *article,
                                   BhDate           today);

G_END_DECLS
