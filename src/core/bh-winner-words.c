/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-chart-words"

#include "config.h"

#include "bh-chart-words.h"

#include <glib/gi18n.h>

#include "bh-cost-words.h"
#include "bh-words.h"

char *
bh_winner_map_title (const BhWinnerMap *self)
{
  return g_strdup (self->across == BH_ACROSS_MONTHS ? _("Cheapest by data and months")
                                                    : _("Cheapest by data and minutes"));
}

char *
bh_winner_map_subtitle (const BhWinnerMap *self)
{
  g_autofree char *minutes = bh_format_minutes (self->use.minutes);
  g_autofree char *months = bh_format_months (self->use.months);
  g_autofree char *start = bh_date_format (self->use.start);

  if (self->across == BH_ACROSS_MINUTES)
    /* Translators: months, a date */
    return g_strdup_printf (_("Kept for %s, from %s"), months, start);
  if (self->use.minutes <= 0)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Without calls, from %s"), start);
  /* Translators: minutes of calls, a date */
  return g_strdup_printf (_("With %s of calls a month, from %s"), minutes, start);
}

char *
bh_winner_share (const BhWinnerMap *self,
                 guint              index)
{
  const BhWinner *winner = bh_winner_map_winner (self, index);

  /* Translators: how many cells of a table, and of how many */
  return g_strdup_printf (_("%u of %u"), winner->n_cells, self->cells->len);
}

static gboolean
is_tied (const BhWinnerCell *cell)
{
  return cell->tied != NULL;
}

static gboolean
is_slow (const BhWinnerCell *cell)
{
  return cell->plan != NULL && cell->fit == BH_COST_SLOW;
}

static gboolean
is_from (const BhWinnerCell *cell)
{
  return cell->plan != NULL && cell->total.from;
}

static char *
note_if (const BhWinnerMap *self,
         gboolean         (*holds) (const BhWinnerCell *cell),
         const char        *note)
{
  for (guint i = 0; i < self->cells->len; i++) {
    if (holds (&g_array_index (self->cells, BhWinnerCell, i)))
      return g_strdup (note);
  }
  return NULL;
}

char *
bh_winner_map_tied_note (const BhWinnerMap *self)
{
  return note_if (self, is_tied, _("= Another plan costs the same."));
}

char *
bh_winner_map_slow_note (const BhWinnerMap *self)
{
  return note_if (self, is_slow, _("~ Slow in part; no plan is faster throughout."));
}

char *
bh_winner_map_from_note (const BhWinnerMap *self)
{
  return note_if (self, is_from, _("+ Not all of its price is known."));
}

char *
bh_winner_map_nobody_note (const BhWinnerMap *self)
{
  return self->n_nobody > 0 ? g_strdup (_("– No plan with a known price gives this.")) : NULL;
}

char *
bh_winner_cell_letter (const BhWinnerMap  *self,
                       const BhWinnerCell *cell)
{
  if (cell->plan == NULL)
    return g_strdup (BH_NOBODY_MARK);
  return g_strconcat (bh_winner_map_winner (self, cell->winner)->letter,
                      is_tied (cell) ? BH_TIED_MARK : "", is_slow (cell) ? BH_SLOW_MARK : "",
                      is_from (cell) ? BH_FROM_MARK : "", NULL);
}

static char *
describe_winner (const BhWinnerMap *self,
                 guint              index)
{
  const BhWinner *winner = bh_winner_map_winner (self, index);
  g_autofree char *name = bh_format_brand_and_name (winner->plan, winner->name);
  g_autofree char *share = bh_winner_share (self, index);

  /* Translators: a letter, a plan, and in how many cells of a table it is the cheapest */
  return g_strdup_printf (_("%s, %s: %s."), winner->letter, name, share);
}

char *
bh_winner_map_describe (const BhWinnerMap *self)
{
  g_autofree char *title = bh_winner_map_title (self);
  g_autofree char *subtitle = bh_winner_map_subtitle (self);
  g_autofree char *nobody = bh_winner_map_nobody_note (self);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s. %s.", title, subtitle);
  for (guint i = 0; i < self->winners->len; i++) {
    g_autofree char *sentence = describe_winner (self, i);

    g_string_append_printf (text, " %s", sentence);
  }
  if (nobody != NULL)
    g_string_append_printf (text, " %s", nobody);
  return g_string_free (text, FALSE);
}

static char *
cell_words (const BhWinnerMap  *self,
            const BhWinnerCell *cell)
{
  g_autofree char *letter = bh_winner_cell_letter (self, cell);
  g_autofree char *amount = NULL;

  if (cell->plan == NULL)
    return g_steal_pointer (&letter);
  amount = bh_format_amount (cell->total);
  /* Translators: the letter of a plan and what it costs: “A 990 yen” */
  return g_strdup_printf (C_("cell", "%s %s"), letter, amount);
}

static char **
map_row (const BhWinnerMap *self,
         guint              row)
{
  char **cells = g_new0 (char *, self->columns->len + 2);

  cells[0] = bh_format_data (g_array_index (self->rows, double, row));
  for (guint column = 0; column < self->columns->len; column++)
    cells[column + 1] = cell_words (self, bh_winner_map_cell (self, row, column));
  return cells;
}

/**
 * bh_winner_map_table:
 *
 * The rows and columns of the map, with the totals; what the letters stand for are notes.
 *
 * Returns: (transfer full)
 */
BhChartTable *
bh_winner_map_table (const BhWinnerMap *self)
{
  BhChartTable *table = bh_chart_table_new ();

  g_ptr_array_add (table->columns, g_strdup (C_("column", "Data a month")));
  for (guint column = 0; column < self->columns->len; column++) {
    double amount = g_array_index (self->columns, double, column);

    g_ptr_array_add (table->columns, self->across == BH_ACROSS_MONTHS
                                       ? bh_format_months ((guint) amount)
                                       : bh_format_minutes (amount));
  }
  for (guint row = 0; row < self->rows->len; row++)
    g_ptr_array_add (table->rows, map_row (self, row));
  for (guint i = 0; i < self->winners->len; i++)
    bh_chart_table_add_note (table, describe_winner (self, i));
  bh_chart_table_add_note (table, bh_winner_map_tied_note (self));
  bh_chart_table_add_note (table, bh_winner_map_slow_note (self));
  bh_chart_table_add_note (table, bh_winner_map_from_note (self));
  bh_chart_table_add_note (table, bh_winner_map_nobody_note (self));
  return table;
}
