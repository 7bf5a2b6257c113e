/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-sheet.h"
#include "cli-dates.h"
#include "cli-picture.h"

typedef struct {
  char *facts;
  char *output;
  char *paper;
  char *text_scale;
  char *phone;
  char *dates[BH_N_FROM];
} Options;

static void
clear_options (Options *options)
{
  g_free (options->facts);
  g_free (options->output);
  g_free (options->paper);
  g_free (options->text_scale);
  g_free (options->phone);
  for (guint i = 0; i < BH_N_FROM; i++)
    g_free (options->dates[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
check_files (BhCli         *self,
             const Options *options)
{
  gsize length = options->output != NULL ? strlen (options->output) : 0;

  if (options->facts == NULL || options->output == NULL)
    bh_cli_fail_use (self, _("%s is missing"), options->facts == NULL ? "--facts" : "--output");
  else if (length < 4 || g_ascii_strcasecmp (options->output + length - 4, ".pdf") != 0)
    bh_cli_fail_use (self, _("“%s” does not end in .pdf"), options->output);
  return self->status == BH_CLI_DONE;
}

static gboolean
read_paper (BhCli      *self,
            const char *text,
            BhPaper    *paper)
{
  if (text != NULL && g_ascii_strcasecmp (text, "letter") == 0)
    *paper = BH_PAPER_LETTER;
  else if (text != NULL && g_ascii_strcasecmp (text, "a4") != 0)
    bh_cli_fail_use (self, _("“%s” is no paper that is known here: a4 or letter"), text);
  return self->status == BH_CLI_DONE;
}

static gboolean
read_text_scale (BhCli      *self,
                 const char *text,
                 double     *scale)
{
  char *end;

  if (text == NULL)
    return TRUE;
  *scale = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *scale >= 1 && *scale <= 2)
    return TRUE;
  bh_cli_fail_use (self, _("“%s” is no scale from 1 to 2"), text);
  return FALSE;
}

static void
write_sheet (BhCli   *self,
             Options *options)
{
  BhSheetSpec spec = { .today = self->today };
  g_autofree char *created = NULL;
  g_autoptr (BhSheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  BhSituation situation;

  if (!check_files (self, options) || !read_paper (self, options->paper, &spec.paper) ||
      !read_text_scale (self, options->text_scale, &spec.text_scale) ||
      !bh_cli_read_phone (self, options->phone, &spec.phone) ||
      !bh_cli_read_dates (self, options->dates, spec.dates) || !bh_cli_load_pack (self) ||
      !bh_cli_load_situation (self, options->facts, &situation))
    return;
  spec.pack = self->pack;
  spec.situation = &situation;
  sheet = bh_sheet_new (&spec);
  created = bh_cli_created (self);
  if (!bh_sheet_save_pdf (sheet, created, options->output, &error))
    bh_cli_fail_use (self, "%s", error->message);
}

void
bh_cli_sheet (BhCli  *self,
              char  **argv)
{
  g_auto (Options) given = { 0 };
  const GOptionEntry options[] = {
    BH_CLI_FACTS_OPTION (&given.facts),
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &given.output, N_("Write into this PDF file"),
      N_("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_FILENAME, &given.paper, N_("The paper: a4 or letter"),
      N_("PAPER") },
    { "text-scale", 0, 0, G_OPTION_ARG_FILENAME, &given.text_scale,
      N_("How much larger the type is, from 1 to 2"), N_("N") },
    { "phone", 0, 0, G_OPTION_ARG_FILENAME, &given.phone,
      N_("The language of the phone: zh or en"), N_("LANG") },
    BH_CLI_DATE_OPTIONS (given.dates),
    { NULL },
  };

  if (bh_cli_parse (self, options, argv))
    write_sheet (self, &given);
}
