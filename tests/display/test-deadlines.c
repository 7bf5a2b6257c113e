/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates are typed and cleared, what is due is ticked, told of and saved, and the days go by. */

#define G_LOG_DOMAIN "test-deadlines"

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "bh-calendar-export.h"
#include "bh-date-row.h"
#include "bh-deadline-banner.h"
#include "bh-focus.h"
#include "bh-reminder.h"
#include "bh-timeline-row.h"
#include "bh-timeline-view.h"
#include "scenes.h"

static const BhDate today = { 2026, 11, 22 };

/* A session in which the first deadline of povo is ten days ahead. */
static BhSession *
new_session (void)
{
  BhSession *session = bh_scenes_session (today);
  BhProfile *profile;

  bh_scenes_add_person (session);
  profile = bh_session_get_profile (session);
  bh_profile_set_date (profile, BH_FROM_LAST_TOP_UP, bh_date_add (today, 0, -170));
  return session;
}

static void
free_session (BhSession *session)
{
  g_autoptr (BhProfile) profile = g_object_ref (bh_session_get_profile (session));

  bh_profiles_remove (bh_session_get_profiles (session), profile);
  bh_profile_erase (profile);
  g_assert_finalize_object (session);
}

static GtkWidget *
present (BhSession *session)
{
  const BhScene scene = { "dates", "win.show-dates", NULL };

  return g_object_ref (bh_scene_present (&scene, session, 700, 700));
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

static GtkWidget *
part (GtkWidget  *widget,
      const char *name)
{
  return GTK_WIDGET (gtk_widget_get_template_child (widget, G_OBJECT_TYPE (widget), name));
}

/* The first below @widget of which @test holds. */
static GtkWidget *
find (GtkWidget  *widget,
      gboolean  (*test) (GtkWidget *widget, const void *data),
      const void *data)
{
  GtkWidget *found = test (widget, data) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, test, data);
  return found;
}

static gboolean
is_type (GtkWidget  *widget,
         const void *data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

static gboolean
is_label_with (GtkWidget  *widget,
               const void *data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

static gboolean
is_row_of (GtkWidget  *widget,
           const void *data)
{
  return BH_IS_TIMELINE_ROW (widget) &&
         strcmp (bh_timeline_row_get_id (BH_TIMELINE_ROW (widget)), data) == 0;
}

static gboolean
is_day (BhDate a,
        BhDate b)
{
  return bh_date_compare (a, b) == 0;
}

/* What is no day is said to be none: it stays in the entry, and the day before it stays too. */
static void
test_bad_date (void)
{
  static const char *const bad[] = { "2027-02-29", "tomorrow", "2027-02", "2027-2-3", "", " " };
  BhSession *session = new_session ();
  BhProfile *profile = bh_session_get_profile (session);
  BhDate before = { 2027, 2, 28 };
  GtkWidget *row = g_object_ref_sink (bh_date_row_new (BH_FROM_LEAVING));
  GtkWidget *entry = part (row, "entry");

  bh_profile_set_date (profile, BH_FROM_LEAVING, before);
  bh_date_row_update (BH_DATE_ROW (row), session);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    gtk_editable_set_text (GTK_EDITABLE (entry), bad[i]);
    g_signal_emit_by_name (entry, "activate");
    g_assert_true (gtk_widget_get_visible (part (row, "error")));
    g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, bad[i]);
    g_assert_true (is_day (bh_profile_get_date (profile, BH_FROM_LEAVING), before));
  }
  gtk_editable_set_text (GTK_EDITABLE (entry), " 2028-02-29 ");
  g_assert_false (gtk_widget_get_visible (part (row, "error")));
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (is_day (bh_profile_get_date (profile, BH_FROM_LEAVING), (BhDate) { 2028, 2, 29 }));
  g_signal_emit_by_name (part (row, "clear"), "clicked");
  g_assert_false (bh_date_is_set (bh_profile_get_date (profile, BH_FROM_LEAVING)));
  g_assert_finalize_object (row);
  free_session (session);
}

