/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gate in front of json-glib, which is no strict reader: it takes comments,
 * single quotes, a duplicate member, a number that wraps, and its recursion has
 * no end. What passes here is RFC 8259 JSON within limits, in plain UTF-8. */

#define G_LOG_DOMAIN "bh-json-gate"

#include "bh-json-gate.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH_CEILING 64

/* An object or array that is being read; for the JSON pointer in messages. */
typedef struct {
  gboolean    is_array;
  guint       index;
  const char *key;
  gsize       key_length;
  guint       first_name; /* of this object in names */
} Frame;

typedef struct {
  const char *start;
  gsize       length;
} Name;

typedef struct {
  const char         *text;
  const char         *at;
  const char         *end;
  const BhJsonLimits *limits;
  guint               nodes;
  guint               depth;
  Frame               frames[DEPTH_CEILING];
  GArray             *names; /* Name: the members of all open objects */
  GError            **error;
} Gate;

static gboolean read_value (Gate *gate);

static char *
pointer_of (Gate *gate)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < gate->depth; i++) {
    const Frame *frame = &gate->frames[i];

    if (frame->is_array) {
      g_string_append_printf (pointer, "/%u", frame->index);
    } else if (frame->key != NULL) {
      g_string_append_c (pointer, '/');
      for (gsize j = 0; j < frame->key_length; j++) {
        if (frame->key[j] == '~')
          g_string_append (pointer, "~0");
        else if (frame->key[j] == '/')
          g_string_append (pointer, "~1");
        else
          g_string_append_c (pointer, frame->key[j]);
      }
    }
  }
  return g_string_free (pointer, FALSE);
}

G_GNUC_PRINTF (4, 5)
static gboolean
fail_at (Gate       *gate,
         const char *at,
         BhDataError code,
         const char *format,
         ...)
{
  g_autofree char *pointer = pointer_of (gate);
  g_autofree char *message = NULL;
  guint line = 1;
  const char *line_start = gate->text;
  va_list args;

  for (const char *p = gate->text; p < at; p++) {
    if (*p == '\n') {
      line++;
      line_start = p + 1;
    }
  }
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (gate->error, BH_DATA_ERROR, code, "%s: %s (line %u, byte %u)",
               pointer, message, line, (guint) (at - line_start) + 1);
  return FALSE;
}

static void
skip_space (Gate *gate)
{
  while (gate->at < gate->end &&
         (*gate->at == ' ' || *gate->at == '\n' || *gate->at == '\t' || *gate->at == '\r'))
    gate->at++;
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
read_unicode_escape (Gate *gate)
{
  const char *start = gate->at - 1;
  gunichar unit, low;

  if (!read_hex (gate->at + 1, gate->end, &unit))
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "\\u needs four hexadecimal digits");
  gate->at += 5;
  if (unit >= 0xdc00 && unit <= 0xdfff)
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "a surrogate stands alone");
  if (unit >= 0xd800 && unit <= 0xdbff) {
    if (gate->end - gate->at < 6 || gate->at[0] != '\\' || gate->at[1] != 'u' ||
        !read_hex (gate->at + 2, gate->end, &low) || low < 0xdc00 || low > 0xdfff)
      return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "a surrogate stands alone");
    gate->at += 6;
    return TRUE;
  }
  if (unit < 0x20 || (unit >= 0x7f && unit < 0xa0))
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
  if (is_bidi_control (unit))
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX,
                    "a character that turns the direction of text is not accepted");
  return TRUE;
}

static gboolean
read_escape (Gate *gate)
{
  gate->at++;
  if (gate->at >= gate->end)
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "the string does not end");
  switch (*gate->at) {
  case '"':
  case '\\':
  case '/':
  case 'n':
  case 't':
    gate->at++;
    return TRUE;
  case 'b':
  case 'f':
  case 'r':
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
  case 'u':
    return read_unicode_escape (gate);
  default:
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "there is no such escape");
  }
}

static gboolean
read_wide_character (Gate *gate)
{
  gunichar c = g_utf8_get_char (gate->at);

  if (c >= 0x80 && c < 0xa0)
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
  if (is_bidi_control (c))
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX,
                    "a character that turns the direction of text is not accepted");
  gate->at = g_utf8_next_char (gate->at);
  return TRUE;
}

