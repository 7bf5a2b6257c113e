/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

#include "bh-arena.h"
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

typedef enum {
  BH_JSON_NULL,
  BH_JSON_BOOLEAN,
  BH_JSON_INTEGER,
  BH_JSON_NUMBER,
  BH_JSON_STRING,
  BH_JSON_ARRAY,
  BH_JSON_OBJECT,
} BhJsonKind;

typedef struct _BhJson BhJson;
typedef struct _BhJsonMember BhJsonMember;

/**
 * BhJson:
 * @kind: which of the members of the union counts
 * @length: how many elements or members there are
 *
 * A value of a document. An integer is a number without point or exponent.
 */
struct _BhJson {
  BhJsonKind kind;
  guint      length;
  union {
    gboolean            boolean;
    gint64              integer;
    double              number;
    const char         *string;
    const BhJson       *elements;
    const BhJsonMember *members;
  };
};

struct _BhJsonMember {
  const char *name;
  BhJson      value;
};

const BhJson *bh_json_parse  (const char         *text,
                              gsize               length,
                              const BhJsonLimits *limits,
                              BhArena            *values,
                              BhArena            *strings,
                              GError            **error);
const BhJson *bh_json_member (const BhJson       *object,
                              const char         *name);
gboolean      bh_json_accepts (gunichar           c);

G_END_DECLS
