/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-address-row"

#include "config.h"

#include "bh-address-row.h"

#include <glib/gi18n.h>

#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-line-layout.h"

GtkWidget *
bh_address_row_new (const char *url)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  GtkWidget *line = bh_line_new (6);
  GtkWidget *address = bh_label_new (url, NULL);
  GtkWidget *open = gtk_link_button_new_with_label (url, _("Open Official Page"));

  gtk_label_set_selectable (GTK_LABEL (address), TRUE);
  gtk_widget_set_hexpand (address, TRUE);
  gtk_widget_set_halign (open, GTK_ALIGN_START);
  gtk_widget_add_css_class (open, "flush-start");
  gtk_box_append (box, bh_label_new (_("Official page"), "figure-name"));
  gtk_box_append (GTK_BOX (line), address);
  gtk_box_append (GTK_BOX (line),
                  bh_part_copy_new (url, _("Copy Address"), _("Address copied")));
  gtk_box_append (box, line);
  gtk_box_append (box, open);
  return row;
}
