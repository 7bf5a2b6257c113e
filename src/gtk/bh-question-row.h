/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* A question and what is known of its answer. */
#define BH_TYPE_QUESTION_ROW (bh_question_row_get_type ())
G_DECLARE_FINAL_TYPE (BhQuestionRow, bh_question_row, BH, QUESTION_ROW, GtkListBoxRow)

GtkWidget    *bh_question_row_new      (const BhFact      *fact);
const BhFact *bh_question_row_get_fact (BhQuestionRow     *self);
/* @before: (nullable): in a preview, the situation without it.
 * @unknown: the person has said "I don't know". */
void          bh_question_row_update   (BhQuestionRow     *self,
                                        const BhSituation *situation,
                                        const BhSituation *before,
                                        gboolean           unknown);

G_END_DECLS
