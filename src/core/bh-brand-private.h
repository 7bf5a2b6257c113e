/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-brand-facts.h"

G_BEGIN_DECLS

/* Fill in what is said of the brand, whose plans are counted, and of its networks. */
void bh_brand_facts_state (BhBrandFacts *self);
void bh_brand_facts_cover (BhBrandFacts *self,
                           BhPack       *pack);

G_END_DECLS
