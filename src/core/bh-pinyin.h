/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *bh_pinyin_initials (const char *pinyin);

G_END_DECLS
