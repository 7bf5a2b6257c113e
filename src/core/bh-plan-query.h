/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which plans a person wants to see: the same for the window and for the command line. */

#pragma once

#include "bh-checker.h"
#include "bh-plan.h"
#include "bh-pack.h"

G_BEGIN_DECLS

/* What one of several values can be chosen of. */
typedef enum {
  BH_PLAN_CHOICE_NETWORK,
  BH_PLAN_CHOICE_SERVICE,
  BH_PLAN_CHOICE_BILLING,
  BH_PLAN_CHOICE_DOCUMENT,  /* a paper that the person has */
  BH_PLAN_CHOICE_APPLICANT, /* who the person is: bh_applicant_words */
  BH_PLAN_CHOICE_PAYMENT,   /* what the person can pay with */
  BH_PLAN_CHOICE_LANGUAGE,  /* of support: "zh" stands for every "zh-…" */
  BH_PLAN_CHOICE_MOST,      /* JPY a month to keep the number, as digits: no more than that */
  BH_PLAN_CHOICE_WORKS,     /* "yes", or "not-no": what may work as well */
  BH_N_PLAN_CHOICES,
} BhPlanChoice;

/* What can be asked for or not. */
typedef enum {
  BH_PLAN_FLAG_CODES_ABROAD, /* SMS arrives abroad, or can be switched on */
  BH_PLAN_FLAG_CODES_JAPAN,  /* SMS arrives in Japan */
  BH_PLAN_FLAG_ESIM,
  BH_PLAN_FLAG_ON_SALE,      /* on sale on the day, or announced */
  BH_PLAN_FLAG_FAVOURITES,
  BH_PLAN_FLAG_TOPPINGS,     /* also what is bought on top of a plan; a search always finds it */
  BH_N_PLAN_FLAGS,
} BhPlanFlag;

/* The names of properties and of options. */
extern const char *const bh_plan_choice_names[BH_N_PLAN_CHOICES];
extern const char *const bh_plan_flag_names[BH_N_PLAN_FLAGS];

/**
 * BhPlanPerson:
 * @works: (nullable): whether a plan works for the person; without it for nobody
 * @is_favourite: (nullable): whether the person has marked it
 *
 * Asked only where the query is about it.
 */
typedef struct {
  BhVerdict (*works)        (gpointer  data,
                             BhPlan   *plan);
  gboolean  (*is_favourite) (gpointer  data,
                             BhPlan   *plan);
  gpointer    data;
} BhPlanPerson;

/**
 * BhPlanQuery:
 *
 * What is asked of plans. A new one asks for what is on sale and keeps a number by itself. What
 * is not known of a plan never fulfils what is asked.
 */
typedef struct _BhPlanQuery BhPlanQuery;

BhPlanQuery *bh_plan_query_new         (BhPack             *pack,
                                        BhDate              today,
                                        const BhPlanPerson *person);
void         bh_plan_query_free        (BhPlanQuery        *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhPlanQuery, bh_plan_query_free)

/* Back to what a new one asks for. */
void         bh_plan_query_clear       (BhPlanQuery        *self);
/* Each of these tells whether that changed anything. */
gboolean     bh_plan_query_set_today   (BhPlanQuery        *self,
                                        BhDate              today);
gboolean     bh_plan_query_set_search  (BhPlanQuery        *self,
                                        const char         *words);
gboolean     bh_plan_query_set_choice  (BhPlanQuery        *self,
                                        BhPlanChoice        choice,
                                        const char         *id);
gboolean     bh_plan_query_set_flag    (BhPlanQuery        *self,
                                        BhPlanFlag          flag,
                                        gboolean            set);

const char  *bh_plan_query_get_search  (const BhPlanQuery  *self);
/* (nullable): the id chosen; NULL for any. */
const char  *bh_plan_query_get_choice  (const BhPlanQuery  *self,
                                        BhPlanChoice        choice);
gboolean     bh_plan_query_get_flag    (const BhPlanQuery  *self,
                                        BhPlanFlag          flag);
gboolean     bh_plan_flag_default      (BhPlanFlag          flag);

/* See bh_plan_search_prepare(). */
gboolean     bh_plan_query_prepare     (BhPlanQuery        *self);
gboolean     bh_plan_query_match       (BhPlanQuery        *self,
                                        BhPlan             *plan);
/* Whether the plan fulfils one choice, whatever the query asks for. */
gboolean     bh_plan_meets             (BhPlan             *plan,
                                        BhPlanChoice        choice,
                                        const char         *id);

G_END_DECLS
