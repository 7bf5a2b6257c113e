/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-column"

#include "config.h"

#include "bh-plan-column.h"

#include <glib/gi18n.h>

#include "bh-cost-words.h"
#include "bh-plan-codes.h"
#include "bh-plan-words.h"
#include "bh-words.h"

#define FITS BH_PLAN_COLUMN_FOLLOWS_FITS
#define COSTS BH_PLAN_COLUMN_FOLLOWS_COSTS

const BhPlanColumnInfo bh_plan_columns[BH_N_PLAN_COLUMNS] = {
  [BH_PLAN_COLUMN_PLAN] = { "plan", NC_("column", "Plan"), N_("by brand"), 150, TRUE, FALSE, FITS },
  [BH_PLAN_COLUMN_KEEP] = { "keep", NC_("column", "Keep"),
                            N_("the monthly cost of the number alone, lowest first"), 90, TRUE,
                            TRUE },
  [BH_PLAN_COLUMN_PRICE] = { "price", NC_("column", "A Month"), N_("lowest monthly price first"),
                             96, FALSE, TRUE },
  [BH_PLAN_COLUMN_COST] = { "cost", NC_("column", "Cost"), NULL, 104, FALSE, TRUE, COSTS },
  [BH_PLAN_COLUMN_DATA] = { "data", NC_("column", "Data"), N_("least data first"), 84, TRUE, TRUE },
  [BH_PLAN_COLUMN_SERVICE] = { "service", NC_("column", "Calls and SMS"),
                               N_("calls and SMS, then SMS only, then data only"), 120 },
  [BH_PLAN_COLUMN_BILLING] = { "billing", NC_("column", "Billing"),
                               N_("postpaid, then prepaid, then top-up"), 104 },
  [BH_PLAN_COLUMN_SMS_ABROAD] = { "codes-abroad", NC_("column", "Codes Abroad"),
                                  N_("codes that arrive abroad at once first"), 112, TRUE },
  [BH_PLAN_COLUMN_SMS_JAPAN] = { "codes-japan", NC_("column", "Codes in Japan"),
                                 N_("Yes before No"), 96 },
  [BH_PLAN_COLUMN_ESIM] = { "esim", NC_("column", "eSIM"), N_("Yes before No"), 84 },
  [BH_PLAN_COLUMN_SIGN_UP] = { "sign-up", NC_("column", "Sign-Up"),
                               N_("Yes, then Not certain, then No"), 106, FALSE, FALSE, FITS },
  [BH_PLAN_COLUMN_DOCUMENTS] = { "documents", NC_("column", "Who May Sign Up"),
                                 N_("by the names of the documents"), 160 },
  [BH_PLAN_COLUMN_NETWORK] = { "network", NC_("column", "Network"), N_("by the network’s name"),
                               108 },
  [BH_PLAN_COLUMN_FIT] = { "works-for-me", NC_("column", "Works for Me"),
                           N_("Yes, then Not certain, then No"), 106, TRUE, FALSE, FITS },
  [BH_PLAN_COLUMN_AS_OF] = { "as-of", NC_("column", "As Of"), N_("oldest figures first"), 86, TRUE,
                             FALSE, FITS },
};

const char *
bh_plan_column_title (BhPlanColumn column)
{
  return g_dpgettext2 (NULL, "column", bh_plan_columns[column].title);
}

BhPlanColumn
bh_plan_column_find (const char *id)
{
  guint column = 0;

  while (column < BH_N_PLAN_COLUMNS && g_strcmp0 (bh_plan_columns[column].id, id) != 0)
    column++;
  return column;
}

