/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part of an audit that says where the evaluation differs from the exact verdict. */

#pragma once

#include <json-glib/json-glib.h>

#include "bh-audit.h"
#include "cli.h"

G_BEGIN_DECLS

void bh_cli_print_differences (BhCli         *self,
                               const BhAudit *audit);
void bh_cli_write_differences (BhCli         *self,
                               const BhAudit *audit,
                               JsonBuilder   *json);

G_END_DECLS
