/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-screen.h"

G_BEGIN_DECLS

gboolean bh_screen_save_png (const BhScreenSpec *spec,
                             double              scale,
                             const char         *path,
                             GError            **error);
gboolean bh_screen_save_pdf (const BhScreenSpec *spec,
                             const char         *created,
                             const char         *path,
                             GError            **error);

G_END_DECLS
