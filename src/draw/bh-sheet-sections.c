/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The title, the answers, the verdicts and the open questions; and what all sections are made of. */

#define G_LOG_DOMAIN "bh-sheet"

#include "config.h"

#include "bh-sheet-private.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "bh-plan-words.h"
#include "bh-reason.h"
#include "bh-words.h"

#define GUTTER 14.0
#define GOAL_WIDTH 118.0
#define LARGE 1.5

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

const char *
bh_sheet_title (void)
{
  return _("Japanese Number, WeChat Pay and Alipay");
}

gboolean
bh_sheet_is_large (BhSheetBuild *build)
{
  return build->scale >= LARGE;
}

void
bh_sheet_grid_init (BhSheetGrid  *self,
                    BhSheetBuild *build,
                    guint         n_columns,
                    double        space)
{
  *self = (BhSheetGrid) { .build = build, .space = space };
  self->n_columns = MAX (1, (guint) floor (n_columns / build->scale + 0.5));
}

/* The next cell, in a new row where the last one is full. */
BhSheetColumn *
bh_sheet_grid_cell (BhSheetGrid *self)
{
  double width = (self->build->width - (self->n_columns - 1) * GUTTER) / self->n_columns;
  guint column = self->next % self->n_columns;

  if (column == 0) {
    BhSheetBlock *block;

    bh_sheet_grid_end (self);
    block = bh_sheet_add_block (self->build, self->space);
    for (guint i = 0; i < self->n_columns; i++)
      self->columns[i] = bh_sheet_column (self->build, block, i * (width + GUTTER), width);
  }
  self->next++;
  return &self->columns[column];
}

/* The row becomes as high as its highest cell. */
void
bh_sheet_grid_end (BhSheetGrid *self)
{
  for (guint i = 0; self->next > 0 && i < self->n_columns; i++)
    bh_sheet_column_end (&self->columns[i]);
}

BhSheetColumn
bh_sheet_add_label (BhSheetBuild *build,
                    double        space,
                    double        width)
{
  BhSheetBlock *block = bh_sheet_add_block (build, space);

  return bh_sheet_column (build, block, 0, bh_sheet_is_large (build) ? build->width : width);
}

BhSheetColumn
bh_sheet_beside (BhSheetBuild        *build,
                 const BhSheetColumn *label)
{
  double left = label->width + GUTTER;
  BhSheetColumn column = *label;

  if (left >= build->width)
    return column;
  return bh_sheet_column (build, label->block, left, build->width - left);
}

static void
add_heading (BhSheetBuild *build,
             BhSheetFont   font,
             guint         level,
             double        space,
             const char   *heading)
{
  BhSheetColumn column = bh_sheet_add_paragraph (build, space);
  const BhColors *colors = bh_sheet_colors ();

  bh_sheet_column_text (&column, font, level == 1 ? colors->accent : colors->text, heading, NULL);
  if (level == 1) {
    BhRect rule = { 0, column.y + 1, build->width, 1 };

    bh_sheet_block_fill (column.block, &rule, 0, colors->accent);
    column.y += 3;
  }
  bh_sheet_column_end (&column);
  column.block->keeps_next = TRUE;
  column.block->heading = g_strdup (heading);
  column.block->level = level;
}

void
bh_sheet_add_heading (BhSheetBuild *build,
                      const char   *heading)
{
  add_heading (build, BH_SHEET_HEADING, 1, 18, heading);
}

void
bh_sheet_add_subheading (BhSheetBuild *build,
                         const char   *heading)
{
  add_heading (build, BH_SHEET_SUBHEADING, 2, 11, heading);
}

void
bh_sheet_add_title (BhSheetBuild *build)
{
  BhSheetColumn column = bh_sheet_add_paragraph (build, 0);

  bh_sheet_column_text (&column, BH_SHEET_TITLE, bh_sheet_colors ()->text, bh_sheet_title (), NULL);
  bh_sheet_column_space (&column, 3);
  bh_sheet_column_text (&column, BH_SHEET_BODY, bh_sheet_colors ()->muted,
                        _("What is possible for the holder of this sheet, why, and how to go on. "
                          "It names no number of a phone, a card or a document."), NULL);
  bh_sheet_column_end (&column);
  column.block->keeps_next = TRUE;
}

