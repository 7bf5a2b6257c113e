/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-reminder"

#include "config.h"

#include "bh-reminder.h"

#include <string.h>

#include "bh-timeline-words.h"

#define HOUR 3600 /* seconds */

struct _BhReminder {
  GObject parent_instance;

  BhSession   *session;
  BhClockFunc  clock; /* (nullable): the day never changes */
  guint        timer;
  BhDate       day;      /* of the last look; not set before the first */
  const char  *reminded; /* (nullable): the id of a rule, borrowed from the session's pack */
};

enum {
  REMIND,
  SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (BhReminder, bh_reminder, G_TYPE_OBJECT)

/* The timeline keeps the entry. */
static const BhTimelineEntry *
find_nearest (BhReminder  *self,
              GArray     **timeline)
{
  BhTimelineSpec spec;

  bh_timeline_read (self->session, &spec);
  *timeline = bh_timeline_new (&spec);
  return bh_timeline_nearest (*timeline);
}

/* Nothing new is told here: an answer or a date that is being typed must not ring. */
static void
on_session_changed (BhReminder *self)
{
  g_autoptr (GArray) timeline = NULL;
  const BhTimelineEntry *entry;

  if (self->reminded == NULL)
    return;
  entry = find_nearest (self, &timeline);
  if (entry != NULL && strcmp (entry->rule->id, self->reminded) == 0)
    return;
  self->reminded = NULL;
  g_signal_emit (self, signals[SETTLED], 0);
}

static void
remind (BhReminder *self)
{
  g_autoptr (GArray) timeline = NULL;
  const BhTimelineEntry *entry = find_nearest (self, &timeline);
  g_autofree char *context = NULL;

  if (entry == NULL)
    return;
  self->reminded = entry->rule->id;
  context = bh_timeline_format_context (entry);
  g_signal_emit (self, signals[REMIND], 0, bh_text (&entry->rule->title), context);
}

static gboolean
on_hour (gpointer user_data)
{
  bh_reminder_check (BH_REMINDER (user_data));
  return G_SOURCE_CONTINUE;
}

static void
bh_reminder_dispose (GObject *object)
{
  BhReminder *self = BH_REMINDER (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (bh_reminder_parent_class)->dispose (object);
}

static void
bh_reminder_class_init (BhReminderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = bh_reminder_dispose;

  signals[REMIND] = g_signal_new ("remind", BH_TYPE_REMINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  signals[SETTLED] = g_signal_new ("settled", BH_TYPE_REMINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
bh_reminder_init (BhReminder *self)
{
}

/**
 * bh_reminder_new:
 * @clock: (nullable): where the day comes from; without it the session's own stays
 */
BhReminder *
bh_reminder_new (BhSession   *session,
                 BhClockFunc  clock)
{
  BhReminder *self = g_object_new (BH_TYPE_REMINDER, NULL);

  self->session = g_object_ref (session);
  self->clock = clock;
  g_signal_connect_object (session, "changed", G_CALLBACK (on_session_changed), self,
                           G_CONNECT_SWAPPED);
  if (clock != NULL)
    self->timer = g_timeout_add_seconds (HOUR, on_hour, self);
  return self;
}

void
bh_reminder_check (BhReminder *self)
{
  BhDate day = self->clock != NULL ? self->clock () : bh_session_get_today (self->session);

  if (bh_date_compare (day, self->day) == 0)
    return;
  self->day = day;
  bh_session_set_today (self->session, day);
  remind (self);
}