/* Stands on the opening quotation mark; leaves behind the closing one. */
static gboolean
read_string (Gate *gate)
{
  const char *start = gate->at++;

  while (gate->at < gate->end && *gate->at != '"') {
    guchar c = (guchar) *gate->at;

    if ((gsize) (gate->at - start) > gate->limits->max_string)
      return fail_at (gate, start, BH_DATA_ERROR_LIMIT,
                      "a string is longer than %" G_GSIZE_FORMAT " bytes",
                      gate->limits->max_string);
    if (c < 0x20 || c == 0x7f)
      return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "a control character is not accepted");
    if (c == '\\') {
      if (!read_escape (gate))
        return FALSE;
    } else if (c < 0x80) {
      gate->at++;
    } else if (!read_wide_character (gate)) {
      return FALSE;
    }
  }
  if (gate->at >= gate->end)
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "the string does not end");
  gate->at++;
  return TRUE;
}

static gboolean
skip_digits (Gate *gate)
{
  const char *start = gate->at;

  while (gate->at < gate->end && g_ascii_isdigit (*gate->at))
    gate->at++;
  return gate->at > start;
}

static gboolean
check_range (Gate       *gate,
             const char *start,
             gboolean    is_integer)
{
  char buffer[64];
  gsize length = (gsize) (gate->at - start);

  if (length >= sizeof buffer)
    return fail_at (gate, start, BH_DATA_ERROR_LIMIT, "the number has too many digits");
  memcpy (buffer, start, length);
  buffer[length] = '\0';
  errno = 0;
  if (is_integer)
    (void) g_ascii_strtoll (buffer, NULL, 10);
  else if (!isfinite (g_ascii_strtod (buffer, NULL)))
    errno = ERANGE;
  if (errno == ERANGE)
    return fail_at (gate, start, BH_DATA_ERROR_VALUE, "the number is out of range");
  return TRUE;
}

static gboolean
read_number (Gate *gate)
{
  const char *start = gate->at;
  gboolean is_integer = TRUE;

  if (*gate->at == '-')
    gate->at++;
  if (gate->at < gate->end && *gate->at == '0') {
    gate->at++;
    if (gate->at < gate->end && g_ascii_isdigit (*gate->at))
      return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "a number does not begin with 0");
  } else if (!skip_digits (gate)) {
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "this is no value");
  }
  if (gate->at < gate->end && *gate->at == '.') {
    is_integer = FALSE;
    gate->at++;
    if (!skip_digits (gate))
      return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "a digit has to follow the point");
  }
  if (gate->at < gate->end && (*gate->at == 'e' || *gate->at == 'E')) {
    is_integer = FALSE;
    gate->at++;
    if (gate->at < gate->end && (*gate->at == '+' || *gate->at == '-'))
      gate->at++;
    if (!skip_digits (gate))
      return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "the exponent has no digit");
  }
  return check_range (gate, start, is_integer);
}

static gboolean
read_word (Gate       *gate,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (gate->end - gate->at) < length || memcmp (gate->at, word, length) != 0)
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "this is no value");
  gate->at += length;
  return TRUE;
}

static int
compare_names (const void *a,
               const void *b)
{
  const Name *x = a, *y = b;
  int order = memcmp (x->start, y->start, MIN (x->length, y->length));

  return order != 0 ? order : (x->length > y->length) - (x->length < y->length);
}

static gboolean
check_names (Gate  *gate,
             Frame *frame)
{
  Name *names = &g_array_index (gate->names, Name, frame->first_name);
  guint count = gate->names->len - frame->first_name;

  if (count > 1)
    qsort (names, count, sizeof *names, compare_names);
  for (guint i = 1; i < count; i++) {
    if (compare_names (&names[i - 1], &names[i]) == 0) {
      frame->key = names[i].start;
      frame->key_length = names[i].length;
      return fail_at (gate, names[i].start, BH_DATA_ERROR_SYNTAX, "the member stands twice");
    }
  }
  g_array_set_size (gate->names, frame->first_name);
  return TRUE;
}

