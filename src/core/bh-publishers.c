/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-publishers"

#include "config.h"

#include "bh-publishers.h"

#include <string.h>

#include "bh-words.h"

/* Of several classes the first one in the list of words. */
static gboolean
is_better (const char *class_,
           const char *other)
{
  const char *nick;

  for (guint i = 0; (nick = bh_word_nick (BH_WORDS_SOURCE_CLASS, i)) != NULL; i++) {
    if (strcmp (nick, other) == 0)
      return FALSE;
    if (strcmp (nick, class_) == 0)
      return TRUE;
  }
  return FALSE;
}

/* publisher → its class */
static GHashTable *
classify (BhPack *pack)
{
  GHashTable *classes = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *sources = bh_pack_sources (pack);

  for (guint i = 0; i < sources->len; i++) {
    const BhSource *source = sources->pdata[i];
    const char *before;

    /* What stands in parentheses describes somebody without a name. */
    if (source->publisher == NULL || *source->publisher == '(')
      continue;
    before = g_hash_table_lookup (classes, source->publisher);
    if (before == NULL || is_better (source->class_, before))
      g_hash_table_insert (classes, (char *) source->publisher, (char *) source->class_);
  }
  return classes;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

/**
 * bh_publishers:
 * @class_: a class of sources, of %BH_WORDS_SOURCE_CLASS
 *
 * To whom the knowledge is owed. Who published sources of several classes
 * stands in the first of them only.
 *
 * Returns: (transfer full): their names, each once, in alphabetic order
 */
char **
bh_publishers (BhPack     *pack,
               const char *class_)
{
  g_autoptr (GHashTable) classes = classify (pack);
  GPtrArray *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer name, found;

  g_hash_table_iter_init (&iter, classes);
  while (g_hash_table_iter_next (&iter, &name, &found)) {
    if (strcmp (found, class_) == 0)
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
