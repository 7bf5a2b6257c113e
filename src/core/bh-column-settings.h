/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the table of plans looks, remembered for everybody who uses the program. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full): the ids of the columns that are shown; some may not be known here. */
char **bh_column_settings_get_shown (void);
/* @known: all ids that are known here; @shown: those of them that are shown. What else is in the
 * settings, by a newer version or an older one, stays there. */
void   bh_column_settings_set_shown (const char *const *known,
                                     const char *const *shown);
/* (transfer full): the id of the column that the plans are sorted by; it may not be known here. */
char  *bh_column_settings_get_sort  (gboolean          *descending);
void   bh_column_settings_set_sort  (const char        *id,
                                     gboolean           descending);

G_END_DECLS
