/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title, the answers and the verdicts. */

#define G_LOG_DOMAIN "bh-sheet"

#include "bh-sheet-private.h"

#include <string.h>

#define GUTTER 14.0
#define GOAL_WIDTH 118.0

static const BhColors *
colors (void)
{
  return bh_palette_colors (BH_PALETTE_LIGHT, BH_TINT_NEUTRAL);
}

void
bh_sheet_grid_init (BhSheetGrid  *self,
                    BhSheetBuild *build,
                    guint         n_columns)
{
  *self = (BhSheetGrid) { .build = build, .n_columns = n_columns };
}

/* The next cell, in a new row where the last one is full. */
BhSheetColumn *
bh_sheet_grid_cell (BhSheetGrid *self)
{
  double width =
    (BH_SHEET_CONTENT_WIDTH - (self->n_columns - 1) * GUTTER) / self->n_columns;

  if (self->next % self->n_columns == 0) {
    BhSheetBlock *block;

    bh_sheet_grid_end (self);
    block = bh_sheet_add_block (self->build, 6);
    for (guint i = 0; i < self->n_columns; i++)
      self->columns[i] = bh_sheet_column (self->build, block, i * (width + GUTTER), width);
  }
  return &self->columns[self->next++ % self->n_columns];
}

/* The row becomes as high as its highest cell. */
void
bh_sheet_grid_end (BhSheetGrid *self)
{
  for (guint i = 0; self->next > 0 && i < self->n_columns; i++)
    bh_sheet_column_end (&self->columns[i]);
}

void
bh_sheet_add_heading (BhSheetBuild *build,
                      const BhText *heading)
{
  BhSheetBlock *block = bh_sheet_add_block (build, 14);
  BhSheetColumn column = bh_sheet_column (build, block, 0, BH_SHEET_CONTENT_WIDTH);
  g_autofree char *pair = bh_sheet_word_pair (heading);
  BhRect rule;

  bh_sheet_column_text (&column, BH_SHEET_HEADING, colors ()->accent, pair, "zh-cn");
  bh_sheet_column_space (&column, 1);
  rule = (BhRect) { 0, column.y, BH_SHEET_CONTENT_WIDTH, 1 };
  bh_sheet_block_fill (block, &rule, 0, colors ()->accent);
  bh_sheet_column_space (&column, 1);
  bh_sheet_column_end (&column);
  block->keeps_next = TRUE;
}

void
bh_sheet_add_title (BhSheetBuild *build)
{
  const BhText *title = bh_sheet_word (BH_SHEET_WORD_TITLE);
  const BhText *about = bh_sheet_word (BH_SHEET_WORD_ABOUT);
  BhSheetBlock *block = bh_sheet_add_block (build, 0);
  BhSheetColumn column = bh_sheet_column (build, block, 0, BH_SHEET_CONTENT_WIDTH);

  bh_sheet_column_text (&column, BH_SHEET_TITLE, colors ()->text, title->in[BH_LANG_EN], "en");
  bh_sheet_column_text (&column, BH_SHEET_HEADING, colors ()->text, title->in[BH_LANG_ZH_CN],
                        "zh-cn");
  bh_sheet_column_space (&column, 3);
  bh_sheet_column_both (&column, BH_SHEET_BODY, colors ()->muted, about);
  bh_sheet_column_end (&column);
  block->keeps_next = TRUE;
}

/* "official · 官方 · 2024-04-15 · W031 W011" */
void
bh_sheet_column_evidence (BhSheetColumn    *column,
                          const BhEvidence *evidence)
{
  g_autofree char *confidence =
    bh_sheet_word_pair (bh_sheet_word_confidence (evidence->confidence));
  g_autofree char *undated = bh_sheet_word_pair (bh_sheet_word (BH_SHEET_WORD_UNDATED));
  g_autofree char *date = bh_date_format (evidence->as_of);
  g_autoptr (GString) line = g_string_new (confidence);

  if (evidence->n_sources > 0)
    g_string_append_printf (line, " · %s ·", bh_date_is_set (evidence->as_of) ? date : undated);
  for (guint i = 0; i < evidence->n_sources; i++)
    g_string_append_printf (line, " %s", evidence->sources[i]->id);
  bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->muted, line->str, "zh-cn");
}

/* The values that are still possible: "Visa / JCB". */
static char *
join_values (const BhFact *fact,
             guint64       values,
             BhLang        lang)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fact->n_values; i++) {
    if (values & (G_GUINT64_CONSTANT (1) << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " / " : "",
                              bh_text_in (&fact->values[i].label, lang));
  }
  return g_string_free (text, FALSE);
}

