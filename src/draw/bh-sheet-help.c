/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What would help, the plan, and what to say. */

#define G_LOG_DOMAIN "bh-sheet"

#include "bh-sheet-private.h"

#include <string.h>

#define BIT(index) (G_GUINT64_CONSTANT (1) << (index))

/* A change to a fact, or the advice of a requirement that no change can meet. */
typedef struct {
  const BhFact        *fact;
  BhWayChange          change;
  const BhRequirement *requirement;
  guint                effort;
  guint64              goals; /* for which it counts */
} Help;

static const BhColors *
colors (void)
{
  return bh_palette_colors (BH_PALETTE_LIGHT, BH_TINT_NEUTRAL);
}

static void
note_change (GArray            *helps,
             BhPack            *pack,
             const BhWayChange *change,
             guint              goal)
{
  Help help = { bh_pack_facts (pack)->pdata[change->fact], *change, NULL, change->effort,
                BIT (goal) };

  for (guint i = 0; i < helps->len; i++) {
    Help *known = &g_array_index (helps, Help, i);

    if (known->fact == help.fact && known->change.to == change->to) {
      known->goals |= BIT (goal);
      return;
    }
  }
  g_array_append_val (helps, help);
}

static void
note_advice (GArray              *helps,
             const BhRequirement *requirement,
             guint                goal)
{
  Help help = { .requirement = requirement, .goals = BIT (goal),
                .effort = requirement->effort != 0 ? requirement->effort : G_MAXUINT };

  for (guint i = 0; i < helps->len; i++) {
    Help *known = &g_array_index (helps, Help, i);

    /* Both wallets have a requirement of this id. */
    if (known->requirement != NULL && strcmp (known->requirement->id, requirement->id) == 0) {
      known->goals |= BIT (goal);
      return;
    }
  }
  g_array_append_val (helps, help);
}

static int
compare_helps (const void *a,
               const void *b)
{
  const Help *x = a, *y = b;

  if (x->effort != y->effort)
    return x->effort < y->effort ? -1 : 1;
  if (x->fact != NULL && y->fact != NULL)
    return (x->fact->index > y->fact->index) - (x->fact->index < y->fact->index);
  if (x->fact != NULL || y->fact != NULL)
    return x->fact != NULL ? -1 : 1;
  return (x->requirement->index > y->requirement->index) -
         (x->requirement->index < y->requirement->index);
}

/* The cheapest way to each goal; where there is none, what the failed requirement advises. */
static GArray *
collect_helps (BhSheetBuild *build)
{
  const BhSheetSpec *spec = build->spec;
  const GPtrArray *goals = bh_pack_goals (spec->pack);
  GArray *helps = g_array_new (FALSE, FALSE, sizeof (Help));

  for (guint i = 0; i < goals->len; i++) {
    BhWay ways[BH_MAX_WAYS];
    guint n_ways = bh_check_ways (spec->pack, &spec->situation->knowledge, spec->today, i, ways);
    BhReason reason;

    for (guint j = 0; n_ways > 0 && j < ways[0].n_changes; j++)
      note_change (helps, spec->pack, &ways[0].changes[j], i);
    reason = bh_check_reason (build->check, spec->pack, &spec->situation->knowledge, spec->today,
                              goals->pdata[i]);
    if (n_ways == 0 && reason.requirement != NULL && bh_text (&reason.requirement->fix) != NULL)
      note_advice (helps, reason.requirement, i);
  }
  g_array_sort (helps, compare_helps);
  return helps;
}

/* "for · 对应目标: WeChat Pay 1 3 · Alipay 2", by the rows of the table of verdicts. */
static char *
format_goals (BhPack  *pack,
              guint64  set)
{
  const GPtrArray *wallets = bh_pack_wallets (pack);
  const GPtrArray *goals = bh_pack_goals (pack);
  g_autofree char *head = bh_sheet_word_pair (bh_sheet_word (BH_SHEET_WORD_FOR_GOALS));
  GString *text = g_string_new (head);
  const char *separator = ": ";

  for (guint i = 0; i < wallets->len; i++) {
    const BhWallet *wallet = wallets->pdata[i];
    gboolean named = FALSE;

    for (guint j = 0; j < goals->len; j++) {
      const BhGoal *goal = goals->pdata[j];

      if (goal->wallet != wallet || !(set & BIT (j)))
        continue;
      if (!named)
        g_string_append_printf (text, "%s%s", separator, wallet->name.in[BH_LANG_EN]);
      g_string_append_printf (text, " %u", bh_sheet_goal_number (pack, goal));
      named = TRUE;
      separator = " · ";
    }
  }
  return g_string_free (text, FALSE);
}

