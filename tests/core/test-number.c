/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every way to write every kind of number; and any bytes at all. */

#define G_LOG_DOMAIN "test-number"

#include "config.h"

#include <string.h>

#include "bh-number-form.h"
#include "bh-number.h"

#define N_RANDOM 200000

static const char *const prefixes[] = { "60", "70", "80", "90" };

/* What stands before the significant digits, and between their three groups. */
static const char *const heads[] = {
  "0", "", "+81", "+81 ", "+81-", "+810", "+81 (0)", "(+81) ", "＋８１ ", "0081", "0081 0", "00 81 ",
  "81", "81 0", "\u202A+81 ", " \t0", "０", "８１",
};
static const char *const betweens[] = {
  "", " ", "-", "\u3000", "－", "ー", "‐", "–", "−", ".", "・", " - ", "\u00A0", "\u2060",
};

/* As an input method for Chinese or Japanese writes digits. */
static char *
widen (const char *digits)
{
  GString *wide = g_string_new (NULL);

  for (; *digits != '\0'; digits++)
    g_string_append_unichar (wide, (gunichar) (0xFF10 + *digits - '0'));
  return g_string_free (wide, FALSE);
}

static char *
write_number (const char *digits,
              const char *head,
              const char *between,
              gboolean    wide)
{
  g_autofree char *text =
    g_strdup_printf ("%.2s|%.4s|%s", digits, digits + 2, digits + 6);
  g_auto (GStrv) groups = g_strsplit (text, "|", -1);

  for (guint i = 0; wide && groups[i] != NULL; i++) {
    char *group = widen (groups[i]);

    g_free (groups[i]);
    groups[i] = group;
  }
  g_free (g_steal_pointer (&text));
  text = g_strjoinv (between, groups);
  return g_strconcat (head, text, "\u202C ", NULL);
}

static void
assert_forms (const char *digits)
{
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++) {
    for (guint j = 0; j < 2 * G_N_ELEMENTS (betweens); j++) {
      g_autofree char *text = write_number (digits, heads[i], betweens[j / 2], j % 2);
      BhNumber number = bh_number_parse (text);

      if (number.status != BH_NUMBER_OK || strcmp (number.digits, digits) != 0)
        g_error ("“%s” is %s, not %s", text, bh_number_status_nick (number.status), digits);
    }
  }
}

static void
test_every_form (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++) {
    for (guint j = 0; j < 30; j++) {
      g_autofree char *digits =
        g_strdup_printf ("%s%08d", prefixes[i], g_test_rand_int_range (0, 100000000));

      assert_forms (digits);
    }
  }
}

static void
assert_round_trip (const BhNumber *number)
{
  for (BhNumberForm form = 0; form < BH_N_NUMBER_FORMS; form++) {
    g_autofree char *text = bh_number_format (number, form);
    BhNumber again = bh_number_parse (text);

    g_assert_cmpint (again.status, ==, BH_NUMBER_OK);
    g_assert_cmpstr (again.digits, ==, number->digits);
  }
}

static void
test_round_trip (void)
{
  static const char *const expected[BH_N_NUMBER_FORMS] = {
    "080-1234-5678", "08012345678", "80 1234 5678", "+81 80-1234-5678", "+818012345678",
  };
  BhNumber example = bh_number_parse ("080-1234-5678");

  for (BhNumberForm form = 0; form < BH_N_NUMBER_FORMS; form++) {
    g_autofree char *text = bh_number_format (&example, form);

    g_assert_cmpstr (text, ==, expected[form]);
  }
  for (guint i = 0; i < 20000; i++) {
    g_autofree char *digits =
      g_strdup_printf ("%s%08d", prefixes[i % G_N_ELEMENTS (prefixes)],
                       g_test_rand_int_range (0, 100000000));
    BhNumber number = bh_number_parse (digits);

    assert_round_trip (&number);
  }
}

/* All three-digit beginnings of 11 digits, and of 10. */
static void
test_every_prefix (void)
{
  for (guint prefix = 0; prefix < 1000; prefix++) {
    g_autofree char *text = g_strdup_printf ("%03u-1234-5678", prefix);
    gboolean mobile = prefix == 60 || prefix == 70 || prefix == 80 || prefix == 90;
    BhNumberStatus status = bh_number_parse (text).status;

    g_assert_cmpint (status == BH_NUMBER_OK, ==, mobile);
    g_assert_cmpint (status == BH_NUMBER_IP_PHONE, ==, prefix == 50 || prefix / 10 == 50);
  }
}

