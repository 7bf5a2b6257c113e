/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-words"

#include "config.h"

#include "bh-cost-words.h"

#include <glib/gi18n.h>

#include "bh-words.h"

const char *
bh_word_cost (BhCostWhat what)
{
  static const char *const words[BH_N_COSTS] = {
    [BH_COST_ACTIVATION] = N_("Opening the line"),
    [BH_COST_SIM] = N_("SIM card or eSIM"),
    [BH_COST_MONTHLY] = N_("Monthly fee"),
    [BH_COST_PACK] = N_("Pack, paid in advance"),
    [BH_COST_EXTENSION] = N_("Extension"),
    [BH_COST_TOPPING] = N_("Topping for data"),
    [BH_COST_KEEP_TOPPING] = N_("Topping that keeps the number"),
    [BH_COST_CALLS] = N_("Calls, each 30 seconds"),
    [BH_COST_TEXTS] = N_("Text messages sent"),
    [BH_COST_LEAVING] = N_("Leaving early"),
  };

  return _(words[what]);
}

const char *
bh_word_cost_fit (BhCostFit fit)
{
  static const char *const words[] = {
    [BH_COST_FITS] = N_("Enough"),
    [BH_COST_SLOW] = N_("Enough, but slow in part"),
    [BH_COST_DATA_NOT_KNOWN] = N_("How much data it has is not known"),
    [BH_COST_END_NOT_KNOWN] = N_("Not known whether it can go on for so long"),
    [BH_COST_DATA_SHORT] = N_("Too little data"),
    [BH_COST_NO_CALLS] = N_("No calls"),
    [BH_COST_NO_TEXTS] = N_("No text messages"),
    [BH_COST_ENDS] = N_("Ends before"),
    [BH_COST_NOT_YET] = N_("Starts later"),
  };

  return _(words[fit]);
}

const char *
bh_word_cost_order (void)
{
  return _("Order: what is enough for this use, before what is slow, may be enough or is not; costs "
           "known in full, before “from”; lowest total; lowest first month; brand. Costs that are "
           "not known come last.");
}

const char *
bh_word_cost_method (void)
{
  return _("Yen with tax, before discounts and without options. The month of the start is a whole "
           "month unless the source says otherwise. Calls and messages go to Japanese numbers; "
           "each call is rounded up to 30 seconds, and made with the brand’s own app where that "
           "is free. “From”: a part of it is not known.");
}

char *
bh_format_amount (BhAmount amount)
{
  g_autofree char *yen = bh_format_yen (amount.jpy);

  if (!amount.from || amount.jpy == BH_NOT_KNOWN)
    return g_steal_pointer (&yen);
  /* Translators: an amount of which only a part is known: “from 3,300 yen” */
  return g_strdup_printf (_("from %s"), yen);
}

char *
bh_format_cost_sum (const BhCostLine *line)
{
  g_autofree char *yen = bh_format_yen (line->unit_jpy);
  char count[G_ASCII_DTOSTR_BUF_SIZE];

  if (line->count == 1)
    return g_steal_pointer (&yen);
  g_ascii_formatd (count, sizeof count, "%.10g", line->count);
  /* Translators: how often, and how much each: “12 × 990 yen” */
  return g_strdup_printf (_("%s × %s"), count, yen);
}

char *
bh_format_cost_when (const BhCostLine *line)
{
  if (line->month == line->last_month)
    return g_strdup_printf (_("month %u"), line->month + 1);
  return g_strdup_printf (_("months %u–%u"), line->month + 1, line->last_month + 1);
}