static void
add_change (BhSheetBuild  *build,
            BhSheetColumn *column,
            const Help    *help)
{
  g_autofree char *question = bh_sheet_question_name (build, help->fact->index);
  const BhText *effort = bh_sheet_word_effort (help->effort);
  const BhText *place = bh_sheet_word (BH_SHEET_WORD_IN_JAPAN);
  g_autofree char *answer = bh_sheet_word_pair (&help->fact->values[help->change.to].label);
  g_autofree char *arrow =
    g_strdup_printf ("%s → %s", question != NULL ? question : "", answer);
  g_autofree char *effort_pair = bh_sheet_word_pair (effort);
  g_autofree char *place_pair = bh_sheet_word_pair (place);

  /* An open question stands in words above. */
  if (question == NULL)
    bh_sheet_column_both (column, BH_SHEET_SMALL, colors ()->muted, &help->fact->question);
  bh_sheet_column_text (column, BH_SHEET_STRONG, colors ()->text, g_strstrip (arrow), "zh-cn");
  if (help->fact->how.in[BH_LANG_EN] != NULL)
    bh_sheet_column_both (column, BH_SHEET_BODY, colors ()->text, &help->fact->how);
  bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->muted, effort_pair, "zh-cn");
  if (help->change.in_japan)
    bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->muted, place_pair, "zh-cn");
}

static void
add_advice (BhSheetColumn *column,
            const Help    *help)
{
  bh_sheet_column_both (column, BH_SHEET_SMALL, colors ()->muted, &help->requirement->words);
  bh_sheet_column_both (column, BH_SHEET_BODY, colors ()->text, &help->requirement->fix);
  bh_sheet_column_evidence (column, &help->requirement->evidence);
}

void
bh_sheet_add_help (BhSheetBuild *build)
{
  g_autoptr (GArray) helps = collect_helps (build);
  BhSheetGrid grid;

  if (helps->len == 0)
    return;
  bh_sheet_add_heading (build, bh_sheet_word (BH_SHEET_WORD_HELP));
  bh_sheet_grid_init (&grid, build, 3);
  for (guint i = 0; i < helps->len; i++) {
    const Help *help = &g_array_index (helps, Help, i);
    BhSheetColumn *column = bh_sheet_grid_cell (&grid);
    g_autofree char *goals = format_goals (build->spec->pack, help->goals);

    if (help->fact != NULL)
      add_change (build, column, help);
    else
      add_advice (column, help);
    bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->accent, goals, "zh-cn");
  }
  bh_sheet_grid_end (&grid);
}

/* "55 yen a month · 日元／月 55" would read badly: each language has its own order. */
static char *
format_monthly (double jpy)
{
  const BhText *unit = bh_sheet_word (BH_SHEET_WORD_A_MONTH);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (jpy == BH_NOT_KNOWN)
    return bh_sheet_word_pair (bh_sheet_word (BH_SHEET_WORD_NOT_KNOWN));
  g_ascii_formatd (number, sizeof number, "%.12g", jpy);
  return g_strdup_printf ("%s %s · %s %s", number, unit->in[BH_LANG_EN], number,
                          unit->in[BH_LANG_ZH_CN]);
}

static void
add_label (BhSheetColumn *column,
           BhSheetWord    word,
           const char    *value)
{
  g_autofree char *label = bh_sheet_word_pair (bh_sheet_word (word));

  bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->muted, label, "zh-cn");
  bh_sheet_column_text (column, BH_SHEET_STRONG, colors ()->text, value, "zh-cn");
}

static void
add_note (BhSheetColumn *column,
          const BhText  *note)
{
  if (note->in[BH_LANG_EN] != NULL)
    bh_sheet_column_both (column, BH_SHEET_BODY, colors ()->text, note);
}

static void
add_price (BhSheetColumn *column,
           BhPlan        *plan)
{
  g_autofree char *price = format_monthly (plan->price->monthly_jpy);

  if (plan->price->monthly_jpy == BH_NOT_KNOWN)
    return;
  add_label (column, BH_SHEET_WORD_PRICE, price);
  bh_sheet_column_evidence (column, &plan->price->evidence);
  bh_sheet_column_space (column, 3);
}

static void
add_keeping (BhSheetColumn *column,
             BhPlan        *plan)
{
  g_autofree char *price = format_monthly (plan->keep->jpy_per_month);
  const BhKeepRule *rule = plan->keep->rule;

  add_label (column, BH_SHEET_WORD_KEEP, price);
  if (rule != NULL) {
    bh_sheet_column_both (column, BH_SHEET_STRONG, colors ()->text, &rule->name);
    add_note (column, &rule->text);
  } else {
    add_note (column, &plan->keep->note);
  }
  bh_sheet_column_evidence (column, &plan->keep->evidence);
}