/* @text, and after it the ids of what it rests on, which the list of sources explains. */
static void
add_evidence (BhSheetBuild     *build,
              BhSheetColumn    *column,
              const BhEvidence *evidence,
              const char       *text)
{
  g_autoptr (GString) line = g_string_new (text);

  for (guint i = 0; i < evidence->n_sources; i++) {
    g_string_append_printf (line, "%s%s", i == 0 ? " · " : " ", evidence->sources[i]->id);
    g_hash_table_add (build->sources, (gpointer) evidence->sources[i]);
  }
  bh_sheet_column_text (column, BH_SHEET_SMALL, bh_sheet_colors ()->muted, line->str, NULL);
}

void
bh_sheet_column_evidence (BhSheetBuild     *build,
                          BhSheetColumn    *column,
                          const BhEvidence *evidence)
{
  g_autofree char *text = bh_format_evidence (evidence, build->spec->today);

  add_evidence (build, column, evidence, text);
}

void
bh_sheet_column_sources (BhSheetBuild     *build,
                         BhSheetColumn    *column,
                         const BhEvidence *evidence)
{
  add_evidence (build, column, evidence, bh_word_confidence (evidence->confidence));
}

char *
bh_sheet_format_goals (BhSheetBuild *build,
                       guint64       set)
{
  const GPtrArray *goals = bh_pack_goals (build->spec->pack);
  const BhWallet *wallet = NULL;
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];

    if ((set & BIT (i)) == 0)
      continue;
    if (goal->wallet != wallet)
      g_string_append_printf (text, "%s%s: ", wallet != NULL ? " · " : "",
                              bh_text (&goal->wallet->name));
    else
      g_string_append (text, bh_list_separator ());
    g_string_append (text, bh_text (&goal->title));
    wallet = goal->wallet;
  }
  return g_string_free (text, FALSE);
}

/* The values that are still possible: "Visa / JCB". */
static char *
join_values (const BhFact *fact,
             guint64       values)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < fact->n_values; i++) {
    if (values & BIT (i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? " / " : "",
                              bh_text (&fact->values[i].label));
  }
  return g_string_free (text, FALSE);
}

static void
add_fact (BhSheetColumn     *column,
          const BhFact      *fact,
          const BhSituation *situation)
{
  g_autofree char *answer = join_values (fact, situation->knowledge.sets[fact->index]);
  const char *remark = NULL;

  bh_sheet_column_text (column, BH_SHEET_SMALL, bh_sheet_colors ()->muted, bh_text (&fact->title),
                        NULL);
  bh_sheet_column_text (column, BH_SHEET_STRONG, bh_sheet_colors ()->text, answer, NULL);
  if (situation->conflicts & BIT (fact->index))
    remark = _("The plan says otherwise.");
  else if (situation->answers.sets[fact->index] == fact->all)
    remark = _("Follows from the plan.");
  bh_sheet_column_text (column, BH_SHEET_SMALL, bh_sheet_colors ()->muted, remark, NULL);
}

void
bh_sheet_add_facts (BhSheetBuild *build)
{
  const BhSituation *situation = build->spec->situation;
  const GPtrArray *facts = bh_pack_facts (build->spec->pack);
  BhSheetGrid grid;

  bh_sheet_add_heading (build, _("My Answers"));
  bh_sheet_grid_init (&grid, build, 4, 5);
  for (guint i = 0; i < facts->len; i++) {
    const BhFact *fact = facts->pdata[i];

    if (situation->knowledge.sets[i] != fact->all)
      add_fact (bh_sheet_grid_cell (&grid), fact, situation);
  }
  if (grid.next == 0)
    bh_sheet_column_text (bh_sheet_grid_cell (&grid), BH_SHEET_BODY, bh_sheet_colors ()->text,
                          _("No question has been answered yet."), NULL);
  bh_sheet_grid_end (&grid);
}

void
bh_sheet_column_verdict (BhSheetBuild  *build,
                         BhSheetColumn *column,
                         const BhGoal  *goal)
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
  BhVerdict verdict = build->check->verdicts[goal->index];

  bh_sheet_column_chip (column, bh_word_verdict (verdict, build->check->done[goal->index]),
                        chips[verdict].color, chips[verdict].ground);
  bh_sheet_column_space (column, 2);
}

