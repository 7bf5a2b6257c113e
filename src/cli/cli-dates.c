/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-dates.h"

gboolean
bh_cli_read_dates (BhCli   *self,
                   char   **texts,
                   BhDate  *dates)
{
  for (guint i = 0; i < BH_N_FROM; i++) {
    if (texts[i] == NULL)
      continue;
    if (!bh_date_parse (texts[i], &dates[i]) || !bh_date_is_full (dates[i])) {
      bh_cli_fail_use (self, _("“%s” is no date such as 2026-12-31"), texts[i]);
      return FALSE;
    }
  }
  return TRUE;
}
