/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-picture.h"

#include <string.h>

#include "bh-surface.h"

static const BhStep *
find_screen (BhCli      *self,
             const char *id)
{
  const BhStep *step = bh_pack_step (self->pack, id);

  if (step == NULL) {
    bh_cli_fail_use (self, _("there is no step “%s”"), id);
  } else if (!step->screen) {
    bh_cli_fail_use (self, _("“%s” is a checklist and has no screen"), id);
    return NULL;
  }
  return step;
}

static void
save (BhCli              *self,
      const BhScreenSpec *spec,
      double              scale,
      BhCliFormat         format,
      const char         *path)
{
  g_autofree char *created = bh_cli_created (self);
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (format == BH_CLI_PNG)
    saved = bh_screen_save_png (spec, scale, path, &error);
  else
    saved = bh_screen_save_pdf (spec, created, path, &error);
  if (!saved)
    bh_cli_fail_use (self, "%s", error->message);
}

void
bh_cli_screen (BhCli  *self,
               char  **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *phone = NULL;
  g_autofree char *scale_option = NULL;
  gboolean dark = FALSE;
  const GOptionEntry options[] = {
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Write into this PNG or PDF file"),
      N_("FILE") },
    { "phone", 0, 0, G_OPTION_ARG_FILENAME, &phone, N_("The language of the phone: zh or en"),
      N_("LANG") },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &dark, N_("Draw in dark colours"), NULL },
    { "scale", 0, 0, G_OPTION_ARG_FILENAME, &scale_option,
      N_("Pixels of a PNG for each point; 2 when left out"), N_("N") },
    { NULL },
  };
  BhScreenSpec spec = { .caption = TRUE };
  BhCliFormat format;
  double scale;

  if (!bh_cli_parse (self, options, argv) || !bh_cli_read_output (self, output, &format) ||
      !bh_cli_read_phone (self, phone, &spec.language) || !bh_cli_read_scale (self, scale_option, &scale) ||
      !bh_cli_load_pack (self))
    return;
  spec.palette = dark ? BH_PALETTE_DARK : BH_PALETTE_LIGHT;
  spec.step = find_screen (self, self->words[0]);
  if (spec.step != NULL)
    save (self, &spec, scale, format, output);
}
