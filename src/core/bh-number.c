/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-number"

#include "bh-number.h"

#include <glib/gi18n.h>
#include <string.h>

/* Longer than any way to write a number; what is longer is not looked at. */
#define MAX_BYTES 256
#define MAX_DIGITS 32

#define MAINLAND "86"

/* The digits of a text, and whether a “+” stands before them. */
typedef struct {
  char     digits[MAX_DIGITS + 1];
  guint    length;
  gboolean plus;
} Digits;

/* What people, address books and keyboards put between digits. A Japanese keyboard makes “ー” of
 * the key with the hyphen. */
static gboolean
is_separator (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  /* Marks of direction come along when a number is copied. */
  if (type == G_UNICODE_SPACE_SEPARATOR || type == G_UNICODE_DASH_PUNCTUATION ||
      type == G_UNICODE_FORMAT)
    return TRUE;
  return (c < 0x80 && strchr ("().\t\r\n", (int) c) != NULL) || c == 0xB7 || c == 0x2212 ||
         c == 0x30FB || c == 0x30FC;
}

/* FALSE where something is no part of a number. */
static gboolean
collect (const char *text,
         Digits     *out)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    int digit = g_unichar_digit_value (c);

    if (digit >= 0 && out->length < MAX_DIGITS)
      out->digits[out->length++] = (char) ('0' + digit);
    else if (c == '+' && !out->plus && out->length == 0)
      out->plus = TRUE;
    else if (digit < 0 && !is_separator (c))
      return FALSE;
  }
  return TRUE;
}

/* Behind “+” or “00”: a country code. @rest gets what follows that of Japan. */
static BhNumberStatus
strip_country (const char  *digits,
               const char **rest)
{
  *rest = "";
  if (g_str_has_prefix (digits, BH_NUMBER_COUNTRY)) {
    *rest = digits + strlen (BH_NUMBER_COUNTRY);
    return BH_NUMBER_OK;
  }
  if (g_str_has_prefix (BH_NUMBER_COUNTRY, digits))
    return BH_NUMBER_TOO_SHORT;
  if (*digits == '0')
    return BH_NUMBER_NO_NUMBER;
  return g_str_has_prefix (digits, MAINLAND) ? BH_NUMBER_MAINLAND : BH_NUMBER_FOREIGN;
}

/* 050, or 060 to 090, without the first 0, as far as it goes. */
static BhNumberStatus
judge_prefix (const char *digits)
{
  if (digits[0] == '\0')
    return BH_NUMBER_TOO_SHORT;
  if (digits[0] < '5' || (digits[1] != '\0' && digits[1] != '0'))
    return BH_NUMBER_NOT_MOBILE;
  if (digits[1] == '\0')
    return BH_NUMBER_TOO_SHORT;
  return digits[0] == '5' ? BH_NUMBER_IP_PHONE : BH_NUMBER_OK;
}

static BhNumber
judge (const char *digits)
{
  gsize length = strlen (digits);
  BhNumber number = { .status = judge_prefix (digits) };

  if (number.status == BH_NUMBER_OK && length > BH_NUMBER_DIGITS)
    number.status = BH_NUMBER_TOO_LONG;
  else if (number.status == BH_NUMBER_OK && length < BH_NUMBER_DIGITS)
    number.status = BH_NUMBER_TOO_SHORT;
  if (number.status == BH_NUMBER_TOO_SHORT)
    number.missing = BH_NUMBER_DIGITS - (guint) length;
  if (number.status == BH_NUMBER_OK)
    memcpy (number.digits, digits, BH_NUMBER_DIGITS);
  return number;
}

static BhNumber
judge_digits (const Digits *all)
{
  const char *digits = all->digits;
  gboolean abroad = all->plus || g_str_has_prefix (digits, "00");
  BhNumberStatus status = BH_NUMBER_OK;

  if (abroad)
    status = strip_country (all->plus ? digits : digits + 2, &digits);
  else if (g_str_has_prefix (digits, BH_NUMBER_COUNTRY))
    digits += strlen (BH_NUMBER_COUNTRY);
  if (status != BH_NUMBER_OK && status != BH_NUMBER_TOO_SHORT)
    return (BhNumber) { .status = status };
  /* The 0 is often left standing behind the country code: “+81 (0)80 …”. */
  return judge (*digits == '0' ? digits + 1 : digits);
}

