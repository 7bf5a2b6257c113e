/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The ways to Yes, and what works instead. */

#define G_LOG_DOMAIN "bh-sheet"

#include "config.h"

#include "bh-sheet-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bh-fallback.h"
#include "bh-reason.h"
#include "bh-way-plans.h"
#include "bh-words.h"

#define LABEL_WIDTH 140.0
/* How many plans are named of those with which a way works. */
#define MAX_PLANS 3

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* Goals that have the same ways. */
typedef struct {
  guint   goal; /* the first one */
  guint64 goals;
  guint   n_ways;
  BhWay   ways[BH_MAX_WAYS];
} Group;

/* What works instead for some goals. */
typedef struct {
  const BhFallback *fallback; /* of the first goal */
  guint64           goals;
} Instead;

static gboolean
is_open (BhSheetBuild *build,
         guint         goal)
{
  BhVerdict verdict = build->check->verdicts[goal];

  return !build->check->done[goal] && (verdict == BH_VERDICT_NO || verdict == BH_VERDICT_UNKNOWN);
}

static gboolean
same_ways (const Group *a,
           const Group *b)
{
  if (a->n_ways != b->n_ways || a->n_ways == 0)
    return FALSE;
  for (guint i = 0; i < a->n_ways; i++) {
    if (a->ways[i].n_changes != b->ways[i].n_changes)
      return FALSE;
    for (guint j = 0; j < a->ways[i].n_changes; j++) {
      if (a->ways[i].changes[j].fact != b->ways[i].changes[j].fact ||
          a->ways[i].changes[j].to != b->ways[i].changes[j].to)
        return FALSE;
    }
  }
  return TRUE;
}

static GArray *
collect_groups (BhSheetBuild *build)
{
  const BhSheetSpec *spec = build->spec;
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < bh_pack_goals (spec->pack)->len; i++) {
    Group group = { .goal = i, .goals = BIT (i) };
    guint at = 0;

    if (!is_open (build, i))
      continue;
    group.n_ways = bh_check_ways (spec->pack, &spec->situation->knowledge, spec->today, i,
                                  group.ways);
    while (at < groups->len && !same_ways (&g_array_index (groups, Group, at), &group))
      at++;
    if (at < groups->len)
      g_array_index (groups, Group, at).goals |= BIT (i);
    else
      g_array_append_val (groups, group);
  }
  return groups;
}

/* How to make a change stands where it is named first. */
static void
add_change (BhSheetBuild      *build,
            BhSheetColumn     *column,
            const BhWayChange *change,
            const char        *sign,
            GHashTable        *explained)
{
  const BhFact *fact = bh_pack_facts (build->spec->pack)->pdata[change->fact];
  /* Translators: what a question is about, and the answer that it has to become */
  g_autofree char *text = g_strdup_printf (_("%s → %s"), bh_text (&fact->title),
                                           bh_text (&fact->values[change->to].label));
  g_autofree char *effort = NULL;

  if (change->in_japan)
    effort = g_strdup_printf ("%s · %s", bh_word_effort (change->effort), _("only in Japan"));
  else
    effort = g_strdup (bh_word_effort (change->effort));
  bh_sheet_column_item (column, BH_SHEET_STRONG, bh_sheet_colors ()->text, sign, text);
  bh_sheet_column_item (column, BH_SHEET_SMALL, bh_sheet_colors ()->muted, "", effort);
  if (g_hash_table_add (explained, (gpointer) fact))
    bh_sheet_column_item (column, BH_SHEET_BODY, bh_sheet_colors ()->text, "",
                          bh_text (&fact->how));
}

/* "…: a (0 yen) · b (55 yen)" */
static void
add_plans (BhSheetBuild  *build,
           BhSheetColumn *column,
           const Group   *group,
           const BhWay   *way)
{
  const BhSheetSpec *spec = build->spec;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GPtrArray) plans = NULL;

  if (!bh_way_means_plan (spec->pack, spec->situation, way))
    return;
  plans = bh_way_plans (spec->pack, spec->situation, spec->today, group->goal, way);
  if (plans->len == 0) {
    bh_sheet_column_item (column, BH_SHEET_BODY, bh_sheet_colors ()->text, "",
                          _("No plan is known that brings this."));
    return;
  }
  g_string_append (line, _("Cheapest plans for it, by what keeps the number a month:"));
  for (guint i = 0; i < MIN (plans->len, MAX_PLANS); i++) {
    BhPlan *plan = plans->pdata[i];
    g_autofree char *price = bh_format_yen (plan->keep->jpy_per_month);

    g_string_append_printf (line, "%s %s (%s)", i > 0 ? " ·" : "", plan->name, price);
  }
  bh_sheet_column_item (column, BH_SHEET_BODY, bh_sheet_colors ()->text, "", line->str);
}

static void
add_advice (BhSheetBuild  *build,
            BhSheetColumn *column,
            const BhGoal  *goal)
{
  const BhSheetSpec *spec = build->spec;
  BhReason reason = bh_check_reason (build->check, spec->pack, &spec->situation->knowledge,
                                     spec->today, goal);
  const char *fix = reason.requirement != NULL ? bh_text (&reason.requirement->fix) : NULL;

  bh_sheet_column_text (column, BH_SHEET_BODY, bh_sheet_colors ()->text,
                        fix != NULL ? fix : _("No change that a person can make is known to lead "
                                              "to Yes."), NULL);
  if (fix != NULL)
    bh_sheet_column_evidence (build, column, &reason.requirement->evidence);
}

