/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the settings of this program are kept, decided once: where GLib would keep them, but for two
 * cases. What GLib would keep in a file is kept in ours, see bh-settings-file.h. And where dconf
 * cannot write, which it tells nobody, a copy of its settings is used while the program runs. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* (transfer full). @path: (nullable): for a schema that has none of its own. */
GSettings *bh_settings_new         (const char *schema,
                                    const char *path);
/* (nullable): why changes will be lost with the program's end, as a person reads it. */
const char *bh_settings_get_problem (void);
/* Calls @changed when that may have become another reason, as long as @object lives. */
void       bh_settings_watch       (GObject    *object,
                                    GCallback   changed);

G_END_DECLS
