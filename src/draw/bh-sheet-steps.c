/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The steps of the guides that are for this person, with their pictures. */

#define G_LOG_DOMAIN "bh-sheet"

#include "config.h"

#include "bh-sheet-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bh-guide-plan.h"
#include "bh-screen-page.h"

/* The width of a drawn phone with type of the usual size, and where the type is large. */
#define PHONE_WIDTH 76.0
#define LARGE_PHONE_WIDTH 146.0
/* The words on the phone are larger than they would be on one of this size, to be read on paper. */
#define PHONE_TEXT 1.2
#define COLUMNS 2
#define PHONE_GAP 9.0

static BhGuidePlan *
plan_guide (BhSheetBuild  *build,
            const BhGuide *guide)
{
  return bh_guide_plan_new (build->spec->pack, guide, &build->spec->situation->knowledge,
                            build->check, build->spec->profile);
}

/* Whether an answer is missing that could rule the step out. */
static gboolean
is_uncertain (BhSheetBuild *build,
              const BhStep *step)
{
  return bh_step_branch (step, &build->spec->situation->knowledge, build->check) == BH_UNKNOWN;
}

/* The number of @failure on the sheet, from 1. */
static guint
number_of (BhSheetBuild    *build,
           const BhFailure *failure)
{
  guint index;

  if (!g_ptr_array_find (build->failures, failure, &index)) {
    index = build->failures->len;
    g_ptr_array_add (build->failures, (gpointer) failure);
  }
  return index + 1;
}

/* A label of the phone in both of its languages, the one that is drawn first. */
static void
add_label (BhSheetBuild  *build,
           BhSheetColumn *column,
           const BhStep  *step,
           const BhTap   *tap)
{
  const BhElement *element = bh_step_element (step, tap->element);
  gboolean is_tab = tap->tab >= 0 && (guint) tap->tab < element->n_tabs;
  const BhLabel *label = is_tab ? &element->tabs[tap->tab] : &element->label;
  const char *shown = bh_label_in (label, build->spec->phone);
  const char *other =
    bh_label_in (label, build->spec->phone == BH_PHONE_ZH ? BH_PHONE_EN : BH_PHONE_ZH);
  g_autofree char *both = NULL;

  if (shown != NULL && other != NULL && strcmp (shown, other) != 0)
    both = g_strdup_printf ("%s / %s", shown, other);
  bh_sheet_column_item (column, BH_SHEET_SMALL, bh_sheet_colors ()->muted, "",
                        both != NULL ? both : shown);
}

static void
add_typing (BhSheetColumn *column,
            const BhStep  *step,
            guint          element)
{
  const char *type = bh_text (&bh_step_element (step, element)->type);
  g_autofree char *words = NULL;

  if (type == NULL)
    return;
  words = g_strdup_printf (bh_element_is_chooser (step, element) ? _("Choose: %s") : _("Type: %s"),
                           type);
  bh_sheet_column_item (column, BH_SHEET_NOTE, bh_sheet_colors ()->text, "–", words);
}

/* What the numbers on the picture are for, and what to type. */
static void
add_actions (BhSheetBuild  *build,
             BhSheetColumn *column,
             const BhStep  *step)
{
  const BhColors *colors = bh_sheet_colors ();

  for (guint i = 0; i < step->elements->len; i++)
    add_typing (column, step, i);
  for (guint i = 0; i < step->taps->len; i++) {
    const BhTap *tap = step->taps->pdata[i];
    g_autofree char *number = g_strdup_printf ("%u.", i + 1);

    bh_sheet_column_item (column, BH_SHEET_NOTE, colors->text, number, bh_text (&tap->words));
    add_label (build, column, step, tap);
  }
  for (guint i = 0; i < step->items->len; i++)
    bh_sheet_column_item (column, BH_SHEET_NOTE, colors->text, NULL,
                          bh_text (step->items->pdata[i]));
}

/* "1 min · What can go wrong: 3, 4" */
static void
add_foot (BhSheetBuild  *build,
          BhSheetColumn *column,
          const BhStep  *step)
{
  const char *time = bh_text (&step->time);
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (time);

  for (guint i = 0; i < step->failures->len; i++)
    g_string_append_printf (numbers, "%s%u", i > 0 ? ", " : "",
                            number_of (build, step->failures->pdata[i]));
  if (time != NULL && numbers->len > 0)
    g_string_append (line, " · ");
  /* Translators: %s is a list of numbers of failures further down: “3, 4” */
  if (numbers->len > 0)
    g_string_append_printf (line, _("What can go wrong: %s"), numbers->str);
  if (line->len > 0)
    bh_sheet_column_text (column, BH_SHEET_SMALL, bh_sheet_colors ()->accent, line->str, NULL);
}

