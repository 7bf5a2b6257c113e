/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "bh-error.h"

G_BEGIN_DECLS

/**
 * BhJsonLimits:
 * @max_bytes: the size of the whole document
 * @max_depth: how many arrays and objects may stand in one another
 * @max_nodes: how many values there may be
 * @max_string: bytes of one string, as written
 */
typedef struct {
  gsize max_bytes;
  guint max_depth;
  guint max_nodes;
  gsize max_string;
} BhJsonLimits;

gboolean bh_json_gate (const char         *text,
                       gsize               length,
                       const BhJsonLimits *limits,
                       GError            **error);

G_END_DECLS
