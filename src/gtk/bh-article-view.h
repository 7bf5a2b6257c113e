/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* An article of the handbook: each statement with what it rests on. */
GtkWidget *bh_article_view_new (const BhArticle *article,
                                BhDate           today);

G_END_DECLS
