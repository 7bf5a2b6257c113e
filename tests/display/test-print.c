/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Printing the sheet, into a file: the paper of the printer decides how it is set. */

#include <glib/gstdio.h>

#include "bh-print.h"
#include "scenes.h"

/* Returns: the pages of the file */
static int
print_on (BhSession  *session,
          const char *paper)
{
  g_autoptr (GtkPrintOperation) operation = bh_print_operation_new (session);
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (paper);
  g_autofree char *directory = g_dir_make_tmp ("baohao-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "sheet.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  int n_pages;

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
  return n_pages;
}

static void
test_papers (void)
{
  static const char *const papers[] = { GTK_PAPER_NAME_A4, GTK_PAPER_NAME_LETTER, GTK_PAPER_NAME_B5 };
  g_autoptr (BhSession) session = bh_scenes_session ((BhDate) { 2026, 11, 22 });
  int n_pages[G_N_ELEMENTS (papers)];

  bh_scenes_add_person (session);
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++) {
    n_pages[i] = print_on (session, papers[i]);
    g_assert_cmpint (n_pages[i], >, 1);
  }
  /* B5 is A4, only smaller. */
  g_assert_cmpint (n_pages[2], ==, n_pages[0]);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  g_test_add_func ("/print/papers", test_papers);
  return g_test_run ();
}
