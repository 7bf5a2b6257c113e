/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-pack.h"

G_BEGIN_DECLS

/**
 * BhAuditView:
 *
 * A page of the handbook: how well the facts are supported, how old they are,
 * whether the rules make sense, and which pack it is. The audit is made anew
 * for each page, in a thread of its own.
 */
#define BH_TYPE_AUDIT_VIEW (bh_audit_view_get_type ())
G_DECLARE_FINAL_TYPE (BhAuditView, bh_audit_view, BH, AUDIT_VIEW, AdwBin)

/* @today: the day on which ages and validity are judged. */
GtkWidget *bh_audit_view_new (BhPack *pack,
                              BhDate  today);

G_END_DECLS
