/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan"

#include "bh-plan.h"

#include <string.h>

const char *const bh_sms_abroad_words[] = {
  [BH_SMS_ABROAD_UNKNOWN] = "unknown",
  [BH_SMS_ABROAD_ON] = "on",
  [BH_SMS_ABROAD_ON_APPLICATION] = "on-application",
  [BH_SMS_ABROAD_ON_APPLICATION_LATER] = "on-application-later",
  [BH_SMS_ABROAD_OFF_BY_DEFAULT] = "off-by-default",
  [BH_SMS_ABROAD_NOT_OFFERED] = "not-offered",
  NULL,
};

const char *const bh_first_month_words[] = {
  [BH_FIRST_MONTH_UNKNOWN] = "unknown",
  [BH_FIRST_MONTH_WHOLE] = "whole",
  [BH_FIRST_MONTH_PRORATED] = "prorated",
  [BH_FIRST_MONTH_FREE] = "free",
  NULL,
};

/* The word of the pack's format; NULL for what is not known. */
const char *
bh_sms_abroad_nick (BhSmsAbroad state)
{
  return state != BH_SMS_ABROAD_UNKNOWN ? bh_sms_abroad_words[state] : NULL;
}

enum {
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_BRAND,
  PROP_KEEP,
  PROP_DATA,
  N_PROPS,
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (BhPlan, bh_plan, G_TYPE_OBJECT)

static void
bh_plan_get_property (GObject    *object,
                      guint       prop_id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  BhPlan *self = BH_PLAN (object);

  switch (prop_id) {
  case PROP_ID:
    g_value_set_static_string (value, self->id);
    break;
  case PROP_NAME:
    g_value_set_static_string (value, self->name);
    break;
  case PROP_BRAND:
    g_value_set_static_string (value, bh_text (&self->brand->name));
    break;
  case PROP_KEEP:
    g_value_set_double (value, self->keep->jpy_per_month);
    break;
  case PROP_DATA:
    g_value_set_double (value, self->data_gb);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
bh_plan_class_init (BhPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = bh_plan_get_property;

  props[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  props[PROP_BRAND] = g_param_spec_string ("brand", NULL, NULL, NULL, flags);
  /* JPY a month, or BH_NOT_KNOWN. */
  props[PROP_KEEP] =
    g_param_spec_double ("keep", NULL, NULL, BH_NOT_KNOWN, G_MAXDOUBLE, BH_NOT_KNOWN, flags);
  /* GB a month, BH_UNLIMITED or BH_NOT_KNOWN. */
  props[PROP_DATA] =
    g_param_spec_double ("data", NULL, NULL, BH_NOT_KNOWN, G_MAXDOUBLE, BH_NOT_KNOWN, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
bh_plan_init (BhPlan *self)
{
}

/**
 * bh_plan_status_on:
 *
 * A plan that is announced is on sale from its first day; one that is on sale
 * and has a last day is closed after it.
 */
BhPlanStatus
bh_plan_status_on (BhPlan *self,
                   BhDate  today)
{
  if (strcmp (self->status, "closed") == 0)
    return BH_PLAN_CLOSED;
  if (bh_date_is_set (self->valid_to) && bh_date_compare (self->valid_to, today) < 0)
    return BH_PLAN_CLOSED;
  if (bh_date_is_set (self->valid_from) && bh_date_compare (self->valid_from, today) > 0)
    return BH_PLAN_ANNOUNCED;
  if (strcmp (self->status, "on-sale") == 0 || strcmp (self->status, "announced") == 0)
    return BH_PLAN_ON_SALE;
  return BH_PLAN_STATUS_UNKNOWN;
}

gboolean
bh_plan_price_holds_on (BhPlan *self,
                        BhDate  today)
{
  if (bh_date_is_set (self->valid_from) && bh_date_compare (self->valid_from, today) > 0)
    return FALSE;
  return strcmp (self->status, "closed") == 0 || !bh_date_is_set (self->valid_to) ||
         bh_date_compare (self->valid_to, today) >= 0;
}

/**
 * bh_plan_activation_on:
 *
 * Returns: JPY for opening the line on @today, or %BH_NOT_KNOWN
 */
double
bh_plan_activation_on (BhPlan *self,
                       BhDate  today)
{
  const BhPlanActivation *activation = self->activation;

  if (bh_date_is_set (activation->valid_to) && bh_date_compare (activation->valid_to, today) < 0)
    return activation->next_jpy;
  return activation->jpy;
}
