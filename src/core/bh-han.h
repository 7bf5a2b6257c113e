/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The Simplified character for a Traditional one; any other character itself. */
gunichar bh_han_simplify (gunichar c);

G_END_DECLS
