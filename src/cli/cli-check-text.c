/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The outcome of a check for people to read. */

#define G_LOG_DOMAIN "baohaoctl"

#include "config.h"

#include "cli-check.h"

#include "bh-reason.h"
#include "bh-words.h"
#include "cli-table.h"

static void
print_verdicts (const BhCliTask *task,
                const BhWallet  *wallet)
{
  const GPtrArray *goals = bh_pack_goals (task->cli->pack);
  g_autoptr (BhCliTable) table = bh_cli_table_new (3, 0);
  gboolean any = FALSE;

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];
    g_autofree char *sentence = NULL;
    BhReason reason;

    if (goal->wallet != wallet || !(task->goals & BIT (i)))
      continue;
    reason = bh_check_reason (task->check, task->cli->pack, &task->situation->knowledge,
                              task->cli->today, goal);
    sentence = bh_reason_format (&reason);
    bh_cli_table_add (table, bh_word_verdict (task->check->verdicts[i], task->check->done[i]),
                      bh_text (&goal->title), sentence);
    any = TRUE;
  }
  if (any) {
    bh_cli_print (task->cli, "%s\n", bh_text (&wallet->name));
    bh_cli_table_print (table, task->cli, "  ");
    bh_cli_print (task->cli, "\n");
  }
}

static void
print_questions (const BhCliTask *task)
{
  g_autoptr (GArray) questions = bh_cli_task_questions (task, task->goals);

  if (questions->len == 0)
    return;
  bh_cli_print (task->cli, "%s\n", _("Questions that can still change a verdict"));
  for (guint i = 0; i < questions->len; i++) {
    const BhFact *fact = bh_cli_task_fact (task, g_array_index (questions, guint, i));

    bh_cli_print (task->cli, "  %s (%s)\n", bh_text (&fact->question), fact->id);
  }
  bh_cli_print (task->cli, "\n");
}

static void
print_way (const BhCliTask *task,
           const BhWay     *way)
{
  for (guint i = 0; i < way->n_changes; i++) {
    const BhWayChange *change = &way->changes[i];
    const BhFact *fact = bh_cli_task_fact (task, change->fact);

    bh_cli_print (task->cli, "  %s %s (%s)\n    → %s (%s%s%s)\n", i == 0 ? "-" : "+",
                  bh_text (&fact->question), fact->id, bh_text (&fact->values[change->to].label),
                  bh_word_effort (change->effort), change->in_japan ? ", " : "",
                  change->in_japan ? _("only in Japan") : "");
    if (bh_text (&fact->how) != NULL)
      bh_cli_print (task->cli, "    %s\n", bh_text (&fact->how));
  }
}

static void
print_ways (const BhCliTask *task)
{
  const GPtrArray *goals = bh_pack_goals (task->cli->pack);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];
    BhWay ways[BH_MAX_WAYS];
    guint n_ways = task->goals & BIT (i) ? bh_cli_task_ways (task, goal, ways) : 0;

    if (n_ways == 0)
      continue;
    /* Translators: a wallet and one of its goals, with what would make that goal possible below */
    bh_cli_print (task->cli, _("Ways to Yes: %s, %s"), bh_text (&goal->wallet->name),
                  bh_text (&goal->title));
    bh_cli_print (task->cli, "\n");
    for (guint j = 0; j < n_ways; j++)
      print_way (task, &ways[j]);
    bh_cli_print (task->cli, "\n");
  }
}

static void
print_fallback (const BhCliTask  *task,
                const BhFallback *fallback)
{
  const BhGoal *instead = fallback->instead;

  bh_cli_print (task->cli, "  - %s", bh_text (&fallback->words));
  if (instead != NULL)
    bh_cli_print (task->cli, ": %s (%s)", bh_text (&instead->wallet->name),
                  bh_word_verdict (task->check->verdicts[instead->index],
                                   task->check->done[instead->index]));
  bh_cli_print (task->cli, "\n    %s\n", bh_text (&fallback->text));
}

static void
print_fallbacks (const BhCliTask *task)
{
  const GPtrArray *goals = bh_pack_goals (task->cli->pack);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];
    g_autoptr (GPtrArray) fallbacks = NULL;

    if (!(task->goals & BIT (i)))
      continue;
    fallbacks = bh_cli_task_fallbacks (task, goal);
    if (fallbacks->len == 0)
      continue;
    /* Translators: a wallet and one of its goals, with what can be used instead below */
    bh_cli_print (task->cli, _("Instead: %s, %s"), bh_text (&goal->wallet->name),
                  bh_text (&goal->title));
    bh_cli_print (task->cli, "\n");
    for (guint j = 0; j < fallbacks->len; j++)
      print_fallback (task, fallbacks->pdata[j]);
    bh_cli_print (task->cli, "\n");
  }
}

static void
print_conflicts (const BhCliTask *task)
{
  const GPtrArray *facts = bh_pack_facts (task->cli->pack);

  for (guint i = 0; i < facts->len; i++) {
    if (task->situation->conflicts & BIT (i)) {
      bh_cli_print (task->cli, _("The plan says otherwise: %s"),
                    bh_text (&bh_cli_task_fact (task, i)->question));
      bh_cli_print (task->cli, " (%s)\n", bh_cli_task_fact (task, i)->id);
    }
  }
  if (task->situation->conflicts != 0)
    bh_cli_print (task->cli, "\n");
}

void
bh_cli_task_print (const BhCliTask *task)
{
  const GPtrArray *wallets = bh_pack_wallets (task->cli->pack);
  g_autofree char *edition = bh_date_format (bh_pack_get_edition (task->cli->pack));
  g_autofree char *today = bh_date_format (task->cli->today);

  for (guint i = 0; i < wallets->len; i++)
    print_verdicts (task, wallets->pdata[i]);
  print_conflicts (task);
  print_questions (task);
  print_ways (task);
  print_fallbacks (task);
  /* Translators: two dates: that of the pack, and the one judged for */
  bh_cli_print (task->cli, _("Facts of %s, judged for %s."), edition, today);
  bh_cli_print (task->cli, "\n");
}
