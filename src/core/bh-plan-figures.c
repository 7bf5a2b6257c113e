/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-figures"

#include "config.h"

#include "bh-plan-figures.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-plan-words.h"
#include "bh-words.h"

#define UNUSED G_GNUC_UNUSED
#define DESCRIBE(name) \
  static char * \
  describe_##name (BhPack *pack UNUSED, \
                   BhPlan *plan, \
                   BhDate  today UNUSED)

static char *
format_months (double months)
{
  if (months == BH_NOT_KNOWN)
    return g_strdup (bh_word_not_known ());
  return g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), (int) months);
}

DESCRIBE (monthly)
{
  if (plan->price->monthly_jpy == BH_NOT_KNOWN && plan->price->pack_jpy != BH_NOT_KNOWN)
    return NULL;
  return bh_format_yen (plan->price->monthly_jpy);
}

DESCRIBE (pack)
{
  const BhPlanPrice *price = plan->price;
  g_autofree char *yen = bh_format_yen (price->pack_jpy);

  if (price->pack_jpy == BH_NOT_KNOWN)
    return NULL;
  if (price->pack_days == BH_NOT_KNOWN)
    /* Translators: a price that is paid one time */
    return g_strdup_printf (_("%s, once"), yen);
  /* Translators: a price, and for how many days it is paid */
  return g_strdup_printf (ngettext ("%s for %d day", "%s for %d days", (gulong) price->pack_days),
                          yen, (int) price->pack_days);
}

/* The days on which the figures hold, where they begin or end. Those of a closed plan go on for who
 * has it; its dates are those of the sale. */
DESCRIBE (validity)
{
  g_autofree char *from = bh_format_date (plan->valid_from);
  g_autofree char *to = bh_format_date (plan->valid_to);

  if (strcmp (plan->status, "closed") == 0)
    return NULL;
  if (bh_date_is_set (plan->valid_from) && bh_date_is_set (plan->valid_to))
    return g_strdup_printf (_("%s to %s"), from, to);
  if (bh_date_is_set (plan->valid_from))
    return g_strdup_printf (_("from %s"), from);
  return bh_date_is_set (plan->valid_to) ? g_strdup_printf (_("until %s"), to) : NULL;
}

DESCRIBE (data)
{
  return bh_format_data (plan->data_gb);
}

DESCRIBE (speed)
{
  if (plan->speed_after_cap_kbps == BH_NOT_KNOWN)
    return NULL;
  /* Translators: the speed once the data is used up, in kilobits a second */
  return g_strdup_printf (_("%g kbps"), plan->speed_after_cap_kbps);
}

DESCRIBE (billing)
{
  return g_strdup (bh_word (BH_WORDS_BILLING, plan->billing));
}

DESCRIBE (keep)
{
  return bh_format_yen (plan->keep->jpy_per_month);
}

DESCRIBE (keep_rule)
{
  const BhKeepRule *rule = plan->keep->rule;

  return g_strdup (rule != NULL ? bh_text (&rule->name) : bh_word_not_known ());
}

DESCRIBE (sms_abroad)
{
  return g_strdup (bh_word_sms_abroad (plan->sms_abroad->state));
}

DESCRIBE (sms_filter)
{
  return g_strdup (bh_word (BH_WORDS_SMS_FILTER, plan->sms_filter->state));
}

DESCRIBE (service)
{
  return g_strdup (bh_word (BH_WORDS_SERVICE, plan->service));
}

DESCRIBE (calls)
{
  return bh_format_yen (plan->other->call_jpy_per_30s);
}

DESCRIBE (sms_send)
{
  return bh_format_yen (plan->other->sms_send_jpy);
}

DESCRIBE (sms_receive)
{
  return g_strdup (bh_word (BH_WORDS_SMS_RECEIVE, plan->other->sms_receive_japan));
}

DESCRIBE (esim)
{
  return g_strdup (bh_word_answer (plan->other->esim));
}

DESCRIBE (network)
{
  return g_strdup (bh_network_name (pack, plan->network));
}

