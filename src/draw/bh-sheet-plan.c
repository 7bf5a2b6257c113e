/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plan of the line, and the days that matter for keeping the number. */

#define G_LOG_DOMAIN "bh-sheet"

#include "config.h"

#include "bh-sheet-private.h"

#include <glib/gi18n-lib.h>

#include "bh-timeline-words.h"
#include "bh-words.h"

#define DAY_WIDTH 96.0

static void
add_label (BhSheetColumn *column,
           const char    *label,
           const char    *value)
{
  bh_sheet_column_text (column, BH_SHEET_SMALL, bh_sheet_colors ()->muted, label, NULL);
  bh_sheet_column_text (column, BH_SHEET_STRONG, bh_sheet_colors ()->text, value, NULL);
}

static void
add_note (BhSheetColumn *column,
          const BhText  *note)
{
  bh_sheet_column_text (column, BH_SHEET_BODY, bh_sheet_colors ()->text, bh_text (note), NULL);
}

static void
add_price (BhSheetBuild  *build,
           BhSheetColumn *column,
           BhPlan        *plan)
{
  g_autofree char *price = bh_format_yen (plan->price->monthly_jpy);

  if (plan->price->monthly_jpy == BH_NOT_KNOWN)
    return;
  add_label (column, _("Price a month"), price);
  bh_sheet_column_evidence (build, column, &plan->price->evidence);
  bh_sheet_column_space (column, 4);
}

static void
add_keeping (BhSheetBuild  *build,
             BhSheetColumn *column,
             BhPlan        *plan)
{
  g_autofree char *price = bh_format_yen (plan->keep->jpy_per_month);
  const BhKeepRule *rule = plan->keep->rule;

  add_label (column, _("Keeping the number, a month"), price);
  if (rule != NULL)
    bh_sheet_column_text (column, BH_SHEET_STRONG, bh_sheet_colors ()->text, bh_text (&rule->name),
                          NULL);
  add_note (column, rule != NULL ? &rule->text : &plan->keep->note);
  bh_sheet_column_evidence (build, column, &plan->keep->evidence);
}

static void
add_reception (BhSheetBuild  *build,
               BhSheetColumn *column,
               BhPlan        *plan)
{
  add_label (column, _("SMS outside Japan"), bh_word_sms_abroad (plan->sms_abroad->state));
  add_note (column, &plan->sms_abroad->note);
  bh_sheet_column_evidence (build, column, &plan->sms_abroad->evidence);
  if (bh_text (&plan->sms_filter->note) == NULL)
    return;
  bh_sheet_column_space (column, 4);
  add_label (column, _("Filter for SMS"), NULL);
  add_note (column, &plan->sms_filter->note);
  bh_sheet_column_evidence (build, column, &plan->sms_filter->evidence);
}

static void
add_plan (BhSheetBuild *build,
          BhPlan       *plan)
{
  BhSheetColumn line = bh_sheet_add_paragraph (build, 5);
  BhSheetColumn *column;
  BhSheetGrid grid;

  bh_sheet_column_text (&line, BH_SHEET_SPEECH, bh_sheet_colors ()->text, plan->name, "ja");
  bh_sheet_column_text (&line, BH_SHEET_BODY, bh_sheet_colors ()->muted,
                        bh_text (&plan->brand->name), NULL);
  bh_sheet_column_end (&line);
  line.block->keeps_next = TRUE;

  bh_sheet_grid_init (&grid, build, 2, 6);
  column = bh_sheet_grid_cell (&grid);
  add_price (build, column, plan);
  add_keeping (build, column, plan);
  add_reception (build, bh_sheet_grid_cell (&grid), plan);
  bh_sheet_grid_end (&grid);
}

static void
add_day (BhSheetBuild          *build,
         const BhTimelineEntry *entry)
{
  BhSheetColumn label = bh_sheet_add_label (build, 6, DAY_WIDTH);
  g_autofree char *day = bh_format_day (entry->date);
  g_autofree char *distance = bh_timeline_format_distance (entry);
  BhSheetColumn column;

  bh_sheet_column_text (&label, BH_SHEET_STRONG, bh_sheet_colors ()->text, day, NULL);
  bh_sheet_column_text (&label, BH_SHEET_SMALL, bh_sheet_colors ()->muted, distance, NULL);
  bh_sheet_column_end (&label);
  column = bh_sheet_beside (build, &label);
  bh_sheet_column_text (&column, BH_SHEET_STRONG, bh_sheet_colors ()->text,
                        bh_text (&entry->rule->title), NULL);
  if (!entry->certain) {
    /* Translators: %s says in which case a day matters: “The account is on the Japanese number.” */
    g_autofree char *perhaps = g_strdup_printf (_("Only if: %s"), bh_text (&entry->preparation->for_));

    bh_sheet_column_text (&column, BH_SHEET_SMALL, bh_sheet_colors ()->muted, perhaps, NULL);
  }
  bh_sheet_column_text (&column, BH_SHEET_BODY, bh_sheet_colors ()->text,
                        bh_text (&entry->rule->consequence), NULL);
  bh_sheet_column_evidence (build, &column, &entry->rule->evidence);
  bh_sheet_column_end (&column);
}

/* Returns: (transfer full) (element-type BhTimelineEntry): what is still to be done */
static GArray *
collect_days (BhSheetBuild *build)
{
  const BhSheetSpec *spec = build->spec;
  BhTimelineSpec wanted = { .pack = spec->pack, .plan = spec->situation->plan,
                            .knowledge = &spec->situation->knowledge, .today = spec->today,
                            .profile = spec->profile };
  GArray *days;

  for (guint i = 0; i < BH_N_FROM; i++)
    wanted.dates[i] = spec->dates[i];
  days = bh_timeline_new (&wanted);
  for (guint i = days->len; i > 0; i--) {
    const BhTimelineEntry *entry = &g_array_index (days, BhTimelineEntry, i - 1);

    if (entry->done || entry->state == BH_TIMELINE_PAST)
      g_array_remove_index (days, i - 1);
  }
  return days;
}

void
bh_sheet_add_plan (BhSheetBuild *build)
{
  BhPlan *plan = build->spec->situation->plan;
  g_autoptr (GArray) days = collect_days (build);

  if (plan != NULL) {
    bh_sheet_add_heading (build, _("My Plan"));
    add_plan (build, plan);
  }
  if (days->len > 0)
    bh_sheet_add_heading (build, _("My Deadlines"));
  for (guint i = 0; i < days->len; i++)
    add_day (build, &g_array_index (days, BhTimelineEntry, i));
}
