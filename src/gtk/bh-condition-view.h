/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-checker.h"

G_BEGIN_DECLS

/* What a condition looks at, as a tree: each fact or goal with what is known of it, and what is
 * needed where that does not hold. @truths: of the goals, as in BhCheck. */
GtkWidget *bh_condition_view_new (BhPack            *pack,
                                  const BhCondition *condition,
                                  const BhKnowledge *knowledge,
                                  const BhTruth     *truths);

/* The icon of a truth, and the class that colours it. */
void       bh_truth_icon_set     (GtkImage          *image,
                                  BhTruth            truth);

G_END_DECLS
