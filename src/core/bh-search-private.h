/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-fold.h"
#include "bh-fuzzy.h"
#include "bh-search.h"

G_BEGIN_DECLS

/* How much a match counts, by where it stands. */
enum {
  WEIGHT_TEXT = 1, /* a cause, a fix, a paragraph */
  WEIGHT_LABEL = 3,
  WEIGHT_PHRASE = 5,
  WEIGHT_TITLE = 7, /* also a symptom, and the name of a brand */
  WEIGHT_MESSAGE = 8,
};

/* What is mistyped is looked for in fields of this weight and more: in a long text something
 * that is much like it nearly always stands. */
#define WEIGHT_FUZZY WEIGHT_LABEL

/* One text of a record in one language. */
typedef struct {
  const char *folded;
  const char *text;     /* as the pack has it */
  guint64     letters;  /* bh_letters() of the fold */
  guint8      fold;     /* BhFold */
  guint8      initials; /* whether it is the initials of a text */
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

/* More words than these are left out; so is what is typed beyond so many bytes. */
#define BH_QUERY_MAX_WORDS 16
#define BH_QUERY_MAX_BYTES 1024

/* A word in every way that a field can be folded. */
typedef struct {
  char    *in[BH_N_FOLDS];
  guint64  letters[BH_N_FOLDS];
} Word;

/* Latin letters or digits that were typed without anything between them. */
typedef struct {
  Word  word;
  guint limit;  /* how many errors may be in it */
  guint points; /* what it counts; nothing for one or two letters */
} Term;

/* What was typed: in words; and, for typing errors, its Latin words and its other characters
 * apart from each other. */
typedef struct {
  guint     n_words;
  Word      words[BH_QUERY_MAX_WORDS];
  Word      joined;
  guint     n_terms;
  Term      terms[BH_QUERY_MAX_WORDS];
  Term      all; /* the Latin words as one, if there are several; else without points */
  BhOverlap overlap;
  guint64   ideographs; /* bh_letters() of those in it */
  guint64   kana;       /* which of them are kana */
  guint     points; /* of all that was typed */
} Query;

typedef struct {
  guint      entry;
  BhHitMatch match;
  guint      score;
  guint      field;    /* the one to show beside the title */
  guint      strength; /* of that field; 0: none */
  gsize      offset;   /* of the match in it */
} Candidate;

/* What a Latin letter counts beyond the second of a word, a kana, and an ideograph. */
#define BH_POINTS_LETTER 8
#define BH_POINTS_KANA 8
#define BH_POINTS_IDEOGRAPH 16

void     bh_query_init            (Query         *self,
                                   const char    *typed);
void     bh_query_clear           (Query         *self);
/* What those of the ideographs and kana count of which the bit is set. */
guint    bh_query_points          (const Query   *self,
                                   guint64        overlap);

gboolean bh_search_match          (BhSearchIndex *self,
                                   const Query   *query,
                                   Candidate     *candidate);
/* How much of what was typed is covered: of each Latin word, and which of the other characters. */
typedef struct {
  guint   terms[BH_QUERY_MAX_WORDS];
  guint64 overlap;
} Cover;

/* Adds what stands in the field, whatever stands beside it. */
void     bh_search_note_known     (const Field   *field,
                                   const Query   *query,
                                   Cover         *cover);
/* @match: how much must be covered: as of %BH_HIT_MATCH_FUZZY, or of %BH_HIT_MATCH_SOME */
gboolean bh_search_match_covered  (BhSearchIndex *self,
                                   const Query   *query,
                                   BhHitMatch     match,
                                   Candidate     *candidate);

char    *bh_search_snippet        (const char    *text,
                                   gsize          place);

void     bh_search_index_build    (BhSearchIndex *self);

G_END_DECLS
