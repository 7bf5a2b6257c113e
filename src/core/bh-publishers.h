/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

char **bh_publishers (BhPack     *pack,
                      const char *class_);

G_END_DECLS
