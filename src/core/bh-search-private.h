/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-fold.h"
#include "bh-search.h"

G_BEGIN_DECLS

/* One text of a record in one language. */
typedef struct {
  const char *folded;
  const char *text;  /* as the pack has it */
  guint8      fold;  /* BhFold */
  guint8      weight;
} Field;

/* A record that can be found; its fields follow one another in the index. */
typedef struct {
  BhHitKind     kind;
  const char   *id;
  const BhText *title;  /* NULL for a plan and a phrase, which have none of their own */
  gconstpointer record;
  guint         first_field;
  guint         n_fields;
} Entry;

struct _BhSearchIndex {
  GObject parent_instance;

  BhPack       *pack;
  GStringChunk *strings;
  GArray       *fields;
  GArray       *entries;
};

void bh_search_index_build (BhSearchIndex *self);

G_END_DECLS
