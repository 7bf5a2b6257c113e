/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-query"

#include "bh-plan-query.h"

#include <string.h>

#include "bh-plan-codes.h"
#include "bh-plan-search.h"
#include "bh-plan-sign-up.h"

struct _BhPlanQuery {
  BhDate        today;
  BhPlanPerson  person;
  BhPlanSearch *search;
  char         *choices[BH_N_PLAN_CHOICES];
  gboolean      flags[BH_N_PLAN_FLAGS];
};

const char *const bh_plan_choice_names[BH_N_PLAN_CHOICES] = {
  [BH_PLAN_CHOICE_NETWORK] = "network",     [BH_PLAN_CHOICE_SERVICE] = "service",
  [BH_PLAN_CHOICE_BILLING] = "billing",     [BH_PLAN_CHOICE_DOCUMENT] = "document",
  [BH_PLAN_CHOICE_APPLICANT] = "applicant", [BH_PLAN_CHOICE_PAYMENT] = "payment",
  [BH_PLAN_CHOICE_LANGUAGE] = "language",   [BH_PLAN_CHOICE_MOST] = "most-to-keep",
  [BH_PLAN_CHOICE_WORKS] = "works-for-me",
};

const char *const bh_plan_flag_names[BH_N_PLAN_FLAGS] = {
  [BH_PLAN_FLAG_CODES_ABROAD] = "codes-abroad", [BH_PLAN_FLAG_CODES_JAPAN] = "codes-japan",
  [BH_PLAN_FLAG_ESIM] = "esim",                 [BH_PLAN_FLAG_ON_SALE] = "on-sale",
  [BH_PLAN_FLAG_FAVOURITES] = "favourites",     [BH_PLAN_FLAG_TOPPINGS] = "toppings",
};

gboolean
bh_plan_flag_default (BhPlanFlag flag)
{
  return flag == BH_PLAN_FLAG_ON_SALE;
}

static gboolean
speaks (BhPlan     *plan,
        const char *language)
{
  const char **tags = plan->other->support_languages;
  gsize length = strlen (language);

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++) {
    if (strncmp (tags[i], language, length) == 0 &&
        (tags[i][length] == '\0' || tags[i][length] == '-'))
      return TRUE;
  }
  return FALSE;
}

static gboolean
takes_applicant (BhPlan     *plan,
                 const char *id)
{
  for (guint i = 0; i < BH_N_APPLICANTS; i++) {
    if (strcmp (bh_applicant_words[i], id) == 0)
      return bh_plan_sign_up_as (plan, i) == BH_ANSWER_YES;
  }
  return FALSE;
}

/**
 * bh_plan_meets:
 * @choice: any but %BH_PLAN_CHOICE_WORKS, which is about a person as well
 */
gboolean
bh_plan_meets (BhPlan       *plan,
               BhPlanChoice  choice,
               const char   *id)
{
  const char *const papers[] = { id, NULL };

  switch (choice) {
  case BH_PLAN_CHOICE_NETWORK:
    return g_strcmp0 (plan->network, id) == 0;
  case BH_PLAN_CHOICE_SERVICE:
    return g_strcmp0 (plan->service, id) == 0;
  case BH_PLAN_CHOICE_BILLING:
    return g_strcmp0 (plan->billing, id) == 0;
  case BH_PLAN_CHOICE_DOCUMENT:
    return bh_plan_takes_papers (plan, papers);
  case BH_PLAN_CHOICE_APPLICANT:
    return takes_applicant (plan, id);
  case BH_PLAN_CHOICE_PAYMENT:
    return plan->other->payment != NULL && g_strv_contains (plan->other->payment, id);
  case BH_PLAN_CHOICE_LANGUAGE:
    return speaks (plan, id);
  case BH_PLAN_CHOICE_MOST:
    return plan->keep->jpy_per_month != BH_NOT_KNOWN &&
           plan->keep->jpy_per_month <= g_ascii_strtod (id, NULL);
  case BH_PLAN_CHOICE_WORKS:
  case BH_N_PLAN_CHOICES:
  default:
    g_return_val_if_reached (FALSE);
  }
}

static gboolean
is_for_sale (BhPlan *plan,
             BhDate  today)
{
  BhPlanStatus status = bh_plan_status_on (plan, today);

  return status == BH_PLAN_ON_SALE || status == BH_PLAN_ANNOUNCED;
}

