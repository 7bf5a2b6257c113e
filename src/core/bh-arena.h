/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * BhArena:
 *
 * Memory for records that all live equally long. What has been taken is zero,
 * aligned for any type, and given back only with the arena.
 */
typedef struct _BhArena BhArena;

BhArena *bh_arena_new    (void);
void     bh_arena_free   (BhArena    *self);
gpointer bh_arena_take   (BhArena    *self,
                          gsize       size);
char    *bh_arena_string (BhArena    *self,
                          const char *text);
char    *bh_arena_string_len (BhArena    *self,
                              const char *text,
                              gsize       length);
void     bh_arena_own    (BhArena    *self,
                          GPtrArray  *array);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BhArena, bh_arena_free)

#define bh_arena_new_record(self, Type) ((Type *) bh_arena_take ((self), sizeof (Type)))
#define bh_arena_new_records(self, Type, count) \
  ((Type *) bh_arena_take ((self), sizeof (Type) * (count)))

G_END_DECLS
