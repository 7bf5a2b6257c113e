/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "bh-condition.h"
#include "bh-date.h"
#include "bh-error.h"
#include "bh-records.h"

G_BEGIN_DECLS

/**
 * BhPack:
 *
 * All that the application knows, read once and never changed. Every record
 * that it hands out lives as long as the pack.
 */
#define BH_TYPE_PACK (bh_pack_get_type ())
G_DECLARE_FINAL_TYPE (BhPack, bh_pack, BH, PACK, GObject)

#define BH_PACK_MAX_BYTES (16 * 1024 * 1024)
#define BH_PACK_MAX_DEPTH 12
#define BH_PACK_MAX_NODES 500000
#define BH_PACK_MAX_STRING 8192

BhPack *bh_pack_new_from_bytes    (GBytes      *bytes,
                                   GError     **error);
BhPack *bh_pack_new_from_file     (const char  *path,
                                   GError     **error);
BhPack *bh_pack_new_from_resource (GError     **error);

/* Of the pack that came with the program, without reading it whole. */
BhDate  bh_pack_shipped_edition   (void);
char   *bh_pack_shipped_hash      (void);

BhDate  bh_pack_get_edition       (BhPack      *self);
guint   bh_pack_get_languages     (BhPack      *self);
char   *bh_pack_hash              (BhPack      *self);

/* Lists of records, in the order of the pack. Each element type is in bh-records.h. */
const GPtrArray *bh_pack_sources       (BhPack *self); /* BhSource */
const GPtrArray *bh_pack_wallets       (BhPack *self); /* BhWallet */
const GPtrArray *bh_pack_networks      (BhPack *self); /* BhNamed */
const GPtrArray *bh_pack_brands        (BhPack *self); /* BhBrand */
const GPtrArray *bh_pack_keep_rules    (BhPack *self); /* BhKeepRule */
GListModel      *bh_pack_plans         (BhPack *self); /* BhPlan */
const GPtrArray *bh_pack_plan_facts    (BhPack *self); /* BhPlanFact */
const GPtrArray *bh_pack_topics        (BhPack *self); /* BhNamed */
const GPtrArray *bh_pack_facts         (BhPack *self); /* BhFact */
const GPtrArray *bh_pack_factors       (BhPack *self); /* BhFactor */
const GPtrArray *bh_pack_goals         (BhPack *self); /* BhGoal, wallet by wallet */
const GPtrArray *bh_pack_requirements  (BhPack *self); /* BhRequirement, goal by goal */
const GPtrArray *bh_pack_presets       (BhPack *self); /* BhPreset */
const GPtrArray *bh_pack_guides        (BhPack *self); /* BhGuide */
const GPtrArray *bh_pack_before_leaving (BhPack *self); /* BhPreparation */
const GPtrArray *bh_pack_failures      (BhPack *self); /* BhFailure */
const GPtrArray *bh_pack_phrases       (BhPack *self); /* BhPhrase */
const GPtrArray *bh_pack_article_steps (BhPack *self); /* BhArticleStep */
const GPtrArray *bh_pack_claims        (BhPack *self); /* BhClaim */
const GPtrArray *bh_pack_articles      (BhPack *self); /* BhArticle */
const GPtrArray *bh_pack_fallbacks     (BhPack *self); /* BhFallback, each goal's own */
const GPtrArray *bh_pack_places        (BhPack *self); /* BhPlace */

/* By id; NULL where there is none. */
const BhSource  *bh_pack_source        (BhPack *self, const char *id);
const BhBrand   *bh_pack_brand         (BhPack *self, const char *id);
BhPlan          *bh_pack_plan          (BhPack *self, const char *id);
const BhFact    *bh_pack_fact          (BhPack *self, const char *id);
const BhGoal    *bh_pack_goal          (BhPack *self, const char *id);
const BhGuide   *bh_pack_guide         (BhPack *self, const char *id);
const BhStep    *bh_pack_step          (BhPack *self, const char *id);
const BhFailure *bh_pack_failure       (BhPack *self, const char *id);
const BhPhrase  *bh_pack_phrase        (BhPack *self, const char *id);

G_END_DECLS