static void
add_reception (BhSheetColumn *column,
               BhPlan        *plan)
{
  g_autofree char *state = bh_sheet_word_pair (bh_sheet_word_sms_abroad (plan->sms_abroad->state));

  add_label (column, BH_SHEET_WORD_SMS_ABROAD, state);
  add_note (column, &plan->sms_abroad->note);
  bh_sheet_column_evidence (column, &plan->sms_abroad->evidence);
}

static void
add_filter (BhSheetColumn *column,
            BhPlan        *plan)
{
  if (plan->sms_filter->note.in[BH_LANG_EN] == NULL)
    return;
  bh_sheet_column_space (column, 3);
  add_label (column, BH_SHEET_WORD_SMS_FILTER, NULL);
  add_note (column, &plan->sms_filter->note);
  bh_sheet_column_evidence (column, &plan->sms_filter->evidence);
}

void
bh_sheet_add_plan (BhSheetBuild *build)
{
  BhPlan *plan = build->spec->situation->plan;
  g_autofree char *brand = NULL;
  BhSheetBlock *block;
  BhSheetColumn line;
  BhSheetColumn *column;
  BhSheetGrid grid;

  if (plan == NULL)
    return;
  bh_sheet_add_heading (build, bh_sheet_word (BH_SHEET_WORD_PLAN));
  block = bh_sheet_add_block (build, 4);
  line = bh_sheet_column (build, block, 0, BH_SHEET_CONTENT_WIDTH);
  brand = bh_sheet_word_pair (&plan->brand->name);
  bh_sheet_column_text (&line, BH_SHEET_SPEECH, colors ()->text, plan->name, "ja");
  bh_sheet_column_text (&line, BH_SHEET_BODY, colors ()->muted, brand, "zh-cn");
  bh_sheet_column_end (&line);
  block->keeps_next = TRUE;

  bh_sheet_grid_init (&grid, build, 2);
  column = bh_sheet_grid_cell (&grid);
  add_price (column, plan);
  add_keeping (column, plan);
  column = bh_sheet_grid_cell (&grid);
  add_reception (column, plan);
  add_filter (column, plan);
  bh_sheet_grid_end (&grid);
}

/* Whether @phrase helps with something that is not met here, or is open. */
static gboolean
is_wanted (BhSheetBuild   *build,
           const BhPhrase *phrase)
{
  const GPtrArray *requirements = bh_pack_requirements (build->spec->pack);

  for (guint i = 0; phrase->helps != NULL && i < requirements->len; i++) {
    const BhRequirement *requirement = requirements->pdata[i];
    BhState state = build->check->states[i];
    gboolean is_open = state == BH_STATE_UNKNOWN && requirement->effect != BH_EFFECT_NOTE;

    if (is_open && build->max_phrases != BH_SHEET_ALL_PHRASES)
      is_open = FALSE;
    if ((state == BH_STATE_UNMET || is_open) && g_strv_contains (phrase->helps, requirement->id))
      return TRUE;
  }
  return FALSE;
}

static void
add_phrase (BhSheetColumn  *column,
            const BhPhrase *phrase)
{
  gboolean japanese = strcmp (phrase->say, "ja") == 0;
  g_autofree char *place = bh_sheet_word_pair (&phrase->place);

  bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->accent, place, "zh-cn");
  bh_sheet_column_text (column, BH_SHEET_SPEECH, colors ()->text,
                        japanese ? phrase->ja : phrase->zh, japanese ? "ja" : "zh-cn");
  bh_sheet_column_text (column, BH_SHEET_SMALL, colors ()->muted,
                        japanese ? phrase->romaji : phrase->pinyin, "en");
  bh_sheet_column_text (column, BH_SHEET_BODY, colors ()->text, phrase->en, "en");
  if (japanese)
    bh_sheet_column_text (column, BH_SHEET_BODY, colors ()->text, phrase->zh, "zh-cn");
}

void
bh_sheet_add_phrases (BhSheetBuild *build)
{
  const GPtrArray *phrases = bh_pack_phrases (build->spec->pack);
  const char *place = NULL;
  guint n_here = 0;
  BhSheetGrid grid;

  bh_sheet_grid_init (&grid, build, 2);
  for (guint i = 0; i < phrases->len; i++) {
    const BhPhrase *phrase = phrases->pdata[i];

    if (g_strcmp0 (place, phrase->place.in[BH_LANG_EN]) != 0)
      n_here = 0;
    place = phrase->place.in[BH_LANG_EN];
    if (n_here == build->max_phrases || !is_wanted (build, phrase))
      continue;
    if (grid.next == 0)
      bh_sheet_add_heading (build, bh_sheet_word (BH_SHEET_WORD_PHRASES));
    add_phrase (bh_sheet_grid_cell (&grid), phrase);
    n_here++;
  }
  bh_sheet_grid_end (&grid);
}
