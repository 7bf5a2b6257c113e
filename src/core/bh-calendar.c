/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A timeline as iCalendar (RFC 5545), for the calendar of a phone. */

#define G_LOG_DOMAIN "bh-calendar"

#include "config.h"

#include "bh-calendar.h"

#include <glib/gi18n.h>

#include "bh-words.h"

#define LINE_OCTETS 75 /* without the end of the line; RFC 5545, 3.1 */

/* Reminders at 9 in the morning, by the clock of whoever looks, so many days before
 * the day itself, which begins at midnight. */
static const struct {
  int         days;
  const char *trigger;
} alarms[] = {
  { 30, "-P29DT15H" },
  { 7, "-P6DT15H" },
  { 1, "-PT15H" },
};

/* Adds a line in pieces of at most 75 octets, none of which ends within a character. */
static void
add_line (GString    *calendar,
          const char *name,
          const char *value)
{
  g_autofree char *line = g_strconcat (name, ":", value, NULL);
  gsize octets = 0;

  for (const char *c = line; *c != '\0'; c = g_utf8_next_char (c)) {
    gsize size = (gsize) (g_utf8_next_char (c) - c);

    if (octets + size > LINE_OCTETS) {
      g_string_append (calendar, "\r\n ");
      octets = 1;
    }
    g_string_append_len (calendar, c, (gssize) size);
    octets += size;
  }
  g_string_append (calendar, "\r\n");
}

/* Adds a line whose value is text, in which some characters have to be escaped. */
static void
add_text (GString    *calendar,
          const char *name,
          const char *text)
{
  g_autoptr (GString) value = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++) {
    if (*c == '\n')
      g_string_append (value, "\\n");
    else if (*c == '\\' || *c == ';' || *c == ',')
      g_string_append_printf (value, "\\%c", *c);
    else if (!g_ascii_iscntrl (*c))
      g_string_append_c (value, *c);
  }
  add_line (calendar, name, value->str);
}

static void
add_day (GString    *calendar,
         const char *name,
         BhDate      day)
{
  g_autofree char *value = g_strdup_printf ("%04u%02u%02u", day.year, day.month, day.day);

  if (bh_date_is_full (day))
    add_line (calendar, name, value);
}

/* The same for the same thing each time, so that a second import brings it up to
 * date. A step before leaving stays the same when another plan is chosen. */
static void
add_id (GString               *calendar,
        const BhTimelineEntry *entry,
        const char            *owner)
{
  const char *plan = entry->plan != NULL ? entry->plan->id : "";
  g_autofree char *thing =
    g_strjoin ("\n", owner != NULL ? owner : "", plan, entry->rule->id, NULL);
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, thing, -1);
  g_autofree char *id = g_strdup_printf ("%.32s@baohao", hash);

  add_line (calendar, "UID", id);
}

/* When it was written, and a number that grows with it; minutes, since the number has 31 bits. */
static void
add_stamp (GString *calendar,
           gint64   now)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (now);
  g_autofree char *stamp = g_date_time_format (time, "%Y%m%dT%H%M%SZ");
  g_autofree char *sequence = g_strdup_printf ("%" G_GINT64_FORMAT, MAX (now, 0) / 60);

  add_line (calendar, "DTSTAMP", stamp);
  add_line (calendar, "SEQUENCE", sequence);
}

static const BhSource *
linked_source (const BhEvidence *evidence)
{
  for (guint i = 0; i < evidence->n_sources; i++) {
    if (evidence->sources[i]->url != NULL)
      return evidence->sources[i];
  }
  return evidence->n_sources > 0 ? evidence->sources[0] : NULL;
}

/* How far the statement can be trusted, its date, and where to read it. Not its age,
 * which would be another one by the time the reminder rings. */
static void
append_evidence (GString          *text,
                 const BhEvidence *evidence)
{
  g_autofree char *date = bh_format_as_of (evidence->as_of);
  const BhSource *source = linked_source (evidence);

  g_string_append_printf (text, "%s · %s", bh_word_confidence (evidence->confidence), date);
  if (source != NULL) {
    g_string_append_c (text, '\n');
    /* Translators: the title of a source */
    g_string_append_printf (text, _("Source: %s"), source->title);
  }
}

