/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-application"

#include "config.h"

#include "bh-application.h"

#include <glib/gi18n.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "bh-compat.h"
#include "bh-launch.h"
#include "bh-pack-store.h"
#include "bh-reminder.h"
#include "bh-unkept.h"
#include "bh-words.h"
#include "bh-window.h"

/* The exit status for a pack that cannot be read, as of baohaoctl. */
#define BAD_DATA 3

/* There is one notification at most: a new one takes the place of the one before. */
#define NOTIFICATION "deadline"

/* When a window has long been drawn, in milliseconds. */
#define SETTLED_MS 500

/* What the loader's thread is to read, and what it brings back. */
typedef struct {
  char   *path;   /* the pack that was asked for, or NULL */
  char   *choice; /* the edition that was chosen */
  BhPack *pack;
  char   *set_aside; /* what there is to say of an edition that could not be read */
  GError *error;
} Loading;

struct _BhApplication {
  AdwApplication parent_instance;

  char       *pack_path;
  BhDate      today;
  gboolean    fixed_day; /* the day was asked for, so that it never ends */
  int         failure;   /* the exit status, when there is nothing to show */
  GThread    *loader;    /* until the session is there */
  BhSession  *session;
  BhReminder *reminder;
  char       *set_aside; /* what is to be said of an edition, in the next window */
};

G_DEFINE_FINAL_TYPE (BhApplication, bh_application, ADW_TYPE_APPLICATION)

static gpointer
load_pack (gpointer data)
{
  Loading *loading = data;
  g_autofree char *folder = bh_pack_store_folder ();

  loading->pack = loading->path != NULL
    ? bh_pack_new_from_file (loading->path, &loading->error)
    : bh_pack_store_load (folder, loading->choice, &loading->set_aside, &loading->error);
  return loading;
}

static void
loading_free (Loading *self)
{
  g_free (self->path);
  g_free (self->choice);
  g_clear_object (&self->pack);
  g_free (self->set_aside);
  g_clear_error (&self->error);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loading, loading_free)

static void
start_loading (BhApplication *self)
{
  Loading *loading = g_new0 (Loading, 1);

  loading->path = g_strdup (self->pack_path);
  loading->choice = bh_pack_store_get_choice ();
  self->loader = g_thread_new ("pack", load_pack, loading);
}

static void
on_remind (GApplication *application,
           const char   *title,
           const char   *body)
{
  g_autoptr (GNotification) notification = g_notification_new (title);

  g_notification_set_body (notification, body);
  g_notification_set_default_action (notification, "app.show-dates");
  g_application_send_notification (application, NOTIFICATION, notification);
}

static void
on_settled (GApplication *application)
{
  g_application_withdraw_notification (application, NOTIFICATION);
}

static void
start_reminder (BhApplication *self)
{
  if (self->reminder != NULL)
    return;
  self->reminder = bh_reminder_new (self->session, self->fixed_day ? NULL : bh_date_today);
  g_signal_connect_object (self->reminder, "remind", G_CALLBACK (on_remind), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reminder, "settled", G_CALLBACK (on_settled), self,
                           G_CONNECT_SWAPPED);
  bh_reminder_check (self->reminder);
}

/* The pack is read beside the toolkit's own start: it is there when a window asks for it. */
static gboolean
finish_loading (BhApplication *self)
{
  g_autoptr (Loading) loading = NULL;

  if (self->loader == NULL)
    return self->session != NULL;
  loading = g_thread_join (g_steal_pointer (&self->loader));
  if (loading->pack == NULL) {
    g_printerr ("%s\n", loading->error->message);
    return FALSE;
  }
  g_clear_object (&self->reminder);
  g_clear_object (&self->session);
  self->session = bh_session_new (loading->pack, self->today);
  g_free (self->set_aside);
  self->set_aside = g_steal_pointer (&loading->set_aside);
  bh_profiles_sweep (bh_session_get_profiles (self->session));
  return TRUE;
}

/* When the window has its size: a dialog is laid out in it. */
static gboolean
say_set_aside (gpointer user_data)
{
  BhApplication *self = BH_APPLICATION (user_data);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL && self->set_aside != NULL)
    bh_compat_show_message (window, _("Edition Set Aside"), self->set_aside);
  g_clear_pointer (&self->set_aside, g_free);
  return G_SOURCE_REMOVE;
}

