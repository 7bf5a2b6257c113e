/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another edition of the pack says otherwise: record by record, by their ids. */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

typedef enum {
  BH_CHANGE_ADDED,
  BH_CHANGE_CHANGED,
  BH_CHANGE_REMOVED,
} BhChangeKind;

#define BH_N_CHANGES (BH_CHANGE_REMOVED + 1)

/**
 * BhPackPart:
 * @path: one or two names of members: "status", "price/monthly_jpy"
 * @before: (nullable): what stood there: a text in the user's language, a word of the format, a
 *   number; NULL where there was nothing, or something that is not said in a word
 * @after: (nullable): what stands there now
 */
typedef struct {
  char *path;
  char *before;
  char *after;
} BhPackPart;

/**
 * BhPackChange:
 * @list: the list of the pack that the record is in: "plans"
 * @id: what it is known by there; behind “#”, the how manieth of its kind it is
 * @title: what it is called, in the user's language; the id where it has no name
 * @change: what happened to it
 * @parts: (element-type BhPackPart): for a record that was changed, what differs
 */
typedef struct {
  const char *list;
  char       *id;
  char       *title;
  BhChangeKind    change;
  GPtrArray  *parts;
} BhPackChange;

/* The lists that are compared, in the order of the changes; NULL behind the last. */
const char *bh_pack_changes_list   (guint            index);
/* (transfer full): of BhPackChange: those of a list stand together. Any thread may ask. */
GPtrArray  *bh_pack_changes_new    (BhPack          *before,
                                    BhPack          *after);
/* (nullable): what happened to a record; NULL where nothing did. */
const BhPackChange *bh_pack_changes_find (const GPtrArray *self,
                                          const char      *list,
                                          const char      *id);
/* How many records of @list were changed in this way. */
guint       bh_pack_changes_count  (const GPtrArray *self,
                                    const char      *list,
                                    BhChangeKind         change);

/* "added", "changed" or "removed". */
const char *bh_change_nick         (BhChangeKind         change);

G_END_DECLS
