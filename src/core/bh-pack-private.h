/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"
#include "bh-reader.h"

G_BEGIN_DECLS

/* The lists of a pack, each with an index by id where its records have one. */
typedef enum {
  BH_LIST_SOURCES,
  BH_LIST_WALLETS,
  BH_LIST_NETWORKS,
  BH_LIST_BRANDS,
  BH_LIST_KEEP_RULES,
  BH_LIST_PLANS,
  BH_LIST_PLAN_FACTS,
  BH_LIST_TOPICS,
  BH_LIST_FACTS,
  BH_LIST_FACTORS,
  BH_LIST_GOALS,
  BH_LIST_REQUIREMENTS,
  BH_LIST_PRESETS,
  BH_LIST_GUIDES,
  BH_LIST_STEPS,
  BH_LIST_BEFORE_LEAVING,
  BH_LIST_FAILURES,
  BH_LIST_PHRASES,
  BH_LIST_ARTICLE_STEPS,
  BH_LIST_CLAIMS,
  BH_LIST_ARTICLES,
  BH_LIST_FALLBACKS,
  BH_LIST_PLACES,
  BH_N_LISTS,
} BhList;

struct _BhPack {
  GObject parent_instance;

  GBytes     *bytes; /* that it was read from; those of the program itself take no memory */
  BhArena    *arena;
  BhDate      edition;
  guint       languages; /* one bit for each BhLang */
  GPtrArray  *lists[BH_N_LISTS];
  GHashTable *by_id[BH_N_LISTS];
  GListStore *plans;
  guint       goal_order[BH_MAX_GOALS]; /* a goal after those that it depends on */
  guint64     goal_needs[BH_MAX_GOALS]; /* for each goal: itself and all that it depends on */
};

/* What a loading function works with. */
typedef struct {
  BhReader    reader;
  BhPack     *pack;
  BhNode      root;
  GHashTable *terms; /* kind and id → group, while plans are read */
} BhLoader;

/* A member of the pack that is an array: its node and its length. */
guint       bh_loader_array      (BhLoader     *self,
                                  const char   *name,
                                  BhNode       *node);
void        bh_loader_add        (BhLoader     *self,
                                  BhList        list,
                                  const BhNode *at,
                                  const char   *id,
                                  gpointer      record);
/* The record that the string @node names; an error and NULL where there is none. */
gpointer    bh_loader_find       (BhLoader     *self,
                                  BhList        list,
                                  const BhNode *node);
gpointer    bh_loader_refer      (BhLoader     *self,
                                  BhList        list,
                                  const BhNode *object,
                                  const char   *name);
gpointer    bh_loader_need       (BhLoader     *self,
                                  BhList        list,
                                  const BhNode *object,
                                  const char   *name);
/* The records that the strings of an array name; owned by the arena. */
GPtrArray  *bh_loader_refer_all  (BhLoader     *self,
                                  BhList        list,
                                  const BhNode *object,
                                  const char   *name);
GPtrArray  *bh_loader_new_array  (BhLoader     *self);
BhEvidence  bh_loader_evidence   (BhLoader     *self,
                                  const BhNode *object);
const char *bh_loader_link       (BhLoader     *self,
                                  const BhNode *object);

/* @wallet stands for "W." at the head of ids; NULL where none does. */
const BhCondition *bh_loader_condition (BhLoader       *self,
                                        const BhNode   *object,
                                        const char     *name,
                                        const BhWallet *wallet);
/* The record that the string names, with “W.” replaced by @wallet. */
gpointer    bh_loader_find_expanded (BhLoader       *self,
                                     BhList          list,
                                     const BhNode   *node,
                                     const BhWallet *wallet);
/* The index of the value that the string names, and the bits of an array of them. */
guint       bh_loader_value      (BhLoader     *self,
                                  const BhFact *fact,
                                  const BhNode *node);
guint64     bh_loader_values     (BhLoader     *self,
                                  const BhFact *fact,
                                  const BhNode *array);
guint       bh_fact_value_index  (const BhFact *fact,
                                  const char   *id);

void        bh_load_brands       (BhLoader     *self);
void        bh_load_brand_readings (BhLoader   *self);
void        bh_load_facts        (BhLoader     *self);
void        bh_load_presets      (BhLoader     *self);
void        bh_load_claims       (BhLoader     *self);
void        bh_load_rules        (BhLoader     *self);
void        bh_load_keep_rules   (BhLoader     *self);
void        bh_load_plans        (BhLoader     *self);
void        bh_load_plan_facts   (BhLoader     *self);
void        bh_load_guides       (BhLoader     *self);
void        bh_load_before_leaving (BhLoader   *self);
void        bh_load_places       (BhLoader     *self);
void        bh_load_handbook     (BhLoader     *self);
void        bh_load_fallbacks    (BhLoader     *self);
gboolean    bh_pack_load         (BhPack       *pack,
                                  GBytes       *bytes,
                                  GError      **error);

/* Words of the format, each list ended by NULL and in the order of its enum. */
extern const char *const bh_confidence_words[];
extern const char *const bh_verdict_words[];

G_END_DECLS