static const struct {
  const char    *text;
  BhNumberStatus status;
  guint          missing;
} cases[] = {
  { "", BH_NUMBER_EMPTY },
  { " - ", BH_NUMBER_EMPTY },
  { "0", BH_NUMBER_TOO_SHORT, 10 },
  { "08", BH_NUMBER_TOO_SHORT, 9 },
  { "080-1234-567", BH_NUMBER_TOO_SHORT, 1 },
  { "+", BH_NUMBER_TOO_SHORT, 10 },
  { "+8", BH_NUMBER_TOO_SHORT, 10 },
  { "+81", BH_NUMBER_TOO_SHORT, 10 },
  { "+81 0", BH_NUMBER_TOO_SHORT, 10 },
  { "+81 80 1234", BH_NUMBER_TOO_SHORT, 4 },
  { "00", BH_NUMBER_TOO_SHORT, 10 },
  { "81", BH_NUMBER_TOO_SHORT, 10 },
  { "080-1234-56789", BH_NUMBER_TOO_LONG },
  { "0801234567801234567801234567801234567812345678", BH_NUMBER_TOO_LONG },
  { "03-1234-5678", BH_NUMBER_NOT_MOBILE },
  { "06-6234-5678", BH_NUMBER_NOT_MOBILE },
  { "0120-123-456", BH_NUMBER_NOT_MOBILE },
  { "020-1234-5678", BH_NUMBER_NOT_MOBILE },
  { "4111 1111 1111 1111", BH_NUMBER_NOT_MOBILE },
  { "138 1234 5678", BH_NUMBER_NOT_MOBILE },
  { "+81 3 1234 5678", BH_NUMBER_NOT_MOBILE },
  { "050-1234-5678", BH_NUMBER_IP_PHONE },
  { "+81 50 1234 5678", BH_NUMBER_IP_PHONE },
  { "+86 138 1234 5678", BH_NUMBER_MAINLAND },
  { "0086 138 1234 5678", BH_NUMBER_MAINLAND },
  { "+82 10 1234 5678", BH_NUMBER_FOREIGN },
  { "001 415 555 2671", BH_NUMBER_FOREIGN },
  { "+080 1234 5678", BH_NUMBER_NO_NUMBER },
  { "++81 80 1234 5678", BH_NUMBER_NO_NUMBER },
  { "080-1234+5678", BH_NUMBER_NO_NUMBER },
  { "080-1234-567x", BH_NUMBER_NO_NUMBER },
  { "番号", BH_NUMBER_NO_NUMBER },
  { "080\xff", BH_NUMBER_NO_NUMBER },
};

static void
test_refused (void)
{
  gboolean seen[BH_N_NUMBER_STATUSES] = { [BH_NUMBER_OK] = TRUE };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    BhNumber number = bh_number_parse (cases[i].text);
    g_autofree char *problem = bh_number_problem (&number);

    if (number.status != cases[i].status || number.missing != cases[i].missing)
      g_error ("“%s” is %s, %u missing", cases[i].text, bh_number_status_nick (number.status),
               number.missing);
    g_assert_cmpint (problem == NULL, ==, number.status == BH_NUMBER_EMPTY);
    g_assert_cmpstr (number.digits, ==, "");
    seen[number.status] = TRUE;
  }
  for (guint i = 0; i < BH_N_NUMBER_STATUSES; i++)
    g_assert_true (seen[i]);
}

/* While a right number is typed, it is never called wrong, and what is missing counts down. */
static void
test_typing (void)
{
  static const char *const whole[] = { "080-1234-5678", "+81 80-1234-5678", "00818012345678" };

  for (guint i = 0; i < G_N_ELEMENTS (whole); i++) {
    guint missing = BH_NUMBER_DIGITS;

    for (gsize length = 1; length <= strlen (whole[i]); length++) {
      g_autofree char *part = g_strndup (whole[i], length);
      BhNumber number = bh_number_parse (part);

      if (length < strlen (whole[i]))
        g_assert_cmpint (number.status, ==, BH_NUMBER_TOO_SHORT);
      g_assert_cmpuint (number.missing, <=, missing);
      missing = number.missing;
    }
    g_assert_cmpuint (missing, ==, 0);
  }
}

