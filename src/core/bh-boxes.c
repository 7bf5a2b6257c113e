/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The largest boxes of an intersection are intersections of largest boxes. Those
 * of a union are found by consensus, as Quine's method finds the prime implicants
 * of a formula: two boxes that meet but for one fact also cover together what
 * leaves both their values of that fact. */

#define G_LOG_DOMAIN "bh-boxes"

#include "bh-boxes.h"

/* A box that is made takes room, too: in comparisons. */
#define COST_OF_BOX 8

gboolean
bh_boxes_contains (const BhBoxes     *self,
                   const BhKnowledge *outer,
                   const BhKnowledge *inner)
{
  for (guint i = 0; i < self->n_facts; i++) {
    if (inner->sets[i] & ~outer->sets[i])
      return FALSE;
  }
  return TRUE;
}

static gboolean
is_covered (BhBoxes           *self,
            GArray            *boxes,
            const BhKnowledge *box)
{
  for (guint i = 0; i < boxes->len && self->left > 0; i++) {
    self->left--;
    if (bh_boxes_contains (self, &g_array_index (boxes, BhKnowledge, i), box))
      return TRUE;
  }
  return FALSE;
}

/* Adds @box, which is not covered, in place of those that it covers. */
static void
add (BhBoxes           *self,
     GArray            *boxes,
     const BhKnowledge *box)
{
  for (guint i = boxes->len; i > 0 && self->left > 0; i--) {
    self->left--;
    if (bh_boxes_contains (self, box, &g_array_index (boxes, BhKnowledge, i - 1)))
      g_array_remove_index_fast (boxes, i - 1);
  }
  g_array_append_val (boxes, *box);
}

/* Returns: for how many facts no value is left. @fact: (out): the last of them */
static guint
intersect (const BhBoxes     *self,
           const BhKnowledge *a,
           const BhKnowledge *b,
           BhKnowledge       *both,
           guint             *fact)
{
  guint n_empty = 0;

  *both = *a;
  for (guint i = 0; i < self->n_facts; i++) {
    both->sets[i] &= b->sets[i];
    if (both->sets[i] == 0) {
      n_empty++;
      *fact = i;
    }
  }
  return n_empty;
}

GArray *
bh_boxes_meet (BhBoxes *self,
               GArray  *a,
               GArray  *b)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (BhKnowledge));

  for (guint i = 0; i < a->len; i++) {
    for (guint j = 0; j < b->len && self->left > 0; j++) {
      BhKnowledge both;
      guint fact;

      self->left--;
      if (intersect (self, &g_array_index (a, BhKnowledge, i), &g_array_index (b, BhKnowledge, j),
                     &both, &fact) == 0 &&
          !is_covered (self, boxes, &both))
        add (self, boxes, &both);
    }
  }
  return boxes;
}

/* Adds to @more what @a and @b cover together, and neither alone. Where one fact
 * keeps them apart it is the one that they are joined at. */
static void
add_consensus (BhBoxes           *self,
               const BhKnowledge *a,
               const BhKnowledge *b,
               GArray            *more)
{
  BhKnowledge both;
  guint empty = 0;
  guint n_empty = intersect (self, a, b, &both, &empty);
  guint end = n_empty == 1 ? empty + 1 : self->n_facts;

  self->left--;
  if (n_empty > 1)
    return;
  for (guint i = n_empty == 1 ? empty : 0; i < end; i++) {
    guint64 either = a->sets[i] | b->sets[i];
    BhKnowledge box = both;

    if (either == a->sets[i] || either == b->sets[i])
      continue;
    box.sets[i] = either;
    if (bh_boxes_contains (self, a, &box) || bh_boxes_contains (self, b, &box))
      continue;
    self->left -= MIN (self->left, COST_OF_BOX);
    g_array_append_val (more, box);
  }
}

/* Each of @a and @b has all its own consensus already. */
GArray *
bh_boxes_join (BhBoxes *self,
               GArray  *a,
               GArray  *b)
{
  GArray *boxes = g_array_copy (a);
  g_autoptr (GArray) more = g_array_copy (b);

  while (more->len > 0 && self->left > 0) {
    BhKnowledge box = g_array_index (more, BhKnowledge, more->len - 1);

    g_array_set_size (more, more->len - 1);
    if (is_covered (self, boxes, &box))
      continue;
    for (guint i = 0; i < boxes->len && self->left > 0; i++)
      add_consensus (self, &g_array_index (boxes, BhKnowledge, i), &box, more);
    add (self, boxes, &box);
  }
  return boxes;
}
