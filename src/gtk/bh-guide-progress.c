/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guide-progress"

#include "bh-guide-progress.h"

#include <string.h>

/* The way to the first payment, by the names of the goals. */
static const char *const way[] = { "register", "verify", "bind", "pay-china" };

/**
 * bh_step_applies:
 *
 * Returns: whether the step is one for this person; a step is left out only where this is false
 */
BhTruth
bh_step_applies (BhSession    *session,
                 const BhStep *step)
{
  return bh_session_evaluate (session, step->branch, BH_TRUE);
}

/* What the step is for the profile in use. */
BhStepState
bh_session_step_state (BhSession    *session,
                       const BhStep *step)
{
  return bh_step_state (step, &bh_session_get_situation (session)->knowledge,
                        bh_session_get_check (session), bh_session_get_profile (session));
}

/* (transfer full) (nullable): why the step is what it is. */
char *
bh_session_step_reason (BhSession    *session,
                        const BhStep *step)
{
  return bh_step_reason (bh_session_get_pack (session), step,
                         &bh_session_get_situation (session)->knowledge,
                         bh_session_get_check (session), bh_session_step_state (session, step));
}

/* (transfer full): the guide for the profile in use. */
BhGuidePlan *
bh_session_plan_guide (BhSession     *session,
                       const BhGuide *guide)
{
  return bh_guide_plan_new (bh_session_get_pack (session), guide,
                            &bh_session_get_situation (session)->knowledge,
                            bh_session_get_check (session), bh_session_get_profile (session));
}

gboolean
bh_step_is_done (BhSession    *session,
                 const BhStep *step)
{
  BhProfile *profile = bh_session_get_profile (session);

  return profile != NULL && bh_profile_is_step_done (profile, step->id, -1);
}

void
bh_guide_progress_read (BhGuideProgress *self,
                        BhSession       *session,
                        const BhGuide   *guide)
{
  *self = (BhGuideProgress) { 0 };

  for (guint i = 0; i < guide->steps->len; i++) {
    const BhStep *step = guide->steps->pdata[i];
    BhStepState state = bh_session_step_state (session, step);

    if (state == BH_STEP_SKIPPED) {
      self->n_left_out++;
      continue;
    }
    self->n_steps++;
    if (state != BH_STEP_TODO)
      self->n_done++;
    else if (self->next == NULL)
      self->next = step;
  }
}

/**
 * bh_guide_get_steps:
 *
 * Returns: (transfer container) (element-type BhStep): the steps that apply, or may, in their order
 */
GPtrArray *
bh_guide_get_steps (BhSession     *session,
                    const BhGuide *guide)
{
  GPtrArray *steps = g_ptr_array_new ();

  for (guint i = 0; i < guide->steps->len; i++) {
    if (bh_session_step_state (session, guide->steps->pdata[i]) != BH_STEP_SKIPPED)
      g_ptr_array_add (steps, guide->steps->pdata[i]);
  }
  return steps;
}

/* Whether the guide has nothing left to do. */
gboolean
bh_guide_is_reached (BhSession     *session,
                     const BhGuide *guide)
{
  return bh_session_evaluate (session, guide->done_when, BH_FALSE) == BH_TRUE;
}

/* Whether the checker says No for what the guide leads to. */
gboolean
bh_guide_is_refused (BhSession     *session,
                     const BhGuide *guide)
{
  const BhCheck *check = bh_session_get_check (session);

  return guide->goal != NULL && !check->done[guide->goal->index] &&
         check->verdicts[guide->goal->index] == BH_VERDICT_NO;
}

static const BhGuide *
find_guide (BhSession      *session,
            const BhWallet *wallet,
            const char     *goal)
{
  const GPtrArray *guides = bh_pack_guides (bh_session_get_pack (session));

  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    if (guide->wallet == wallet && guide->goal != NULL && strcmp (guide->goal->name, goal) == 0)
      return guide;
  }
  return NULL;
}

/* The next goal on the way to the first payment that is not reached yet. */
static const BhGuide *
next_on_way (BhSession     *session,
             const BhGuide *guide)
{
  const char *name = guide->goal != NULL ? guide->goal->name : "";
  gboolean off_the_way = TRUE;
  guint first = G_N_ELEMENTS (way) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (way); i++) {
    if (strcmp (way[i], name) == 0) {
      off_the_way = FALSE;
      first = i + 1;
    }
  }
  if (off_the_way && g_str_has_prefix (name, "pay-"))
    return NULL;
  for (guint i = first; i < G_N_ELEMENTS (way); i++) {
    const BhGuide *next = find_guide (session, guide->wallet, way[i]);

    if (next != NULL && !bh_guide_is_reached (session, next))
      return next;
  }
  return NULL;
}

/**
 * bh_guide_get_followers:
 * @followers: (out): at most BH_MAX_FOLLOWERS guides
 *
 * What comes after a guide: the next one towards the first payment, and the one that keeps the number.
 *
 * Returns: how many were written
 */
guint
bh_guide_get_followers (BhSession      *session,
                        const BhGuide  *guide,
                        const BhGuide **followers)
{
  const BhGuide *candidates[] = { next_on_way (session, guide),
                                  find_guide (session, guide->wallet, "keep") };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++) {
    if (candidates[i] != NULL && candidates[i] != guide)
      followers[n++] = candidates[i];
  }
  return n;
}

/**
 * bh_condition_open_fact:
 *
 * Returns: (nullable): a fact whose answer @condition waits for
 */
const BhFact *
bh_condition_open_fact (BhSession         *session,
                        const BhCondition *condition)
{
  if (condition == NULL || condition->kind == BH_CONDITION_GOAL ||
      bh_session_evaluate (session, condition, BH_TRUE) != BH_UNKNOWN)
    return NULL;
  if (condition->kind == BH_CONDITION_FACT)
    return bh_pack_facts (bh_session_get_pack (session))->pdata[condition->index];
  for (guint i = 0; i < condition->n_children; i++) {
    const BhFact *fact = bh_condition_open_fact (session, &condition->children[i]);

    if (fact != NULL)
      return fact;
  }
  return NULL;
}
