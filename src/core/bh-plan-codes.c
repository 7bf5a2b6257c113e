/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-codes"

#include "bh-plan-codes.h"

/* A line for data only has no SMS. */
static BhAnswer
by_service (BhPlan *plan)
{
  return g_strcmp0 (plan->service, "data-only") == 0 ? BH_ANSWER_NO : BH_ANSWER_UNKNOWN;
}

BhAnswer
bh_plan_codes_japan (BhPlan *plan)
{
  if (g_strcmp0 (plan->other->sms_receive_japan, "free") == 0)
    return BH_ANSWER_YES;
  if (g_strcmp0 (plan->other->sms_receive_japan, "no") == 0)
    return BH_ANSWER_NO;
  return by_service (plan);
}

static BhAnswer
answer_of (BhSmsAbroad state)
{
  if (state == BH_SMS_ABROAD_UNKNOWN)
    return BH_ANSWER_UNKNOWN;
  return state == BH_SMS_ABROAD_NOT_OFFERED ? BH_ANSWER_NO : BH_ANSWER_YES;
}

BhAnswer
bh_plan_codes_abroad (BhPlan *plan)
{
  const BhPlanSmsAbroad *sms = plan->sms_abroad;
  BhAnswer answer = answer_of (sms->state);
  gboolean all_no = sms->n_by_network > 0;

  for (guint i = 0; i < sms->n_by_network; i++) {
    BhAnswer here = answer_of (sms->by_network[i].state);

    if (here == BH_ANSWER_YES)
      return BH_ANSWER_YES;
    all_no &= here == BH_ANSWER_NO;
  }
  if (answer == BH_ANSWER_UNKNOWN)
    return all_no ? BH_ANSWER_NO : by_service (plan);
  return answer;
}
