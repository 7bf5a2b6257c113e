/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * bh_replace_file:
 * @mode: who may read a file that is new, as for open()
 *
 * Puts @data in the place of what the file held. At every moment it holds the one or the other,
 * whatever happens; and when this returns %TRUE the new has reached the disk. What a program that is
 * killed had begun is called .NAME.baohao, and begun anew by the next, so that nothing piles up.
 * Unlike with g_file_replace(), nothing is left behind on a full disk either, and @error is for
 * people: it says what the matter is and nothing else.
 */
gboolean bh_replace_file (const char  *path,
                          int          mode,
                          const void  *data,
                          gsize        size,
                          GError     **error);

G_END_DECLS
