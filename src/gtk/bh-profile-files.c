/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile-files"

#include "config.h"

#include "bh-profile-files.h"

#include <glib/gi18n.h>

#include "bh-compat.h"
#include "bh-open-file.h"
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
        const char   *name,
        const GError *error)
{
  /* Translators: the name of a file, and why */
  g_autofree char *body = g_strdup_printf (_("“%s” cannot be read: %s"), name,
                                           bh_error_reason (error->message));

  bh_compat_show_message (window_of (widget), _("Nothing Was Imported"), body);
}

void
bh_profile_files_take (GtkWidget  *widget,
                       BhSession  *session,
                       const char *name,
                       GBytes     *bytes)
{
  g_autoptr (Import) job = g_new0 (Import, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) present = NULL;

  job->widget = g_object_ref (widget);
  job->session = g_object_ref (session);
  job->document = bh_profile_file_read (bytes, &error);
  if (job->document == NULL) {
    refuse (widget, name, error);
    return;
  }
  present = bh_profiles_dup_records (bh_session_get_profiles (session));
  job->imports = bh_import_plan (job->document, present);
  preview (g_steal_pointer (&job));
}

void
bh_profile_files_import (GtkWidget *widget,
                         BhSession *session)
{
  bh_open_file_choose (widget, session, _("Import Profiles"), _("Profiles"));
}