/* What reading the pack and the templates took, and what lies between the pieces that are still in
 * use, goes back to the system when the first page is complete. */
static gboolean
give_back (gpointer user_data)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
  return G_SOURCE_REMOVE;
}

static GtkWindow *
open_window (BhApplication *self)
{
  GtkWindow *window = GTK_WINDOW (bh_window_new (GTK_APPLICATION (self), self->session));

  start_reminder (self);
  bh_unkept_watch (window);
  /* A machine may have slept over midnight, when no timer runs. */
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (bh_reminder_check),
                           self->reminder, G_CONNECT_SWAPPED);
  gtk_window_present (window);
  g_timeout_add_full (G_PRIORITY_LOW, SETTLED_MS, give_back, NULL, NULL);
  if (self->set_aside != NULL)
    g_idle_add_full (G_PRIORITY_LOW, say_set_aside, g_object_ref (self), g_object_unref);
  return window;
}

/* Everything that is shown follows from the pack: another one has a window of its own, which takes
 * the place of the one before. */
static void
replace_windows (BhApplication *self)
{
  g_autoptr (GPtrArray) old = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *day = bh_format_date (bh_pack_get_edition (bh_session_get_pack (self->session)));
  /* Translators: %s is the day of an edition of the facts */
  g_autofree char *message = g_strdup_printf (_("The edition of %s is in use"), day);
  GtkWindow *window;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    g_ptr_array_add (old, g_object_ref (l->data));
  window = open_window (self);
  for (guint i = 0; i < old->len; i++)
    gtk_window_destroy (old->pdata[i]);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.toast", "s", message);
}

static gboolean
reload (gpointer user_data)
{
  BhApplication *self = BH_APPLICATION (user_data);

  /* What was chosen here goes before what was chosen at the start. */
  g_clear_pointer (&self->pack_path, g_free);
  start_loading (self);
  if (finish_loading (self))
    replace_windows (self);
  return G_SOURCE_REMOVE;
}

/* Not at once: the dialog that asks for it belongs to the window that goes. */
static void
on_reload_activated (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  g_idle_add (reload, user_data);
}

static void
on_quit_activated (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  BhApplication *self = BH_APPLICATION (user_data);
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free (windows);
}

static void
on_about_activated (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  BhApplication *self = BH_APPLICATION (user_data);

  if (self->session != NULL)
    bh_compat_show_about (gtk_application_get_active_window (GTK_APPLICATION (self)),
                          bh_session_get_pack (self->session));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = on_quit_activated },
  { .name = "about", .activate = on_about_activated },
  { .name = "reload", .activate = on_reload_activated },
};

static const struct {
  const char *action;
  const char *accels[3];
} accels[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.find", { "<Control>f" } },
  { "win.print", { "<Control>p" } },
  { "win.show-view::plans", { "<Alt>1" } },
  { "win.show-view::check", { "<Alt>2" } },
  { "win.show-view::guides", { "<Alt>3" } },
  { "win.show-view::handbook", { "<Alt>4", "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
};

static void
bh_application_startup (GApplication *application)
{
  BhApplication *self = BH_APPLICATION (application);

  start_loading (self);

  G_APPLICATION_CLASS (bh_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  bh_launch_add_actions (self);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accels[i].action, accels[i].accels);
}

static void
bh_application_activate (GApplication *application)
{
  BhApplication *self = BH_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window != NULL) {
    gtk_window_present (window);
  } else if (finish_loading (self)) {
    open_window (self);
  } else {
    self->failure = BAD_DATA;
    g_application_quit (application);
  }
}

/* A file that somebody has the program open: profiles or an edition of the facts. */
static void
bh_application_open (GApplication *application,
                     GFile       **files,
                     int           n_files,
                     const char   *hint)
{
  g_autofree char *uri = g_file_get_uri (files[0]);
  GtkWindow *window;

  bh_application_activate (application);
  window = gtk_application_get_active_window (GTK_APPLICATION (application));
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.open-file", "s", uri);
}

/* Where the command line leads to: here, or in the program that runs already; there this one ends.
 * Returns: the exit status, or -1 to go on. */
static int
follow (BhApplication *self,
        const char    *action,
        GVariant      *target)
{
  GApplication *application = G_APPLICATION (self);
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error)) {
    g_printerr ("%s\n", error->message);
    return 1;
  }
  g_action_group_activate_action (G_ACTION_GROUP (self), action, target);
  return g_application_get_is_remote (application) ? 0 : -1;
}

