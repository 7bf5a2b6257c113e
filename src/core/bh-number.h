/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A Japanese mobile number as it is written on a SIM, and as other places want it typed. Nothing
 * here stores a number: a BhNumber is a value of the caller's. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* As the wallets and the international form want it before the number. */
#define BH_NUMBER_COUNTRY "81"

/**
 * BhNumberStatus:
 * @BH_NUMBER_OK: a Japanese mobile number: 060, 070, 080 or 090 and 8 digits
 * @BH_NUMBER_EMPTY: nothing is there yet
 * @BH_NUMBER_TOO_SHORT: right as far as it goes
 * @BH_NUMBER_TOO_LONG: a mobile number with digits after it
 * @BH_NUMBER_NOT_MOBILE: another Japanese number, such as a landline's or one of 020
 * @BH_NUMBER_IP_PHONE: 050
 * @BH_NUMBER_MAINLAND: +86
 * @BH_NUMBER_FOREIGN: another country's
 * @BH_NUMBER_NO_NUMBER: something in it is no part of a number
 */
typedef enum {
  BH_NUMBER_OK,
  BH_NUMBER_EMPTY,
  BH_NUMBER_TOO_SHORT,
  BH_NUMBER_TOO_LONG,
  BH_NUMBER_NOT_MOBILE,
  BH_NUMBER_IP_PHONE,
  BH_NUMBER_MAINLAND,
  BH_NUMBER_FOREIGN,
  BH_NUMBER_NO_NUMBER,
  BH_N_NUMBER_STATUSES,
} BhNumberStatus;

/* The digits behind the country code and without the first 0: “80” and 8 more. */
#define BH_NUMBER_DIGITS 10

/**
 * BhNumber:
 * @missing: how many digits are still to come, where it is too short
 * @digits: empty unless it is %BH_NUMBER_OK
 */
typedef struct {
  BhNumberStatus status;
  guint          missing;
  char           digits[BH_NUMBER_DIGITS + 1];
} BhNumber;

/* How it is written. Each of them is read again as the same number. */
typedef enum {
  BH_NUMBER_NATIONAL,      /* 080-1234-5678 */
  BH_NUMBER_PLAIN,         /* 08012345678 */
  BH_NUMBER_WALLET,        /* 80 1234 5678, where the country is chosen beside it */
  BH_NUMBER_INTERNATIONAL, /* +81 80-1234-5678 */
  BH_NUMBER_E164,          /* +818012345678 */
  BH_N_NUMBER_FORMS,
} BhNumberForm;

BhNumber    bh_number_parse     (const char     *text);
/* (transfer full): @number, which is %BH_NUMBER_OK, in that form. */
char       *bh_number_format    (const BhNumber *number,
                                 BhNumberForm    form);
/* Whether it is outside of the numbers that are known to be given out, and may be mistyped. */
gboolean    bh_number_is_odd    (const BhNumber *number);
const char *bh_number_odd_words (void);
/* What is wrong with it, in the user's language; NULL for %BH_NUMBER_OK and %BH_NUMBER_EMPTY.
 * It never repeats a digit of the number. (transfer full) (nullable) */
char       *bh_number_problem   (const BhNumber *number);
/* A word that stays the same: "too-short". */
const char *bh_number_status_nick (BhNumberStatus status);
const char *bh_number_form_nick   (BhNumberForm   form);

G_END_DECLS
