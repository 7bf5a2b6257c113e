/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-records.h"

G_BEGIN_DECLS

/**
 * BhQuestion:
 * @fact: what is asked
 * @answer: the values that the person's answer leaves; all where there is none
 * @plan: the values that the plan of the line leaves; all where it says nothing
 * @n_open: how many questions matter, this one among them; 0 where it is not the next one
 */
typedef struct {
  const BhFact *fact;
  guint64       answer;
  guint64       plan;
  guint         n_open;
} BhQuestion;

/**
 * BhQuestionCard:
 *
 * A question with its answers: one tap answers. "One of Several" lets a set of
 * answers be given. Signals: "answered" with the set of values (all of them
 * for "I don't know"); "passed", when the question is left as it is.
 */
#define BH_TYPE_QUESTION_CARD (bh_question_card_get_type ())
G_DECLARE_FINAL_TYPE (BhQuestionCard, bh_question_card, BH, QUESTION_CARD, AdwBin)

void          bh_question_card_set_question (BhQuestionCard   *self,
                                             const BhQuestion *question);
const BhFact *bh_question_card_get_fact     (BhQuestionCard   *self);
/* Puts the keyboard on the first answer, or on the one given. */
void          bh_question_card_focus        (BhQuestionCard   *self);

G_END_DECLS