/**
 * bh_number_parse:
 * @text: what somebody typed; any bytes
 *
 * Reads a number as it stands on the SIM (080-1234-5678), with the country's
 * code (+81, 0081 or 81, with or without the 0 behind it), or without the 0 as
 * it is typed into the wallets. Spaces, dashes, brackets and full-width digits
 * do not matter.
 *
 * That 060, 070, 080 and 090 are the mobile prefixes, with 8 digits behind them,
 * and that +81 stands for the first 0, is from facts/plans.md, section 8 (P235,
 * P236, P020, P048). Of other Japanese numbers nothing is known there but that
 * 050 are those of telephone apps (facts/failures.md, W022).
 */
BhNumber
bh_number_parse (const char *text)
{
  g_autofree char *folded = NULL;
  Digits digits = { .length = 0 };

  if (strlen (text) > MAX_BYTES || !g_utf8_validate (text, -1, NULL))
    return (BhNumber) { .status = BH_NUMBER_NO_NUMBER };
  folded = g_utf8_normalize (text, -1, G_NORMALIZE_NFKC);
  if (folded == NULL || !collect (folded, &digits))
    return (BhNumber) { .status = BH_NUMBER_NO_NUMBER };
  if (digits.length == 0 && !digits.plus)
    return (BhNumber) { .status = BH_NUMBER_EMPTY };
  return judge_digits (&digits);
}

/* What stands before the digits, between the groups, and as the word of the form. */
static const struct {
  const char *nick;
  const char *before;
  const char *between;
} forms[BH_N_NUMBER_FORMS] = {
  [BH_NUMBER_NATIONAL] = { "national", "0", "-" },
  [BH_NUMBER_PLAIN] = { "plain", "0", "" },
  [BH_NUMBER_WALLET] = { "wallet", "", " " },
  [BH_NUMBER_INTERNATIONAL] = { "international", "+" BH_NUMBER_COUNTRY " ", "-" },
  [BH_NUMBER_E164] = { "e164", "+" BH_NUMBER_COUNTRY, "" },
};

char *
bh_number_format (const BhNumber *number,
                  BhNumberForm    form)
{
  const char *between = forms[form].between;

  g_return_val_if_fail (number->status == BH_NUMBER_OK, NULL);

  return g_strdup_printf ("%s%.2s%s%.4s%s%.4s", forms[form].before, number->digits, between,
                          number->digits + 2, between, number->digits + 6);
}

/* 060 numbers run from 060-1 to 060-9 (facts/plans.md, section 8, P235). */
gboolean
bh_number_is_odd (const BhNumber *number)
{
  return number->status == BH_NUMBER_OK && g_str_has_prefix (number->digits, "600");
}

const char *
bh_number_odd_words (void)
{
  return _("Look again: 060 numbers are said to run from 060-1 to 060-9.");
}

char *
bh_number_problem (const BhNumber *number)
{
  switch (number->status) {
  case BH_NUMBER_TOO_SHORT:
    return g_strdup_printf (ngettext ("%u digit is still missing.",
                                      "%u digits are still missing.", number->missing),
                            number->missing);
  case BH_NUMBER_TOO_LONG:
    return g_strdup (_("There are too many digits: a mobile number has 11."));
  case BH_NUMBER_NOT_MOBILE:
    return g_strdup (_("This is not a mobile number: those begin with 060, 070, 080 or 090. Whether a "
                       "code reaches any other number, such as a landline, is not known."));
  case BH_NUMBER_IP_PHONE:
    return g_strdup (_("050 numbers are those of telephone apps. Whether a code reaches one is not "
                       "known; users report that internet-telephone numbers fail at WeChat, or that "
                       "the account is banned."));
  case BH_NUMBER_MAINLAND:
    return g_strdup (_("This is a number of the Chinese mainland (+86). Type the Japanese number."));
  case BH_NUMBER_FOREIGN:
    return g_strdup (_("This is a number of another country. Type the Japanese number (+81)."));
  case BH_NUMBER_NO_NUMBER:
    return g_strdup (_("This is not a telephone number."));
  case BH_NUMBER_OK:
  case BH_NUMBER_EMPTY:
  case BH_N_NUMBER_STATUSES:
  default:
    return NULL;
  }
}

const char *
bh_number_status_nick (BhNumberStatus status)
{
  static const char *const nicks[BH_N_NUMBER_STATUSES] = {
    "ok", "empty", "too-short", "too-long", "not-mobile", "ip-phone", "mainland", "foreign",
    "no-number",
  };

  return nicks[status];
}

const char *
bh_number_form_nick (BhNumberForm form)
{
  return forms[form].nick;
}
