/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days that matter for keeping a number: the deadlines of the plan, and the
 * last safe day of each step before leaving Japan.
 *
 * A rule that comes back, such as a topping every 180 days, stands once: the
 * next period begins on a day that nobody knows before the top-up is made. */

#define G_LOG_DOMAIN "bh-timeline"

#include "bh-timeline.h"

#include "bh-deadlines.h"

#include <string.h>

const char *
bh_timeline_kind_nick (BhTimelineKind kind)
{
  static const char *const nicks[] = { "keep-rule", "before-leaving" };

  return nicks[kind];
}

const char *
bh_timeline_state_nick (BhTimelineState state)
{
  static const char *const nicks[] = { "past", "soon", "later" };

  return nicks[state];
}

/* What is overdue before leaving can still be done until the day of leaving. */
static BhTimelineState
state_of (const BhTimelineSpec  *spec,
          const BhTimelineEntry *entry)
{
  BhDate leaving = spec->dates[BH_FROM_LEAVING];

  if (entry->days_left > BH_TIMELINE_NEAR)
    return BH_TIMELINE_LATER;
  if (entry->days_left >= 0)
    return BH_TIMELINE_SOON;
  if (entry->kind == BH_TIMELINE_BEFORE_LEAVING && bh_date_is_full (leaving) &&
      bh_date_compare (spec->today, leaving) <= 0)
    return BH_TIMELINE_SOON;
  return BH_TIMELINE_PAST;
}

/* Adds @entry, whose other members are set, if its day is known. */
static void
add (GArray               *timeline,
     const BhTimelineSpec *spec,
     BhTimelineEntry       entry)
{
  entry.date = bh_deadline_date (entry.rule, spec->dates);
  if (!bh_date_is_full (entry.date))
    return;
  entry.days_left = bh_date_days (spec->today, entry.date);
  entry.state = state_of (spec, &entry);
  /* Once it is open there is nothing to wait for: the last safe day says the rest. */
  if (entry.preparation != NULL && entry.preparation->opens && entry.days_left < 0)
    return;
  g_array_append_val (timeline, entry);
}

static void
add_keep_rule (GArray               *timeline,
               const BhTimelineSpec *spec)
{
  const BhKeepRule *rule = spec->plan != NULL ? spec->plan->keep->rule : NULL;

  for (guint i = 0; rule != NULL && i < rule->deadlines->len; i++) {
    BhTimelineEntry entry = { .kind = BH_TIMELINE_KEEP_RULE, .certain = TRUE,
                              .rule = rule->deadlines->pdata[i], .plan = spec->plan };

    add (timeline, spec, entry);
  }
}

static gboolean
is_done (const BhTimelineSpec *spec,
         const BhPreparation  *preparation)
{
  if (preparation->done_when != NULL &&
      bh_condition_evaluate (preparation->done_when, spec->knowledge, NULL) == BH_TRUE)
    return TRUE;
  for (guint i = 0; spec->profile != NULL && i < preparation->see->len; i++) {
    const BhStep *step = preparation->see->pdata[i];

    if (bh_profile_is_step_done (spec->profile, step->id, -1))
      return TRUE;
  }
  return FALSE;
}

static void
add_before_leaving (GArray               *timeline,
                    const BhTimelineSpec *spec)
{
  const GPtrArray *preparations = bh_pack_before_leaving (spec->pack);

  for (guint i = 0; i < preparations->len; i++) {
    const BhPreparation *preparation = preparations->pdata[i];
    BhTruth matters = bh_condition_evaluate (preparation->when, spec->knowledge, NULL);
    BhTimelineEntry entry = { .kind = BH_TIMELINE_BEFORE_LEAVING, .certain = matters == BH_TRUE,
                              .done = is_done (spec, preparation),
                              .rule = &preparation->deadline, .preparation = preparation };

    if (matters != BH_FALSE)
      add (timeline, spec, entry);
  }
}

static int
compare_entries (const void *a,
                 const void *b)
{
  const BhTimelineEntry *x = a, *y = b;
  int by_date = bh_date_compare (x->date, y->date);

  return by_date != 0 ? by_date : strcmp (x->rule->id, y->rule->id);
}

/**
 * bh_timeline_read:
 * @spec: (out caller-allocates): the plan, the answers, the days and the ticks of
 *   the profile in use, on the session's day
 */
void
bh_timeline_read (BhSession      *session,
                  BhTimelineSpec *spec)
{
  const BhSituation *situation = bh_session_get_situation (session);
  BhProfile *profile = bh_session_get_profile (session);

  *spec = (BhTimelineSpec) { .pack = bh_session_get_pack (session), .plan = situation->plan,
                             .knowledge = &situation->knowledge,
                             .today = bh_session_get_today (session), .profile = profile };
  for (BhFrom i = 0; profile != NULL && i < BH_N_FROM; i++)
    spec->dates[i] = bh_profile_get_date (profile, i);
}

/* Where nothing was topped up yet, the day of activation stands in for it. */
static gboolean
counts_from (const BhKeepDeadline *rule,
             BhFrom                which)
{
  return rule->from == which ||
         (rule->from == BH_FROM_LAST_TOP_UP && which == BH_FROM_ACTIVATED);
}

/**
 * bh_timeline_needs:
 *
 * The day of leaving is always needed: any step before leaving hangs on it.
 *
 * Returns: %FALSE only where bh_timeline_new() gives the same whatever day @which is
 */
gboolean
bh_timeline_needs (const BhTimelineSpec *spec,
                   BhFrom                which)
{
  const GPtrArray *preparations = bh_pack_before_leaving (spec->pack);
  const BhKeepRule *rule = spec->plan != NULL ? spec->plan->keep->rule : NULL;

  if (which == BH_FROM_LEAVING)
    return TRUE;
  for (guint i = 0; rule != NULL && i < rule->deadlines->len; i++) {
    if (counts_from (rule->deadlines->pdata[i], which))
      return TRUE;
  }
  for (guint i = 0; i < preparations->len; i++) {
    const BhPreparation *preparation = preparations->pdata[i];

    if (counts_from (&preparation->deadline, which) &&
        bh_condition_evaluate (preparation->when, spec->knowledge, NULL) != BH_FALSE)
      return TRUE;
  }
  return FALSE;
}

/**
 * bh_timeline_new:
 *
 * Steps before leaving need a day of leaving: without one, nobody leaves. A step
 * whose `when` is false is not there; one that is done is, so that it can be seen.
 *
 * Returns: the entries, those on one day by id
 */
GArray *
bh_timeline_new (const BhTimelineSpec *spec)
{
  GArray *timeline = g_array_new (FALSE, FALSE, sizeof (BhTimelineEntry));

  add_keep_rule (timeline, spec);
  if (bh_date_is_full (spec->dates[BH_FROM_LEAVING]))
    add_before_leaving (timeline, spec);
  g_array_sort (timeline, compare_entries);
  return timeline;
}

/**
 * bh_timeline_nearest:
 *
 * Returns: the first entry that is near, known to matter and not done, what is
 *   overdue first; valid as long as @timeline is
 */
const BhTimelineEntry *
bh_timeline_nearest (const GArray *timeline)
{
  for (guint i = 0; i < timeline->len; i++) {
    const BhTimelineEntry *entry = &g_array_index (timeline, BhTimelineEntry, i);

    if (entry->state == BH_TIMELINE_SOON && entry->certain && !entry->done)
      return entry;
  }
  return NULL;
}
