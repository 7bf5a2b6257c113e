/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-error"

#include "bh-error.h"

G_DEFINE_QUARK (bh-data-error-quark, bh_data_error)

const char *
bh_error_reason (const char *message)
{
  return g_str_has_prefix (message, ": ") ? message + 2 : message;
}
