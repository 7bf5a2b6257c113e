/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is known of the wallets in a kind of place, in the user's language. */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

const char *bh_word_accepts     (BhAccepts    accepts);
const char *bh_word_place_group (BhPlaceGroup group);
/* (nullable): a whole sentence; NULL where nothing is scanned. */
const char *bh_word_scans       (BhScans      scans);
/* Whether the wallet is taken, at least in some of these places. */
gboolean    bh_accepts_counts   (BhAccepts    accepts);

G_END_DECLS
