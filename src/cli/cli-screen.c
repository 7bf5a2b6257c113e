/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli.h"

#include <string.h>

#include "bh-surface.h"

/* Pixels for each point where nothing else is said: sharp on most displays. */
#define USUAL_SCALE 2.0

typedef enum {
  FORMAT_PNG,
  FORMAT_PDF,
  FORMAT_OTHER,
} Format;

static Format
format_of (const char *path)
{
  const char *point = strrchr (path, '.');

  if (point != NULL && g_ascii_strcasecmp (point, ".png") == 0)
    return FORMAT_PNG;
  return point != NULL && g_ascii_strcasecmp (point, ".pdf") == 0 ? FORMAT_PDF : FORMAT_OTHER;
}

static gboolean
read_phone (BhCli           *self,
            const char      *phone,
            BhPhoneLanguage *language)
{
  *language = g_strcmp0 (phone, "en") == 0 ? BH_PHONE_EN : BH_PHONE_ZH;
  if (phone == NULL || strcmp (phone, "en") == 0 || strcmp (phone, "zh") == 0)
    return TRUE;
  bh_cli_fail_use (self, _("a phone is set to zh or en, not to “%s”"), phone);
  return FALSE;
}

static gboolean
read_scale (BhCli      *self,
            const char *text,
            double     *scale)
{
  char *end;

  *scale = USUAL_SCALE;
  if (text == NULL)
    return TRUE;
  *scale = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && *scale >= 0.1 && *scale <= 10)
    return TRUE;
  bh_cli_fail_use (self, _("“%s” is no scale from 0.1 to 10"), text);
  return FALSE;
}

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
      const char         *path)
{
  g_autofree char *created = bh_cli_created (self);
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (format_of (path) == FORMAT_PNG)
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
  double scale;

  if (!bh_cli_parse (self, options, argv))
    return;
  if (output == NULL) {
    bh_cli_fail_use (self, _("%s is missing"), "--output");
    return;
  }
  if (format_of (output) == FORMAT_OTHER) {
    bh_cli_fail_use (self, _("“%s” ends neither in .png nor in .pdf"), output);
    return;
  }
  if (!read_phone (self, phone, &spec.language) || !read_scale (self, scale_option, &scale) ||
      !bh_cli_load_pack (self))
    return;
  spec.palette = dark ? BH_PALETTE_DARK : BH_PALETTE_LIGHT;
  spec.step = find_screen (self, self->words[0]);
  if (spec.step != NULL)
    save (self, &spec, scale, output);
}
