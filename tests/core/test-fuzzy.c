/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes typing errors harmless: distances, overlaps, initials and folds. */

#include "config.h"

#include <string.h>

#include "bh-fold.h"
#include "bh-fuzzy.h"
#include "bh-pinyin.h"

#define SAMPLES 20000

/* The same distance by the book: the whole table, nothing left out. */
static guint
distance (const char *a,
          const char *b)
{
  guint n = (guint) strlen (a), m = (guint) strlen (b);
  guint d[16][16];

  for (guint i = 0; i <= n; i++) {
    for (guint j = 0; j <= m; j++) {
      if (i == 0 || j == 0) {
        d[i][j] = i + j;
        continue;
      }
      d[i][j] = MIN (MIN (d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        d[i][j] = MIN (d[i][j], d[i - 2][j - 2] + 1);
    }
  }
  return d[n][m];
}

static void
fill (char  *word,
      gint32 most)
{
  gint32 length = g_test_rand_int_range (1, most);

  for (gint32 i = 0; i < length; i++)
    word[i] = (char) g_test_rand_int_range ('a', 'd');
  word[length] = '\0';
}

static void
test_distance (void)
{
  for (guint i = 0; i < SAMPLES; i++) {
    char word[12], text[12];
    guint limit = (guint) g_test_rand_int_range (0, 4);
    guint expected;

    fill (word, 11);
    fill (text, 11);
    expected = MIN (distance (word, text), limit + 1);
    if (bh_fuzzy_errors (text, word, limit) != expected)
      g_test_message ("“%s”, “%s” within %u", word, text, limit);
    g_assert_cmpuint (bh_fuzzy_errors (text, word, limit), ==, expected);
  }
}

static void
test_places (void)
{
  g_assert_cmpuint (bh_fuzzy_errors ("a card not supported", "suported", 2), ==, 1);
  g_assert_cmpuint (bh_fuzzy_errors ("a card not supported", "notsuported", 2), ==, 1);
  g_assert_cmpuint (bh_fuzzy_errors ("discards", "card", 1), ==, 2);
  g_assert_cmpuint (bh_fuzzy_errors ("cardsharp", "crad", 1), ==, 2);
  g_assert_cmpuint (bh_fuzzy_errors ("微信 wechat 支付", "wehcat", 1), ==, 1);
  g_assert_cmpuint (bh_fuzzy_errors ("请输入验证码", "code", 1), ==, 2);
  g_assert_cmpuint (bh_fuzzy_errors ("", "code", 1), ==, 2);
}

static void
test_limit (void)
{
  g_assert_cmpuint (bh_fuzzy_limit (""), ==, 0);
  g_assert_cmpuint (bh_fuzzy_limit ("sms"), ==, 0);
  g_assert_cmpuint (bh_fuzzy_limit ("code"), ==, 1);
  g_assert_cmpuint (bh_fuzzy_limit ("wallets"), ==, 1);
  g_assert_cmpuint (bh_fuzzy_limit ("accounts"), ==, 2);
  g_assert_cmpuint (bh_fuzzy_limit ("povo2"), ==, 0);
  g_assert_cmpuint (bh_fuzzy_limit ("15000000"), ==, 0);
  g_assert_cmpuint (bh_fuzzy_limit ("验证码"), ==, 0);
}

static guint
overlap (const char *typed,
         const char *text)
{
  BhOverlap typed_overlap;

  bh_overlap_init (&typed_overlap, typed);
  return bh_bits (bh_overlap_with (&typed_overlap, text));
}

static void
test_overlap (void)
{
  g_assert_cmpuint (overlap ("验证码", "请输入验证码"), ==, 3);
  g_assert_cmpuint (overlap ("验证马", "请输入验证码"), ==, 2);
  g_assert_cmpuint (overlap ("验马码", "请输入验证码"), ==, 2);
  g_assert_cmpuint (overlap ("验码", "请输入验证码"), ==, 2);
  g_assert_cmpuint (overlap ("验的证码", "请输入验证码"), ==, 3);
  g_assert_cmpuint (overlap ("码证验", "请输入验证码"), ==, 0);
  g_assert_cmpuint (overlap ("验", "请输入验证码"), ==, 0);
  g_assert_cmpuint (overlap ("とどかない", "sms が とどかない"), ==, 5);
  g_assert_cmpuint (overlap ("sms", "sms"), ==, 0);
  g_assert_cmpuint (overlap ("", "验证码"), ==, 0);
}

/* A text covers each of its own pieces of two characters or more. */
static void
test_overlap_of_itself (void)
{
  for (guint i = 0; i < SAMPLES / 10; i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    guint length = (guint) g_test_rand_int_range (2, 100);

    for (guint j = 0; j < length; j++)
      g_string_append_unichar (text, (gunichar) g_test_rand_int_range (0x4E00, 0x9FA0));
    g_assert_cmpuint (overlap (text->str, text->str), ==, MIN (length, BH_FUZZY_MAX));
  }
}

static void
check_initials (const char *pinyin,
                const char *expected)
{
  g_autofree char *initials = bh_pinyin_initials (pinyin);

  g_assert_cmpstr (initials, ==, expected);
}

static void
test_initials (void)
{
  check_initials ("yínhángkǎ", "yhk");
  check_initials ("yinhangka", "yhk");
  check_initials ("shōubudào yànzhèngmǎ", "sbd yzm");
  check_initials ("xiàn'é", "xe");
  check_initials ("fāng'àn fāngàn", "fa fg");
  check_initials ("èrcìhào, èrwéimǎ", "ech ewm");
  check_initials ("nǚ'ér lǜsè", "ne ls");
  check_initials ("jiāoyì zhuǎnzhàng shuāng", "jy zz s");
  check_initials ("3D yànzhèng", "3d yz");
  check_initials ("", "");
}

/* Any character that may be typed; most are from the blocks that matter. */
static gunichar
any_character (void)
{
  static const gunichar blocks[][2] = {
    { 0x20, 0x7F },     { 0x20, 0x7F },     { 0xA0, 0x250 },    { 0x300, 0x370 },
    { 0x1100, 0x1200 }, { 0x2000, 0x2600 }, { 0x3000, 0x3400 }, { 0x4E00, 0x9FFF },
    { 0xAC00, 0xD7A4 }, { 0xF900, 0xFB50 }, { 0xFF00, 0xFFF0 }, { 0x1F100, 0x1F300 },
  };
  gsize block = (gsize) g_test_rand_int_range (0, G_N_ELEMENTS (blocks));

  return (gunichar) g_test_rand_int_range ((gint32) blocks[block][0], (gint32) blocks[block][1]);
}

static void
test_fold_again (void)
{
  for (guint i = 0; i < SAMPLES; i++) {
    g_autoptr (GString) text = g_string_new (NULL);

    for (gint32 j = g_test_rand_int_range (0, 12); j > 0; j--)
      g_string_append_unichar (text, any_character ());
    for (BhFold fold = 0; fold < BH_N_FOLDS; fold++) {
      g_autofree char *once = bh_fold (text->str, fold);
      g_autofree char *twice = bh_fold (once, fold);

      g_assert_true (g_utf8_validate (once, -1, NULL));
      g_assert_cmpstr (once, ==, twice);
    }
  }
}

/* Romaji of few letters, where one syllable becomes a part of the next. */
static void
test_fold_romaji_again (void)
{
  static const char letters[] = "aiueonmtcshjwdzfpby ";

  for (guint i = 0; i < SAMPLES; i++) {
    char text[12] = { 0 };
    g_autofree char *once = NULL, *twice = NULL;

    for (guint j = 0; j < sizeof text - 1; j++)
      text[j] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
    once = bh_fold (text, BH_FOLD_ROMAJI);
    twice = bh_fold (once, BH_FOLD_ROMAJI);
    g_assert_cmpstr (once, ==, twice);
  }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzzy/distance", test_distance);
  g_test_add_func ("/fuzzy/places", test_places);
  g_test_add_func ("/fuzzy/limit", test_limit);
  g_test_add_func ("/fuzzy/overlap", test_overlap);
  g_test_add_func ("/fuzzy/overlap-of-itself", test_overlap_of_itself);
  g_test_add_func ("/fuzzy/initials", test_initials);
  g_test_add_func ("/fuzzy/fold-again", test_fold_again);
  g_test_add_func ("/fuzzy/fold-romaji-again", test_fold_romaji_again);
  return g_test_run ();
}
