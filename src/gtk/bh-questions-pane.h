/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-trial.h"

G_BEGIN_DECLS

/**
 * BhQuestionsPane:
 *
 * The question that settles most, and all answers. Signal: "answered", with the
 * index of a fact and the bit set of the values that the answer leaves; what it
 * shows follows the next update.
 */
#define BH_TYPE_QUESTIONS_PANE (bh_questions_pane_get_type ())
G_DECLARE_FINAL_TYPE (BhQuestionsPane, bh_questions_pane, BH, QUESTIONS_PANE, AdwBin)

/* Shows what @session knows now, or what it would know with @trial, which has to stay until the
 * next update. */
void bh_questions_pane_update (BhQuestionsPane *self,
                               BhSession       *session,
                               const BhTrial   *trial);
/* Asks this question next, and puts the keyboard on it. */
void bh_questions_pane_ask    (BhQuestionsPane *self,
                               const BhFact    *fact);

/* Puts the keyboard on what is asked. */
void bh_questions_pane_focus  (BhQuestionsPane *self);

G_END_DECLS
