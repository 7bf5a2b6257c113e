/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-screen.h"

G_BEGIN_DECLS

char *bh_screen_describe (const BhScreenSpec *spec);

G_END_DECLS
