/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* A sentence to say or to show, with how it is read and what it means. */
GtkWidget  *bh_phrase_view_new   (BhPack         *pack,
                                  const BhPhrase *phrase);
/* The sentence in the language of the interface: what a list calls the phrase. */
const char *bh_phrase_view_title (const BhPhrase *phrase);

G_END_DECLS
