/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-groups"

#include "config.h"

#include "bh-plan-groups.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-figures.h"
#include "bh-labels.h"
#include "bh-plan-words.h"
#include "bh-words.h"

static void
add_yen (BhFigures  *figures,
         const char *name,
         double      jpy)
{
  g_autofree char *value = bh_format_yen (jpy);

  bh_figures_add (figures, name, value);
}

static void
add_months (BhFigures  *figures,
            const char *name,
            double      months)
{
  g_autofree char *value = g_strdup (bh_word_not_known ());

  if (months != BH_NOT_KNOWN) {
    g_free (value);
    value = g_strdup_printf (ngettext ("%d month", "%d months", (gulong) months), (int) months);
  }
  bh_figures_add (figures, name, value);
}

static void
add_pack (BhFigures         *figures,
          const BhPlanPrice *price)
{
  g_autofree char *yen = bh_format_yen (price->pack_jpy);
  g_autofree char *name = NULL;

  if (price->pack_jpy == BH_NOT_KNOWN)
    return;
  if (price->pack_days == BH_NOT_KNOWN)
    name = g_strdup (_("Once"));
  else
    name = g_strdup_printf (ngettext ("For %d day", "For %d days", (gulong) price->pack_days),
                            (int) price->pack_days);
  bh_figures_add (figures, name, yen);
}

/* The days on which the figures hold, where they begin or end. Those of a closed plan go on for who
 * has it; its dates are those of the sale. */
static void
add_validity (BhFigures *figures,
              BhPlan    *plan,
              BhDate     today)
{
  g_autofree char *from = bh_date_format (plan->valid_from);
  g_autofree char *to = bh_date_format (plan->valid_to);
  g_autofree char *span = NULL;

  if (bh_date_is_set (plan->valid_from) && bh_date_is_set (plan->valid_to))
    span = g_strdup_printf (_("%s to %s"), from, to);
  else if (bh_date_is_set (plan->valid_from))
    span = g_strdup_printf (_("from %s"), from);
  else if (bh_date_is_set (plan->valid_to))
    span = g_strdup_printf (_("until %s"), to);
  if (span == NULL || strcmp (plan->status, "closed") == 0)
    return;
  if (bh_plan_price_holds_on (plan, today))
    bh_figures_add (figures, _("Holds"), span);
  else if (bh_plan_status_on (plan, today) == BH_PLAN_ANNOUNCED)
    bh_figures_add (figures, _("Will hold"), span);
  else
    bh_figures_add (figures, _("Held"), span);
}

/* What the same brand has announced for the day after this plan's last one. */
static void
add_next_plans (BhFigures *figures,
                BhPack    *pack,
                BhPlan    *plan)
{
  GListModel *plans = bh_pack_plans (pack);
  BhDate next = BH_DATE_NONE;

  if (!bh_date_is_full (plan->valid_to))
    return;
  next = bh_date_add (plan->valid_to, 0, 1);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) other = g_list_model_get_item (plans, i);
    g_autofree char *from = NULL;

    if (other->brand != plan->brand || !bh_date_is_set (other->valid_from) ||
        bh_date_compare (other->valid_from, next) != 0)
      continue;
    from = bh_plan_status_short (other, plan->valid_to);
    bh_figures_add_link (figures, other->name, from, "win.show-plan", other->id);
  }
}

static void
add_data (BhFigures *figures,
          BhPlan    *plan)
{
  g_autofree char *data = bh_format_data (plan->data_gb);
  g_autofree char *speed = NULL;

  bh_figures_add (figures, _("Data"), data);
  if (plan->speed_after_cap_kbps == BH_NOT_KNOWN)
    return;
  /* Translators: the speed once the data is used up, in kilobits a second */
  speed = g_strdup_printf (_("%g kbps"), plan->speed_after_cap_kbps);
  bh_figures_add (figures, _("When it is used up"), speed);
}

