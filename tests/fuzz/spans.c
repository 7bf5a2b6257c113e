/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fuzz"

#include "spans.h"

#include <string.h>

#define MAX_DEPTH 64

typedef struct {
  const char *text;
  gsize       at;
  gsize       length;
  GArray     *spans;
} Scan;

static gboolean scan_value (Scan *self,
                            gsize item,
                            guint parent,
                            guint depth);

static char
peek (Scan *self)
{
  while (self->at < self->length && strchr (" \n\r\t", self->text[self->at]) != NULL &&
         self->text[self->at] != '\0')
    self->at++;
  return self->at < self->length ? self->text[self->at] : '\0';
}

static gboolean
scan_string (Scan *self)
{
  for (self->at++; self->at < self->length; self->at++) {
    if (self->text[self->at] == '"') {
      self->at++;
      return TRUE;
    }
    if (self->text[self->at] == '\\')
      self->at++;
  }
  return FALSE;
}

static gboolean
scan_item (Scan    *self,
           gboolean named,
           guint    parent,
           guint    depth)
{
  gsize item;

  peek (self);
  item = self->at;
  if (named) {
    if (peek (self) != '"' || !scan_string (self) || peek (self) != ':')
      return FALSE;
    self->at++;
    peek (self);
    return scan_value (self, item, parent, depth);
  }
  return scan_value (self, item, parent, depth);
}

static gboolean
scan_items (Scan    *self,
            gboolean named,
            guint    parent,
            guint    depth)
{
  char close = named ? '}' : ']';

  self->at++;
  if (peek (self) == close) {
    self->at++;
    return TRUE;
  }
  while (scan_item (self, named, parent, depth)) {
    char c = peek (self);

    self->at++;
    if (c == close)
      return TRUE;
    if (c != ',')
      break;
  }
  return FALSE;
}

static gboolean
scan_value (Scan *self,
            gsize item,
            guint parent,
            guint depth)
{
  guint index = self->spans->len;
  Span span = { .item = item, .start = self->at, .parent = parent };
  char c = peek (self);
  gboolean ok;

  g_array_append_val (self->spans, span);
  if (c == '{' || c == '[') {
    ok = depth < MAX_DEPTH && scan_items (self, c == '{', index, depth + 1);
  } else if (c == '"') {
    ok = scan_string (self);
  } else {
    while (self->at < self->length && strchr (",]} \n\r\t", self->text[self->at]) == NULL)
      self->at++;
    ok = self->at > span.start;
  }
  SPAN (self->spans, index)->end = self->at;
  SPAN (self->spans, index)->next = self->spans->len;
  return ok;
}

GArray *
spans_new (const char *text,
           gsize       length)
{
  Scan scan = { .text = text, .length = length };

  scan.spans = g_array_new (FALSE, FALSE, sizeof (Span));
  peek (&scan);
  if (!scan_value (&scan, scan.at, 0, 0) || (peek (&scan), scan.at) != length) {
    g_array_unref (scan.spans);
    return NULL;
  }
  return scan.spans;
}

gboolean
span_is_named (const Span *self)
{
  return self->item != self->start;
}

gsize
span_name_end (const char *text,
               const Span *self)
{
  Scan scan = { .text = text, .at = self->item, .length = self->start };

  scan_string (&scan);
  return scan.at;
}

guint
span_count (GArray *spans,
            guint   index)
{
  guint count = 0;

  for (guint i = index + 1; i < SPAN (spans, index)->next; i = SPAN (spans, i)->next)
    count++;
  return count;
}

void
span_cut (const char *text,
          GArray     *spans,
          guint       first,
          guint       last,
          gsize      *from,
          gsize      *to)
{
  const Span *holder = SPAN (spans, SPAN (spans, first)->parent);
  guint behind = SPAN (spans, last)->next;

  *from = SPAN (spans, first)->item;
  *to = SPAN (spans, last)->end;
  if (behind < holder->next) {
    *to = SPAN (spans, behind)->item;
    return;
  }
  /* Nothing follows in the container: the comma before them has to go, if there is one. */
  while (*from > holder->start + 1 && strchr (" \n\r\t,", text[*from - 1]) != NULL)
    (*from)--;
}
