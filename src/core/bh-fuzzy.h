/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finding what was mistyped. All texts are folded, see bh-fold.h. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The longest word, and the most ideographs, in which errors are looked for. */
#define BH_FUZZY_MAX 64

/* The bits of a to z in a set of letters; the others are shared by all other characters. */
#define BH_LATIN ((G_GUINT64_CONSTANT (1) << 26) - 1)

guint64 bh_letters      (const char *folded);
guint   bh_bits         (guint64     bits);

guint   bh_fuzzy_limit  (const char *word);
guint   bh_fuzzy_errors (const char *folded,
                         const char *word,
                         guint       limit);

/**
 * BhOverlap:
 *
 * The ideographs and kana that were typed, ready to be compared with texts.
 */
typedef struct {
  guint    n;
  gunichar keys[4 * BH_FUZZY_MAX];
  guint64  places[4 * BH_FUZZY_MAX]; /* of each key among the typed, as bits */
} BhOverlap;

guint64 bh_overlap_places (const BhOverlap *self,
                           gunichar         c);
void    bh_overlap_init (BhOverlap       *self,
                         const char      *folded);
guint64 bh_overlap_with (const BhOverlap *self,
                         const char      *folded);

G_END_DECLS
