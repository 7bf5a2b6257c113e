/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Children that a container keeps in places of their own. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Puts @child, which may be NULL, in the place of the one before. */
void bh_child_replace (GtkWidget  *parent,
                       GtkWidget **place,
                       GtkWidget  *child);
void bh_box_clear     (GtkBox     *box);
void bh_list_clear    (GtkListBox *list);

G_END_DECLS
