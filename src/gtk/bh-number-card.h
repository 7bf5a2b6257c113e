/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "bh-number-form.h"
#include "bh-number.h"

G_BEGIN_DECLS

/**
 * BhNumberCard:
 *
 * How a number is typed into one wallet: the field as the phone has it, and
 * what to do in it, step by step.
 */
#define BH_TYPE_NUMBER_CARD (bh_number_card_get_type ())
G_DECLARE_FINAL_TYPE (BhNumberCard, bh_number_card, BH, NUMBER_CARD, AdwBin)

/* @field: only read. @today: (nullable): with what to do, the sources as of that day, and a way to
 * the step; NULL where the step itself stands beside it. */
GtkWidget *bh_number_card_new (const BhNumberField *field,
                               const BhDate        *today);
/* @number: (nullable): what is typed, or NULL for no number. */
void       bh_number_card_set (BhNumberCard        *self,
                               const BhNumber      *number);

/* A label or an entry whose text can be selected, but that selects nothing by itself: what is
 * selected can be read by every other program. */
void       bh_number_stay_private (GtkWidget       *widget);

G_END_DECLS
