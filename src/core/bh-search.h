/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

/*
 * How hits are ranked:
 *
 * 1. By how the words stand in the record, see BhHitMatch; of several words
 *    the one that fits least decides, unless they stand together.
 * 2. Within that by where: a message of a screen and its readings (8) before a
 *    title, a symptom or a name (7), a phrase (5), a label or a heading (3),
 *    and a cause, a fix or any other text (1); times how well each word fits:
 *    the whole text, its start, a word, the start of a word, inside of one.
 *    What is mistyped: by how much of it the record covers and how much its
 *    best text does, then by that text's place and likeness in length. Letters beyond the second of
 *    a word and kana count 1, ideographs 2; three quarters must be covered,
 *    three fifths of what counts as much as six ideographs.
 * 3. Failures before the other kinds, in the order of BhHitKind.
 * 4. In the order of the pack.
 */

/* What a hit leads to, in the order in which hits of the same score stand. */
typedef enum {
  BH_HIT_FAILURE,
  BH_HIT_BRAND,
  BH_HIT_ARTICLE,
  BH_HIT_GUIDE,
  BH_HIT_STEP,
  BH_HIT_PLAN,
  BH_HIT_PHRASE,
  BH_HIT_CLAIM, /* a claim of the popular article, or one of its steps */
  BH_N_HIT_KINDS,
} BhHitKind;

/**
 * BhHitMatch:
 * @BH_HIT_MATCH_SOME: half of what was typed stands there, and nothing fits better anywhere
 * @BH_HIT_MATCH_FUZZY: enough of what was typed stands there, with errors or without
 * @BH_HIT_MATCH_INITIALS: a word is the initials of words in pinyin
 * @BH_HIT_MATCH_PREFIX: a word only begins one there, or stands inside of one
 * @BH_HIT_MATCH_WORDS: all words stand there
 * @BH_HIT_MATCH_PHRASE: all that was typed stands there together
 *
 * How what was typed stands in a record, the best last.
 */
typedef enum {
  BH_HIT_MATCH_NONE,
  BH_HIT_MATCH_SOME,
  BH_HIT_MATCH_FUZZY,
  BH_HIT_MATCH_INITIALS,
  BH_HIT_MATCH_PREFIX,
  BH_HIT_MATCH_WORDS,
  BH_HIT_MATCH_PHRASE,
  BH_N_HIT_MATCHES,
} BhHitMatch;

/**
 * BhHit:
 * @kind: what it leads to
 * @id: (transfer none): the record's id; lives as long as the pack
 * @title: its title in the current language
 * @snippet: (nullable): the text in which the words stand, where that is not
 *   the title: one line of at most about a hundred characters
 * @match: how the words stand in it
 * @score: the higher, the better it fits; comparable within one search only
 */
typedef struct {
  BhHitKind   kind;
  const char *id;
  char       *title;
  char       *snippet;
  BhHitMatch  match;
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

BhHit         *bh_search_index_get  (BhSearchIndex *self,
                                     BhHitKind      kind,
                                     const char    *id);

/* Builds an index for this one search. Whoever searches more than once keeps an index. */
GPtrArray     *bh_search            (BhPack        *pack,
                                     const char    *words,
                                     guint          max);

void           bh_hit_free          (BhHit         *self);

/* The word for scripts: "failure", "brand", "article", "guide", "step", "plan", "phrase", "claim". */
const char    *bh_hit_kind_nick     (BhHitKind      kind);
/* And for how it was found: "fuzzy", "initials", "prefix", "words", "phrase". */
const char    *bh_hit_match_nick    (BhHitMatch     match);

G_END_DECLS
