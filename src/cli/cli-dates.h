/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The days of a line, as verbs take them. */

#pragma once

#include "cli.h"

#include "bh-records.h"

G_BEGIN_DECLS

/* The options that fill @texts, one for each day of BhFrom. */
#define BH_CLI_DATE_OPTIONS(texts) \
  { "activated", 0, 0, G_OPTION_ARG_FILENAME, &(texts)[BH_FROM_ACTIVATED], \
    N_("The day on which the line was activated"), N_("YYYY-MM-DD") }, \
  { "last-top-up", 0, 0, G_OPTION_ARG_FILENAME, &(texts)[BH_FROM_LAST_TOP_UP], \
    N_("The day on which the last top-up ended"), N_("YYYY-MM-DD") }, \
  { "ends", 0, 0, G_OPTION_ARG_FILENAME, &(texts)[BH_FROM_ENDS], \
    N_("The day on which the line ends"), N_("YYYY-MM-DD") }, \
  { "leaving", 0, 0, G_OPTION_ARG_FILENAME, &(texts)[BH_FROM_LEAVING], \
    N_("The day on which you leave Japan"), N_("YYYY-MM-DD") }

/* What is %NULL among @texts leaves its day not set. */
gboolean bh_cli_read_dates (BhCli  *self,
                            char  **texts,
                            BhDate *dates);

G_END_DECLS
