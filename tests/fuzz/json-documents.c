/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-json-suite"

#include "json-documents.h"

static void
document_free (gpointer data)
{
  JsonDocument *self = data;

  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* Name, how often, text: see the file's head. */
static JsonDocument *
document_new (const char *line)
{
  g_auto (GStrv) fields = g_strsplit (line, "\t", 3);
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autoptr (GBytes) text = NULL;
  JsonDocument *self = g_new0 (JsonDocument, 1);

  g_assert_cmpuint (g_strv_length (fields), ==, 3);
  text = g_uri_unescape_bytes (fields[2], -1, NULL, NULL);
  g_assert_nonnull (text);
  for (guint64 times = g_ascii_strtoull (fields[1], NULL, 10); times > 0; times--)
    g_byte_array_append (content, g_bytes_get_data (text, NULL), (guint) g_bytes_get_size (text));
  self->name = g_strdup (fields[0]);
  self->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&content));
  return self;
}

GPtrArray *
json_documents_new (const char *file)
{
  GPtrArray *documents = g_ptr_array_new_with_free_func (document_free);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, file, NULL);
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    if (*lines[i] != '\0' && *lines[i] != '#')
      g_ptr_array_add (documents, document_new (lines[i]));
  }
  return documents;
}
