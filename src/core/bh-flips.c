/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-flips"

#include "config.h"

#include "bh-flips.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-change-words.h"
#include "bh-reason.h"
#include "bh-words.h"

/* A person seen through one edition. */
typedef struct {
  BhPack            *pack;
  const BhSituation *situation;
  BhCheck           *check;
} Side;

static void
flip_free (gpointer data)
{
  BhFlip *flip = data;

  g_free (flip->person);
  g_free (flip->wallet);
  g_free (flip->goal);
  g_free (flip->goal_id);
  g_free (flip->why);
  g_free (flip->cause);
  g_free (flip);
}

static const char *
word (const Side   *side,
      const BhGoal *goal)
{
  return goal != NULL ? bh_word_verdict (side->check->verdicts[goal->index],
                                         side->check->done[goal->index]) : NULL;
}

/* (nullable) (transfer full): what became of @rule in the other edition. @named: whether the
 * sentence before names it already. */
static char *
describe_rule (const BhEditions    *editions,
               const BhRequirement *rule,
               gboolean             named)
{
  const BhPackChange *change = rule != NULL
    ? bh_pack_changes_find (editions->changes, "requirements", rule->id) : NULL;

  if (change == NULL)
    return NULL;
  if (change->change == BH_CHANGE_ADDED)
    return g_strdup (_("This rule is new."));
  if (change->change == BH_CHANGE_CHANGED && named)
    return g_strdup (_("This rule was changed."));
  if (change->change == BH_CHANGE_CHANGED)
    /* Translators: %s is a whole sentence that says what would have to hold */
    return g_strdup_printf (_("This rule was changed: %s"), bh_text (&rule->words));
  /* Translators: %s is a whole sentence that says what would have to hold */
  return g_strdup_printf (_("This rule is gone: %s"), bh_text (&rule->words));
}

/* (nullable) (transfer full): what became of the plan of the line. */
static char *
describe_plan (const BhEditions *editions,
               BhPlan           *plan)
{
  const BhPackChange *change = plan != NULL
    ? bh_pack_changes_find (editions->changes, "plans", plan->id) : NULL;
  g_autofree char *name = NULL;

  if (change == NULL)
    return NULL;
  name = bh_pack_change_title (change, editions->before, editions->after);
  if (change->change == BH_CHANGE_REMOVED)
    /* Translators: %s is the name of a plan */
    return g_strdup_printf (_("The plan is gone: %s"), name);
  /* Translators: %s is the name of a plan */
  return g_strdup_printf (_("The plan was changed: %s"), name);
}

static BhReason
reason_of (const BhEditions *editions,
           const Side       *side,
           const BhGoal     *goal)
{
  return bh_check_reason (side->check, side->pack, &side->situation->knowledge, editions->today, goal);
}

static void
explain (BhFlip           *flip,
         const BhEditions *editions,
         const Side       *before,
         const BhGoal     *old,
         const Side       *after,
         const BhGoal     *new)
{
  BhReason was = old != NULL ? reason_of (editions, before, old) : (BhReason) { 0 };
  BhReason is = new != NULL ? reason_of (editions, after, new) : (BhReason) { 0 };

  if (new != NULL)
    flip->why = bh_reason_format (&is);
  flip->cause = describe_rule (editions, is.requirement, TRUE);
  if (flip->cause == NULL)
    flip->cause = describe_rule (editions, was.requirement, FALSE);
  if (flip->cause == NULL)
    flip->cause = describe_plan (editions, before->situation->plan);
}

/* One of @old and @new may be NULL: a goal of one edition alone. */
static void
compare_goal (GPtrArray        *flips,
              const BhEditions *editions,
              const char       *person,
              const Side       *before,
              const BhGoal     *old,
              const Side       *after,
              const BhGoal     *new)
{
  const BhGoal *goal = new != NULL ? new : old;
  const char *was = word (before, old), *is = word (after, new);
  BhFlip *flip;

  if (g_strcmp0 (was, is) == 0)
    return;
  flip = g_new0 (BhFlip, 1);
  flip->person = g_strdup (person);
  flip->wallet = g_strdup (bh_text (&goal->wallet->name));
  flip->goal = g_strdup (bh_text (&goal->title));
  flip->goal_id = g_strdup (goal->id);
  flip->before = was;
  flip->after = is;
  explain (flip, editions, before, old, after, new);
  g_ptr_array_add (flips, flip);
}

GPtrArray *
bh_flips_of (const BhEditions  *editions,
             const char        *person,
             const BhSituation *before,
             const BhSituation *after)
{
  const GPtrArray *old = bh_pack_goals (editions->before), *new = bh_pack_goals (editions->after);
  Side old_side = { editions->before, before,
                    bh_check_new (editions->before, &before->knowledge, editions->today) };
  Side new_side = { editions->after, after,
                    bh_check_new (editions->after, &after->knowledge, editions->today) };
  GPtrArray *flips = g_ptr_array_new_with_free_func (flip_free);

  for (guint i = 0; i < new->len; i++) {
    const BhGoal *goal = new->pdata[i];

    compare_goal (flips, editions, person, &old_side, bh_pack_goal (editions->before, goal->id),
                  &new_side, goal);
  }
  for (guint i = 0; i < old->len; i++) {
    const BhGoal *goal = old->pdata[i];

    if (bh_pack_goal (editions->after, goal->id) == NULL)
      compare_goal (flips, editions, person, &old_side, goal, &new_side, NULL);
  }
  bh_check_free (old_side.check);
  bh_check_free (new_side.check);
  return flips;
}

GPtrArray *
bh_flips_new (const BhEditions *editions,
              BhProfiles       *profiles)
{
  GPtrArray *flips = g_ptr_array_new_with_free_func (flip_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (profiles)); i++) {
    g_autoptr (BhProfile) profile = g_list_model_get_item (G_LIST_MODEL (profiles), i);
    g_autofree char *person = bh_profile_dup_label (profile);
    BhSituation before, after;

    bh_profile_read_situation (profile, editions->before, &before);
    bh_profile_read_situation (profile, editions->after, &after);
    g_ptr_array_extend_and_steal (flips, bh_flips_of (editions, person, &before, &after));
  }
  return flips;
}
