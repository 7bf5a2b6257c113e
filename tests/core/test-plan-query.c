/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be asked of plans: every choice over every plan that ships. */

#define G_LOG_DOMAIN "test-plan-query"

#include "config.h"

#include <string.h>

#include "bh-plan-choices.h"
#include "bh-plan-fit.h"

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

typedef struct {
  BhSituation situation;
} Somebody;

static BhVerdict
works (gpointer  data,
       BhPlan   *plan)
{
  BhPlanFit fit;

  bh_plan_fit (pack, &((Somebody *) data)->situation, plan, today, &fit);
  return fit.overall;
}

static gboolean
is_favourite (gpointer  data,
              BhPlan   *plan)
{
  return strcmp (plan->id, "povo2-base") == 0;
}

/* In Japan, with a passport and a Japanese credit card. */
static void
become_somebody (Somebody *self)
{
  static const char facts[] = "{\"person.place\": \"japan\", \"person.document\": \"passport\","
                              " \"wechat.account\": \"none\", \"alipay.account\": \"none\","
                              " \"card.issued\": \"japan\", \"card.brand\": \"visa\","
                              " \"net.data\": \"good\"}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (facts, strlen (facts));
  g_autoptr (GError) error = NULL;

  bh_situation_from_bytes (&self->situation, pack, bytes, &error);
  g_assert_no_error (error);
}

static BhPlanQuery *
new_query (Somebody *somebody,
           gboolean  open)
{
  const BhPlanPerson person = { works, is_favourite, somebody };
  BhPlanQuery *query = bh_plan_query_new (pack, today, &person);

  bh_plan_query_set_flag (query, BH_PLAN_FLAG_TOPPINGS, open);
  bh_plan_query_set_flag (query, BH_PLAN_FLAG_ON_SALE, !open);
  return query;
}

/* The plans that match, as one character each. */
static char *
matches (BhPlanQuery *query,
         guint       *count)
{
  GListModel *plans = bh_pack_plans (pack);
  guint length = g_list_model_get_n_items (plans);
  char *found = g_malloc0 (length + 1);

  *count = 0;
  for (guint i = 0; i < length; i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    found[i] = bh_plan_query_match (query, plan) ? '1' : '0';
    *count += found[i] == '1';
  }
  return found;
}

static void
assert_subset (const char *part,
               const char *whole)
{
  for (guint i = 0; whole[i] != '\0'; i++)
    g_assert_false (part[i] == '1' && whole[i] == '0');
}

static void
test_choices (void)
{
  Somebody somebody;
  guint n_all, n_some;

  become_somebody (&somebody);
  for (guint choice = 0; choice < BH_N_PLAN_CHOICES; choice++) {
    g_autoptr (GPtrArray) values = bh_plan_choice_values (pack, choice);
    g_autoptr (BhPlanQuery) query = new_query (&somebody, TRUE);
    g_autofree char *all = matches (query, &n_all);
    g_autofree char *again = NULL;

    g_assert_cmpuint (n_all, ==, g_list_model_get_n_items (bh_pack_plans (pack)));
    g_assert_cmpuint (values->len, >, 1);
    for (guint i = 0; i < values->len; i++) {
      const BhPlanValue *value = values->pdata[i];
      g_autofree char *some = NULL;

      g_assert_true (bh_plan_query_set_choice (query, choice, value->id));
      some = matches (query, &n_some);
      assert_subset (some, all);
      g_test_message ("%s %s: %u", bh_plan_choice_names[choice], value->id, n_some);
      /* Nobody can expect that a plan works for this one person. */
      g_assert_true (n_some > 0 || choice == BH_PLAN_CHOICE_WORKS);
      g_assert_cmpuint (n_some, <, n_all);
      g_assert_true (bh_plan_choice_knows (pack, choice, value->id));
      g_assert_cmpstr (value->label, !=, "not known");
    }
    bh_plan_query_set_choice (query, choice, NULL);
    again = matches (query, &n_some);
    g_assert_cmpstr (again, ==, all);
  }
}

static void
test_flags (void)
{
  Somebody somebody;
  guint n_all, n_some;

  become_somebody (&somebody);
  for (guint flag = 0; flag < BH_N_PLAN_FLAGS; flag++) {
    g_autoptr (BhPlanQuery) query = new_query (&somebody, flag != BH_PLAN_FLAG_TOPPINGS);
    g_autofree char *all = NULL;
    g_autofree char *some = NULL;

    bh_plan_query_set_flag (query, BH_PLAN_FLAG_ON_SALE, FALSE);
    all = matches (query, &n_all);
    bh_plan_query_set_flag (query, flag, TRUE);
    some = matches (query, &n_some);
    if (flag == BH_PLAN_FLAG_TOPPINGS)
      assert_subset (all, some);
    else
      assert_subset (some, all);
    g_assert_cmpuint (n_some, >, 0);
    g_assert_cmpuint (n_some, !=, n_all);
  }
}

