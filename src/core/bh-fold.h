/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How texts are made comparable for searching, whatever way they are typed. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BhFold:
 * @BH_FOLD_TEXT: any text: case, width and diacritics do not count, katakana
 *   is as good as hiragana, what is no letter or digit only separates
 * @BH_FOLD_PINYIN: besides, "v" stands for "ü", and tones may be digits
 * @BH_FOLD_ROMAJI: besides, long vowels are short and Hepburn is as good as Kunrei
 */
typedef enum {
  BH_FOLD_TEXT,
  BH_FOLD_PINYIN,
  BH_FOLD_ROMAJI,
  BH_N_FOLDS,
} BhFold;

char  *bh_fold       (const char *text,
                      BhFold      fold);
guint  bh_fold_match (const char *folded,
                      const char *word,
                      gboolean    inside,
                      gsize      *offset);
gsize  bh_fold_place (const char *text,
                      gsize       offset);

/* How well a word fits into a text; 0 is not at all. */
#define BH_MATCH_INSIDE 1
#define BH_MATCH_WORD_START 2
#define BH_MATCH_WORD 3
#define BH_MATCH_START 4
#define BH_MATCH_WHOLE 8

G_END_DECLS
