/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-column-settings"

#include "bh-column-settings.h"

#include "bh-profile.h"
#include "bh-settings.h"

#define KEY_COLUMNS "plan-columns"
#define KEY_SORT "plan-sort"
#define KEY_DESCENDING "plan-sort-descending"

char **
bh_column_settings_get_shown (void)
{
  g_autoptr (GSettings) settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);

  return g_settings_get_strv (settings, KEY_COLUMNS);
}

void
bh_column_settings_set_shown (const char *const *known,
                              const char *const *shown)
{
  g_autoptr (GSettings) settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);
  g_auto (GStrv) old = g_settings_get_strv (settings, KEY_COLUMNS);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  g_strv_builder_addv (builder, (const char **) shown);
  for (guint i = 0; old[i] != NULL; i++) {
    if (!g_strv_contains (known, old[i]))
      g_strv_builder_add (builder, old[i]);
  }
  ids = g_strv_builder_end (builder);
  if (!g_strv_equal ((const char *const *) ids, (const char *const *) old))
    g_settings_set_strv (settings, KEY_COLUMNS, (const char *const *) ids);
}

char *
bh_column_settings_get_sort (gboolean *descending)
{
  g_autoptr (GSettings) settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);

  *descending = g_settings_get_boolean (settings, KEY_DESCENDING);
  return g_settings_get_string (settings, KEY_SORT);
}

void
bh_column_settings_set_sort (const char *id,
                             gboolean    descending)
{
  g_autoptr (GSettings) settings = bh_settings_new (BH_SETTINGS_SCHEMA, NULL);
  gboolean was_descending;
  g_autofree char *old = bh_column_settings_get_sort (&was_descending);

  if (g_str_equal (old, id) && was_descending == descending)
    return;
  g_settings_set_string (settings, KEY_SORT, id);
  g_settings_set_boolean (settings, KEY_DESCENDING, descending);
}
