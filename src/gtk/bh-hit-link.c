/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-hit-link"

#include "config.h"

#include "bh-hit-link.h"

#include "bh-handbook-ids.h"

static BhHitLink
link_if (gboolean    exists,
         const char *action,
         const char *target)
{
  return exists ? (BhHitLink) { action, target } : (BhHitLink) { NULL, NULL };
}

/**
 * bh_hit_link:
 * @kind: what kind of thing it is
 * @id: its id, or any other string
 *
 * Returns: how the window is asked for its page
 */
BhHitLink
bh_hit_link (BhPack     *pack,
             BhHitKind   kind,
             const char *id)
{
  const BhBrand *brand;

  switch (kind) {
  case BH_HIT_PLAN:
    return link_if (bh_pack_plan (pack, id) != NULL, "win.show-plan", id);
  case BH_HIT_GUIDE:
    return link_if (bh_pack_guide (pack, id) != NULL, "win.show-step", id);
  case BH_HIT_STEP:
    return link_if (bh_pack_step (pack, id) != NULL, "win.show-step", id);
  case BH_HIT_BRAND:
    brand = bh_pack_brand (pack, id);
    return link_if (brand != NULL, BH_HIT_LINK_HANDBOOK,
                    brand != NULL ? bh_handbook_brand_id (brand) : NULL);
  case BH_HIT_FAILURE:
  case BH_HIT_ARTICLE:
  case BH_HIT_PHRASE:
  case BH_HIT_CLAIM:
  case BH_N_HIT_KINDS:
  default:
    return link_if (bh_handbook_has (pack, id), BH_HIT_LINK_HANDBOOK, id);
  }
}
