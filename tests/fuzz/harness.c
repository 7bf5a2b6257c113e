/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include <string.h>

const Harness harnesses[] = {
  { "changes", harness_changes },
  { "condition", harness_condition },
  { "facts", harness_facts },
  { "json", harness_json },
  { "number", harness_number },
  { "pack", harness_load },
  { "profiles", harness_profiles },
  { "search", harness_search },
  { NULL, NULL },
};

BhPack *
harness_pack (void)
{
  static BhPack *pack = NULL;

  if (pack == NULL) {
    g_autoptr (GError) error = NULL;

    pack = bh_pack_new_from_resource (&error);
    g_assert_no_error (error);
  }
  return pack;
}

char *
harness_text (const guint8 *data,
              gsize         size)
{
  return size > 0 ? g_strndup ((const char *) data, size) : g_strdup ("");
}

void
harness_error (const GError *error)
{
  const char *message;

  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, BH_DATA_ERROR);
  message = error->message;
  g_assert_true (*message == '/' || g_str_has_prefix (message, ": "));
  g_assert_nonnull (strstr (message, ": "));
  g_assert_true (g_utf8_validate (message, -1, NULL));
}