static gboolean
has_flag (const BhPlanQuery *self,
          BhPlan            *plan,
          BhPlanFlag         flag)
{
  switch (flag) {
  case BH_PLAN_FLAG_CODES_ABROAD:
    return bh_plan_codes_abroad (plan) == BH_ANSWER_YES;
  case BH_PLAN_FLAG_CODES_JAPAN:
    return bh_plan_codes_japan (plan) == BH_ANSWER_YES;
  case BH_PLAN_FLAG_ESIM:
    return plan->other->esim == BH_ANSWER_YES;
  case BH_PLAN_FLAG_ON_SALE:
    return is_for_sale (plan, self->today);
  case BH_PLAN_FLAG_FAVOURITES:
    return self->person.is_favourite != NULL &&
           self->person.is_favourite (self->person.data, plan);
  case BH_PLAN_FLAG_TOPPINGS:
  case BH_N_PLAN_FLAGS:
  default:
    return TRUE;
  }
}

static gboolean
works (const BhPlanQuery *self,
       BhPlan            *plan,
       const char        *how)
{
  BhVerdict verdict;

  if (self->person.works == NULL)
    return FALSE;
  verdict = self->person.works (self->person.data, plan);
  return verdict == BH_VERDICT_YES ||
         (strcmp (how, "not-no") == 0 && verdict == BH_VERDICT_UNKNOWN);
}

/* A topping is bought on top of a plan and keeps no number by itself: it is shown to those who
 * ask for it. */
static gboolean
shows_kind (const BhPlanQuery *self,
            BhPlan            *plan)
{
  return self->flags[BH_PLAN_FLAG_TOPPINGS] || bh_plan_search_is_set (self->search) ||
         strcmp (plan->kind, "topping") != 0;
}

gboolean
bh_plan_query_match (BhPlanQuery *self,
                     BhPlan      *plan)
{
  if (!shows_kind (self, plan))
    return FALSE;
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++) {
    if (self->flags[i] && !has_flag (self, plan, i))
      return FALSE;
  }
  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++) {
    if (i != BH_PLAN_CHOICE_WORKS && self->choices[i] != NULL &&
        !bh_plan_meets (plan, i, self->choices[i]))
      return FALSE;
  }
  if (!bh_plan_search_match (self->search, plan))
    return FALSE;
  /* Last, since it takes the longest. */
  return self->choices[BH_PLAN_CHOICE_WORKS] == NULL ||
         works (self, plan, self->choices[BH_PLAN_CHOICE_WORKS]);
}

BhPlanQuery *
bh_plan_query_new (BhPack             *pack,
                   BhDate              today,
                   const BhPlanPerson *person)
{
  BhPlanQuery *self = g_new0 (BhPlanQuery, 1);

  self->today = today;
  self->person = person != NULL ? *person : (BhPlanPerson) { NULL };
  self->search = bh_plan_search_new (pack);
  bh_plan_query_clear (self);
  return self;
}

void
bh_plan_query_free (BhPlanQuery *self)
{
  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++)
    g_free (self->choices[i]);
  bh_plan_search_free (self->search);
  g_free (self);
}

void
bh_plan_query_clear (BhPlanQuery *self)
{
  bh_plan_query_set_search (self, "");
  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++)
    bh_plan_query_set_choice (self, i, NULL);
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++)
    bh_plan_query_set_flag (self, i, bh_plan_flag_default (i));
}

gboolean
bh_plan_query_set_today (BhPlanQuery *self,
                         BhDate       today)
{
  gboolean changed = bh_date_compare (today, self->today) != 0;

  self->today = today;
  return changed;
}

gboolean
bh_plan_query_set_search (BhPlanQuery *self,
                          const char  *words)
{
  return bh_plan_search_set (self->search, words);
}

gboolean
bh_plan_query_prepare (BhPlanQuery *self)
{
  return bh_plan_search_prepare (self->search);
}

gboolean
bh_plan_query_set_choice (BhPlanQuery  *self,
                          BhPlanChoice  choice,
                          const char   *id)
{
  if (g_strcmp0 (self->choices[choice], id) == 0)
    return FALSE;
  g_free (self->choices[choice]);
  self->choices[choice] = g_strdup (id);
  return TRUE;
}

gboolean
bh_plan_query_set_flag (BhPlanQuery *self,
                        BhPlanFlag   flag,
                        gboolean     set)
{
  gboolean changed = self->flags[flag] != set;

  self->flags[flag] = set;
  return changed;
}

const char *
bh_plan_query_get_search (const BhPlanQuery *self)
{
  return bh_plan_search_get (self->search);
}

const char *
bh_plan_query_get_choice (const BhPlanQuery *self,
                          BhPlanChoice       choice)
{
  return self->choices[choice];
}

gboolean
bh_plan_query_get_flag (const BhPlanQuery *self,
                        BhPlanFlag         flag)
{
  return self->flags[flag];
}
