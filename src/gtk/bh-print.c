/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-print"

#include "config.h"

#include "bh-print.h"

#include <glib/gi18n.h>

#include "bh-sheet.h"
#include "bh-timeline.h"

/* Dots for each inch at text of the usual size, times what GTK counts in. */
#define USUAL_DPI (96 * 1024)

/* Paper that is less slender than this is nearer to Letter than to A4. */
#define BETWEEN_PAPERS 1.354

/* How much larger than usual the person has text on the screen. */
static double
text_scale (void)
{
  int dpi = 0;

  g_object_get (gtk_settings_get_default (), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? CLAMP ((double) dpi / USUAL_DPI, 1, 2) : 1;
}

static BhPaper
paper_of (GtkPrintContext *context)
{
  double slender = gtk_print_context_get_height (context) / gtk_print_context_get_width (context);

  return slender < BETWEEN_PAPERS ? BH_PAPER_LETTER : BH_PAPER_A4;
}

static BhSheet *
sheet_new (BhSession *session,
           BhPaper    paper)
{
  BhProfile *profile = bh_session_get_profile (session);
  const char *phone = profile != NULL ? bh_profile_get_phone_language (profile) : "zh";
  BhTimelineSpec timeline;
  BhSheetSpec spec = { .pack = bh_session_get_pack (session),
                       .situation = bh_session_get_situation (session),
                       .check = bh_session_get_check (session),
                       .today = bh_session_get_today (session),
                       .profile = profile,
                       .phone = g_str_equal (phone, "en") ? BH_PHONE_EN : BH_PHONE_ZH,
                       .paper = paper,
                       .text_scale = text_scale () };

  bh_timeline_read (session, &timeline);
  for (guint i = 0; i < BH_N_FROM; i++)
    spec.dates[i] = timeline.dates[i];
  return bh_sheet_new (&spec);
}

static void
on_begin_print (GtkPrintOperation *operation,
                GtkPrintContext   *context)
{
  BhSession *session = g_object_get_data (G_OBJECT (operation), "session");
  BhSheet *sheet = sheet_new (session, paper_of (context));

  gtk_print_operation_set_n_pages (operation, (int) bh_sheet_get_n_pages (sheet));
  g_object_set_data_full (G_OBJECT (operation), "sheet", sheet, (GDestroyNotify) bh_sheet_free);
}

/* What is set for A4 or Letter is drawn as large as it fits on whatever paper there is. */
static void
on_draw_page (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page)
{
  BhSheet *sheet = g_object_get_data (G_OBJECT (operation), "sheet");
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double sheet_width, sheet_height, scale;

  bh_paper_get_size (paper_of (context), &sheet_width, &sheet_height);
  scale = MIN (width / sheet_width, height / sheet_height);
  cairo_save (cr);
  cairo_translate (cr, (width - scale * sheet_width) / 2, (height - scale * sheet_height) / 2);
  cairo_scale (cr, scale, scale);
  bh_sheet_draw_page (sheet, (guint) page, cr);
  cairo_restore (cr);
}

GtkPrintOperation *
bh_print_operation_new (BhSession *session)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();

  /* The sheet has margins of its own, and is made for upright paper. */
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, _("Japanese Number, WeChat Pay and Alipay"));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "session", g_object_ref (session), g_object_unref);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), NULL);
  return operation;
}

static void
tell_failure (GtkWidget    *widget,
              const GError *error)
{
  /* Translators: why: “No printer is there” */
  g_autofree char *message = g_strdup_printf (_("The sheet could not be printed: %s"), error->message);

  gtk_widget_activate_action (widget, "win.toast", "s", message);
}

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *widget)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    tell_failure (widget, error);
}

/**
 * bh_print_sheet:
 * @widget: in the window over which the dialog stands
 *
 * Lets the person print the sheet, or save it. What fails is told by a toast.
 */
void
bh_print_sheet (GtkWidget *widget,
                BhSession *session)
{
  g_autoptr (GtkPrintOperation) operation = bh_print_operation_new (session);

  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), widget, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}