/* The calendar goes where the text says, and the text where the calendar is. Neither saves. */
static void
test_picked (void)
{
  BhSession *session = new_session ();
  BhProfile *profile = bh_session_get_profile (session);
  GtkWidget *row = g_object_ref_sink (bh_date_row_new (BH_FROM_LEAVING));
  GtkWidget *entry = part (row, "entry");
  GtkCalendar *calendar = GTK_CALENDAR (part (row, "calendar"));
  g_autoptr (GDateTime) shown = NULL;
  g_autoptr (GDateTime) picked = g_date_time_new_local (2027, 3, 31, 0, 0, 0);

  bh_date_row_update (BH_DATE_ROW (row), session);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2028-02-29");
  shown = gtk_calendar_get_date (calendar);
  g_assert_cmpint (g_date_time_get_year (shown), ==, 2028);
  g_assert_cmpint (g_date_time_get_month (shown), ==, 2);
  g_assert_cmpint (g_date_time_get_day_of_month (shown), ==, 29);
  gtk_calendar_select_day (calendar, picked);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2027-03-31");
  g_assert_false (bh_date_is_set (bh_profile_get_date (profile, BH_FROM_LEAVING)));
  g_assert_finalize_object (row);
  free_session (session);
}

/* A tick is one in each wallet's guide; the row goes to what is done, the keyboard stays. */
static void
test_tick (void)
{
  BhSession *session = new_session ();
  BhProfile *profile = bh_session_get_profile (session);
  GtkWidget *window = present (session);
  GType type = BH_TYPE_TIMELINE_VIEW;
  GtkWidget *view, *row, *tick;

  bh_profile_set_date (profile, BH_FROM_LEAVING, bh_date_add (today, 0, 20));
  view = find (window, is_type, &type);
  row = find (view, is_row_of, "leave-list");
  g_assert_nonnull (row);
  tick = part (row, "tick");
  gtk_widget_grab_focus (tick);
  g_assert_true (bh_has_focus (row));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), TRUE);
  g_assert_true (bh_profile_is_step_done (profile, "wechat-keep-list", -1));
  g_assert_true (bh_profile_is_step_done (profile, "alipay-keep-list", -1));
  g_assert_true (bh_has_focus (view));
  row = find (view, is_row_of, "leave-list");
  tick = part (row, "tick");
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), FALSE);
  g_assert_false (bh_profile_is_step_done (profile, "wechat-keep-list", -1));
  g_assert_false (bh_profile_is_step_done (profile, "alipay-keep-list", -1));
  close_window (window);
  free_session (session);
}

static gboolean
is_label_from (GtkWidget  *widget,
               const void *data)
{
  return GTK_IS_LABEL (widget) && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), data);
}

