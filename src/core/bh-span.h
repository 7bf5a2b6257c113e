/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is waited for somebody else, of which only the order is known. */
typedef enum {
  BH_WAIT_NONE,
  BH_WAIT_DAYS,
  BH_WAIT_WEEKS,
} BhWait;

/**
 * BhSpan:
 * @least: minutes that the person needs at least
 * @most: minutes that the person needs at most
 * @wait: the longest wait for somebody else that may come on top
 *
 * How long something takes. What the pack gives in days or weeks is waiting; it has no figure here.
 */
typedef struct {
  guint  least;
  guint  most;
  BhWait wait;
} BhSpan;

gboolean bh_span_parse  (const char   *text,
                         BhSpan       *span);
void     bh_span_add    (BhSpan       *self,
                         const BhSpan *other);
gboolean bh_span_is_set (const BhSpan *self);
/* (transfer full): "25 to 40 min, and days of waiting", "1 min to 2 h 10 min"; NULL of nothing. */
char    *bh_span_format (const BhSpan *self);

G_END_DECLS
