/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

/* What a hit leads to, in the order in which hits of the same score stand. */
typedef enum {
  BH_HIT_FAILURE,
  BH_HIT_ARTICLE,
  BH_HIT_GUIDE,
  BH_HIT_STEP,
  BH_HIT_PLAN,
  BH_HIT_PHRASE,
  BH_HIT_CLAIM, /* a claim of the popular article, or one of its steps */
  BH_N_HIT_KINDS,
} BhHitKind;

/**
 * BhHit:
 * @kind: what it leads to
 * @id: (transfer none): the record's id; lives as long as the pack
 * @title: its title in the current language
 * @snippet: (nullable): the text in which the words stand, where that is not
 *   the title: one line of at most about a hundred characters
 * @score: the higher, the better it fits; comparable within one search only
 */
typedef struct {
  BhHitKind   kind;
  const char *id;
  char       *title;
  char       *snippet;
  guint       score;
} BhHit;

/**
 * BhSearchIndex:
 *
 * The texts of a pack, folded for searching. Immutable once it is built, so
 * that it may be built in one thread and used in another.
 */
#define BH_TYPE_SEARCH_INDEX (bh_search_index_get_type ())
G_DECLARE_FINAL_TYPE (BhSearchIndex, bh_search_index, BH, SEARCH_INDEX, GObject)

BhSearchIndex *bh_search_index_new  (BhPack        *pack);
GPtrArray     *bh_search_index_find (BhSearchIndex *self,
                                     const char    *words,
                                     guint          max);

/* Builds an index for this one search. Whoever searches more than once keeps an index. */
GPtrArray     *bh_search            (BhPack        *pack,
                                     const char    *words,
                                     guint          max);

/* The word for scripts: "failure", "article", "guide", "step", "plan", "phrase", "claim". */
const char    *bh_hit_kind_nick     (BhHitKind      kind);

G_END_DECLS
