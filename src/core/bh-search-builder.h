/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Putting texts into an index. */

#pragma once

#include "bh-search-private.h"

G_BEGIN_DECLS

typedef struct {
  BhSearchIndex *index;
  GHashTable    *folded; /* text → its fold: plans share many notes */
} BhSearchBuilder;

/* Between the two the texts of the record are added. @title is NULL for what has none. */
void bh_search_begin_entry (BhSearchBuilder *self,
                            BhHitKind        kind,
                            const char      *id,
                            const BhText    *title,
                            gconstpointer    record);
void bh_search_end_entry   (BhSearchBuilder *self);

/* What is NULL or not there is left out. */
void bh_search_add_string  (BhSearchBuilder *self,
                            const char      *text,
                            guint            weight);
void bh_search_add_text    (BhSearchBuilder *self,
                            const BhText    *text,
                            guint            weight);
void bh_search_add_texts   (BhSearchBuilder *self,
                            const GPtrArray *texts,
                            guint            weight);

/* What is read as the text @shown, which a hit shows. */
void bh_search_add_reading (BhSearchBuilder *self,
                            const char      *text,
                            const char      *shown,
                            BhFold           fold,
                            guint            weight);
void bh_search_add_pinyin  (BhSearchBuilder *self,
                            const char      *pinyin,
                            const char      *shown,
                            guint            weight);
void bh_search_add_romaji  (BhSearchBuilder *self,
                            const char      *romaji,
                            const char      *shown,
                            guint            weight);

G_END_DECLS
