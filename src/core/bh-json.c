/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A strict reader of RFC 8259 JSON within limits, in plain UTF-8.
 *
 * json-glib, which writes our JSON, is no strict reader: it takes comments,
 * single quotes, a duplicate member, a number that wraps, and its recursion has
 * no end. Whatever refuses those has to read the document; so it is this that
 * keeps what it reads, in a tenth of the time and of the memory. */

#define G_LOG_DOMAIN "bh-json"

#include "bh-json.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_CEILING 64
#define KNOWN_BITS 14
#define KNOWN_SLOTS (1 << KNOWN_BITS)
#define KNOWN_SHIFT (64 - KNOWN_BITS)

/* An object or array that is being read; for the JSON pointer in messages. */
typedef struct {
  gboolean    is_array;
  guint       index;
  const char *name; /* of the member that is being read */
  guint       first; /* of its parts in the parser's list */
} Frame;

typedef struct {
  const char         *text;
  const char         *at;
  const char         *end;
  const BhJsonLimits *limits;
  guint               nodes;
  guint               depth;
  Frame               frames[DEPTH_CEILING];
  GArray             *parts; /* BhJsonMember: what was read of all that is open */
  BhArena            *values;
  BhArena            *strings;
  GString            *unescaped;
  const char         *known[KNOWN_SLOTS]; /* strings that may come again */
  GError            **error;
} Parser;

static gboolean read_value (Parser *parser,
                            BhJson *value);

static char *
pointer_of (Parser *parser)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < parser->depth; i++) {
    const Frame *frame = &parser->frames[i];

    if (frame->is_array) {
      g_string_append_printf (pointer, "/%u", frame->index);
    } else if (frame->name != NULL) {
      g_string_append_c (pointer, '/');
      for (const char *c = frame->name; *c != '\0'; c++) {
        if (*c == '~')
          g_string_append (pointer, "~0");
        else if (*c == '/')
          g_string_append (pointer, "~1");
        else
          g_string_append_c (pointer, *c);
      }
    }
  }
  return g_string_free (pointer, FALSE);
}

G_GNUC_PRINTF (4, 5)
static gboolean
fail_at (Parser     *parser,
         const char *at,
         BhDataError code,
         const char *format,
         ...)
{
  g_autofree char *pointer = pointer_of (parser);
  g_autofree char *message = NULL;
  guint line = 1;
  const char *line_start = parser->text;
  va_list args;

  for (const char *p = parser->text; p < at; p++) {
    if (*p == '\n') {
      line++;
      line_start = p + 1;
    }
  }
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (parser->error, BH_DATA_ERROR, code, "%s: %s (line %u, byte %u)",
               pointer, message, line, (guint) (at - line_start) + 1);
  return FALSE;
}

static void
skip_space (Parser *parser)
{
  while (parser->at < parser->end &&
         (*parser->at == ' ' || *parser->at == '\n' || *parser->at == '\t' || *parser->at == '\r'))
    parser->at++;
}

static gboolean
is_bidi_control (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) ||
         c == 0x200e || c == 0x200f || c == 0x061c;
}

static gboolean
read_hex (const char *at,
          const char *end,
          gunichar   *unit)
{
  *unit = 0;
  if (end - at < 4)
    return FALSE;
  for (guint i = 0; i < 4; i++) {
    if (!g_ascii_isxdigit (at[i]))
      return FALSE;
    *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (at[i]);
  }
  return TRUE;
}

/* Stands on the "u" of an escape; leaves behind its last digit. */
static gboolean
read_unicode_escape (Parser *parser)
{
  const char *start = parser->at - 1;
  gunichar unit, low;

  if (!read_hex (parser->at + 1, parser->end, &unit))
    return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "\\u needs four hexadecimal digits");
  parser->at += 5;
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "a surrogate stands alone");
  if (unit >= 0xd800 && unit <= 0xdbff) {
    if (parser->end - parser->at < 6 || parser->at[0] != '\\' || parser->at[1] != 'u' ||
        !read_hex (parser->at + 2, parser->end, &low) || low < 0xdc00 || low > 0xdfff)
      return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "a surrogate stands alone");
    parser->at += 6;
    unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
  }
  /* A line break and a tab may be written this way too. */
  if ((unit < 0x20 && unit != '\n' && unit != '\t') || (unit >= 0x7f && unit < 0xa0))
    return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
  if (is_bidi_control (unit))
    return fail_at (parser, start, BH_DATA_ERROR_SYNTAX,
                    "a character that turns the direction of text is not accepted");
  g_string_append_unichar (parser->unescaped, unit);
  return TRUE;
}

