/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the verbs that draw a picture share. */

#pragma once

#include "bh-screen.h"
#include "cli.h"

G_BEGIN_DECLS

typedef enum {
  BH_CLI_PNG,
  BH_CLI_PDF,
} BhCliFormat;

/* @path: (nullable): what the option --output says. */
gboolean bh_cli_read_output (BhCli       *self,
                             const char  *path,
                             BhCliFormat *format);
/* @text: (nullable): what the option --scale says. */
gboolean bh_cli_read_scale  (BhCli       *self,
                             const char  *text,
                             double      *scale);

/* @phone: (nullable): what the option --phone says. */
gboolean bh_cli_read_phone  (BhCli           *self,
                             const char      *phone,
                             BhPhoneLanguage *language);

G_END_DECLS