/* Two choices at once are what fulfils both. */
static void
test_together (void)
{
  Somebody somebody;
  GListModel *plans = bh_pack_plans (pack);

  become_somebody (&somebody);
  for (guint first = 0; first < BH_PLAN_CHOICE_WORKS; first++) {
    for (guint second = first + 1; second < BH_PLAN_CHOICE_WORKS; second++) {
      g_autoptr (GPtrArray) of_first = bh_plan_choice_values (pack, first);
      g_autoptr (GPtrArray) of_second = bh_plan_choice_values (pack, second);
      g_autoptr (BhPlanQuery) query = new_query (&somebody, TRUE);
      const BhPlanValue *a = of_first->pdata[0], *b = of_second->pdata[of_second->len - 1];

      bh_plan_query_set_choice (query, first, a->id);
      bh_plan_query_set_choice (query, second, b->id);
      for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
        g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

        g_assert_true (bh_plan_query_match (query, plan) ==
                       (bh_plan_meets (plan, first, a->id) && bh_plan_meets (plan, second, b->id)));
      }
    }
  }
}

static void
test_clear (void)
{
  g_autoptr (BhPlanQuery) query = bh_plan_query_new (pack, today, NULL);
  guint n_before, n_after;
  g_autofree char *before = matches (query, &n_before);
  g_autofree char *after = NULL;

  for (guint i = 0; i < BH_N_PLAN_CHOICES; i++) {
    g_autoptr (GPtrArray) values = bh_plan_choice_values (pack, i);

    bh_plan_query_set_choice (query, i, ((BhPlanValue *) values->pdata[0])->id);
  }
  for (guint i = 0; i < BH_N_PLAN_FLAGS; i++)
    bh_plan_query_set_flag (query, i, !bh_plan_flag_default (i));
  bh_plan_query_set_search (query, "povo");
  bh_plan_query_clear (query);
  after = matches (query, &n_after);
  g_assert_cmpstr (before, ==, after);
  g_assert_cmpstr (bh_plan_query_get_search (query), ==, "");
}

/* A plan of which nothing is known fulfils nothing that is asked for. */
static void
test_not_known (void)
{
  GListModel *plans = bh_pack_plans (pack);

  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    const struct {
      gboolean     unknown;
      BhPlanChoice choice;
    } cases[] = {
      { plan->network == NULL, BH_PLAN_CHOICE_NETWORK },
      { strcmp (plan->service, "unknown") == 0, BH_PLAN_CHOICE_SERVICE },
      { strcmp (plan->billing, "unknown") == 0, BH_PLAN_CHOICE_BILLING },
      { plan->documents->list == NULL || strcmp (plan->documents->list[0], "unknown") == 0,
        BH_PLAN_CHOICE_DOCUMENT },
      { plan->other->payment == NULL || strcmp (plan->other->payment[0], "unknown") == 0,
        BH_PLAN_CHOICE_PAYMENT },
      { plan->other->support_languages == NULL, BH_PLAN_CHOICE_LANGUAGE },
      { plan->keep->jpy_per_month == BH_NOT_KNOWN, BH_PLAN_CHOICE_MOST },
    };

    for (guint c = 0; c < G_N_ELEMENTS (cases); c++) {
      g_autoptr (GPtrArray) values = bh_plan_choice_values (pack, cases[c].choice);

      for (guint v = 0; cases[c].unknown && v < values->len; v++)
        g_assert_false (
          bh_plan_meets (plan, cases[c].choice, ((BhPlanValue *) values->pdata[v])->id));
    }
  }
}

static void
test_works (void)
{
  Somebody somebody;
  GListModel *plans = bh_pack_plans (pack);
  g_autoptr (BhPlanQuery) query = NULL;

  become_somebody (&somebody);
  query = new_query (&somebody, TRUE);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);
    BhVerdict verdict = works (&somebody, plan);

    bh_plan_query_set_choice (query, BH_PLAN_CHOICE_WORKS, "yes");
    g_assert_true (bh_plan_query_match (query, plan) == (verdict == BH_VERDICT_YES));
    bh_plan_query_set_choice (query, BH_PLAN_CHOICE_WORKS, "not-no");
    g_assert_true (bh_plan_query_match (query, plan) ==
                   (verdict == BH_VERDICT_YES || verdict == BH_VERDICT_UNKNOWN));
  }
}

