/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-search-service"

#include "config.h"

#include "bh-search-service.h"

#include <glib/gi18n.h>

#include "bh-pack-store.h"
#include "bh-result-set.h"
#include "bh-shell-interface.h"

#define SERVICE_ID APP_ID ".SearchProvider"

/* For how long nobody asks before it ends, in seconds. */
#define PATIENCE 60

/* The application, as the bus knows it. */
#define APP_PATH "/io/github/baohao/Baohao"

struct _BhSearchService {
  GApplication parent_instance;

  BhShellSearchProvider2 *interface;
  BhResultSet            *results; /* NULL until it is asked for the first time */
};

G_DEFINE_FINAL_TYPE (BhSearchService, bh_search_service, G_TYPE_APPLICATION)

/* Each question puts the end off. The edition is the one that the window would show; the one that
 * came along is known to be good. */
static BhResultSet *
results (BhSearchService *self)
{
  g_application_hold (G_APPLICATION (self));
  if (self->results == NULL) {
    g_autoptr (GError) error = NULL;
    g_autofree char *folder = bh_pack_store_folder ();
    g_autofree char *choice = bh_pack_store_get_choice ();
    g_autoptr (BhPack) pack = bh_pack_store_load (folder, choice, NULL, &error);

    if (pack == NULL)
      g_error ("%s", error->message);
    self->results = bh_result_set_new (pack);
  }
  g_application_release (G_APPLICATION (self));
  return self->results;
}

static gboolean
on_get_initial_result_set (BhSearchService       *self,
                           GDBusMethodInvocation *invocation,
                           const char *const     *terms)
{
  g_auto (GStrv) names = bh_result_set_find (results (self), terms);

  bh_shell_search_provider2_complete_get_initial_result_set (
    self->interface, invocation, (const char *const *) names);
  return TRUE;
}

static gboolean
on_get_subsearch_result_set (BhSearchService       *self,
                             GDBusMethodInvocation *invocation,
                             const char *const     *previous,
                             const char *const     *terms)
{
  g_auto (GStrv) names = bh_result_set_narrow (results (self), previous, terms);

  bh_shell_search_provider2_complete_get_subsearch_result_set (
    self->interface, invocation, (const char *const *) names);
  return TRUE;
}

static gboolean
on_get_result_metas (BhSearchService       *self,
                     GDBusMethodInvocation *invocation,
                     const char *const     *names)
{
  bh_shell_search_provider2_complete_get_result_metas (
    self->interface, invocation, bh_result_set_describe (results (self), names));
  return TRUE;
}

/* An answer is owed until the application has given its own. */
static void
on_application_answered (GObject      *connection,
                         GAsyncResult *result,
                         gpointer      user_data)
{
  g_autoptr (GDBusMethodInvocation) invocation = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer =
    g_dbus_connection_call_finish (G_DBUS_CONNECTION (connection), result, &error);

  if (answer != NULL)
    g_dbus_method_invocation_return_value (g_steal_pointer (&invocation), NULL);
  else
    g_dbus_method_invocation_return_gerror (g_steal_pointer (&invocation), error);
  g_application_release (g_application_get_default ());
}

/* Asks the application to do something with @word, which starts it where it does not run. */
static void
ask_application (BhSearchService       *self,
                 GDBusMethodInvocation *invocation,
                 const char            *action,
                 const char            *word,
                 guint                  timestamp)
{
  GApplication *application = G_APPLICATION (self);
  g_auto (GVariantDict) platform = G_VARIANT_DICT_INIT (NULL);
  GVariantBuilder parameters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));
  g_autofree char *startup_id = g_strdup_printf ("_TIME%u", timestamp);

  /* So that its window may come to the front. */
  if (timestamp != 0)
    g_variant_dict_insert (&platform, "desktop-startup-id", "s", startup_id);
  g_variant_builder_add (&parameters, "v", g_variant_new_string (word));
  g_application_hold (application);
  g_dbus_connection_call (
    g_application_get_dbus_connection (application), APP_ID, APP_PATH, "org.freedesktop.Application",
    "ActivateAction",
    g_variant_new ("(sav@a{sv})", action, &parameters, g_variant_dict_end (&platform)), NULL,
    G_DBUS_CALL_FLAGS_NONE, -1, NULL, on_application_answered, g_object_ref (invocation));
}