/* Stands on the backslash; leaves behind the escape, and what it means in unescaped. */
static gboolean
read_escape (Parser *parser)
{
  parser->at++;
  if (parser->at >= parser->end)
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "the string does not end");
  switch (*parser->at) {
  case '"':
  case '\\':
  case '/':
    g_string_append_c (parser->unescaped, *parser->at++);
    return TRUE;
  case 'n':
  case 't':
    g_string_append_c (parser->unescaped, *parser->at++ == 'n' ? '\n' : '\t');
    return TRUE;
  case 'b':
  case 'f':
  case 'r':
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
  case 'u':
    return read_unicode_escape (parser);
  default:
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "there is no such escape");
  }
}

static gboolean
read_wide_character (Parser *parser)
{
  gunichar c = g_utf8_get_char (parser->at);

  if (c >= 0x80 && c < 0xa0)
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
  if (is_bidi_control (c))
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX,
                    "a character that turns the direction of text is not accepted");
  parser->at = g_utf8_next_char (parser->at);
  return TRUE;
}

/* By the length and both ends, which tell most strings apart. */
static guint
slot_of (const char *text,
         gsize       length)
{
  guint64 head = 0, tail = 0;
  gsize end = MIN (length, sizeof head);

  memcpy (&head, text, end);
  memcpy (&tail, text + length - end, end);
  return (guint) ((head + 31 * tail + length) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> KNOWN_SHIFT);
}

/* The string, which is kept once for all of its places as long as no other has come into its slot: of
 * a pack's strings a third comes again. */
static const char *
keep_string (Parser     *parser,
             BhArena    *arena,
             const char *text,
             gsize       length)
{
  const char **slot;

  if (arena != parser->strings)
    return bh_arena_string_len (arena, text, length);
  slot = &parser->known[slot_of (text, length)];
  if (*slot == NULL || strncmp (*slot, text, length) != 0 || (*slot)[length] != '\0')
    *slot = bh_arena_string_len (arena, text, length);
  return *slot;
}

/* Stands on the opening quotation mark; leaves behind the closing one. The
 * string is put into @arena; NULL after an error. */
static const char *
read_string (Parser  *parser,
             BhArena *arena)
{
  const char *start = parser->at++;
  const char *run = parser->at; /* what has not been copied into unescaped */

  g_string_truncate (parser->unescaped, 0);
  while (parser->at < parser->end && *parser->at != '"') {
    guchar c = (guchar) *parser->at;

    if ((gsize) (parser->at - start) > parser->limits->max_string) {
      fail_at (parser, start, BH_DATA_ERROR_LIMIT,
               "a string is longer than %" G_GSIZE_FORMAT " bytes", parser->limits->max_string);
      return NULL;
    }
    if (c < 0x20 || c == 0x7f) {
      fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
      return NULL;
    }
    if (c == '\\') {
      g_string_append_len (parser->unescaped, run, parser->at - run);
      if (!read_escape (parser))
        return NULL;
      run = parser->at;
    } else if (c < 0x80) {
      parser->at++;
    } else if (!read_wide_character (parser)) {
      return NULL;
    }
  }
  if (parser->at >= parser->end) {
    fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "the string does not end");
    return NULL;
  }
  parser->at++;
  if (parser->unescaped->len == 0)
    return keep_string (parser, arena, run, (gsize) (parser->at - 1 - run));
  g_string_append_len (parser->unescaped, run, parser->at - 1 - run);
  return keep_string (parser, arena, parser->unescaped->str, parser->unescaped->len);
}

static gboolean
skip_digits (Parser *parser)
{
  const char *start = parser->at;

  while (parser->at < parser->end && g_ascii_isdigit (*parser->at))
    parser->at++;
  return parser->at > start;
}

static gboolean
convert_number (Parser     *parser,
                const char *start,
                BhJson     *value)
{
  char buffer[64];
  gsize length = (gsize) (parser->at - start);

  if (length >= sizeof buffer)
    return fail_at (parser, start, BH_DATA_ERROR_LIMIT, "the number has too many digits");
  memcpy (buffer, start, length);
  buffer[length] = '\0';
  errno = 0;
  if (value->kind == BH_JSON_INTEGER)
    value->integer = g_ascii_strtoll (buffer, NULL, 10);
  else
    value->number = g_ascii_strtod (buffer, NULL);
  if ((value->kind == BH_JSON_INTEGER && errno == ERANGE) ||
      (value->kind == BH_JSON_NUMBER && !isfinite (value->number)))
    return fail_at (parser, start, BH_DATA_ERROR_VALUE, "the number is out of range");
  return TRUE;
}

