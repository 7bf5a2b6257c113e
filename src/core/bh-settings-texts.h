/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A file of settings as texts by their keys: /a/b/c is c in the group a/b. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (nullable) (transfer full) */
char       *bh_settings_text_get      (GKeyFile   *values,
                                       const char *key);
/* @text: (nullable): to take the key out. */
void        bh_settings_text_set      (GKeyFile   *values,
                                       const char *key,
                                       const char *text);
/* (transfer full) */
GHashTable *bh_settings_texts_list    (GKeyFile   *values);
/* (transfer full): a set of keys, in order. */
GTree      *bh_settings_changes_new   (void);
void        bh_settings_texts_compare (GHashTable *some,
                                       GHashTable *others,
                                       GTree      *changes);

G_END_DECLS
