/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-reader"

#include "bh-reader.h"

#include <stdarg.h>
#include <string.h>

static void
append_pointer (GString      *pointer,
                const BhNode *node)
{
  if (node->up == NULL)
    return;
  append_pointer (pointer, node->up);
  g_string_append_c (pointer, '/');
  if (node->name == NULL) {
    g_string_append_printf (pointer, "%u", node->index);
    return;
  }
  for (const char *c = node->name; *c != '\0'; c++) {
    if (*c == '~')
      g_string_append (pointer, "~0");
    else if (*c == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *c);
  }
}

/**
 * bh_node_pointer:
 *
 * Returns: (transfer full): the JSON pointer (RFC 6901) of @node
 */
char *
bh_node_pointer (const BhNode *node)
{
  GString *pointer = g_string_new (NULL);

  append_pointer (pointer, node);
  return g_string_free (pointer, FALSE);
}

/* Keeps what is wrong at @at, unless something was wrong before. */
void
bh_reader_fail (BhReader     *self,
                const BhNode *at,
                BhDataError   code,
                const char   *format,
                ...)
{
  g_autofree char *pointer = NULL;
  g_autofree char *message = NULL;
  va_list args;

  if (self->error != NULL)
    return;
  pointer = bh_node_pointer (at);
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (&self->error, BH_DATA_ERROR, code, "%s: %s", pointer, message);
}

static gboolean
is_listed (const char        *word,
           const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (strcmp (word, words[i]) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean
bh_read_object (BhReader          *self,
                const BhNode      *node,
                const char *const *members)
{
  JsonObjectIter iter;
  const char *name;

  if (node->json == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node->json)) {
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "an object belongs here");
    return FALSE;
  }
  json_object_iter_init (&iter, json_node_get_object (node->json));
  while (json_object_iter_next (&iter, &name, NULL)) {
    if (!is_listed (name, members)) {
      BhNode member = bh_node_member (node, name);

      bh_reader_fail (self, &member, BH_DATA_ERROR_SHAPE, "there is no such member");
      return FALSE;
    }
  }
  return TRUE;
}

BhNode
bh_node_member (const BhNode *node,
                const char   *name)
{
  JsonNode *json = NULL;

  if (node->json != NULL && JSON_NODE_HOLDS_OBJECT (node->json))
    json = json_object_get_member (json_node_get_object (node->json), name);
  return (BhNode) { json, node, name, 0 };
}

gboolean
bh_node_is_there (const BhNode *node)
{
  return node->json != NULL;
}

guint
bh_read_array (BhReader     *self,
               const BhNode *node)
{
  if (node->json == NULL)
    return 0;
  if (!JSON_NODE_HOLDS_ARRAY (node->json)) {
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "an array belongs here");
    return 0;
  }
  return json_array_get_length (json_node_get_array (node->json));
}

BhNode
bh_node_element (const BhNode *node,
                 guint         index)
{
  JsonNode *json = json_array_get_element (json_node_get_array (node->json), index);

  return (BhNode) { json, node, NULL, index };
}

static gboolean
holds (const BhNode *node,
       GType         type)
{
  return JSON_NODE_HOLDS_VALUE (node->json) && json_node_get_value_type (node->json) == type;
}

const char *
bh_read_string_node (BhReader     *self,
                     const BhNode *node)
{
  if (node->json == NULL)
    return NULL;
  if (!holds (node, G_TYPE_STRING)) {
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "a string belongs here");
    return NULL;
  }
  if (*json_node_get_string (node->json) == '\0') {
    bh_reader_fail (self, node, BH_DATA_ERROR_VALUE, "an empty string is not accepted");
    return NULL;
  }
  return bh_arena_string (self->arena, json_node_get_string (node->json));
}

const char *
bh_read_string (BhReader     *self,
                const BhNode *object,
                const char   *name)
{
  BhNode node = bh_node_member (object, name);

  return bh_read_string_node (self, &node);
}

static gboolean
need (BhReader     *self,
      const BhNode *object,
      const char   *name)
{
  BhNode node = bh_node_member (object, name);

  if (node.json != NULL)
    return TRUE;
  bh_reader_fail (self, object, BH_DATA_ERROR_SHAPE, "“%s” is missing", name);
  return FALSE;
}

/* Never NULL, so that a loader can go on after an error. */
const char *
bh_read_needed_string (BhReader     *self,
                       const BhNode *object,
                       const char   *name)
{
  const char *string = need (self, object, name) ? bh_read_string (self, object, name) : NULL;

  return string != NULL ? string : "";
}

/* The strings of an array, ended by NULL; NULL when the array is absent. */
const char **
bh_read_strings (BhReader     *self,
                 const BhNode *object,
                 const char   *name)
{
  BhNode node = bh_node_member (object, name);
  guint length = bh_read_array (self, &node);
  const char **strings;

  if (node.json == NULL)
    return NULL;
  strings = bh_arena_new_records (self->arena, const char *, length + 1);
  for (guint i = 0; i < length; i++) {
    BhNode element = bh_node_element (&node, i);

    strings[i] = bh_read_string_node (self, &element);
    if (strings[i] == NULL)
      return strings;
  }
  return strings;
}

