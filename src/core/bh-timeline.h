/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"
#include "bh-profile.h"
#include "bh-session.h"

G_BEGIN_DECLS

/* From how many days on a day is near. */
#define BH_TIMELINE_NEAR 30

/**
 * BhTimelineSpec:
 * @pack: the pack
 * @plan: (nullable): the plan of the line, whose keep rule sets deadlines
 * @knowledge: what is known of the person; it says which steps matter
 * @dates: the days of the line; one that is not known is not set
 * @today: the day, by the device's clock
 * @profile: (nullable): whose ticks in guides say what is done
 *
 * What a timeline follows from.
 */
typedef struct {
  BhPack            *pack;
  BhPlan            *plan;
  const BhKnowledge *knowledge;
  BhDate             dates[BH_N_FROM];
  BhDate             today;
  BhProfile         *profile;
} BhTimelineSpec;

typedef enum {
  BH_TIMELINE_KEEP_RULE,      /* a deadline of the plan */
  BH_TIMELINE_BEFORE_LEAVING, /* a step before leaving Japan */
} BhTimelineKind;

typedef enum {
  BH_TIMELINE_PAST,  /* nothing can be done by it any more */
  BH_TIMELINE_SOON,  /* near, or overdue and still possible */
  BH_TIMELINE_LATER,
} BhTimelineState;

/**
 * BhTimelineEntry:
 * @kind: what sets the day
 * @date: the last safe day, or the first possible one where @preparation opens
 * @days_left: from today; negative when it is past. Below zero and not
 *   %BH_TIMELINE_PAST: the margin is used up, but the day of leaving is still ahead
 * @state: how near it is
 * @done: whether nothing is left to do
 * @certain: whether it is known to matter; otherwise an answer is missing, and
 *   @preparation->for_ says for whom it does
 * @rule: its id, title, consequence and evidence
 * @preparation: (nullable): for a step before leaving: where it is explained
 * @plan: (nullable): for a keep rule: the plan that has it
 *
 * One day of a timeline. The pack that it was made from owns what it points to.
 */
typedef struct {
  BhTimelineKind        kind;
  BhDate                date;
  int                   days_left;
  BhTimelineState       state;
  gboolean              done;
  gboolean              certain;
  const BhKeepDeadline *rule;
  const BhPreparation  *preparation;
  BhPlan               *plan;
} BhTimelineEntry;

/* What the session knows; valid until it changes. */
void                   bh_timeline_read    (BhSession            *session,
                                            BhTimelineSpec       *spec);
/* Whether a day may follow from the day @which, be that one known or not. */
gboolean               bh_timeline_needs   (const BhTimelineSpec *spec,
                                            BhFrom                which);
/* (transfer full) (element-type BhTimelineEntry): in the order of their days. */
GArray                *bh_timeline_new     (const BhTimelineSpec *spec);
/* (nullable): the entry to warn of. */
const BhTimelineEntry *bh_timeline_nearest (const GArray         *timeline);

const char            *bh_timeline_kind_nick  (BhTimelineKind  kind);
const char            *bh_timeline_state_nick (BhTimelineState state);

G_END_DECLS
