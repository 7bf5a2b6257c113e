/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-edition-files"

#include "config.h"

#include "bh-edition-files.h"

#include <glib/gi18n.h>

#include "bh-compat.h"
#include "bh-edition-preview.h"
#include "bh-pack-changes.h"
#include "bh-pack-store.h"

/* What is asked of a thread, and what it brings back. The widget and the session are not for it. */
typedef struct {
  GtkWidget *widget;
  BhSession *session;
  char      *name;
  GBytes    *bytes; /* (nullable): what the pack is read from; else from the file or the program */
  char      *path;
  BhPack    *used;
  BhPack    *other;
  GPtrArray *changes;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->widget);
  g_object_unref (job->session);
  g_free (job->name);
  g_clear_pointer (&job->bytes, g_bytes_unref);
  g_free (job->path);
  g_object_unref (job->used);
  g_clear_object (&job->other);
  g_clear_pointer (&job->changes, g_ptr_array_unref);
  g_free (job);
}

static void
job_closed (gpointer  data,
            GClosure *closure)
{
  job_free (data);
}

static GtkWindow *
window_of (const Job *job)
{
  return GTK_WINDOW (gtk_widget_get_root (job->widget));
}

/* --- Using it -------------------------------------------------------------------- */

static void
on_accepted (BhPartsDialog *dialog,
             Job           *job)
{
  g_autofree char *folder = bh_pack_store_folder ();
  g_autoptr (GError) error = NULL;

  if (bh_pack_store_use (folder, job->other, job->used, &error))
    gtk_widget_activate_action (job->widget, "app.reload", NULL);
  else
    bh_compat_show_message (window_of (job), _("The Edition Could Not Be Kept"), error->message);
}

/* --- Reading it ------------------------------------------------------------------- */

static BhPack *
read_pack (const Job *job,
           GError   **error)
{
  if (job->bytes != NULL)
    return bh_pack_new_from_bytes (job->bytes, error);
  return job->path != NULL ? bh_pack_new_from_file (job->path, error)
                           : bh_pack_new_from_resource (error);
}

static void
work (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;

  job->other = read_pack (job, &error);
  if (job->other == NULL) {
    g_task_return_error (task, g_steal_pointer (&error));
    return;
  }
  job->changes = bh_pack_changes_new (job->used, job->other);
  g_task_return_boolean (task, TRUE);
}

static void
refuse (const Job    *job,
        const GError *error)
{
  /* Translators: the name of a file, and why */
  g_autofree char *body = g_strdup_printf (_("“%s” cannot be read: %s"), job->name,
                                           bh_error_reason (error->message));

  bh_compat_show_message (window_of (job), _("Nothing Was Changed"), body);
}

static void
preview (Job *job)
{
  BhPartsDialog *dialog = bh_edition_preview_new (window_of (job), job->session, job->other,
                                                  job->changes);

  g_signal_connect_data (dialog, "accepted", G_CALLBACK (on_accepted), job, job_closed, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
on_done (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  Job *job = user_data;
  g_autoptr (GError) error = NULL;
  gboolean read = g_task_propagate_boolean (G_TASK (result), &error);

  /* The window may have been closed meanwhile. */
  if (read && window_of (job) != NULL) {
    preview (job);
    return;
  }
  if (window_of (job) != NULL)
    refuse (job, error);
  job_free (job);
}

static void
start (GtkWidget  *widget,
       BhSession  *session,
       const char *name,
       GBytes     *bytes,
       const char *path)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr (GTask) task = g_task_new (NULL, NULL, on_done, job);

  job->widget = g_object_ref (widget);
  job->session = g_object_ref (session);
  job->name = g_strdup (name);
  job->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  job->path = g_strdup (path);
  job->used = g_object_ref (bh_session_get_pack (session));
  g_task_set_task_data (task, job, NULL);
  g_task_run_in_thread (task, work);
}

void
bh_edition_files_take (GtkWidget  *widget,
                       BhSession  *session,
                       const char *name,
                       GBytes     *bytes)
{
  start (widget, session, name, bytes, NULL);
}

void
bh_edition_files_return (GtkWidget  *widget,
                         BhSession  *session,
                         const char *path)
{
  start (widget, session, path != NULL ? path : "pack.json", NULL, path);
}