static gboolean
read_member_name (Gate  *gate,
                  Frame *frame)
{
  const char *start;
  Name name;

  skip_space (gate);
  start = gate->at;
  if (start >= gate->end || *start != '"')
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "a member name in quotation marks is missing");
  if (!read_string (gate))
    return FALSE;
  name.start = start + 1;
  name.length = (gsize) (gate->at - start) - 2;
  if (memchr (name.start, '\\', name.length) != NULL)
    return fail_at (gate, start, BH_DATA_ERROR_SYNTAX, "an escape in a member name is not accepted");
  g_array_append_val (gate->names, name);
  frame->key = name.start;
  frame->key_length = name.length;
  skip_space (gate);
  if (gate->at >= gate->end || *gate->at != ':')
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "a colon is missing");
  gate->at++;
  return TRUE;
}

/* Reads what stands between @open and @close, both included. */
static gboolean
read_container (Gate *gate,
                char  close)
{
  Frame *frame;

  if (gate->depth >= MIN (gate->limits->max_depth, DEPTH_CEILING))
    return fail_at (gate, gate->at, BH_DATA_ERROR_LIMIT, "nested deeper than %u",
                    MIN (gate->limits->max_depth, DEPTH_CEILING));
  frame = &gate->frames[gate->depth++];
  *frame = (Frame) { .is_array = close == ']', .first_name = gate->names->len };
  gate->at++;
  skip_space (gate);
  if (gate->at < gate->end && *gate->at == close) {
    gate->at++;
    gate->depth--;
    return TRUE;
  }
  for (;; frame->index++) {
    if (!frame->is_array && !read_member_name (gate, frame))
      return FALSE;
    if (!read_value (gate))
      return FALSE;
    skip_space (gate);
    if (gate->at >= gate->end || (*gate->at != ',' && *gate->at != close))
      return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "a comma or “%c” is missing", close);
    if (*gate->at++ == close)
      break;
  }
  if (!frame->is_array && !check_names (gate, frame))
    return FALSE;
  gate->depth--;
  return TRUE;
}

static gboolean
read_value (Gate *gate)
{
  skip_space (gate);
  if (gate->at >= gate->end)
    return fail_at (gate, gate->at, BH_DATA_ERROR_SYNTAX, "a value is missing");
  if (++gate->nodes > gate->limits->max_nodes)
    return fail_at (gate, gate->at, BH_DATA_ERROR_LIMIT, "more than %u values",
                    gate->limits->max_nodes);
  switch (*gate->at) {
  case '{':
    return read_container (gate, '}');
  case '[':
    return read_container (gate, ']');
  case '"':
    return read_string (gate);
  case 't':
    return read_word (gate, "true");
  case 'f':
    return read_word (gate, "false");
  case 'n':
    return read_word (gate, "null");
  default:
    return read_number (gate);
  }
}

/**
 * bh_json_gate:
 * @text: the document; need not end with a zero byte
 * @length: its size in bytes
 * @limits: what it must stay within
 *
 * Lets pass only RFC 8259 JSON: one value, UTF-8 without a byte-order mark,
 * no control or direction-turning characters in strings, no member twice,
 * integers of 64 bits, finite numbers.
 *
 * Returns: whether the document may go to a less strict reader; else @error is
 *   set in %BH_DATA_ERROR and begins with the JSON pointer of the place
 */
gboolean
bh_json_gate (const char         *text,
              gsize               length,
              const BhJsonLimits *limits,
              GError            **error)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (Name));
  Gate gate = { text, text, text + length, limits, 0, 0, { { 0 } }, names, error };
  const char *invalid;

  if (length > limits->max_bytes)
    return fail_at (&gate, text, BH_DATA_ERROR_LIMIT,
                    "larger than %" G_GSIZE_FORMAT " bytes", limits->max_bytes);
  if (!g_utf8_validate_len (text, length, &invalid))
    return fail_at (&gate, invalid, BH_DATA_ERROR_SYNTAX, "this is not UTF-8");
  if (!read_value (&gate))
    return FALSE;
  skip_space (&gate);
  if (gate.at != gate.end)
    return fail_at (&gate, gate.at, BH_DATA_ERROR_SYNTAX, "something follows the end");
  return TRUE;
}
