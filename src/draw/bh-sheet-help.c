/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can go wrong, what to say, and what all of it rests on. */

#define G_LOG_DOMAIN "bh-sheet"

#include "config.h"

#include "bh-sheet-private.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "bh-words.h"

/* Several sources share a cell, so that a long address leaves less of its row empty. */
#define SOURCES_IN_CELL 4
#define SOURCE_SPACE 3.0

static void
add_message (BhSheetColumn   *column,
             const BhMessage *message)
{
  g_autofree char *text = g_strdup_printf ("“%s”", message->text);

  bh_sheet_column_text (column, BH_SHEET_NOTE, bh_sheet_colors ()->accent, text,
                        strcmp (message->lang, "zh") == 0 ? "zh-cn" : message->lang);
}

static void
add_failure (BhSheetBuild    *build,
             BhSheetColumn   *column,
             const BhFailure *failure,
             guint            number)
{
  const BhColors *colors = bh_sheet_colors ();
  g_autofree char *title = g_strdup_printf ("%u  %s", number, bh_text (&failure->symptom));

  bh_sheet_column_text (column, BH_SHEET_STRONG, colors->text, title, NULL);
  for (guint i = 0; i < failure->messages->len; i++)
    add_message (column, failure->messages->pdata[i]);
  bh_sheet_column_text (column, BH_SHEET_NOTE, colors->muted, bh_text (&failure->cause), NULL);
  bh_sheet_column_text (column, BH_SHEET_NOTE, colors->text, bh_text (&failure->fix), NULL);
  bh_sheet_column_sources (build, column, &failure->evidence);
}

void
bh_sheet_add_failures (BhSheetBuild *build)
{
  BhSheetGrid grid;

  if (build->failures->len == 0)
    return;
  bh_sheet_add_heading (build, _("What Can Go Wrong"));
  bh_sheet_grid_init (&grid, build, 3, 8);
  for (guint i = 0; i < build->failures->len; i++)
    add_failure (build, bh_sheet_grid_cell (&grid), build->failures->pdata[i], i + 1);
  bh_sheet_grid_end (&grid);
}

/* Whether @phrase belongs to a step, or helps with something that is not met, or is open. */
static gboolean
is_wanted (BhSheetBuild   *build,
           const BhPhrase *phrase)
{
  const GPtrArray *requirements = bh_pack_requirements (build->spec->pack);

  if (g_hash_table_contains (build->phrases, phrase))
    return TRUE;
  for (guint i = 0; phrase->helps != NULL && i < requirements->len; i++) {
    const BhRequirement *requirement = requirements->pdata[i];
    BhState state = build->check->states[i];
    gboolean is_open = state == BH_STATE_UNKNOWN && requirement->effect != BH_EFFECT_NOTE;

    if ((state == BH_STATE_UNMET || is_open) && g_strv_contains (phrase->helps, requirement->id))
      return TRUE;
  }
  return FALSE;
}

/* What is said aloud is large, in its own letters and as it is read; the other languages below. */
static void
add_phrase (BhSheetColumn  *column,
            const BhPhrase *phrase)
{
  const BhColors *colors = bh_sheet_colors ();
  gboolean japanese = strcmp (phrase->say, "ja") == 0;

  bh_sheet_column_text (column, BH_SHEET_SPEECH, colors->text, japanese ? phrase->ja : phrase->zh,
                        japanese ? "ja" : "zh-cn");
  bh_sheet_column_text (column, BH_SHEET_SMALL, colors->muted,
                        japanese ? phrase->romaji : phrase->pinyin, "en");
  bh_sheet_column_text (column, BH_SHEET_BODY, colors->text, japanese ? phrase->zh : phrase->ja,
                        japanese ? "zh-cn" : "ja");
  bh_sheet_column_text (column, BH_SHEET_BODY, colors->text, phrase->en, "en");
  bh_sheet_column_text (column, BH_SHEET_SMALL, colors->muted, bh_text (&phrase->note), NULL);
}

void
bh_sheet_add_phrases (BhSheetBuild *build)
{
  const GPtrArray *phrases = bh_pack_phrases (build->spec->pack);
  const char *place = NULL;
  BhSheetGrid grid = { 0 };

  for (guint i = 0; i < phrases->len; i++) {
    const BhPhrase *phrase = phrases->pdata[i];

    if (!is_wanted (build, phrase))
      continue;
    if (place == NULL)
      bh_sheet_add_heading (build, _("To Say or to Show"));
    if (g_strcmp0 (place, phrase->place.in[BH_LANG_EN]) != 0) {
      bh_sheet_grid_end (&grid);
      place = phrase->place.in[BH_LANG_EN];
      bh_sheet_add_subheading (build, bh_text (&phrase->place));
      bh_sheet_grid_init (&grid, build, 2, 8);
    }
    add_phrase (bh_sheet_grid_cell (&grid), phrase);
  }
  bh_sheet_grid_end (&grid);
}

/* As a person reads and types it: "…/wiki/微信", where the address has a code for each byte. */
static char *
format_address (const BhSource *source)
{
  char *readable;

  if (source->url == NULL)
    return g_strdup (source->address);
  readable = g_uri_unescape_string (source->url, " ");
  return readable != NULL && g_utf8_validate (readable, -1, NULL) ? readable
                                                                  : g_strdup (source->url);
}

/* "W031  Title · publisher · 2026-09-20 · https://…" */
static void
add_source (BhSheetColumn  *column,
            const BhSource *source)
{
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *date = bh_format_source_date (source);
  g_autofree char *address = format_address (source);

  g_string_append_printf (line, "%s  %s", source->id, source->title);
  if (source->publisher != NULL)
    g_string_append_printf (line, " · %s", source->publisher);
  g_string_append_printf (line, " · %s", date);
  if (address != NULL)
    g_string_append_printf (line, " · %s", address);
  bh_sheet_column_text (column, BH_SHEET_FINE, bh_sheet_colors ()->text, line->str, NULL);
}

void
bh_sheet_add_sources (BhSheetBuild *build)
{
  const GPtrArray *sources = bh_pack_sources (build->spec->pack);
  BhSheetColumn *column = NULL;
  BhSheetGrid grid;
  guint n = 0;

  if (g_hash_table_size (build->sources) == 0)
    return;
  bh_sheet_add_heading (build, _("Sources"));
  bh_sheet_grid_init (&grid, build, 3, SOURCE_SPACE);
  for (guint i = 0; i < sources->len; i++) {
    if (!g_hash_table_contains (build->sources, sources->pdata[i]))
      continue;
    if (n++ % SOURCES_IN_CELL == 0)
      column = bh_sheet_grid_cell (&grid);
    else
      bh_sheet_column_space (column, SOURCE_SPACE);
    add_source (column, sources->pdata[i]);
  }
  bh_sheet_grid_end (&grid);
}