static gboolean
read_number (Parser *parser,
             BhJson *value)
{
  const char *start = parser->at;

  value->kind = BH_JSON_INTEGER;
  if (*parser->at == '-')
    parser->at++;
  if (parser->at < parser->end && *parser->at == '0') {
    parser->at++;
    if (parser->at < parser->end && g_ascii_isdigit (*parser->at))
      return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "a number does not begin with 0");
  } else if (!skip_digits (parser)) {
    return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "this is no value");
  }
  if (parser->at < parser->end && *parser->at == '.') {
    value->kind = BH_JSON_NUMBER;
    parser->at++;
    if (!skip_digits (parser))
      return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "a digit has to follow the point");
  }
  if (parser->at < parser->end && (*parser->at == 'e' || *parser->at == 'E')) {
    value->kind = BH_JSON_NUMBER;
    parser->at++;
    if (parser->at < parser->end && (*parser->at == '+' || *parser->at == '-'))
      parser->at++;
    if (!skip_digits (parser))
      return fail_at (parser, start, BH_DATA_ERROR_SYNTAX, "the exponent has no digit");
  }
  return convert_number (parser, start, value);
}

static gboolean
read_word (Parser     *parser,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (parser->end - parser->at) < length || memcmp (parser->at, word, length) != 0)
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "this is no value");
  parser->at += length;
  return TRUE;
}

static gboolean
read_boolean (Parser  *parser,
              BhJson  *value,
              gboolean boolean)
{
  value->kind = BH_JSON_BOOLEAN;
  value->boolean = boolean;
  return read_word (parser, boolean ? "true" : "false");
}

static int
compare_names (const void *a,
               const void *b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names are sorted on the side: a large object takes no longer than n log n. */
static gboolean
check_names (Parser             *parser,
             Frame              *frame,
             const BhJsonMember *members,
             guint               count)
{
  const char *few[32];
  g_autofree const char **many = count > G_N_ELEMENTS (few) ? g_new (const char *, count) : NULL;
  const char **names = many != NULL ? many : few;

  for (guint i = 0; i < count; i++)
    names[i] = members[i].name;
  qsort (names, count, sizeof *names, compare_names);
  for (guint i = 1; i < count; i++) {
    if (strcmp (names[i - 1], names[i]) == 0) {
      frame->name = names[i];
      return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "the member stands twice");
    }
  }
  return TRUE;
}

static gboolean
read_member_name (Parser *parser,
                  Frame  *frame)
{
  const char *start;

  skip_space (parser);
  start = parser->at;
  if (start >= parser->end || *start != '"')
    return fail_at (parser, start, BH_DATA_ERROR_SYNTAX,
                    "a member name in quotation marks is missing");
  frame->name = read_string (parser, parser->values);
  if (frame->name == NULL)
    return FALSE;
  skip_space (parser);
  if (parser->at >= parser->end || *parser->at != ':')
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "a colon is missing");
  parser->at++;
  return TRUE;
}

/* Reads the parts between the brackets into the parser's list. */
static gboolean
read_parts (Parser *parser,
            Frame  *frame,
            char    close)
{
  skip_space (parser);
  if (parser->at < parser->end && *parser->at == close) {
    parser->at++;
    return TRUE;
  }
  for (;; frame->index++) {
    BhJsonMember member = { NULL, { 0 } };

    if (!frame->is_array && !read_member_name (parser, frame))
      return FALSE;
    member.name = frame->name;
    if (!read_value (parser, &member.value))
      return FALSE;
    g_array_append_val (parser->parts, member);
    skip_space (parser);
    if (parser->at >= parser->end || (*parser->at != ',' && *parser->at != close))
      return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "a comma or “%c” is missing", close);
    if (*parser->at++ == close)
      return TRUE;
  }
}

/* Moves the parts that were read for @frame into @value. */
static gboolean
keep_parts (Parser *parser,
            Frame  *frame,
            BhJson *value)
{
  const BhJsonMember *parts = &g_array_index (parser->parts, BhJsonMember, frame->first);

  value->length = parser->parts->len - frame->first;
  if (frame->is_array) {
    BhJson *elements = bh_arena_new_records (parser->values, BhJson, value->length);

    for (guint i = 0; i < value->length; i++)
      elements[i] = parts[i].value;
    value->elements = elements;
  } else {
    BhJsonMember *members = bh_arena_new_records (parser->values, BhJsonMember, value->length);

    if (!check_names (parser, frame, parts, value->length))
      return FALSE;
    if (value->length > 0)
      memcpy (members, parts, value->length * sizeof *members);
    value->members = members;
  }
  g_array_set_size (parser->parts, frame->first);
  return TRUE;
}

