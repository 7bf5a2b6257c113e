/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the values of a JSON document stand in its text, so that parts of it can be cut out, put
 * elsewhere or replaced without ever writing the document anew: what is to be tested includes
 * documents that no writer would write. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Span:
 * @item: where it begins with its name; @start where it has none
 * @start: where the value begins
 * @end: behind its last byte
 * @parent: the place in the list of what holds it; the root holds itself
 * @next: the place in the list behind all that it holds
 *
 * A value, in the order in which they begin. Its first byte tells its kind.
 */
typedef struct {
  gsize item;
  gsize start;
  gsize end;
  guint parent;
  guint next;
} Span;

/* (transfer full) (nullable) (element-type Span): NULL where @text is no JSON by a first look. */
GArray  *spans_new    (const char *text,
                       gsize       length);
#define SPAN(spans, i) (&g_array_index ((spans), Span, (i)))

/* Whether it has a name, as the members of objects do. */
gboolean span_is_named (const Span *self);
/* Behind the closing quotation mark of its name. */
gsize    span_name_end (const char *text,
                        const Span *self);
/* How many values stand directly in it. */
guint    span_count    (GArray     *spans,
                        guint       index);
/* What has to go with the values @first to @last of one container for the rest to stay JSON. */
void     span_cut      (const char *text,
                        GArray     *spans,
                        guint       first,
                        guint       last,
                        gsize      *from,
                        gsize      *to);

G_END_DECLS
