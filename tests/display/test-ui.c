/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every .ui file is built once, and nothing in it is left without a name. */

#define G_LOG_DOMAIN "test-ui"

#include "config.h"

#include <adwaita.h>
#include <string.h>

#include "bh-locale.h"

#define UI_FOLDER "/io/github/baohao/Baohao/ui"

/* The class that a .ui file is the template of. */
static char *
template_class (const char *file)
{
  g_autofree char *path = g_strconcat (UI_FOLDER "/", file, NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  return g_match_info_fetch (match, 1);
}

/* GTK names its own buttons; an icon button of ours without a tooltip has no name. */
static void
check_names (GtkWidget  *widget,
             const char *file)
{
  if (GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SPIN_BUTTON (widget) ||
      GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)) ||
      strcmp (G_OBJECT_TYPE_NAME (widget), "AdwBackButton") == 0)
    return;
  if (GTK_IS_BUTTON (widget) && GTK_IS_IMAGE (gtk_button_get_child (GTK_BUTTON (widget))) &&
      gtk_widget_get_tooltip_text (widget) == NULL)
    g_error ("%s: the button “%s” has no tooltip", file,
             gtk_button_get_icon_name (GTK_BUTTON (widget)));
  if (GTK_IS_MENU_BUTTON (widget) && gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)) != NULL)
    g_assert_nonnull (gtk_widget_get_tooltip_text (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_names (child, file);
}

static void
test_file (gconstpointer data)
{
  const char *file = data;
  g_autofree char *name = template_class (file);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GType type = name != NULL ? gtk_builder_get_type_from_name (builder, name) : 0;
  GtkWidget *widget;

  if (type == 0)
    g_error ("%s: the class %s is not known", file, name);
  widget = g_object_ref_sink (g_object_new (type, NULL));
  check_names (widget, file);
  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_assert_finalize_object (widget);
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  bh_locale_init ();
  adw_init ();
  files = g_resources_enumerate_children (UI_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  for (guint i = 0; files[i] != NULL; i++) {
    g_autofree char *path = g_strconcat ("/ui/", files[i], NULL);

    g_test_add_data_func (path, files[i], test_file);
  }
  return g_test_run ();
}
