/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-editions-dialog"

#include "config.h"

#include "bh-editions-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "bh-edition-files.h"
#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-link-row.h"
#include "bh-open-file.h"
#include "bh-pack-store.h"
#include "bh-parts-dialog.h"
#include "bh-words.h"

/* What the actions of its rows need. */
typedef struct {
  GtkWidget     *widget;
  BhSession     *session;
  BhPartsDialog *dialog; /* borrowed: it outlives its actions */
} Editions;

static void
editions_free (gpointer data)
{
  Editions *self = data;

  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_free (self);
}

static void
on_show (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Editions *self = user_data;
  const char *path = g_variant_get_string (parameter, NULL);

  bh_edition_files_return (self->widget, self->session, *path != '\0' ? path : NULL);
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  Editions *self = user_data;

  bh_open_file_choose (self->widget, self->session, _("Open an Edition"), _("Editions"));
  gtk_window_close (GTK_WINDOW (self->dialog));
}

static void
add_actions (Editions *self)
{
  static const GActionEntry entries[] = {
    { .name = "show", .activate = on_show, .parameter_type = "s" },
    { .name = "open", .activate = on_open },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), self);
  g_object_set_data_full (G_OBJECT (group), "editions", self, editions_free);
  gtk_widget_insert_action_group (GTK_WIDGET (self->dialog), "editions", G_ACTION_GROUP (group));
}

/* @path: empty for the one that came along. */
static void
add_edition (GtkListBox *list,
             BhDate      edition,
             const char *path,
             gboolean    in_use)
{
  g_autofree char *day = bh_format_date (edition);
  const char *from = *path != '\0' ? _("From a file") : _("Came with the program");
  g_autofree char *used = g_strdup_printf ("%s · %s", _("In use"), from);

  gtk_list_box_append (list, in_use ? bh_part_note_row_new (day, used)
                                    : bh_link_row_new (day, from, "editions.show", path));
}

static void
add_editions (GtkBox *groups,
              BhPack *used)
{
  GtkListBox *list = bh_part_add_list (groups, _("At Hand"));
  g_autofree char *folder = bh_pack_store_folder ();
  g_autofree char *hash = bh_pack_hash (used);
  g_autofree char *shipped = bh_pack_shipped_hash ();
  g_autoptr (GPtrArray) stored = bh_pack_store_list (folder);

  for (guint i = 0; i < stored->len; i++) {
    const BhStoredPack *one = stored->pdata[i];

    add_edition (list, one->edition, one->path, strcmp (one->hash, hash) == 0);
  }
  add_edition (list, bh_pack_shipped_edition (), "", strcmp (shipped, hash) == 0);
}

void
bh_editions_dialog_show (GtkWidget *widget,
                         BhSession *session)
{
  Editions *self = g_new (Editions, 1);
  BhPartsDialog *dialog = bh_parts_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                               _("Editions of the Facts"));
  GtkBox *groups = bh_parts_dialog_get_groups (dialog);

  *self = (Editions) { g_object_ref (widget), g_object_ref (session), dialog };
  add_actions (self);
  gtk_box_append (groups, bh_label_new (_("Prices and rules change. A new edition of all that Baohao "
                                          "knows comes with the program, or as a file."), NULL));
  add_editions (groups, bh_session_get_pack (session));
  gtk_list_box_append (bh_part_add_list (groups, _("Another One")),
                       bh_link_row_new (_("Open a File…"),
                                        _("You see what it would change before anything does."),
                                        "editions.open", NULL));
  gtk_window_present (GTK_WINDOW (dialog));
}
