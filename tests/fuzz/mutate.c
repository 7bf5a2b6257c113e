/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fuzz"

#include "mutate.h"

#include <string.h>

typedef struct {
  GRand      *dice;
  const char *text;
  gsize       length;
  GArray     *spans;
  GString    *out;
} Mutation;

/* What does not belong in most places: other types, numbers at limits, dates, ids, addresses. */
static const char *const values[] = {
  "null", "true", "false", "[]", "{}", "[null]", "[[]]", "{\"\":0}", "{\"en\":\"x\"}", "{\"en\":1}",
  "{\"en\":\"\"}", "{\"zh_CN\":\"是\"}", "{\"tlh\":\"x\"}",
  "0", "-0", "1", "-1", "2", "64", "65", "1e9", "1000000001", "0.1", "-0.0", "1e-320", "1e308", "1e309",
  "-1e308", "2147483647", "2147483648", "-2147483649", "4294967296", "9223372036854775807",
  "9223372036854775808", "-9223372036854775809", "1E400", "18446744073709551615", "00", "1.", "+1",
  "0.30000000000000000000000000000000000000000000000000000000000000000001",
  "\"\"", "\"x\"", "\" \"", "\"0\"", "\"W.\"", "\"W\"", "\"W.bind\"", "\".\"", "\"-\"", "\"../x\"",
  "\"undated\"", "\"2026-02-30\"", "\"2026-02-29\"", "\"0000-00-00\"", "\"0001-01-01\"",
  "\"9999-12-31\"", "\"10000-01-01\"", "\"2026\"", "\"2026-13\"", "\"2026-1-1\"",
  "\"http://wechat.com/\"", "\"javascript:alert(1)\"", "\"file:///etc/passwd\"", "\"https:\"",
  "\"https://\"", "\"https:///\"", "\"https://[::1\"", "\"https://wechat.com@example.org/\"",
  "\"https://weсhat.com/\"", "\"https://wechat.com\\u200b.example.org/\"", "\"https://a b/\"",
  "\"https://xn--what-k5c.com/%2e%2e/%00\"", "\"data:text/html,x\"", "\"HTTPS://EXAMPLE.ORG\"",
  "\"%s%n%d\"", "\"<b>&amp;<span foreground='red'>\"", "\"</markup>\"", "\"5 min\"", "\"0 min\"",
  "\"99999999999 min\"", "\"5-1 min\"", "\"a few days\"",
};

/* What strings must not hold, and what they may but is a strain to whoever reads them. */
static const char *const letters[] = {
  "\\u202e", "\u202e", "\\u2066", "\u2069", "\\u200f", "\u061c", "\\u0000", "\\u0007", "\\b", "\\r",
  "\\n", "\\t", "\x01", "\x7f", "\xc2\x85", "\\u009b", "\\ud800", "\\udc00", "\\ud83d\\ude00", "\\uDBFF\\uDFFF",
  "\\x", "\\u12", "\\", "\"", "\xff", "\xc0\x80", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe4\xbf", "\ufeff",
  "\u200b", "\u2028", "\U000e0041", "\ufffe", "<b>", "&", "%n", "{", "W.", "сom", "е", "\u0301\u0301",
  "👩‍👩‍👧", "ﷺ", "(", "\\/", "\\u0041",
};

static guint
below (Mutation *self,
       gsize     limit)
{
  return (guint) g_rand_int_range (self->dice, 0, (gint32) MAX (limit, 1));
}

/* The document with @with in the place of what stands there. */
static void
put (Mutation   *self,
     gsize       from,
     gsize       to,
     const char *with,
     gsize       length)
{
  g_string_append_len (self->out, self->text, (gssize) from);
  g_string_append_len (self->out, with, (gssize) length);
  g_string_append_len (self->out, self->text + to, (gssize) (self->length - to));
}

static const Span *
any_span (Mutation *self)
{
  return SPAN (self->spans, below (self, self->spans->len));
}

static const char *
leave_out (Mutation *self)
{
  guint index = below (self, self->spans->len);
  gsize from = 0, to = self->length;

  if (index > 0)
    span_cut (self->text, self->spans, index, index, &from, &to);
  put (self, from, to, "", 0);
  return "left-out";
}

/* A member or an element twice. */
static const char *
repeat (Mutation *self)
{
  const Span *span = any_span (self);
  g_autoptr (GString) twice = g_string_new_len (self->text + span->item, (gssize) (span->end - span->item));

  g_string_append_c (twice, ',');
  g_string_append_len (twice, self->text + span->item, (gssize) (span->end - span->item));
  put (self, span->item, span->end, twice->str, twice->len);
  return "repeated";
}

static const char *
replace (Mutation *self)
{
  const Span *span = any_span (self);
  const char *value = values[below (self, G_N_ELEMENTS (values))];

  put (self, span->start, span->end, value, strlen (value));
  return "replaced";
}

/* A value from elsewhere in the document. */
static const char *
transplant (Mutation *self)
{
  const Span *span = any_span (self);
  const Span *from = any_span (self);

  put (self, span->start, span->end, self->text + from->start, from->end - from->start);
  return "transplanted";
}