static BhFigures *
new_price (BhPack *pack,
           BhPlan *plan,
           BhDate  today)
{
  const BhPlanPrice *price = plan->price;
  BhFigures *figures = bh_figures_new (_("Price and Data"));

  if (price->monthly_jpy != BH_NOT_KNOWN || price->pack_jpy == BH_NOT_KNOWN)
    add_yen (figures, _("A month"), price->monthly_jpy);
  add_pack (figures, price);
  add_validity (figures, plan, today);
  add_data (figures, plan);
  bh_figures_add (figures, _("Billing"), bh_word (BH_WORDS_BILLING, plan->billing));
  add_next_plans (figures, pack, plan);
  bh_figures_add_end (figures, &price->note, &price->evidence, today);
  return figures;
}

static BhFigures *
new_keep (BhPlan *plan,
          BhDate  today)
{
  const BhPlanKeep *keep = plan->keep;
  BhFigures *figures = bh_figures_new (_("Keeping the Number"));

  add_yen (figures, _("A month"), keep->jpy_per_month);
  bh_figures_add_long (figures, _("How it is kept"),
                       keep->rule != NULL ? bh_text (&keep->rule->name) : bh_word_not_known ());
  if (keep->rule != NULL && bh_text (&keep->rule->text) != NULL)
    bh_figures_add_text (figures, bh_text (&keep->rule->text));
  bh_figures_add_end (figures, &keep->note, &keep->evidence, today);
  return figures;
}

static BhFigures *
new_sms_abroad (BhPack *pack,
                BhPlan *plan,
                BhDate  today)
{
  const BhPlanSmsAbroad *sms = plan->sms_abroad;
  BhFigures *figures = bh_figures_new (_("Codes Abroad"));

  bh_figures_add (figures, _("SMS while abroad"), bh_word_sms_abroad (sms->state));
  for (guint i = 0; i < sms->n_by_network; i++)
    bh_figures_add (figures, bh_network_name (pack, sms->by_network[i].network),
                    bh_word_sms_abroad (sms->by_network[i].state));
  bh_figures_add_end (figures, &sms->note, &sms->evidence, today);
  return figures;
}

static BhFigures *
new_sms_filter (BhPlan *plan,
                BhDate  today)
{
  const BhPlanSmsFilter *filter = plan->sms_filter;
  BhFigures *figures = bh_figures_new (_("SMS Filter"));

  bh_figures_add_text (figures, bh_word (BH_WORDS_SMS_FILTER, filter->state));
  bh_figures_add_end (figures, &filter->note, &filter->evidence, today);
  return figures;
}

static void
add_calls (BhFigures         *figures,
           const BhPlanOther *other)
{
  g_autofree char *yen = bh_format_yen (other->call_jpy_per_30s);

  bh_figures_add (figures, _("Calls, each 30 seconds"), yen);
  if (bh_text (&other->call_note) != NULL)
    bh_figures_add_text (figures, bh_text (&other->call_note));
}

static void
add_company (BhFigures *figures,
             BhPlan    *plan)
{
  if (plan->operator_ != NULL)
    bh_label_set_language (bh_figures_add (figures, _("Company"), plan->operator_), BH_LANG_JA);
  else
    bh_figures_add (figures, _("Company"), bh_word_not_known ());
}

static BhFigures *
new_calls (BhPack *pack,
           BhPlan *plan,
           BhDate  today)
{
  const BhPlanOther *other = plan->other;
  BhFigures *figures = bh_figures_new (_("Calls and Messages"));

  bh_figures_add (figures, _("Service"), bh_word (BH_WORDS_SERVICE, plan->service));
  add_calls (figures, other);
  add_yen (figures, _("Sending an SMS"), other->sms_send_jpy);
  bh_figures_add (figures, _("Receiving an SMS in Japan"),
                  bh_word (BH_WORDS_SMS_RECEIVE, other->sms_receive_japan));
  bh_figures_add (figures, _("eSIM"), bh_word_answer (other->esim));
  bh_figures_add (figures, _("Network"), bh_network_name (pack, plan->network));
  add_company (figures, plan);
  bh_figures_add_end (figures, &(BhText) { 0 }, &other->evidence, today);
  return figures;
}