DESCRIBE (company)
{
  return g_strdup (plan->operator_ != NULL ? plan->operator_ : bh_word_not_known ());
}

DESCRIBE (documents)
{
  return bh_plan_documents (plan, "\n");
}

DESCRIBE (documents_rule)
{
  return g_strdup (bh_word (BH_WORDS_DOCUMENTS_RULE, plan->documents->rule));
}

DESCRIBE (documents_apply_to)
{
  return g_strdup (bh_word (BH_WORDS_DOCUMENTS_APPLY_TO, plan->documents->apply_to));
}

DESCRIBE (visitors)
{
  return g_strdup (bh_word_answer (plan->other->tourists));
}

DESCRIBE (residents_abroad)
{
  return g_strdup (bh_word_answer (plan->other->residents_abroad));
}

DESCRIBE (payment)
{
  return bh_plan_payment (plan, "\n");
}

DESCRIBE (activation)
{
  return bh_format_yen (bh_plan_activation_on (plan, today));
}

/* A change of the fee that has been announced. */
DESCRIBE (activation_next)
{
  const BhPlanActivation *activation = plan->activation;
  g_autofree char *yen = bh_format_yen (activation->next_jpy);
  g_autofree char *from = NULL;

  if (!bh_date_is_full (activation->valid_to) ||
      bh_date_compare (activation->valid_to, today) < 0)
    return NULL;
  from = bh_format_date (bh_date_add (activation->valid_to, 0, 1));
  /* Translators: a price, and the day from which on it holds */
  return g_strdup_printf (_("%s from %s on"), yen, from);
}

DESCRIBE (min_term)
{
  return format_months (plan->cancel->min_term_months);
}

DESCRIBE (cancel)
{
  return bh_format_yen (plan->cancel->jpy);
}

DESCRIBE (cancel_within)
{
  if (plan->cancel->within_months == BH_NOT_KNOWN)
    return NULL;
  return format_months (plan->cancel->within_months);
}

DESCRIBE (languages)
{
  return bh_plan_languages (plan, "\n");
}

