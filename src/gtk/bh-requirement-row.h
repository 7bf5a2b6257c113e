/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-outlook.h"

G_BEGIN_DECLS

/* A requirement: what has to hold, what follows without it, why, what helps, and its sources. */
#define BH_TYPE_REQUIREMENT_ROW (bh_requirement_row_get_type ())
G_DECLARE_FINAL_TYPE (BhRequirementRow, bh_requirement_row, BH, REQUIREMENT_ROW, GtkListBoxRow)

GtkWidget           *bh_requirement_row_new             (const BhRequirement *requirement,
                                                         BhDate               today);
const BhRequirement *bh_requirement_row_get_requirement (BhRequirementRow    *self);
void                 bh_requirement_row_set_expanded    (BhRequirementRow    *self,
                                                         gboolean             expanded);
void                 bh_requirement_row_update          (BhRequirementRow    *self,
                                                         const BhOutlook     *outlook);

G_END_DECLS
