/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Typed reading of a parsed JSON document that knows where it is.
 *
 * Reading functions never stop: the first thing that is wrong is kept as the
 * reader's error, and what follows reads as absent. A loader therefore goes
 * straight through and asks once at the end. */

#pragma once

#include "bh-date.h"
#include "bh-json.h"
#include "bh-text.h"

G_BEGIN_DECLS

typedef struct {
  BhArena *arena;
  GError  *error;
} BhReader;

typedef struct _BhNode BhNode;

/**
 * BhNode:
 * @json: the value; %NULL when it is absent
 * @up: the object or array it stands in
 * @name: its name in an object; %NULL in an array
 * @index: its place in an array
 *
 * A value and the way to it.
 */
struct _BhNode {
  const BhJson *json;
  const BhNode *up;
  const char   *name;
  guint         index;
};

char    *bh_node_pointer   (const BhNode *node);
void     bh_reader_fail    (BhReader     *self,
                            const BhNode *at,
                            BhDataError   code,
                            const char   *format,
                            ...) G_GNUC_PRINTF (4, 5);

/* Whether @node is an object, with no members but those listed. */
gboolean bh_read_object    (BhReader     *self,
                            const BhNode *node,
                            const char   *const *members);
BhNode   bh_node_member    (const BhNode *node,
                            const char   *name);
gboolean bh_node_is_there  (const BhNode *node);
gboolean bh_node_is        (const BhNode *node,
                            BhJsonKind    kind);

gboolean bh_reader_need    (BhReader     *self,
                            const BhNode *object,
                            const char   *name);

/* How many members an object has; 0 when it is absent. An error when it is something else. */
guint    bh_read_members   (BhReader     *self,
                            const BhNode *node);
BhNode   bh_node_nth       (const BhNode *node,
                            guint         index);

/* The length of an array; 0 when it is absent. An error when it is something else. */
guint    bh_read_array     (BhReader     *self,
                            const BhNode *node);
BhNode   bh_node_element   (const BhNode *node,
                            guint         index);

const char  *bh_read_string        (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name);
const char  *bh_read_needed_string (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name);
const char  *bh_read_string_node   (BhReader     *self,
                                    const BhNode *node);
const char **bh_read_strings       (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name);
const char **bh_read_needed_strings (BhReader     *self,
                                     const BhNode *object,
                                     const char   *name);
const char  *bh_read_id            (BhReader     *self,
                                    const BhNode *object);
double       bh_read_number        (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name,
                                    double        absent);
int          bh_read_integer       (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name,
                                    int           least,
                                    int           most,
                                    int           absent);
gboolean     bh_read_boolean       (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name);
BhText       bh_read_text          (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name);
BhText       bh_read_needed_text   (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name);
BhText       bh_read_text_node     (BhReader     *self,
                                    const BhNode *node);
BhDate       bh_read_date          (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name);

/* The two ends of a time, each a full date or not set, in this order. */
void         bh_read_span          (BhReader     *self,
                                    const BhNode *object,
                                    BhDate       *from,
                                    BhDate       *to);

/* The place of the word in @words (ends with NULL), or @absent. */
int          bh_read_word          (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name,
                                    const char   *const *words,
                                    int           absent);
int          bh_read_needed_word   (BhReader     *self,
                                    const BhNode *object,
                                    const char   *name,
                                    const char   *const *words);

G_END_DECLS
