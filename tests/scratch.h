/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder of a test's own, for what it has the program write. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): its path, to be given to bh_scratch_free(). */
char *bh_scratch_new          (void);
/* The same, with the settings in it in a file, as a Flatpak keeps them: to be called before anything
 * asks for settings. */
char *bh_scratch_new_settings (void);
/* Removes it with all that is in it. */
void  bh_scratch_free         (char *path);

G_END_DECLS
