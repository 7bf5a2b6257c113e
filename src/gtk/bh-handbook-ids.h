/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the handbook can be asked to show, by id. */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

/* A page of the handbook's own, which is no record of the pack. Its texts are to be translated. */
typedef struct {
  const char *id;
  const char *title;
  const char *text; /* what it is about, in a line */
} BhHandbookOwn;

/* How to type the number; the popular article, judged; and the audit of the pack. */
#define BH_HANDBOOK_NUMBER "number-helper"
#define BH_HANDBOOK_CLAIMS "claims"
#define BH_HANDBOOK_AUDIT "audit"
/* Where the wallets are taken. */
#define BH_HANDBOOK_ACCEPTANCE "acceptance"

/* Before the id of a brand: its page. */
#define BH_HANDBOOK_BRAND "brand-"

/* Ended by one without an id. */
extern const BhHandbookOwn bh_handbook_own[];

/* Whether @id is something of the handbook. */
gboolean         bh_handbook_has          (BhPack     *pack,
                                           const char *id);
/* (nullable): the article of that id. */
const BhArticle *bh_handbook_find_article (BhPack     *pack,
                                           const char *id);
/* (nullable): the brand whose page has that id. */
const BhBrand   *bh_handbook_find_brand   (BhPack        *pack,
                                           const char    *id);
/* (transfer none): the id of its page. */
const char      *bh_handbook_brand_id     (const BhBrand *brand);

G_END_DECLS