/* The needed member "id". Never NULL. */
const char *
bh_read_id (BhReader     *self,
            const BhNode *object)
{
  const char *id = bh_read_needed_string (self, object, "id");
  BhNode node = bh_node_member (object, "id");

  for (const char *c = id; *c != '\0'; c++) {
    if (!g_ascii_isalnum (*c) && *c != '.' && *c != '-') {
      bh_reader_fail (self, &node, BH_DATA_ERROR_VALUE,
                      "an id has letters, digits, points and hyphens only");
      break;
    }
  }
  return id;
}

double
bh_read_number (BhReader     *self,
                const BhNode *object,
                const char   *name,
                double        absent)
{
  BhNode node = bh_node_member (object, name);
  double number;

  if (node.json == NULL)
    return absent;
  if (!holds (&node, G_TYPE_INT64) && !holds (&node, G_TYPE_DOUBLE)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "a number belongs here");
    return absent;
  }
  number = json_node_get_double (node.json);
  if (number < 0 || number > 1e9) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_VALUE, "the number is out of range");
    return absent;
  }
  return number;
}

int
bh_read_integer (BhReader     *self,
                 const BhNode *object,
                 const char   *name,
                 int           least,
                 int           most,
                 int           absent)
{
  BhNode node = bh_node_member (object, name);
  gint64 number;

  if (node.json == NULL)
    return absent;
  if (!holds (&node, G_TYPE_INT64)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "a whole number belongs here");
    return absent;
  }
  number = json_node_get_int (node.json);
  if (number < least || number > most) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_VALUE, "a number from %d to %d belongs here",
                    least, most);
    return absent;
  }
  return (int) number;
}

gboolean
bh_read_boolean (BhReader     *self,
                 const BhNode *object,
                 const char   *name)
{
  BhNode node = bh_node_member (object, name);

  if (node.json == NULL)
    return FALSE;
  if (!holds (&node, G_TYPE_BOOLEAN)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "true or false belongs here");
    return FALSE;
  }
  return json_node_get_boolean (node.json);
}

BhText
bh_read_text_node (BhReader     *self,
                   const BhNode *node)
{
  BhText text = { { NULL } };
  JsonObjectIter iter;
  const char *tag;
  BhLang lang;

  if (node->json == NULL)
    return text;
  if (!JSON_NODE_HOLDS_OBJECT (node->json)) {
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "a text belongs here: {\"en\": …}");
    return text;
  }
  json_object_iter_init (&iter, json_node_get_object (node->json));
  while (json_object_iter_next (&iter, &tag, NULL)) {
    BhNode member = bh_node_member (node, tag);

    if (!bh_lang_from_tag (tag, &lang))
      bh_reader_fail (self, &member, BH_DATA_ERROR_VALUE, "this language is not known");
    else
      text.in[lang] = bh_read_string_node (self, &member);
  }
  if (text.in[BH_LANG_EN] == NULL)
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "the text has no English");
  return text;
}

BhText
bh_read_text (BhReader     *self,
              const BhNode *object,
              const char   *name)
{
  BhNode node = bh_node_member (object, name);

  return bh_read_text_node (self, &node);
}

BhText
bh_read_needed_text (BhReader     *self,
                     const BhNode *object,
                     const char   *name)
{
  if (!need (self, object, name))
    return (BhText) { { NULL } };
  return bh_read_text (self, object, name);
}

BhDate
bh_read_date (BhReader     *self,
              const BhNode *object,
              const char   *name)
{
  BhNode node = bh_node_member (object, name);
  const char *string = bh_read_string_node (self, &node);
  BhDate date = BH_DATE_NONE;

  if (string != NULL && !bh_date_parse (string, &date))
    bh_reader_fail (self, &node, BH_DATA_ERROR_VALUE, "“%s” is no date", string);
  return date;
}

int
bh_read_word (BhReader          *self,
              const BhNode      *object,
              const char        *name,
              const char *const *words,
              int                absent)
{
  BhNode node = bh_node_member (object, name);
  const char *string;

  if (node.json == NULL)
    return absent;
  if (!holds (&node, G_TYPE_STRING)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "a string belongs here");
    return absent;
  }
  string = json_node_get_string (node.json);
  for (int i = 0; words[i] != NULL; i++) {
    if (strcmp (string, words[i]) == 0)
      return i;
  }
  bh_reader_fail (self, &node, BH_DATA_ERROR_VALUE, "“%.80s” is none of the words known here", string);
  return absent;
}

int
bh_read_needed_word (BhReader          *self,
                     const BhNode      *object,
                     const char        *name,
                     const char *const *words)
{
  return need (self, object, name) ? bh_read_word (self, object, name, words, 0) : 0;
}
