/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Looking things up in the pack that ships, as people type them. */

#include "config.h"

#include "bh-fold.h"
#include "bh-search.h"

typedef struct {
  BhPack        *pack;
  BhSearchIndex *index;
} Fixture;

static Fixture fixture;

static void
check_fold (const char *text,
            BhFold      fold,
            const char *expected)
{
  g_autofree char *folded = bh_fold (text, fold);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold (void)
{
  check_fold ("Yànzhèngmǎ", BH_FOLD_PINYIN, "yanzhengma");
  check_fold ("lǜsè, lüse; lvse", BH_FOLD_PINYIN, "luse luse luse");
  check_fold ("yan4zheng4ma3", BH_FOLD_PINYIN, "yanzhengma");
  check_fold ("QR koodo", BH_FOLD_ROMAJI, "qr kodo");
  check_fold ("QR kōdo", BH_FOLD_ROMAJI, "qr kodo");
  check_fold ("denwabangou", BH_FOLD_ROMAJI, "denwabango");
  check_fold ("shin'you tchi cchi shimbun", BH_FOLD_ROMAJI, "sinyo tti tti sinbun");
  check_fold ("ＳＩＭ　カード", BH_FOLD_TEXT, "sim かーど");
  check_fold ("ﾁｬｰｼﾞ", BH_FOLD_TEXT, "ちゃーじ");
  check_fold ("が", BH_FOLD_TEXT, "が");
  check_fold ("か\u3099", BH_FOLD_TEXT, "が");
  check_fold ("…操作过于频繁，请稍后再试！", BH_FOLD_TEXT, "操作过于频繁 请稍后再试");
  check_fold ("don’t Straße ①", BH_FOLD_TEXT, "dont strasse 1");
  check_fold ("Lìnián lv4sè2 a11", BH_FOLD_PINYIN, "linian luse a");
  check_fold ("SEKYURITÎ jya dzu konnbini sann", BH_FOLD_ROMAJI, "sekyuriti zya zu konbini san");
  check_fold ("konnyaku onna", BH_FOLD_ROMAJI, "konnyaku onna");
  check_fold ("wwoo tooou", BH_FOLD_ROMAJI, "o to");
  check_fold ("", BH_FOLD_TEXT, "");
  check_fold ("!?", BH_FOLD_ROMAJI, "");
}

static guint
match (const char *text,
       const char *word,
       gboolean    inside)
{
  gsize offset;

  return bh_fold_match (text, word, inside, &offset);
}

static void
test_match (void)
{
  g_assert_cmpuint (match ("card", "card", FALSE), ==, BH_MATCH_WHOLE);
  g_assert_cmpuint (match ("card issued", "card", FALSE), ==, BH_MATCH_START);
  g_assert_cmpuint (match ("a card issued", "card", FALSE), ==, BH_MATCH_WORD);
  g_assert_cmpuint (match ("two cards", "card", FALSE), ==, BH_MATCH_WORD_START);
  g_assert_cmpuint (match ("cards issued", "card", FALSE), ==, BH_MATCH_WORD_START);
  g_assert_cmpuint (match ("discard", "card", FALSE), ==, 0);
  g_assert_cmpuint (match ("denwabango", "bango", TRUE), ==, BH_MATCH_INSIDE);
  g_assert_cmpuint (match ("denwabango", "go", TRUE), ==, 0);
  g_assert_cmpuint (match ("shou bu dao yan zheng ma", "yanzhengma", TRUE), ==, BH_MATCH_WORD);
  g_assert_cmpuint (match ("请输入验证码", "验证", FALSE), >=, BH_MATCH_WORD_START);
  g_assert_cmpuint (match ("smsが届かない", "届かない", FALSE), >=, BH_MATCH_WORD_START);
  g_assert_cmpuint (match ("sms", "", FALSE), ==, 0);
}

/* Whether @id is among the first @within hits. */
static gboolean
finds (const char *words,
       const char *id,
       guint       within)
{
  g_autoptr (GPtrArray) hits = bh_search_index_find (fixture.index, words, within);

  for (guint i = 0; i < hits->len; i++) {
    const BhHit *hit = g_ptr_array_index (hits, i);

    g_assert_cmpstr (hit->title, !=, NULL);
    g_assert_true (g_utf8_validate (hit->title, -1, NULL));
    g_assert_true (hit->snippet == NULL || g_utf8_validate (hit->snippet, -1, NULL));
    if (g_str_equal (hit->id, id))
      return TRUE;
  }
  return FALSE;
}

static void
expect (const BhFailure *failure,
        const char      *words)
{
  gboolean found = words == NULL || finds (words, failure->id, 3);

  if (!found)
    g_test_message ("%s is not found by “%s”", failure->id, words);
  g_assert_true (found);
}

static char *
without_tones (const char *pinyin)
{
  g_autofree char *parts = g_utf8_normalize (pinyin, -1, G_NORMALIZE_NFD);
  GString *plain = g_string_new (NULL);

  for (const char *p = parts; *p != '\0'; p = g_utf8_next_char (p)) {
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (plain, g_utf8_get_char (p));
  }
  return g_string_free (plain, FALSE);
}

static char *
without_spaces (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  return g_strjoinv (NULL, words);
}

/* Every message of every failure, however it is typed. */
static void
test_failures (void)
{
  const GPtrArray *failures = bh_pack_failures (fixture.pack);

  g_assert_cmpuint (failures->len, >=, 38);
  for (guint i = 0; i < failures->len; i++) {
    const BhFailure *failure = g_ptr_array_index (failures, i);

    expect (failure, bh_text (&failure->symptom));
    for (guint j = 0; j < failure->readings->len; j++) {
      const BhReading *reading = g_ptr_array_index (failure->readings, j);

      expect (failure, reading->zh);
      expect (failure, reading->ja);
      expect (failure, reading->kana);
      expect (failure, reading->romaji);
      expect (failure, reading->en);
      if (reading->pinyin != NULL) {
        g_autofree char *plain = without_tones (reading->pinyin);
        g_autofree char *run = without_spaces (plain);

        expect (failure, reading->pinyin);
        expect (failure, plain);
        expect (failure, run);
      }
    }
  }
}

static const struct {
  const char *words;
  const char *id;
} look_ups[] = {
  { "收不到验证码", "F01" },
  { "shoubudao yanzhengma", "F01" },
  { "SMSが届かない", "F01" },
  { "ｓｍｓが届かない", "F01" },
  { "sms ga todokanai", "F01" },
  { "smsがとどかない", "F01" },
  { "手机号格式错误", "F02" },
  { "denwabango mukou", "F02" },
  { "invalid phone number", "F02" },
  { "友だちに QR コード", "F03" },
  { "tomodachi kodo", "F03" },
  { "security verification", "F03" },
  { "操作过于频繁", "F06" },
  { "操作过于频繁，请稍后再试。", "F06" },
  { "caozuo guoyu pinfan", "F06" },
};

static void
test_look_ups (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (look_ups); i++) {
    if (!finds (look_ups[i].words, look_ups[i].id, 3))
      g_test_message ("“%s” does not lead to %s", look_ups[i].words, look_ups[i].id);
    g_assert_true (finds (look_ups[i].words, look_ups[i].id, 3));
  }
}