char *
bh_plan_column_order (BhPlanColumn column,
                      gboolean     descending)
{
  const char *rule = bh_plan_columns[column].rule;

  if (rule == NULL && descending)
    /* Translators: a sentence that begins with “Order: …” */
    return g_strdup_printf (_("Turned round. %s"), bh_word_cost_order ());
  if (rule == NULL)
    return g_strdup (bh_word_cost_order ());
  if (descending)
    return g_strdup_printf (_("Order, turned round: %s. Ties: by Keep, then brand, then id. What is "
                              "not known comes last."), _(rule));
  /* Translators: how plans are sorted, such as “lowest monthly price first” */
  return g_strdup_printf (_("Order: %s. Ties: by Keep, then brand, then id. What is not known "
                            "comes last."), _(rule));
}

static char *
describe_age (BhPlan    *plan,
              BhSession *session)
{
  const BhEvidence *evidence = bh_plan_first_evidence (plan);
  g_autofree char *date = bh_format_as_of (evidence->as_of);
  BhDate today = bh_session_get_today (session);

  if (evidence->n_sources == 0)
    return g_strdup (bh_word_confidence (evidence->confidence));
  if (!bh_date_is_set (evidence->as_of))
    return g_steal_pointer (&date);
  return g_strdup_printf ("%s\n%s", date, bh_word_age (bh_date_age (evidence->as_of, today)));
}

/* What is paid for in days has no price a month. */
static char *
describe_price (const BhPlanPrice *price)
{
  g_autofree char *pack = NULL;
  int days = (int) price->pack_days;

  if (price->monthly_jpy != BH_NOT_KNOWN || price->pack_jpy == BH_NOT_KNOWN || days <= 0)
    return bh_format_amount ((BhAmount) { price->monthly_jpy, price->at_least });
  pack = bh_format_amount ((BhAmount) { price->pack_jpy, price->at_least });
  /* Translators: an amount of money, and for how many days that pays */
  return g_strdup_printf (ngettext ("%s for %d day", "%s for %d days", days), pack, days);
}

char *
bh_plan_column_describe (BhPlanColumn  column,
                         BhPlan       *plan,
                         BhPlanFits   *fits,
                         BhPlanCosts  *costs)
{
  BhSession *session = bh_plan_fits_get_session (fits);

  switch (column) {
  case BH_PLAN_COLUMN_PLAN:
    return g_strdup (plan->name);
  case BH_PLAN_COLUMN_KEEP:
    return bh_format_yen (plan->keep->jpy_per_month);
  case BH_PLAN_COLUMN_PRICE:
    return describe_price (plan->price);
  case BH_PLAN_COLUMN_COST:
    return bh_format_amount (bh_plan_costs_get (costs, plan)->total);
  case BH_PLAN_COLUMN_DATA:
    return bh_format_data (plan->data_gb);
  case BH_PLAN_COLUMN_SERVICE:
    return g_strdup (bh_word (BH_WORDS_SERVICE, plan->service));
  case BH_PLAN_COLUMN_BILLING:
    return g_strdup (bh_word (BH_WORDS_BILLING, plan->billing));
  case BH_PLAN_COLUMN_SMS_ABROAD:
    return g_strdup (bh_word_sms_abroad (plan->sms_abroad->state));
  case BH_PLAN_COLUMN_SMS_JAPAN:
    return g_strdup (bh_word_answer (bh_plan_codes_japan (plan)));
  case BH_PLAN_COLUMN_ESIM:
    return g_strdup (bh_word_answer (plan->other->esim));
  case BH_PLAN_COLUMN_SIGN_UP:
    return g_strdup (bh_word_verdict (bh_plan_fits_get (fits, plan)->sign_up, FALSE));
  case BH_PLAN_COLUMN_DOCUMENTS:
    return bh_plan_documents (plan, bh_list_separator ());
  case BH_PLAN_COLUMN_NETWORK:
    return g_strdup (bh_network_name (bh_session_get_pack (session), plan->network));
  case BH_PLAN_COLUMN_FIT:
    return g_strdup (bh_word_verdict (bh_plan_fits_get (fits, plan)->overall, FALSE));
  case BH_PLAN_COLUMN_AS_OF:
    return describe_age (plan, session);
  case BH_N_PLAN_COLUMNS:
  default:
    g_return_val_if_reached (NULL);
  }
}
