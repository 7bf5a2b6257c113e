/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-audit.h"

G_BEGIN_DECLS

/* What is found about the rules, or that nothing is. */
void bh_audit_findings_fill    (GtkListBox    *list,
                                const BhAudit *audit);
/* Where the check is less certain than it might be. @audit and @pack have to outlive the list. */
void bh_audit_differences_fill (GtkListBox    *list,
                                BhPack        *pack,
                                const BhAudit *audit);

G_END_DECLS