static void
add_fact (BhSheetColumn     *column,
          const BhFact      *fact,
          const BhSituation *situation)
{
  guint64 values = situation->knowledge.sets[fact->index];
  g_autofree char *english = join_values (fact, values, BH_LANG_EN);
  g_autofree char *chinese = join_values (fact, values, BH_LANG_ZH_CN);
  BhText answer = { { [BH_LANG_EN] = english, [BH_LANG_ZH_CN] = chinese } };
  g_autofree char *pair = bh_sheet_word_pair (&answer);
  const BhText *remark = NULL;
  g_autofree char *remark_pair = NULL;

  bh_sheet_column_both (column, BH_SHEET_SMALL, colors ()->muted, &fact->question);
  bh_sheet_column_text (column, BH_SHEET_STRONG, colors ()->text, pair, "zh-cn");
  if (situation->conflicts & (G_GUINT64_CONSTANT (1) << fact->index))
    remark = bh_sheet_word (BH_SHEET_WORD_CONFLICT);
  else if (situation->answers.sets[fact->index] == fact->all)
    remark = bh_sheet_word (BH_SHEET_WORD_FROM_PLAN);
  if (remark != NULL)
    remark_pair = bh_sheet_word_pair (remark);
  bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->muted, remark_pair, "zh-cn");
}

void
bh_sheet_add_facts (BhSheetBuild *build)
{
  const BhSituation *situation = build->spec->situation;
  const GPtrArray *facts = bh_pack_facts (build->spec->pack);
  BhSheetGrid grid;

  bh_sheet_add_heading (build, bh_sheet_word (BH_SHEET_WORD_FACTS));
  bh_sheet_grid_init (&grid, build, 3);
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (situation->knowledge.sets[i] != fact->all)
      add_fact (bh_sheet_grid_cell (&grid), fact, situation);
  }
  if (grid.next == 0)
    bh_sheet_column_both (bh_sheet_grid_cell (&grid), BH_SHEET_BODY, colors ()->text,
                          bh_sheet_word (BH_SHEET_WORD_NO_FACTS));
  bh_sheet_grid_end (&grid);
}

static void
add_verdict_chip (BhSheetColumn *column,
                  BhVerdict      verdict,
                  gboolean       done)
{
  static const struct {
    BhColor color;
    BhColor ground;
  } chips[] = {
    [BH_VERDICT_NO] = { 0x7a1109, 0xfbdcd8 },
    [BH_VERDICT_UNKNOWN] = { 0x553d00, 0xfdedc1 },
    [BH_VERDICT_YES] = { 0x0c4a1b, 0xd7efdc },
    [BH_VERDICT_NOT_APPLICABLE] = { 0x3d3d3d, 0xe9e9e9 },
  };
  g_autofree char *pair = bh_sheet_word_pair (bh_sheet_word_verdict (verdict, done));

  bh_sheet_column_chip (column, pair, chips[verdict].color, chips[verdict].ground);
  bh_sheet_column_space (column, 2);
}

/* "Depends on · 取决于: Q1 Q6 Q7" */
static void
add_open_questions (BhSheetBuild  *build,
                    BhSheetColumn *column,
                    const BhGoal  *goal)
{
  g_autofree char *head = bh_sheet_word_pair (bh_sheet_word_reason (BH_REASON_OPEN));
  g_autoptr (GString) line = g_string_new (head);
  g_autoptr (GArray) wanted =
    bh_check_questions (build->spec->pack, &build->spec->situation->knowledge, build->spec->today,
                        G_GUINT64_CONSTANT (1) << goal->index);

  g_string_append_c (line, ':');
  for (guint i = 0; i < build->questions->len; i++) {
    for (guint j = 0; j < wanted->len; j++) {
      if (g_array_index (wanted, guint, j) == g_array_index (build->questions, guint, i))
        g_string_append_printf (line, " Q%u", i + 1);
    }
  }
  bh_sheet_column_text (column, BH_SHEET_BODY, colors ()->text, line->str, "zh-cn");
}

/* The sentence in both languages. */
static void
add_sentence (BhSheetColumn  *column,
              const BhReason *reason)
{
  const BhText *head = bh_sheet_word_reason (reason->kind);
  const BhText *tail = NULL;
  g_autofree char *english = NULL;
  g_autofree char *chinese = NULL;

  if (reason->requirement != NULL)
    tail = &reason->requirement->words;
  else if (reason->goal != NULL)
    tail = &reason->goal->title;
  english =
    g_strconcat (head->in[BH_LANG_EN], tail != NULL ? tail->in[BH_LANG_EN] : NULL, NULL);
  chinese = g_strconcat (head->in[BH_LANG_ZH_CN],
                         tail != NULL ? bh_text_in (tail, BH_LANG_ZH_CN) : NULL, NULL);
  bh_sheet_column_text (column, BH_SHEET_BODY, colors ()->text, english, "en");
  bh_sheet_column_text (column, BH_SHEET_BODY, colors ()->text, chinese, "zh-cn");
}

static void
add_verdict (BhSheetBuild  *build,
             BhSheetColumn *column,
             const BhGoal  *goal)
{
  const BhSheetSpec *spec = build->spec;
  BhReason reason = bh_check_reason (build->check, spec->pack, &spec->situation->knowledge,
                                     spec->today, goal);

  add_verdict_chip (column, build->check->verdicts[goal->index], build->check->done[goal->index]);
  if (reason.kind == BH_REASON_OPEN)
    add_open_questions (build, column, goal);
  else
    add_sentence (column, &reason);
  if (reason.requirement != NULL)
    bh_sheet_column_evidence (column, &reason.requirement->evidence);
}

