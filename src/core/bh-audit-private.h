/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-audit.h"

G_BEGIN_DECLS

/* Fills in the findings, the unused facts, and how many evaluations that took. */
void bh_audit_rules (BhAudit *self,
                     BhPack  *pack,
                     BhDate   today);

/* Fills in where the evaluation misses a verdict. */
void bh_audit_differences (BhAudit *self,
                           BhPack  *pack,
                           BhDate   today);

/* Whether @requirement settles nothing any more, and whether it is not yet one. */
gboolean bh_audit_has_ended  (const BhRequirement *requirement,
                              BhDate               today);
gboolean bh_audit_is_not_yet (const BhRequirement *requirement,
                              BhDate               today);

G_END_DECLS
