/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/* What a search of the whole pack finds, as rows that lead there. */
#define BH_TYPE_HANDBOOK_HITS (bh_handbook_hits_get_type ())
G_DECLARE_FINAL_TYPE (BhHandbookHits, bh_handbook_hits, BH, HANDBOOK_HITS, AdwBin)

void bh_handbook_hits_prepare    (BhHandbookHits *self,
                                  BhPack         *pack);
void bh_handbook_hits_find       (BhHandbookHits *self,
                                  BhPack         *pack,
                                  const char     *words);
void bh_handbook_hits_open_first (BhHandbookHits *self);

G_END_DECLS
