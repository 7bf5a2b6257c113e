/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets of situations, exactly. A box leaves some values of each fact; a set is
 * the list of its largest boxes, which are all boxes that lie in it and in no
 * other such box. What is so of every situation of some knowledge can be read
 * from that: the knowledge, being a box, lies in one of the list. */

#pragma once

#include "bh-condition.h"

G_BEGIN_DECLS

/**
 * BhBoxes:
 * @n_facts: how many sets of a box count
 * @left: how many boxes may still be compared. At 0 nothing more is done, and
 *   what was made last is not the whole
 */
typedef struct {
  guint n_facts;
  guint left;
} BhBoxes;

/* Each (transfer full): an array of BhKnowledge. What is in both, and in either. */
GArray  *bh_boxes_meet     (BhBoxes           *self,
                            GArray            *a,
                            GArray            *b);
GArray  *bh_boxes_join     (BhBoxes           *self,
                            GArray            *a,
                            GArray            *b);

/* Whether @outer leaves every value that @inner leaves. */
gboolean bh_boxes_contains (const BhBoxes     *self,
                            const BhKnowledge *outer,
                            const BhKnowledge *inner);

G_END_DECLS
