/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-audit.h"

G_BEGIN_DECLS

/* Fills in the findings, the unused facts, and how many evaluations that took. */
void bh_audit_rules (BhAudit *self,
                     BhPack  *pack,
                     BhDate   today);

G_END_DECLS
