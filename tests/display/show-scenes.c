/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program itself, in which whoever writes the name of a scene sees that
 * scene: for tests that look at it from outside. It says the names of all scenes
 * first, in their order, then each name once more when that scene can be seen. */

#define G_LOG_DOMAIN "show-scenes"

#include "config.h"

#include <adwaita.h>
#include <stdio.h>

#include "bh-application.h"
#include "bh-locale.h"
#include "bh-plan-filter-bar.h"
#include "bh-profile-button.h"
#include "bh-timeline-row.h"
#include "scenes.h"

typedef struct {
  BhSession        *session;
  GDataInputStream *names;
} Show;

/* Opens the menu that belongs to a button of a template. */
static void
pop_up (GtkWidget  *window,
        GType       type,
        const char *button)
{
  GtkWidget *widget = bh_scene_find (window, type);
  GObject *child = gtk_widget_get_template_child (widget, type, button);

  gtk_menu_button_popup (GTK_MENU_BUTTON (child));
}

static void
pop_up_filters (GtkWidget *window,
                BhSession *session)
{
  pop_up (window, BH_TYPE_PLAN_FILTER_BAR, "more");
}

static void
pop_up_columns (GtkWidget *window,
                BhSession *session)
{
  pop_up (window, BH_TYPE_PLAN_FILTER_BAR, "columns");
}

static void
pop_up_profiles (GtkWidget *window,
                 BhSession *session)
{
  pop_up (window, BH_TYPE_PROFILE_BUTTON, "button");
}

static void
rename_profile (GtkWidget *window,
                BhSession *session)
{
  gtk_widget_activate_action (bh_scene_find (window, BH_TYPE_PROFILE_BUTTON), "profile.rename",
                              NULL);
}

static void
show_about (GtkWidget *window,
            BhSession *session)
{
  g_action_group_activate_action (G_ACTION_GROUP (g_application_get_default ()), "about", NULL);
}

/* What stands over a view, and cannot be seen in its picture. */
static const BhScene above[] = {
  { "filters", "win.show-view", "plans", pop_up_filters },
  { "columns", "win.show-view", "plans", pop_up_columns },
  { "profiles", "win.show-view", "handbook", pop_up_profiles },
  { "rename", "win.show-view", "handbook", rename_profile },
  { "shortcuts", "win.show-help-overlay", NULL },
  { "about", "win.show-view", "handbook", show_about },
  { "guide", "win.show-step", "wechat-card" },
  { "phrase", "win.show-article", "PH01" },
};

static const BhScene *
find_scene (const char *name)
{
  for (guint i = 0; i < bh_n_scenes; i++) {
    if (g_str_equal (bh_scenes[i].name, name))
      return &bh_scenes[i];
  }
  for (guint i = 0; i < G_N_ELEMENTS (above); i++) {
    if (g_str_equal (above[i].name, name))
      return &above[i];
  }
  g_error ("no scene is called “%s”", name);
}

/* Opens all that can be opened in its place. */
static void
expand (GtkWidget *widget)
{
  if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  else if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  else if (BH_IS_TIMELINE_ROW (widget))
    bh_timeline_row_set_expanded (BH_TIMELINE_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_get_mapped (child))
      expand (child);
  }
}

/* Until 4.10 a screen reader is told also of pages that are not shown. */
static void
hide_unmapped (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_get_mapped (child))
      hide_unmapped (child);
    else
      gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  }
}

/* Over the page, and keeping the keyboard inside; or NULL. */
static GtkWidget *
find_popover (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_POPOVER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (gtk_widget_get_mapped (child))
      found = find_popover (child);
  }
  return found;
}

/* What lies behind a popover is a scene of its own, and the keyboard cannot come to it. */
static void
hide_behind (GtkWidget *popover)
{
  for (GtkWidget *inner = popover; !GTK_IS_ROOT (inner); inner = gtk_widget_get_parent (inner)) {
    GtkWidget *outer = gtk_widget_get_parent (inner);

    for (GtkWidget *child = gtk_widget_get_first_child (outer); child != NULL;
         child = gtk_widget_get_next_sibling (child)) {
      if (child != inner)
        gtk_accessible_update_state (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
    }
  }
}

static void
say (const char *name)
{
  printf ("%s\n", name);
  fflush (stdout);
}

static void
close_window (GtkWindow *window)
{
  GtkWidget *popover = find_popover (GTK_WIDGET (window));

  /* It holds the keyboard, and would keep it. */
  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
  gtk_window_destroy (window);
}

/* One may take others along. */
static void
close_windows (void)
{
  g_autolist (GtkWidget) windows = gtk_window_list_toplevels ();

  g_list_foreach (windows, (GFunc) (GCallback) g_object_ref, NULL);
  g_list_foreach (windows, (GFunc) (GCallback) close_window, NULL);
}

static void
show_scene (Show       *self,
            const char *name,
            gboolean    expanded)
{
  const BhScene *scene = find_scene (name);
  GtkWidget *window, *popover;

  close_windows ();
  if (scene->action != NULL && bh_session_get_profile (self->session) == NULL)
    bh_scenes_add_person (self->session);
  window = bh_scene_present (scene, self->session, 1000, 700);
  if (expanded) {
    expand (window);
    bh_scene_wait (window);
  }
  hide_unmapped (window);
  popover = find_popover (window);
  if (popover != NULL)
    hide_behind (popover);
}

static void
on_name (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Show *self = user_data;
  g_autofree char *name = g_data_input_stream_read_line_finish (self->names, result, NULL, NULL);

  if (name == NULL) {
    g_application_quit (g_application_get_default ());
    return;
  }
  show_scene (self, name[0] == '+' ? name + 1 : name, name[0] == '+');
  say (name);
  /* Not sooner: time passes while a scene comes up, and the next name would be read in it. */
  g_data_input_stream_read_line_async (self->names, G_PRIORITY_DEFAULT, NULL, on_name, self);
}

static void
on_activate (BhApplication *application,
             Show          *self)
{
  g_autoptr (GFile) stdin_file = g_file_new_for_path ("/dev/stdin");
  g_autoptr (GFileInputStream) in = NULL;

  if (self->names != NULL)
    return;
  for (guint i = 0; i < bh_n_scenes; i++)
    say (bh_scenes[i].name);
  for (guint i = 0; i < G_N_ELEMENTS (above); i++)
    say (above[i].name);
  say ("");

  self->session = bh_application_get_session (application);
  g_application_hold (G_APPLICATION (application));
  in = g_file_read (stdin_file, NULL, NULL);
  self->names = g_data_input_stream_new (G_INPUT_STREAM (in));
  g_data_input_stream_read_line_async (self->names, G_PRIORITY_DEFAULT, NULL, on_name, self);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (BhApplication) application = NULL;
  Show show = { NULL };
  int status;

  bh_locale_init ();
  application = bh_application_new ();
  g_signal_connect_after (application, "activate", G_CALLBACK (on_activate), &show);
  status = bh_application_main (application, argc, argv);
  g_clear_object (&show.names);
  return status;
}
