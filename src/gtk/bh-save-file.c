/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-save-file"

#include "config.h"

#include "bh-save-file.h"

#include <glib/gi18n.h>

#include "bh-replace-file.h"

static void
write_file (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  GError *error = NULL;
  gsize size;
  const void *content = g_bytes_get_data (data, &size);

  if (bh_replace_file (g_file_peek_path (source), 0666, content, size, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* GLib's own way serves what is on no disk: on one that is full it leaves what it had begun. */
static gboolean
finish (GFile         *file,
        GAsyncResult  *result,
        GError       **error)
{
  return g_task_is_valid (result, file) && g_task_get_source_tag (G_TASK (result)) == write_file
           ? g_task_propagate_boolean (G_TASK (result), error)
           : g_file_replace_contents_finish (file, result, NULL, error);
}

static void
on_saved (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *message = NULL;

  if (finish (G_FILE (source), result, &error))
    message = g_strdup (_("Saved"));
  else
    /* Translators: the name of a file, and why: “No space left on device” */
    message = g_strdup_printf (_("“%s” could not be saved: %s"), name, error->message);
  gtk_widget_activate_action (widget, "win.toast", "s", message);
}

void
bh_save_file (GtkWidget *widget,
              GFile     *file,
              GBytes    *bytes)
{
  g_autoptr (GTask) task = NULL;

  if (g_file_peek_path (file) == NULL) {
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL, on_saved,
                                         g_object_ref (widget));
    return;
  }
  task = g_task_new (file, NULL, on_saved, g_object_ref (widget));
  g_task_set_source_tag (task, write_file);
  g_task_set_task_data (task, g_bytes_ref (bytes), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, write_file);
}

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             GtkWidget       *widget)
{
  GBytes *bytes = g_object_get_data (G_OBJECT (dialog), "bytes");

  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

    bh_save_file (widget, file, bytes);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
bh_save_file_choose (GtkWidget  *widget,
                     const char *title,
                     const char *name,
                     GBytes     *bytes)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, GTK_WINDOW (gtk_widget_get_root (widget)),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, NULL, NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "bytes", g_bytes_ref (bytes),
                          (GDestroyNotify) g_bytes_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
