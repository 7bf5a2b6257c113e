/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-timeline-words"

#include "config.h"

#include "bh-timeline-words.h"

#include <glib/gi18n.h>

char *
bh_format_day (BhDate date)
{
  g_autoptr (GDateTime) time = g_date_time_new_utc (date.year, date.month, date.day, 0, 0, 0);

  /* Translators: a day as g_date_time_format() writes it: “2 Dec 2026”; the spaces do not break */
  return g_date_time_format (time, C_("day", "%-e %b %Y"));
}

char *
bh_timeline_format_distance (const BhTimelineEntry *entry)
{
  guint days = (guint) ABS (entry->days_left);

  if (entry->done)
    return g_strdup (_("done"));
  if (days == 0)
    return g_strdup (_("today"));
  if (entry->days_left > 0)
    return g_strdup_printf (ngettext ("in %u day", "in %u days", days), days);
  if (entry->state == BH_TIMELINE_PAST)
    return g_strdup_printf (ngettext ("%u day ago", "%u days ago", days), days);
  return g_strdup (_("overdue"));
}

char *
bh_timeline_format_when (const BhTimelineEntry *entry)
{
  g_autofree char *day = bh_format_day (entry->date);
  g_autofree char *distance = bh_timeline_format_distance (entry);

  return g_strdup_printf ("%s · %s", day, distance);
}

char *
bh_timeline_format_context (const BhTimelineEntry *entry)
{
  g_autofree char *when = bh_timeline_format_when (entry);

  if (entry->plan == NULL)
    return g_steal_pointer (&when);
  return g_strdup_printf ("%s · %s", entry->plan->name, when);
}
