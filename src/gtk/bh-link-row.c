/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-link-row"

#include "config.h"

#include "bh-link-row.h"

#include "bh-labels.h"

/* What the icon before the text and the arrow behind it take, with the space between, in pixels. */
#define ICON_SPACE 28
#define ARROW_SPACE 28
#define COUNT_SPACE 36

struct _BhLinkRow {
  GtkListBoxRow parent_instance;

  GtkOverlay *overlay;
  GtkWidget  *text;
  GtkWidget  *suffix;
  GtkLabel   *title;
  GtkLabel   *subtitle; /* or NULL */
};

G_DEFINE_FINAL_TYPE (BhLinkRow, bh_link_row, GTK_TYPE_LIST_BOX_ROW)

static void
bh_link_row_class_init (BhLinkRowClass *klass)
{
}

static void
bh_link_row_init (BhLinkRow *self)
{
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  self->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->suffix = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (GTK_WIDGET (self), "link-row");
  gtk_widget_set_valign (self->text, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_end (self->text, ARROW_SPACE);
  gtk_widget_set_halign (self->suffix, GTK_ALIGN_END);
  gtk_widget_set_valign (self->suffix, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->suffix), bh_icon_new ("go-next-symbolic"));
  gtk_overlay_set_child (self->overlay, self->text);
  gtk_overlay_add_overlay (self->overlay, self->suffix);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->overlay));
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
  gtk_box_append (GTK_BOX (self->text), GTK_WIDGET (self->title));
  if (subtitle != NULL) {
    self->subtitle = GTK_LABEL (bh_label_new (subtitle, "caption"));
    gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "dim-label");
    gtk_box_append (GTK_BOX (self->text), GTK_WIDGET (self->subtitle));
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
  GtkWidget *icon = bh_icon_new (icon_name);

  gtk_widget_set_halign (icon, GTK_ALIGN_START);
  gtk_widget_set_valign (icon, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_start (self->text, ICON_SPACE);
  gtk_overlay_add_overlay (self->overlay, icon);
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
  gtk_box_prepend (GTK_BOX (self->suffix), label);
  gtk_widget_set_margin_end (self->text, ARROW_SPACE + COUNT_SPACE);
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
