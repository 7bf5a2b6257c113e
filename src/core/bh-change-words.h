/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What another edition says otherwise, in the user's language. */

#pragma once

#include "bh-pack-changes.h"

G_BEGIN_DECLS

/* What the records of a list are called together: "Plans". */
const char *bh_word_pack_list        (const char         *list);
/* (transfer full): "3 new, 12 changed, 1 gone"; NULL where nothing is. */
char       *bh_pack_changes_summary  (const GPtrArray    *changes,
                                      const char         *list);
/* (transfer full): "povo2.0: povo2.0 Base". */
char       *bh_pack_change_title     (const BhPackChange *self,
                                      BhPack             *before,
                                      BhPack             *after);
/* (transfer full): "New", "No longer there", or what differs, a line each. */
char       *bh_pack_change_describe  (const BhPackChange *self,
                                      BhPack             *before,
                                      BhPack             *after,
                                      BhDate              today);

G_END_DECLS
