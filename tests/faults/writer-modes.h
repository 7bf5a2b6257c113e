/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What faults-writer writes. A mode says what it finds, and then makes changes one by one. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void bh_writer_say             (const char *format,
                                ...) G_GNUC_PRINTF (1, 2);

void bh_writer_profiles_state  (void);
void bh_writer_profiles_change (GRand      *random);
void bh_writer_packs_state     (void);
void bh_writer_packs_change    (GRand      *random);

G_END_DECLS
