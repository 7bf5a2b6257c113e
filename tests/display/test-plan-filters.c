/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is chosen in the panel of filters is what the table shows, and what goes into a file; and
 * the table looks the next time as it was left. */

#define G_LOG_DOMAIN "test-plan-filters"

#include "config.h"

#include <string.h>

#include "bh-column-settings.h"
#include "bh-plan-column.h"
#include "bh-plan-filter-panel.h"
#include "bh-plan-table.h"
#include "scenes.h"

static const BhDate today = { 2026, 11, 22 };

typedef struct {
  BhSession    *session;
  BhPlanFits   *fits;
  BhPlanCosts  *costs;
  BhPlanFilter *filter;
  BhPlanTable  *table;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->session = bh_scenes_session (today);
  self->fits = bh_plan_fits_new (self->session);
  self->costs = bh_plan_costs_new (self->session);
  self->filter = bh_plan_filter_new (self->fits);
  self->table = g_object_ref_sink (g_object_new (BH_TYPE_PLAN_TABLE, NULL));
  bh_plan_table_set_filter (self->table, self->fits, self->costs, self->filter);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->table);
  g_assert_finalize_object (self->filter);
  g_assert_finalize_object (self->costs);
  g_assert_finalize_object (self->fits);
  g_assert_finalize_object (self->session);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

/* Each row narrows the table by itself, and clearing brings all back. */
static void
test_panel (Fixture       *self,
            gconstpointer  data)
{
  BhPack *pack = bh_session_get_pack (self->session);
  GtkWidget *panel = g_object_ref_sink (bh_plan_filter_panel_new (self->filter, pack));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint all = bh_plan_table_get_n_plans (self->table);

  collect (panel, ADW_TYPE_COMBO_ROW, rows);
  g_assert_cmpuint (rows->len, ==, BH_N_PLAN_CHOICES);
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *id = NULL;

    adw_combo_row_set_selected (rows->pdata[i], 1);
    g_object_get (self->filter, bh_plan_choice_names[i], &id, NULL);
    g_assert_nonnull (id);
    g_assert_cmpuint (bh_plan_table_get_n_plans (self->table), <, all);
    bh_plan_filter_clear (self->filter);
    g_assert_cmpuint (adw_combo_row_get_selected (rows->pdata[i]), ==, 0);
    g_assert_cmpuint (bh_plan_table_get_n_plans (self->table), ==, all);
  }
  g_assert_finalize_object (panel);
}

/* Where the bar has no room, no filter is missing; where it has, none stands twice. */
static void
test_narrow (Fixture       *self,
             gconstpointer  data)
{
  BhPack *pack = bh_session_get_pack (self->session);
  GtkWidget *panel = g_object_ref_sink (bh_plan_filter_panel_new (self->filter, pack));
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  collect (panel, ADW_TYPE_COMBO_ROW, rows);
  for (guint narrow = 0; narrow < 2; narrow++) {
    bh_plan_filter_panel_set_narrow (BH_PLAN_FILTER_PANEL (panel), narrow);
    for (guint i = 0; i < rows->len; i++)
      g_assert_true (gtk_widget_get_visible (rows->pdata[i]) ==
                     (narrow || !bh_plan_choice_is_in_bar (i)));
  }
  g_assert_finalize_object (panel);
}

static guint
count (const char *text,
       const char *what)
{
  guint n = 0;

  for (const char *at = strstr (text, what); at != NULL; at = strstr (at + 1, what))
    n++;
  return n;
}

static void
test_csv (Fixture       *self,
          gconstpointer  data)
{
  g_autofree char *all = bh_plan_table_to_csv (self->table);
  g_autofree char *few = NULL;

  g_assert_true (g_utf8_validate (all, -1, NULL));
  g_assert_true (
    g_str_has_prefix (all, "Brand,Plan,Keep,Data,Codes Abroad,Works for Me,As Of\r\n"));
  g_assert_cmpuint (count (all, "\r\n"), ==, bh_plan_table_get_n_plans (self->table) + 1);
  g_assert_cmpuint (count (all, "\n"), ==, count (all, "\r\n"));
  g_object_set (self->filter, "network", "rakuten", NULL);
  few = bh_plan_table_to_csv (self->table);
  g_assert_cmpuint (count (few, "\r\n"), ==, bh_plan_table_get_n_plans (self->table) + 1);
  g_assert_cmpuint (strlen (few), <, strlen (all));
  bh_plan_filter_clear (self->filter);
}

/* The order that a person chooses is the one the next table has; so are the columns. */
static void
test_remembered (Fixture       *self,
                 gconstpointer  data)
{
  static const char *const shown[] = { "cost", "of-the-future", NULL };
  GtkWidget *again;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *order = NULL;
  g_auto (GStrv) known = g_new0 (char *, BH_N_PLAN_COLUMNS + 1);
  g_autoptr (GSettings) settings = g_settings_new (BH_SETTINGS_SCHEMA);

  for (guint i = 0; i < BH_N_PLAN_COLUMNS; i++)
    known[i] = g_strdup (bh_plan_columns[i].id);
  bh_column_settings_set_shown ((const char *const *) known, shown);
  bh_plan_table_set_order (self->table, "data");
  again = g_object_ref_sink (g_object_new (BH_TYPE_PLAN_TABLE, NULL));
  bh_plan_table_set_filter (BH_PLAN_TABLE (again), self->fits, self->costs, self->filter);
  order = bh_plan_table_describe_order (BH_PLAN_TABLE (again));
  g_assert_nonnull (strstr (order, "turned round: least data first"));
  first = bh_plan_table_to_csv (BH_PLAN_TABLE (again));
  g_assert_true (g_str_has_prefix (first, "Brand,Plan,Cost\r\n"));
  bh_plan_table_set_order (BH_PLAN_TABLE (again), "cost");
  second = bh_plan_table_to_csv (BH_PLAN_TABLE (again));
  g_assert_cmpstr (first, !=, second);
  g_assert_finalize_object (again);
  g_settings_reset (settings, "plan-columns");
  g_settings_reset (settings, "plan-sort");
  g_settings_reset (settings, "plan-sort-descending");
}

/* The settings begin with the columns that the table makes room for. */
static void
test_basic (Fixture       *self,
            gconstpointer  data)
{
  g_auto (GStrv) shown = bh_column_settings_get_shown ();

  for (guint i = BH_PLAN_COLUMN_PLAN + 1; i < BH_N_PLAN_COLUMNS; i++)
    g_assert_true (bh_plan_columns[i].is_basic ==
                   g_strv_contains ((const char *const *) shown, bh_plan_columns[i].id));
  g_assert_cmpint (bh_plan_column_find ("of-the-future"), ==, BH_N_PLAN_COLUMNS);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  bh_scenes_init ();
  ADD ("/plan-filters/panel", test_panel);
  ADD ("/plan-filters/narrow", test_narrow);
  ADD ("/plan-filters/csv", test_csv);
  ADD ("/plan-filters/remembered", test_remembered);
  ADD ("/plan-filters/basic", test_basic);
  return g_test_run ();
}
