/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-settings"

#include "bh-settings-texts.h"

#include <glib-object.h>
#include <string.h>

/* /a/b/c is c in the group a/b. */
static char *
group_of (const char  *key,
          const char **name)
{
  *name = strrchr (key, '/') + 1;
  return g_strndup (key + 1, (gsize) MAX (*name - key - 2, 0));
}

char *
bh_settings_text_get (GKeyFile   *values,
                      const char *key)
{
  const char *name;
  g_autofree char *group = group_of (key, &name);

  return g_key_file_get_value (values, group, name, NULL);
}

/* A group that has become empty goes, too: its name may be somebody's. */
void
bh_settings_text_set (GKeyFile   *values,
                      const char *key,
                      const char *text)
{
  const char *name;
  g_autofree char *group = group_of (key, &name);
  g_auto (GStrv) others = NULL;

  if (text != NULL) {
    g_key_file_set_value (values, group, name, text);
    return;
  }
  g_key_file_remove_key (values, group, name, NULL);
  others = g_key_file_get_keys (values, group, NULL, NULL);
  if (others != NULL && others[0] == NULL)
    g_key_file_remove_group (values, group, NULL);
}

/* (transfer full): the texts of @values by their keys. */
GHashTable *
bh_settings_texts_list (GKeyFile *values)
{
  GHashTable *texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) groups = g_key_file_get_groups (values, NULL);

  for (guint i = 0; groups[i] != NULL; i++) {
    g_auto (GStrv) names = g_key_file_get_keys (values, groups[i], NULL, NULL);

    for (guint j = 0; names != NULL && names[j] != NULL; j++)
      g_hash_table_insert (texts, g_strdup_printf ("/%s/%s", groups[i], names[j]),
                           g_key_file_get_value (values, groups[i], names[j], NULL));
  }
  return texts;
}

GTree *
bh_settings_changes_new (void)
{
  return g_tree_new_full ((GCompareDataFunc) (GCallback) strcmp, NULL, g_free, NULL);
}

/* Notes in @changes the keys of @some that have another text in @others, or none. */
void
bh_settings_texts_compare (GHashTable *some,
                           GHashTable *others,
                           GTree      *changes)
{
  GHashTableIter iter;
  const char *key, *text;

  g_hash_table_iter_init (&iter, some);
  while (g_hash_table_iter_next (&iter, (gpointer *) &key, (gpointer *) &text)) {
    if (g_strcmp0 (text, g_hash_table_lookup (others, key)) != 0)
      g_tree_insert (changes, g_strdup (key), NULL);
  }
}
