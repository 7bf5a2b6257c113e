/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-open-file"

#include "config.h"

#include "bh-open-file.h"

#include <glib/gi18n.h>

#include "bh-compat.h"
#include "bh-edition-files.h"
#include "bh-profile-file.h"
#include "bh-profile-files.h"

typedef struct {
  GtkWidget *widget;
  BhSession *session;
} Job;

static void
job_free (Job *job)
{
  g_object_unref (job->widget);
  g_object_unref (job->session);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GtkRoot *window = gtk_widget_get_root (job->widget);
  char *content;
  gsize size;

  if (g_file_load_partial_contents_finish (G_FILE (source), result, &content, &size, NULL, &error))
    bytes = g_bytes_new_take (content, size);
  if (window == NULL)
    return; /* it was closed meanwhile */
  if (bytes == NULL)
    bh_compat_show_message (GTK_WINDOW (window), _("Nothing Was Opened"), error->message);
  else if (bh_profile_file_recognises (bytes))
    bh_profile_files_take (job->widget, job->session, name, bytes);
  else
    bh_edition_files_take (job->widget, job->session, name, bytes);
}

/* A file that is too large for either need not be read to its end to be refused. */
static gboolean
needs_more (const char *content,
            goffset     size,
            gpointer    user_data)
{
  return size <= BH_PACK_MAX_BYTES;
}

void
bh_open_file (GtkWidget *widget,
              BhSession *session,
              GFile     *file)
{
  Job *job = g_new (Job, 1);

  *job = (Job) { g_object_ref (widget), g_object_ref (session) };
  g_file_load_partial_contents_async (file, NULL, needs_more, on_loaded, job);
}

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             GtkWidget       *widget)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

    bh_open_file (widget, g_object_get_data (G_OBJECT (dialog), "session"), file);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
bh_open_file_choose (GtkWidget  *widget,
                     BhSession  *session,
                     const char *title,
                     const char *kind)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    title, GTK_WINDOW (gtk_widget_get_root (widget)), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, kind);
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
