/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-labels"

#include "bh-labels.h"

#include <adwaita.h>

/* No text is laid out narrower than this many characters, or than half of a short one. Otherwise the
 * least width of a text that may break anywhere is found by setting one letter to a line, which takes
 * as long as all else that is done with it. */
#define LEAST_CHARS 4

GtkWidget *
bh_label_new (const char *text,
              const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  if (text != NULL)
    gtk_label_set_width_chars (GTK_LABEL (label), (int) MIN (g_utf8_strlen (text, -1) / 2, LEAST_CHARS));
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
bh_icon_new (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

void
bh_label_set_language (GtkLabel *label,
                       BhLang    lang)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes,
                          pango_attr_language_new (pango_language_from_string (bh_lang_bcp47 (lang))));
  gtk_label_set_attributes (label, attributes);
}

void
bh_label_expander_row (GtkWidget  *row,
                       const char *title)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
add_content (GtkWidget *widget,
             GString   *text,
             gboolean   buttons)
{
  if (!gtk_widget_get_visible (widget) ||
      (!buttons && (GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget))))
    return;
  if (GTK_IS_LABEL (widget)) {
    if (text->len > 0)
      g_string_append_c (text, '\n');
    g_string_append (text, gtk_label_get_text (GTK_LABEL (widget)));
  }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_content (child, text, buttons);
}

static void
name_row (GtkWidget *row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_content (row, text, FALSE);
  if (text->len == 0)
    add_content (row, text, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text->str,
                                  -1);
}

void
bh_label_stop (GtkWidget *row)
{
  gtk_widget_set_focusable (row, TRUE);
  g_signal_connect (row, "map", G_CALLBACK (name_row), NULL);
  /* What it says may have changed by the time that somebody comes to it. */
  g_signal_connect (row, "notify::has-focus", G_CALLBACK (name_row), NULL);
}
