/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is offered instead, over the shipped pack: by a sample of situations with
 * a fixed seed, and by cases that are written out. */

#define G_LOG_DOMAIN "test-fallback"

#include "config.h"

#include <string.h>

#include "bh-fallback.h"
#include "bh-situation.h"
#include "samples.h"

#define SEED 20261122
#define SITUATIONS 40000

static BhPack *pack;
static const BhDate today = { 2026, 11, 22 };

/* In every other situation all is known: much has to hold together for some fallbacks. */
static void
random_knowledge (GRand       *rand,
                  BhKnowledge *knowledge)
{
  const GPtrArray *facts = bh_pack_facts (pack);

  sample_knowledge (rand, pack, g_rand_int_range (rand, 5, 11), knowledge);
  if (g_rand_boolean (rand))
    return;
  for (guint i = 0; i < facts->len; i++)
    knowledge->sets[i] = sample_value (rand, facts->pdata[i]);
}

static gboolean
is_yes_with (const BhKnowledge *knowledge,
             const BhFallback  *fallback,
             const BhGoal      *goal)
{
  BhKnowledge assumed = *knowledge;
  g_autoptr (BhCheck) check = NULL;

  for (guint i = 0; i < fallback->n_set; i++)
    assumed.sets[fallback->set[i].fact] = fallback->set[i].values;
  check = bh_check_new (pack, &assumed, today);
  return check->verdicts[goal->index] == BH_VERDICT_YES;
}

/* Whether what a fallback promises holds, by an evaluation of its own. */
static gboolean
keeps_promise (const BhKnowledge *knowledge,
               const BhCheck     *check,
               const BhGoal      *goal,
               const BhFallback  *fallback)
{
  const BhGoal *instead = fallback->instead;

  if (fallback->goal != goal || (instead != NULL) != (fallback->kind == BH_FALLBACK_OTHER_WALLET))
    return FALSE;
  if (instead != NULL)
    return strcmp (instead->name, goal->name) == 0 && instead->wallet != goal->wallet &&
           check->verdicts[instead->index] == BH_VERDICT_YES;
  if (fallback->when != NULL &&
      bh_condition_evaluate (fallback->when, knowledge, check->truths) != BH_TRUE)
    return FALSE;
  return fallback->n_set == 0 || is_yes_with (knowledge, fallback, goal);
}

/* The order is that of the kinds: what asks least of a person first. */
static void
check_goal (const BhKnowledge *knowledge,
            const BhCheck     *check,
            const BhGoal      *goal,
            GHashTable        *offered)
{
  g_autoptr (GPtrArray) found = bh_check_fallbacks (pack, knowledge, check, today, goal);
  BhVerdict verdict = check->verdicts[goal->index];

  if (verdict == BH_VERDICT_YES || verdict == BH_VERDICT_NOT_APPLICABLE)
    g_assert_cmpuint (found->len, ==, 0);
  for (guint i = 0; i < found->len; i++) {
    const BhFallback *fallback = found->pdata[i];

    if (!keeps_promise (knowledge, check, goal, fallback)) {
      g_autofree char *text = sample_describe (pack, knowledge);

      g_error ("%s does not work for %s:%s", fallback->id, goal->id, text);
    }
    if (i > 0)
      g_assert_cmpint (((const BhFallback *) found->pdata[i - 1])->kind, <=, fallback->kind);
    g_hash_table_add (offered, found->pdata[i]);
  }
}

/* What is offered works, and everything in the pack is offered to somebody. */
static void
test_promises (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autoptr (GHashTable) offered = g_hash_table_new (NULL, NULL);
  const GPtrArray *fallbacks = bh_pack_fallbacks (pack);
  const GPtrArray *goals = bh_pack_goals (pack);

  for (guint n = 0; n < SITUATIONS; n++) {
    g_autoptr (BhCheck) check = NULL;
    BhKnowledge knowledge;

    random_knowledge (rand, &knowledge);
    check = bh_check_new (pack, &knowledge, today);
    for (guint i = 0; i < goals->len; i++)
      check_goal (&knowledge, check, goals->pdata[i], offered);
  }
  for (guint i = 0; i < fallbacks->len; i++) {
    const BhFallback *fallback = fallbacks->pdata[i];

    if (!g_hash_table_contains (offered, fallback))
      g_error ("%s is never offered for %s", fallback->id, fallback->goal->id);
  }
}

/* A condition that is always true, where a fallback is wanted, is none and is to be left out;
 * one that is never false is no condition of this kind either. */