static void
add_verdict (BhSheetBuild  *build,
             BhSheetColumn *column,
             const BhGoal  *goal)
{
  const BhSheetSpec *spec = build->spec;
  BhReason reason = bh_check_reason (build->check, spec->pack, &spec->situation->knowledge,
                                     spec->today, goal);
  g_autofree char *sentence = bh_reason_format (&reason);

  bh_sheet_column_verdict (build, column, goal);
  bh_sheet_column_text (column, BH_SHEET_BODY, bh_sheet_colors ()->text, sentence, NULL);
  if (reason.requirement != NULL)
    bh_sheet_column_evidence (build, column, &reason.requirement->evidence);
}

/* The width beside, or below, the goal's name is shared by the wallets. */
static BhSheetColumn
wallet_column (BhSheetBuild        *build,
               const BhSheetColumn *label,
               guint                wallet)
{
  guint n_wallets = bh_pack_wallets (build->spec->pack)->len;
  BhSheetColumn column = bh_sheet_beside (build, label);

  column.width = (column.width - (n_wallets - 1) * GUTTER) / n_wallets;
  column.x += wallet * (column.width + GUTTER);
  return column;
}

static void
add_wallet_names (BhSheetBuild *build)
{
  const GPtrArray *wallets = bh_pack_wallets (build->spec->pack);
  BhSheetColumn label = bh_sheet_add_label (build, 5, GOAL_WIDTH);

  label.block->keeps_next = TRUE;
  for (guint i = 0; i < wallets->len; i++) {
    const BhWallet *wallet = wallets->pdata[i];
    BhSheetColumn column = wallet_column (build, &label, i);

    bh_sheet_column_text (&column, BH_SHEET_STRONG, bh_sheet_colors ()->text,
                          bh_text (&wallet->name), NULL);
    bh_sheet_column_end (&column);
  }
}

/* One row: the goal called @goal->name, for each wallet that has it. */
static void
add_goal_row (BhSheetBuild *build,
              const BhGoal *goal)
{
  const GPtrArray *goals = bh_pack_goals (build->spec->pack);
  const GPtrArray *wallets = bh_pack_wallets (build->spec->pack);
  BhSheetColumn label = bh_sheet_add_label (build, 5, GOAL_WIDTH);
  BhRect rule = { 0, 0, build->width, 0.5 };

  bh_sheet_block_fill (label.block, &rule, 0, bh_sheet_colors ()->faint);
  bh_sheet_column_space (&label, 4);
  bh_sheet_column_text (&label, BH_SHEET_STRONG, bh_sheet_colors ()->text, bh_text (&goal->title),
                        NULL);
  bh_sheet_column_end (&label);
  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *other = goals->pdata[i];

    for (guint j = 0; j < wallets->len; j++) {
      BhSheetColumn column = wallet_column (build, &label, j);

      if (strcmp (other->name, goal->name) != 0 || other->wallet != wallets->pdata[j])
        continue;
      bh_sheet_column_space (&column, 4);
      add_verdict (build, &column, other);
      bh_sheet_column_end (&column);
    }
  }
}

void
bh_sheet_add_verdicts (BhSheetBuild *build)
{
  const GPtrArray *goals = bh_pack_goals (build->spec->pack);
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  bh_sheet_add_heading (build, _("What Is Possible"));
  add_wallet_names (build);
  for (guint i = 0; i < goals->len; i++) {
    const BhGoal *goal = goals->pdata[i];

    /* A goal that an earlier wallet has too is in that wallet's row. */
    if (g_hash_table_add (names, (gpointer) goal->name))
      add_goal_row (build, goal);
  }
}

void
bh_sheet_add_questions (BhSheetBuild *build)
{
  const BhSheetSpec *spec = build->spec;
  const GPtrArray *facts = bh_pack_facts (spec->pack);
  g_autoptr (GArray) questions =
    bh_check_questions (spec->pack, &spec->situation->knowledge, spec->today, G_MAXUINT64);
  BhSheetGrid grid;

  if (questions->len == 0)
    return;
  bh_sheet_add_heading (build, _("Questions Still Open"));
  bh_sheet_grid_init (&grid, build, 4, 5);
  for (guint i = 0; i < questions->len; i++) {
    const BhFact *fact = facts->pdata[g_array_index (questions, guint, i)];
    BhSheetColumn *column = bh_sheet_grid_cell (&grid);

    bh_sheet_column_text (column, BH_SHEET_STRONG, bh_sheet_colors ()->text, bh_text (&fact->title),
                          NULL);
    bh_sheet_column_text (column, BH_SHEET_SMALL, bh_sheet_colors ()->muted,
                          bh_text (&fact->question), NULL);
  }
  bh_sheet_grid_end (&grid);
}
