/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the hits of a search lead in the window. */

#pragma once

#include "bh-search.h"

G_BEGIN_DECLS

/* The action that opens a page of the handbook from anywhere in the window. */
#define BH_HIT_LINK_HANDBOOK "win.show-article"

/* An action of the window and its target, the latter as long-lived as the pack and the id that it
 * was asked with. No action where there is no page. */
typedef struct {
  const char *action;
  const char *target;
} BhHitLink;

BhHitLink bh_hit_link (BhPack     *pack,
                       BhHitKind   kind,
                       const char *id);

G_END_DECLS