static void
test_conditions (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 1);
  const GPtrArray *fallbacks = bh_pack_fallbacks (pack);
  g_autofree guint *seen = g_new0 (guint, fallbacks->len);

  for (guint n = 0; n < SITUATIONS; n++) {
    g_autoptr (BhCheck) check = NULL;
    BhKnowledge knowledge;

    random_knowledge (rand, &knowledge);
    check = bh_check_new (pack, &knowledge, today);
    for (guint i = 0; i < fallbacks->len; i++) {
      const BhFallback *fallback = fallbacks->pdata[i];
      BhVerdict verdict = check->verdicts[fallback->goal->index];

      if (fallback->when != NULL && (verdict == BH_VERDICT_NO || verdict == BH_VERDICT_UNKNOWN))
        seen[i] |= 1u << bh_condition_evaluate (fallback->when, &knowledge, check->truths);
    }
  }
  for (guint i = 0; i < fallbacks->len; i++) {
    const BhFallback *fallback = fallbacks->pdata[i];

    if (fallback->when != NULL && seen[i] != (1u << BH_FALSE | 1u << BH_UNKNOWN | 1u << BH_TRUE))
      g_error ("the condition of %s for %s is not each of true, false and unknown",
               fallback->id, fallback->goal->id);
  }
}

/* Whether the goal is Yes with all that is assumed but for one fact. */
static gboolean
is_yes_without (const BhKnowledge *knowledge,
                const BhFallback  *fallback,
                guint              left_out)
{
  g_autofree BhFactValues *set = g_memdup2 (fallback->set, sizeof *set * fallback->n_set);
  BhFallback less = *fallback;

  set[left_out] = set[fallback->n_set - 1];
  less.set = set;
  less.n_set--;
  return is_yes_with (knowledge, &less, fallback->goal);
}

/* The first fallback with the same id: they stand in for several goals, and assume the same. */
static guint
first_of (guint index)
{
  const GPtrArray *fallbacks = bh_pack_fallbacks (pack);
  const BhFallback *fallback = fallbacks->pdata[index];

  while (index > 0 &&
         strcmp (((const BhFallback *) fallbacks->pdata[index - 1])->id, fallback->id) == 0)
    index--;
  return index;
}

/* Each fact that is assumed is needed: without it, one of the goals comes out otherwise for
 * somebody. */
static void
test_set (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 2);
  const GPtrArray *fallbacks = bh_pack_fallbacks (pack);
  g_autofree guint64 *needed = g_new0 (guint64, fallbacks->len);

  for (guint n = 0; n < SITUATIONS / 8; n++) {
    BhKnowledge knowledge;

    random_knowledge (rand, &knowledge);
    for (guint i = 0; i < fallbacks->len; i++) {
      const BhFallback *fallback = fallbacks->pdata[i];
      gboolean is_yes = is_yes_with (&knowledge, fallback, fallback->goal);

      for (guint j = 0; j < fallback->n_set; j++) {
        if (is_yes != is_yes_without (&knowledge, fallback, j))
          needed[first_of (i)] |= BIT (j);
      }
    }
  }
  for (guint i = 0; i < fallbacks->len; i++) {
    const BhFallback *fallback = fallbacks->pdata[i];

    for (guint j = 0; j < fallback->n_set; j++) {
      const BhFact *fact = bh_pack_facts (pack)->pdata[fallback->set[j].fact];

      if (!(needed[first_of (i)] & BIT (j)))
        g_error ("%s assumes %s without need", fallback->id, fact->id);
    }
  }
}

/* A fact whose "ask when" is false changes nothing that is offered. */
static void
test_not_asked (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED + 3);
  const GPtrArray *facts = bh_pack_facts (pack);
  const GPtrArray *goals = bh_pack_goals (pack);

  for (guint n = 0; n < SITUATIONS / 4; n++) {
    BhKnowledge knowledge, other;
    g_autoptr (BhCheck) before = NULL;
    g_autoptr (BhCheck) after = NULL;

    random_knowledge (rand, &knowledge);
    other = knowledge;
    for (guint i = 0; i < facts->len; i++) {
      if (bh_fact_is_asked (facts->pdata[i], &knowledge) == BH_FALSE)
        other.sets[i] = sample_value (rand, facts->pdata[i]);
    }
    before = bh_check_new (pack, &knowledge, today);
    after = bh_check_new (pack, &other, today);
    for (guint i = 0; i < goals->len; i++) {
      const BhGoal *goal = goals->pdata[i];
      g_autoptr (GPtrArray) a = bh_check_fallbacks (pack, &knowledge, before, today, goal);
      g_autoptr (GPtrArray) b = bh_check_fallbacks (pack, &other, after, today, goal);

      g_assert_cmpuint (a->len, ==, b->len);
      for (guint j = 0; j < a->len; j++)
        g_assert_true (a->pdata[j] == b->pdata[j]);
    }
  }
}