static void
test_odd (void)
{
  BhNumber odd = bh_number_parse ("060-0123-4567");
  BhNumber usual = bh_number_parse ("060-1234-5678");
  BhNumber other = bh_number_parse ("080-0123-4567");
  BhNumber short_ = bh_number_parse ("060-0");

  g_assert_true (bh_number_is_odd (&odd));
  g_assert_false (bh_number_is_odd (&usual));
  g_assert_false (bh_number_is_odd (&other));
  g_assert_false (bh_number_is_odd (&short_));
}

/* What a fuzzer would do: any bytes give a status, and what is right is right in every form. */
static void
judge_bytes (const char *bytes)
{
  BhNumber number = bh_number_parse (bytes);
  g_autofree char *problem = bh_number_problem (&number);

  g_assert_cmpint (number.status, <, BH_N_NUMBER_STATUSES);
  g_assert_cmpuint (number.missing, <=, BH_NUMBER_DIGITS);
  g_assert_cmpint (number.missing > 0, ==, number.status == BH_NUMBER_TOO_SHORT);
  g_assert_nonnull (bh_number_status_nick (number.status));
  if (number.status == BH_NUMBER_OK)
    assert_round_trip (&number);
  else
    g_assert_cmpstr (number.digits, ==, "");
}

static void
test_random_bytes (void)
{
  /* Mostly what numbers are made of, so that some are right. */
  static const char likely[] = "0000818888 6790+-123456";

  for (guint i = 0; i < N_RANDOM; i++) {
    char bytes[64];
    guint length = (guint) g_test_rand_int_range (0, i % 100 == 0 ? sizeof bytes : 20);

    for (guint j = 0; j < length; j++)
      bytes[j] = i % 2 ? likely[g_test_rand_int_range (0, sizeof likely - 1)]
                       : (char) g_test_rand_int_range (1, 256);
    bytes[length] = '\0';
    judge_bytes (bytes);
  }
}

static void
test_long (void)
{
  g_autofree char *digits = g_strnfill (100000, '0');
  g_autofree char *spaces = g_strnfill (100000, ' ');

  g_assert_cmpint (bh_number_parse (digits).status, ==, BH_NUMBER_NO_NUMBER);
  g_assert_cmpint (bh_number_parse (spaces).status, ==, BH_NUMBER_NO_NUMBER);
}

/* Each wallet's guides say where the country is chosen and where the number is typed. */
static void
test_fields (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_resource (&error);
  const GPtrArray *wallets = bh_pack_wallets (pack);
  const GPtrArray *guides = bh_pack_guides (pack);
  guint n_steps = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < wallets->len; i++) {
    BhNumberField field;

    g_assert_true (bh_number_field_of_wallet (pack, wallets->pdata[i], &field));
    g_assert_true (field.step->guide->wallet == wallets->pdata[i]);
    g_assert_cmpstr (field.country->type.in[BH_LANG_EN], ==, "日本 (+81)");
    g_assert_cmpstr (field.field->type.in[BH_LANG_EN], ==, "80 1234 5678");
    g_assert_cmpuint (field.step->evidence.n_sources, >, 0);
  }
  for (guint i = 0; i < guides->len; i++) {
    const BhGuide *guide = guides->pdata[i];

    for (guint j = 0; j < guide->steps->len; j++)
      n_steps += bh_number_field_of_step (guide->steps->pdata[j], NULL);
  }
  /* For each wallet: a new account, another number, a login in Japan, and one abroad. */
  g_assert_cmpuint (n_steps, ==, 4 * wallets->len);
}

static void
test_messages (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (BhPack) pack = bh_pack_new_from_resource (&error);
  const BhBlock *table = bh_number_messages (pack);

  g_assert_nonnull (table);
  g_assert_cmpuint (table->columns->len, ==, 4);
  g_assert_cmpuint (table->rows->len, ==, 8);
  for (guint i = 0; i < table->rows->len; i++)
    g_assert_cmpuint (((const BhTableRow *) table->rows->pdata[i])->evidence.n_sources, >, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/every-form", test_every_form);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/number/every-prefix", test_every_prefix);
  g_test_add_func ("/number/refused", test_refused);
  g_test_add_func ("/number/typing", test_typing);
  g_test_add_func ("/number/odd", test_odd);
  g_test_add_func ("/number/random-bytes", test_random_bytes);
  g_test_add_func ("/number/long", test_long);
  g_test_add_func ("/number/fields", test_fields);
  g_test_add_func ("/number/messages", test_messages);
  return g_test_run ();
}
