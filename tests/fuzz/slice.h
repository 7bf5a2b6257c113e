/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): a small pack out of a large one: of each list a few records and whatever they
 * refer to, chosen by @dice. Ten times as many mutations of it can be tried as of the pack. */
GString *slice_pack (const char *text,
                     gsize       length,
                     GRand      *dice);

G_END_DECLS