static BhHitKind
first_kind (const char *words)
{
  g_autoptr (GPtrArray) hits = bh_search_index_find (fixture.index, words, 1);

  g_assert_cmpuint (hits->len, ==, 1);
  return ((const BhHit *) g_ptr_array_index (hits, 0))->kind;
}

static void
test_kinds (void)
{
  g_assert_cmpint (first_kind ("povo2-base"), ==, BH_HIT_PLAN);
  g_assert_cmpint (first_kind ("UQ mobile"), ==, BH_HIT_BRAND);
  g_assert_cmpint (first_kind ("identity law"), ==, BH_HIT_ARTICLE);
  g_assert_cmpint (first_kind ("almost every shop"), ==, BH_HIT_CLAIM);
  g_assert_true (finds ("国际漫游 开通", "PH01", 10));
  g_assert_true (finds ("kokusai roomingu o yuukou", "PH01", 3));
  g_assert_true (finds ("银行卡 添加", "wechat-card-add", 20));
  g_assert_true (finds ("number law", "number-law", 5));
  for (BhHitKind kind = 0; kind < BH_N_HIT_KINDS; kind++)
    g_assert_cmpstr (bh_hit_kind_nick (kind), !=, NULL);
}

static BhHitMatch
match_of (const char *words,
          const char *id)
{
  g_autoptr (GPtrArray) hits = bh_search_index_find (fixture.index, words, G_MAXUINT);

  for (guint i = 0; i < hits->len; i++) {
    const BhHit *hit = g_ptr_array_index (hits, i);

    if (g_str_equal (hit->id, id))
      return hit->match;
  }
  return BH_HIT_MATCH_NONE;
}

