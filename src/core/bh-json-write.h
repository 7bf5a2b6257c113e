/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON that bh_json_parse() reads again, in as few characters as it takes. */

#pragma once

#include "bh-json.h"

G_BEGIN_DECLS

void bh_json_write_string (GString      *out,
                           const char   *string);
void bh_json_write_number (GString      *out,
                           double        number);
/* Begins the object where @out is empty; who ends it puts the brace. */
void bh_json_write_member (GString      *out,
                           const char   *name,
                           const BhJson *value);
void bh_json_write        (GString      *out,
                           const BhJson *value);

G_END_DECLS
