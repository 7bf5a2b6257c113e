/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-plan-sign-up"

#include "bh-plan-sign-up.h"

#include <string.h>

const char *const bh_applicant_words[] = { "visitor", "resident", "abroad", NULL };
G_STATIC_ASSERT (G_N_ELEMENTS (bh_applicant_words) == BH_N_APPLICANTS + 1);

#define BIT(applicant) (1u << (applicant))

/**
 * bh_plan_takes_papers:
 * @papers: the papers that somebody has, ended by %NULL
 *
 * Whether these papers are enough to sign up: one of those that the plan lists where one is
 * enough, all of them where all are needed or where it is not known how many.
 *
 * Returns: %FALSE also where nothing is known
 */
gboolean
bh_plan_takes_papers (BhPlan            *plan,
                      const char *const *papers)
{
  const char **list = plan->documents->list;
  guint n_listed = 0, n_had = 0;

  for (; list != NULL && list[n_listed] != NULL; n_listed++) {
    if (strcmp (list[n_listed], "none") == 0)
      return TRUE;
    n_had += g_strv_contains (papers, list[n_listed]);
  }
  if (g_strcmp0 (plan->documents->rule, "any-one") == 0)
    return n_had > 0;
  return n_listed > 0 && n_had == n_listed;
}

/**
 * bh_plan_sign_up_as:
 *
 * Whether somebody may sign up, as far as being a visitor, a resident or abroad decides. Nothing
 * in the plans says No to a resident.
 */
BhAnswer
bh_plan_sign_up_as (BhPlan      *plan,
                    BhApplicant  applicant)
{
  static const char *const of_resident[] = { "residence-card", "passport", NULL };

  switch (applicant) {
  case BH_APPLICANT_VISITOR:
    return plan->other->tourists;
  case BH_APPLICANT_ABROAD:
    return plan->other->residents_abroad;
  case BH_APPLICANT_RESIDENT:
    return bh_plan_takes_papers (plan, of_resident) ? BH_ANSWER_YES : BH_ANSWER_UNKNOWN;
  case BH_N_APPLICANTS:
  default:
    g_return_val_if_reached (BH_ANSWER_UNKNOWN);
  }
}

/* What the person can be, going by where they are now: somebody in Japan is no applicant from
 * abroad; a resident may be anywhere. */
static guint
possible_applicants (BhPack            *pack,
                     const BhSituation *situation)
{
  const BhFact *place = bh_pack_fact (pack, "person.place");
  guint applicants = BIT (BH_APPLICANT_RESIDENT);

  if (place == NULL)
    return BIT (BH_N_APPLICANTS) - 1;
  for (guint i = 0; i < place->n_values; i++) {
    if (situation->knowledge.sets[place->index] & (G_GUINT64_CONSTANT (1) << i))
      applicants |= strcmp (place->values[i].id, "japan") == 0 ? BIT (BH_APPLICANT_VISITOR)
                                                               : BIT (BH_APPLICANT_ABROAD);
  }
  return applicants;
}

/**
 * bh_plan_sign_up:
 * @today: the day on which one would sign up
 *
 * Whether the person may sign up: No where nobody may any more, else Yes or No where that is the
 * answer whatever the person can be. For the plan that is held it says whether one could sign up
 * once more.
 */
BhAnswer
bh_plan_sign_up (BhPlan            *plan,
                 BhPack            *pack,
                 const BhSituation *situation,
                 BhDate             today)
{
  guint applicants = possible_applicants (pack, situation);
  guint answers = 0;

  /* What ran out on a date may be sold at other figures since. */
  if (g_strcmp0 (plan->status, "closed") == 0 && bh_plan_status_on (plan, today) == BH_PLAN_CLOSED)
    return BH_ANSWER_NO;
  for (guint i = 0; i < BH_N_APPLICANTS; i++) {
    if (applicants & BIT (i))
      answers |= BIT (bh_plan_sign_up_as (plan, i));
  }
  if (answers == BIT (BH_ANSWER_YES))
    return BH_ANSWER_YES;
  return answers == BIT (BH_ANSWER_NO) ? BH_ANSWER_NO : BH_ANSWER_UNKNOWN;
}