#define FIGURE(group, name, function) \
  { BH_PLAN_GROUP_##group, name, FALSE, BH_N_LANGS, describe_##function }
#define LONG_FIGURE(group, name, function) \
  { BH_PLAN_GROUP_##group, name, TRUE, BH_N_LANGS, describe_##function }

const BhPlanFigure bh_plan_figures[] = {
  FIGURE (PRICE, N_("A month"), monthly),
  FIGURE (PRICE, N_("In advance"), pack),
  FIGURE (PRICE, N_("Holds"), validity),
  FIGURE (PRICE, N_("Data"), data),
  FIGURE (PRICE, N_("When it is used up"), speed),
  FIGURE (PRICE, N_("Billing"), billing),
  FIGURE (KEEP, N_("A month"), keep),
  LONG_FIGURE (KEEP, N_("How it is kept"), keep_rule),
  FIGURE (SMS_ABROAD, N_("SMS while abroad"), sms_abroad),
  LONG_FIGURE (SMS_FILTER, N_("Texts from abroad"), sms_filter),
  FIGURE (CALLS, N_("Service"), service),
  FIGURE (CALLS, N_("Calls, each 30 seconds"), calls),
  FIGURE (CALLS, N_("Sending an SMS"), sms_send),
  FIGURE (CALLS, N_("Receiving an SMS in Japan"), sms_receive),
  FIGURE (CALLS, N_("eSIM"), esim),
  FIGURE (CALLS, N_("Network"), network),
  { BH_PLAN_GROUP_CALLS, N_("Company"), FALSE, BH_LANG_JA, describe_company },
  LONG_FIGURE (DOCUMENTS, N_("Accepted"), documents),
  LONG_FIGURE (DOCUMENTS, N_("How many"), documents_rule),
  LONG_FIGURE (DOCUMENTS, N_("Asked of"), documents_apply_to),
  FIGURE (SIGN_UP, N_("Visitors"), visitors),
  FIGURE (SIGN_UP, N_("People who live abroad"), residents_abroad),
  LONG_FIGURE (SIGN_UP, N_("Payment"), payment),
  FIGURE (ACTIVATION, N_("Today"), activation),
  FIGURE (ACTIVATION, N_("Announced"), activation_next),
  FIGURE (CANCEL, N_("Shortest term"), min_term),
  FIGURE (CANCEL, N_("Fee"), cancel),
  FIGURE (CANCEL, N_("Charged within the first"), cancel_within),
  LONG_FIGURE (SUPPORT, N_("Languages"), languages),
};

const guint bh_n_plan_figures = G_N_ELEMENTS (bh_plan_figures);

const char *
bh_plan_group_title (BhPlanGroup group)
{
  static const char *const titles[BH_N_PLAN_GROUPS] = {
    [BH_PLAN_GROUP_PRICE] = N_("Price and Data"),
    [BH_PLAN_GROUP_KEEP] = N_("Keeping the Number"),
    [BH_PLAN_GROUP_SMS_ABROAD] = N_("Codes Abroad"),
    [BH_PLAN_GROUP_SMS_FILTER] = N_("SMS Filter"),
    [BH_PLAN_GROUP_CALLS] = N_("Calls and Messages"),
    [BH_PLAN_GROUP_DOCUMENTS] = N_("Papers"),
    [BH_PLAN_GROUP_SIGN_UP] = N_("Signing Up"),
    [BH_PLAN_GROUP_ACTIVATION] = N_("Opening Fee"),
    [BH_PLAN_GROUP_CANCEL] = N_("Leaving"),
    [BH_PLAN_GROUP_SUPPORT] = N_("Support"),
  };

  return _(titles[group]);
}

const BhEvidence *
bh_plan_group_evidence (BhPlan      *plan,
                        BhPlanGroup  group)
{
  const BhEvidence *const evidence[BH_N_PLAN_GROUPS] = {
    [BH_PLAN_GROUP_PRICE] = &plan->price->evidence,
    [BH_PLAN_GROUP_KEEP] = &plan->keep->evidence,
    [BH_PLAN_GROUP_SMS_ABROAD] = &plan->sms_abroad->evidence,
    [BH_PLAN_GROUP_SMS_FILTER] = &plan->sms_filter->evidence,
    [BH_PLAN_GROUP_CALLS] = &plan->other->evidence,
    [BH_PLAN_GROUP_DOCUMENTS] = &plan->documents->evidence,
    [BH_PLAN_GROUP_SIGN_UP] = &plan->other->evidence,
    [BH_PLAN_GROUP_ACTIVATION] = &plan->activation->evidence,
    [BH_PLAN_GROUP_CANCEL] = &plan->cancel->evidence,
    [BH_PLAN_GROUP_SUPPORT] = &plan->other->evidence,
  };

  return evidence[group];
}

const BhText *
bh_plan_group_note (BhPlan      *plan,
                    BhPlanGroup  group)
{
  static const BhText none = { { NULL } };
  const BhText *const notes[BH_N_PLAN_GROUPS] = {
    [BH_PLAN_GROUP_PRICE] = &plan->price->note,
    [BH_PLAN_GROUP_KEEP] = &plan->keep->note,
    [BH_PLAN_GROUP_SMS_ABROAD] = &plan->sms_abroad->note,
    [BH_PLAN_GROUP_SMS_FILTER] = &plan->sms_filter->note,
    [BH_PLAN_GROUP_CALLS] = &plan->other->call_note,
    [BH_PLAN_GROUP_DOCUMENTS] = &plan->documents->note,
    [BH_PLAN_GROUP_SIGN_UP] = &plan->other->payment_note,
    [BH_PLAN_GROUP_ACTIVATION] = &plan->activation->note,
    [BH_PLAN_GROUP_CANCEL] = &plan->cancel->note,
  };

  return notes[group] != NULL ? notes[group] : &none;
}
