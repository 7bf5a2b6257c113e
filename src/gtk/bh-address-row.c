/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-address-row"

#include "config.h"

#include "bh-address-row.h"

#include <glib/gi18n.h>

#include "bh-handbook-parts.h"
#include "bh-labels.h"

static void
on_copy_clicked (GtkButton  *button,
                 const char *url)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (button)), url);
  gtk_widget_activate_action (GTK_WIDGET (button), "win.toast", "s", _("Address copied"));
}

static GtkWidget *
new_copy_button (const char *url)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");

  gtk_widget_set_tooltip_text (button, _("Copy Address"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Copy Address"), -1);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_copy_clicked), g_strdup (url),
                         (GClosureNotify) (GCallback) g_free, 0);
  return button;
}

GtkWidget *
bh_address_row_new (const char *url)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *address = bh_label_new (url, NULL);
  GtkWidget *open = gtk_link_button_new_with_label (url, _("Open Official Page"));

  gtk_label_set_selectable (GTK_LABEL (address), TRUE);
  gtk_widget_set_hexpand (address, TRUE);
  gtk_widget_set_halign (open, GTK_ALIGN_START);
  gtk_widget_add_css_class (open, "flush-start");
  gtk_box_append (box, bh_label_new (_("Official page"), "figure-name"));
  gtk_box_append (GTK_BOX (line), address);
  gtk_box_append (GTK_BOX (line), new_copy_button (url));
  gtk_box_append (box, line);
  gtk_box_append (box, open);
  return row;
}