static void
add_words (BhSheetBuild  *build,
           BhSheetColumn *column,
           const BhStep  *step)
{
  const BhColors *colors = bh_sheet_colors ();

  add_actions (build, column, step);
  bh_sheet_column_space (column, 2);
  bh_sheet_column_item (column, BH_SHEET_NOTE, colors->text, "!", bh_text (&step->caution));
  bh_sheet_column_space (column, 2);
  add_foot (build, column, step);
  bh_sheet_column_sources (build, column, &step->evidence);
  for (guint i = 0; i < step->phrases->len; i++)
    g_hash_table_add (build->phrases, step->phrases->pdata[i]);
}

static void
add_step_title (BhSheetBuild  *build,
                BhSheetColumn *column,
                const BhStep  *step,
                guint          number)
{
  const BhColors *colors = bh_sheet_colors ();
  g_autofree char *title = g_strdup_printf ("%u  %s", number, bh_text (&step->title));
  g_autofree char *when = NULL;

  bh_sheet_column_text (column, BH_SHEET_STRONG, colors->accent, title, NULL);
  if (is_uncertain (build, step) && bh_text (&step->when) != NULL)
    when = g_strdup_printf (_("Only if: %s"), bh_text (&step->when));
  bh_sheet_column_text (column, BH_SHEET_SMALL, colors->muted, when, NULL);
  bh_sheet_column_space (column, 3);
}

/* The picture with the words beside it; a step that may not be for this person has none. */
static void
add_step (BhSheetBuild  *build,
          BhSheetColumn *column,
          const BhStep  *step,
          guint          number)
{
  double width = bh_sheet_is_large (build) ? LARGE_PHONE_WIDTH : PHONE_WIDTH;
  BhScreenSpec screen = { .step = step, .language = build->spec->phone, .is_short = TRUE,
                          .text_scale = PHONE_TEXT * build->scale * PHONE_WIDTH / width };
  BhSheetColumn words = *column;

  if (step->screen && !is_uncertain (build, step)) {
    bh_sheet_column_screen (column, &screen, width);
    words.x += width + PHONE_GAP;
    words.width -= width + PHONE_GAP;
  }
  add_step_title (build, &words, step, number);
  add_words (build, &words, step);
  column->y = MAX (column->y, words.y);
}

static void
add_guide (BhSheetBuild      *build,
           const BhGuidePlan *plan)
{
  const GPtrArray *steps = plan->guide->steps;
  BhSheetGrid grid;
  guint number = 0;

  bh_sheet_add_subheading (build, bh_text (&plan->guide->title));
  bh_sheet_grid_init (&grid, build, COLUMNS, 8);
  for (guint i = 0; i < steps->len; i++) {
    if (plan->states[i] == BH_STEP_TODO)
      add_step (build, bh_sheet_grid_cell (&grid), steps->pdata[i], ++number);
  }
  bh_sheet_grid_end (&grid);
}

/* What the checker refuses has no steps: they would lead nowhere. */
static void
add_blocked (BhSheetBuild *build,
             guint64       goals)
{
  g_autofree char *names = bh_sheet_format_goals (build, goals);
  /* Translators: %s is a list of goals: “WeChat Pay: Pay in Japan” */
  g_autofree char *text = g_strdup_printf (_("Left out, because the checker says No: %s. "
                                             "The ways to Yes come first."), names);
  BhSheetColumn column = bh_sheet_add_paragraph (build, 6);

  bh_sheet_column_text (&column, BH_SHEET_BODY, bh_sheet_colors ()->text, text, NULL);
  bh_sheet_column_end (&column);
}

static void
add_introduction (BhSheetBuild *build)
{
  BhSheetColumn column = bh_sheet_add_paragraph (build, 5);

  bh_sheet_column_text (&column, BH_SHEET_BODY, bh_sheet_colors ()->muted,
                        _("The pictures are drawings. What your phone shows counts, and its "
                          "wording can differ. A step that may not be for you has no picture: "
                          "an answer is missing."), NULL);
  bh_sheet_column_end (&column);
  column.block->keeps_next = TRUE;
}

void
bh_sheet_add_steps (BhSheetBuild *build)
{
  const GPtrArray *guides = bh_pack_guides (build->spec->pack);
  g_autoptr (GPtrArray) plans =
    g_ptr_array_new_with_free_func ((GDestroyNotify) bh_guide_plan_free);
  guint64 blocked = 0;

  for (guint i = 0; i < guides->len; i++) {
    BhGuidePlan *plan = plan_guide (build, guides->pdata[i]);

    g_ptr_array_add (plans, plan);
    if (plan->standing == BH_GUIDE_BLOCKED)
      blocked |= G_GUINT64_CONSTANT (1) << plan->guide->goal->index;
  }
  bh_sheet_add_heading (build, _("Steps"));
  add_introduction (build);
  if (blocked != 0)
    add_blocked (build, blocked);
  for (guint i = 0; i < plans->len; i++) {
    const BhGuidePlan *plan = plans->pdata[i];

    if (plan->standing == BH_GUIDE_NEXT)
      add_guide (build, plan);
  }
}
