/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-text.h"

G_BEGIN_DECLS

/**
 * BhLinkRow:
 *
 * A row of a boxed list that leads somewhere else: a title, perhaps a second
 * line, an arrow. As an AdwActionRow, but text of mixed scripts, which wraps
 * anywhere, stays inside of it: no box asks its labels for a width by their height.
 */
#define BH_TYPE_LINK_ROW (bh_link_row_get_type ())
G_DECLARE_FINAL_TYPE (BhLinkRow, bh_link_row, BH, LINK_ROW, GtkListBoxRow)

GtkWidget *bh_link_row_new            (const char *title,
                                       const char *subtitle,
                                       const char *action,
                                       const char *target);
void       bh_link_row_set_icon       (BhLinkRow  *self,
                                       const char *icon_name);
void       bh_link_row_set_count      (BhLinkRow  *self,
                                       guint       count);
/* The language of the title, where it is not that of the interface. */
void       bh_link_row_set_language   (BhLinkRow  *self,
                                       BhLang      lang);
void       bh_link_row_limit_subtitle (BhLinkRow  *self,
                                       int         lines);

G_END_DECLS
