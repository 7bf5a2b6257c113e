/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON on standard output. A member that is not known is left out. */

#pragma once

#include <json-glib/json-glib.h>

#include "cli.h"

G_BEGIN_DECLS

/* An open object with the edition of the pack and the day. */
JsonBuilder *bh_cli_json_begin        (BhCli             *self);
/* (transfer full) @json: closes that object and prints it. */
void         bh_cli_json_end          (BhCli             *self,
                                       JsonBuilder       *json);

void         bh_json_begin_object     (JsonBuilder       *json,
                                       const char        *name);
void         bh_json_begin_array      (JsonBuilder       *json,
                                       const char        *name);
void         bh_json_set_string       (JsonBuilder       *json,
                                       const char        *name,
                                       const char        *value);
void         bh_json_set_text         (JsonBuilder       *json,
                                       const char        *name,
                                       const BhText      *value);
void         bh_json_set_number       (JsonBuilder       *json,
                                       const char        *name,
                                       double             value);
void         bh_json_set_boolean      (JsonBuilder       *json,
                                       const char        *name,
                                       gboolean           value);
void         bh_json_set_date         (JsonBuilder       *json,
                                       const char        *name,
                                       BhDate             value);
void         bh_json_set_strings      (JsonBuilder       *json,
                                       const char        *name,
                                       const char *const *values);
void         bh_json_set_sources      (JsonBuilder       *json,
                                       const BhEvidence  *evidence);
void         bh_json_set_evidence     (JsonBuilder       *json,
                                       const BhEvidence  *evidence);

G_END_DECLS
