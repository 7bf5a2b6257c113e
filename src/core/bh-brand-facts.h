/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What follows from the plans of a brand, and what is said of it: its page. */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/* Figures of which the plans of a brand have different ones. */
typedef enum {
  BH_BRAND_MONTHLY,   /* JPY a month, where a month has a price */
  BH_BRAND_PACK,      /* JPY for what is bought once */
  BH_BRAND_KEEP,      /* JPY a month for keeping the number; not of plans without one */
  BH_BRAND_DATA,      /* GB, or BH_UNLIMITED */
  BH_BRAND_SPEED,     /* kbps once the data is used up; not of unlimited data */
  BH_BRAND_OPENING_FEE, /* JPY, as it is on the day */
  BH_N_BRAND_RANGES,
} BhBrandFigure;

/**
 * BhBrandRange:
 * @least: %BH_NOT_KNOWN where no plan says it
 * @of_least: (nullable): a plan that has it
 * @n_not_known: plans that should say it and do not; they may lie outside
 */
typedef struct {
  double  least;
  double  most;
  BhPlan *of_least;
  BhPlan *of_most;
  guint   n_known;
  guint   n_not_known;
} BhBrandRange;

/* Words of the pack's format that the plans of a brand carry. */
typedef enum {
  BH_BRAND_BILLINGS,
  BH_BRAND_SERVICES,
  BH_BRAND_ESIM,      /* "yes", "no" */
  BH_BRAND_SMS_ABROAD,
  BH_BRAND_DOCUMENTS, /* a plan may have several of these, and of those below */
  BH_BRAND_PAYMENTS,
  BH_BRAND_LANGUAGES,
  BH_N_BRAND_WORDS,
} BhBrandWords;

/* @nick: %NULL for "not known". */
typedef struct {
  const char *nick;
  guint       n_plans;
} BhBrandCount;

/* @n_plans: of how many plans it is said; 0: of the brand itself. */
typedef struct {
  const BhText     *text;
  const BhEvidence *evidence;
  guint             n_plans;
} BhBrandStatement;

/* A cell of a table that compares networks. */
typedef struct {
  const BhNamed    *network;
  const BhText     *name;
  const BhText     *value;
  const BhEvidence *evidence;
} BhBrandCoverage;

/**
 * BhBrandFacts:
 * @plans: (element-type BhPlan): all of the brand: what is on sale first, and
 *   of that the cheapest to keep first; closed ones last
 * @n_counted: the first so many are what everything else is made from: those
 *   on sale on the day or, where none is, those of which it is not known
 * @on_sale: whether these are on sale
 * @counts: (element-type BhBrandCount): by words; what is not known is last
 * @statements: (element-type BhBrandStatement): by topic; what several plans say stands once
 * @coverage: (element-type BhBrandCoverage): network by network
 */
typedef struct {
  const BhBrand *brand;
  GPtrArray     *plans;
  guint          n_counted;
  gboolean       on_sale;
  BhBrandRange   ranges[BH_N_BRAND_RANGES];
  GArray        *counts[BH_N_BRAND_WORDS];
  GArray        *statements[BH_N_BRAND_TOPICS];
  GArray        *coverage;
} BhBrandFacts;

BhBrandFacts *bh_brand_facts_new   (BhPack             *pack,
                                    const BhBrand      *brand,
                                    BhDate              today);
void          bh_brand_facts_free  (BhBrandFacts       *self);
/* Whether anything is known about the topic. */
gboolean      bh_brand_facts_knows (const BhBrandFacts *self,
                                    BhBrandTopic        topic);

const char   *bh_brand_figure_nick (BhBrandFigure       figure);
const char   *bh_brand_words_nick  (BhBrandWords        words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhBrandFacts, bh_brand_facts_free)

G_END_DECLS
