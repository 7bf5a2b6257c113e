/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-link-row"

#include "config.h"

#include "bh-link-row.h"

#include "bh-labels.h"
#include "bh-line-layout.h"

struct _BhLinkRow {
  GtkListBoxRow parent_instance;

  GtkBox   *line;
  GtkBox   *text;
  GtkLabel *title;
  GtkLabel *subtitle; /* or NULL */
};

G_DEFINE_FINAL_TYPE (BhLinkRow, bh_link_row, GTK_TYPE_LIST_BOX_ROW)

static void
bh_link_row_class_init (BhLinkRowClass *klass)
{
}

static void
bh_link_row_init (BhLinkRow *self)
{
  self->line = GTK_BOX (bh_line_new (12));
  self->text = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));

  gtk_widget_add_css_class (GTK_WIDGET (self), "link-row");
  gtk_widget_set_hexpand (GTK_WIDGET (self->text), TRUE);
  gtk_box_append (self->line, GTK_WIDGET (self->text));
  gtk_box_append (self->line, bh_icon_new ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->line));
}

/**
 * bh_link_row_new:
 * @subtitle: (nullable): a second, quieter line
 * @action: the name of an action with a string
 * @target: (nullable): that string; NULL for an action without one
 */
GtkWidget *
bh_link_row_new (const char *title,
                 const char *subtitle,
                 const char *action,
                 const char *target)
{
  BhLinkRow *self = g_object_new (BH_TYPE_LINK_ROW, NULL);

  self->title = GTK_LABEL (bh_label_new (title, NULL));
  gtk_box_append (self->text, GTK_WIDGET (self->title));
  if (subtitle != NULL) {
    self->subtitle = GTK_LABEL (bh_label_new (subtitle, "caption"));
    gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dim-label");
    gtk_box_append (self->text, GTK_WIDGET (self->subtitle));
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    subtitle, -1);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), action);
  return GTK_WIDGET (self);
}

/* An icon before the title, once. */
void
bh_link_row_set_icon (BhLinkRow  *self,
                      const char *icon_name)
{
  gtk_box_prepend (self->line, bh_icon_new (icon_name));
}

/* How many things it leads to, before the arrow, once. */
void
bh_link_row_set_count (BhLinkRow *self,
                       guint      count)
{
  g_autofree char *number = g_strdup_printf ("%u", count);
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_insert_child_after (self->line, label, GTK_WIDGET (self->text));
}

void
bh_link_row_set_language (BhLinkRow *self,
                          BhLang     lang)
{
  bh_label_set_language (self->title, lang);
}

/* What does not fit into @lines ends with an ellipsis. */
void
bh_link_row_limit_subtitle (BhLinkRow *self,
                            int        lines)
{
  if (self->subtitle == NULL)
    return;
  gtk_label_set_lines (self->subtitle, lines);
  gtk_label_set_ellipsize (self->subtitle, PANGO_ELLIPSIZE_END);
}
