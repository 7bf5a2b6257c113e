/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a wallet has the Japanese number typed, and which message goes to which number: found in
 * the guides and the handbook of the pack. */

#pragma once

#include "bh-pack.h"

G_BEGIN_DECLS

/* The article whose table says which text message is which. */
#define BH_NUMBER_MESSAGES_ARTICLE "wallets-sms"

/**
 * BhNumberField:
 * @step: the step in which the number is typed
 * @country: (nullable): where the country is chosen, in the same step or one before
 * @country_step: (nullable): the step that has it
 * @field: where the number is typed
 */
typedef struct {
  const BhStep    *step;
  const BhElement *country;
  const BhStep    *country_step;
  const BhElement *field;
} BhNumberField;

/* Whether @step has the Japanese number typed; @field may be NULL. */
gboolean       bh_number_field_of_step   (const BhStep   *step,
                                          BhNumberField  *field);
/* Whether some step for @wallet does: the first where the country is chosen too. */
gboolean       bh_number_field_of_wallet (BhPack         *pack,
                                          const BhWallet *wallet,
                                          BhNumberField  *field);
/* (nullable): which text message is which, and to which number it goes. */
const BhBlock *bh_number_messages        (BhPack         *pack);

G_END_DECLS