/* Every goal can at least be reached with the other wallet. */
static void
test_every_goal (void)
{
  const GPtrArray *fallbacks = bh_pack_fallbacks (pack);
  const GPtrArray *goals = bh_pack_goals (pack);

  for (guint i = 0; i < goals->len; i++) {
    guint n_wallets = 0;

    for (guint j = 0; j < fallbacks->len; j++) {
      const BhFallback *fallback = fallbacks->pdata[j];

      n_wallets += fallback->goal == goals->pdata[i] && fallback->instead != NULL;
    }
    g_assert_cmpuint (n_wallets, ==, 1);
  }
}

static const struct {
  const char *facts;
  const char *goal;
  const char *offered;
} cases[] = {
  /* Nothing is known: only what always works. */
  { "{}", "wechat.pay-japan", "ic-card cash-in-japan" },
  { "{}", "alipay.register", "" },
  { "{}", "alipay.transfer", "cash-or-bank-alipay" },
  /* A Japanese card with UnionPay's sign. */
  { "{\"card.issued\": \"japan\", \"card.brand\": \"unionpay\"}", "wechat.pay-japan",
    "japanese-card-at-the-till unionpay-card-at-the-till ic-card cash-in-japan" },
  /* A card from elsewhere, which has to be open in Japan. */
  { "{\"card.issued\": \"elsewhere\", \"card.brand\": \"visa\", \"card.overseas\": \"open\"}",
    "wechat.pay-japan", "international-card-at-the-till ic-card cash-in-japan" },
  { "{\"card.issued\": \"elsewhere\", \"card.brand\": \"visa\", \"card.overseas\": \"blocked\"}",
    "wechat.pay-japan", "ic-card cash-in-japan" },
  /* One of two: what holds for both. */
  { "{\"card.issued\": [\"mainland\", \"japan\"]}", "wechat.pay-japan", "ic-card cash-in-japan" },
  /* E3 of the worked examples, in short: the bank's number cannot be reached. */
  { "{\"card.issued\": \"mainland\", \"card.phone\": \"unreachable\", \"net.data\": \"good\","
    " \"wechat.account\": \"plus86\", \"wechat.realname\": \"mainland-id\","
    " \"wechat.linked\": \"no\", \"wechat.balance\": \"no\"}",
    "wechat.transfer", "mainland-card cash-or-bank-wechat" },
  /* Done already with the other wallet; the answer "not applicable" offers nothing. */
  { "{\"alipay.account\": \"plus81\", \"wechat.account\": \"none\", \"line.state\": \"active\"}",
    "wechat.register", "other-wallet" },
  { "{\"line.state\": \"none\", \"wechat.account\": \"none\"}", "wechat.register", "" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].facts, strlen (cases[i].facts));
    g_autoptr (GPtrArray) found = NULL;
    g_autoptr (GError) error = NULL;
    g_autoptr (GString) ids = g_string_new (NULL);
    g_autoptr (BhCheck) check = NULL;
    BhSituation situation;

    bh_situation_from_bytes (&situation, pack, bytes, &error);
    g_assert_no_error (error);
    check = bh_check_new (pack, &situation.knowledge, today);
    found = bh_check_fallbacks (pack, &situation.knowledge, check, today,
                                bh_pack_goal (pack, cases[i].goal));
    for (guint j = 0; j < found->len; j++)
      g_string_append_printf (ids, "%s%s", j > 0 ? " " : "",
                              ((const BhFallback *) found->pdata[j])->id);
    g_assert_cmpstr (ids->str, ==, cases[i].offered);
  }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  pack = bh_pack_new_from_resource (&error);
  g_assert_no_error (error);

  g_test_add_func ("/fallback/promises", test_promises);
  g_test_add_func ("/fallback/conditions", test_conditions);
  g_test_add_func ("/fallback/set", test_set);
  g_test_add_func ("/fallback/not-asked", test_not_asked);
  g_test_add_func ("/fallback/every-goal", test_every_goal);
  g_test_add_func ("/fallback/cases", test_cases);

  status = g_test_run ();
  g_clear_object (&pack);
  return status;
}
