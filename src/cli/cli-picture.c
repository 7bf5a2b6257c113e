/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-picture.h"

/* Pixels for each point where nothing else is said: sharp on most displays. */
#define USUAL_SCALE 2.0

gboolean
bh_cli_read_output (BhCli       *self,
                    const char  *path,
                    BhCliFormat *format)
{
  const char *point = path != NULL ? strrchr (path, '.') : NULL;

  if (path == NULL) {
    bh_cli_fail_use (self, _("%s is missing"), "--output");
    return FALSE;
  }
  *format = point != NULL && g_ascii_strcasecmp (point, ".png") == 0 ? BH_CLI_PNG : BH_CLI_PDF;
  if (*format == BH_CLI_PNG || (point != NULL && g_ascii_strcasecmp (point, ".pdf") == 0))
    return TRUE;
  bh_cli_fail_use (self, _("“%s” ends neither in .png nor in .pdf"), path);
  return FALSE;
}

gboolean
bh_cli_read_scale (BhCli      *self,
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

gboolean
bh_cli_read_phone (BhCli           *self,
                   const char      *phone,
                   BhPhoneLanguage *language)
{
  *language = g_strcmp0 (phone, "en") == 0 ? BH_PHONE_EN : BH_PHONE_ZH;
  if (phone == NULL || strcmp (phone, "en") == 0 || strcmp (phone, "zh") == 0)
    return TRUE;
  bh_cli_fail_use (self, _("a phone is set to zh or en, not to “%s”"), phone);
  return FALSE;
}
