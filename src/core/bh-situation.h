/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "bh-pack.h"
#include "bh-plan.h"

G_BEGIN_DECLS

/**
 * BhSituation:
 * @answers: for each fact, the values that the person's answers leave; all where nothing was answered
 * @plan: (nullable): the plan of the line
 * @knowledge: what follows from both. An answer goes before the plan
 * @conflicts: a bit set of the facts whose answer does not fit the plan
 *
 * A person's situation, as read from a facts file or a profile.
 */
typedef struct {
  BhKnowledge  answers;
  BhPlan      *plan;
  BhKnowledge  knowledge;
  guint64      conflicts;
} BhSituation;

void     bh_situation_init       (BhSituation *self,
                                  BhPack      *pack);
void     bh_situation_combine    (BhSituation *self,
                                  BhPack      *pack);
gboolean bh_situation_from_bytes (BhSituation *self,
                                  BhPack      *pack,
                                  GBytes      *bytes,
                                  GError     **error);

G_END_DECLS