static int
follow_options (BhApplication *self,
                GVariantDict  *options)
{
  const char *view, *words;

  if (g_variant_dict_contains (options, "find-error"))
    return follow (self, "find-error", NULL);
  if (g_variant_dict_lookup (options, "search", "&s", &words))
    return follow (self, "search", g_variant_new_string (words));
  if (!g_variant_dict_lookup (options, "view", "&s", &view))
    return -1;
  if (bh_launch_has_view (view))
    return follow (self, "show-view", g_variant_new_string (view));
  g_printerr (_("There is no view “%s”.\n"), view);
  return 2;
}

static int
bh_application_handle_local_options (GApplication *application,
                                     GVariantDict *options)
{
  BhApplication *self = BH_APPLICATION (application);
  const char *today;

  if (g_variant_dict_contains (options, "version")) {
    g_print ("%s\n", VERSION);
    return 0;
  }
  g_variant_dict_lookup (options, "pack", "^ay", &self->pack_path);
  self->fixed_day = g_variant_dict_contains (options, "today");
  if (g_variant_dict_lookup (options, "today", "&s", &today) &&
      !(bh_date_parse (today, &self->today) && bh_date_is_full (self->today))) {
    g_printerr (_("“%s” is no date. Write it as 2026-12-31.\n"), today);
    return 2;
  }
  return follow_options (self, options);
}

static void
bh_application_shutdown (GApplication *application)
{
  BhApplication *self = BH_APPLICATION (application);

  if (self->loader != NULL)
    finish_loading (self);
  if (self->reminder != NULL)
    g_application_withdraw_notification (application, NOTIFICATION);
  g_clear_object (&self->reminder);
  g_clear_object (&self->session);

  G_APPLICATION_CLASS (bh_application_parent_class)->shutdown (application);
}

static void
bh_application_finalize (GObject *object)
{
  BhApplication *self = BH_APPLICATION (object);

  g_clear_pointer (&self->pack_path, g_free);
  g_clear_pointer (&self->set_aside, g_free);

  G_OBJECT_CLASS (bh_application_parent_class)->finalize (object);
}

static void
bh_application_class_init (BhApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bh_application_finalize;
  application_class->startup = bh_application_startup;
  application_class->activate = bh_application_activate;
  application_class->open = bh_application_open;
  application_class->shutdown = bh_application_shutdown;
  application_class->handle_local_options = bh_application_handle_local_options;
}

static void
bh_application_init (BhApplication *self)
{
  static const GOptionEntry options[] = {
    { "pack", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME, NULL, N_("Use this pack"), N_("FILE") },
    { "today", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, N_("Take this day for today"),
      N_("DATE") },
    { "view", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
      N_("Open this view"), "plans|check|guides|handbook" },
    { "search", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL,
      N_("Search for these words in everything that Baohao knows"), N_("WORDS") },
    { "find-error", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Find an error message"), NULL },
    { "version", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_("Print the version"), NULL },
    { NULL },
  };

  self->today = bh_date_today ();
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

BhApplication *
bh_application_new (void)
{
  return g_object_new (BH_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/io/github/baohao/Baohao",
                       NULL);
}

/**
 * bh_application_main:
 *
 * Runs the application.
 *
 * Returns: the exit status: 0, 2 for wrong use, 3 when the pack cannot be read
 */
int
bh_application_main (BhApplication *self,
                     int            argc,
                     char         **argv)
{
  int status = g_application_run (G_APPLICATION (self), argc, argv);

  return status != 0 ? status : self->failure;
}

BhSession *
bh_application_get_session (BhApplication *self)
{
  return self->session;
}
