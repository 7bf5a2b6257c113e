/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-chart-twin"

#include "config.h"

#include "bh-chart-twin.h"

#include "bh-handbook-parts.h"
#include "bh-labels.h"

static GtkWidget *
row_new (const char *title,
         const char *text)
{
  GtkBox *box;
  GtkWidget *row = bh_part_row_new (&box);

  gtk_box_set_spacing (box, 3);
  if (title != NULL)
    gtk_box_append (box, bh_label_new (title, "heading"));
  gtk_box_append (box, bh_label_new (text, NULL));
  return row;
}

GtkWidget *
bh_chart_twin_new (const BhChartTable *table)
{
  GtkWidget *list = bh_part_list_new ();

  for (guint i = 0; i < table->rows->len; i++) {
    char **row = table->rows->pdata[i];
    g_autofree char *lines = g_strjoinv ("\n", row + 1);

    gtk_list_box_append (GTK_LIST_BOX (list), row_new (row[0], lines));
  }
  for (guint i = 0; i < table->notes->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), row_new (NULL, table->notes->pdata[i]));
  return list;
}
