/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "caller"

#include "config.h"

#include "caller.h"

#include <adwaita.h>

#include "scenes.h"

#define PATH "/io/github/baohao/Baohao"

/* Finding */

/* Among what is shown of @widget, or would be in a window in sight. */
GtkWidget *
bh_caller_find (GtkWidget      *widget,
                BhCallerMatches matches,
                gconstpointer   what)
{
  GtkWidget *found = matches (widget, what) ? widget : NULL;

  if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = bh_caller_find (child, matches, what);
  return found;
}

static gboolean
is_of_type (GtkWidget    *widget,
            gconstpointer what)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (what));
}

GtkWidget *
bh_caller_find_type (GtkWidget *widget,
                     GType      type)
{
  return bh_caller_find (widget, is_of_type, GSIZE_TO_POINTER (type));
}

gboolean
bh_caller_says (GtkWidget    *widget,
                gconstpointer what)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), what) == 0;
}

/* Asking */

static void
on_answer (GObject      *connection,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

/* As GNOME Shell does. (transfer full) (nullable): the error. */
GError *
bh_caller_ask (BhCaller   *caller,
               const char *action,
               GVariant   *parameter)
{
  GDBusConnection *bus = g_application_get_dbus_connection (G_APPLICATION (caller->application));
  GVariantBuilder parameters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GVariant) answer = NULL;
  GError *error = NULL;

  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", parameter);
  g_dbus_connection_call (bus, APP_ID, PATH, "org.freedesktop.Application", "ActivateAction",
                          g_variant_new ("(sav@a{sv})", action, &parameters,
                                         g_variant_new ("a{sv}", NULL)),
                          NULL, G_DBUS_CALL_FLAGS_NONE, G_MAXINT, NULL, on_answer, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  answer = g_dbus_connection_call_finish (bus, result, &error);
  caller->window =
    GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (caller->application)));
  return error;
}

void
bh_caller_ask_well (BhCaller   *caller,
                    const char *action,
                    const char *word)
{
  g_autoptr (GError) error =
    bh_caller_ask (caller, action, word != NULL ? g_variant_new_string (word) : NULL);

  g_assert_no_error (error);
  g_assert_nonnull (caller->window);
}

const char *
bh_caller_view (BhCaller *caller)
{
  return adw_view_stack_get_visible_child_name (
    ADW_VIEW_STACK (bh_caller_find_type (caller->window, ADW_TYPE_VIEW_STACK)));
}

BhPack *
bh_caller_pack (BhCaller *caller)
{
  return bh_session_get_pack (bh_application_get_session (caller->application));
}

/* Set-up */

static void
set_up_unknown (BhCaller     *caller,
                gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  caller->application = bh_application_new ();
  g_application_register (G_APPLICATION (caller->application), NULL, &error);
  g_assert_no_error (error);
  g_assert_false (g_application_get_is_remote (G_APPLICATION (caller->application)));
}

static void
set_up (BhCaller     *caller,
        gconstpointer data)
{
  set_up_unknown (caller, data);
  bh_caller_ask_well (caller, "show-view", "plans");
  bh_scenes_add_person (bh_application_get_session (caller->application));
}

static void
tear_down (BhCaller     *caller,
           gconstpointer data)
{
  BhProfiles *profiles = bh_session_get_profiles (bh_application_get_session (caller->application));

  for (guint i = g_list_model_get_n_items (G_LIST_MODEL (profiles)); i > 0; i--) {
    g_autoptr (BhProfile) profile = g_list_model_get_item (G_LIST_MODEL (profiles), i - 1);

    bh_profiles_remove (profiles, profile);
    bh_profile_erase (profile);
  }
  /* Only its run can end it and give its name back. */
  g_idle_add_once ((GSourceOnceFunc) g_application_quit, caller->application);
  g_assert_cmpint (g_application_run (G_APPLICATION (caller->application), 0, NULL), ==, 0);
  gtk_window_destroy (GTK_WINDOW (caller->window));
  g_object_unref (caller->application);
}

int
bh_caller_main (int                *argc,
                char             ***argv,
                const BhCallerTest *tests,
                guint               n_tests)
{
  /* Never freed, which would wait for the toolkit to let go of the bus. */
  static GTestDBus *bus;
  g_autofree char *display = g_strdup (g_getenv ("DISPLAY"));
  int status;

  /* The display goes with the caller's bus, but only the bus is to be another. */
  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_up (bus);
  if (display != NULL)
    g_setenv ("DISPLAY", display, TRUE);
  gtk_test_init (argc, argv, NULL);
  bh_scenes_init ();
  for (guint i = 0; i < n_tests; i++)
    g_test_add (tests[i].path, BhCaller, NULL,
                tests[i].is_unknown ? set_up_unknown : set_up, tests[i].test,
                tear_down);
  status = g_test_run ();
  g_test_dbus_stop (bus);
  return status;
}
