/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The number helper: a number that it takes is the same in every form that it writes, and what it
 * says of another repeats none of its digits. */

#define G_LOG_DOMAIN "fuzz"

#include "harness.h"

#include <string.h>

#include "bh-number.h"

static void
check_forms (const BhNumber *number)
{
  g_assert_cmpuint (strlen (number->digits), ==, BH_NUMBER_DIGITS);
  for (BhNumberForm form = 0; form < BH_N_NUMBER_FORMS; form++) {
    g_autofree char *written = bh_number_format (number, form);
    BhNumber again = bh_number_parse (written);

    g_assert_cmpint (again.status, ==, BH_NUMBER_OK);
    g_assert_cmpstr (again.digits, ==, number->digits);
  }
}

void
harness_number (const guint8 *data,
                gsize         size)
{
  g_autofree char *text = harness_text (data, size);
  BhNumber number = bh_number_parse (text);
  g_autofree char *problem = bh_number_problem (&number);

  g_assert_cmpint (number.status, <, BH_N_NUMBER_STATUSES);
  g_assert_cmpuint (number.missing, <=, BH_NUMBER_DIGITS);
  g_assert_true ((number.missing > 0) == (number.status == BH_NUMBER_TOO_SHORT));
  g_assert_true ((problem == NULL) ==
                 (number.status == BH_NUMBER_OK || number.status == BH_NUMBER_EMPTY));
  if (number.status == BH_NUMBER_OK) {
    check_forms (&number);
    bh_number_is_odd (&number);
  } else {
    g_assert_cmpstr (number.digits, ==, "");
  }
}