/* A member from elsewhere, in an object that may never have had one of that name. */
static const char *
add_member (Mutation *self)
{
  const Span *object = any_span (self);
  const Span *member = any_span (self);
  g_autoptr (GString) added = g_string_new (NULL);

  for (guint tries = 0; tries < 20 && self->text[object->start] != '{'; tries++)
    object = any_span (self);
  if (self->text[object->start] != '{' || !span_is_named (member))
    return transplant (self);
  g_string_append_len (added, self->text + member->item, (gssize) (member->end - member->item));
  if (self->text[object->start + 1] != '}')
    g_string_append_c (added, ',');
  put (self, object->start + 1, object->start + 1, added->str, added->len);
  return "added";
}

/* The same value, in a list or an object. */
static const char *
wrap (Mutation *self)
{
  const Span *span = any_span (self);
  gboolean list = below (self, 2) == 0;
  g_autoptr (GString) wrapped = g_string_new (list ? "[" : "{\"en\":");

  g_string_append_len (wrapped, self->text + span->start, (gssize) (span->end - span->start));
  g_string_append_c (wrapped, list ? ']' : '}');
  put (self, span->start, span->end, wrapped->str, wrapped->len);
  return "wrapped";
}

/* Another name, of another member or none that is known. */
static const char *
rename_member (Mutation *self)
{
  static const char *const names[] = { "\"\"", "\"id\"", "\"en\"", "\"when\"", "\"a/b~c\"", "\"engine\"" };
  const Span *span = any_span (self);
  const Span *other = any_span (self);
  const char *name = names[below (self, G_N_ELEMENTS (names))];

  if (!span_is_named (span))
    return replace (self);
  if (span_is_named (other) && below (self, 4) > 0)
    put (self, span->item, span_name_end (self->text, span), self->text + other->item,
         span_name_end (self->text, other) - other->item);
  else
    put (self, span->item, span_name_end (self->text, span), name, strlen (name));
  return "renamed";
}

static const char *
change_string (Mutation *self)
{
  const Span *span = any_span (self);
  const char *what = letters[below (self, G_N_ELEMENTS (letters))];
  gsize at;

  for (guint tries = 0; tries < 20 && self->text[span->start] != '"'; tries++)
    span = any_span (self);
  if (self->text[span->start] != '"')
    return replace (self);
  at = span->start + 1 + below (self, span->end - span->start - 1);
  put (self, at, at, what, strlen (what));
  return "string-changed";
}

static const char *
lengthen (Mutation *self)
{
  static const guint lengths[] = { 79, 80, 81, 1000, 8190, 8191, 8192, 8193, 100000 };
  guint length = lengths[below (self, G_N_ELEMENTS (lengths))];
  const Span *span = any_span (self);
  g_autoptr (GString) string = g_string_new ("\"");

  while (string->len < length)
    g_string_append (string, length % 2 == 0 ? "保" : "x");
  g_string_append_c (string, '"');
  put (self, span->start, span->end, string->str, string->len);
  return "lengthened";
}

static const char *
nest (Mutation *self)
{
  static const guint depths[] = { 2, 5, 11, 12, 13, 64, 65, 10000 };
  guint depth = depths[below (self, G_N_ELEMENTS (depths))];
  const Span *span = any_span (self);
  gboolean list = below (self, 2) == 0;
  g_autoptr (GString) nested = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append (nested, list ? "[" : "{\"not\":");
  g_string_append_len (nested, self->text + span->start, (gssize) (span->end - span->start));
  for (guint i = 0; i < depth; i++)
    g_string_append_c (nested, list ? ']' : '}');
  put (self, span->start, span->end, nested->str, nested->len);
  return "nested";
}

/* A value many times over. */
static const char *
multiply (Mutation *self)
{
  static const guint counts[] = { 3, 31, 32, 33, 63, 64, 65, 300 };
  guint count = counts[below (self, G_N_ELEMENTS (counts))];
  const Span *span = any_span (self);
  g_autoptr (GString) many = g_string_new ("[");

  if (span->end - span->start > 4000)
    return replace (self);
  for (guint i = 0; i < count; i++) {
    if (i > 0)
      g_string_append_c (many, ',');
    g_string_append_len (many, self->text + span->start, (gssize) (span->end - span->start));
  }
  g_string_append_c (many, ']');
  put (self, span->start, span->end, many->str, many->len);
  return "multiplied";
}

/* Bytes, whatever they mean. */
static const char *
change_bytes (Mutation *self)
{
  static const char bytes[] = "\"\\{}[],: 019-+.eEtfnu\n\r\t/*#'\x00\x1f\x7f\x80\xbf\xc2\xe2\xf0\xff";
  gsize at = below (self, self->length);
  gsize behind = at + 1 + below (self, 64);
  char byte = bytes[below (self, sizeof bytes - 1)];

  switch (below (self, 4)) {
  case 0:
    put (self, at, at + 1, &byte, 1);
    return "byte-replaced";
  case 1:
    put (self, at, at, &byte, 1);
    return "byte-inserted";
  case 2:
    put (self, at, MIN (behind, self->length), "", 0);
    return "bytes-left-out";
  default:
    put (self, at, self->length, "", 0);
    return "cut-off";
  }
}

const char *
mutate (GRand      *dice,
        const char *text,
        gsize       length,
        GArray     *spans,
        GString    *out)
{
  static const char *(*const changes[]) (Mutation *) = {
    leave_out, leave_out, repeat, replace, replace, replace, transplant, transplant, add_member, add_member,
    wrap, rename_member,
    change_string, change_string, lengthen, nest, multiply, change_bytes, change_bytes,
  };
  Mutation mutation = { dice, text, length, spans, out };

  g_string_truncate (out, 0);
  return changes[below (&mutation, G_N_ELEMENTS (changes))] (&mutation);
}
