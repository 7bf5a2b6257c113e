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
  guint n = self->n_candidates;

  return g_strdup_printf (self->across == BH_ACROSS_MONTHS
                            ? ngettext ("Cheapest of %u plan, by data and months",
                                        "Cheapest of %u plans, by data and months", n)
                            : ngettext ("Cheapest of %u plan, by data and minutes",
                                        "Cheapest of %u plans, by data and minutes", n),
                          n);
}

char *
bh_winner_map_subtitle (const BhWinnerMap *self)
{
  g_autofree char *minutes = bh_format_minutes (self->use.minutes);
  g_autofree char *months = bh_format_months (self->use.months);
  g_autofree char *start = bh_format_date (self->use.start);

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

/* --- Marks ------------------------------------------------------------------ */

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

static gboolean
is_nobody (const BhWinnerCell *cell)
{
  return cell->plan == NULL;
}

/* What stands behind the letter of a cell, and what it means. */
static const struct {
  const char *mark;
  gboolean  (*holds) (const BhWinnerCell *cell);
  const char *words;
} marks[] = {
  { "=", is_tied, N_("Another plan costs the same.") },
  { "~", is_slow, N_("Slow in part; no plan is faster throughout.") },
  { "+", is_from, N_("Not all of its price is known.") },
  { "–", is_nobody, N_("No plan with a known price gives this.") },
};

static gboolean
has_mark (const BhWinnerMap *self,
          guint              mark)
{
  for (guint i = 0; i < self->cells->len; i++) {
    if (marks[mark].holds (&g_array_index (self->cells, BhWinnerCell, i)))
      return TRUE;
  }
  return FALSE;
}

GPtrArray *
bh_winner_map_notes (const BhWinnerMap *self)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (has_mark (self, i))
      g_ptr_array_add (notes, g_strdup_printf ("%s %s", marks[i].mark, _(marks[i].words)));
  }
  return notes;
}

char *
bh_winner_cell_letter (const BhWinnerMap  *self,
                       const BhWinnerCell *cell)
{
  GString *text = g_string_new (NULL);

  if (cell->plan != NULL)
    g_string_append (text, bh_winner_map_winner (self, cell->winner)->letter);
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_string_append (text, marks[i].holds (cell) ? marks[i].mark : "");
  return g_string_free (text, FALSE);
}

/* --- In words --------------------------------------------------------------- */

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
  g_autoptr (GPtrArray) notes = bh_winner_map_notes (self);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s. %s.", title, subtitle);
  for (guint i = 0; i < self->winners->len; i++) {
    g_autofree char *sentence = describe_winner (self, i);

    g_string_append_printf (text, " %s", sentence);
  }
  for (guint i = 0; i < notes->len; i++)
    g_string_append_printf (text, " %s", (const char *) notes->pdata[i]);
  return g_string_free (text, FALSE);
}

/* Whether the same can be said of two cells, but for the amount. */
static gboolean
are_alike (const BhWinnerCell *a,
           const BhWinnerCell *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (marks[i].holds (a) != marks[i].holds (b))
      return FALSE;
  }
  return a->plan == NULL || a->winner == b->winner;
}

/* "1 to 12 months". */
static char *
columns_words (const BhWinnerMap *self,
               guint              first,
               guint              last)
{
  double from = g_array_index (self->columns, double, first);
  double to = g_array_index (self->columns, double, last);
  g_autofree char *least = bh_format_number (from);
  g_autofree char *most = self->across == BH_ACROSS_MONTHS ? bh_format_months ((guint) to)
                                                           : bh_format_minutes (to);

  if (first == last)
    return g_steal_pointer (&most);
  /* Translators: a number, then months or minutes: “1 to 12 months” */
  return g_strdup_printf (C_("range", "%s to %s"), least, most);
}

/* "990 yen to 12,000 yen". */
static char *
totals_words (const BhWinnerMap *self,
              guint              row,
              guint              first,
              guint              last)
{
  double least = G_MAXDOUBLE, most = 0;
  g_autofree char *from = NULL, *to = NULL;

  for (guint column = first; column <= last; column++) {
    double jpy = bh_winner_map_cell (self, row, column)->total.jpy;

    least = MIN (least, jpy);
    most = MAX (most, jpy);
  }
  from = bh_format_yen (least);
  to = bh_format_yen (most);
  return g_str_equal (from, to) ? g_steal_pointer (&from)
                                : g_strdup_printf (C_("range", "%s to %s"), from, to);
}

static char *
winner_label (const BhWinnerMap *self,
              guint              index)
{
  const BhWinner *winner = bh_winner_map_winner (self, index);
  gboolean alone = TRUE;

  for (guint i = 0; i < self->winners->len; i++)
    alone &= i == index || bh_winner_map_winner (self, i)->plan->brand != winner->plan->brand;
  return bh_format_brand_or_name (winner->plan, winner->name, alone);
}

/* "1 to 12 months: povo2.0, 990 yen to 12,000 yen. Another plan costs the same." */
static char *
run_words (const BhWinnerMap *self,
           guint              row,
           guint              first,
           guint              last)
{
  const BhWinnerCell *cell = bh_winner_map_cell (self, row, first);
  g_autofree char *columns = columns_words (self, first, last);
  g_autofree char *totals = totals_words (self, row, first, last);
  g_autofree char *label = NULL;
  GString *text = g_string_new (NULL);

  if (cell->plan != NULL) {
    label = winner_label (self, cell->winner);
    /* Translators: months or minutes, a plan, and what it costs over the term */
    g_string_append_printf (text, _("%s: %s, %s."), columns, label, totals);
  } else {
    g_string_append_printf (text, "%s:", columns);
  }
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++) {
    if (marks[i].holds (cell))
      g_string_append_printf (text, " %s", _(marks[i].words));
  }
  return g_string_free (text, FALSE);
}

static char **
map_row (const BhWinnerMap *self,
         guint              row)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new ();
  g_autofree char *data = bh_format_data (g_array_index (self->rows, double, row));
  guint n_columns = self->columns->len;

  g_ptr_array_add (lines, g_strdup_printf (C_("table", "%s: %s"), C_("column", "Data a month"),
                                           data));
  for (guint first = 0, last; first < n_columns; first = last + 1) {
    const BhWinnerCell *cell = bh_winner_map_cell (self, row, first);

    last = first;
    while (last + 1 < n_columns && are_alike (cell, bh_winner_map_cell (self, row, last + 1)))
      last++;
    g_ptr_array_add (lines, run_words (self, row, first, last));
  }
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&lines), FALSE);
}

/**
 * bh_winner_map_table:
 *
 * A row for each of the map, in which neighbours of the same plan are one line, with the least and
 * the most of the totals. What the letters of the picture stand for are notes.
 *
 * Returns: (transfer full)
 */
BhChartTable *
bh_winner_map_table (const BhWinnerMap *self)
{
  BhChartTable *table = bh_chart_table_new ();
  g_autoptr (GPtrArray) notes = bh_winner_map_notes (self);

  for (guint row = 0; row < self->rows->len; row++)
    g_ptr_array_add (table->rows, map_row (self, row));
  for (guint i = 0; i < self->winners->len; i++)
    bh_chart_table_add_note (table, describe_winner (self, i));
  for (guint i = 0; i < notes->len; i++)
    bh_chart_table_add_note (table, g_strdup (notes->pdata[i]));
  return table;
}