static void
add_way (BhSheetBuild  *build,
         BhSheetColumn *column,
         const Group   *group,
         guint          index,
         GHashTable    *explained)
{
  const BhWay *way = &group->ways[index];
  g_autofree char *number = g_strdup_printf ("%u.", index + 1);

  for (guint i = 0; i < way->n_changes; i++)
    add_change (build, column, &way->changes[i], i == 0 ? number : "+", explained);
  add_plans (build, column, group, way);
  bh_sheet_column_end (column);
}

/* Each way is a block of its own, since in large type three of them may not fit on a page. */
static void
add_group (BhSheetBuild *build,
           const Group  *group,
           GHashTable   *explained)
{
  const BhGoal *goal = bh_pack_goals (build->spec->pack)->pdata[group->goal];
  BhSheetColumn label = bh_sheet_add_label (build, 7, LABEL_WIDTH);
  g_autofree char *goals = bh_sheet_format_goals (build, group->goals);
  BhRect rule = { 0, 0, build->width, 0.5 };
  BhSheetColumn column;

  bh_sheet_block_fill (label.block, &rule, 0, bh_sheet_colors ()->faint);
  bh_sheet_column_space (&label, 4);
  bh_sheet_column_verdict (build, &label, goal);
  bh_sheet_column_text (&label, BH_SHEET_STRONG, bh_sheet_colors ()->text, goals, NULL);
  bh_sheet_column_end (&label);
  column = bh_sheet_beside (build, &label);
  if (!bh_sheet_is_large (build))
    bh_sheet_column_space (&column, 4);
  if (group->n_ways == 0) {
    add_advice (build, &column, goal);
    bh_sheet_column_end (&column);
  }
  for (guint i = 0; i < group->n_ways; i++) {
    if (i > 0) {
      label = bh_sheet_add_label (build, 4, LABEL_WIDTH);
      column = bh_sheet_beside (build, &label);
    }
    add_way (build, &column, group, i, explained);
  }
}

static gboolean
same_fallback (const BhFallback *a,
               const BhFallback *b)
{
  const BhWallet *wallet_a = a->instead != NULL ? a->instead->wallet : NULL;
  const BhWallet *wallet_b = b->instead != NULL ? b->instead->wallet : NULL;

  return wallet_a == wallet_b && strcmp (a->words.in[BH_LANG_EN], b->words.in[BH_LANG_EN]) == 0 &&
         strcmp (a->text.in[BH_LANG_EN], b->text.in[BH_LANG_EN]) == 0;
}

/* The pack's fallbacks are each goal's own; the same one for several goals is told once. */
static GArray *
collect_fallbacks (BhSheetBuild *build)
{
  const BhSheetSpec *spec = build->spec;
  const GPtrArray *goals = bh_pack_goals (spec->pack);
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Instead));

  for (guint i = 0; i < goals->len; i++) {
    g_autoptr (GPtrArray) fallbacks = NULL;

    if (!is_open (build, i))
      continue;
    fallbacks = bh_check_fallbacks (spec->pack, &spec->situation->knowledge, build->check,
                                    spec->today, goals->pdata[i]);
    for (guint j = 0; j < fallbacks->len; j++) {
      Instead instead = { fallbacks->pdata[j], BIT (i) };
      guint at = 0;

      while (at < all->len &&
             !same_fallback (g_array_index (all, Instead, at).fallback, instead.fallback))
        at++;
      if (at < all->len)
        g_array_index (all, Instead, at).goals |= BIT (i);
      else
        g_array_append_val (all, instead);
    }
  }
  return all;
}

static void
add_fallback (BhSheetBuild  *build,
              const Instead *instead)
{
  const BhFallback *fallback = instead->fallback;
  BhSheetColumn label = bh_sheet_add_label (build, 6, LABEL_WIDTH);
  g_autofree char *goals = bh_sheet_format_goals (build, instead->goals);
  BhSheetColumn column;

  bh_sheet_column_text (&label, BH_SHEET_STRONG, bh_sheet_colors ()->text,
                        bh_text (&fallback->words), NULL);
  if (fallback->instead != NULL)
    bh_sheet_column_text (&label, BH_SHEET_BODY, bh_sheet_colors ()->text,
                          bh_text (&fallback->instead->wallet->name), NULL);
  bh_sheet_column_end (&label);
  column = bh_sheet_beside (build, &label);
  bh_sheet_column_text (&column, BH_SHEET_BODY, bh_sheet_colors ()->text, bh_text (&fallback->text),
                        NULL);
  bh_sheet_column_text (&column, BH_SHEET_SMALL, bh_sheet_colors ()->accent, goals, NULL);
  if (fallback->evidence.n_sources > 0)
    bh_sheet_column_evidence (build, &column, &fallback->evidence);
  bh_sheet_column_end (&column);
}

void
bh_sheet_add_ways (BhSheetBuild *build)
{
  g_autoptr (GArray) groups = collect_groups (build);
  g_autoptr (GArray) fallbacks = collect_fallbacks (build);
  g_autoptr (GHashTable) explained = g_hash_table_new (NULL, NULL);

  if (groups->len > 0)
    bh_sheet_add_heading (build, _("Ways to Yes"));
  for (guint i = 0; i < groups->len; i++)
    add_group (build, &g_array_index (groups, Group, i), explained);
  if (fallbacks->len > 0)
    bh_sheet_add_heading (build, _("What Works Instead"));
  for (guint i = 0; i < fallbacks->len; i++)
    add_fallback (build, &g_array_index (fallbacks, Instead, i));
}
