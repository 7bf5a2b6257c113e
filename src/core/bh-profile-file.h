/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Profiles as a JSON document, to take from one computer to another:
 *
 *   {"baohao-profiles": 1, "profiles": [{"id": UUID, "label": "Lin", "answers": {"line.state":
 *   ["active"]}, "plan": "povo2-base", "leaving": "2027-03-31", …}]}
 *
 * A profile's members are called and mean what its settings do; what is left out is as by default.
 * Ids need not be in the pack, and a member that is not known here is kept, to be written out
 * again. Members of the document beside these two belong to no profile and are passed over. */

#pragma once

#include "bh-profile-record.h"

G_BEGIN_DECLS

#define BH_PROFILE_FILE_FORMAT 1
#define BH_PROFILE_FILE_MAX_BYTES (1024 * 1024)
#define BH_PROFILE_FILE_MAX_PROFILES 500

/* Whether @bytes are meant to be such a document, and no pack, be they right or wrong. */
gboolean   bh_profile_file_recognises (GBytes *bytes);
/* (transfer full): of BhProfileRecord. */
GPtrArray *bh_profile_file_read  (GBytes          *bytes,
                                  GError         **error);
GBytes    *bh_profile_file_write (const GPtrArray *records,
                                  GError         **error);

G_END_DECLS