static void
wait_for_toast (GtkWidget  *window,
                const char *text)
{
  while (find (window, is_label_from, text) == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_export (void)
{
  BhSession *session = new_session ();
  GtkWidget *window = present (session);
  g_autofree char *directory = g_dir_make_tmp ("baohao-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "baohao-deadlines.ics", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  GType type = BH_TYPE_TIMELINE_VIEW;
  GtkWidget *view = find (window, is_type, &type);

  g_assert_true (bh_calendar_export_is_possible (session));
  bh_calendar_export_save (view, session, file);
  wait_for_toast (window, "Saved");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "BEGIN:VCALENDAR\r\n"));
  g_assert_true (g_str_has_suffix (text, "END:VCALENDAR\r\n"));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20261202\r\n"));
  bh_profile_set_date (bh_session_get_profile (session), BH_FROM_LAST_TOP_UP, BH_DATE_NONE);
  g_assert_false (bh_calendar_export_is_possible (session));
  close_window (window);
  g_unlink (path);
  g_rmdir (directory);
  free_session (session);
}

/* The toast names the file. */
static void
test_export_fails (void)
{
  BhSession *session = new_session ();
  GtkWidget *window = present (session);
  g_autoptr (GFile) file = g_file_new_for_path ("/proc/self/missing/lost.ics");
  GType type = BH_TYPE_TIMELINE_VIEW;

  bh_calendar_export_save (find (window, is_type, &type), session, file);
  wait_for_toast (window, "“lost.ics” could not be saved: ");
  close_window (window);
  free_session (session);
}

/* Closed, the bar comes back with the next day; it goes when nothing is near. */
static void
test_banner (void)
{
  BhSession *session = new_session ();
  GtkWidget *window = present (session);
  GType type = BH_TYPE_DEADLINE_BANNER;
  BhDeadlineBanner *banner = BH_DEADLINE_BANNER (find (window, is_type, &type));

  g_assert_true (bh_deadline_banner_get_revealed (banner));
  g_assert_nonnull (find (GTK_WIDGET (banner), is_label_with, "in 10 days"));
  g_signal_emit_by_name (part (GTK_WIDGET (banner), "close"), "clicked");
  g_assert_false (bh_deadline_banner_get_revealed (banner));
  bh_profile_set_step_done (bh_session_get_profile (session), "wechat-keep-list", -1, TRUE);
  g_assert_false (bh_deadline_banner_get_revealed (banner));
  bh_session_set_today (session, bh_date_add (today, 0, 1));
  g_assert_true (bh_deadline_banner_get_revealed (banner));
  g_assert_nonnull (find (GTK_WIDGET (banner), is_label_with, "in 9 days"));
  bh_profile_set_date (bh_session_get_profile (session), BH_FROM_LAST_TOP_UP, today);
  g_assert_false (bh_deadline_banner_get_revealed (banner));
  close_window (window);
  free_session (session);
}

static BhDate clock_day;

static BhDate
read_clock (void)
{
  return clock_day;
}

static void
count (guint *counter)
{
  (*counter)++;
}

/* One reminder on each day, whatever is answered in between. */
static void
test_reminder (void)
{
  BhSession *session = new_session ();
  BhProfile *profile = bh_session_get_profile (session);
  BhReminder *reminder = bh_reminder_new (session, read_clock);
  guint reminded = 0, settled = 0;

  g_signal_connect_swapped (reminder, "remind", G_CALLBACK (count), &reminded);
  g_signal_connect_swapped (reminder, "settled", G_CALLBACK (count), &settled);
  clock_day = today;
  bh_reminder_check (reminder);
  bh_reminder_check (reminder);
  g_assert_cmpuint (reminded, ==, 1);
  bh_profile_set_date (profile, BH_FROM_LEAVING, bh_date_add (today, 0, 100));
  bh_reminder_check (reminder);
  g_assert_cmpuint (reminded, ==, 1);
  g_assert_cmpuint (settled, ==, 0);

  clock_day = bh_date_add (today, 0, 1);
  bh_reminder_check (reminder);
  g_assert_true (is_day (bh_session_get_today (session), clock_day));
  g_assert_cmpuint (reminded, ==, 2);
  bh_profile_set_date (profile, BH_FROM_LAST_TOP_UP, clock_day);
  g_assert_cmpuint (settled, ==, 1);
  clock_day = bh_date_add (today, 0, 2);
  bh_reminder_check (reminder);
  g_assert_cmpuint (reminded, ==, 2);
  g_assert_finalize_object (reminder);
  free_session (session);
}

/* A day that was asked for on the command line never ends. */
static void
test_fixed_day (void)
{
  BhSession *session = new_session ();
  BhReminder *reminder = bh_reminder_new (session, NULL);
  guint reminded = 0;

  g_signal_connect_swapped (reminder, "remind", G_CALLBACK (count), &reminded);
  bh_reminder_check (reminder);
  bh_reminder_check (reminder);
  g_assert_cmpuint (reminded, ==, 1);
  g_assert_true (is_day (bh_session_get_today (session), today));
  g_assert_finalize_object (reminder);
  free_session (session);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  g_test_add_func ("/deadlines/bad-date", test_bad_date);
  g_test_add_func ("/deadlines/picked", test_picked);
  g_test_add_func ("/deadlines/tick", test_tick);
  g_test_add_func ("/deadlines/export", test_export);
  g_test_add_func ("/deadlines/export-fails", test_export_fails);
  g_test_add_func ("/deadlines/banner", test_banner);
  g_test_add_func ("/deadlines/reminder", test_reminder);
  g_test_add_func ("/deadlines/fixed-day", test_fixed_day);
  return g_test_run ();
}
