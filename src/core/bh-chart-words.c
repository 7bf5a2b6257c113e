/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "bh-chart-words"

#include "config.h"

#include "bh-chart-words.h"

#include <glib/gi18n.h>

#include "bh-cost-words.h"
#include "bh-words.h"

/* --- Parts ------------------------------------------------------------------ */

/**
 * bh_chart_table_new:
 *
 * Returns: (transfer full): a table with nothing in it
 */
BhChartTable *
bh_chart_table_new (void)
{
  BhChartTable *self = g_new0 (BhChartTable, 1);

  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->notes = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
bh_chart_table_free (BhChartTable *self)
{
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * bh_chart_table_add_note:
 * @note: (transfer full): a sentence
 */
void
bh_chart_table_add_note (BhChartTable *table,
                         char         *note)
{
  g_ptr_array_add (table->notes, note);
}

char *
bh_format_months (guint months)
{
  return g_strdup_printf (ngettext ("%u month", "%u months", months), months);
}

char *
bh_format_minutes (double minutes)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%g", minutes);
  return g_strdup_printf (_("%s minutes"), number);
}

char *
bh_format_brand_and_name (BhPlan     *plan,
                          const char *name)
{
  /* Translators: a brand and its plan: “LINEMO: LINEMOベストプラン” */
  return g_strdup_printf (C_("plan", "%s: %s"), bh_text (&plan->brand->name), name);
}

char *
bh_format_brand_or_name (BhPlan     *plan,
                         const char *name,
                         gboolean    alone)
{
  const char *brand = bh_text (&plan->brand->name);

  /* Translators: a brand and its plan, in a sentence: “LINEMO (LINEMOベストプラン)” */
  return alone ? g_strdup (brand) : g_strdup_printf (C_("plan", "%s (%s)"), brand, name);
}

/* --- Costs over time -------------------------------------------------------- */

char *
bh_cost_curves_title (const BhCostCurves *self)
{
  g_autofree char *months = bh_format_months (self->use.months);

  /* Translators: the title of a chart: “Total cost over 36 months” */
  return g_strdup_printf (_("Total cost over %s"), months);
}

char *
bh_cost_curves_subtitle (const BhCostCurves *self)
{
  const BhCostUse *use = &self->use;
  g_autofree char *gb = bh_format_data (use->gb);
  g_autofree char *minutes = bh_format_minutes (use->minutes);
  g_autofree char *start = bh_format_date (use->start);

  if (use->gb <= 0 && use->minutes <= 0 && use->texts <= 0)
    /* Translators: %s is a date */
    return g_strdup_printf (_("Only keeping the number, from %s"), start);
  if (use->minutes <= 0 && use->texts <= 0)
    /* Translators: data, a date */
    return g_strdup_printf (_("With %s a month, from %s"), gb, start);
  if (use->texts <= 0)
    /* Translators: data, minutes of calls, a date */
    return g_strdup_printf (_("With %s and %s of calls a month, from %s"), gb, minutes, start);
  /* Translators: data, minutes of calls, how many text messages, a date */
  return g_strdup_printf (_("With %s, %s of calls and %g text messages a month, from %s"), gb,
                          minutes, use->texts, start);
}

char *
bh_cost_curve_number (guint index)
{
  return g_strdup_printf ("%u", index + 1);
}

/* The brand stands for the plan, unless there is another plan of it. */
static char *
curve_label (const BhCostCurves *self,
             guint               index)
{
  const BhCostCurve *curve = bh_cost_curves_get (self, index);
  gboolean alone = TRUE;

  for (guint i = 0; i < self->curves->len; i++)
    alone &= i == index || bh_cost_curves_get (self, i)->plan->brand != curve->plan->brand;
  return bh_format_brand_or_name (curve->plan, curve->name, alone);
}

char *
bh_cost_curve_figure (const BhCostCurves *self,
                      guint               index)
{
  const BhCostCurve *curve = bh_cost_curves_get (self, index);

  if (curve->n_months == 0)
    return g_strdup (bh_word_not_known ());
  return bh_format_amount (curve->totals[curve->n_months]);
}

char *
bh_cost_curve_note (const BhCostCurves *self,
                    guint               index)
{
  const BhCostCurve *curve = bh_cost_curves_get (self, index);
  g_autofree char *months = bh_format_months (curve->n_months);

  if (curve->n_months > 0 && curve->n_months < self->use.months)
    /* Translators: how long a line goes on: “Ends after 3 months” */
    return g_strdup_printf (_("Ends after %s"), months);
  return curve->fit == BH_COST_FITS ? NULL : g_strdup (bh_word_cost_fit (curve->fit));
}

/**
 * bh_cost_crossing_sentence:
 *
 * What is known of the cheaper plan in part only may turn out dearer. What is known of the dearer
 * one in part only has been overtaken by then, and perhaps before.
 *
 * Returns: (transfer full)
 */
char *
bh_cost_crossing_sentence (const BhCostCurves *self,
                           guint               index)
{
  const BhCostCrossing *crossing = bh_cost_curves_crossing (self, index);
  const BhCostCurve *curve = bh_cost_curves_get (self, crossing->cheaper);
  g_autofree char *months = bh_format_months (crossing->month);
  g_autofree char *cheaper = curve_label (self, crossing->cheaper);
  g_autofree char *dearer = curve_label (self, crossing->dearer);

  if (curve->totals[crossing->month].from)
    /* Translators: months, and two plans; not all of the first's price is known */
    return g_strdup_printf (_("From %s on, %s may cost less than %s."), months, cheaper, dearer);
  if (crossing->from)
    /* Translators: months, and two plans; not all of the second's is known */
    return g_strdup_printf (_("From %s on at the latest, %s costs less than %s."), months, cheaper,
                            dearer);
  /* Translators: months, two plans: “From 14 months on, LINEMO costs less than povo2.0.” */
  return g_strdup_printf (_("From %s on, %s costs less than %s."), months, cheaper, dearer);
}

char *
bh_cost_curves_thin_note (const BhCostCurves *self)
{
  for (guint i = 0; i < self->curves->len; i++) {
    const BhCostCurve *curve = bh_cost_curves_get (self, i);

    if (curve->n_months > 0 && curve->totals[curve->n_months].from)
      return g_strdup (_("Thin lines: not all of the price is known."));
  }
  return NULL;
}

static char *
describe_curve (const BhCostCurves *self,
                guint               index)
{
  const BhCostCurve *curve = bh_cost_curves_get (self, index);
  g_autofree char *number = bh_cost_curve_number (index);
  g_autofree char *name = bh_format_brand_and_name (curve->plan, curve->name);
  g_autofree char *figure = bh_cost_curve_figure (self, index);
  g_autofree char *note = bh_cost_curve_note (self, index);

  if (note == NULL)
    /* Translators: a number or a letter, a plan, and what it costs in all */
    return g_strdup_printf (_("%s, %s: %s."), number, name, figure);
  /* Translators: a number, a plan, what it costs in all, and what is wrong with it */
  return g_strdup_printf (_("%s, %s: %s. %s."), number, name, figure, note);
}

char *
bh_cost_curves_describe (const BhCostCurves *self)
{
  g_autofree char *title = bh_cost_curves_title (self);
  g_autofree char *subtitle = bh_cost_curves_subtitle (self);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s. %s.", title, subtitle);
  for (guint i = 0; i < self->curves->len; i++) {
    g_autofree char *sentence = describe_curve (self, i);

    g_string_append_printf (text, " %s", sentence);
  }
  for (guint i = 0; i < self->crossings->len; i++) {
    g_autofree char *sentence = bh_cost_crossing_sentence (self, i);

    g_string_append_printf (text, " %s", sentence);
  }
  return g_string_free (text, FALSE);
}

/* --- Costs over time, in words --------------------------------------------- */

/* Whose line has ended comes last. */
static int
compare_at (const void *a,
            const void *b,
            void       *data)
{
  const BhCostCurve *x = *(BhCostCurve *const *) a, *y = *(BhCostCurve *const *) b;
  guint month = GPOINTER_TO_UINT (data);
  gboolean x_ended = x->n_months < month, y_ended = y->n_months < month;

  if (x_ended || y_ended)
    return x_ended - y_ended;
  return (x->totals[month].jpy > y->totals[month].jpy) -
         (x->totals[month].jpy < y->totals[month].jpy);
}

/* "LINEMO: 2,970 yen". */
static char *
total_words (const BhCostCurves *self,
             guint               index,
             guint               month)
{
  const BhCostCurve *curve = bh_cost_curves_get (self, index);
  g_autofree char *label = curve_label (self, index);
  g_autofree char *value = NULL;

  if (curve->n_months >= month)
    value = bh_format_amount (curve->totals[month]);
  else if (curve->n_months > 0)
    value = bh_cost_curve_note (self, index);
  else
    value = g_strdup (bh_word_not_known ());
  return g_strdup_printf (C_("table", "%s: %s"), label, value);
}

static char **
curves_row (const BhCostCurves *self,
            guint               month)
{
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  char **row = g_new0 (char *, self->curves->len + 2);
  g_autofree char *months = bh_format_months (month);

  for (guint i = 0; i < self->curves->len; i++)
    g_ptr_array_add (order, self->curves->pdata[i]);
  g_ptr_array_sort_with_data (order, compare_at, GUINT_TO_POINTER (month));
  row[0] = g_strdup_printf (C_("table", "%s: %s"), C_("column", "Kept for"), months);
  for (guint i = 0; i < order->len; i++) {
    guint index;

    g_ptr_array_find (self->curves, order->pdata[i], &index);
    row[i + 1] = total_words (self, index, month);
  }
  return row;
}

/**
 * bh_cost_curves_table:
 *
 * Rows for some numbers of months, for the last, and for each that a line crosses another at, with
 * all plans, the cheapest first. What the numbers stand for, and the crossings, are notes.
 *
 * Returns: (transfer full)
 */
BhChartTable *
bh_cost_curves_table (const BhCostCurves *self)
{
  static const guint usual[] = { 1, 3, 6, 12, 24, 36 };
  BhChartTable *table = bh_chart_table_new ();
  gboolean told[BH_COST_MAX_MONTHS + 1] = { FALSE };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    told[usual[i]] = TRUE;
  for (guint i = 0; i < self->crossings->len; i++)
    told[bh_cost_curves_crossing (self, i)->month] = TRUE;
  told[self->use.months] = TRUE;
  for (guint month = 1; month <= self->use.months; month++) {
    if (told[month])
      g_ptr_array_add (table->rows, curves_row (self, month));
  }
  for (guint i = 0; i < self->curves->len; i++)
    bh_chart_table_add_note (table, describe_curve (self, i));
  for (guint i = 0; i < self->crossings->len; i++)
    bh_chart_table_add_note (table, bh_cost_crossing_sentence (self, i));
  return table;
}
