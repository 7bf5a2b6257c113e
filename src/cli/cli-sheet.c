/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include "bh-sheet.h"

static gboolean
is_pdf (const char *path)
{
  gsize length = strlen (path);

  return length >= 4 && g_ascii_strcasecmp (path + length - 4, ".pdf") == 0;
}

static void
save (BhCli             *self,
      const BhSituation *situation,
      const char        *path)
{
  BhSheetSpec spec = { self->pack, situation, NULL, self->today };
  g_autoptr (BhSheet) sheet = bh_sheet_new (&spec);
  g_autofree char *created = bh_cli_created (self);
  g_autoptr (GError) error = NULL;

  if (!bh_sheet_save_pdf (sheet, created, path, &error))
    bh_cli_fail_use (self, "%s", error->message);
}

void
bh_cli_sheet (BhCli  *self,
              char  **argv)
{
  g_autofree char *facts = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    BH_CLI_FACTS_OPTION (&facts),
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Write into this PDF file"), N_("FILE") },
    { NULL },
  };
  BhSituation situation;

  if (!bh_cli_parse (self, options, argv))
    return;
  if (facts == NULL || output == NULL) {
    bh_cli_fail_use (self, _("%s is missing"), facts == NULL ? "--facts" : "--output");
    return;
  }
  if (!is_pdf (output)) {
    bh_cli_fail_use (self, _("“%s” does not end in .pdf"), output);
    return;
  }
  if (bh_cli_load_pack (self) && bh_cli_load_situation (self, facts, &situation))
    save (self, &situation, output);
}
