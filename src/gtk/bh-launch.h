/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ways into the window from outside: the launcher, the desktop's search, a notification and the
 * command line. */

#pragma once

#include "bh-application.h"

G_BEGIN_DECLS

void     bh_launch_add_actions (BhApplication *application);
/* Whether the window has such a view. */
gboolean bh_launch_has_view    (const char    *name);

G_END_DECLS