static gboolean
read_container (Parser *parser,
                BhJson *value,
                char    close)
{
  guint max_depth = MIN (parser->limits->max_depth, DEPTH_CEILING);
  Frame *frame;

  if (parser->depth >= max_depth)
    return fail_at (parser, parser->at, BH_DATA_ERROR_LIMIT, "nested deeper than %u", max_depth);
  frame = &parser->frames[parser->depth++];
  *frame = (Frame) { .is_array = close == ']', .first = parser->parts->len };
  value->kind = frame->is_array ? BH_JSON_ARRAY : BH_JSON_OBJECT;
  parser->at++;
  if (!read_parts (parser, frame, close) || !keep_parts (parser, frame, value))
    return FALSE;
  parser->depth--;
  return TRUE;
}

static gboolean
read_value (Parser *parser,
            BhJson *value)
{
  skip_space (parser);
  if (parser->at >= parser->end)
    return fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "a value is missing");
  if (++parser->nodes > parser->limits->max_nodes)
    return fail_at (parser, parser->at, BH_DATA_ERROR_LIMIT, "more than %u values",
                    parser->limits->max_nodes);
  switch (*parser->at) {
  case '{':
    return read_container (parser, value, '}');
  case '[':
    return read_container (parser, value, ']');
  case '"':
    value->kind = BH_JSON_STRING;
    value->string = read_string (parser, parser->strings);
    return value->string != NULL;
  case 't':
    return read_boolean (parser, value, TRUE);
  case 'f':
    return read_boolean (parser, value, FALSE);
  case 'n':
    value->kind = BH_JSON_NULL;
    return read_word (parser, "null");
  default:
    return read_number (parser, value);
  }
}

static BhJson *
read_document (Parser *parser)
{
  BhJson *root = bh_arena_new_record (parser->values, BhJson);
  const char *invalid;

  if (parser->limits->max_bytes < (gsize) (parser->end - parser->text)) {
    fail_at (parser, parser->text, BH_DATA_ERROR_LIMIT, "larger than %" G_GSIZE_FORMAT " bytes",
             parser->limits->max_bytes);
    return NULL;
  }
  if (!g_utf8_validate_len (parser->text, (gsize) (parser->end - parser->text), &invalid)) {
    fail_at (parser, invalid, BH_DATA_ERROR_SYNTAX, "this is not UTF-8");
    return NULL;
  }
  if (!read_value (parser, root))
    return NULL;
  skip_space (parser);
  if (parser->at != parser->end) {
    fail_at (parser, parser->at, BH_DATA_ERROR_SYNTAX, "something follows the end");
    return NULL;
  }
  return root;
}

/**
 * bh_json_parse:
 * @text: the document; need not end with a zero byte
 * @length: its size in bytes
 * @limits: what it must stay within
 * @values: where the values are put
 * @strings: where the strings are put; may be @values, or an arena that lives longer
 *
 * Reads RFC 8259 JSON: one value, UTF-8 without a byte-order mark, no control
 * or direction-turning characters in strings, no member twice, integers of 64
 * bits, finite numbers.
 *
 * Returns: (nullable): the root, which lives as long as the arenas; %NULL with
 *   @error in %BH_DATA_ERROR, whose message begins with the JSON pointer of
 *   the place
 */
const BhJson *
bh_json_parse (const char         *text,
               gsize               length,
               const BhJsonLimits *limits,
               BhArena            *values,
               BhArena            *strings,
               GError            **error)
{
  Parser parser = { .text = text, .at = text, .end = text + length, .limits = limits,
                    .values = values, .strings = strings, .error = error };
  const BhJson *root;

  parser.parts = g_array_sized_new (FALSE, FALSE, sizeof (BhJsonMember), 64);
  parser.unescaped = g_string_new (NULL);
  root = read_document (&parser);
  g_array_unref (parser.parts);
  g_string_free (parser.unescaped, TRUE);
  return root;
}

/**
 * bh_json_member:
 *
 * Returns: (nullable): the member of @object with that name
 */
const BhJson *
bh_json_member (const BhJson *object,
                const char   *name)
{
  for (guint i = 0; i < object->length; i++) {
    if (strcmp (object->members[i].name, name) == 0)
      return &object->members[i].value;
  }
  return NULL;
}

/**
 * bh_json_accepts:
 *
 * Returns: whether a string of a document may contain @c: no control character but the line break
 *   and the tab, and none that turns the direction of text
 */
gboolean
bh_json_accepts (gunichar c)
{
  return (c >= 0x20 || c == '\n' || c == '\t') && !(c >= 0x7f && c < 0xa0) && !is_bidi_control (c);
}
