/* SPDX-License-Identifier: GPL-3.0-or-later */

/* cairo, 1.18 as well, has no way to say in which language a PDF file is. A
 * screen reader would take its own. So the file is brought up to date as the
 * format provides for it (ISO 32000-1, 7.5.6): what follows its end replaces
 * one object, here the catalog, and what stands before remains as it is. */

#define G_LOG_DOMAIN "bh-pdf"

#include "bh-pdf-language.h"

#include <string.h>

/* Where in @text the number stands that follows the last @key; NULL where it does not occur. */
static const char *
value_of (const char *text,
          const char *key)
{
  const char *found = g_strrstr (text, key);

  return found != NULL ? found + strlen (key) : NULL;
}

/* The inside of "N 0 obj << … >> endobj", which holds no stream. */
static char *
dup_catalog (const char *text,
             guint64     number)
{
  g_autofree char *head = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj\n<<", number);
  const char *begin = g_strrstr (text, head);
  const char *end = begin != NULL ? strstr (begin, ">>\nendobj") : NULL;

  if (end == NULL || strstr (begin, "/Type /Catalog") == NULL)
    return NULL;
  begin += strlen (head);
  return g_strndup (begin, (gsize) (end - begin));
}

/**
 * bh_pdf_set_language:
 * @pdf: a file as cairo writes it, of version 1.4 or older, whose catalog says
 *   nothing of a language yet
 * @language: a BCP 47 tag
 *
 * Says in the catalog in which language the text is, and that a window shows
 * the file by its title.
 *
 * Returns: whether that was possible; otherwise @pdf is as it was
 */
gboolean
bh_pdf_set_language (GByteArray *pdf,
                     const char *language)
{
  g_autoptr (GString) update = g_string_new (NULL);
  g_autofree char *copy = g_malloc (pdf->len + 1);
  g_autofree char *catalog = NULL;
  const char *root, *size, *previous;
  guint64 number;
  gsize object, table;

  /* Streams are binary; a zero would end the search in the middle. */
  for (guint i = 0; i < pdf->len; i++)
    copy[i] = pdf->data[i] != '\0' ? (char) pdf->data[i] : ' ';
  copy[pdf->len] = '\0';
  root = value_of (copy, "/Root ");
  size = value_of (copy, "/Size ");
  previous = value_of (copy, "startxref\n");
  if (root == NULL || size == NULL || previous == NULL)
    return FALSE;
  number = g_ascii_strtoull (root, NULL, 10);
  catalog = dup_catalog (copy, number);
  if (catalog == NULL)
    return FALSE;

  object = pdf->len;
  g_string_append_printf (update,
                          "%" G_GUINT64_FORMAT " 0 obj\n<< /Lang (%s)\n"
                          "   /ViewerPreferences << /DisplayDocTitle true >>%s>>\nendobj\n",
                          number, language, catalog);
  table = object + update->len;
  g_string_append_printf (update, "xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \n",
                          number, object);
  g_string_append (update, "trailer\n<< ");
  g_string_append_printf (update, "/Size %" G_GUINT64_FORMAT "\n", g_ascii_strtoull (size, NULL, 10));
  g_string_append_printf (update, "   /Root %" G_GUINT64_FORMAT " 0 R\n", number);
  if (value_of (copy, "/Info ") != NULL)
    g_string_append_printf (update, "   /Info %" G_GUINT64_FORMAT " 0 R\n",
                            g_ascii_strtoull (value_of (copy, "/Info "), NULL, 10));
  g_string_append_printf (update, "   /Prev %" G_GUINT64_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT
                          "\n%%%%EOF\n", g_ascii_strtoull (previous, NULL, 10), table);
  g_byte_array_append (pdf, (const guint8 *) update->str, (guint) update->len);
  return TRUE;
}