static void
add_description (GString               *calendar,
                 const BhTimelineEntry *entry)
{
  const BhPreparation *preparation = entry->preparation;
  g_autoptr (GString) text = g_string_new (NULL);

  if (!entry->certain)
    g_string_append_printf (text, _("It matters only if this holds: %s\n"),
                            bh_text (&preparation->for_));
  g_string_append_printf (text, "%s\n", bh_text (&entry->rule->consequence));
  if (preparation == NULL)
    g_string_append_printf (text, "%s\n", _("The day ends by the clock of Japan."));
  else if (preparation->effort > 0)
    g_string_append_printf (text, "%s\n",
                            _("The margin before leaving is Baohao’s own, no carrier’s rule."));
  append_evidence (text, &entry->rule->evidence);
  add_text (calendar, "DESCRIPTION", text->str);
}

static void
add_alarms (GString               *calendar,
            const BhTimelineEntry *entry,
            const char            *summary)
{
  for (guint i = 0; i < G_N_ELEMENTS (alarms); i++) {
    if (entry->days_left < alarms[i].days)
      continue; /* over: some calendars would ring at once */
    add_line (calendar, "BEGIN", "VALARM");
    add_line (calendar, "ACTION", "DISPLAY");
    add_line (calendar, "TRIGGER", alarms[i].trigger);
    add_text (calendar, "DESCRIPTION", summary);
    add_line (calendar, "END", "VALARM");
  }
}

static void
add_event (GString               *calendar,
           const BhTimelineEntry *entry,
           const char            *owner,
           gint64                 now)
{
  const char *title = bh_text (&entry->rule->title);
  const BhSource *source = linked_source (&entry->rule->evidence);
  /* Translators: what to do (the name of a plan) */
  g_autofree char *summary =
    entry->plan != NULL ? g_strdup_printf (_("%s (%s)"), title, entry->plan->name)
                        : g_strdup (title);
  /* What is overdue is to be done today. */
  BhDate day = entry->days_left < 0 ? bh_date_add (entry->date, 0, -entry->days_left) : entry->date;

  add_line (calendar, "BEGIN", "VEVENT");
  add_id (calendar, entry, owner);
  add_stamp (calendar, now);
  add_day (calendar, "DTSTART;VALUE=DATE", day);
  add_day (calendar, "DTEND;VALUE=DATE", bh_date_add (day, 0, 1));
  add_text (calendar, "SUMMARY", summary);
  add_description (calendar, entry);
  if (source != NULL && source->url != NULL)
    add_line (calendar, "URL", source->url);
  add_line (calendar, "CLASS", "PRIVATE");
  add_line (calendar, "TRANSP", "TRANSPARENT");
  add_alarms (calendar, entry, summary);
  add_line (calendar, "END", "VEVENT");
}

/**
 * bh_calendar_new:
 * @timeline: (element-type BhTimelineEntry): as bh_timeline_new() makes it
 * @owner: (nullable): what keeps the events of two people apart, such as the
 *   id of a profile; it goes into a hash and is not written
 * @now: the time of writing, in seconds since 1970-01-01T00:00:00Z
 *
 * Writes what is neither done nor past as events of whole days with reminders,
 * in the language in use. Nothing of the person is in it but the plan's name.
 * A later text replaces the events of an earlier one.
 *
 * Returns: (transfer full) (nullable): iCalendar text, or %NULL where there is
 *   no event, since a calendar may not be empty
 */
char *
bh_calendar_new (const GArray *timeline,
                 const char   *owner,
                 gint64        now)
{
  GString *calendar = g_string_new (NULL);
  guint count = 0;

  add_line (calendar, "BEGIN", "VCALENDAR");
  add_line (calendar, "VERSION", "2.0");
  add_line (calendar, "PRODID", "-//Baohao//Baohao " VERSION "//EN");
  add_line (calendar, "CALSCALE", "GREGORIAN");
  for (guint i = 0; i < timeline->len; i++) {
    const BhTimelineEntry *entry = &g_array_index (timeline, BhTimelineEntry, i);

    if (entry->done || entry->state == BH_TIMELINE_PAST)
      continue;
    add_event (calendar, entry, owner, now);
    count++;
  }
  add_line (calendar, "END", "VCALENDAR");
  return g_string_free (calendar, count == 0);
}
