/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-plan-fields.h"

#include <string.h>

static const char *
answer_nick (BhAnswer answer)
{
  static const char *const nicks[] = { NULL, "yes", "no" };

  return nicks[answer];
}

static const char *
status_nick (BhPlanStatus status)
{
  static const char *const nicks[] = { "on-sale", "announced", "closed", "unknown" };

  return nicks[status];
}

static void
write_text (BhPlanSink   *sink,
            const char   *name,
            const BhText *text)
{
  sink->string (sink, name, bh_text (text));
}

static void
write_date (BhPlanSink *sink,
            const char *name,
            BhDate      date)
{
  g_autofree char *text = bh_date_format (date);

  sink->string (sink, name, bh_date_is_set (date) ? text : NULL);
}

/* A word of the format; the pack has "unknown" where it leaves one out. */
static void
write_word (BhPlanSink *sink,
            const char *name,
            const char *word)
{
  sink->string (sink, name, g_strcmp0 (word, "unknown") == 0 ? NULL : word);
}

static void
write_head (BhPlanSink *sink,
            BhPlan     *plan,
            BhDate      today)
{
  sink->string (sink, "id", plan->id);
  sink->string (sink, "brand", plan->brand->id);
  write_text (sink, "brand_name", &plan->brand->name);
  sink->string (sink, "name", plan->name);
  sink->string (sink, "kind", plan->kind);
  write_word (sink, "status", plan->status);
  write_text (sink, "status_note", &plan->status_note);
  write_date (sink, "valid_from", plan->valid_from);
  write_date (sink, "valid_to", plan->valid_to);
  sink->string (sink, "status_on_today", status_nick (bh_plan_status_on (plan, today)));
  sink->boolean (sink, "price_holds", bh_plan_price_holds_on (plan, today));
  sink->string (sink, "network", plan->network);
  sink->string (sink, "operator", plan->operator_);
  write_word (sink, "billing", plan->billing);
  write_word (sink, "service", plan->service);
  sink->number (sink, "data_gb", plan->data_gb);
  sink->number (sink, "speed_kbps", plan->speed_kbps);
  sink->number (sink, "speed_after_cap_kbps", plan->speed_after_cap_kbps);
}

static void
write_costs (BhPlanSink *sink,
             BhPlan     *plan)
{
  sink->begin (sink, "price");
  sink->number (sink, "monthly_jpy", plan->price->monthly_jpy);
  sink->number (sink, "light_gb", plan->price->light_gb);
  sink->number (sink, "light_jpy", plan->price->light_jpy);
  sink->number (sink, "for_months", plan->price->for_months);
  write_word (sink, "first_month", bh_first_month_words[plan->price->first_month]);
  sink->number (sink, "pack_jpy", plan->price->pack_jpy);
  sink->number (sink, "pack_days", plan->price->pack_days);
  sink->string (sink, "bound", plan->price->at_least ? "at-least" : NULL);
  write_text (sink, "note", &plan->price->note);
  sink->evidence (sink, &plan->price->evidence);
  sink->end (sink);

  sink->begin (sink, "keep");
  sink->number (sink, "jpy_per_month", plan->keep->jpy_per_month);
  sink->string (sink, "rule", plan->keep->rule != NULL ? plan->keep->rule->id : NULL);
  write_text (sink, "note", &plan->keep->note);
  sink->evidence (sink, &plan->keep->evidence);
  sink->end (sink);
}

static void
write_sms (BhPlanSink *sink,
           BhPlan     *plan)
{
  sink->begin (sink, "sms_abroad");
  sink->string (sink, "state", bh_sms_abroad_nick (plan->sms_abroad->state));
  sink->networks (sink, "by_network", plan->sms_abroad);
  write_text (sink, "note", &plan->sms_abroad->note);
  sink->evidence (sink, &plan->sms_abroad->evidence);
  sink->end (sink);

  sink->begin (sink, "sms_filter");
  write_word (sink, "state", plan->sms_filter->state);
  write_text (sink, "note", &plan->sms_filter->note);
  sink->evidence (sink, &plan->sms_filter->evidence);
  sink->end (sink);
}

static void
write_contract (BhPlanSink *sink,
                BhPlan     *plan)
{
  sink->begin (sink, "activation");
  sink->number (sink, "jpy", plan->activation->jpy);
  sink->number (sink, "sim_jpy", plan->activation->sim_jpy);
  sink->number (sink, "esim_jpy", plan->activation->esim_jpy);
  write_text (sink, "note", &plan->activation->note);
  write_date (sink, "valid_to", plan->activation->valid_to);
  sink->number (sink, "next_jpy", plan->activation->next_jpy);
  sink->evidence (sink, &plan->activation->evidence);
  sink->end (sink);

  sink->begin (sink, "documents");
  sink->strings (sink, "list", (const char *const *) plan->documents->list);
  write_word (sink, "rule", plan->documents->rule);
  write_word (sink, "apply_to", plan->documents->apply_to);
  write_text (sink, "note", &plan->documents->note);
  sink->evidence (sink, &plan->documents->evidence);
  sink->end (sink);

  sink->begin (sink, "cancel");
  sink->number (sink, "min_term_months", plan->cancel->min_term_months);
  sink->number (sink, "jpy", plan->cancel->jpy);
  sink->number (sink, "within_months", plan->cancel->within_months);
  write_text (sink, "note", &plan->cancel->note);
  sink->evidence (sink, &plan->cancel->evidence);
  sink->end (sink);
}

static void
write_other (BhPlanSink *sink,
             BhPlan     *plan)
{
  const BhPlanOther *other = plan->other;

  sink->begin (sink, "other");
  sink->number (sink, "call_jpy_per_30s", other->call_jpy_per_30s);
  sink->number (sink, "free_call_minutes", other->free_call_minutes);
  write_text (sink, "call_note", &other->call_note);
  sink->number (sink, "sms_send_jpy", other->sms_send_jpy);
  write_word (sink, "sms_receive_japan", other->sms_receive_japan);
  sink->string (sink, "esim", answer_nick (other->esim));
  sink->string (sink, "tourists", answer_nick (other->tourists));
  sink->string (sink, "residents_abroad", answer_nick (other->residents_abroad));
  sink->strings (sink, "payment", (const char *const *) other->payment);
  write_text (sink, "payment_note", &other->payment_note);
  sink->strings (sink, "support_languages", (const char *const *) other->support_languages);
  sink->evidence (sink, &other->evidence);
  sink->end (sink);
}

void
bh_plan_write_fields (BhPlanSink       *sink,
                      const BhPlanView *view,
                      BhDate            today)
{
  write_head (sink, view->plan, today);
  sink->string (sink, "works_for_me", view->judged ? bh_verdict_nick (view->works_for_me) : NULL);
  write_costs (sink, view->plan);
  write_sms (sink, view->plan);
  write_contract (sink, view->plan);
  write_other (sink, view->plan);
  sink->string (sink, "url", view->plan->url);
}
