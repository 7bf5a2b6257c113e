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
  g_autofree char *valid = NULL;
  va_list args;

  if (self->error != NULL)
    return;
  pointer = bh_node_pointer (at);
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  /* A text that was cut off after so many bytes may end within a character. */
  valid = g_utf8_make_valid (message, -1);
  g_set_error (&self->error, BH_DATA_ERROR, code, "%s: %s", pointer, valid);
}

gboolean
bh_node_is (const BhNode *node,
            BhJsonKind    kind)
{
  return node->json != NULL && node->json->kind == kind;
}

gboolean
bh_node_is_there (const BhNode *node)
{
  return node->json != NULL;
}

guint
bh_read_members (BhReader     *self,
                 const BhNode *node)
{
  if (node->json == NULL)
    return 0;
  if (!bh_node_is (node, BH_JSON_OBJECT)) {
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "an object belongs here");
    return 0;
  }
  return node->json->length;
}

gboolean
bh_read_object (BhReader          *self,
                const BhNode      *node,
                const char *const *members)
{
  guint length = bh_read_members (self, node);

  for (guint i = 0; i < length; i++) {
    BhNode member = bh_node_nth (node, i);

    if (!g_strv_contains (members, member.name)) {
      bh_reader_fail (self, &member, BH_DATA_ERROR_SHAPE, "there is no such member");
      return FALSE;
    }
  }
  return bh_node_is (node, BH_JSON_OBJECT);
}

BhNode
bh_node_member (const BhNode *node,
                const char   *name)
{
  const BhJson *json = bh_node_is (node, BH_JSON_OBJECT) ? bh_json_member (node->json, name) : NULL;

  return (BhNode) { json, node, name, 0 };
}

/* The member at a place of an object. */
BhNode
bh_node_nth (const BhNode *node,
             guint         index)
{
  const BhJsonMember *member = &node->json->members[index];

  return (BhNode) { &member->value, node, member->name, 0 };
}

guint
bh_read_array (BhReader     *self,
               const BhNode *node)
{
  if (node->json == NULL)
    return 0;
  if (!bh_node_is (node, BH_JSON_ARRAY)) {
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "an array belongs here");
    return 0;
  }
  return node->json->length;
}

BhNode
bh_node_element (const BhNode *node,
                 guint         index)
{
  return (BhNode) { &node->json->elements[index], node, NULL, index };
}

const char *
bh_read_string_node (BhReader     *self,
                     const BhNode *node)
{
  if (node->json == NULL)
    return NULL;
  if (!bh_node_is (node, BH_JSON_STRING)) {
    bh_reader_fail (self, node, BH_DATA_ERROR_SHAPE, "a string belongs here");
    return NULL;
  }
  if (*node->json->string == '\0') {
    bh_reader_fail (self, node, BH_DATA_ERROR_VALUE, "an empty string is not accepted");
    return NULL;
  }
  return node->json->string;
}

const char *
bh_read_string (BhReader     *self,
                const BhNode *object,
                const char   *name)
{
  BhNode node = bh_node_member (object, name);

  return bh_read_string_node (self, &node);
}

/* Returns: whether @object has the member; if not there is an error */
gboolean
bh_reader_need (BhReader     *self,
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
  const char *string = bh_reader_need (self, object, name) ? bh_read_string (self, object, name) : NULL;

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

/* As bh_read_strings(). Never NULL: without the member there is an error, and no string. */
const char **
bh_read_needed_strings (BhReader     *self,
                        const BhNode *object,
                        const char   *name)
{
  const char **strings = bh_read_strings (self, object, name);

  bh_reader_need (self, object, name);
  return strings != NULL ? strings : bh_arena_new_records (self->arena, const char *, 1);
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
  if (!bh_node_is (&node, BH_JSON_INTEGER) && !bh_node_is (&node, BH_JSON_NUMBER)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "a number belongs here");
    return absent;
  }
  number = node.json->kind == BH_JSON_INTEGER ? (double) node.json->integer : node.json->number;
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
  if (!bh_node_is (&node, BH_JSON_INTEGER)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "a whole number belongs here");
    return absent;
  }
  number = node.json->integer;
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
  if (!bh_node_is (&node, BH_JSON_BOOLEAN)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "true or false belongs here");
    return FALSE;
  }
  return node.json->boolean;
}

BhText
bh_read_text_node (BhReader     *self,
                   const BhNode *node)
{
  BhText text = { { NULL } };
  guint length = bh_read_members (self, node);
  BhLang lang;

  for (guint i = 0; i < length; i++) {
    BhNode member = bh_node_nth (node, i);

    if (!bh_lang_from_tag (member.name, &lang))
      bh_reader_fail (self, &member, BH_DATA_ERROR_VALUE, "this language is not known");
    else
      text.in[lang] = bh_read_string_node (self, &member);
  }
  if (node->json != NULL && text.in[BH_LANG_EN] == NULL)
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
  if (!bh_reader_need (self, object, name))
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

/* Something begins and ends on a day: a month would leave open on which. */
static BhDate
read_day (BhReader     *self,
          const BhNode *object,
          const char   *name)
{
  BhDate date = bh_read_date (self, object, name);
  BhNode node = bh_node_member (object, name);

  if (bh_date_is_set (date) && !bh_date_is_full (date))
    bh_reader_fail (self, &node, BH_DATA_ERROR_VALUE, "a full date belongs here");
  return date;
}

void
bh_read_span (BhReader     *self,
              const BhNode *object,
              BhDate       *from,
              BhDate       *to)
{
  *from = read_day (self, object, "valid_from");
  *to = read_day (self, object, "valid_to");
  if (bh_date_is_set (*from) && bh_date_is_set (*to) && bh_date_compare (*from, *to) > 0)
    bh_reader_fail (self, object, BH_DATA_ERROR_VALUE, "it ends before it begins");
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
  if (!bh_node_is (&node, BH_JSON_STRING)) {
    bh_reader_fail (self, &node, BH_DATA_ERROR_SHAPE, "a string belongs here");
    return absent;
  }
  string = node.json->string;
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
  return bh_reader_need (self, object, name) ? bh_read_word (self, object, name, words, 0) : 0;
}
