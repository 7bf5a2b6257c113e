/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile-files"

#include "config.h"

#include "bh-profile-files.h"

#include <glib/gi18n.h>

#include "bh-compat.h"
#include "bh-profile-dialog.h"
#include "bh-profile-file.h"
#include "bh-profile-import.h"
#include "bh-save-file.h"
#include "bh-undo-toast.h"

#define FILE_NAME "baohao-profiles.json"

static GtkWindow *
window_of (GtkWidget *widget)
{
  return GTK_WINDOW (gtk_widget_get_root (widget));
}

/* --- Export ----------------------------------------------------------------- */

typedef struct {
  GtkWidget *widget;
  GPtrArray *records;
} Export;

static void
export_free (gpointer  data,
             GClosure *closure)
{
  Export *job = data;

  g_object_unref (job->widget);
  g_ptr_array_unref (job->records);
  g_free (job);
}

static void
save (GtkWidget       *widget,
      const GPtrArray *records)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = bh_profile_file_write (records, &error);

  if (bytes != NULL)
    bh_save_file_choose (widget, _("Export Profiles"), FILE_NAME, bytes);
  else
    bh_compat_show_message (window_of (widget), _("Nothing Was Exported"), error->message);
}

static void
on_export_accepted (BhProfileDialog *dialog,
                    gpointer         user_data)
{
  Export *job = user_data;
  g_autoptr (GPtrArray) chosen = g_ptr_array_new ();

  for (guint i = 0; i < job->records->len; i++) {
    if (bh_profile_dialog_is_chosen (dialog, i))
      g_ptr_array_add (chosen, job->records->pdata[i]);
  }
  save (job->widget, chosen);
}

static void
choose_records (GtkWidget *widget,
                GPtrArray *records)
{
  Export *job = g_new (Export, 1);
  BhProfileDialog *dialog = bh_profile_dialog_new (
    window_of (widget), _("Export Profiles"),
    _("Choose what the file is to hold: answers, dates and progress, to go on with on another "
      "computer."),
    _("_Export…"));

  *job = (Export) { g_object_ref (widget), g_ptr_array_ref (records) };
  for (guint i = 0; i < records->len; i++) {
    g_autofree char *words = NULL;
    guint counts[BH_N_PROFILE_PARTS];

    bh_profile_record_count (records->pdata[i], counts);
    words = bh_profile_parts_words (counts);
    bh_profile_dialog_add (dialog, bh_profile_record_get_label (records->pdata[i]), words, TRUE, TRUE);
  }
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (on_export_accepted), job, export_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
bh_profile_files_export (GtkWidget *widget,
                         BhSession *session)
{
  g_autoptr (GPtrArray) records = bh_profiles_dup_records (bh_session_get_profiles (session));

  if (records->len == 1)
    save (widget, records);
  else
    choose_records (widget, records);
}

/* --- Import ----------------------------------------------------------------- */

typedef struct {
  GtkWidget *widget;
  BhSession *session;
  GPtrArray *document;
  GArray    *imports; /* they point into the document */
} Import;

static void
import_free (Import *job)
{
  g_object_unref (job->widget);
  g_object_unref (job->session);
  g_clear_pointer (&job->document, g_ptr_array_unref);
  g_clear_pointer (&job->imports, g_array_unref);
  g_free (job);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
import_closed (gpointer  data,
               GClosure *closure)
{
  import_free (data);
}

static void
undo (gpointer data)
{
  bh_import_undo (data);
}

static void
on_import_accepted (BhProfileDialog *dialog,
                    gpointer         user_data)
{
  Import *job = user_data;
  g_autofree char *message = NULL;
  BhImportUndo *way_back;
  guint count;

  for (guint i = 0; i < job->imports->len; i++)
    g_array_index (job->imports, BhImport, i).wanted = bh_profile_dialog_is_chosen (dialog, i);
  count = bh_import_count (job->imports);
  way_back = bh_import_apply (job->imports, bh_session_get_profiles (job->session));
  message = g_strdup_printf (ngettext ("%u profile imported", "%u profiles imported", count), count);
  bh_undo_toast_show (job->widget, message, undo, way_back, (GDestroyNotify) bh_import_undo_free);
}

static const char *
explain (const GArray *imports)
{
  if (imports->len == 0)
    return _("There is no profile in this file.");
  for (guint i = 0; i < imports->len; i++) {
    if (g_array_index (imports, BhImport, i).kind != BH_IMPORT_SAME)
      return _("Choose what to import. What is here already stays as it is unless you choose it.");
  }
  return _("Everything in this file is here already.");
}

static void
preview (Import *job)
{
  BhProfileDialog *dialog = bh_profile_dialog_new (window_of (job->widget), _("Import Profiles"),
                                                   explain (job->imports), _("_Import"));

  for (guint i = 0; i < job->imports->len; i++) {
    const BhImport *import = &g_array_index (job->imports, BhImport, i);
    g_autofree char *words = bh_import_words (import);

    bh_profile_dialog_add (dialog, bh_profile_record_get_label (import->record), words,
                           import->wanted, import->kind != BH_IMPORT_SAME);
  }
  g_signal_connect_data (dialog, "accepted", G_CALLBACK (on_import_accepted), job, import_closed, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
refuse (GtkWidget    *widget,
        GFile        *file,
        const GError *error)
{
  g_autofree char *name = g_file_get_basename (file);
  /* What is wrong with all of a document is at no place in it. */
  const char *reason = g_str_has_prefix (error->message, ": ") ? error->message + 2 : error->message;
  /* Translators: the name of a file, and why */
  g_autofree char *body = g_strdup_printf (_("“%s” cannot be read: %s"), name, reason);

  bh_compat_show_message (window_of (widget), _("Nothing Was Imported"), body);
}

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Import) job = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) present = NULL;
  char *content;
  gsize size;

  if (gtk_widget_get_root (job->widget) == NULL)
    return; /* the window was closed meanwhile */
  if (g_file_load_partial_contents_finish (G_FILE (source), result, &content, &size, NULL, &error)) {
    bytes = g_bytes_new_take (content, size);
    job->document = bh_profile_file_read (bytes, &error);
  }
  if (job->document == NULL) {
    refuse (job->widget, G_FILE (source), error);
    return;
  }
  present = bh_profiles_dup_records (bh_session_get_profiles (job->session));
  job->imports = bh_import_plan (job->document, present);
  preview (g_steal_pointer (&job));
}

/* A file that is too large need not be read to its end to be refused. */
static gboolean
needs_more (const char *content,
            goffset     size,
            gpointer    user_data)
{
  return size <= BH_PROFILE_FILE_MAX_BYTES;
}

void
bh_profile_files_open (GtkWidget *widget,
                       BhSession *session,
                       GFile     *file)
{
  Import *job = g_new0 (Import, 1);

  job->widget = g_object_ref (widget);
  job->session = g_object_ref (session);
  g_file_load_partial_contents_async (file, NULL, needs_more, on_loaded, job);
}

static void
on_response (GtkNativeDialog *dialog,
             int              response,
             GtkWidget       *widget)
{
  if (response == GTK_RESPONSE_ACCEPT) {
    g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

    bh_profile_files_open (widget, g_object_get_data (G_OBJECT (dialog), "session"), file);
  }
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

void
bh_profile_files_import (GtkWidget *widget,
                         BhSession *session)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
    _("Import Profiles"), window_of (widget), GTK_FILE_CHOOSER_ACTION_OPEN, NULL, NULL);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _("Profiles"));
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (dialog), "session", g_object_ref (session), g_object_unref);
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_response), widget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