static BhFigures *
new_documents (BhPlan *plan,
               BhDate  today)
{
  const BhPlanDocuments *documents = plan->documents;
  g_autofree char *list = bh_plan_documents (plan, "\n");
  BhFigures *figures = bh_figures_new (_("Papers"));

  bh_figures_add_long (figures, _("Accepted"), list);
  bh_figures_add_long (figures, _("How many"), bh_word (BH_WORDS_DOCUMENTS_RULE, documents->rule));
  bh_figures_add_long (figures, _("Asked of"),
                       bh_word (BH_WORDS_DOCUMENTS_APPLY_TO, documents->apply_to));
  bh_figures_add_end (figures, &documents->note, &documents->evidence, today);
  return figures;
}

static BhFigures *
new_sign_up (BhPlan *plan,
             BhDate  today)
{
  const BhPlanOther *other = plan->other;
  g_autofree char *payment = bh_plan_payment (plan, "\n");
  BhFigures *figures = bh_figures_new (_("Signing Up"));

  bh_figures_add (figures, _("Visitors"), bh_word_answer (other->tourists));
  bh_figures_add (figures, _("People who live abroad"), bh_word_answer (other->residents_abroad));
  bh_figures_add_long (figures, _("Payment"), payment);
  bh_figures_add_end (figures, &other->payment_note, &other->evidence, today);
  return figures;
}

static BhFigures *
new_activation (BhPlan *plan,
                BhDate  today)
{
  const BhPlanActivation *activation = plan->activation;
  BhFigures *figures = bh_figures_new (_("Opening Fee"));

  add_yen (figures, _("Today"), bh_plan_activation_on (plan, today));
  if (bh_date_is_full (activation->valid_to) &&
      bh_date_compare (activation->valid_to, today) >= 0) {
    g_autofree char *from = bh_date_format (bh_date_add (activation->valid_to, 0, 1));
    g_autofree char *name = g_strdup_printf (_("From %s"), from);

    add_yen (figures, name, activation->next_jpy);
  }
  bh_figures_add_end (figures, &activation->note, &activation->evidence, today);
  return figures;
}

static BhFigures *
new_cancel (BhPlan *plan,
            BhDate  today)
{
  const BhPlanCancel *cancel = plan->cancel;
  BhFigures *figures = bh_figures_new (_("Leaving"));

  add_months (figures, _("Shortest term"), cancel->min_term_months);
  add_yen (figures, _("Fee"), cancel->jpy);
  if (cancel->within_months != BH_NOT_KNOWN)
    add_months (figures, _("Charged within the first"), cancel->within_months);
  bh_figures_add_end (figures, &cancel->note, &cancel->evidence, today);
  return figures;
}

static BhFigures *
new_support (BhPlan *plan,
             BhDate  today)
{
  g_autofree char *languages = bh_plan_languages (plan, "\n");
  BhFigures *figures = bh_figures_new (_("Support"));

  bh_figures_add_long (figures, _("Languages"), languages);
  bh_figures_add_end (figures, &(BhText) { 0 }, &plan->other->evidence, today);
  return figures;
}

void
bh_plan_groups_append (GtkBox *box,
                       BhPack *pack,
                       BhPlan *plan,
                       BhDate  today)
{
  BhFigures *groups[] = {
    new_price (pack, plan, today),
    new_keep (plan, today),
    new_sms_abroad (pack, plan, today),
    new_sms_filter (plan, today),
    new_calls (pack, plan, today),
    new_documents (plan, today),
    new_sign_up (plan, today),
    new_activation (plan, today),
    new_cancel (plan, today),
    new_support (plan, today),
  };

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    gtk_box_append (box, GTK_WIDGET (groups[i]));
}
