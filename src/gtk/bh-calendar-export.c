/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days that are ahead, as a file for the calendar of a phone. */

#define G_LOG_DOMAIN "bh-calendar-export"

#include "config.h"

#include "bh-calendar-export.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-calendar.h"
#include "bh-save-file.h"

#define FILE_NAME "baohao-deadlines.ics"

/* (nullable) (transfer full) */
static char *
new_calendar (BhSession *session)
{
  BhProfile *profile = bh_session_get_profile (session);
  g_autoptr (GArray) timeline = NULL;
  BhTimelineSpec spec;

  bh_timeline_read (session, &spec);
  timeline = bh_timeline_new (&spec);
  return bh_calendar_new (timeline, profile != NULL ? bh_profile_get_id (profile) : NULL,
                          g_get_real_time () / G_USEC_PER_SEC);
}

gboolean
bh_calendar_export_is_possible (BhSession *session)
{
  g_autofree char *calendar = new_calendar (session);

  return calendar != NULL;
}

/* (nullable) (transfer full) */
static GBytes *
new_bytes (BhSession *session)
{
  char *calendar = new_calendar (session);

  return calendar != NULL ? g_bytes_new_take (calendar, strlen (calendar)) : NULL;
}

void
bh_calendar_export_save (GtkWidget *widget,
                         BhSession *session,
                         GFile     *file)
{
  g_autoptr (GBytes) bytes = new_bytes (session);

  if (bytes != NULL)
    bh_save_file (widget, file, bytes);
}

void
bh_calendar_export_choose (GtkWidget *widget,
                           BhSession *session)
{
  g_autoptr (GBytes) bytes = new_bytes (session);

  if (bytes != NULL)
    bh_save_file_choose (widget, _("Export to Calendar"), FILE_NAME, bytes);
}
