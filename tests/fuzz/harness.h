/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes bytes from outside, each behind one function: libFuzzer calls it with whatever it makes
 * up, a test with what was once found. It returns when all is well and aborts otherwise. */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

typedef struct {
  const char *name;
  void      (*run) (const guint8 *data,
                    gsize         size);
} Harness;

/* Ended by one without a name. */
extern const Harness harnesses[];

/* The pack that ships, read once. */
BhPack *harness_pack     (void);
/* The bytes with a zero byte behind them, as a text comes from a person. (transfer full) */
char   *harness_text     (const guint8 *data,
                          gsize         size);
/* An error about data is of its own domain and begins with a place: nothing, or a JSON pointer. */
void    harness_error    (const GError *error);
/* Puts everything to use that reads a pack, within bounds. */
void    harness_use_pack (BhPack       *pack);

void    harness_changes   (const guint8 *data, gsize size);
void    harness_json      (const guint8 *data, gsize size);
void    harness_load      (const guint8 *data, gsize size);
void    harness_facts     (const guint8 *data, gsize size);
void    harness_profiles  (const guint8 *data, gsize size);
void    harness_search    (const guint8 *data, gsize size);
void    harness_number    (const guint8 *data, gsize size);
void    harness_condition (const guint8 *data, gsize size);

G_END_DECLS
