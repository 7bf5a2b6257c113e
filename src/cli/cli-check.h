/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verb check: what it works on, as JSON (cli-check.c) and as text (cli-check-text.c). */

#pragma once

#include "cli.h"

#include "bh-fallback.h"

G_BEGIN_DECLS

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/**
 * BhCliTask:
 * @check: the outcome for @situation
 * @goals: the goals to speak of, one bit for each
 *
 * What is asked for.
 */
typedef struct {
  BhCli             *cli;
  const BhSituation *situation;
  const BhCheck     *check;
  guint64            goals;
} BhCliTask;

const BhFact *bh_cli_task_fact      (const BhCliTask *task,
                                     guint            index);
/* (transfer full): as bh_check_questions(). */
GArray       *bh_cli_task_questions (const BhCliTask *task,
                                     guint64          goals);
guint         bh_cli_task_ways      (const BhCliTask *task,
                                     const BhGoal    *goal,
                                     BhWay           *ways);
/* (transfer container): as bh_check_fallbacks(). */
GPtrArray    *bh_cli_task_fallbacks (const BhCliTask *task,
                                     const BhGoal    *goal);

void          bh_cli_task_print     (const BhCliTask *task);

G_END_DECLS
