/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-session.h"

G_BEGIN_DECLS

/* The question that settles most, and all answers. */
#define BH_TYPE_QUESTIONS_PANE (bh_questions_pane_get_type ())
G_DECLARE_FINAL_TYPE (BhQuestionsPane, bh_questions_pane, BH, QUESTIONS_PANE, AdwBin)

/* Shows what @session knows now. */
void bh_questions_pane_update (BhQuestionsPane *self,
                               BhSession       *session);
/* Asks this question next, and puts the keyboard on it. */
void bh_questions_pane_ask    (BhQuestionsPane *self,
                               const BhFact    *fact);

/* Puts the keyboard on what is asked. */
void bh_questions_pane_focus  (BhQuestionsPane *self);

G_END_DECLS
