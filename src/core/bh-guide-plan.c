/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-guide-plan"

#include "config.h"

#include "bh-guide-plan.h"

#include <glib/gi18n.h>

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* What everything here is worked out from. */
typedef struct {
  BhPack            *pack;
  const BhKnowledge *knowledge;
  const BhCheck     *check;
  BhProfile         *profile;
} View;

static BhTruth
evaluate (const BhCondition *condition,
          const BhKnowledge *knowledge,
          const BhCheck     *check,
          BhTruth            absent)
{
  return condition != NULL ? bh_condition_evaluate (condition, knowledge, check->truths) : absent;
}

BhTruth
bh_step_branch (const BhStep      *step,
                const BhKnowledge *knowledge,
                const BhCheck     *check)
{
  return evaluate (step->branch, knowledge, check, BH_TRUE);
}

/* Forgets what is known of the facts that @condition looks at. */
static void
forget (const BhCondition *condition,
        BhKnowledge       *knowledge)
{
  if (condition->kind == BH_CONDITION_FACT)
    knowledge->sets[condition->index] = G_MAXUINT64;
  for (guint i = 0; i < condition->n_children; i++)
    forget (&condition->children[i], knowledge);
}

/* Whether a step of which the answers say that it is so would be meant otherwise: lifting the filter is
 * so for whoever has lifted it, but the photo of a passport is not for the holder of another document. */
static gboolean
is_meant_otherwise (const BhStep      *step,
                    const BhKnowledge *knowledge,
                    const BhCheck     *check)
{
  BhKnowledge without = *knowledge;

  forget (step->done_when, &without);
  return bh_step_branch (step, &without, check) != BH_FALSE;
}

BhStepState
bh_step_state (const BhStep      *step,
               const BhKnowledge *knowledge,
               const BhCheck     *check,
               BhProfile         *profile)
{
  BhTruth branch = bh_step_branch (step, knowledge, check);
  gboolean is_so = evaluate (step->done_when, knowledge, check, BH_FALSE) == BH_TRUE;

  if (is_so && (branch != BH_FALSE || is_meant_otherwise (step, knowledge, check)))
    return BH_STEP_ALREADY;
  if (branch == BH_FALSE)
    return BH_STEP_SKIPPED;
  if (profile != NULL && bh_profile_is_step_done (profile, step->id, -1))
    return BH_STEP_DONE;
  return BH_STEP_TODO;
}

/* A fact whose answer @condition waits for; NULL where there is none. */
static const BhFact *
find_question (const View        *view,
               const BhCondition *condition)
{
  const BhFact *found = NULL;

  if (evaluate (condition, view->knowledge, view->check, BH_TRUE) != BH_UNKNOWN)
    return NULL;
  if (condition->kind == BH_CONDITION_FACT) {
    found = bh_pack_facts (view->pack)->pdata[condition->index];
    return bh_fact_is_asked (found, view->knowledge) != BH_FALSE ? found : NULL;
  }
  for (guint i = 0; i < condition->n_children && found == NULL; i++)
    found = find_question (view, &condition->children[i]);
  return found;
}

/* Whether @step is left to do now and no longer once the person has made @fix. */
static gboolean
brings (const View   *view,
        const BhStep *step,
        const BhFix  *fix)
{
  BhKnowledge fixed = *view->knowledge;
  BhStepState before = bh_step_state (step, view->knowledge, view->check, NULL);
  BhStepState after;

  if (step->branch == NULL || before != BH_STEP_TODO)
    return FALSE;
  fixed.sets[fix->fact] = BIT (fix->to);
  after = bh_step_state (step, &fixed, view->check, NULL);
  return after == BH_STEP_ALREADY || after == BH_STEP_SKIPPED;
}

static const BhStep *
find_step (const View          *view,
           const BhGuide       *guide,
           const BhRequirement *requirement)
{
  for (guint i = 0; i < requirement->n_fixes; i++) {
    for (guint j = 0; j < guide->steps->len; j++) {
      if (brings (view, guide->steps->pdata[j], &requirement->fixes[i]))
        return guide->steps->pdata[j];
    }
  }
  return NULL;
}

static const BhGuide *
find_guide (const View   *view,
            const BhGoal *goal)
{
  const GPtrArray *guides = bh_pack_guides (view->pack);

  for (guint i = 0; goal != NULL && i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    if (guide->goal == goal)
      return guide;
  }
  return NULL;
}

static BhGuideFix
new_fix (const View          *view,
         const BhGuide       *guide,
         const BhRequirement *requirement)
{
  BhGuideFix fix = { requirement, view->check->states[requirement->index] == BH_STATE_UNMET };

  if (!fix.unmet) {
    fix.question = find_question (view, requirement->when);
    if (fix.question == NULL)
      fix.question = find_question (view, requirement->require);
  }
  /* What an answer may settle is no work yet. */
  if (fix.question == NULL)
    fix.step = find_step (view, guide, requirement);
  fix.guide = find_guide (view, requirement->reach);
  return fix;
}

static void
add_fixes (BhGuidePlan *self,
           const View  *view,
           BhState      state)
{
  const BhGoal *goal = self->guide->goal;

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (view->pack)->pdata[goal->first_requirement + i];
    BhGuideFix fix;

    if (requirement->effect == BH_EFFECT_NOTE || view->check->states[requirement->index] != state)
      continue;
    fix = new_fix (view, self->guide, requirement);
    if (fix.step != NULL || fix.guide != NULL || fix.question != NULL ||
        bh_text (&requirement->fix) != NULL)
      g_array_append_val (self->fixes, fix);
  }
}

