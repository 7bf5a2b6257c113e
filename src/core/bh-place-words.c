/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-place-words"

#include "config.h"

#include "bh-place-words.h"

#include <glib/gi18n.h>

const char *
bh_word_accepts (BhAccepts accepts)
{
  static const char *const words[BH_N_ACCEPTS] = {
    [BH_ACCEPTS_YES] = NC_("acceptance", "Yes"),
    [BH_ACCEPTS_SOME] = NC_("acceptance", "Some, by name"),
    [BH_ACCEPTS_DIFFERS] = NC_("acceptance", "Differs by shop"),
    [BH_ACCEPTS_CONFLICTING] = NC_("acceptance", "Sources contradict each other"),
    [BH_ACCEPTS_NOT_NEEDED] = NC_("acceptance", "Not needed"),
    [BH_ACCEPTS_DOUBTFUL] = NC_("acceptance", "Do not count on it"),
    [BH_ACCEPTS_NO] = NC_("acceptance", "No"),
    [BH_ACCEPTS_NOT_KNOWN] = NC_("acceptance", "Not known"),
  };

  return g_dpgettext2 (NULL, "acceptance", words[accepts]);
}

const char *
bh_word_place_group (BhPlaceGroup group)
{
  static const char *const words[BH_N_PLACES] = {
    [BH_PLACES_CONVENIENCE] = N_("Convenience Stores"),
    [BH_PLACES_SIGNS] = N_("Signs at the Till"),
    [BH_PLACES_SHOPS] = N_("Shops"),
    [BH_PLACES_TRAVEL] = N_("Travel and Hotels"),
    [BH_PLACES_OTHER] = N_("Eating and Other"),
    [BH_PLACES_SMALL] = N_("Small Shops and Small Amounts"),
    [BH_PLACES_AREAS] = N_("Large Cities and Remote Places"),
    [BH_PLACES_OFFLINE] = N_("Without a Network"),
  };

  return _(words[group]);
}

const char *
bh_word_scans (BhScans scans)
{
  switch (scans) {
  case BH_SCANS_SHOP:
    return _("The shop scans your code.");
  case BH_SCANS_YOU:
    return _("You scan the code of the shop.");
  case BH_SCANS_DIFFERS:
    return _("Who scans differs.");
  case BH_SCANS_NOT_KNOWN:
    return _("Who scans is not known.");
  case BH_SCANS_NONE:
  default:
    return NULL;
  }
}

gboolean
bh_accepts_counts (BhAccepts accepts)
{
  return accepts == BH_ACCEPTS_YES || accepts == BH_ACCEPTS_SOME || accepts == BH_ACCEPTS_DIFFERS;
}