static gboolean
on_activate_result (BhSearchService       *self,
                    GDBusMethodInvocation *invocation,
                    const char            *name,
                    const char *const     *terms,
                    guint                  timestamp)
{
  if (bh_result_set_has (results (self), name))
    ask_application (self, invocation, "open-hit", name, timestamp);
  else
    bh_shell_search_provider2_complete_activate_result (self->interface, invocation);
  return TRUE;
}

static gboolean
on_launch_search (BhSearchService       *self,
                  GDBusMethodInvocation *invocation,
                  const char *const     *terms,
                  guint                  timestamp)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);

  ask_application (self, invocation, "search", words, timestamp);
  return TRUE;
}

static gboolean
bh_search_service_dbus_register (GApplication    *application,
                                 GDBusConnection *connection,
                                 const char      *path,
                                 GError         **error)
{
  BhSearchService *self = BH_SEARCH_SERVICE (application);

  return G_APPLICATION_CLASS (bh_search_service_parent_class)
           ->dbus_register (application, connection, path, error) &&
         g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->interface), connection,
                                           path, error);
}

static void
bh_search_service_dbus_unregister (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *path)
{
  GDBusInterfaceSkeleton *skeleton =
    G_DBUS_INTERFACE_SKELETON (BH_SEARCH_SERVICE (application)->interface);

  if (g_dbus_interface_skeleton_has_connection (skeleton, connection))
    g_dbus_interface_skeleton_unexport_from_connection (skeleton, connection);

  G_APPLICATION_CLASS (bh_search_service_parent_class)
    ->dbus_unregister (application, connection, path);
}

static int
bh_search_service_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  gint32 seconds;

  if (g_variant_dict_lookup (options, "patience", "i", &seconds) && seconds > 0)
    g_application_set_inactivity_timeout (application, 1000 * (guint) MIN (seconds, 3600));
  return -1;
}

static void
bh_search_service_dispose (GObject *object)
{
  BhSearchService *self = BH_SEARCH_SERVICE (object);

  g_clear_object (&self->results);

  G_OBJECT_CLASS (bh_search_service_parent_class)->dispose (object);
}

static void
bh_search_service_finalize (GObject *object)
{
  /* Not before: the parent unregisters what is exported. */
  g_object_unref (BH_SEARCH_SERVICE (object)->interface);

  G_OBJECT_CLASS (bh_search_service_parent_class)->finalize (object);
}

static void
bh_search_service_class_init (BhSearchServiceClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = bh_search_service_dispose;
  G_OBJECT_CLASS (klass)->finalize = bh_search_service_finalize;
  application_class->dbus_register = bh_search_service_dbus_register;
  application_class->dbus_unregister = bh_search_service_dbus_unregister;
  application_class->handle_local_options = bh_search_service_handle_local_options;
}

static void
bh_search_service_init (BhSearchService *self)
{
  static const GOptionEntry options[] = {
    { "patience", 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_INT, NULL,
      N_("End when nobody has asked for so long"), N_("SECONDS") },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
  self->interface = bh_shell_search_provider2_skeleton_new ();
  g_signal_connect_swapped (self->interface, "handle-get-initial-result-set",
                            G_CALLBACK (on_get_initial_result_set), self);
  g_signal_connect_swapped (self->interface, "handle-get-subsearch-result-set",
                            G_CALLBACK (on_get_subsearch_result_set), self);
  g_signal_connect_swapped (self->interface, "handle-get-result-metas",
                            G_CALLBACK (on_get_result_metas), self);
  g_signal_connect_swapped (self->interface, "handle-activate-result",
                            G_CALLBACK (on_activate_result), self);
  g_signal_connect_swapped (self->interface, "handle-launch-search",
                            G_CALLBACK (on_launch_search), self);
}

BhSearchService *
bh_search_service_new (void)
{
  return g_object_new (BH_TYPE_SEARCH_SERVICE,
                       "application-id", SERVICE_ID,
                       "flags", G_APPLICATION_IS_SERVICE,
                       "inactivity-timeout", 1000 * PATIENCE,
                       NULL);
}