char *
bh_sheet_question_name (BhSheetBuild *build,
                        guint         fact)
{
  for (guint i = 0; i < build->questions->len; i++) {
    if (g_array_index (build->questions, guint, i) == fact)
      return g_strdup_printf ("Q%u", i + 1);
  }
  return NULL;
}

void
bh_sheet_add_questions (BhSheetBuild *build)
{
  const GPtrArray *facts = bh_pack_facts (build->spec->pack);
  BhSheetGrid grid;

  if (build->questions->len == 0)
    return;
  bh_sheet_add_heading (build, bh_sheet_word (BH_SHEET_WORD_QUESTIONS));
  bh_sheet_grid_init (&grid, build, 3);
  for (guint i = 0; i < build->questions->len; i++) {
    const BhFact *fact = facts->pdata[g_array_index (build->questions, guint, i)];
    BhSheetColumn *column = bh_sheet_grid_cell (&grid);
    g_autofree char *name = bh_sheet_question_name (build, fact->index);
    g_autofree char *question = g_strdup_printf ("%s  %s", name, fact->question.in[BH_LANG_EN]);

    bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->text, question, "en");
    bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->text,
                          bh_sheet_chinese (&fact->question), "zh-cn");
  }
  bh_sheet_grid_end (&grid);
}

/* The width is shared by the goal's name and one column for each wallet. */
static BhSheetColumn
wallet_column (BhSheetBuild *build,
               BhSheetBlock *block,
               guint         wallet)
{
  guint n_wallets = bh_pack_wallets (build->spec->pack)->len;
  double width = (BH_SHEET_CONTENT_WIDTH - GOAL_WIDTH - n_wallets * GUTTER) / n_wallets;

  return bh_sheet_column (build, block, GOAL_WIDTH + GUTTER + wallet * (width + GUTTER), width);
}

static void
add_wallet_names (BhSheetBuild *build)
{
  const GPtrArray *wallets = bh_pack_wallets (build->spec->pack);
  BhSheetBlock *block = bh_sheet_add_block (build, 4);

  block->keeps_next = TRUE;
  for (guint i = 0; i < wallets->len; i++) {
    const BhWallet *wallet = wallets->pdata[i];
    BhSheetColumn column = wallet_column (build, block, i);
    g_autofree char *pair = bh_sheet_word_pair (&wallet->name);

    bh_sheet_column_text (&column, BH_SHEET_STRONG, colors ()->text, pair, "zh-cn");
    bh_sheet_column_end (&column);
  }
}

/* One row: the goal called @goal->name, for each wallet that has it. */
static void
add_goal_row (BhSheetBuild *build,
              const BhGoal *goal,
              guint         number)
{
  const GPtrArray *goals = bh_pack_goals (build->spec->pack);
  const GPtrArray *wallets = bh_pack_wallets (build->spec->pack);
  BhSheetBlock *block = bh_sheet_add_block (build, 5);
  BhSheetColumn column = bh_sheet_column (build, block, 0, GOAL_WIDTH);
  g_autofree char *title = g_strdup_printf ("%u  %s", number, goal->title.in[BH_LANG_EN]);
  BhRect rule = { 0, 0, BH_SHEET_CONTENT_WIDTH, 0.5 };

  bh_sheet_block_fill (block, &rule, 0, colors ()->faint);
  bh_sheet_column_space (&column, 4);
  bh_sheet_column_text (&column, BH_SHEET_STRONG, colors ()->text, title, "en");
  bh_sheet_column_text (&column, BH_SHEET_STRONG, colors ()->text, bh_sheet_chinese (&goal->title),
                        "zh-cn");
  bh_sheet_column_end (&column);
  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *other = goals->pdata[i];

    for (guint j = 0; j < wallets->len; j++) {
      if (strcmp (other->name, goal->name) != 0 || other->wallet != wallets->pdata[j])
        continue;
      column = wallet_column (build, block, j);
      bh_sheet_column_space (&column, 4);
      add_verdict (build, &column, other);
      bh_sheet_column_end (&column);
    }
  }
}

guint
bh_sheet_goal_number (BhPack       *pack,
                      const BhGoal *goal)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const GPtrArray *goals = bh_pack_goals (pack);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *other = goals->pdata[i];

    g_hash_table_add (names, (gpointer) other->name);
    if (strcmp (other->name, goal->name) == 0)
      break;
  }
  return g_hash_table_size (names);
}

void
bh_sheet_add_verdicts (BhSheetBuild *build)
{
  const GPtrArray *goals = bh_pack_goals (build->spec->pack);

  bh_sheet_add_heading (build, bh_sheet_word (BH_SHEET_WORD_VERDICTS));
  add_wallet_names (build);
  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];
    guint number = bh_sheet_goal_number (build->spec->pack, goal);

    /* A goal that an earlier wallet has too is in that wallet's row. */
    if (number > build->n_goal_rows) {
      add_goal_row (build, goal, number);
      build->n_goal_rows = number;
    }
  }
}
