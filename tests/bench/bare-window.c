/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The floor of every start: an empty libadwaita window of the same size, with a header bar.
 *   bare-window [TEXT]
 * TEXT is all that stands in it; one in Japanese tells what the font for it takes. */

#include <adwaita.h>

static void
on_activate (GtkApplication *application,
             const char     *text)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new (text));
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), "Bare");
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application =
    adw_application_new ("io.github.baohao.Bare", G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (on_activate), argc > 1 ? argv[1] : "Bare");
  return g_application_run (G_APPLICATION (application), 1, argv);
}