static guint
count_found (const char *words,
             const char *brand)
{
  g_autoptr (BhPlanQuery) query = bh_plan_query_new (pack, today, NULL);
  GListModel *plans = bh_pack_plans (pack);
  guint count = 0;

  bh_plan_query_set_flag (query, BH_PLAN_FLAG_ON_SALE, FALSE);
  bh_plan_query_set_search (query, words);
  for (guint i = 0; i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (BhPlan) plan = g_list_model_get_item (plans, i);

    if (g_strcmp0 (plan->brand->id, brand) == 0 || brand == NULL)
      count += bh_plan_query_match (query, plan);
  }
  return count;
}

static void
test_search (void)
{
  static const char *const words[][2] = {
    { "rakuten", "rakuten" },   { "letian", "rakuten" },      { "lètiān", "rakuten" },
    { "らくてん", "rakuten" },  { "ラクテン", "rakuten" },    { "楽天", "rakuten" },
    { "乐天", "rakuten" },      { "樂天", "rakuten" },        { "ドコモ", "docomo" },
    { "どこも", "docomo" },     { "dokomo", "docomo" },       { "docomo", "docomo" },
    { "都科摩", "docomo" },     { "软银", "softbank" },       { "軟銀", "softbank" },
    { "ruanyin", "softbank" },  { "ruan3yin2", "softbank" },  { "そふとばんく", "softbank" },
    { "sofutobanku", "softbank" }, { "Soft Bank", "softbank" }, { "softbank", "linemo" },
    { "ruanyin", "linemo" },    { "アハモ", "ahamo" },        { "ｐｏｖｏ", "povo" },
    { "nihon tuusin", "nihontsushin" }, { "nihon tsushin", "nihontsushin" },
    { "yongwang", "aeon" },     { "いおん", "aeon" },         { "わいもばいる", "ymobile" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_test_message ("%s", words[i][0]);
    g_assert_cmpuint (count_found (words[i][0], words[i][1]), >, 0);
  }
  g_assert_cmpuint (count_found ("ruanyin", "rakuten"), ==, 0);
  g_assert_cmpuint (count_found ("letian", "softbank"), ==, 0);
  g_assert_cmpuint (count_found ("there is no such plan", NULL), ==, 0);
  /* Nothing to look for. */
  g_assert_cmpuint (count_found (" ・ ", NULL), ==, count_found ("", NULL));
  g_assert_cmpuint (count_found ("\xff\xfe", NULL), ==, count_found ("", NULL));
}

/* Every plan is found by each way in which its brand is written or read. */
static void
test_readings (void)
{
  const GPtrArray *brands = bh_pack_brands (pack);

  for (guint i = 0; i < brands->len; i++) {
    const BhBrand *brand = brands->pdata[i];
    const BhReading *reading = brand->reading;
    const char *const texts[] = { reading->zh,   reading->pinyin,           reading->kana,
                                  reading->romaji, bh_text_in (&brand->name, BH_LANG_EN),
                                  bh_text_in (&brand->name, BH_LANG_ZH_CN),
                                  bh_text_in (&brand->name, BH_LANG_JA) };
    guint all = count_found (brand->id, brand->id);

    g_assert_cmpuint (all, >, 0);
    for (guint t = 0; t < G_N_ELEMENTS (texts); t++)
      g_assert_true (texts[t] == NULL || count_found (texts[t], brand->id) >= all);
  }
}

/* More letters never find what fewer did not, from three letters on. */
static void
test_typing (void)
{
  static const char *const typed[] = { "rakuten", "softbank", "povo2.0 base" };

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    guint before = G_MAXUINT;

    for (gsize length = 3; length <= strlen (typed[i]); length++) {
      g_autofree char *part = g_strndup (typed[i], length);
      guint now = count_found (part, NULL);

      g_assert_cmpuint (now, <=, before);
      before = now;
    }
    g_assert_cmpuint (before, >, 0);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);
  g_test_add_func ("/query/choices", test_choices);
  g_test_add_func ("/query/flags", test_flags);
  g_test_add_func ("/query/together", test_together);
  g_test_add_func ("/query/clear", test_clear);
  g_test_add_func ("/query/not-known", test_not_known);
  g_test_add_func ("/query/works", test_works);
  g_test_add_func ("/query/search", test_search);
  g_test_add_func ("/query/readings", test_readings);
  g_test_add_func ("/query/typing", test_typing);
  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
