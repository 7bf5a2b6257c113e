/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-arena"

#include "bh-arena.h"

#include <string.h>

/* A fuzzer gives every record a block of its own, so that AddressSanitizer sees what reads past it. */
#ifdef FUZZING_BUILD_MODE_UNSAFE_FOR_PRODUCTION
#define BLOCK_BYTES 1
#else
/* So large that each comes from the system and goes back to it: what a document took while it was
 * read would stay in the reading thread's heap for as long as the program runs. */
#define BLOCK_BYTES (256 * 1024)
#endif
#define ALIGNMENT (2 * sizeof (gpointer))

struct _BhArena {
  GPtrArray *blocks;
  GPtrArray *arrays;
  char      *at;
  gsize      left;
};

BhArena *
bh_arena_new (void)
{
  BhArena *self = g_new0 (BhArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->arrays = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return self;
}

void
bh_arena_free (BhArena *self)
{
  g_ptr_array_unref (self->arrays);
  g_ptr_array_unref (self->blocks);
  g_free (self);
}

static gpointer
take (BhArena *self,
      gsize    size)
{
  gpointer taken;

  if (size > self->left) {
    self->left = MAX (size, (gsize) BLOCK_BYTES);
    self->at = g_malloc0 (self->left);
    g_ptr_array_add (self->blocks, self->at);
  }
  taken = self->at;
  self->at += size;
  self->left -= size;
  return taken;
}

gpointer
bh_arena_take (BhArena *self,
               gsize    size)
{
  gsize misaligned = (gsize) self->at % ALIGNMENT;

  if (misaligned != 0 && self->left >= ALIGNMENT)
    take (self, ALIGNMENT - misaligned);
  else if (misaligned != 0)
    self->left = 0;
  return take (self, size);
}

/* A copy of @text, or NULL for NULL. */
char *
bh_arena_string (BhArena    *self,
                 const char *text)
{
  return text != NULL ? bh_arena_string_len (self, text, strlen (text)) : NULL;
}

/* A copy of the first @length bytes of @text, ended by a zero byte. */
char *
bh_arena_string_len (BhArena    *self,
                     const char *text,
                     gsize       length)
{
  char *copy = take (self, length + 1);

  memcpy (copy, text, length);
  return copy;
}

/* Takes over @array, which is freed with the arena. */
void
bh_arena_own (BhArena   *self,
              GPtrArray *array)
{
  g_ptr_array_add (self->arrays, array);
}
