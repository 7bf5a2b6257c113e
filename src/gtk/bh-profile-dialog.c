/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-profile-dialog"

#include "config.h"

#include "bh-profile-dialog.h"

#include <glib/gi18n.h>

#define WIDTH 460
#define HEIGHT 380

struct _BhProfileDialog {
  AdwWindow parent_instance;

  GtkButton  *accept;
  GtkLabel   *text;
  GtkListBox *list;

  GPtrArray *checks; /* GtkCheckButton, borrowed from the rows */
};

G_DEFINE_FINAL_TYPE (BhProfileDialog, bh_profile_dialog, ADW_TYPE_WINDOW)

static guint accepted_signal;

static void
update_accept (BhProfileDialog *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->checks->len; i++)
    any |= bh_profile_dialog_is_chosen (self, i);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), any);
}

static void
on_accept_clicked (BhProfileDialog *self)
{
  g_signal_emit (self, accepted_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
bh_profile_dialog_finalize (GObject *object)
{
  g_ptr_array_unref (BH_PROFILE_DIALOG (object)->checks);

  G_OBJECT_CLASS (bh_profile_dialog_parent_class)->finalize (object);
}

static void
bh_profile_dialog_class_init (BhProfileDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = bh_profile_dialog_finalize;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-profile-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BhProfileDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BhProfileDialog, text);
  gtk_widget_class_bind_template_child (widget_class, BhProfileDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  accepted_signal = g_signal_new ("accepted", BH_TYPE_PROFILE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
bh_profile_dialog_init (BhProfileDialog *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

BhProfileDialog *
bh_profile_dialog_new (GtkWindow  *parent,
                       const char *title,
                       const char *text,
                       const char *accept_label)
{
  BhProfileDialog *self = g_object_new (BH_TYPE_PROFILE_DIALOG, "transient-for", parent, "title",
                                        title, NULL);

  /* No wider than what it belongs to, on a screen that may have no more room. */
  gtk_window_set_default_size (GTK_WINDOW (self),
                               MIN (WIDTH, gtk_widget_get_width (GTK_WIDGET (parent))), HEIGHT);
  gtk_label_set_label (self->text, text);
  gtk_button_set_label (self->accept, accept_label);
  return self;
}

void
bh_profile_dialog_add (BhProfileDialog *self,
                       const char      *label,
                       const char      *subtitle,
                       gboolean         chosen,
                       gboolean         can_choose)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  label = *label != '\0' ? label : _("Without a name");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  /* The row names it by its title. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  subtitle, -1);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_accept), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_widget_set_sensitive (row, can_choose);
  gtk_list_box_append (self->list, row);
  gtk_widget_show (GTK_WIDGET (self->list));
  g_ptr_array_add (self->checks, check);
  update_accept (self);
}

gboolean
bh_profile_dialog_is_chosen (BhProfileDialog *self,
                             guint            index)
{
  return gtk_check_button_get_active (self->checks->pdata[index]);
}
