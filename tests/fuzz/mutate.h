/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "spans.h"

G_BEGIN_DECLS

/* Writes into @out what @text is after one change of its structure, of a string or number in it, or
 * of its bytes. Returns: the name of the change. */
const char *mutate (GRand      *dice,
                    const char *text,
                    gsize       length,
                    GArray     *spans,
                    GString    *out);

G_END_DECLS
