/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "fuzz"

#include "slice.h"

#include "bh-pack.h"
#include "spans.h"

#include <string.h>

/* Nothing here knows the format, but that records have ids, and that a record refers to another by a
 * string that is its id. What then still is in the lists is left out for as long as the loader takes
 * the rest. */

/* Lists so short are kept as they are, and so many records of the others. */
#define SHORT 8
#define KEPT 1

typedef struct {
  GString    *text;
  GArray     *spans;
  GRand      *dice;
  GHashTable *owners; /* an id, with its quotation marks → the record of the pack in which it stands */
  GHashTable *kept;   /* the places of records */
} Slice;

/* A list's element, or an object's member where that stands for one. */
static gboolean
is_record (Slice *self,
           guint  index)
{
  guint list = SPAN (self->spans, index)->parent;

  return index != list && list != 0 && SPAN (self->spans, list)->parent == 0;
}

static char *
text_of (Slice *self,
         gsize  from,
         gsize  to)
{
  return g_strndup (self->text->str + from, to - from);
}

/* The names of members that stand for records are their ids; the others have a member “id”. */
static void
find_owners (Slice *self)
{
  guint record = 0;

  for (guint i = 1; i < self->spans->len; i++) {
    const Span *span = SPAN (self->spans, i);
    gboolean own_name = is_record (self, i) && span_is_named (span);

    if (is_record (self, i))
      record = i;
    if (own_name)
      g_hash_table_insert (self->owners, text_of (self, span->item, span_name_end (self->text->str, span)),
                           GUINT_TO_POINTER (record));
    else if (record > 0 && g_str_has_prefix (self->text->str + span->item, "\"id\""))
      g_hash_table_insert (self->owners, text_of (self, span->start, span->end),
                           GUINT_TO_POINTER (record));
  }
}

static void keep (Slice *self,
                  guint  record);

/* What a string names, in quotation marks; “W.” stands for each of the wallets. */
static void
keep_named (Slice *self,
            gsize  from,
            gsize  to)
{
  g_autofree char *id = text_of (self, from, to);
  GHashTableIter iter;
  gpointer owner, record;

  keep (self, GPOINTER_TO_UINT (g_hash_table_lookup (self->owners, id)));
  if (!g_str_has_prefix (id, "\"W."))
    return;
  g_hash_table_iter_init (&iter, self->owners);
  while (g_hash_table_iter_next (&iter, &owner, &record)) {
    if (g_str_has_suffix (owner, id + strlen ("\"W")))
      keep (self, GPOINTER_TO_UINT (record));
  }
}

/* Keeps the record and, in turn, all that it names. */
static void
keep (Slice *self,
      guint  record)
{
  if (record == 0 || !g_hash_table_add (self->kept, GUINT_TO_POINTER (record)))
    return;
  for (guint i = record; i < SPAN (self->spans, record)->next; i++) {
    const Span *span = SPAN (self->spans, i);

    if (self->text->str[span->start] == '"')
      keep_named (self, span->start, span->end);
    if (span_is_named (span))
      keep_named (self, span->item, span_name_end (self->text->str, span));
  }
}

static void
choose (Slice *self)
{
  for (guint list = 1; list < self->spans->len; list = SPAN (self->spans, list)->next) {
    guint left = span_count (self->spans, list), wanted = left > SHORT ? KEPT : left;

    for (guint i = list + 1; i < SPAN (self->spans, list)->next; i = SPAN (self->spans, i)->next) {
      /* Each with the chance that makes up the wanted number. */
      if (wanted > 0 && (guint) g_rand_int_range (self->dice, 0, (gint32) left) < wanted) {
        keep (self, i);
        wanted--;
      }
      left--;
    }
  }
}

/* Leaves out the records that are not kept, and what is said in Chinese. */
static GString *
write_kept (Slice *self)
{
  GString *out = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 1; i < self->spans->len; i++) {
    const Span *span = SPAN (self->spans, i);
    const char *item = self->text->str + span->item;
    gsize from, to;

    if (!(is_record (self, i) && !g_hash_table_contains (self->kept, GUINT_TO_POINTER (i))) &&
        !(span_is_named (span) && g_str_has_prefix (item, "\"zh_")))
      continue;
    span_cut (self->text->str, self->spans, i, i, &from, &to);
    from = MAX (from, at);
    g_string_append_len (out, self->text->str + at, (gssize) (from - at));
    /* Behind the last that is kept stands the comma of the first that is not. */
    if (to == span->end && out->str[out->len - 1] == ',')
      g_string_truncate (out, out->len - 1);
    at = to;
    i = span->next - 1;
  }
  g_string_append_len (out, self->text->str + at, (gssize) (self->text->len - at));
  return out;
}

static void
take (Slice   *self,
      GString *text)
{
  g_string_free (self->text, TRUE);
  g_clear_pointer (&self->spans, g_array_unref);
  self->text = text;
  self->spans = spans_new (text->str, text->len);
  g_assert_nonnull (self->spans);
}

static gboolean
loads (const GString *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text->str, text->len);
  g_autoptr (BhPack) pack = bh_pack_new_from_bytes (bytes, NULL);

  return pack != NULL;
}

/* Leaves out so many values of a list from the one at @skip on, if the rest is still a pack. */
static gboolean
try_without (Slice *self,
             guint  list,
             guint  skip,
             guint  count)
{
  guint first = list + 1, last;
  gsize from, to;
  GString *rest;

  while (skip-- > 0)
    first = SPAN (self->spans, first)->next;
  last = first;
  while (--count > 0)
    last = SPAN (self->spans, last)->next;
  span_cut (self->text->str, self->spans, first, last, &from, &to);
  rest = g_string_sized_new (self->text->len);
  g_string_append_len (rest, self->text->str, (gssize) from);
  g_string_append_len (rest, self->text->str + to, (gssize) (self->text->len - to));
  if (loads (rest)) {
    take (self, rest);
    return TRUE;
  }
  g_string_free (rest, TRUE);
  return FALSE;
}

/* What nothing needs, but one at least: many at once first. */
static void
shorten (Slice *self,
         guint  list,
         guint  at_once)
{
  guint count = span_count (self->spans, list);

  for (; at_once > 0; at_once /= 4) {
    for (guint skip = 0; count > at_once && skip + at_once <= count;) {
      if (try_without (self, list, skip, at_once))
        count -= at_once;
      else
        skip += at_once;
    }
  }
}

/* The last lists first: they refer to those before. */
static void
shorten_all (Slice   *self,
             gboolean inner)
{
  for (guint i = self->spans->len - 1; i > 0; i--) {
    const Span *span = SPAN (self->spans, i);
    guint count = span_count (self->spans, i);

    if (self->text->str[span->start] != '[' || count < 2)
      continue;
    if (span->parent == 0)
      shorten (self, i, 16);
    else if (inner)
      try_without (self, i, 1, count - 1);
  }
}

GString *
slice_pack (const char *text,
            gsize       length,
            GRand      *dice)
{
  Slice slice = { .text = g_string_new_len (text, (gssize) length), .dice = dice };

  slice.owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  slice.kept = g_hash_table_new (NULL, NULL);
  slice.spans = spans_new (text, length);
  g_assert_nonnull (slice.spans);
  find_owners (&slice);
  choose (&slice);
  take (&slice, write_kept (&slice));
  g_assert_true (loads (slice.text));
  shorten_all (&slice, FALSE);
  shorten_all (&slice, TRUE);
  shorten_all (&slice, FALSE);
  g_hash_table_unref (slice.owners);
  g_hash_table_unref (slice.kept);
  g_array_unref (slice.spans);
  return slice.text;
}
