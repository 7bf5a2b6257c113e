/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-fingerprint-row"

#include "config.h"

#include "bh-fingerprint-row.h"

#include <glib/gi18n.h>

#include "bh-handbook-parts.h"
#include "bh-labels.h"
#include "bh-line-layout.h"

/* The hash is set in so many groups of so many digits, and so many groups in a line. */
#define GROUP_DIGITS 4
#define LINE_GROUPS 4

/* (transfer full): in groups and lines that can be read aloud. */
static char *
format_hash (const char *hash)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; hash[i] != '\0'; i++) {
    if (i > 0 && i % (GROUP_DIGITS * LINE_GROUPS) == 0)
      g_string_append_c (text, '\n');
    else if (i > 0 && i % GROUP_DIGITS == 0)
      g_string_append_c (text, ' ');
    g_string_append_c (text, hash[i]);
  }
  return g_string_free (text, FALSE);
}

GtkWidget *
bh_fingerprint_row_new (const char *hash)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);
  GtkWidget *line = bh_line_new (12);
  g_autofree char *grouped = format_hash (hash);
  GtkWidget *digits = bh_label_new (grouped, "monospace");
  GtkWidget *copy = bh_part_copy_new (hash, _("Copy Fingerprint"), _("Fingerprint copied"));
  GtkWidget *note = bh_label_new (
    _("The SHA-256 of the facts as they came. Two that have the same say the same."), "caption");

  /* Tab goes by the middles of what stands in a line: this must not lie above that of the digits. */
  gtk_widget_set_valign (copy, GTK_ALIGN_END);
  gtk_widget_add_css_class (note, "dim-label");
  gtk_label_set_selectable (GTK_LABEL (digits), TRUE);
  gtk_widget_set_hexpand (digits, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (digits), GTK_ACCESSIBLE_PROPERTY_LABEL, hash, -1);
  gtk_box_append (box, bh_label_new (_("Fingerprint"), NULL));
  gtk_box_append (GTK_BOX (line), digits);
  gtk_box_append (GTK_BOX (line), copy);
  gtk_box_append (box, line);
  gtk_box_append (box, note);
  return row;
}
