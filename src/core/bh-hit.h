/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A hit outside of the search that found it: by what name it is asked for again, and what is said
 * of it beside its title. */

#pragma once

#include "bh-search.h"

G_BEGIN_DECLS

/* As many hits as a person would look through; windows and scripts show no more. */
#define BH_MAX_HITS 50

char       *bh_hit_dup_name   (const BhHit *self);
const char *bh_hit_parse_name (const char  *name,
                               BhHitKind   *kind);

/* (transfer full): what kind of thing it is and, where known, the text in which the words stand. */
char       *bh_hit_describe   (const BhHit *self,
                               BhPack      *pack);

G_END_DECLS
