/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-parts-dialog"

#include "config.h"

#include "bh-parts-dialog.h"

#define WIDTH 480
#define HEIGHT 560

struct _BhPartsDialog {
  AdwWindow parent_instance;

  AdwHeaderBar *header;
  GtkWidget    *cancel;
  GtkButton    *accept;
  GtkBox       *groups;
};

G_DEFINE_FINAL_TYPE (BhPartsDialog, bh_parts_dialog, ADW_TYPE_WINDOW)

static guint accepted_signal;

static void
on_accept_clicked (BhPartsDialog *self)
{
  g_signal_emit (self, accepted_signal, 0);
  gtk_window_close (GTK_WINDOW (self));
}

/* What its parts have to say in passing is said in the window that it belongs to. */
static void
on_toast (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), action, parameter);
}

static void
bh_parts_dialog_class_init (BhPartsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/baohao/Baohao/ui/bh-parts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, BhPartsDialog, header);
  gtk_widget_class_bind_template_child (widget_class, BhPartsDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, BhPartsDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, BhPartsDialog, groups);
  gtk_widget_class_bind_template_callback (widget_class, on_accept_clicked);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", on_toast);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  accepted_signal = g_signal_new ("accepted", BH_TYPE_PARTS_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
bh_parts_dialog_init (BhPartsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

BhPartsDialog *
bh_parts_dialog_new (GtkWindow  *parent,
                     const char *title)
{
  BhPartsDialog *self = g_object_new (BH_TYPE_PARTS_DIALOG, "transient-for", parent, "title", title,
                                      NULL);
  int width, height;

  /* No larger than what it belongs to, on a screen that may have no more room. */
  gtk_window_get_default_size (parent, &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (WIDTH, width), MIN (HEIGHT, height));
  return self;
}

GtkBox *
bh_parts_dialog_get_groups (BhPartsDialog *self)
{
  return self->groups;
}

void
bh_parts_dialog_ask (BhPartsDialog *self,
                     const char    *label,
                     gboolean       suggested)
{
  adw_header_bar_set_show_end_title_buttons (self->header, FALSE);
  gtk_widget_show (self->cancel);
  gtk_button_set_label (self->accept, label);
  gtk_widget_show (GTK_WIDGET (self->accept));
  if (suggested)
    gtk_widget_add_css_class (GTK_WIDGET (self->accept), "suggested-action");
}
