/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * BhNotice:
 *
 * A quiet remark: an icon, a sentence, and at most one button.
 *
 * Properties: "icon-name" and "text".
 */
#define BH_TYPE_NOTICE (bh_notice_get_type ())
G_DECLARE_FINAL_TYPE (BhNotice, bh_notice, BH, NOTICE, GtkWidget)

void       bh_notice_set_text   (BhNotice   *self,
                                 const char *text);
void       bh_notice_set_action (BhNotice   *self,
                                 const char *label,
                                 const char *action,
                                 const char *target);

G_END_DECLS