static void
add_things (BhGuidePlan       *self,
            const View        *view,
            const BhCondition *condition)
{
  if (condition == NULL)
    return;
  if (condition->kind == BH_CONDITION_FACT) {
    BhFact *fact = bh_pack_facts (view->pack)->pdata[condition->index];

    if (bh_text (&fact->at_hand) != NULL && !g_ptr_array_find (self->at_hand, fact, NULL))
      g_ptr_array_add (self->at_hand, fact);
  }
  for (guint i = 0; i < condition->n_children; i++)
    add_things (self, view, &condition->children[i]);
}

/* What the requirements that apply look at. What is missing stands among the fixes. */
static void
add_at_hand (BhGuidePlan *self,
             const View  *view)
{
  const BhGoal *goal = self->guide->goal;

  for (guint i = 0; i < goal->n_requirements; i++) {
    const BhRequirement *requirement =
      bh_pack_requirements (view->pack)->pdata[goal->first_requirement + i];
    BhState state = view->check->states[requirement->index];

    if (requirement->effect != BH_EFFECT_NOTE && (state == BH_STATE_MET || state == BH_STATE_UNKNOWN) &&
        evaluate (requirement->when, view->knowledge, view->check, BH_TRUE) == BH_TRUE)
      add_things (self, view, requirement->require);
  }
}

static void
add_step (BhGuidePlan *self,
          const View  *view,
          guint        index)
{
  const BhStep *step = self->guide->steps->pdata[index];
  BhStepState state = bh_step_state (step, view->knowledge, view->check, view->profile);
  BhSpan span = step->span;

  self->states[index] = state;
  self->counts[state]++;
  if (state != BH_STEP_TODO)
    return;
  if (self->next == NULL)
    self->next = step;
  if (bh_step_branch (step, view->knowledge, view->check) == BH_UNKNOWN)
    span.least = 0;
  bh_span_add (&self->time, &span);
}

static BhGuideStanding
find_standing (const BhGuidePlan *self,
               const View        *view)
{
  const BhGoal *goal = self->guide->goal;

  if (evaluate (self->guide->done_when, view->knowledge, view->check, BH_FALSE) == BH_TRUE)
    return BH_GUIDE_REACHED;
  if (goal == NULL || view->check->verdicts[goal->index] == BH_VERDICT_NOT_APPLICABLE)
    return BH_GUIDE_ASIDE;
  if (view->check->verdicts[goal->index] == BH_VERDICT_NO && !view->check->done[goal->index])
    return BH_GUIDE_BLOCKED;
  return self->next != NULL ? BH_GUIDE_NEXT : BH_GUIDE_REACHED;
}

BhGuidePlan *
bh_guide_plan_new (BhPack            *pack,
                   const BhGuide     *guide,
                   const BhKnowledge *knowledge,
                   const BhCheck     *check,
                   BhProfile         *profile)
{
  const View view = { pack, knowledge, check, profile };
  BhGuidePlan *self = g_new0 (BhGuidePlan, 1);

  self->guide = guide;
  self->states = g_new0 (BhStepState, guide->steps->len);
  self->fixes = g_array_new (FALSE, FALSE, sizeof (BhGuideFix));
  self->at_hand = g_ptr_array_new ();
  for (guint i = 0; i < guide->steps->len; i++)
    add_step (self, &view, i);
  self->standing = find_standing (self, &view);
  if (guide->goal == NULL || check->done[guide->goal->index])
    return self;
  add_fixes (self, &view, BH_STATE_UNMET);
  add_fixes (self, &view, BH_STATE_UNKNOWN);
  add_at_hand (self, &view);
  return self;
}

void
bh_guide_plan_free (BhGuidePlan *self)
{
  g_free (self->states);
  g_array_unref (self->fixes);
  g_ptr_array_unref (self->at_hand);
  g_free (self);
}

const char *
bh_step_state_nick (BhStepState state)
{
  static const char *const nicks[] = { "todo", "done", "already", "skipped" };

  return nicks[state];
}

const char *
bh_guide_standing_nick (BhGuideStanding standing)
{
  static const char *const nicks[] = { "next", "blocked", "aside", "reached" };

  return nicks[standing];
}

/* The answers of the first fact that @condition looks at, in words. */
static char *
describe_answer (BhPack            *pack,
                 const BhCondition *condition,
                 const BhKnowledge *knowledge)
{
  g_autoptr (GString) answer = g_string_new (NULL);
  const BhFact *fact;

  while (condition->kind != BH_CONDITION_FACT && condition->n_children > 0)
    condition = &condition->children[0];
  if (condition->kind != BH_CONDITION_FACT)
    return g_strdup (_("Already so"));
  fact = bh_pack_facts (pack)->pdata[condition->index];
  for (guint i = 0; i < fact->n_values; i++) {
    if (knowledge->sets[fact->index] & BIT (i))
      g_string_append_printf (answer, "%s%s", answer->len > 0 ? " / " : "",
                              bh_text (&fact->values[i].label));
  }
  /* Translators: what the person has answered: “Already so. Filter for SMS from abroad: Off” */
  return g_strdup_printf (_("Already so. %s: %s"), bh_text (&fact->title), answer->str);
}

char *
bh_step_reason (BhPack            *pack,
                const BhStep      *step,
                const BhKnowledge *knowledge,
                const BhCheck     *check,
                BhStepState        state)
{
  const char *when = bh_text (&step->when);

  if (state == BH_STEP_ALREADY)
    return describe_answer (pack, step->done_when, knowledge);
  if (when == NULL || bh_step_branch (step, knowledge, check) == BH_TRUE)
    return NULL;
  /* Translators: %s is a whole sentence: “You have no account yet.” */
  return g_strdup_printf (_("Only if: %s"), when);
}