/* Every way in which one failure can be found, from the best to the worst. */
static void
test_ranks (void)
{
  g_assert_cmpint (match_of ("shoubudao yanzhengma", "F01"), ==, BH_HIT_MATCH_PHRASE);
  g_assert_cmpint (match_of ("yanzhengma shoubudao", "F01"), ==, BH_HIT_MATCH_WORDS);
  g_assert_cmpint (match_of ("yanzheng shoub", "F01"), ==, BH_HIT_MATCH_PREFIX);
  g_assert_cmpint (match_of ("sbdyzm", "F01"), ==, BH_HIT_MATCH_INITIALS);
  g_assert_cmpint (match_of ("shoubudao yazhengma", "F01"), ==, BH_HIT_MATCH_FUZZY);
  g_assert_cmpint (match_of ("yz", "F01"), !=, BH_HIT_MATCH_INITIALS);
  g_assert_cmpint (match_of ("zzqqxx", "F01"), ==, BH_HIT_MATCH_NONE);
  for (BhHitMatch match = 0; match < BH_N_HIT_MATCHES; match++)
    g_assert_cmpstr (bh_hit_match_nick (match), !=, NULL);
}

static void
test_nothing (void)
{
  static const char *const queries[] = {
    "", "   ", "!?…", "zzqqxx", "收不到的龙凤", "\xff\xfe\x80", "card zzqqxx", "ヴヷヸヹ",
  };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++) {
    g_autoptr (GPtrArray) hits = bh_search_index_find (fixture.index, queries[i], 100);

    g_assert_cmpuint (hits->len, ==, 0);
  }
}

static void
test_bounds (void)
{
  g_autofree char *many = g_strnfill (100000, 'a');
  g_autoptr (GPtrArray) none = bh_search_index_find (fixture.index, "card", 0);
  g_autoptr (GPtrArray) some = bh_search_index_find (fixture.index, "card", 7);
  g_autoptr (GPtrArray) long_word = bh_search_index_find (fixture.index, many, 7);
  g_autoptr (GPtrArray) direct = bh_search (fixture.pack, "card", 7);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (some->len, ==, 7);
  g_assert_cmpuint (long_word->len, ==, 0);
  g_assert_cmpuint (direct->len, ==, 7);
  for (guint i = 0; i < some->len; i++) {
    const BhHit *hit = g_ptr_array_index (some, i);
    const BhHit *before = i > 0 ? g_ptr_array_index (some, i - 1) : hit;

    g_assert_cmpuint (hit->score, <=, before->score);
    g_assert_cmpint (hit->match, <=, before->match);
    g_assert_cmpint (hit->match, >, BH_HIT_MATCH_NONE);
    g_assert_true (hit->snippet == NULL || g_utf8_strlen (hit->snippet, -1) <= 102);
  }
}

/* Any text, cut anywhere, may come from outside. */
static void
test_random (void)
{
  for (guint i = 0; i < 2000; i++) {
    char words[24] = { 0 };

    for (guint j = 0; j < sizeof words - 1; j++)
      words[j] = (char) g_test_rand_int_range (1, 256);
    g_ptr_array_unref (bh_search_index_find (fixture.index, words, 5));
  }
}

static void
test_speed (void)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (BhSearchIndex) index = bh_search_index_new (fixture.pack);
  gint64 built = g_get_monotonic_time ();

  for (guint i = 0; i < 10; i++)
    g_ptr_array_unref (bh_search_index_find (index, "number sms code", 50));
  g_test_message ("built in %" G_GINT64_FORMAT " µs, found in %" G_GINT64_FORMAT " µs",
                  built - start, (g_get_monotonic_time () - built) / 10);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  fixture.pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  fixture.index = bh_search_index_new (fixture.pack);
  g_test_add_func ("/search/fold", test_fold);
  g_test_add_func ("/search/match", test_match);
  g_test_add_func ("/search/failures", test_failures);
  g_test_add_func ("/search/look-ups", test_look_ups);
  g_test_add_func ("/search/kinds", test_kinds);
  g_test_add_func ("/search/ranks", test_ranks);
  g_test_add_func ("/search/nothing", test_nothing);
  g_test_add_func ("/search/bounds", test_bounds);
  g_test_add_func ("/search/random", test_random);
  g_test_add_func ("/search/speed", test_speed);
  status = g_test_run ();
  g_assert_finalize_object (fixture.index);
  g_assert_finalize_object (fixture.pack);
  return status;
}
